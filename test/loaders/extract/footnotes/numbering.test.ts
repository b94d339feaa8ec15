import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { loadFiling } from "../../../../loaders/index.ts";
import type { FactKind, FactOf } from "../../../../src/kernel/facts.ts";

/** A row, its mark, and the note that belongs to it: who controls it is plain by construction. */
interface NotedRow {
  readonly name: string;
  readonly person: string;
  readonly shares: number;
}

const ROWS: readonly NotedRow[] = [
  { name: "Lakeside Ventures III, L.P.", person: "Jane Q. Roe", shares: 120_000 },
  { name: "Kestrel Overseas Corp.", person: "Otto van der Meer", shares: 80_500 },
  { name: "Blue Heron Holdings, LLC", person: "Mary-Ann Hill", shares: 64_250 },
  { name: "Monte Rosa Master Fund Ltd.", person: "Luca Bianchi", shares: 33_000 },
  { name: "Old Forge Partners", person: "Walter Finch", shares: 21_750 },
];

/** How notes are numbered: the mark in the row, and in front of the note. */
const STYLES = {
  "(1)": { row: (i: number) => `(${i + 1})`, note: (i: number) => `(${i + 1})` },
  "1.": { row: (i: number) => `(${i + 1})`, note: (i: number) => `${i + 1}.` },
  "[1]": { row: (i: number) => `[${i + 1}]`, note: (i: number) => `[${i + 1}]` },
  "(a)": { row: (i: number) => `(${"abcde"[i]})`, note: (i: number) => `(${"abcde"[i]})` },
  symbols: {
    row: (i: number) => ["†", "‡", "§", "††", "‡‡"][i]!,
    note: (i: number) => ["†", "‡", "§", "††", "‡‡"][i]!,
  },
} as const;
type Style = keyof typeof STYLES;

const SAID: readonly ((row: NotedRow) => readonly string[])[] = [
  ({ name, person }) => [
    `${person} has voting and dispositive power over the shares held by ${name}. The address of ${name} is 12 Elm Road, Darien, CT 06820.`,
  ],
  ({ name, person, shares }) => [
    `Consists of (i) ${(shares - 1000).toLocaleString("en-US")} shares of common stock held by ${name} and (ii) 1,000 shares of common stock issuable upon exercise of warrants.`,
    `${person} is the manager of ${name} and has sole voting and investment power over its shares.`,
  ],
  ({ name, person }) => [
    `The general partner or manager of ${name} is ${person}, who disclaims beneficial ownership of the shares except to the extent of any pecuniary interest therein.`,
  ],
];

interface Layout {
  readonly style: Style;
  readonly form: "paragraphs" | "own table" | "raised" | "ascii";
  readonly said: number;
  /** The note behind which, or inside which, a page ends; none where it is 9. */
  readonly page: number;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  style: fc.constantFrom(...(Object.keys(STYLES) as Style[])),
  form: fc.constantFrom("paragraphs", "own table", "raised", "ascii"),
  said: fc.nat(SAID.length - 1),
  page: fc.constantFrom(0, 1, 2, 3, 9),
});

const escaped = (text: string) => text.replaceAll("&", "&amp;");

function htmlFiling({ style, form, said, page }: Layout): string {
  const { row, note } = STYLES[style];
  const mark = (text: string) => (form === "raised" ? `<sup>${text}</sup>` : text);
  const rows = ROWS.map(
    ({ name, shares }, i) =>
      `<tr><td>${escaped(name)} ${mark(row(i))}</td><td>${shares.toLocaleString("en-US")}</td><td>${shares.toLocaleString("en-US")}</td><td>0</td></tr>`,
  );
  const notes = ROWS.map((one, i) => {
    const [first, ...more] = SAID[said]!(one).map(escaped);
    const pageBreak = '<p align="center">17</p><hr style="page-break-after:always">';
    const cut = page === i && more.length === 0 ? first!.indexOf(". ") + 1 : 0;
    const text = cut > 0 ? [first!.slice(0, cut), first!.slice(cut).trim()] : [first!, ...more];
    const [head, ...rest] = text;
    const opening =
      form === "own table"
        ? `<table><tr><td>${note(i)}</td><td>${head}</td></tr></table>`
        : `<p>${mark(note(i))} ${head}</p>`;
    const behind = rest.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
    return `${opening}\n${page === i ? pageBreak : ""}\n${behind}`;
  });
  return `<html><body><p>Filed Pursuant to Rule 424(b)(3)</p><p>Registration No. 333-123456</p><p><b>PROSPECTUS</b></p>
<p><b>NIMBUS OPTICS, INC.</b></p><p>319,500 Shares of Common Stock</p>
<p align="center"><b>SELLING STOCKHOLDERS</b></p>
<p>The following table sets forth the shares beneficially owned by each selling stockholder.</p>
<table><tr><td><b>Name of Selling Stockholder</b></td><td><b>Shares Beneficially Owned Before the Offering</b></td><td><b>Shares Being Offered</b></td><td><b>Shares Beneficially Owned After the Offering</b></td></tr>
${rows.join("\n")}</table>
${notes.join("\n")}
<p align="center"><b>PLAN OF DISTRIBUTION</b></p><p>The selling stockholders may sell their shares from time to time. Richard Doe has sole voting power over nothing here.</p></body></html>`;
}

/** Wrapped as typists wrapped lines. */
function wrapped(text: string): string {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    if (`${lines.at(-1)} ${word}`.length > 76) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines.join("\n");
}

function asciiFiling({ style, said, page }: Layout): string {
  const { row, note } = STYLES[style];
  const number = (count: number) => count.toLocaleString("en-US").padStart(12);
  const rows = ROWS.map(
    ({ name, shares }, i) =>
      `${`${name} ${row(i)}`.padEnd(40, ".")}${number(shares)}${number(shares)}${number(0)}`,
  );
  const notes = ROWS.map((one, i) => {
    const lines = SAID[said]!(one).map((text, at) => wrapped(at === 0 ? `${note(i)} ${text}` : text));
    return `${lines.join("\n\n")}\n${page === i ? "\n                                      17\n<PAGE>\n" : ""}`;
  });
  return `                                       Filed Pursuant to Rule 424(b)(3)
                                       Registration No. 333-12345

PROSPECTUS

                              NIMBUS OPTICS, INC.

                     319,500 Shares of Common Stock

                            SELLING STOCKHOLDERS

     The following table sets forth the shares beneficially owned by each
selling stockholder.

<TABLE>
<CAPTION>
                                           Shares Owned      Shares   Shares Owned
                                           Before            Being    After
Name of Selling Stockholder                Offering          Offered  Offering
- ---------------------------              ------------  -----------  ------------
<S>                                        <C>           <C>          <C>
${rows.join("\n")}
</TABLE>
- ---------

${notes.join("\n")}
                              PLAN OF DISTRIBUTION

     The selling stockholders may sell their shares from time to time. Richard
Doe has sole voting power over nothing here.
`;
}

function load(layout: Layout) {
  const text = layout.form === "ascii" ? asciiFiling(layout) : htmlFiling(layout);
  const { facts } = loadFiling(Buffer.from(text, "utf8"));
  const of = <K extends FactKind>(kind: K) => facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
  return { text, of };
}

describe("notes in every numbering", () => {
  it("belong to their rows, whole, and to no other", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { of } = load(layout);
        const rows = of("HOLDING").map(({ values }) => values.printedName);
        assert.deepEqual(
          rows,
          ROWS.map(({ name }) => name),
        );
        const bare = (marker: string) => marker.replace(/[()[\].]/g, "");
        assert.deepEqual(
          of("FOOTNOTE_REFERENCE").map(({ values }) => [values.ordinal, values.marker]),
          ROWS.map((_, i) => [i + 1, bare(STYLES[layout.style].note(i))]),
        );
        assert.deepEqual(
          of("FOOTNOTE").map(({ values }) => values.text),
          ROWS.map((row) => SAID[layout.said]!(row).join(" ")),
        );
      }),
      { numRuns: 80, seed: 11 },
    );
  });

  it("give power to whom they name, row by row", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { of } = load(layout);
        assert.deepEqual(
          of("CONTROL").map(({ values }) => [values.ordinal, values.person]),
          ROWS.map(({ person }, i) => [i + 1, person]),
        );
      }),
      { numRuns: 50, seed: 12 },
    );
  });
});
