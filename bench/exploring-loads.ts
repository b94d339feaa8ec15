import {
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  KIND_LABELS,
  type NodeKind,
  type Props,
} from "../src/graph/kinds.ts";
import { NODE_PROPS } from "../src/graph/props.ts";
import { type FilingId, filingId, hashParts, nodeId } from "../src/kernel/ids.ts";
import type { FilingLoad } from "../src/store/port.ts";

// Filings of 1,000 holders with hubs as they occur: one agent whom 20,000 clients of many filings share, agents of 10,
// contacts of 5, addresses of 20 and buildings of 60 holders, 50 to a fund family, a footnote for every tenth.

export const HOLDERS_OF_FILING = 1_000;
export const HUB_CLIENTS = 20_000;
/** One holder in so many is a client of the large agent, until it has 20,000. */
const HUB_EVERY = 2;
const CITIES = 500;
const QUOTE = "Some Holder, c/o Some Agent LLC, 1 Main Street, Seattle, WA 98101 10,000 5,000 5,000 *";

export function holderName(number: number): string {
  return `Holder ${number}`;
}

export function* exploringLoads(holders: number): Generator<FilingLoad> {
  for (let from = 0; from < holders; from += HOLDERS_OF_FILING) yield new Filing(from).load();
}

class Filing {
  readonly #from: number;
  readonly #filing: FilingId;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();

  constructor(from: number) {
    this.#from = from;
    this.#filing = filingId(["exploring", String(from)]);
  }

  load(): FilingLoad {
    const filing = this.#node("FILING", "", {
      form: "424B3",
      filedDate: "2001-11-01",
      sharesOutstanding: 1e8,
    });
    const issuer = this.#party(`Issuer ${this.#from}`, ["Company"], {});
    this.#edge("ISSUED_BY", filing, issuer);
    for (let row = 0; row < HOLDERS_OF_FILING; row++) this.#holder(filing, issuer, row);
    return {
      filing: this.#filing,
      contentHash: hashParts(["exploring", String(this.#from)]),
      text: QUOTE,
      facts: [],
      diagnostics: [],
      patch: { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()] },
    };
  }

  #holder(filing: GraphNode, issuer: GraphNode, row: number): void {
    const number = this.#from + row;
    const holder = this.#party(holderName(number), ["Holder", "Fund"], {
      partyKind: "FUND",
      fundFamilyKey: `family of ${Math.floor(number / 50)}`,
    });
    const shares = (number * 7_919) % 100_000;
    const holding = this.#node("HOLDING", String(row), {
      ...{
        table: "SELLING",
        ordinal: row + 1,
        printedName: holderName(number),
        detailJson: '{"components":[]}',
      },
      ...{ sharesBefore: shares, sharesOffered: shares, sharesAfter: 0 },
    });
    this.#edge("HOLDS", holder, holding);
    this.#edge("OF", holding, issuer);
    this.#edge("LISTS", filing, holding, { table: "SELLING" });
    const isHub = number % HUB_EVERY === 0 && number < HUB_EVERY * HUB_CLIENTS;
    const agent = isHub
      ? this.#node(
          "PARTY",
          "The large agent",
          { name: "The large agent", nameKey: "the large agent" },
          { labels: ["Agent"], shared: true },
        )
      : this.#party(`Agent ${Math.floor(number / 20)}`, ["Agent"], {});
    this.#edge("CARE_OF", holder, agent, { order: 1 });
    this.#edge("ATTENTION_OF", holder, this.#party(`Contact ${Math.floor(number / 5)}`, ["Contact"], {}), {
      order: 1,
    });
    this.#locate(holder, number);
    if (row % 10 === 9) this.#edge("DISCLAIMS", holder, this.#party(holderName(number - 1), [], {}));
  }

  /** Three floors of twenty holders a building. */
  #locate(holder: GraphNode, number: number): void {
    const house = Math.floor(number / 60);
    const city = `City ${house % CITIES}`;
    const line = `${house} Main Street, Floor ${Math.floor(number / 20) % 3}, ${city}`;
    const address = this.#node(
      "ADDRESS",
      line,
      { street: `${house} Main Street`, city, line, buildingKey: `${house} main street | ${city}` },
      { shared: true },
    );
    const place = this.#node("CITY", city, { name: city, nameKey: city.toLowerCase() }, { shared: true });
    this.#edge("LOCATED_AT", holder, address, { order: 1 });
    this.#edge("IN_CITY", address, place);
  }

  #party(name: string, labels: readonly string[], props: Props): GraphNode {
    const own = { name, nameKey: name.toLowerCase(), partyKind: "ORGANIZATION", ...props };
    return this.#node("PARTY", name, own, { labels });
  }

  #node(
    kind: NodeKind,
    key: string,
    props: Props,
    { labels = [], shared = false }: { labels?: readonly string[]; shared?: boolean } = {},
  ): GraphNode {
    const id =
      kind === "FILING" ? this.#filing : nodeId(kind, [shared ? "shared" : this.#filing, "exploring", key]);
    const known = this.#nodes.get(id);
    if (known !== undefined) return known;
    const blank = Object.fromEntries(NODE_PROPS[kind].map((name) => [name, null]));
    const node: GraphNode = {
      ...{ id, kind, labels: [KIND_LABELS[kind], ...labels], filing: shared ? null : this.#filing },
      ...{ sortKey: key.toLowerCase(), props: { ...blank, ...props } },
      evidence: shared ? [] : [this.#evidence()],
    };
    this.#nodes.set(id, node);
    return node;
  }

  #edge(type: EdgeType, from: GraphNode, to: GraphNode, props: Props = {}): void {
    const evidence = [this.#evidence()];
    const edge = { type, from: from.id, to: to.id, filing: this.#filing, props, evidence };
    this.#edges.set(`${type} ${from.id} ${to.id}`, edge);
  }

  #evidence() {
    return { filing: this.#filing, start: 0, end: QUOTE.length, quote: QUOTE, section: null };
  }
}
