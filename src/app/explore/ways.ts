import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import { isDistinctive } from "../../graph/relate/family-names.ts";
import {
  chainWeight,
  FOOTNOTE_WEIGHT,
  rarityWeight,
  TIE_EDGES,
  type Tie,
  WEIGHT_UNIT,
} from "../../graph/relate/ties.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { AnyId, GraphView, GroupedReach, Reach, ReachQuery } from "../../store/port.ts";
import { LinkBook } from "./link-book.ts";

/** Parties whom footnotes tie to the subject and whose other ties count for it, too; of more, none does. */
const MOST_BRIDGES = 200;
/** A tie that more share leads to nobody else: what a footnote of one of them says is too far from the subject. */
const MOST_MATES = 200;
/** Ties that a footnote may prolong: those that a filing states for few. */
const PROLONGED: readonly Tie[] = ["AGENT", "CONTACT", "ADDRESS"];
const FOOTNOTES: readonly EdgeType[] = TIE_EDGES.FOOTNOTE;

/** How a way leads from the subject to another party; the steps are made of this when they are shown. */
export type Form =
  /** Both are linked to `hub`. */
  | { readonly is: "HUB"; readonly hub: GraphNode; readonly types: readonly EdgeType[] }
  /** The subject's address `hub` and the other's are in one building. */
  | { readonly is: "BUILDING"; readonly hubs: readonly GraphNode[] }
  /** A footnote names both. */
  | { readonly is: "FOOTNOTE" }
  /** Someone is linked to `hub` as the subject is, and a footnote ties that one to the other party. */
  | {
      readonly is: "HUB_FOOTNOTE";
      readonly hub: GraphNode;
      readonly types: readonly EdgeType[];
      readonly tie: Tie;
    }
  /** A footnote ties the subject to `bridge`, who is linked to `hub` as the other party is. */
  | {
      readonly is: "FOOTNOTE_HUB";
      readonly bridge: GraphNode;
      readonly hub: GraphNode;
      readonly types: readonly EdgeType[];
      readonly tie: Tie;
    }
  /** Footnotes tie both to `bridge`. */
  | { readonly is: "FOOTNOTES"; readonly bridge: GraphNode }
  | { readonly is: "SURNAME"; readonly surname: string }
  | { readonly is: "FUND_FAMILY"; readonly key: string }
  | { readonly is: "CITY"; readonly city: GraphNode }
  | { readonly is: "ISSUER"; readonly company: GraphNode }
  | { readonly is: "FILING"; readonly filing: FilingId };

/** One way from the subject to other parties. */
export interface Way {
  readonly tie: Tie;
  /** Ways of one group say the same of a party: the heaviest counts. */
  readonly group: string;
  readonly form: Form;
  readonly reach: Reach;
  /** In millionths. */
  readonly weight: number;
  /** How many parties share it, the subject among them; null for footnotes. */
  readonly count: number | null;
}

/** A way whose weight is not known yet: what it is counted by, and what its weight is then. */
interface Draft extends Omit<Way, "weight" | "count"> {
  readonly counted: { readonly key: string; readonly reaches: readonly Reach[] } | null;
  readonly weigh: (count: number) => number;
}

/** Every way from the subject along the ties asked for. */
export async function findWays(view: GraphView, subject: GraphNode, via: readonly Tie[]): Promise<Way[]> {
  const finder = new WayFinder(new LinkBook(view), subject, via);
  return weighAll(view, await finder.find());
}

/** What the store is asked; ways of one group are one to it. */
export function reachQuery(
  ways: readonly Way[],
  subject: AnyId,
  minWeight: number,
): Omit<ReachQuery, "first" | "after"> {
  const groups = [...new Set(ways.map(({ group }) => group))];
  return {
    reaches: ways.map(({ reach, group, weight }) => ({ ...reach, group: groups.indexOf(group), weight })),
    except: [subject],
    minWeight: Math.max(1, minWeight),
  };
}

async function weighAll(view: GraphView, drafts: readonly Draft[]): Promise<Way[]> {
  const keys = [...new Set(drafts.flatMap(({ counted }) => (counted === null ? [] : [counted.key])))];
  const reaches = new Map<string, GroupedReach>();
  for (const { counted } of drafts)
    for (const reach of counted?.reaches ?? []) {
      const group = keys.indexOf(counted!.key);
      reaches.set(JSON.stringify([group, reach]), { ...reach, group });
    }
  const counts = reaches.size === 0 ? [] : await view.countReached([...reaches.values()]);
  return drafts
    .map(({ counted, weigh, ...way }): Way => {
      const count = counted === null ? null : (counts[keys.indexOf(counted.key)] ?? 0);
      return { ...way, count, weight: weigh(count ?? 0) };
    })
    .filter(({ weight }) => weight > 0);
}

class WayFinder {
  readonly #book: LinkBook;
  readonly #subject: GraphNode;
  readonly #via: ReadonlySet<Tie>;

  constructor(book: LinkBook, subject: GraphNode, via: readonly Tie[]) {
    this.#book = book;
    this.#subject = subject;
    this.#via = new Set(via);
  }

  async find(): Promise<Draft[]> {
    return [
      ...(await this.#hubs()),
      ...(await this.#footnotes()),
      ...this.#names(),
      ...(await this.#cities()),
      ...(await this.#rows()),
    ];
  }

  async #hubs(): Promise<Draft[]> {
    const drafts: Draft[] = [];
    for (const tie of ["AGENT", "CONTACT"] as const)
      if (this.#via.has(tie))
        for (const hub of await this.#far(this.#subject.id, TIE_EDGES[tie], "OUT"))
          drafts.push(...this.#hub(tie, hub, TIE_EDGES[tie]));
    if (this.#via.has("ADDRESS") || this.#via.has("BUILDING")) drafts.push(...(await this.#places()));
    if (this.#via.has("COUNSEL"))
      for (const hub of await this.#far(this.#subject.id, TIE_EDGES.COUNSEL, "IN")) {
        const reach = { via: "LINKS", id: hub.id, types: TIE_EDGES.COUNSEL, direction: "OUT" } as const;
        const form = { is: "HUB", hub, types: TIE_EDGES.COUNSEL } as const;
        drafts.push(rare({ tie: "COUNSEL", group: `COUNSEL ${hub.id}`, form, reach }));
      }
    return drafts;
  }

  /** The hub itself, and whom footnotes tie to those who share it. */
  #hub(tie: Tie, hub: GraphNode, types: readonly EdgeType[], group = `${tie} ${hub.id}`): Draft[] {
    const reach = linked(hub.id, types);
    const counted = { key: `${tie} ${hub.id}`, reaches: [reach] };
    const form = { is: "HUB", hub, types } as const;
    const drafts: Draft[] = [{ tie, group, form, reach, counted, weigh: rarityWeight }];
    if (!this.#via.has("FOOTNOTE") || !PROLONGED.includes(tie)) return drafts;
    drafts.push({
      tie: "FOOTNOTE",
      group: "FOOTNOTE",
      form: { is: "HUB_FOOTNOTE", hub, types, tie },
      reach: { via: "BEYOND", id: hub.id, types, further: FOOTNOTES, notOver: this.#subject.id },
      counted,
      weigh: prolonged,
    });
    return drafts;
  }

  async #places(): Promise<Draft[]> {
    const addresses = await this.#far(this.#subject.id, TIE_EDGES.ADDRESS, "OUT");
    const drafts: Draft[] = [];
    if (this.#via.has("ADDRESS"))
      for (const hub of addresses) drafts.push(...this.#hub("ADDRESS", hub, TIE_EDGES.ADDRESS, placeOf(hub)));
    if (!this.#via.has("BUILDING")) return drafts;
    for (const [key, hubs] of Map.groupBy(addresses, ({ props }) => props.buildingKey))
      if (typeof key === "string")
        drafts.push(
          rare({
            tie: "BUILDING",
            group: placeOf(hubs[0]!),
            form: { is: "BUILDING", hubs },
            reach: { via: "BUILDING", key },
          }),
        );
    return drafts;
  }

  /** A footnote names two; it weighs the same for both, whoever else it names. */
  async #footnotes(): Promise<Draft[]> {
    if (!this.#via.has("FOOTNOTE")) return [];
    const reach = { via: "LINKS", id: this.#subject.id, types: FOOTNOTES, direction: "BOTH" } as const;
    const group = "FOOTNOTE";
    const direct: Draft = {
      ...{ tie: "FOOTNOTE", group, form: { is: "FOOTNOTE" }, reach, counted: null },
      weigh: () => FOOTNOTE_WEIGHT,
    };
    const named = await this.#far(this.#subject.id, FOOTNOTES, "BOTH");
    const bridges = named.filter(({ labels }) => !labels.includes("Company"));
    if (bridges.length >= MOST_BRIDGES) return [direct];
    const drafts: Draft[] = [direct];
    for (const bridge of bridges)
      drafts.push({
        ...{ tie: "FOOTNOTE", group, form: { is: "FOOTNOTES", bridge }, counted: null },
        reach: { via: "LINKS", id: bridge.id, types: FOOTNOTES, direction: "BOTH" },
        weigh: () => chainWeight(FOOTNOTE_WEIGHT),
      });
    for (const tie of PROLONGED)
      if (this.#via.has(tie)) drafts.push(...(await this.#beyondBridges(tie, bridges)));
    return drafts;
  }

  /** Hubs of the bridges; those that the subject shares say nothing new. */
  async #beyondBridges(tie: Tie, bridges: readonly GraphNode[]): Promise<Draft[]> {
    const types = TIE_EDGES[tie];
    await this.#book.read(
      bridges.map(({ id }) => id),
      types,
      "OUT",
    );
    const own = new Set((await this.#far(this.#subject.id, types, "OUT")).map(({ id }) => id));
    const drafts: Draft[] = [];
    for (const bridge of bridges)
      for (const hub of await this.#far(bridge.id, types, "OUT")) {
        if (own.has(hub.id) || hub.id === bridge.id) continue;
        const reach = linked(hub.id, types);
        drafts.push({
          tie: "FOOTNOTE",
          group: "FOOTNOTE",
          form: { is: "FOOTNOTE_HUB", bridge, hub, types, tie },
          reach,
          counted: { key: `${tie} ${hub.id}`, reaches: [reach] },
          weigh: prolonged,
        });
      }
    return drafts;
  }

  #names(): Draft[] {
    const { filing, props } = this.#subject;
    const drafts: Draft[] = [];
    if (this.#via.has("FAMILY") && filing !== null && Array.isArray(props.surnameKeys))
      for (const surname of props.surnameKeys as readonly string[]) {
        // A person is tied to trusts and joint holders only; these to everyone of the name.
        const isJoint = props.partyKind === "PERSON";
        const everyone: Reach = { via: "SURNAME", filing, surname, isJoint: false };
        drafts.push({
          ...rare({
            tie: "FAMILY",
            group: `FAMILY ${surname}`,
            form: { is: "SURNAME", surname },
            reach: { ...everyone, isJoint },
          }),
          counted: { key: `FAMILY ${surname}`, reaches: [everyone] },
        });
      }
    const key = props.fundFamilyKey;
    if (!this.#via.has("FUND_FAMILY") || typeof key !== "string") return drafts;
    if (!isDistinctive(key) && filing === null) return drafts;
    const reach: Reach = { via: "FUND_FAMILY", key, filing: isDistinctive(key) ? null : filing };
    drafts.push(rare({ tie: "FUND_FAMILY", group: "FUND_FAMILY", form: { is: "FUND_FAMILY", key }, reach }));
    return drafts;
  }

  async #cities(): Promise<Draft[]> {
    if (!this.#via.has("CITY")) return [];
    const addresses = (await this.#far(this.#subject.id, ["LOCATED_AT"], "OUT")).map(({ id }) => id);
    await this.#book.read(addresses, ["IN_CITY"], "OUT");
    const cities = new Map<AnyId, GraphNode>();
    for (const id of addresses)
      for (const { node } of this.#book.of(id, ["IN_CITY"], "OUT")) cities.set(node.id, node);
    return [...cities.values()].map((city) =>
      rare({
        tie: "CITY",
        group: `CITY ${city.id}`,
        form: { is: "CITY", city },
        reach: { via: "CITY", id: city.id },
      }),
    );
  }

  /** Who has rows in the same filing, and who has rows in any filing of the same company. */
  async #rows(): Promise<Draft[]> {
    if (!this.#via.has("ISSUER") && !this.#via.has("FILING")) return [];
    const rows = (await this.#far(this.#subject.id, ["HOLDS"], "OUT")).map(({ id }) => id);
    const drafts: Draft[] = [];
    await this.#book.read(rows, ["LISTS"], "IN");
    const filings = new Set(
      rows.flatMap((row) => this.#book.of(row, ["LISTS"], "IN").map(({ edge }) => edge.filing)),
    );
    if (this.#via.has("FILING"))
      for (const filing of filings) {
        const way = { tie: "FILING", group: `FILING ${filing}`, form: { is: "FILING", filing } } as const;
        drafts.push(rare({ ...way, reach: { via: "ROWS", filing } }));
      }
    if (!this.#via.has("ISSUER")) return drafts;
    await this.#book.read(rows, ["OF"], "OUT");
    const companies = new Map<AnyId, GraphNode>();
    for (const row of rows)
      for (const { node } of this.#book.of(row, ["OF"], "OUT")) companies.set(node.id, node);
    for (const company of companies.values()) drafts.push(...(await this.#ofIssuer(company)));
    return drafts;
  }

  async #ofIssuer(company: GraphNode): Promise<Draft[]> {
    const issued = await this.#far(company.id, ["ISSUED_BY"], "IN");
    const reaches = issued.map(({ id }): Reach => ({ via: "ROWS", filing: id as FilingId }));
    const group = `ISSUER ${company.id}`;
    return reaches.map((reach) => ({
      ...{ tie: "ISSUER", group, form: { is: "ISSUER", company }, reach },
      counted: { key: group, reaches },
      weigh: rarityWeight,
    }));
  }

  /** Far ends, each once. A company is the issuer's tie, whatever edge leads to it: it counts only if issuers do. */
  async #far(id: AnyId, types: readonly EdgeType[], direction: "OUT" | "IN" | "BOTH"): Promise<GraphNode[]> {
    await this.#book.read([id], types, direction);
    const far = new Map(this.#book.of(id, types, direction).map(({ node }) => [node.id, node]));
    far.delete(this.#subject.id);
    return [...far.values()].filter(
      (node) => node.kind !== "PARTY" || this.#via.has("ISSUER") || !node.labels.includes("Company"),
    );
  }
}

function prolonged(count: number): number {
  return count > MOST_MATES ? 0 : chainWeight(rarityWeight(count));
}

/** A way that weighs the less, the more parties share it. */
function rare(way: Omit<Way, "weight" | "count">): Draft {
  return { ...way, counted: { key: `${way.tie} ${way.group}`, reaches: [way.reach] }, weigh: rarityWeight };
}

function linked(id: AnyId, types: readonly EdgeType[]): Reach {
  return { via: "LINKS", id, types, direction: "IN" };
}

/** The same for all addresses of a building: whoever shares the address shares the house, which says no more. */
function placeOf(address: GraphNode): string {
  const { buildingKey } = address.props;
  return `PLACE ${typeof buildingKey === "string" ? buildingKey : address.id}`;
}

/** The API shows weights as numbers, 1 for what two share. */
export function scoreOf(weight: number): number {
  return weight / WEIGHT_UNIT;
}
