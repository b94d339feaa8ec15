import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { buildApiSchema } from "../../src/api/api.ts";
import { NO_ANSWER_CODES } from "../../src/app/explore/answer.ts";
import { GROUP_KINDS } from "../../src/app/explore/find-groups.ts";
import { EDGE_TYPES, NODE_KINDS, ROLE_LABELS } from "../../src/graph/kinds.ts";
import { FLAG_CODES } from "../../src/graph/relate/thresholds.ts";
import { STEP_TYPES, TIES } from "../../src/graph/relate/ties.ts";
import { VERDICTS } from "../../src/graph/resolve/judgements.ts";
import { RESOLUTION_FEATURES } from "../../src/graph/resolve/points.ts";
import { DIAGNOSTIC_CODES, SEVERITIES } from "../../src/kernel/diagnostics.ts";
import { COMPONENT_KINDS, FACT_KINDS, HOWS, PARTY_KINDS } from "../../src/kernel/facts.ts";

const schema = buildApiSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Root fields that scripts outside rely on, from the design's outline; what comes in later versions is not here. */
const ROOT_FIELDS = [
  ...["resolutionCandidates", "judgements", "contradictions"],
  ...["filing", "filings", "company", "companies", "party", "holders", "agents", "contacts", "backbones"],
  ...["addresses", "cities", "risks", "facts", "searchRisks", "search", "neighborhood", "node", "stats"],
  ...["similarRisks", "suggest", "compareRisks"],
  ...["relatedParties", "paths", "groups"],
];

describe("the SDL", () => {
  it("describes every type, field, argument and enum value", () => {
    const described = types.flatMap((type) => [
      [type.name, type.description] as const,
      ...fieldsOf(type).flatMap((field) => [
        [`${type.name}.${field.name}`, field.description] as const,
        ...field.args.map(
          (argument) => [`${type.name}.${field.name}(${argument.name})`, argument.description] as const,
        ),
      ]),
      ...(isInputObjectType(type) ? Object.values(type.getFields()) : []).map(
        (field) => [`${type.name}.${field.name}`, field.description] as const,
      ),
      ...(isEnumType(type) ? type.getValues() : []).map(
        (value) => [`${type.name}.${value.name}`, value.description] as const,
      ),
    ]);
    assert.ok(described.length > 500);
    assert.deepEqual(
      described.filter(([, description]) => !description?.trim()).map(([name]) => name),
      [],
    );
  });

  it("has the root fields of the design", () => {
    assert.deepEqual(Object.keys(schema.getQueryType()!.getFields()).sort(), [...ROOT_FIELDS].sort());
  });

  it("is read-only", () => {
    assert.equal(schema.getMutationType(), undefined);
    assert.equal(schema.getSubscriptionType(), undefined);
  });

  it("asks for `first` on every connection, and gives all of them one shape", () => {
    const connections = types
      .flatMap((type) => fieldsOf(type).map((field) => ({ type, field })))
      .filter(({ field }) => String(field.type).endsWith("Connection!"));
    assert.ok(connections.length > 20);
    for (const { type, field } of connections) {
      const argumentTypes = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
      assert.equal(argumentTypes.first, "Int!", `${type.name}.${field.name}`);
      assert.equal(argumentTypes.after, "String", `${type.name}.${field.name}`);
      const name = String(field.type).replace("!", "");
      const shape = Object.fromEntries(
        fieldsOf(schema.getType(name)!).map((part) => [part.name, String(part.type)]),
      );
      const item = name.replace("Connection", "");
      assert.equal(shape.edges, `[${item}Edge!]!`);
      assert.equal(shape.nodes, `[${item}!]!`);
      assert.equal(shape.pageInfo, "PageInfo!");
      assert.equal(shape.totalCount, "Int!");
    }
  });

  it("has evidence as a plain list wherever there is evidence", () => {
    const evidence = types.flatMap(fieldsOf).filter(({ name }) => name === "evidence");
    assert.ok(evidence.length > 8);
    for (const { type } of evidence) assert.equal(String(type), "[Evidence!]!");
  });

  const roles = ROLE_LABELS.map((role) => role.replaceAll(/(?<!^)(?=[A-Z])/g, "_").toUpperCase());
  const enums: readonly [name: string, values: readonly string[]][] = [
    ["DiagnosticCode", DIAGNOSTIC_CODES],
    ["Severity", SEVERITIES],
    ["FactKind", FACT_KINDS],
    ["How", HOWS],
    ["PartyKind", PARTY_KINDS],
    ["PartyRole", roles],
    ["ComponentKind", COMPONENT_KINDS],
    ["NodeKind", NODE_KINDS],
    ["EdgeType", Object.keys(EDGE_TYPES)],
    ["Tie", TIES],
    ["GroupKind", GROUP_KINDS],
    ["GroupFlagCode", FLAG_CODES],
    ["StepType", STEP_TYPES],
    ["NoAnswerCode", NO_ANSWER_CODES],
    ["Verdict", VERDICTS],
    ["ResolutionFeature", RESOLUTION_FEATURES],
  ];
  for (const [name, values] of enums)
    it(`names the values of ${name} as the code does, in the same order`, () => {
      const type = schema.getType(name);
      assert.ok(isEnumType(type));
      assert.deepEqual(
        type.getValues().map((value) => value.name),
        values,
      );
    });
});
