import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
} from "graphql";
import { LOADER_VERSION, loadFiling } from "../../loaders/index.ts";
import { buildApiSchema } from "../../src/api/api.ts";
import { wholeKinds } from "../../src/api/projection.ts";
import { ingest } from "../../src/app/ingest.ts";
import { judgeParties } from "../../src/app/resolve/judge-parties.ts";
import { openRiskSearch } from "../../src/compose.ts";
import type { AnyId, GraphStore, GraphView, LinkQuery, NodeQuery } from "../../src/store/port.ts";
import { exampleStore, type OpenApi, openApi } from "../support/api.ts";

const schema = buildApiSchema();
const INVENTED = new URL("../../examples/invented-s1-2024.html", import.meta.url);

/** Where nodes of a type come from. */
const ROOTS: readonly (readonly [type: string, query: (body: string) => string])[] = [
  ["Filing", (body) => `{ filings(first: 2) { nodes { ${body} } } }`],
  ["Filing", (body) => `{ holders(first: 2) { nodes { filing { ${body} } } } }`],
  ["Entity", (body) => `{ holders(first: 20) { nodes { ... on Entity { ${body} } } } }`],
  [
    "Entity",
    (body) => `{ agents(first: 2) { nodes { clients(first: 3) { nodes { ... on Entity { ${body} } } } } } }`,
  ],
  ["Company", (body) => `{ companies(first: 9) { nodes { ${body} } } }`],
  ["Company", (body) => `{ filings(first: 2) { nodes { issuer { ${body} } } } }`],
  ["Holding", (body) => `{ holders(first: 20) { nodes { holdings(first: 2) { nodes { ${body} } } } } }`],
  ["Holding", (body) => `{ filings(first: 2) { nodes { holdings(first: 20) { nodes { ${body} } } } } }`],
  [
    "Footnote",
    (body) => `{ holders(first: 20) { nodes { holdings(first: 2) { nodes { footnotes { ${body} } } } } } }`,
  ],
  ["Risk", (body) => `{ risks(first: 15) { nodes { ${body} } } }`],
  ["Risk", (body) => `{ searchRisks(query: "providers", first: 9) { nodes { risk { ${body} } } } }`],
  ["Address", (body) => `{ addresses(first: 15) { nodes { ${body} } } }`],
  ["City", (body) => `{ cities(first: 15) { nodes { ${body} } } }`],
];
/** Arguments that must be given. */
const ARGUMENTS: Readonly<Record<string, number>> = { first: 3, start: 0, end: 9 };
/** Steps from a node to a scalar. */
const DEPTH = 2;

type Field = GraphQLField<unknown, unknown>;

function fieldsOf(type: GraphQLOutputType): Field[] {
  const named = getNamedType(type);
  return isObjectType(named) || "getFields" in named
    ? Object.values((named as { getFields(): Record<string, Field> }).getFields())
    : [];
}

/** Every way from the field to one scalar, each a selection by itself; lists only by their nodes. */
function selections(field: Field, depth: number): string[] {
  const required = field.args.filter(isRequiredArgument).map((argument) => {
    assert.ok(argument.name in ARGUMENTS, `${field.name} needs ${argument.name}`);
    return `${argument.name}: ${ARGUMENTS[argument.name]}`;
  });
  const name = required.length === 0 ? field.name : `${field.name}(${required.join(", ")})`;
  if (!isCompositeType(getNamedType(field.type))) return [name];
  if (depth === 0) return [];
  const inner = fieldsOf(field.type).filter(({ name }) => name !== "edges" && name !== "pageInfo");
  if (inner.length === 0) return [`${name} { __typename }`];
  const isList = inner.some((one) => one.name === "nodes");
  return inner
    .flatMap((one) => selections(one, isList ? depth : depth - 1))
    .map((one) => `${name} { ${one} }`);
}

/** The same store, which never reads briefly. */
function wholeStore(store: GraphStore): GraphStore {
  const whole: Partial<GraphView> = {
    briefNodes: (ids: readonly AnyId[]) => store.view.nodes(ids),
    briefPage: (query: NodeQuery) => store.view.page(query),
    briefLinks: (query: LinkQuery) => store.view.links(query),
  };
  const view = new Proxy(store.view, {
    get: (target, name: keyof GraphView) =>
      whole[name] ?? (target[name] as (...args: unknown[]) => unknown).bind(target),
  });
  return { ...store, view };
}

describe("what an operation does not ask for", () => {
  let store: GraphStore;
  let brief: OpenApi;
  let whole: OpenApi;
  before(async () => {
    store = await exampleStore();
    await ingest(store, loadFiling(readFileSync(INVENTED)), LOADER_VERSION);
    const { items } = await store.view.page({ label: "Holder", filter: {}, first: 2, after: null });
    const [first, second] = items.map(({ item }) => item.id);
    const signed = { by: "Ann", at: "2026-01-01T00:00:00.000Z", note: null };
    await judgeParties(store, { parties: [first!, second!], verdict: "SAME", ...signed });
    const search = openRiskSearch(store);
    brief = await openApi(store, { search });
    whole = await openApi(wholeStore(store), { search });
  });
  after(async () => {
    await whole.stop();
    await brief.close();
  });

  for (const [type, query] of ROOTS)
    it(`changes no answer about a ${type}: ${query("...").replaceAll(/\s+/g, " ")}`, async () => {
      const fields = fieldsOf(schema.getType(type) as GraphQLOutputType);
      const all = fields.flatMap((field) => selections(field, DEPTH));
      assert.ok(all.length >= fields.length);
      for (const selection of all) {
        const text = query(selection);
        assert.deepEqual(await brief.data(text), await whole.data(text), text);
      }
    });

  const cases: readonly (readonly [why: string, query: string, kinds: readonly string[]])[] = [
    ["names need nothing long", "{ holders { nodes { id name holdings { nodes { sharesBefore } } } } }", []],
    [
      "evidence of a row is the row's",
      "{ holders { nodes { name holdings { nodes { evidence { quote } } } } } }",
      ["HOLDING"],
    ],
    [
      "fragments count",
      "{ holders { nodes { ...a } } } fragment a on Party { evidence { quote } }",
      ["PARTY"],
    ],
    ["aliases do not hide", "{ risks { nodes { heading: body } } }", ["RISK"]],
    [
      "a row's address is in its details, a party's is an edge",
      "{ filings { nodes { holdings { nodes { address { line } holder { address { line } } } } } } }",
      ["HOLDING"],
    ],
    [
      "shares of others are computed from rows",
      "{ holders { nodes { controlledShares { shares } } } }",
      ["HOLDING"],
    ],
    [
      "places are looked up in the text",
      "{ cities { nodes { mentionedIn { nodes { places { start } } } } } }",
      ["RISK"],
    ],
  ];
  for (const [why, query, kinds] of cases)
    it(`${why}`, () => {
      assert.deepEqual([...wholeKinds(schema, parse(query))].sort(), kinds);
    });

  it("is not read: a list of headings takes no body from the store", async () => {
    const seen: string[] = [];
    const view = new Proxy(store.view, {
      get: (target, name: keyof GraphView) => {
        return (...args: unknown[]) => {
          seen.push(name);
          return (target[name] as (...all: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    const watched = await openApi({ ...store, view } as GraphStore, {
      search: openRiskSearch(store),
      cacheItems: 0,
    });
    await watched.data("{ risks(first: 5) { nodes { heading filing { form } } } }");
    assert.deepEqual(seen.splice(0), ["briefPage", "briefNodes"]);
    await watched.data("{ risks(first: 5) { nodes { body filing { form } } } }");
    assert.deepEqual(seen, ["page", "briefNodes"]);
    await watched.stop();
  });
});
