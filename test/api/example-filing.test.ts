import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { parse, validate, visit } from "graphql";
import { buildApiSchema } from "../../src/api/api.ts";
import { EXAMPLE, exampleStore, type OpenApi, openApi, QUERIES_DIR } from "../support/api.ts";

/** Read from the prospectus, pages 16 and 17: who is "c/o Starr & Company LLC", with what is offered. */
const BEHIND_STARR: Readonly<Record<string, number>> = {
  "1267104 Ontario, Ltd.": 3_387_565,
  "Alexandra Shiva": 846_893,
  "Barbara Walters": 846_893,
  "Daniel L. Burstein": 84_696,
  "David Orlinsky": 846_893,
  "Gil Shiva": 846_682,
  "Lorne Michaels": 846_893,
  "Mo Ostin": 1_693_223,
  "Rachel Mellon": 846_682,
  "Richard Avedon": 846_893,
  "Richard Santulli": 1_693_787,
  "The Brad and Jill Grey Living Trust": 846_893,
  "The Doris Stein Alexandra Shiva Grandchild Trust": 846_611,
  "The Susan Stein Shiva Foundation": 846_611,
};

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Every object of an answer that has a quote. */
function quotesIn(value: unknown): Quoted[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(quotesIn);
  return "quote" in value && "start" in value ? [value as Quoted, ...inside] : inside;
}

describe("the example filing through the API", () => {
  let api: OpenApi;
  before(async () => {
    api = await openApi(await exampleStore());
  });
  after(() => api.close());

  it("has 14 holders behind one agent, each with the words that name it", async () => {
    const { holders } =
      await api.data(`{ holders(first: 50, filter: { agent: "Starr & Company LLC" }) { totalCount nodes {
      name careOf { name } attention { name } holdings(first: 9) { nodes { sharesOffered } } evidence { start end quote }
      address { street unit city region postalCode country } } } }`);
    assert.equal(holders.totalCount, 14);
    const offered = holders.nodes.map(
      (holder: { name: string; holdings: { nodes: { sharesOffered: number }[] } }) => [
        holder.name,
        holder.holdings.nodes[0]!.sharesOffered,
      ],
    );
    assert.deepEqual(Object.fromEntries(offered), BEHIND_STARR);
    for (const holder of holders.nodes) {
      assert.deepEqual(holder.careOf, [{ name: "Starr & Company LLC" }]);
      assert.deepEqual(holder.attention, [{ name: "Kenneth I. Starr" }]);
      assert.equal(holder.address.street, "350 Park Avenue");
      assert.equal(holder.address.postalCode, "10022");
      assert.ok(holder.evidence.length > 0);
    }
  });

  it("takes the agent's id, its name in other letters, and parts of the holder's name", async () => {
    const { agents } = await api.data(
      "{ agents(first: 100) { nodes { id name clients(first: 100) { totalCount nodes { id name } } } } }",
    );
    const agent = agents.nodes.find(({ name }: { name: string }) => name === "Starr & Company LLC");
    assert.equal(agent.clients.totalCount, 14);
    const count = async (filter: string) =>
      (await api.data(`{ holders(first: 1, filter: ${filter}) { totalCount } }`)).holders.totalCount;
    assert.equal(await count(`{ agent: "${agent.id}" }`), 14);
    assert.equal(await count('{ agent: "STARR &  COMPANY, L.L.C." }'), 14);
    assert.equal(await count('{ agent: "Starr & Company LLC", nameContains: "SHIVA" }'), 4);
    assert.equal(await count('{ agent: "Starr & Company LLC", minSharesOffered: 1693787 }'), 2);
    assert.equal(await count('{ city: "Windermere" }'), 0);
    assert.equal(await count("{}"), 52);
  });

  it("shows derived cells with their sums", async () => {
    const { filings } = await api.data(`{ filings(first: 1) { nodes { holdings(first: 100) { nodes {
      printedName sharesBefore sharesOffered sharesAfter basis { field how reason } } } } } }`);
    const rows = filings.nodes[0].holdings.nodes;
    const derived = rows.flatMap(
      (row: { printedName: string; basis: { field: string; how: string; reason: string }[] }) =>
        row.basis
          .filter(({ field, how }) => field.startsWith("shares") && how === "DERIVED")
          .map(({ field, reason }) => [row.printedName, field, typeof reason]),
    );
    assert.deepEqual(derived.sort(), [
      ["Dixon and Carol Doll Family Trust", "sharesAfter", "string"],
      ["Dixon and Carol Doll Family Trust", "sharesBefore", "string"],
      ["Dixon and Carol Doll Family Trust", "sharesOffered", "string"],
      ["Doll Technology Side Fund, L.P.", "sharesAfter", "string"],
    ]);
    const row = (name: string) =>
      rows.find(({ printedName }: { printedName: string }) => printedName === name);
    assert.equal(row("Doll Technology Side Fund, L.P.").sharesAfter, 169_562);
    assert.equal(row("Dixon and Carol Doll Family Trust").sharesOffered, 296_412);
  });

  it("knows the filing's cover and its issuer", async () => {
    const { filings } =
      await api.data(`{ filings(first: 1) { totalCount nodes { form registrationNumber filedDate documentDate
      sharesOffered lastPrice { amount currency date } sharesOutstanding { count date } defaultAddress { line } coRegistrants { id }
      securitiesOffered { class } beneficialOwners(first: 1) { totalCount } holdings(first: 1) { totalCount } risks(first: 1) { totalCount }
      issuer { name symbol exchange website address { city } } } } }`);
    assert.equal(filings.totalCount, 1);
    const { issuer, lastPrice, ...cover } = filings.nodes[0];
    assert.equal(Number(lastPrice.amount), 1);
    assert.deepEqual([lastPrice.currency, lastPrice.date], ["USD", "2001-10-25"]);
    assert.deepEqual([issuer.symbol, issuer.exchange], ["INAP", "Nasdaq National Market"]);
    assert.deepEqual(issuer.address, { city: "Seattle" });
    assert.deepEqual(cover, {
      form: "424B3",
      registrationNumber: "333-70870",
      filedDate: "2001-11-01",
      documentDate: "2001-10-30",
      sharesOffered: 85_568_119,
      sharesOutstanding: { count: 150_641_864, date: "2001-09-21" },
      defaultAddress: null,
      coRegistrants: [],
      securitiesOffered: [],
      beneficialOwners: { totalCount: 0 },
      holdings: { totalCount: 52 },
      risks: { totalCount: 28 },
    });
  });

  it("lists nine backbones, each with both places that name it, and service points that add to 36", async () => {
    const { companies } = await api.data(`{ companies(first: 1) { nodes {
      connectsTo(first: 20) { totalCount nodes { backbone { name parent { name } } evidence { quote } } }
      operatesIn(first: 50) { totalCount nodes { city { name } servicePoints } }
      relations(first: 50) { nodes { type direction party { name } } } } } }`);
    const { connectsTo, operatesIn, relations } = companies.nodes[0];
    assert.equal(connectsTo.totalCount, 9);
    for (const { evidence } of connectsTo.nodes) assert.equal(evidence.length, 2);
    const verio = connectsTo.nodes.find(
      ({ backbone }: { backbone: { name: string } }) => backbone.name === "Verio",
    );
    assert.equal(verio.backbone.parent.name, "NTT Communications Corporation");
    assert.equal(operatesIn.totalCount, 20);
    const points = operatesIn.nodes.map(({ servicePoints }: { servicePoints: number }) => servicePoints);
    assert.equal(
      points.reduce((sum: number, count: number) => sum + count),
      36,
    );
    const related = relations.nodes.map(
      (relation: { type: string; direction: string; party: { name: string } }) =>
        [relation.type, relation.direction, relation.party.name].join(" "),
    );
    for (const expected of [
      "COUNSEL_TO IN Cooley Godward LLP",
      "AUDITOR_OF IN PricewaterhouseCoopers LLP",
      "ACQUIRED OUT CO Space",
      "ACQUIRED OUT VPNX",
      "SUPPLIED_BY OUT Cisco Systems",
      "JOINT_VENTURE_WITH OUT NTT-ME Corporation",
    ])
      assert.ok(related.includes(expected), `${expected} is not in ${related.join("; ")}`);
  });

  it("gives copies with their organization and address", async () => {
    const { holders } =
      await api.data(`{ holders(first: 1, filter: { nameContains: "INT Investments" }) { nodes {
      address { street city region postalCode country }
      copiesTo { name organization address { street city region postalCode } party { name of(first: 5) { nodes { name } } } } } } }`);
    const [holder] = holders.nodes;
    assert.deepEqual(
      [holder.address.city, holder.address.region, holder.address.country],
      ["New Providence", null, "BS"],
    );
    const [copy] = holder.copiesTo;
    assert.deepEqual([copy.name, copy.organization], ["Jeff Voss", "Isleworth Country Club"]);
    assert.deepEqual(copy.address, {
      street: "6100 Payne Stewart Drive",
      city: "Windermere",
      region: "FL",
      postalCode: "34786",
    });
    assert.deepEqual(copy.party.of.nodes, [{ name: "INT Investments, Inc." }]);
  });

  it('finds the nine risk factors that say "backbone providers", and one more that has both words apart', async () => {
    const ordinals = async (query: string) => {
      const { searchRisks } = await api.data(
        `query ($query: String!) { searchRisks(first: 100, query: $query, sort: PRINTED) { totalCount nodes {
          snippet { text highlights { start end } } risk { ordinal heading body } } } }`,
        { query },
      );
      assert.equal(searchRisks.totalCount, searchRisks.nodes.length);
      for (const { snippet, risk } of searchRisks.nodes) {
        assert.ok(`${risk.heading}\n${risk.body}`.includes(snippet.text));
        for (const { start, end } of snippet.highlights)
          assert.match(snippet.text.slice(start, end), /^(?:backbones?|provid\w+|backbone\s+providers)$/i);
      }
      return searchRisks.nodes.map(({ risk }: { risk: { ordinal: number } }) => risk.ordinal);
    };
    assert.deepEqual(await ordinals('"backbone providers"'), [3, 6, 7, 8, 12, 18, 21, 24, 25]);
    assert.deepEqual(await ordinals("backbone providers"), [3, 6, 7, 8, 9, 12, 18, 21, 24, 25]);
    const { searchRisks } = await api.data(
      '{ searchRisks(first: 1, query: "backbone providers") { nodes { risk { ordinal } } } }',
    );
    assert.equal(searchRisks.nodes[0].risk.ordinal, 7, "its heading and its text are about nothing else");
  });

  it("counts hits by facet, explains scores and asks what was meant", async () => {
    const { searchRisks } = await api.data(
      `{ searchRisks(first: 2, query: "heading:(competition OR stock) -spam") { totalCount didYouMean
          facets { field values { value count } }
          nodes { score explain { term field contribution } risk { heading } } } }`,
    );
    // Of 28 headings, those of risk factors 3, 8, 9, 18, 22 and 28 say "competition" or "stock" in some form.
    assert.equal(searchRisks.totalCount, 6);
    assert.equal(searchRisks.didYouMean, null);
    const facets = new Map(
      searchRisks.facets.map(({ field, values }: { field: string; values: object[] }) => [field, values]),
    );
    assert.deepEqual([...facets.keys()], ["CATEGORY", "ISSUER", "FORM", "YEAR", "MENTIONED_PARTY"]);
    assert.deepEqual(facets.get("FORM"), [{ value: "424B3", count: 6 }]);
    assert.deepEqual(facets.get("YEAR"), [{ value: "2001", count: 6 }]);
    assert.deepEqual(facets.get("ISSUER"), [{ value: "Internap Network Services Corporation", count: 6 }]);
    for (const { score, explain, risk } of searchRisks.nodes) {
      assert.match(risk.heading, /compet|stock/i);
      assert.ok(explain.every(({ field }: { field: string }) => field === "HEADING"));
      const parts = explain.map(({ contribution }: { contribution: number }) => contribution);
      assert.ok(Math.abs(parts.reduce((sum: number, part: number) => sum + part, 0) - score) < 1e-9);
    }
  });

  it("joins words by OR where any is enough, and knows what a misspelt one may be", async () => {
    const { any, misspelt } = await api.data(`{
      any: searchRisks(first: 1, query: "competition network", any: true) { totalCount interpretedAs }
      misspelt: searchRisks(first: 1, query: "backbon providrs") { totalCount didYouMean } }`);
    assert.deepEqual(any, { totalCount: 14, interpretedAs: "competition OR network" });
    assert.deepEqual(misspelt, { totalCount: 0, didYouMean: "backbon providers" });
  });

  it("cuts text where evidence says", async () => {
    const whole = readFileSync(EXAMPLE, "utf8");
    const { filings } = await api.data("{ filings(first: 1) { nodes { id textLength } } }");
    const { id, textLength } = filings.nodes[0];
    assert.ok(textLength <= whole.length);
    const { facts } = await api.data(
      "{ facts(first: 100, kind: RISK_FACTOR) { nodes { evidence { start end quote } } } }",
    );
    for (const { start, end, quote } of quotesIn(facts)) {
      const { filing } = await api.data(`{ filing(id: "${id}") { text(start: ${start}, end: ${end}) } }`);
      assert.equal(filing.text, quote);
    }
  });

  describe("and the example queries", () => {
    const names = readdirSync(QUERIES_DIR).filter((name) => name.endsWith(".graphql"));
    const schema = buildApiSchema();

    it("are there, in order", () => {
      assert.ok(names.length >= 8);
      for (const name of names) assert.match(name, /^\d\d-[a-z-]+\.graphql$/);
    });

    it("show each kind of question about risk factors", () => {
      const fields = new Set<string>();
      for (const name of names)
        visit(parse(readFileSync(new URL(name, QUERIES_DIR), "utf8")), {
          Field: ({ name: field }) => void fields.add(field.value),
        });
      for (const kind of [
        "searchRisks",
        "suggest",
        "similarRisks",
        "compareRisks",
        "mentions",
        "mentionedIn",
      ])
        assert.ok(fields.has(kind), kind);
    });

    for (const name of names) {
      const text = readFileSync(new URL(name, QUERIES_DIR), "utf8");
      it(`${name} begins with a comment and fits the schema`, () => {
        assert.match(text, /^# /);
        assert.deepEqual(validate(schema, parse(text)), []);
      });

      it(`${name} finds something, and quotes the filing`, async () => {
        const data = await api.data(text);
        const lists = JSON.stringify(data).match(/"(?:nodes|terms)":\[\{/g) ?? [];
        assert.ok(lists.length > 0);
        const { filings } = await api.data("{ filings(first: 1) { nodes { id } } }");
        for (const { start, end, quote } of quotesIn(data).slice(0, 50)) {
          const { filing } = await api.data(
            `{ filing(id: "${filings.nodes[0].id}") { text(start: ${start}, end: ${end}) } }`,
          );
          assert.equal(filing.text, quote);
        }
      });
    }
  });
});
