import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import { chainWeight, FOOTNOTE_WEIGHT, rarityWeight, TIE_EDGES, type Tie } from "../../graph/relate/ties.ts";
import type { FilingId } from "../../kernel/ids.ts";
import type { AnyId, GraphView, LinkQuery, Reach } from "../../store/port.ts";
import { fundFamilyReach, type SurnameReach } from "./alike.ts";
import type { Circle, IdentityBook } from "./identity-book.ts";
import { LinkBook } from "./link-book.ts";
import { type Draft, linked, placeOf, prolonged, rare, type Way, weighAll } from "./way.ts";

/** Parties whom footnotes tie to the subject and whose other ties count for it, too; of more, none does. */
const MOST_BRIDGES = 200;
/** Ties that a footnote may prolong: those that a filing states for few. */
const PROLONGED: readonly Tie[] = ["AGENT", "CONTACT", "ADDRESS"];
const FOOTNOTES: readonly EdgeType[] = TIE_EDGES.FOOTNOTE;
/** Ties whose edges lead from a party to another, and which way. */
const SHARED: readonly (readonly [Tie, Direction])[] = [
  ["AGENT", "OUT"],
  ["CONTACT", "OUT"],
  ["FOOTNOTE", "BOTH"],
  ["COUNSEL", "IN"],
];
type Direction = LinkQuery["direction"];

/** Every way from the subject along the ties asked for. `identities` then knows all that the ways name. */
export async function findWays(
  view: GraphView,
  identities: IdentityBook,
  subject: Circle,
  via: readonly Tie[],
): Promise<Way[]> {
  const finder = new WayFinder(new LinkBook(view), identities, subject, via);
  return weighAll(view, await finder.find());
}

class WayFinder {
  readonly #book: LinkBook;
  readonly #identities: IdentityBook;
  readonly #subject: Circle;
  readonly #via: ReadonlySet<Tie>;

  constructor(book: LinkBook, identities: IdentityBook, subject: Circle, via: readonly Tie[]) {
    this.#book = book;
    this.#identities = identities;
    this.#subject = subject;
    this.#via = new Set(via);
  }

  async find(): Promise<Draft[]> {
    const ties = SHARED.filter(([tie]) => this.#via.has(tie));
    await this.#readAhead(
      this.#subject.members,
      ties.map(([tie, direction]) => [TIE_EDGES[tie], direction]),
    );
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
        for (const hub of await this.#far(this.#subject, TIE_EDGES[tie], "OUT"))
          drafts.push(...this.#hub(tie, hub, TIE_EDGES[tie]));
    if (this.#via.has("ADDRESS") || this.#via.has("BUILDING")) drafts.push(...(await this.#places()));
    if (this.#via.has("COUNSEL"))
      for (const hub of await this.#far(this.#subject, TIE_EDGES.COUNSEL, "IN")) {
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
      reach: { via: "BEYOND", id: hub.id, types, further: FOOTNOTES, notOver: this.#subject.root.id },
      counted,
      weigh: prolonged,
    });
    return drafts;
  }

  async #places(): Promise<Draft[]> {
    const addresses = await this.#far(this.#subject, TIE_EDGES.ADDRESS, "OUT");
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
    const reach = { via: "LINKS", id: this.#subject.root.id, types: FOOTNOTES, direction: "BOTH" } as const;
    const group = "FOOTNOTE";
    const direct: Draft = {
      ...{ tie: "FOOTNOTE", group, form: { is: "FOOTNOTE" }, reach, counted: null },
      weigh: () => FOOTNOTE_WEIGHT,
    };
    const named = await this.#far(this.#subject, FOOTNOTES, "BOTH");
    const bridges = named.filter((node) => !this.#identities.isCompany(node));
    if (bridges.length >= MOST_BRIDGES) return [direct];
    const drafts: Draft[] = [direct];
    for (const bridge of bridges)
      drafts.push({
        ...{ tie: "FOOTNOTE", group, form: { is: "FOOTNOTES", bridge }, counted: null },
        reach: { via: "LINKS", id: bridge.id, types: FOOTNOTES, direction: "BOTH" },
        weigh: () => chainWeight(FOOTNOTE_WEIGHT),
      });
    const longer = PROLONGED.filter((tie) => this.#via.has(tie));
    const members = bridges.flatMap((bridge) => this.#identities.of(bridge).members);
    await this.#readAhead(
      members,
      longer.map((tie) => [TIE_EDGES[tie], "OUT"]),
    );
    for (const tie of longer) drafts.push(...(await this.#beyondBridges(tie, bridges)));
    return drafts;
  }

  /** Hubs of the bridges; those that the subject shares say nothing new. */
  async #beyondBridges(tie: Tie, bridges: readonly GraphNode[]): Promise<Draft[]> {
    const types = TIE_EDGES[tie];
    const own = new Set((await this.#far(this.#subject, types, "OUT")).map(({ id }) => id));
    const drafts: Draft[] = [];
    for (const bridge of bridges)
      for (const hub of await this.#far(this.#identities.of(bridge), types, "OUT")) {
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

  /** Names count by what each filing prints, for every one of those that are one. */
  #names(): Draft[] {
    return this.#subject.members.flatMap((member) => [
      ...this.#surnames(member),
      ...this.#fundFamily(member),
    ]);
  }

  #surnames(member: GraphNode): Draft[] {
    const { filing, props } = member;
    if (!this.#via.has("FAMILY") || filing === null || !Array.isArray(props.surnameKeys)) return [];
    // A person is tied to trusts and joint holders only; these to everyone of the name.
    const isJoint = props.partyKind === "PERSON";
    return (props.surnameKeys as readonly string[]).map((surname): Draft => {
      const everyone: SurnameReach = { via: "SURNAME", filing, surname, isJoint: false };
      const reach = { ...everyone, isJoint };
      return {
        ...{ tie: "FAMILY", group: `FAMILY ${surname}`, form: { is: "SURNAME", member, reach }, reach },
        counted: { key: `FAMILY ${filing} ${surname}`, reaches: [everyone] },
        weigh: rarityWeight,
      };
    });
  }

  #fundFamily(member: GraphNode): Draft[] {
    const key = member.props.fundFamilyKey;
    if (!this.#via.has("FUND_FAMILY") || typeof key !== "string") return [];
    const reach = fundFamilyReach(key, member.filing);
    if (reach === null) return [];
    const group = "FUND_FAMILY";
    return [
      {
        ...{ tie: "FUND_FAMILY", group, form: { is: "FUND_FAMILY", member, reach }, reach },
        counted: { key: `${group} ${reach.filing} ${key}`, reaches: [reach] },
        weigh: rarityWeight,
      },
    ];
  }

  async #cities(): Promise<Draft[]> {
    if (!this.#via.has("CITY")) return [];
    const addresses = (await this.#far(this.#subject, ["LOCATED_AT"], "OUT")).map(({ id }) => id);
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
    const rows = (await this.#far(this.#subject, ["HOLDS"], "OUT")).map(({ id }) => id);
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
    const issuers = rows.flatMap((row) => this.#book.of(row, ["OF"], "OUT").map(({ node }) => node));
    await this.#identities.read(issuers);
    const companies = new Map(
      issuers.map((issuer) => this.#identities.rootOf(issuer)).map((root) => [root.id, root]),
    );
    for (const company of companies.values()) drafts.push(...(await this.#ofIssuer(company)));
    return drafts;
  }

  async #ofIssuer(company: GraphNode): Promise<Draft[]> {
    const issued = await this.#far(this.#identities.of(company), ["ISSUED_BY"], "IN");
    const reaches = issued.map(({ id }): Reach => ({ via: "ROWS", filing: id as FilingId }));
    const group = `ISSUER ${company.id}`;
    return reaches.map((reach) => ({
      ...{ tie: "ISSUER", group, form: { is: "ISSUER", company }, reach },
      counted: { key: group, reaches },
      weigh: rarityWeight,
    }));
  }

  /** Far ends, each once. A company is the issuer's tie, whatever edge leads to it: it counts only if issuers do. */
  async #far({ members }: Circle, types: readonly EdgeType[], direction: Direction): Promise<GraphNode[]> {
    const ids = members.map(({ id }) => id);
    await this.#book.read(ids, types, direction);
    const nodes = ids.flatMap((id) => this.#book.of(id, types, direction).map(({ node }) => node));
    await this.#identities.read(nodes);
    const far = new Map(nodes.map((node) => this.#identities.rootOf(node)).map((root) => [root.id, root]));
    far.delete(this.#subject.root.id);
    return [...far.values()].filter(
      (node) => node.kind !== "PARTY" || this.#via.has("ISSUER") || !this.#identities.isCompany(node),
    );
  }

  /** Reads together what `#far` then asks for one by one: a statement for each kind of edges, and one call for identities. */
  async #readAhead(
    parties: readonly GraphNode[],
    edges: readonly (readonly [types: readonly EdgeType[], direction: Direction])[],
  ): Promise<void> {
    const ids = parties.map(({ id }) => id);
    await Promise.all(edges.map(([types, direction]) => this.#book.read(ids, types, direction)));
    const far = edges.flatMap(([types, direction]) =>
      ids.flatMap((id) => this.#book.of(id, types, direction)),
    );
    await this.#identities.read(far.map(({ node }) => node));
  }
}
