import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { loadFiling } from "../../loaders/index.ts";
import { checkPatch } from "../../src/graph/check-patch.ts";
import type { GraphEdge, GraphNode } from "../../src/graph/kinds.ts";
import { projectFiling } from "../../src/graph/project.ts";
import type { HoldingDetail } from "../../src/graph/props.ts";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "internap-424b3-2001.txt");
const loaded = loadFiling(readFileSync(EXAMPLE));
const { nodes, edges } = projectFiling(loaded);
const byId = new Map<string, GraphNode>(nodes.map((node) => [node.id, node]));

function party(name: string): GraphNode {
  const found = nodes.filter(({ kind, props }) => kind === "PARTY" && props.name === name);
  assert.equal(found.length, 1, `one node for ${name}`);
  return found[0]!;
}

function farNames(type: GraphEdge["type"], end: "from" | "to", node: GraphNode): string[] {
  const other = end === "from" ? "to" : "from";
  return edges
    .filter((edge) => edge.type === type && edge[end] === node.id)
    .map((edge) => String(byId.get(edge[other])!.props.name));
}

function labelled(label: string): GraphNode[] {
  return nodes.filter(({ labels }) => labels.includes(label));
}

function rowOf(holder: GraphNode): GraphNode {
  const holds = edges.find(({ type, from }) => type === "HOLDS" && from === holder.id)!;
  return byId.get(holds.to)!;
}

// What is expected was read in the prospectus.
describe("the example as a graph", () => {
  it("is sound, every quote where it says", () => {
    checkPatch({ nodes, edges }, loaded.filing.id);
    for (const { evidence } of [...nodes, ...edges])
      for (const { start, end, quote } of evidence) assert.equal(loaded.filing.text.slice(start, end), quote);
  });

  it("has 52 holders with a row each", () => {
    assert.equal(labelled("Holder").length, 52);
    assert.equal(labelled("Holding").length, 52);
    const ordinals = labelled("Holding").map(({ props }) => props.ordinal);
    assert.deepEqual(
      ordinals,
      ordinals.map((_, index) => index + 1),
    );
  });

  it("has 14 holders c/o Starr & Company LLC, all for the attention of Kenneth I. Starr", () => {
    const agent = party("Starr & Company LLC");
    assert.deepEqual(agent.labels, ["Party", "Agent", "Organization"]);
    const clients = farNames("CARE_OF", "to", agent);
    assert.equal(clients.length, 14);
    assert.deepEqual(farNames("ATTENTION_OF", "to", party("Kenneth I. Starr")).sort(), clients.sort());
  });

  it("connects the company to its nine backbones, Verio with its parent", () => {
    const company = party("Internap Network Services Corporation");
    assert.equal(company.props.symbol, "INAP");
    assert.deepEqual(farNames("CONNECTS_TO", "from", company), [
      "AT&T",
      "Cable & Wireless USA",
      "Genuity",
      "Global Crossing Telecommunications",
      "Intermedia Communications",
      "Qwest Communications International",
      "Sprint Internet Services",
      "UUNET Technologies",
      "Verio",
    ]);
    assert.deepEqual(farNames("SUBSIDIARY_OF", "from", party("Verio")), ["NTT Communications Corporation"]);
  });

  it("counts 36 service points of the company in 20 places; Tokyo is the venture's", () => {
    const company = party("Internap Network Services Corporation");
    const points = edges
      .filter(({ type, from }) => type === "OPERATES_IN" && from === company.id)
      .map(({ props }) => Number(props.servicePoints));
    assert.equal(points.length, 20);
    assert.equal(
      points.reduce((sum, some) => sum + some),
      36,
    );
    assert.deepEqual(farNames("OPERATES_IN", "from", party("Internap Japan")), ["Tokyo"]);
  });

  it("knows H&Q Internap Investors once, and TI Ventures as no holder", () => {
    const ogrady = party("Standish O'Grady");
    const others = ["H&Q Internap Investors, LP", "TI Ventures, L.P.", "Todd US Ventures, LLC"];
    assert.deepEqual(farNames("DISCLAIMS", "from", ogrady).sort(), others);
    assert.deepEqual(party("TI Ventures, L.P.").labels, ["Party", "Named", "Fund"]);
    assert.ok(party("H&Q Internap Investors, LP").labels.includes("Holder"));
  });

  it("sends INT Investments' copies to one contact of one organization", () => {
    const holder = party("INT Investments, Inc.");
    const detail = JSON.parse(String(rowOf(holder).props.detailJson)) as HoldingDetail;
    const { name, organization, address, party: contact } = detail.copiesTo[0]!;
    assert.equal(detail.copiesTo.length, 1);
    assert.deepEqual([name, organization], ["Jeff Voss", "Isleworth Country Club"]);
    assert.deepEqual([address!.city, address!.region], ["Windermere", "FL"]);
    assert.equal(contact, party("Jeff Voss").id);
    assert.equal(detail.address!.city, "New Providence");
  });

  it("says which share counts were derived: four cells, in three fields", () => {
    const derived = labelled("Holding").flatMap(({ props }) =>
      (JSON.parse(String(props.detailJson)) as HoldingDetail).basis
        .filter(({ field, how }) => how === "DERIVED" && field.startsWith("shares"))
        .map(({ field }) => `${props.printedName}: ${field}`),
    );
    assert.deepEqual(derived, [
      "Doll Technology Side Fund, L.P.: sharesAfter",
      "Dixon and Carol Doll Family Trust: sharesBefore",
      "Dixon and Carol Doll Family Trust: sharesOffered",
      "Dixon and Carol Doll Family Trust: sharesAfter",
    ]);
  });

  it("finds the backbones, places and suppliers in the risks that name them", () => {
    const mentioning = (name: string) =>
      nodes
        .filter(({ kind, props }) => (kind === "PARTY" || kind === "CITY") && props.name === name)
        .flatMap((node) => edges.filter(({ type, to }) => type === "MENTIONS" && to === node.id))
        .map(({ from }) => String(byId.get(from)!.props.heading));
    assert.match(
      mentioning("Genuity").join(),
      /^If We Are Unable to Continue to Receive Cost-Effective Service/,
    );
    assert.match(
      mentioning("Amsterdam").join(),
      /^Because We Have Limited Experience Operating Internationally/,
    );
    assert.match(mentioning("Cisco Systems").join(), /^Because We Depend on Third Party Suppliers/);
    assert.deepEqual(mentioning("Seattle").length, 0);
  });
});
