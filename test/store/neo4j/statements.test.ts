import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wholeQuery } from "../../../src/search/neo4j/lucene.ts";
import { found, pageStatement as searchPage } from "../../../src/search/neo4j/statement.ts";
import { parseRiskQuery } from "../../../src/search/query.ts";
import type { Cypher } from "../../../src/store/neo4j/cypher.ts";
import { factsStatement } from "../../../src/store/neo4j/read-facts.ts";
import { linksStatement } from "../../../src/store/neo4j/read-links.ts";
import { nodesById } from "../../../src/store/neo4j/read-nodes.ts";
import { pageStatement } from "../../../src/store/neo4j/read-page.ts";
import { BRIEF, WHOLE } from "../../../src/store/neo4j/records.ts";
import type { AnyId } from "../../../src/store/port.ts";
import { aFiling } from "../../support/patches.ts";

const filing = aFiling("one");
const PAGE = { first: 50, after: null };
const NO_IDS = { FILING: [], PARTY: [], HOLDING: [], ADDRESS: [], CITY: [], RISK: [], FOOTNOTE: [] };

function assertStatement({ text, params }: Cypher, expectedText: string, expectedParams: object): void {
  assert.equal(text, expectedText.trim());
  assert.deepEqual(params, expectedParams);
}

describe("statements, as Neo4j gets them", () => {
  it("a list is walked in its index; the total is a number that Neo4j keeps", () =>
    assertStatement(
      pageStatement({ label: "Holder", filter: {}, first: 50, after: ["smith", "PARTY:1"] }, BRIEF),
      `
CALL () {
  MATCH (n:Holder) RETURN count(n) AS total
}
CALL () {
  MATCH (n:Holder) WHERE n.listKey > $after
  WITH n ORDER BY n.listKey LIMIT $limit
  RETURN collect([[n.json], n.listKey]) AS items
}
RETURN total, items`,
      { after: "smith\u0001PARTY:1\u0001", limit: 51n },
    ));

  it("conditions stand beside the key", () =>
    assertStatement(
      pageStatement(
        {
          label: "Holder",
          filter: { nameContains: "O'Grady", minSharesOffered: 1000 },
          order: "SHARES_OFFERED_DESC",
          ...PAGE,
        },
        WHOLE,
      ),
      `
CALL () {
  MATCH (n:Party:Holder) WHERE n.sortKey CONTAINS $part AND n.mostSharesOffered >= $minSharesOffered RETURN count(n) AS total
}
CALL () {
  MATCH (n:Party:Holder) WHERE n.sharesOfferedKey > $after AND n.sortKey CONTAINS $part AND n.mostSharesOffered >= $minSharesOffered
  WITH n ORDER BY n.sharesOfferedKey LIMIT $limit
  RETURN collect([[n.json, n.longJson], n.sharesOfferedKey]) AS items
}
RETURN total, items`,
      { after: "", limit: 51n, part: "o'grady", minSharesOffered: 1000n },
    ));

  it("what leaves few nodes comes first", () =>
    assertStatement(
      pageStatement({ label: "Holder", filter: { agent: "Starr & Company LLC", filing }, ...PAGE }, WHOLE),
      `
MATCH (agent:Party) WHERE agent.id = $agent OR agent.nameKey = $agentKey
MATCH (n:Party)-[:CARE_OF]->(agent)
WITH DISTINCT n WHERE n:Holder AND (n.filing = $filing OR EXISTS { MATCH (c:Contribution {node: n.id}) WHERE c.filing = $filing })
WITH n ORDER BY n.listKey
WITH collect(n) AS found
RETURN size(found) AS total,
  [n IN [n IN found WHERE n.listKey > $after][..$limit] | [[n.json, n.longJson], n.listKey]] AS items`,
      { after: "", limit: 51n, agent: "Starr & Company LLC", agentKey: "starr & company llc", filing },
    ));

  it("links of many nodes are one statement, cut to the page for each of them", () => {
    const { text, params } = linksStatement(
      {
        ids: ["PARTY:1", "PARTY:2", "PARTY:1", "nonsense"] as AnyId[],
        types: ["CARE_OF", "ATTENTION_OF"],
        direction: "OUT",
        ...PAGE,
      },
      WHOLE,
    );
    assert.equal(
      text.slice(text.indexOf("CALL (near)")),
      `
CALL (near) {
  MATCH (near)-[r:CARE_OF|ATTENTION_OF]->(far)
  RETURN count(r) AS total
}
CALL (near) {
  MATCH (near)-[r:CARE_OF|ATTENTION_OF]->(far)
  WITH r, far, 'OUT' AS way
  WITH r, far, way, CASE way WHEN 'OUT' THEN coalesce(r.order, 0) ELSE 0 END AS place
  ORDER BY place, far.listKey, type(r), r.filing, way LIMIT $limit
  RETURN collect([way, [r.json, r.longJson], [far.json, far.longJson]]) AS items
}
RETURN collect([near.id, total, items]) AS pages`.trim(),
    );
    assert.deepEqual(params, { ids: { ...NO_IDS, PARTY: ["PARTY:1", "PARTY:2"] }, limit: 51n });
  });

  it("nodes of any kind are one statement, an index for each kind", () => {
    const { text, params } = nodesById(["CITY:1" as AnyId], BRIEF);
    assert.equal(text.match(/MATCH \(n:\w+\) WHERE n\.id IN \$ids\.\w+ RETURN n$/gm)?.length, 7);
    assert.ok(text.endsWith("RETURN collect([n.json]) AS nodes"));
    assert.deepEqual(params, { ids: { ...NO_IDS, CITY: ["CITY:1"] } });
  });

  it("facts of a kind in a filing are a range", () =>
    assertStatement(
      factsStatement({ filing, kind: "ISSUER", ...PAGE }),
      `
CALL () {
  MATCH (f:Fact) WHERE f.listKey > $start AND f.listKey < $end RETURN count(f) AS total
}
CALL () {
  MATCH (f:Fact) WHERE f.listKey > $start AND f.listKey < $end AND f.listKey > $after
  WITH f ORDER BY f.listKey LIMIT $limit
  RETURN collect(f.json) AS items
}
RETURN total, items`,
      { after: "", limit: 51n, start: `${filing}\u0001ISSUER\u0001`, end: `${filing}\u0001ISSUER\u0002` },
    ));

  it("a search is a query of tokens, filtered beside the index", () =>
    assertStatement(
      searchPage(
        found(wholeQuery(parseRiskQuery("backbone").condition!, new Map())!, {
          filing,
          category: "Industry",
        }),
        { sort: "RELEVANCE", first: 50 },
        null,
      ),
      `
CALL db.index.fulltext.queryNodes('risk_words', $query) YIELD node AS n, score
  WHERE n.filing = $filing
    AND n.categoryKey = $category
WITH score, collect(n) AS tied ORDER BY score DESC
WITH collect({score: score, tied: tied}) AS levels, sum(size(tied)) AS total
CALL (levels) {
  UNWIND levels AS level
  UNWIND level.tied AS n
  WITH level.score AS score LIMIT $limit
  RETURN min(score) AS least
}
CALL (levels, least) {
  UNWIND levels AS level
  WITH level WHERE level.score >= least
  UNWIND level.tied AS n
  WITH n, level.score AS score ORDER BY score DESC, n.sortKey, n.id LIMIT $limit
  RETURN collect([n.json, n.body, score, n.filedDate]) AS hits
}
RETURN total, hits`,
      {
        query: "+(headingStems:backbon bodyStems:backbon)^0 headingStems:backbon bodyStems:backbon",
        limit: 51n,
        filing,
        category: "industry",
      },
    ));
});
