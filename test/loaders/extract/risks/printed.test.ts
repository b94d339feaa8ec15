import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../../../loaders/index.ts";

// Headings of plain text that only dashes, or only what they say, tell from the rest: the oracle is whoever wrote them.

const INDENT = "     ";
const underlined = (...lines: readonly string[]) =>
  lines.map((line) => `${INDENT}${line}\n${INDENT}${"-".repeat(line.length)}`).join("\n");
const prose = (text: string) => `${INDENT}${text}`;

function headingsIn(section: readonly string[]): readonly string[] {
  const text = [
    `${" ".repeat(30)}ALDER SYSTEMS, INC.`,
    `${" ".repeat(34)}RISK FACTORS`,
    prose("You should consider the following risks before you buy our shares."),
    ...section,
    `${" ".repeat(33)}USE OF PROCEEDS`,
    prose("We will receive nothing."),
  ].join("\n\n");
  const { facts } = loadFiling(
    new TextEncoder().encode(`<SUBMISSION>\n<TYPE>424B3\n<TEXT>\n<PAGE>\n${text}\n</TEXT>\n</SUBMISSION>\n`),
  );
  return facts.flatMap((fact) => (fact.kind === "RISK_FACTOR" ? [fact.values.heading] : []));
}

const CASES: readonly (readonly [why: string, section: readonly string[], headings: readonly string[]])[] = [
  [
    "one heading over two lines, each with its dashes",
    [
      underlined("WE HAVE A HISTORY OF LOSSES AND MAY NOT BE ABLE TO EARN", "A PROFIT IN THE FUTURE"),
      prose("We lost $4 million in 1999, and we may lose more in the years that come."),
      underlined("OUR SUPPLIER OF GLASS COULD STOP SELLING TO US"),
      prose("We buy all of our glass from one supplier in Ohio."),
    ],
    [
      "WE HAVE A HISTORY OF LOSSES AND MAY NOT BE ABLE TO EARN A PROFIT IN THE FUTURE",
      "OUR SUPPLIER OF GLASS COULD STOP SELLING TO US",
    ],
  ],
  [
    "two headings that a blank line parts",
    [
      underlined("WE HAVE A HISTORY OF LOSSES AND MAY NOT BE ABLE TO EARN"),
      prose("We lost $4 million in 1999, and we may lose more in the years that come."),
      underlined("OUR SUPPLIER OF GLASS COULD STOP SELLING TO US AT ANY TIME"),
      underlined("OUR ONLY FURNACE MAY FAIL"),
      prose("It is forty years old."),
    ],
    [
      "WE HAVE A HISTORY OF LOSSES AND MAY NOT BE ABLE TO EARN",
      "OUR SUPPLIER OF GLASS COULD STOP SELLING TO US AT ANY TIME",
      "OUR ONLY FURNACE MAY FAIL",
    ],
  ],
  [
    "two sentences, each over one text that takes it up",
    [
      prose("We have a history of losses and may never earn a profit."),
      `${prose("Our losses were $4 million in 1999 and $3 million in 1998, and we may lose more in the")}\nyears that come, since our costs of glass and of labour grow faster than our sales of lamps.`,
      prose("Our supplier of glass could stop selling to us at any time."),
      `${prose("We buy all of our glass from one supplier in Ohio, with which we have no contract, and it")}\nwould take us many months to find another supplier whose glass is as clear and as thin as this.`,
    ],
    [
      "We have a history of losses and may never earn a profit.",
      "Our supplier of glass could stop selling to us at any time.",
    ],
  ],
  [
    "two sentences among texts without any",
    [
      prose("We have a history of losses and may never earn a profit."),
      `${prose("Our losses were $4 million in 1999 and $3 million in 1998, and we may lose more in the")}\nyears that come, since our costs of glass and of labour grow faster than our sales of lamps.`,
      `${prose("The lamps that we make are sold in eleven states, most of them by dealers who have sold lamps")}\nfor many years and who know what those who buy lamps ask for, and are paid in the month after.`,
      prose("Our supplier of glass could stop selling to us at any time."),
      `${prose("We buy all of our glass from one supplier in Ohio, with which we have no contract, and it")}\nwould take us many months to find another supplier whose glass is as clear and as thin as this.`,
    ],
    [],
  ],
];

describe("headings of risks in print without capitals or type", () => {
  for (const [why, section, headings] of CASES)
    it(why, () => assert.deepEqual(headingsIn(section), headings));
});
