import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { GraphStore } from "../../src/store/port.ts";
import { counting, exampleStore, openApi } from "../support/api.ts";

const EVERYTHING = `
  id name kind roles
  address { line inCity { name } }
  careOf { name address { line } }
  attention { name }
  copiesTo { name organization address { line } party { name } }
  controlPersons { name }
  parent { name }
  filing { form }
  holdings(first: 10) { totalCount nodes {
    ordinal printedName sharesBefore sharesOffered sharesAfter percentAfter { text }
    address { line } careOf { name } attention { name } copiesTo { name } controlPersons { name }
    footnotes { marker text evidence { quote } }
    components { kind shares heldBy { name } evidence { quote filing { form } } }
    basis { field how reason } filing { form } holder { name } evidence { quote filing { form } }
  } }
  evidence { start end quote section filing { form } }`;

describe("a request for many holders with everything they have", () => {
  let store: GraphStore;
  before(async () => {
    store = await exampleStore();
  });
  after(() => store.close());

  async function callsFor(query: string): Promise<readonly string[]> {
    const counted = counting(store);
    const api = await openApi(counted.store);
    await api.data(query);
    await api.stop();
    return counted.calls();
  }

  it("runs as many store calls for 50 of them as for one", async () => {
    const query = (first: number) =>
      `{ holders(first: ${first}, orderBy: SHARES_BEFORE_DESC) { nodes { ${EVERYTHING} } } }`;
    const one = await callsFor(query(1));
    const fifty = await callsFor(query(50));
    assert.ok(fifty.length <= 20, fifty.join(" "));
    // The first holder has no agent and no copies: what nobody asks for is not called.
    assert.ok(fifty.length - one.length <= 3, `${one.join(" ")} | ${fifty.join(" ")}`);
    const ten = await callsFor(query(10));
    const twenty = await callsFor(query(20));
    assert.ok(twenty.length <= fifty.length && ten.length <= fifty.length);
  });

  it("runs as many for all rows of a filing as for ten", async () => {
    const query = (first: number) =>
      `{ filings(first: 1) { nodes { holdings(first: ${first}) { nodes { holder { ${EVERYTHING} } } } } } }`;
    assert.equal((await callsFor(query(100))).length, (await callsFor(query(50))).length);
    assert.ok((await callsFor(query(100))).length <= 22);
  });

  it("asks for the clients of all agents, and the parties of all addresses, at once", async () => {
    assert.deepEqual(
      await callsFor("{ agents(first: 100) { nodes { clients(first: 100) { nodes { name } } } } }"),
      ["briefPage", "briefLinks"],
    );
    assert.deepEqual(
      await callsFor(
        "{ addresses(first: 100) { nodes { inCity { name } parties(first: 9) { totalCount } } } }",
      ),
      ["briefPage", "briefLinks", "briefLinks"],
    );
  });

  it("does not read again what a search has read, save what is long of it", async () => {
    const risk = (fields: string) =>
      `{ searchRisks(query: "network", first: 9) { nodes { score risk { id heading ${fields} } } } }`;
    assert.deepEqual(await callsFor(risk("ordinal category")), []);
    assert.deepEqual(await callsFor(risk("body")), ["nodes"]);
    assert.deepEqual(await callsFor(risk("evidence { quote }")), ["nodes"]);
  });

  it("asks for diagnostics of several filings at once, and for the same node once", async () => {
    const twice =
      "{ a: filings(first: 5) { nodes { diagnostics(first: 9) { totalCount } } } b: filings(first: 5) { nodes { diagnostics(first: 9) { totalCount } } } }";
    assert.deepEqual(await callsFor(twice), ["briefPage", "briefPage", "diagnostics"]);
    assert.deepEqual(
      await callsFor("{ risks(first: 28) { nodes { filing { form } evidence { filing { form } } } } }"),
      ["page", "briefNodes"],
    );
  });
});
