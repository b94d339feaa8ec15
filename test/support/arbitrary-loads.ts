import fc from "fast-check";
import type { GraphEdge, GraphNode } from "../../src/graph/kinds.ts";
import { nameKey } from "../../src/graph/names.ts";
import { type Judgement, newJudgement, type Verdict } from "../../src/graph/resolve/judgements.ts";
import type { FilingLoad } from "../../src/store/port.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "./patches.ts";

/** Names that sort, fold or quote badly: beyond the BMP, accents, CJK, SQL, Cypher and JSON. */
export const HOSTILE_NAMES = [
  "Robert'); DROP TABLE node;--",
  `x" OR 1=1 --`,
  "'] DETACH DELETE n //",
  "{n:Party} RETURN n",
  "%_*?[a-z]",
  "$.a",
  '{"$ne": null}',
  "\\u0000 \\x00 \\",
  "Zoë",
  "Zo\u00eb\u0301",
  "ﬁne print",
  "\uffee past the surrogates",
  "😀 Fund",
  "𝔘nit trust",
  "株式会社インターナップ",
  "null",
  "NaN",
  "__proto__",
  "constructor",
  "a".repeat(500),
];

const name = fc.oneof(
  fc.constantFrom(...HOSTILE_NAMES),
  fc.string({ unit: fc.constantFrom("a", "b", "B", " ", "'", "é", "😀", "\uffee", "."), maxLength: 6 }),
);
const shares = fc.option(fc.nat({ max: 50 }), { nil: null });

interface PartySpec {
  readonly name: string;
  readonly holdings: readonly { before: number | null; offered: number | null; after: number | null }[];
  /** Indexes into the cities, and into the parties for agents. */
  readonly cities: readonly number[];
  readonly agents: readonly number[];
  /** Indexes into the parties whose shares it disclaims. */
  readonly disclaims: readonly number[];
  readonly ties: GraphNode["props"];
}

const CITIES = ["Seattle", "Zürich", "東京"];

const partySpec: fc.Arbitrary<PartySpec> = fc.record({
  name,
  holdings: fc.array(fc.record({ before: shares, offered: shares, after: shares }), { maxLength: 2 }),
  cities: fc.uniqueArray(fc.nat({ max: CITIES.length - 1 }), { maxLength: 2 }),
  agents: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
  disclaims: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 1 }),
  ties: fc.constantFrom<GraphNode["props"]>(
    { partyKind: "PERSON", surnameKeys: ["doe"] },
    { partyKind: "TRUST", surnameKeys: ["doe", "o'roe"] },
    { partyKind: "JOINT_PERSONS", surnameKeys: ["o'roe"] },
    { partyKind: "FUND", fundFamilyKey: "alder" },
    { partyKind: "FUND", fundFamilyKey: 'alder " grove' },
    { partyKind: "ORGANIZATION" },
  ),
});

const filingSpec = fc.record({
  filedDate: fc.constantFrom("1", "2", "3"),
  form: fc.constantFrom("S-1", "424B3"),
  parties: fc.uniqueArray(partySpec, { selector: ({ name: key }) => key, maxLength: 6 }),
  risks: fc.array(fc.constantFrom("Business", "BUSINESS ", "Stock's", null), { maxLength: 4 }),
  /** Whether the issuer is the company that other filings share. */
  knownCompany: fc.boolean(),
});
type FilingSpec = typeof filingSpec extends fc.Arbitrary<infer Spec> ? Spec : never;

/** A few filings with parties, holdings, agents, shared addresses and cities, risks, and perhaps a shared issuer. */
export const arbitraryLoads: fc.Arbitrary<FilingLoad[]> = fc
  .array(filingSpec, { minLength: 1, maxLength: 3 })
  .map((specs) => specs.map((spec, index) => buildLoad(`generated ${index}`, spec)));

function buildLoad(key: string, spec: FilingSpec): FilingLoad {
  const filing = aFiling(key);
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const put = (node: GraphNode) => {
    nodes.set(node.id, nodes.get(node.id) ?? node);
    return nodes.get(node.id)!;
  };
  const link = (...[type, from, to, extra]: Parameters<typeof anEdge>) =>
    edges.set(`${type} ${from.id} ${to.id}`, anEdge(type, from, to, extra));
  const filingNode = put(aFilingNode(filing, spec.filedDate, { form: spec.form }));
  const company = put(
    aNode("PARTY", {
      key: "Issuer",
      filing: spec.knownCompany ? null : filing,
      labels: ["Company"],
      sortKey: `issuer of ${key}`,
      props: { name: `Issuer of ${key}`, nameKey: `issuer of ${key}`, cik: spec.knownCompany ? "7" : null },
    }),
  );
  link("ISSUED_BY", filingNode, company, { filing });
  const parties = spec.parties.map((party) =>
    put(withProps(aParty(filing, party.name, party.holdings.length > 0 ? ["Holder"] : []), party.ties)),
  );
  for (const [index, party] of spec.parties.entries()) {
    const node = parties[index]!;
    for (const [row, { before, offered, after }] of party.holdings.entries()) {
      const holding = put(
        aNode("HOLDING", {
          key: `${index}.${row}`,
          filing,
          props: { sharesBefore: before, sharesOffered: offered, sharesAfter: after, table: "SELLING" },
        }),
      );
      link("HOLDS", node, holding, { filing });
      link("LISTS", filingNode, holding, { filing, props: { table: row === 0 ? "SELLING" : "OWNERS" } });
    }
    for (const city of party.cities) {
      const cityName = CITIES[city]!;
      const place = put(
        aNode("CITY", { key: cityName, filing: null, props: { name: cityName, nameKey: nameKey(cityName) } }),
      );
      const address = put(
        aNode("ADDRESS", {
          key: `1 Street ${city}`,
          filing: null,
          props: { buildingKey: city === 2 ? null : "1 street" },
        }),
      );
      link("IN_CITY", address, place, { filing });
      link("LOCATED_AT", node, address, { filing, props: { order: 2 - city } });
    }
    for (const [order, agent] of party.agents.entries()) {
      const to = parties[agent % parties.length]!;
      link("CARE_OF", node, to, { filing, props: { order: order + 1 } });
    }
  }
  for (const [index, { disclaims }] of spec.parties.entries())
    for (const other of disclaims)
      link("DISCLAIMS", parties[index]!, parties[other % parties.length]!, { filing });
  for (const [ordinal, category] of spec.risks.entries()) {
    const risk = put(
      aNode("RISK", {
        key: `risk ${ordinal}`,
        filing,
        sortKey: `${spec.filedDate} ${key} ${ordinal}`,
        props: { category },
      }),
    );
    link("DISCLOSES", filingNode, risk, { filing });
  }
  return aLoad(filing, { nodes: [...nodes.values()], edges: [...edges.values()] });
}

/** Judgements on parties of some loads, one of each pair; a few contradict others. */
export const arbitraryJudgements: fc.Arbitrary<(loads: readonly FilingLoad[]) => Judgement[]> = fc
  .array(
    fc.record({
      left: fc.nat({ max: 30 }),
      right: fc.nat({ max: 30 }),
      verdict: fc.constantFrom<Verdict>("SAME", "SAME", "SAME", "NOT_SAME", "UNSURE"),
    }),
    { minLength: 1, maxLength: 6, size: "+1" },
  )
  .map((specs) => (loads) => {
    const parties = [
      ...new Map(
        loads.flatMap(({ patch }) =>
          patch.nodes.filter(({ kind }) => kind === "PARTY").map((node) => [node.id, node]),
        ),
      ).values(),
    ].map(({ id, props }) => ({ id, name: String(props.name) }));
    const made = new Map<string, Judgement>();
    for (const [index, { left, right, verdict }] of specs.entries()) {
      const pair = [left, right].map((place) => parties[place % parties.length]!);
      if (pair[0]!.id === pair[1]!.id) continue;
      const at = new Date(Date.UTC(2026, 0, 1) + index).toISOString();
      const judgement = newJudgement([pair[0]!, pair[1]!], { verdict, by: "Ann", at, note: null });
      made.set(`${judgement.left} ${judgement.right}`, judgement);
    }
    return [...made.values()];
  });

function withProps(node: GraphNode, props: GraphNode["props"]): GraphNode {
  return { ...node, props: { ...node.props, ...props } };
}
