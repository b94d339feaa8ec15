import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { extractSubsidiaries, extractTransferAgent } from "../../../../loaders/extract/parties/agents.ts";
import { readFirms } from "../../../../loaders/extract/parties/firm.ts";
import { extractUnderwriters } from "../../../../loaders/extract/parties/underwriters.ts";
import { valuesIn } from "../../../support/filing.ts";

const FIRMS = [
  "Ash Birch LLC",
  "Cedar, Doe & Elm, Inc.",
  "Fir & Co.",
  "Gum & Company (UK) Ltd.",
  "H.I. Jay Securities LLC",
];

describe("readFirms", () => {
  it("reads a list of firms, and nothing that is more than that", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...FIRMS), { minLength: 1 }), (names) => {
        const text = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
        const found = readFirms(text);
        assert.deepEqual(
          found?.map(({ name }) => name),
          names,
          text,
        );
        for (const { name, start, end } of found!) assert.equal(text.slice(start, end), name);
        assert.equal(readFirms(`${text} sold shares`), null);
      }),
    );
  });
});

type Named = [why: string, text: string, firms: [name: string, capacity: string][]];
const UNDERWRITERS: Named[] = [
  [
    "an agent engaged",
    "We have engaged Ash Birch LLC to act as our exclusive placement agent.",
    [["Ash Birch LLC", "PLACEMENT_AGENT"]],
  ],
  [
    "an agent with a name of its own",
    "We have engaged Ash Birch LLC (the “Placement Agent”) to act as the placement agent.",
    [["Ash Birch LLC", "PLACEMENT_AGENT"]],
  ],
  [
    "an agent without a legal form",
    "We have engaged Tungsten Advisors, or the placement agent, to act as our placement agent.",
    [["Tungsten Advisors", "PLACEMENT_AGENT"]],
  ],
  [
    "representatives",
    "Fir & Co. and Ash Birch LLC are acting as representatives of the underwriters.",
    [
      ["Fir & Co.", "UNDERWRITER"],
      ["Ash Birch LLC", "UNDERWRITER"],
    ],
  ],
  [
    "a sales agreement",
    "We have entered into a sales agreement with Ash Birch LLC.",
    [["Ash Birch LLC", "SALES_AGENT"]],
  ],
  ["nobody", "We have not engaged any placement agent.", []],
  ["an engagement of the past", "Ash Birch LLC served as placement agent in another offering.", []],
];

describe("extractUnderwriters", () => {
  for (const [why, text, firms] of UNDERWRITERS)
    it(why, () =>
      assert.deepEqual(
        valuesIn(`PLAN OF DISTRIBUTION\n\n${text}`, extractUnderwriters, "UNDERWRITER").map(
          ({ name, capacity }) => [name, capacity],
        ),
        firms,
      ),
    );
  it("looks where this offering is spoken of only", () => {
    assert.deepEqual(valuesIn(`BUSINESS\n\n${UNDERWRITERS[0]![1]}`, extractUnderwriters, "UNDERWRITER"), []);
  });
});

const AGENTS: [why: string, text: string, names: string[]][] = [
  [
    "the agent named last",
    "The transfer agent and registrar for our common stock is Elm Trust Company, N.A.",
    ["Elm Trust Company, N.A."],
  ],
  [
    "the agent named first",
    "Elm Trust Company, LLC serves as the registrar and transfer agent for the shares.",
    ["Elm Trust Company, LLC"],
  ],
  [
    "an agent with its address between",
    "Elm Trust Company, N.A., P.O. Box 1, Reno, NV 89501, is the transfer agent and registrar.",
    ["Elm Trust Company, N.A."],
  ],
  [
    "a registrar without a legal form",
    "The transfer agent for our common stock is Philadelphia Stock Transfer.",
    ["Philadelphia Stock Transfer"],
  ],
  ["a blank", "The transfer agent and registrar for our common stock will be .", []],
  ["the company itself", "We will act as the registrar and transfer agent for the warrants.", []],
];
const SUBSIDIARIES: [why: string, text: string, names: string[]][] = [
  ["the company's own", "We operate through our wholly owned subsidiary, Ash Birch LLC.", ["Ash Birch LLC"]],
  ["named first", "Ash Birch LLC, a wholly-owned subsidiary of the Company, owns it.", ["Ash Birch LLC"]],
  ["another's", "Ash Birch LLC is a wholly owned subsidiary of Elm Corporation.", []],
  ["a shell for a merger", "It merged with our wholly owned subsidiary, Ash Merger Sub, Inc.", []],
];

describe("agents and subsidiaries", () => {
  for (const [why, text, names] of AGENTS)
    it(`transfer agent: ${why}`, () =>
      assert.deepEqual(
        valuesIn(`DESCRIPTION OF CAPITAL STOCK\n\n${text}`, extractTransferAgent, "TRANSFER_AGENT").map(
          ({ name }) => name,
        ),
        names,
      ));
  for (const [why, text, names] of SUBSIDIARIES)
    it(`subsidiary: ${why}`, () =>
      assert.deepEqual(
        valuesIn(`BUSINESS\n\n${text}`, extractSubsidiaries, "SUBSIDIARY").map(({ name }) => name),
        names,
      ));
});
