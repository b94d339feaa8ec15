import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../loaders/index.ts";

const COVER = "Filed Pursuant to Rule 424(b)(3)\nRegistration No. 333-123456\nPROSPECTUS\n";
const HEADING =
  "<tr><td>Selling Stockholder</td><td>Shares Owned Before Offering</td><td>Shares Offered</td><td>Shares Owned After Offering</td></tr>";
const roe = (name: string) => `<tr><td>${name}</td><td>1,000</td><td>1</td><td>999</td></tr>`;
const many = (count: number, print: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => print(i)).join("");
const html = (body: string) =>
  `<html><body><p>${COVER}</p><p><b>SELLING STOCKHOLDERS</b></p>${body}</body></html>`;
const table = (rows: string) => html(`<table>${HEADING}${rows}</table>`);
const ascii = (lines: string) =>
  `${COVER}<PAGE>\nSELLING STOCKHOLDERS\n\n<TABLE>\n<S>     <C>    <C>\n${lines}</TABLE>\n`;

/** Each takes minutes where a step is not in proportion to the input. */
const CASES: readonly (readonly [why: string, text: () => string])[] = [
  ["many rows", () => table(many(12_000, (i) => roe(`Holder ${i} Fund`)))],
  [
    "many rows without numbers",
    () => table(roe("Roe") + many(12_000, (i) => `<tr><td>Holder ${i}</td></tr>`)),
  ],
  [
    "many lines of an address",
    () => table(roe("Roe") + many(12_000, (i) => `<tr><td>${i + 1} Main Street</td></tr>`)),
  ],
  ["many lines in a cell", () => table(roe("Roe (1)<br>".repeat(20_000)))],
  ["many cells in a row", () => html(`<table><tr>${many(100_000, (i) => `<td>${i}</td>`)}</tr></table>`)],
  [
    "many columns",
    () =>
      html(
        `<table><tr>${"<td>Shares Owned</td>".repeat(4_000)}</tr>${`<tr>${"<td>5</td>".repeat(4_000)}</tr>`.repeat(9)}</table>`,
      ),
  ],
  [
    "cells that claim to span everything",
    () => table(`<tr><td rowspan=99999 colspan=99999>Roe</td></tr>`.repeat(3_000)),
  ],
  ["cells that are never closed", () => html(`<table>${"<tr><td>Roe<td>1,000<td>500".repeat(30_000)}`)],
  ["tables inside tables", () => html(`${"<table><tr><td>".repeat(2_000)}x`)],
  ["an endless attribute", () => html(`<p style="${"a:b;".repeat(400_000)}">x</p>`)],
  [
    "an endless heading",
    () =>
      html(
        `<table><tr><td>Name</td><td>${"Shares Owned assuming ".repeat(20_000)}</td></tr>${roe("Roe")}</table>`,
      ),
  ],
  [
    "an endless number",
    () => table(`<tr><td>Roe</td><td>${"1,000,".repeat(90_000)}</td><td>${"1 ".repeat(90_000)}</td></tr>`),
  ],
  [
    "many paragraphs with no-break spaces that make no table",
    () => html(many(20_000, (i) => `<p>Roe&nbsp;&nbsp;&nbsp;&nbsp;${i}</p>`)),
  ],
  [
    "many rows set with no-break spaces",
    () => html(many(6_000, () => "<p>Roe&nbsp;&nbsp;&nbsp;&nbsp;1,000&nbsp;&nbsp;&nbsp;500</p>")),
  ],
  ["endless marks", () => table(roe(`Roe${"(1)".repeat(50_000)}`))],
  ["endless dots", () => table(roe(`Roe${" .".repeat(100_000)}`))],
  ["endless commas and stars", () => table(roe(`Roe${" ,".repeat(60_000)}${"*".repeat(60_000)}x (1)`))],
  ["many printed rows", () => ascii(many(12_000, (i) => `${`Holder ${i}`.padEnd(40)}1,000    500\n`))],
  [
    "many printed names without numbers",
    () => ascii(`${many(12_000, (i) => `Holder ${i} of\n`)}Roe       1,000   500\n`),
  ],
  [
    "an endless printed line",
    () => ascii(`Roe ${" . ".repeat(100_000)}\nRoe  ${"1,000  ".repeat(30_000)}\n`),
  ],
  ["endless marks of columns", () => ascii(`${"<C> ".repeat(40_000)}x\nRoe  1,000\n`)],
];

describe("tables that no filer prints", () => {
  for (const [why, text] of CASES) {
    it(`${why}: an answer, in time`, () => {
      const bytes = new TextEncoder().encode(text());
      const before = process.cpuUsage();
      const { filing } = loadFiling(bytes);
      const { user, system } = process.cpuUsage(before);
      assert.equal(filing.registrationNumber, "333-123456");
      assert.ok(user + system < 15_000_000, `${Math.round((user + system) / 1000)} ms`);
    });
  }
});
