import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { encodeId } from "../../src/api/opaque.ts";
import { filingId, nodeId } from "../../src/kernel/ids.ts";
import { counting, exampleStore, type OpenApi, openApi, storeOf } from "../support/api.ts";
import { aFiling } from "../support/patches.ts";
import { riskLoads } from "../support/risks.ts";

const LOSSES = { heading: "We lose money.", body: "We have lost money in each year since 1996." };
const STOCK = { heading: "Our stock price swings.", body: "The price of our stock may fall." };
const OLD = [LOSSES, STOCK, { heading: "Storms", body: "Storms may flood our data centers." }];
const NEW = [
  { heading: "Regulation", body: "New rules may bind us." },
  STOCK,
  { heading: LOSSES.heading, body: LOSSES.body.replace("each year", "every quarter") },
];
const [OLD_ID, NEW_ID] = [encodeId(aFiling("old")), encodeId(aFiling("new"))];
const UNKNOWN_FILING = encodeId(filingId(["nowhere"]));
const UNKNOWN_RISK = encodeId(nodeId("RISK", ["nowhere"]));

const HEADS = "kind moved likeness a { heading filing { id } } b { heading }";

describe("compareRisks in the API", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(
      await storeOf(
        riskLoads([
          { key: "old", risks: OLD },
          { key: "new", risks: NEW },
        ]),
      ),
    );
  });
  after(() => api.close());

  const compare = async (rest: string, selection: string) =>
    (await api.data(`{ compareRisks(a: "${OLD_ID}", b: "${NEW_ID}", ${rest}) { ${selection} } }`))
      .compareRisks;

  it("says what became of each, and counts", async () => {
    const { nodes, counts, totalCount } = await compare(
      "first: 10",
      `totalCount counts { kind count } nodes { ${HEADS} }`,
    );
    assert.equal(totalCount, 4);
    assert.deepEqual(counts, [
      { kind: "ADDED", count: 1 },
      { kind: "DROPPED", count: 1 },
      { kind: "REWORDED", count: 1 },
      { kind: "UNCHANGED", count: 1 },
    ]);
    assert.deepEqual(
      nodes.map((one: { kind: string; moved: boolean; a: { heading: string }; b: { heading: string } }) => [
        one.kind,
        one.moved,
        one.a?.heading ?? null,
        one.b?.heading ?? null,
      ]),
      [
        ["ADDED", false, null, "Regulation"],
        // Of two that changed places one counts as moved.
        ["UNCHANGED", false, "Our stock price swings.", "Our stock price swings."],
        ["DROPPED", false, "Storms", null],
        ["REWORDED", true, "We lose money.", "We lose money."],
      ],
    );
    assert.deepEqual(nodes[2].a.filing, { id: OLD_ID });
  });

  it("shows the words that changed, each with its place in both texts", async () => {
    const { nodes } = await compare(
      "first: 1, kinds: [REWORDED]",
      "nodes { heading { kind text } body { kind text a { start end } b { start end } } }",
    );
    assert.deepEqual(nodes[0].heading, [{ kind: "EQUAL", text: LOSSES.heading }]);
    assert.deepEqual(nodes[0].body, [
      { kind: "EQUAL", text: "We have lost money in ", a: { start: 0, end: 22 }, b: { start: 0, end: 22 } },
      { kind: "DELETED", text: "each year ", a: { start: 22, end: 32 }, b: { start: 22, end: 22 } },
      { kind: "INSERTED", text: "every quarter ", a: { start: 32, end: 32 }, b: { start: 22, end: 36 } },
      { kind: "EQUAL", text: "since 1996.", a: { start: 32, end: 43 }, b: { start: 36, end: 47 } },
    ]);
  });

  it("has whole texts of those that only one filing has", async () => {
    const { nodes } = await compare("first: 9, kinds: [ADDED, DROPPED]", "nodes { kind body { kind text } }");
    assert.deepEqual(nodes, [
      { kind: "ADDED", body: [{ kind: "INSERTED", text: NEW[0]!.body }] },
      { kind: "DROPPED", body: [{ kind: "DELETED", text: OLD[2]!.body }] },
    ]);
  });

  it("is the same page by page", async () => {
    const whole = await compare("first: 100", "edges { cursor node { kind } }");
    const cursors: string[] = [];
    for (let next = ""; ; ) {
      const { edges, pageInfo } = await compare(
        `first: 1${next}`,
        "edges { cursor } pageInfo { hasNextPage endCursor }",
      );
      cursors.push(edges[0].cursor);
      if (!pageInfo.hasNextPage) break;
      next = `, after: "${pageInfo.endCursor}"`;
    }
    assert.deepEqual(
      cursors,
      whole.edges.map((edge: { cursor: string }) => edge.cursor),
    );
  });

  it("is null where a filing is not there, and refuses what is no filing's id or no cursor of it", async () => {
    const unknown = `{ compareRisks(a: "${OLD_ID}", b: "${UNKNOWN_FILING}", first: 1) { totalCount } }`;
    assert.deepEqual(await api.data(unknown), { compareRisks: null });
    const code = async (query: string) => (await api.errors(query)).map((error) => error.code);
    const call = (rest: string) => `{ compareRisks(a: "${OLD_ID}", ${rest}) { totalCount } }`;
    assert.deepEqual(await code(call(`b: "${UNKNOWN_RISK}", first: 1`)), ["BAD_ID"]);
    assert.deepEqual(await code(call(`b: "${NEW_ID}", first: 0`)), ["BAD_PAGE_SIZE"]);
    const foreign = Buffer.from('["a","b"]').toString("base64url");
    assert.deepEqual(await code(call(`b: "${NEW_ID}", first: 1, after: "${foreign}"`)), ["BAD_CURSOR"]);
  });

  it("compares no more than a thousand risk factors", async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ heading: `${at}`, body: "" }));
    const large = await openApi(await storeOf(riskLoads([{ key: "many", risks: many }])));
    const id = encodeId(aFiling("many"));
    const [error] = await large.errors(`{ compareRisks(a: "${id}", b: "${id}", first: 1) { totalCount } }`);
    assert.equal(error?.code, "BAD_INPUT");
    await large.close();
  });

  it("answers twenty such fields in one request and no more, and reads two filings once", async () => {
    const counted = counting(api.store);
    const other = await openApi(counted.store);
    const fields = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `c${at}: compareRisks(a: "${OLD_ID}", b: "${NEW_ID}", first: 9) { nodes { ${HEADS} } }`,
      ).join(" ");
    await other.data(`{ ${fields(20)} }`);
    assert.deepEqual(counted.calls(), ["nodes", "page", "page", "briefNodes"]);
    assert.deepEqual(
      (await other.errors(`{ ${fields(21)} }`)).map((error) => error.code),
      ["QUERY_TOO_COSTLY"],
    );
    await other.stop();
  });
});

describe("similarRisks and suggest in the API", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  const idOf = async (ordinal: number): Promise<string> =>
    (await api.data(`{ risks(first: ${ordinal}) { nodes { id } } }`)).risks.nodes.at(-1).id;

  it("finds the risk factors that speak of the same things", async () => {
    // Risk factor 7 is about the backbone providers' service; 18 about suppliers, 12 about the venture with NTT abroad.
    const { similarRisks } = await api.data(
      `{ similarRisks(id: "${await idOf(7)}", first: 3) { totalCount nodes { score terms { term share } risk { ordinal } } } }`,
    );
    assert.equal(similarRisks.totalCount, 27);
    const ordinals = similarRisks.nodes.map((one: { risk: { ordinal: number } }) => one.risk.ordinal);
    assert.ok(ordinals.includes(18) && ordinals.includes(12), ordinals.join());
    for (const { score, terms } of similarRisks.nodes) {
      assert.equal(terms.length, 10);
      const sum = terms.reduce((all: number, term: { share: number }) => all + term.share, 0);
      assert.ok(sum > 0 && sum <= score);
    }
  });

  it("gives the same list page by page, with scores that never rise", async () => {
    const id = await idOf(1);
    const found: { cursor: string; node: { score: number } }[] = [];
    for (let next = ""; ; ) {
      const { similarRisks } = await api.data(
        `{ similarRisks(id: "${id}", first: 5${next}) { edges { cursor node { score } } pageInfo { hasNextPage endCursor } } }`,
      );
      found.push(...similarRisks.edges);
      if (!similarRisks.pageInfo.hasNextPage) break;
      next = `, after: "${similarRisks.pageInfo.endCursor}"`;
    }
    const whole = await api.data(
      `{ similarRisks(id: "${id}", first: 100) { edges { cursor node { score } } } }`,
    );
    assert.deepEqual(found, whole.similarRisks.edges);
    found.forEach(({ node }, at) => {
      assert.ok(at === 0 || node.score <= found[at - 1]!.node.score);
    });
  });

  it("finds none in other filings where there are none, and is null for a risk factor that is not there", async () => {
    const scoped = `{ similarRisks(id: "${await idOf(1)}", first: 3, scope: OTHER_FILINGS) { totalCount } }`;
    assert.deepEqual(await api.data(scoped), { similarRisks: { totalCount: 0 } });
    const unknown = `{ similarRisks(id: "${UNKNOWN_RISK}", first: 3) { totalCount } }`;
    assert.deepEqual(await api.data(unknown), { similarRisks: null });
    const code = async (rest: string) =>
      (await api.errors(`{ similarRisks(${rest}) { totalCount } }`)).map((error) => error.code);
    assert.deepEqual(await code(`id: "${OLD_ID}", first: 3`), ["BAD_ID"]);
    assert.deepEqual(await code(`id: "${UNKNOWN_RISK}", first: 101`), ["BAD_PAGE_SIZE"]);
    const foreign = Buffer.from('["1","2"]').toString("base64url");
    assert.deepEqual(await code(`id: "${await idOf(1)}", first: 1, after: "${foreign}"`), ["BAD_CURSOR"]);
  });

  it("suggests queries that find as many risk factors as they say", async () => {
    for (const prefix of ["b", "back", "our netw", "the company's s", "PROV", "24"]) {
      const { suggest } = await api.data(
        "query ($prefix: String!) { suggest(prefix: $prefix, first: 5) { terms { text count } } }",
        { prefix },
      );
      assert.ok(suggest.terms.length > 0, prefix);
      for (const { text, count } of suggest.terms) {
        const found = await api.data(
          "query ($query: String!) { searchRisks(query: $query, first: 1) { totalCount } }",
          {
            query: text,
          },
        );
        assert.equal(found.searchRisks.totalCount, count, text);
      }
    }
  });

  it("suggests headings with their risk factors", async () => {
    const { suggest } = await api.data(
      `{ suggest(prefix: "limited op", first: 5) { headings { heading count risk { ordinal heading } } } }`,
    );
    assert.deepEqual(suggest.headings, [
      {
        heading: "Our Limited Operating History Makes It Difficult to Evaluate Our Prospects.",
        count: 1,
        risk: {
          ordinal: 2,
          heading: "Our Limited Operating History Makes It Difficult to Evaluate Our Prospects.",
        },
      },
    ]);
  });
});

describe("mentions in the API", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  const NAMED = "named { __typename ... on Party { name } ... on City { name } }";

  it("says whom a risk factor names and where, in its own text and in the filing", async () => {
    const { risks } = await api.data(
      `{ risks(first: 12) { nodes { ordinal heading body mentions(first: 20) { totalCount nodes {
        ${NAMED} risk { ordinal } places { field start end } evidence { quote } } } } } }`,
    );
    const risk = risks.nodes[11];
    // The body names the two cities with service points, the venture's partner and the city of the venture.
    assert.deepEqual(
      risk.mentions.nodes.map((one: { named: { __typename: string; name: string } }) => [
        one.named.__typename,
        one.named.name,
      ]),
      [
        ["City", "Amsterdam"],
        ["City", "London"],
        ["Entity", "NTT-ME Corporation"],
        ["City", "Tokyo"],
      ],
    );
    for (const { named, places, evidence, risk: own } of risk.mentions.nodes) {
      assert.equal(own.ordinal, 12);
      for (const { field, start, end } of places)
        assert.equal((field === "BODY" ? risk.body : risk.heading).slice(start, end), named.name);
      assert.deepEqual(
        evidence.map((one: { quote: string }) => one.quote),
        places.map(() => named.name),
      );
    }
  });

  it("says in which risk factors a party or a city is named", async () => {
    const { backbones, cities } = await api.data(
      `{ backbones(first: 9) { nodes { name mentionedIn(first: 5) { nodes { ${NAMED} places { field } risk { ordinal } } } } }
        cities(first: 100) { nodes { name mentionedIn(first: 5) { totalCount nodes { risk { ordinal } } } } } }`,
    );
    for (const { name, mentionedIn } of backbones.nodes) {
      assert.deepEqual(
        mentionedIn.nodes.map((one: { risk: { ordinal: number } }) => one.risk.ordinal),
        [7],
        name,
      );
      assert.deepEqual(mentionedIn.nodes[0].named, { __typename: "Entity", name });
    }
    const named = cities.nodes.filter(
      (city: { mentionedIn: { totalCount: number } }) => city.mentionedIn.totalCount > 0,
    );
    assert.deepEqual(
      named.map((city: { name: string }) => city.name),
      ["Amsterdam", "London", "Tokyo"],
    );
  });

  it("asks the store as often for all risk factors as for one", async () => {
    const counted = counting(api.store);
    const other = await openApi(counted.store);
    const query = (first: number) =>
      `{ risks(first: ${first}) { nodes { mentions(first: 9) { nodes { ${NAMED} places { start } } } } } }`;
    await other.data(query(28));
    assert.deepEqual(counted.calls(), ["page", "links"]);
    await other.data(
      `{ backbones(first: 9) { nodes { mentionedIn(first: 9) { nodes { risk { heading filing { form } } } } } } }`,
    );
    assert.deepEqual(counted.calls(), ["briefPage", "links", "briefNodes"]);
    await other.stop();
  });
});
