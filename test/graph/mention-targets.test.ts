import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Filing } from "../../loaders/index.ts";
import { cityId } from "../../src/graph/project/ids.ts";
import { isMention } from "../../src/graph/project/mention-targets.ts";
import { Projection } from "../../src/graph/project/projection.ts";
import { projectRisks } from "../../src/graph/project/risks.ts";
import type { PartyKind } from "../../src/kernel/facts.ts";
import { FactMaker } from "../support/facts.ts";
import { aFiling } from "../support/patches.ts";

const FILING = aFiling("mention-targets");

/** Facts whose own words do not matter here. */
const UNSAID = { spans: [] };

type Said = [name: string, ...quotes: string[]];

/** What one risk factor with this text is found to name, where the filing knows these parties, suppliers and cities. */
function mentions(
  text: string,
  known: { parties?: [name: string, kind: PartyKind][]; suppliers?: string[]; cities?: string[] },
): Said[] {
  const { parties = [], suppliers = [], cities = [] } = known;
  const maker = new FactMaker(FILING, text);
  maker.add("RISK_FACTOR", { ordinal: 1, category: null, heading: "", body: text }, text);
  maker.add("ISSUER", { name: "Acme Networks, Inc.", shortName: "Acme Networks" }, "", UNSAID);
  for (const name of suppliers) maker.add("SUPPLIER", { name }, "", UNSAID);
  const projection = new Projection(FILING, maker.facts);
  projection.issuer("Acme Networks, Inc.", null, []);
  for (const [name, kind] of parties) projection.party(name, { role: "Holder", kind, evidence: [] });
  for (const name of suppliers)
    projection.party(name, { role: "Supplier", kind: "ORGANIZATION", evidence: [] });
  for (const name of cities) projection.city(name, null, "US");
  projectRisks(projection, { id: FILING, text, filedDate: null } as unknown as Filing);
  const { nodes, edges } = projection.patch.build();
  const nameOf = (id: string) => String(nodes.find((node) => node.id === id)!.props.name);
  return edges
    .filter(({ type }) => type === "MENTIONS")
    .map(({ to, evidence }): Said => [nameOf(to), ...evidence.map(({ quote }) => quote)]);
}

const CASES: [why: string, text: string, known: Parameters<typeof mentions>[1], expected: Said[]][] = [
  [
    "a holder by the whole name",
    "We depend on Ada B. Lovelace.",
    { parties: [["Ada B. Lovelace", "PERSON"]] },
    [["Ada B. Lovelace", "Ada B. Lovelace"]],
  ],
  [
    "an organization without its legal form, too",
    "Big Fund Partners may sell. Big Fund Partners, L.P. may buy.",
    { parties: [["Big Fund Partners, L.P.", "FUND"]] },
    [["Big Fund Partners, L.P.", "Big Fund Partners", "Big Fund Partners, L.P."]],
  ],
  [
    "but not where another party has that name",
    "Big Fund Partners may sell.",
    {
      parties: [
        ["Big Fund Partners, L.P.", "FUND"],
        ["Big Fund Partners", "FUND"],
      ],
    },
    [["Big Fund Partners", "Big Fund Partners"]],
  ],
  [
    "a holder of one word is a word",
    "Target prices may fall.",
    { parties: [["Target Corporation", "ORGANIZATION"]] },
    [],
  ],
  [
    "a supplier of one word is a name",
    "Polycom may fail.",
    { suppliers: ["Polycom, Inc."] },
    [["Polycom, Inc.", "Polycom"]],
  ],
  [
    "the issuer is no mention, nor is a name within its name",
    "Acme Networks may fail.",
    { suppliers: ["Acme"] },
    [],
  ],
  [
    "a city",
    "Our data center in Palo Alto may burn.",
    { cities: ["Palo Alto"] },
    [["Palo Alto", "Palo Alto"]],
  ],
];

describe("what a risk factor may name", () => {
  for (const [why, text, known, expected] of CASES)
    it(why, () => assert.deepEqual(mentions(text, known), expected));
});

describe("a city's name", () => {
  const PLACES: [why: string, text: string, city: string, is: boolean][] = [
    ["by itself", "offices in Boston, London and Tokyo", "London", true],
    ["at the end", "offices in Boston", "Boston", true],
    ["with its state", "in Austin, Texas", "Austin", true],
    ["as the beginning of a longer name", "the Boston Stock Exchange", "Boston", false],
    ["over a line's end", "the Boston\n  Stock Exchange", "Boston", false],
    ["as the end of a longer name", "the Bank of Boston", "Boston", false],
    ["behind a common word", "the cost of Boston offices", "Boston", true],
    ["that its state has, too", "regulators of New\nYork, and others", "New\nYork", false],
  ];
  for (const [why, text, city, is] of PLACES)
    it(`${why}: ${is}`, () => {
      const start = text.indexOf(city);
      assert.equal(isMention(text, { start, end: start + city.length }, cityId(city, null, null)), is);
    });
});
