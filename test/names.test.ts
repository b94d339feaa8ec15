import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { buildSchema, isEnumType, isObjectType } from "graphql";
import { readSdl } from "../src/api/sdl.ts";
import { NO_ANSWER_CODES } from "../src/app/explore/answer.ts";
import { exitCodeOf } from "../src/cli/output.ts";
import { EDGE_TYPES, KIND_LABELS, NODE_KINDS, PARTY_KIND_LABELS, ROLE_LABELS } from "../src/graph/kinds.ts";
import { EDGE_PROPS, NODE_PROPS } from "../src/graph/props.ts";
import { STEP_TYPES, TIES } from "../src/graph/relate/ties.ts";
import { DIAGNOSTIC_CODES, SEVERITIES } from "../src/kernel/diagnostics.ts";
import { AppError, ERROR_CODES } from "../src/kernel/errors.ts";
import { COMPONENT_KINDS, FACT_KINDS, HOWS, PARTY_KINDS } from "../src/kernel/facts.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DESIGN = readFileSync(join(ROOT, "docs", "DESIGN.md"), "utf8");
const SCHEMA = buildSchema(readSdl());

/** The rows of the table whose first heading cell is `head`, each cell trimmed. */
function tableOf(head: string): string[][] {
  const lines = DESIGN.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  assert.notEqual(start, -1, `docs/DESIGN.md has no table that begins with "${head}"`);
  assert.match(lines[start + 1]!, /^\|(?:---\|)+$/);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** The words in backquotes. */
function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

function column(head: string, index = 0): string[] {
  return tableOf(head).flatMap((row) => names(row[index]!));
}

function enumValues(name: string): string[] {
  const type = SCHEMA.getType(name);
  assert.ok(isEnumType(type), `${name} is no enum of the SDL`);
  return type.getValues().map((value) => value.name);
}

function fieldsOf(name: string): string[] {
  const type = SCHEMA.getType(name);
  assert.ok(isObjectType(type), `${name} is no type of the SDL`);
  return Object.keys(type.getFields());
}

const upperSnake = (label: string) => label.replaceAll(/(?<!^)(?=[A-Z])/g, "_").toUpperCase();

describe("one list of names: enums", () => {
  const CASES: [name: string, list: readonly string[], docs: string | null][] = [
    ["NodeKind", NODE_KINDS, "kind | label"],
    ["EdgeType", Object.keys(EDGE_TYPES), "type | from"],
    ["FactKind", FACT_KINDS, "kind | values"],
    ["DiagnosticCode", DIAGNOSTIC_CODES, "diagnostic"],
    ["How", HOWS, "how"],
    ["Severity", SEVERITIES, null],
    ["PartyKind", PARTY_KINDS, null],
    ["PartyRole", ROLE_LABELS.map(upperSnake), null],
    ["ComponentKind", COMPONENT_KINDS, null],
    ["Tie", TIES, "tie"],
    ["StepType", STEP_TYPES, null],
    ["NoAnswerCode", NO_ANSWER_CODES, "no answer"],
  ];
  for (const [name, list, docs] of CASES)
    it(`${name}: code, SDL${docs ? " and docs" : ""}`, () => {
      assert.deepEqual(enumValues(name).toSorted(), [...list].toSorted());
      if (docs !== null) assert.deepEqual(column(docs), [...list]);
    });

  it("PartyRole keeps the order of the labels, as its description says", () => {
    assert.deepEqual(enumValues("PartyRole"), ROLE_LABELS.map(upperSnake));
  });

  it("RelationType is a part of EdgeType", () => {
    const known = new Set<string>(Object.keys(EDGE_TYPES));
    assert.deepEqual(
      enumValues("RelationType").filter((type) => !known.has(type)),
      [],
    );
  });

  it("roles and kinds of parties stand in the docs as labels", () => {
    assert.deepEqual(column("label"), [...ROLE_LABELS, ...Object.values(PARTY_KIND_LABELS)]);
  });
});

describe("one list of names: nodes", () => {
  for (const [kind, label, properties] of tableOf("kind | label"))
    it(`${kind}: label and properties in code and docs`, () => {
      const key = names(kind!)[0] as keyof typeof NODE_PROPS;
      assert.deepEqual(names(label!), [KIND_LABELS[key]]);
      assert.deepEqual(names(properties!), [...NODE_PROPS[key]]);
    });

  /** Fields that no property of the node holds: links to other nodes, evidence, and values made of several properties. */
  const MADE_FIELDS: Readonly<Record<keyof typeof NODE_PROPS, string>> = {
    FILING:
      "beneficialOwners coRegistrants defaultAddress diagnostics holdings id issuer lastPrice risks securitiesOffered text",
    PARTY:
      "address attention attributedShares canonical careOf clients connectsTo controlPersons controlledShares copiesTo disclaimedShares evidence filing filings holdings id kind mentionedIn of operatesIn parent relations roles sameAs",
    HOLDING:
      "address attention basis careOf components controlPersons copiesTo evidence filing footnotes holder id percentAfter percentBefore positions",
    ADDRESS: "id inCity parties",
    CITY: "addresses id mentionedIn",
    RISK: "evidence filing id mentions",
    FOOTNOTE: "evidence id",
  };
  /** Properties that the API shows under another name, or not at all. */
  const HIDDEN_PROPS: Readonly<Record<keyof typeof NODE_PROPS, readonly string[]>> = {
    FILING: ["detailJson", "lastPriceAmount", "lastPriceCurrency", "lastPriceDate", "sharesOutstandingDate"],
    PARTY: ["detailJson", "fundFamilyKey", "nameKey", "partyKind", "surnameKeys"],
    HOLDING: [
      "detailJson",
      ...["percentAfterBelow", "percentAfterText", "percentAfterValue"],
      ...["percentBeforeBelow", "percentBeforeText", "percentBeforeValue"],
      "table",
    ],
    ADDRESS: ["buildingKey"],
    CITY: ["nameKey"],
    RISK: [],
    FOOTNOTE: [],
  };

  for (const kind of NODE_KINDS)
    it(`${kind}: properties in code and fields in the SDL`, () => {
      const fields = fieldsOf(kind === "PARTY" ? "Company" : KIND_LABELS[kind]);
      const props: readonly string[] = NODE_PROPS[kind];
      const made = fields.filter((field) => !props.includes(field)).toSorted();
      assert.deepEqual(made, MADE_FIELDS[kind].split(" "));
      const hidden = props.filter((prop) => !fields.includes(prop)).toSorted();
      assert.deepEqual(hidden, HIDDEN_PROPS[kind].toSorted());
    });

  it("constraints for Neo4j name every label once and no other", () => {
    const text = readdirSync(join(ROOT, "schema", "neo4j"))
      .map((file) => readFileSync(join(ROOT, "schema", "neo4j", file), "utf8"))
      .join("\n");
    const unique = [...text.matchAll(/FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE/g)].map((match) => match[1]!);
    assert.deepEqual(unique.toSorted(), Object.values(KIND_LABELS).toSorted());
    const properties = [...text.matchAll(/FOR \(n:(\w+)\) ON \(n\.(\w+)\)/g)];
    const kindOf = new Map<string, keyof typeof NODE_PROPS>(
      NODE_KINDS.map((kind) => [KIND_LABELS[kind], kind]),
    );
    assert.ok(properties.length > 0);
    for (const [, label, property] of properties)
      assert.ok(
        (NODE_PROPS[kindOf.get(label!)!] as readonly string[]).includes(property!),
        `${label}.${property}`,
      );
  });
});

describe("one list of names: edges", () => {
  for (const [type, from, to, properties] of tableOf("type | from"))
    it(`${type}: ends and properties in code and docs`, () => {
      const key = names(type!)[0] as keyof typeof EDGE_TYPES;
      const label = (kind: string) =>
        kind
          .split(" or ")
          .map((part) => KIND_LABELS[part as keyof typeof KIND_LABELS])
          .join(" or ");
      assert.deepEqual([from, to], EDGE_TYPES[key].map(label));
      const props: Readonly<Record<string, readonly string[]>> = EDGE_PROPS;
      assert.deepEqual(names(properties!), [...(props[key] ?? [])]);
    });
});

describe("one list of names: facts and errors", () => {
  it("the SDL describes each kind of fact with the values that the docs list", () => {
    const type = SCHEMA.getType("FactKind");
    assert.ok(isEnumType(type));
    for (const [kind, values] of tableOf("kind | values")) {
      const described: string = type.getValue(names(kind!)[0]!)?.description ?? "";
      assert.deepEqual(/\{ ([\w ]+) \}/.exec(described)?.[1]?.split(" "), names(values!), kind);
    }
  });

  it("error codes stand in the docs with their exit codes", () => {
    const documented = tableOf("code").map(([code, , exit]) => [names(code!)[0], Number(exit)]);
    const actual = ERROR_CODES.map((code) => [code, exitCodeOf(new AppError(code, "", { remedy: "" }))]);
    assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(actual));
  });
});
