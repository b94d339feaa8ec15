import type { BriefEdge, BriefNode } from "../graph/brief.ts";
import type { EdgeType, GraphEdge, GraphNode, GraphPatch } from "../graph/kinds.ts";
import type { Judgement, Signature } from "../graph/resolve/judgements.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Fact, FactKind } from "../kernel/facts.ts";
import type { FactId, FilingId } from "../kernel/ids.ts";

export type AnyId = GraphNode["id"];

/** Everything one load of one filing stores. */
export interface FilingLoad {
  readonly filing: FilingId;
  /** Of all that was read of the filing and of the programs' versions, in hex: equal means nothing to do. */
  readonly contentHash: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly patch: GraphPatch;
}

/** ADDED: new; UNCHANGED: the same content was there and nothing was written; REPLACED: all that the older version said is gone. */
export type LoadOutcome = "ADDED" | "UNCHANGED" | "REPLACED";

/** `after` is the last item's key of the page before (`Keyed.key`), null for the first page. */
export interface PageRequest {
  readonly first: number;
  readonly after: readonly string[] | null;
}
export interface Keyed<T> {
  readonly item: T;
  /** What `after` takes to go on behind this item. */
  readonly key: readonly string[];
}
export interface Page<T> {
  readonly items: readonly Keyed<T>[];
  readonly hasNextPage: boolean;
  /** Of the whole list, whatever the page. */
  readonly totalCount: number;
}

export type HolderOrder = "NAME" | "SHARES_OFFERED_DESC" | "SHARES_BEFORE_DESC" | "SHARES_AFTER_DESC";

/** Which nodes of a label. All given conditions hold. */
export interface NodeFilter {
  readonly filing?: FilingId;
  /** Holders (or risks) of filings issued by this company node. */
  readonly company?: AnyId;
  /** Parties and cities: the folded name, equal. */
  readonly name?: string;
  /** Addresses: the property `buildingKey`, equal. */
  readonly buildingKey?: string;
  /** Case and spacing folded; a substring of the folded name. */
  readonly nameContains?: string;
  /** A City's id or its folded name; matches parties located at an address in it. */
  readonly city?: string;
  /** A party's id or its folded name; matches parties with a CARE_OF edge to it. */
  readonly agent?: string;
  /** Holders with at least one holding that offers as many shares. */
  readonly minSharesOffered?: number;
  /** Risks: category, folded, equal. */
  readonly category?: string;
  /** Filings: form, equal. */
  readonly form?: string;
}

export interface NodeQuery extends PageRequest {
  /** Any label of a node: "Filing", "Holder", "Agent", "City", ... */
  readonly label: string;
  readonly filter: NodeFilter;
  /** @default "NAME": by `sortKey`, then id. The others sort labels Holder and Owner (else BAD_INPUT) by their largest such number, then by `sortKey`, id. */
  readonly order?: HolderOrder;
}

/**
 * From each of `ids` along edges of one of `types`; far ends by (`order` prop of the edge where it has one and goes
 * OUT, sortKey, id): what a party's row prints has an order, the parties that name it do not. An edge per link: a far
 * end that two filings link, or two types, comes twice.
 */
export interface LinkQuery extends PageRequest {
  readonly ids: readonly AnyId[];
  readonly types: readonly EdgeType[];
  readonly direction: "OUT" | "IN" | "BOTH";
  /** Only far ends with this label. */
  readonly label?: string;
  /** Only edges whose property has this value. */
  readonly edgeProp?: { readonly name: string; readonly value: string };
  /** Each far end once, with the first of its links; counted so, too. @default false */
  readonly distinct?: boolean;
}
/** An edge and the node at its far end. */
export interface LinkOf<N, E> {
  readonly edge: E;
  readonly node: N;
}
export type Link = LinkOf<GraphNode, GraphEdge>;

export type BriefLink = LinkOf<BriefNode, BriefEdge>;

/**
 * A way from somewhere to parties. Parties that judgements make one, none of which contradicts another, are one party
 * here: a way from or over one of them is a way of all, and whom it reaches is counted and listed once, as the one
 * that stands for all (`canonicalOf`). An edge from a node to itself leads nowhere.
 */
export type Reach =
  /** The parties at the other end of the node's edges. */
  | {
      readonly via: "LINKS";
      readonly id: AnyId;
      readonly types: readonly EdgeType[];
      readonly direction: LinkQuery["direction"];
    }
  /**
   * From the parties whose edges of `types` end at the node, but for `notOver` and companies, along edges of `further`
   * whichever way; not to the node, nor to parties whose edges of `types` end at it themselves, nor to `notOver`.
   */
  | {
      readonly via: "BEYOND";
      readonly id: AnyId;
      readonly types: readonly EdgeType[];
      readonly further: readonly EdgeType[];
      readonly notOver: AnyId;
    }
  /** The parties located at an address whose `buildingKey` this is. */
  | { readonly via: "BUILDING"; readonly key: string }
  /** The parties located at an address in the city. */
  | { readonly via: "CITY"; readonly id: AnyId }
  /** The filing's own parties with the surname; `isJoint`: only trusts and people who hold together. */
  | {
      readonly via: "SURNAME";
      readonly filing: FilingId;
      readonly surname: string;
      readonly isJoint: boolean;
    }
  /** The parties whose `fundFamilyKey` this is, in all filings or among one filing's own. */
  | { readonly via: "FUND_FAMILY"; readonly key: string; readonly filing: FilingId | null }
  /** The parties with a row in a stockholder table of the filing. */
  | { readonly via: "ROWS"; readonly filing: FilingId };

export type GroupedReach = Reach & {
  /** From 0. Ways of one group count once. */
  readonly group: number;
};

export interface ReachQuery extends PageRequest {
  /** At most `MAX_REACHES`. `weight`: a whole number from 0 to 10 million. */
  readonly reaches: readonly (GroupedReach & { readonly weight: number })[];
  /** Parties that are not listed; of parties that are one, the one that stands for all. */
  readonly except: readonly AnyId[];
  /** The least sum of weights. @default 0 */
  readonly minWeight?: number;
}
/** Of one query; more fail with QUERY_TOO_COSTLY. */
export const MAX_REACHES = 1000;
export interface Reached {
  readonly node: GraphNode;
  /** The sum, over the groups, of the heaviest way of each. */
  readonly weight: number;
  /** Indexes of those ways in `reaches`, ascending; of equally heavy ways the first. */
  readonly by: readonly number[];
}

export interface FactQuery extends PageRequest {
  readonly filing?: FilingId;
  readonly kind?: FactKind;
}

export interface JudgementQuery extends PageRequest {
  /** Only those on this party, by its own id. */
  readonly party?: AnyId;
  /** Also those that were withdrawn. @default false */
  readonly withdrawn?: boolean;
}
/** What a party is judged to be one with. */
export interface Cluster {
  /** Ids of all parties that judgements SAME make one, the party itself among them, ascending; known to the store or not. */
  readonly members: readonly AnyId[];
  /** In force, on one of the members or two, by time, then id. */
  readonly judgements: readonly Judgement[];
}
/** UNCHANGED: a judgement in force says so already. */
export interface Judged {
  readonly outcome: "ADDED" | "UNCHANGED";
  /** The one in force now. */
  readonly judgement: Judgement;
}

/** How far a store has come. */
export interface Revision {
  /** Changes whenever a load changed something, and with nothing else. */
  readonly graph: string;
  /** Changes whenever a judgement is put in force or taken back, and with nothing else. */
  readonly judgements: string;
}

export interface StoreStats {
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
  readonly facts: number;
  readonly diagnostics: number;
  readonly filings: number;
}

/**
 * Read-only. Every method is one statement (or a fixed few) whatever the size of its arguments. A call sees at least what
 * the calls before it saw.
 */
export interface GraphView {
  /** In the order asked; null where there is none. */
  nodes(ids: readonly AnyId[]): Promise<readonly (GraphNode | null)[]>;
  page(query: NodeQuery): Promise<Page<GraphNode>>;
  /** One page per id, in the order asked; an unknown id has an empty page. */
  links(query: LinkQuery): Promise<readonly Page<Link>[]>;
  /** As `nodes`, `page` and `links`, without what is long: half the way to the server, or less. */
  briefNodes(ids: readonly AnyId[]): Promise<readonly (BriefNode | null)[]>;
  briefPage(query: NodeQuery): Promise<Page<BriefNode>>;
  briefLinks(query: LinkQuery): Promise<readonly Page<BriefLink>[]>;
  /** Each party that some way reaches once: the heaviest first, then by (sortKey, id). */
  reached(query: ReachQuery): Promise<Page<Reached>>;
  /** How many parties the ways of each group reach together, by group; 0 for a group without a way. */
  countReached(reaches: readonly GroupedReach[]): Promise<readonly number[]>;
  /** By filing, kind, position of the first evidence, id. */
  facts(query: FactQuery): Promise<Page<Fact>>;
  /** In the order asked; null where there is none. */
  factsById(ids: readonly FactId[]): Promise<readonly (Fact | null)[]>;
  /** By severity (ERROR first), then position. One page per filing, in the order asked. */
  diagnostics(filings: readonly FilingId[], page: PageRequest): Promise<readonly Page<Diagnostic>[]>;
  /** `[start, end)` of the canonical text, clamped to it; null for an unknown filing. */
  text(filing: FilingId, start: number, end: number): Promise<string | null>;
  /**
   * What one filing by itself says of the nodes that it shares with others, by id; none for an unknown filing. The
   * nodes' own content is what all filings say together.
   */
  contributions(filing: FilingId): Promise<readonly GraphNode[]>;
  /** By time, then id. */
  judgements(query: JudgementQuery): Promise<Page<Judgement>>;
  /** In the order asked; of an id on which nobody judged, itself alone. */
  clusters(ids: readonly AnyId[]): Promise<readonly Cluster[]>;
  stats(): Promise<StoreStats>;
  /** A cheap key for caches. */
  revision(): Promise<Revision>;
}

export interface GraphStore {
  /** "sqlite" or "neo4j", for people. */
  readonly engine: string;
  readonly view: GraphView;
  /**
   * Whole or not at all, also when the process dies in the middle. Loads of one store wait for each other.
   * A node that filings share has the labels of all and the newest filing's properties; what that one does not know
   * (null) the next newest says. It goes with the last filing that has it.
   */
  load(load: FilingLoad): Promise<LoadOutcome>;
  /** What the store knows of a filing's content, null where it has none. */
  contentHash(filing: FilingId): Promise<string | null>;
  /**
   * Puts a judgement in force, whole or not at all. No node or edge changes, and no load changes a judgement. One that
   * is UNSURE is withdrawn for another of its pair; any other that says otherwise fails with JUDGED_OTHERWISE.
   */
  judge(judgement: Judgement): Promise<Judged>;
  /** Takes back what is in force on two parties, in either order, and gives it as it is kept; null where nothing is. */
  withdraw(pair: readonly [AnyId, AnyId], signature: Signature): Promise<Judgement | null>;
  /** Afterwards every call fails with STORE_CLOSED. Calling it again does nothing. */
  close(): Promise<void>;
}
