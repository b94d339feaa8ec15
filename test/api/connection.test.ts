import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { encodeId } from "../../src/api/opaque.ts";
import { factId } from "../../src/kernel/ids.ts";
import { exampleStore, type OpenApi, openApi } from "../support/api.ts";

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly [key: string]: unknown } }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A field with arguments beside `first` and `after`, and what of its nodes tells them apart. */
const LISTS: readonly [field: string, args: string, node: string, path?: string][] = [
  ["holders", "", "id"],
  ["holders", "orderBy: SHARES_OFFERED_DESC", "id"],
  ["holders", "orderBy: SHARES_BEFORE_DESC", "id"],
  ["holders", "orderBy: SHARES_AFTER_DESC", "id"],
  ["agents", "", "id"],
  ["contacts", "", "id"],
  ["backbones", "", "id"],
  ["addresses", "", "id"],
  ["cities", "", "id"],
  ["risks", "", "id"],
  ["facts", "kind: FOOTNOTE", "id"],
  ["searchRisks", 'query: "service"', "risk { id }"],
  ["searchRisks", 'query: "service", sort: PRINTED', "risk { id }"],
  ["search", 'query: "morgan stanley"', "id"],
  ["holdings", "", "id", "filings"],
  ["risks", "", "id", "filings"],
  ["diagnostics", "", "code message", "filings"],
  ["connectsTo", "", "backbone { id }", "companies"],
  ["operatesIn", "", "city { id }", "companies"],
  ["relations", "", "type party { id }", "companies"],
];

describe("connections", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  async function page(
    list: (typeof LISTS)[number],
    first: number,
    cursor: string | null,
  ): Promise<Connection> {
    const [field, args, node, parent] = list;
    const selection = `edges { cursor node { ${node} } } nodes { ${node} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
    const call = `${field}(first: ${first}, after: $after, ${args}) { ${selection} }`;
    const query = parent ? `${parent}(first: 1) { nodes { ${call} } }` : call;
    const data = await api.data(`query ($after: String) { ${query} }`, { after: cursor });
    return parent ? data[parent].nodes[0][field] : data[field];
  }

  for (const list of LISTS)
    it(`${list[3] ? `${list[3]}.` : ""}${list[0]}(${list[1]}) is one list, whatever the size of its pages`, async () => {
      const whole = await page(list, 100, null);
      assert.ok(whole.totalCount > 2);
      assert.equal(new Set(whole.edges.map(({ cursor }) => cursor)).size, whole.edges.length);
      const size = Math.ceil(Math.min(whole.totalCount, 100) / 3);
      const seen: unknown[] = [];
      let cursor: string | null = null;
      for (let more = true; more && seen.length < 100; ) {
        const part: Connection = await page(list, size, cursor);
        assert.deepEqual(
          part.edges.map((edge) => edge.node),
          part.nodes,
        );
        assert.equal(part.totalCount, whole.totalCount);
        assert.equal(part.pageInfo.hasPreviousPage, cursor !== null);
        assert.equal(part.pageInfo.startCursor, part.edges[0]!.cursor);
        assert.equal(part.pageInfo.endCursor, part.edges.at(-1)!.cursor);
        seen.push(...part.nodes);
        more = part.pageInfo.hasNextPage;
        cursor = part.pageInfo.endCursor;
      }
      assert.deepEqual(seen.slice(0, 100), whole.nodes);
    });

  it("that are empty have no cursors", async () => {
    const { pageInfo, totalCount } = await page(["search", 'query: "zebra"', "id"], 5, null);
    assert.deepEqual(pageInfo, {
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    assert.equal(totalCount, 0);
  });

  it("of holders come in the order that was asked for", async () => {
    for (const [order, field] of [
      ["SHARES_OFFERED_DESC", "sharesOffered"],
      ["SHARES_BEFORE_DESC", "sharesBefore"],
      ["SHARES_AFTER_DESC", "sharesAfter"],
    ] as const) {
      const { holders } = await api.data(
        `{ holders(first: 100, orderBy: ${order}) { nodes { holdings(first: 9) { nodes { shares: ${field} } } } } }`,
      );
      const largest = holders.nodes.map(
        ({ holdings }: { holdings: { nodes: { shares: number | null }[] } }) =>
          Math.max(...holdings.nodes.map(({ shares }) => shares ?? -1)),
      );
      assert.equal(largest.length, 52);
      assert.deepEqual(
        largest,
        [...largest].sort((a, b) => b - a),
      );
    }
  });
});

describe("global ids of the answers", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  it("of every kind of node are taken by node(id), which gives the same thing", async () => {
    const { filings } = await api.data("{ filings(first: 1) { nodes { id } } }");
    const { neighborhood } = await api.data(
      "query ($id: ID!) { neighborhood(ids: [$id], hops: 3, limitPerType: 12) { nodes { id name kind } } }",
      { id: filings.nodes[0].id },
    );
    const byKind = new Map<string, { id: string; name: string; kind: string }>(
      neighborhood.nodes.map((node: { kind: string }) => [node.kind, node]),
    );
    assert.deepEqual([...byKind.keys()].sort(), [
      "ADDRESS",
      "CITY",
      "FILING",
      "FOOTNOTE",
      "HOLDING",
      "PARTY",
      "RISK",
    ]);
    for (const { id, name, kind } of byKind.values()) {
      const { node } = await api.data(
        `query ($id: ID!) { node(id: $id) { __typename id ... on Company { called: name } ... on Entity { called: name }
           ... on Risk { called: heading } ... on Address { called: line } ... on City { called: name }
           ... on Holding { called: printedName } ... on Footnote { called: marker } ... on Filing { form registrationNumber } } }`,
        { id },
      );
      assert.equal(node.id, id);
      if (kind === "FILING") assert.equal(name, `${node.form} ${node.registrationNumber}`);
      else if (kind === "FOOTNOTE") assert.equal(name, `(${node.called})`);
      else assert.equal(node.called, name);
      const type = kind === "PARTY" ? ["Company", "Entity"] : [`${kind[0]}${kind.slice(1).toLowerCase()}`];
      assert.ok(type.includes(node.__typename));
    }
  });

  it("of facts are taken by node(id), several at once, and where they are none, too", async () => {
    const fields = "id kind subject values how extractor evidence { start quote } filing { form }";
    const { facts } = await api.data(`{ facts(first: 100) { nodes { ${fields} } } }`);
    const [first, last] = [facts.nodes[0], facts.nodes.at(-1)];
    const answer = await api.data(
      `query ($a: ID!, $b: ID!, $none: ID!) { a: node(id: $a) { ... on Fact { ${fields} } }
         b: node(id: $b) { __typename id } none: node(id: $none) { id } }`,
      { a: first.id, b: last.id, none: encodeId(factId(["no such fact"])) },
    );
    assert.deepEqual(answer, { a: first, b: { __typename: "Fact", id: last.id }, none: null });
  });

  it("of an issuer is a Company's, of anybody else an Entity's", async () => {
    const { companies, holders } = await api.data(
      "{ companies(first: 9) { nodes { id __typename roles } } holders(first: 100) { nodes { id __typename roles } } }",
    );
    assert.deepEqual(
      companies.nodes.map(({ __typename, roles }: { __typename: string; roles: string[] }) => [
        __typename,
        roles[0],
      ]),
      [["Company", "COMPANY"]],
    );
    for (const { __typename, roles } of holders.nodes) {
      assert.equal(__typename, "Entity");
      assert.ok(roles.includes("HOLDER"));
    }
    const { company } = await api.data("query ($id: ID!) { company(id: $id) { id } }", {
      id: holders.nodes[0].id,
    });
    assert.equal(company, null);
  });
});
