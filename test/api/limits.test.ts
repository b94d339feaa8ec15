import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getIntrospectionQuery, type OperationDefinitionNode, parse, validate } from "graphql";
import { buildApiSchema } from "../../src/api/api.ts";
import { checkLength, checkOperation, DEFAULT_LIMITS, type QueryLimits } from "../../src/api/limits.ts";
import { processorTime } from "../support/processor-time.ts";

/** Null where the query passes. */
function codeOf(query: string, limits: Partial<QueryLimits> = {}, variables = {}): string | null {
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === "OperationDefinition",
  )!;
  try {
    checkOperation(document, operation, variables, { ...DEFAULT_LIMITS, ...limits });
    return null;
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

/** The largest number of nodes that is refused is one less than the query's. */
function assertNodes(query: string, nodes: number, variables = {}): void {
  assert.equal(codeOf(query, { maxNodes: nodes }, variables), null);
  assert.equal(codeOf(query, { maxNodes: nodes - 1 }, variables), "QUERY_TOO_COSTLY");
}

const nested = (depth: number): string => (depth === 1 ? "id" : `parent { ${nested(depth - 1)} }`);

describe("the limit of depth", () => {
  it("counts fields from the root", () => {
    assert.equal(codeOf(`{ party(id: "x") { ${nested(14)} } }`), null);
    assert.equal(codeOf(`{ party(id: "x") { ${nested(15)} } }`), "QUERY_TOO_DEEP");
  });

  it("counts through fragments, which add no level", () => {
    const query = (depth: number) =>
      `{ party(id: "x") { ...A } } fragment A on Party { ... on Entity { parent { ...B } } }
       fragment B on Party { ${nested(depth)} }`;
    assert.equal(codeOf(query(13)), null);
    assert.equal(codeOf(query(14)), "QUERY_TOO_DEEP");
  });

  it("remembers a fragment's depth where it is used again deeper down", () => {
    const query = (depth: number) =>
      `{ party(id: "x") { ...F parent { parent { ...F } } } } fragment F on Party { careOf { ${nested(depth)} } }`;
    assert.equal(codeOf(query(11)), null);
    assert.equal(codeOf(query(12)), "QUERY_TOO_DEEP");
  });

  it("admits the introspection that tools send", () => {
    const options = {
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      oneOf: true,
    };
    assert.equal(codeOf(getIntrospectionQuery(options)), null);
  });

  it("refuses ten thousand levels at once", () => {
    const query = `{ party(id: "x") ${"{ parent ".repeat(1_000)} { id } ${"}".repeat(1_000)} }`;
    assert.equal(codeOf(query), "QUERY_TOO_DEEP");
  });
});

describe("the limit of nodes", () => {
  it("multiplies the first values of nested connections and adds those that stand side by side", () => {
    assertNodes("{ holders(first: 50) { nodes { holdings(first: 10) { nodes { id } } } } }", 50 + 50 * 10);
    assertNodes("{ holders(first: 50) { totalCount } risks(first: 30) { totalCount } }", 80);
  });

  it("counts a connection once, whatever is asked of it", () => {
    assertNodes("{ holders(first: 7) { totalCount nodes { id } edges { node { id } } } }", 7);
  });

  it("takes plain lists and objects for nothing", () => {
    assertNodes(
      "{ holders(first: 7) { nodes { careOf { address { line } } evidence { filing { id } } } } }",
      7,
    );
  });

  it("counts every alias", () => {
    assertNodes("{ a: holders(first: 7) { totalCount } b: holders(first: 7) { totalCount } }", 14);
  });

  it("counts a field that is selected twice once", () => {
    assertNodes("{ holders(first: 7) { totalCount } holders(first: 7) { nodes { id } } }", 7);
    assertNodes(
      "{ ...A ...B } fragment A on Query { ...B } fragment B on Query { holders(first: 7) { totalCount } }",
      7,
    );
  });

  it("multiplies what two fragments select below one connection", () => {
    const query = `{ holders(first: 10) { ...A ...B } }
      fragment A on PartyConnection { nodes { holdings(first: 2) { totalCount } } }
      fragment B on PartyConnection { nodes { clients(first: 3) { totalCount } } }`;
    assertNodes(query, 10 + 10 * (2 + 3));
  });

  it("reads variables, with their defaults, and skips what the query skips", () => {
    assertNodes("query ($n: Int!) { holders(first: $n) { totalCount } }", 40, { n: 40 });
    assertNodes(
      "query ($w: Boolean!) { holders(first: 9) @skip(if: $w) { totalCount } risks(first: 3) { totalCount } }",
      3,
      {
        w: true,
      },
    );
    assertNodes("{ holders(first: 9) @include(if: false) { totalCount } risks(first: 3) { totalCount } }", 3);
  });

  it("takes a page that is refused anyway for a full one, so that its own error shows", () => {
    assertNodes("{ holders(first: 1000000) { totalCount } }", 100);
    assertNodes("{ holders(first: -5) { totalCount } }", 100);
  });

  it("admits 50,000 by default", () => {
    const query = (first: number) =>
      `{ filings(first: 4) { nodes { holdings(first: 100) { nodes { holder { clients(first: ${first}) { totalCount } } } } } } }`;
    assert.equal(4 + 400 + 400 * 100, 40_404);
    assert.equal(codeOf(query(100)), null);
    assert.equal(codeOf(query(100).replace("first: 4", "first: 5")), "QUERY_TOO_COSTLY");
  });
});

describe("the limit of fields", () => {
  it("counts aliases through fragments", () => {
    const query =
      "{ ...A x: stats { ...B } } fragment A on Query { y: stats { ...B } } fragment B on Stats { facts filings }";
    assert.equal(codeOf(query, { maxFields: 6 }), null);
    assert.equal(codeOf(query, { maxFields: 5 }), "QUERY_TOO_COSTLY");
  });

  it("is checked without unfolding fragments that double at each step", () => {
    const doubling = Array.from(
      { length: 13 },
      (_, index) =>
        `fragment F${index} on Party { a: parent { ...F${index + 1} } b: parent { ...F${index + 1} } }`,
    );
    const query = `{ party(id: "x") { ...F0 } } ${doubling.join(" ")} fragment F13 on Party { id }`;
    const spent = processorTime();
    assert.equal(codeOf(query), "QUERY_TOO_COSTLY");
    assert.ok(spent() < 500);
  });

  it("is checked without unfolding merged selections that never repeat", () => {
    const parts = Array.from({ length: 100 }, (_, index) => `...F${index}`).join(" ");
    const fragments = Array.from(
      { length: 100 },
      (_, index) => `fragment F${index} on Party { p${index}: parent { ${parts} } }`,
    );
    const spent = processorTime();
    assert.equal(codeOf(`{ party(id: "x") { ${parts} } } ${fragments.join(" ")}`), "QUERY_TOO_DEEP");
    assert.ok(spent() < 2_000);
  });
});

describe("the limit of length", () => {
  it("refuses the first character too many", () => {
    checkLength("x".repeat(20_000), DEFAULT_LIMITS);
    assert.throws(() => checkLength("x".repeat(20_001), DEFAULT_LIMITS), {
      extensions: {
        code: "QUERY_TOO_LONG",
        remedy: "Move values into variables, use fragments, or split the query.",
        http: { status: 400 },
      },
    });
  });

  it("keeps validation fast for anything that fits", () => {
    const schema = buildApiSchema();
    const hostile = [
      `{${"stats{facts}".repeat(1_600)}}`,
      `{${"...A ".repeat(3_900)}} fragment A on Query { stats { facts } }`,
      `{${Array.from({ length: 1_200 }, (_, index) => `a${index}: nosuch`).join(" ")}}`,
    ];
    for (const query of hostile) {
      checkLength(query, DEFAULT_LIMITS);
      const spent = processorTime();
      validate(schema, parse(query));
      assert.ok(spent() < 2_000, query.slice(0, 40));
    }
  });
});
