import {
  EDGE_TYPES,
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  KIND_LABELS,
  type NodeKind,
  type Props,
} from "../src/graph/kinds.ts";
import { nameKey } from "../src/graph/names.ts";
import { NODE_PROPS } from "../src/graph/props.ts";
import type { Evidence } from "../src/kernel/facts.ts";
import { type FilingId, filingId, hashParts, nodeId } from "../src/kernel/ids.ts";
import type { FilingLoad } from "../src/store/port.ts";

// A large graph of filings like the example's: holders with a row, an address and an agent whom hundreds share.

const HOLDERS_OF_FILING = 1_000;
const CLIENTS_OF_AGENT = 500;
const CITIES = 200;
const ADDRESSES = 5_000;
const QUOTE = "Some Holder, c/o Some Agent LLC, 1 Main Street, Seattle, WA 98101 10,000 5,000 5,000 *";

export function* generatedLoads(holders: number): Generator<FilingLoad> {
  for (let from = 0; from < holders; from += HOLDERS_OF_FILING)
    yield filingLoad(from, Math.min(HOLDERS_OF_FILING, holders - from));
}

class Patch {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];
  readonly #filing: FilingId;
  readonly #evidence: readonly Evidence[];

  constructor(filing: FilingId) {
    this.#filing = filing;
    this.#evidence = [{ filing, start: 0, end: QUOTE.length, quote: QUOTE, section: "SELLING STOCKHOLDERS" }];
  }

  node(
    kind: NodeKind,
    key: string,
    parts: { sortKey: string; props: Props; labels?: string[]; shared?: boolean },
  ) {
    const { sortKey, props, labels = [], shared = false } = parts;
    const id = kind === "FILING" ? this.#filing : nodeId(kind, [shared ? "shared" : this.#filing, key]);
    const known = this.nodes.get(id);
    if (known !== undefined) return known;
    const blank = Object.fromEntries(NODE_PROPS[kind].map((name) => [name, null]));
    const node: GraphNode = {
      id,
      kind,
      labels: [KIND_LABELS[kind], ...labels],
      filing: shared ? null : this.#filing,
      sortKey,
      props: { ...blank, ...props },
      evidence: shared ? [] : this.#evidence,
    };
    this.nodes.set(id, node);
    return node;
  }

  party(name: string, labels: string[], partyKind: string): GraphNode {
    const key = nameKey(name);
    const props = { name, nameKey: key, partyKind, detailJson: '{"copiesTo":[]}' };
    return this.node("PARTY", key, { sortKey: key, props, labels });
  }

  edge(type: EdgeType, from: GraphNode, to: GraphNode, props: Props = {}): void {
    if (!(type in EDGE_TYPES)) throw new Error(type);
    this.edges.push({
      type,
      from: from.id,
      to: to.id,
      filing: this.#filing,
      props,
      evidence: this.#evidence,
    });
  }
}

function filingLoad(from: number, count: number): FilingLoad {
  const filing = filingId(["generated", String(from)]);
  const patch = new Patch(filing);
  const filingNode = patch.node("FILING", "", {
    sortKey: `7998-88-${String(from)}`,
    props: { form: "424B3", filedDate: "2001-11-01", textLength: QUOTE.length },
  });
  const issuer = patch.party(`Issuer ${from}`, ["Company", "Organization"], "ORGANIZATION");
  patch.edge("ISSUED_BY", filingNode, issuer);
  for (let row = 0; row < count; row++) addHolder(patch, { filingNode, issuer }, from + row, row + 1);
  const nodes = [...patch.nodes.values()];
  return {
    filing,
    contentHash: hashParts(["generated", String(from), String(count)]),
    text: QUOTE,
    facts: [],
    diagnostics: [],
    patch: { nodes, edges: patch.edges },
  };
}

function addHolder(
  patch: Patch,
  { filingNode, issuer }: { filingNode: GraphNode; issuer: GraphNode },
  number: number,
  ordinal: number,
): void {
  const holder = patch.party(
    `Holder ${hashParts([String(number)]).slice(0, 12)}`,
    ["Holder", "Fund"],
    "FUND",
  );
  const agent = patch.party(
    `Agent ${Math.floor(number / CLIENTS_OF_AGENT)} LLC`,
    ["Agent", "Organization"],
    "ORGANIZATION",
  );
  const place = number % ADDRESSES;
  const city = patch.node("CITY", `City ${place % CITIES}`, {
    shared: true,
    sortKey: `city ${place % CITIES}`,
    props: { name: `City ${place % CITIES}`, nameKey: `city ${place % CITIES}`, region: "WA", country: "US" },
  });
  const line = `${place} Main Street, City ${place % CITIES}, WA`;
  const address = patch.node("ADDRESS", line, {
    shared: true,
    sortKey: line.toLowerCase(),
    props: {
      street: `${place} Main Street`,
      city: `City ${place % CITIES}`,
      region: "WA",
      country: "US",
      line,
    },
  });
  const shares = (number * 7_919) % 1_000_000;
  const detail = {
    address: null,
    careOf: [agent.id],
    attention: [],
    copiesTo: [],
    controlPersons: [],
    positions: [],
    components: [],
    basis: [],
  };
  const holding = patch.node("HOLDING", String(ordinal), {
    sortKey: String(ordinal).padStart(6, "0"),
    props: {
      table: "SELLING",
      ordinal,
      printedName: String(holder.props.name),
      seller: true,
      aggregate: false,
      status: "BENEFICIAL",
      sharesBefore: shares,
      sharesOffered: shares,
      sharesAfter: 0,
      percentAfterText: "*",
      percentAfterBelow: 1,
      detailJson: JSON.stringify(detail),
    },
  });
  patch.edge("HOLDS", holder, holding);
  patch.edge("OF", holding, issuer);
  patch.edge("LISTS", filingNode, holding, { table: "SELLING" });
  patch.edge("CARE_OF", holder, agent, { order: 1 });
  patch.edge("LOCATED_AT", holder, address, { order: 1 });
  if (!patch.edges.some(({ type, from }) => type === "IN_CITY" && from === address.id))
    patch.edge("IN_CITY", address, city);
}
