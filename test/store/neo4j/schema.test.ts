import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KIND_LABELS, NODE_KINDS, ROLE_LABELS } from "../../../src/graph/kinds.ts";
import { NODE_PROPS } from "../../../src/graph/props.ts";
import { KEPT_TABLES, NODE_TABLES } from "../../../src/store/neo4j/export/tables.ts";
import { nodeRecord } from "../../../src/store/neo4j/records.ts";
import { readRules, schemaRules } from "../../../src/store/neo4j/schema.ts";
import { aFiling, aNode } from "../../support/patches.ts";

const rules = schemaRules();

/** The properties of each label's nodes, as they are stored. */
const stored = new Map<string, readonly string[]>([
  ...NODE_KINDS.map((kind) => [KIND_LABELS[kind], columnsOf(NODE_TABLES[kind].columns)] as const),
  ...ROLE_LABELS.map((label) => [label, columnsOf(NODE_TABLES.PARTY.columns)] as const),
  ...Object.entries(KEPT_TABLES).map(([label, { columns }]) => [label, columnsOf(columns)] as const),
]);

function columnsOf(columns: readonly { readonly name: string }[]): string[] {
  return columns.map(({ name }) => (name === "id:ID" ? "id" : name));
}

describe("schema/neo4j", () => {
  it("names each rule once", () => {
    const names = rules.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
    assert.ok(names.length > 40);
  });

  it("names only labels and properties that the store writes", () => {
    for (const { name, create } of rules) {
      const [, variable, label] = /FOR \((\w):(\w+)\)/.exec(create.text)!;
      const properties = [...create.text.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, "g"))].map(
        ([, found]) => found!,
      );
      assert.ok(properties.length > 0, name);
      for (const property of properties)
        assert.ok(stored.get(label!)?.includes(property), `${name}: ${label}.${property}`);
    }
  });

  it("has an index on the filing of every kind, and a list of every label that the API lists", () => {
    const indexed = (property: string) =>
      rules.flatMap(
        ({ create }) => new RegExp(`:(\\w+)\\) ON \\(\\w\\.${property}\\)`).exec(create.text)?.[1] ?? [],
      );
    const listed = [
      "Filing",
      "Party",
      "Company",
      "Holder",
      "Agent",
      "Contact",
      "Backbone",
      "Address",
      "City",
      "Risk",
    ];
    assert.deepEqual(
      listed.filter((label) => !indexed("listKey").includes(label)),
      [],
    );
    assert.deepEqual(
      Object.values(KIND_LABELS).filter((label) => !indexed("filing").includes(label)),
      [],
    );
  });

  it("is read statement by statement, without comments", () => {
    const text =
      "// one; two\nCREATE INDEX a IF NOT EXISTS FOR (x:L) ON (x.p);\n\nCREATE TEXT INDEX b IF NOT EXISTS FOR (x:L) ON (x.q);\n";
    assert.deepEqual(
      readRules(text).map(({ name }) => name),
      ["a", "b"],
    );
    assert.throws(() => readRules("DROP INDEX a;"));
  });
});

describe("a stored node", () => {
  for (const kind of NODE_KINDS)
    it(`has the columns that an export has: ${kind}`, () => {
      const node = aNode(kind, { key: "k", filing: aFiling("one") });
      const columns = columnsOf(NODE_TABLES[kind].columns);
      const around = { filedDate: "", form: null, issuers: [], parties: [], cities: [] };
      assert.deepEqual(
        [...Object.keys(nodeRecord(node, { node, ...around })), ...NODE_PROPS[kind]].filter(
          (name) => !columns.includes(name),
        ),
        [],
      );
    });
});
