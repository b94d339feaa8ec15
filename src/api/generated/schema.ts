// Generated from schema/graphql by "npm run codegen". Change the SDL, not this file.
import type * as Model from "../model.ts";
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day, month or year, as precise as the source: "2001-10-30", "2001-10" or "2001" (ISO 8601). */
  Date: { input: string; output: string; }
  /** A number of shares: a JSON number, zero or a positive integer that JavaScript holds exactly (at most 9007199254740991). */
  ShareCount: { input: number; output: number; }
  /** Any JSON value: what a fact states, whose fields depend on the fact's kind. */
  JSON: { input: unknown; output: unknown; }
};

/** Anything with a global id. The same filing always gives the same ids, in every store. */
export type Node = {
  /** Global id: type and key in base64url. Works in `node(id)`. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  /** True when more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`, so that items stand before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item: give it as `after` to go on. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** The exact words behind a statement: `text(start, end)` of the filing is `quote`, always. */
export type Evidence = {
  /** The filing that is quoted. */
  readonly filing?: Maybe<Filing>;
  /** First UTF-16 code unit of the quote in the filing's canonical text, counted from 0. */
  readonly start: Scalars['Int']['output'];
  /** The code unit behind the last one of the quote. */
  readonly end: Scalars['Int']['output'];
  /** The words, exactly as they stand in the canonical text, line breaks included. */
  readonly quote: Scalars['String']['output'];
  /** Title of the section that the quote stands in; null before the first heading. */
  readonly section?: Maybe<Scalars['String']['output']>;
};

/** How a value is known. */
export type How =
  /** The filing says so. */
  | 'STATED'
  /** Computed from other statements; the reason holds the sum. */
  | 'DERIVED'
  /** A garbled reading that was mended; the quote keeps it as it stands. */
  | 'REPAIRED'
  /** From a sentence that holds for the whole filing ("unless otherwise indicated, ..."). */
  | 'DEFAULT';

/** A page of filings (Relay connection). */
export type FilingConnection = {
  /** The filings of this page with their cursors. */
  readonly edges: ReadonlyArray<FilingEdge>;
  /** The filings of this page. */
  readonly nodes: ReadonlyArray<Filing>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One filing of a page. */
export type FilingEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The filing. */
  readonly node: Filing;
};

/** A page of parties (Relay connection). */
export type PartyConnection = {
  /** The parties of this page with their cursors. */
  readonly edges: ReadonlyArray<PartyEdge>;
  /** The parties of this page. */
  readonly nodes: ReadonlyArray<Party>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One party of a page. */
export type PartyEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The party. */
  readonly node: Party;
};

/** A page of companies (Relay connection). */
export type CompanyConnection = {
  /** The companies of this page with their cursors. */
  readonly edges: ReadonlyArray<CompanyEdge>;
  /** The companies of this page. */
  readonly nodes: ReadonlyArray<Company>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One company of a page. */
export type CompanyEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The company. */
  readonly node: Company;
};

/** A page of rows (Relay connection). */
export type HoldingConnection = {
  /** The rows of this page with their cursors. */
  readonly edges: ReadonlyArray<HoldingEdge>;
  /** The rows of this page. */
  readonly nodes: ReadonlyArray<Holding>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a page. */
export type HoldingEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Holding;
};

/** A page of addresses (Relay connection). */
export type AddressConnection = {
  /** The addresses of this page with their cursors. */
  readonly edges: ReadonlyArray<AddressEdge>;
  /** The addresses of this page. */
  readonly nodes: ReadonlyArray<Address>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One address of a page. */
export type AddressEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The address. */
  readonly node: Address;
};

/** A page of cities (Relay connection). */
export type CityConnection = {
  /** The cities of this page with their cursors. */
  readonly edges: ReadonlyArray<CityEdge>;
  /** The cities of this page. */
  readonly nodes: ReadonlyArray<City>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One city of a page. */
export type CityEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The city. */
  readonly node: City;
};

/** A page of risk factors (Relay connection). */
export type RiskConnection = {
  /** The risk factors of this page with their cursors. */
  readonly edges: ReadonlyArray<RiskEdge>;
  /** The risk factors of this page. */
  readonly nodes: ReadonlyArray<Risk>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One risk factor of a page. */
export type RiskEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The risk factor. */
  readonly node: Risk;
};

/** A page of diagnostics (Relay connection). */
export type DiagnosticConnection = {
  /** The diagnostics of this page with their cursors. */
  readonly edges: ReadonlyArray<DiagnosticEdge>;
  /** The diagnostics of this page. */
  readonly nodes: ReadonlyArray<Diagnostic>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One diagnostic of a page. */
export type DiagnosticEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The diagnostic. */
  readonly node: Diagnostic;
};

/** A page of facts (Relay connection). */
export type FactConnection = {
  /** The facts of this page with their cursors. */
  readonly edges: ReadonlyArray<FactEdge>;
  /** The facts of this page. */
  readonly nodes: ReadonlyArray<Fact>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One fact of a page. */
export type FactEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The fact. */
  readonly node: Fact;
};

/** A page of links to backbones (Relay connection). */
export type BackboneLinkConnection = {
  /** The links to backbones of this page with their cursors. */
  readonly edges: ReadonlyArray<BackboneLinkEdge>;
  /** The links to backbones of this page. */
  readonly nodes: ReadonlyArray<BackboneLink>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One link to a backbone of a page. */
export type BackboneLinkEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The link to a backbone. */
  readonly node: BackboneLink;
};

/** A page of service areas (Relay connection). */
export type ServiceAreaConnection = {
  /** The service areas of this page with their cursors. */
  readonly edges: ReadonlyArray<ServiceAreaEdge>;
  /** The service areas of this page. */
  readonly nodes: ReadonlyArray<ServiceArea>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One service area of a page. */
export type ServiceAreaEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The service area. */
  readonly node: ServiceArea;
};

/** A page of relations (Relay connection). */
export type RelationConnection = {
  /** The relations of this page with their cursors. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** The relations of this page. */
  readonly nodes: ReadonlyArray<Relation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One relation of a page. */
export type RelationEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The relation. */
  readonly node: Relation;
};

/** A page of hits (Relay connection). */
export type RiskHitConnection = {
  /** The hits of this page with their cursors. */
  readonly edges: ReadonlyArray<RiskHitEdge>;
  /** The hits of this page. */
  readonly nodes: ReadonlyArray<RiskHit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** The query as it was understood; itself a valid query with the same hits. Empty when no word was found in it. */
  readonly interpretedAs: Scalars['String']['output'];
  /** What could not be read as meant, and how it was read instead. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** All hits, whatever the page, counted by what they have in common: one of each `FacetField`, in its order. */
  readonly facets: ReadonlyArray<Facet>;
  /** A query with the same conditions that finds something, where words of this one are in no risk factor; else null. */
  readonly didYouMean?: Maybe<Scalars['String']['output']>;
};

/** One hit of a page. */
export type RiskHitEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The hit. */
  readonly node: RiskHit;
};

/** What two parties may share. */
export type Tie =
  /** Mail goes in the care of the same agent ("c/o"). */
  | 'AGENT'
  /** Mail is for the same contact ("Attn:", "with copies to"). */
  | 'CONTACT'
  /** The same address, to the letter. */
  | 'ADDRESS'
  /** The same building: street number, street, building name or number, and city; not floor, suite or postal code. */
  | 'BUILDING'
  /** A footnote names both: one disclaims, counts or votes shares that the other holds; or it names one with a third party who shares agent, contact or address with the other, or whom a footnote ties to the other. */
  | 'FOOTNOTE'
  /** The same surname in one filing, one of the two a trust or people who hold together. */
  | 'FAMILY'
  /** Names of one family of funds: equal without legal form, counters and general words. */
  | 'FUND_FAMILY'
  /** The same counsel. */
  | 'COUNSEL'
  /** The same city. Nearly everyone shares one: only if asked for. */
  | 'CITY'
  /** Shares of the same company. Only if asked for. */
  | 'ISSUER'
  /** Rows of the same filing. Only if asked for. */
  | 'FILING';

/** Types of steps between two nodes: the types of edges, and steps that no edge carries. */
export type StepType =
  /** Filing to company: issued by. */
  | 'ISSUED_BY'
  /** Filing to company: a further registrant is. */
  | 'CO_REGISTRANT'
  /** Filing to party: filed by, or reports on, a party that is not the issuer. */
  | 'FILED_BY'
  /** Filing to row: lists. */
  | 'LISTS'
  /** Filing to risk factor: discloses. */
  | 'DISCLOSES'
  /** Party to row: holds as this row says. */
  | 'HOLDS'
  /** Row to company: shares of. */
  | 'OF'
  /** Row to footnote: has the note. */
  | 'HAS_FOOTNOTE'
  /** Holder to agent: in care of. */
  | 'CARE_OF'
  /** Party to contact: for the attention of. */
  | 'ATTENTION_OF'
  /** Holder to contact: with copies to. */
  | 'COPY_TO'
  /** Party to address: located at. */
  | 'LOCATED_AT'
  /** Address to city: in. */
  | 'IN_CITY'
  /** Company to city: operates in. */
  | 'OPERATES_IN'
  /** Company to backbone: connects to. */
  | 'CONNECTS_TO'
  /** Party to party: is a subsidiary of. */
  | 'SUBSIDIARY_OF'
  /** Company to party: acquired. */
  | 'ACQUIRED'
  /** Company to party: is supplied by. */
  | 'SUPPLIED_BY'
  /** Company to party: resells for. */
  | 'RESELLS_FOR'
  /** Company to party: has a joint venture with. */
  | 'JOINT_VENTURE_WITH'
  /** Party to company: is counsel to. */
  | 'COUNSEL_TO'
  /** Party to company: audits. */
  | 'AUDITOR_OF'
  /** Party to company: distributes the securities of. */
  | 'UNDERWRITER_OF'
  /** Party to company: keeps the register of holders of. */
  | 'TRANSFER_AGENT_OF'
  /** Party to party: disclaims beneficial ownership of shares held by. */
  | 'DISCLAIMS'
  /** Party to party: counts shares held by. */
  | 'HOLDS_THROUGH'
  /** Party to party: votes or disposes of the shares of. */
  | 'CONTROLS'
  /** Risk factor to party or city: mentions. */
  | 'MENTIONS'
  /** Party to party of another filing: judged to be the same. Reserved: `readAs` says what was judged. */
  | 'SAME_AS'
  /** Address to address: of one building. Derived. */
  | 'SAME_BUILDING'
  /** Party to party: of one surname. Derived. */
  | 'SAME_SURNAME'
  /** Party to party: of one family of funds. Derived. */
  | 'SAME_FUND_FAMILY';

/** What leads from one node to the next. */
export type StepEdge = {
  /** What it says. */
  readonly type: StepType;
  /** OUT where it is read along the step, IN where it is read against it; OUT for derived steps, which hold both ways. */
  readonly direction: StepDirection;
  /** STATED where the filing says so, DERIVED where a rule finds both ends alike. */
  readonly how: How;
  /** The rule of a derived step, in words; null for what is stated. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** The words that say so; of a derived step those of both sides. Never empty. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** Which way an edge points. */
export type StepDirection =
  /** Along the step. */
  | 'OUT'
  /** Against the step. */
  | 'IN';

/** From one node to the next, with proof. */
export type Step = {
  /** Where the step begins. */
  readonly from: GraphNode;
  /** What leads on. */
  readonly edge: StepEdge;
  /** Where the step ends. */
  readonly to: GraphNode;
};

/** Why there is nothing to list. */
export type NoAnswer = {
  /** What scripts branch on. */
  readonly code: NoAnswerCode;
  /** What is missing, in words. */
  readonly message: Scalars['String']['output'];
  /** What was looked at: a line for each kind of tie; the candidates of a name. */
  readonly lookedAt: ReadonlyArray<Scalars['String']['output']>;
};

/** Reasons for no answer. */
export type NoAnswerCode =
  /** Nobody shares such a tie with the party. */
  | 'NO_SHARED_TIE'
  /** Some share a tie; none scores as much as `minScore`. */
  | 'BELOW_MIN_SCORE'
  /** No path of so few steps joins the two. */
  | 'BEYOND_MAX_HOPS'
  /** Both ends of the path are one party. */
  | 'SAME_PARTY'
  /** No two holders share such a tie. */
  | 'NO_GROUP'
  /** Nothing in question has rows of holders. */
  | 'NO_HOLDERS'
  /** No party bears or holds the name. */
  | 'UNKNOWN_NAME'
  /** Several parties bear or hold the name: `lookedAt` lists them. */
  | 'AMBIGUOUS_NAME';

/** One tie between two parties. */
export type Reason = {
  /** What they share. */
  readonly kind: Tie;
  /** The tie in words. */
  readonly text: Scalars['String']['output'];
  /** 1 / log2(n) for what n parties share: 1 for two, 0.5 for four, 0.125 for 256 (after Adamic and Adar 2003). 1 for a footnote that names both; half the weight of the other tie for one that leads over a third party. */
  readonly weight: Scalars['Float']['output'];
  /** The steps from the party asked for to the other, or between those whom `readAs` says they are one with. */
  readonly path: ReadonlyArray<Step>;
};

/**
 * Parties that people judged to be one. What any filing says of one of them is said of all; the steps name the one that
 * the filing names.
 */
export type ReadAs = {
  /** The one that stands for all: under it they are listed. By itself, where the judgements contradict each other. */
  readonly party: Party;
  /** All that filings name, the one that stands for them among them, by name. */
  readonly members: ReadonlyArray<Party>;
  /** The judgements SAME in force on two of them, by time; where they contradict each other, NOT_SAME, too. */
  readonly judgements: ReadonlyArray<Judgement>;
  /** True where the judgements contradict each other: then each party was read by itself. */
  readonly contradicted: Scalars['Boolean']['output'];
};

/** A party that shares something with the party asked for. It is not said to be the same, nor to act with it. */
export type RelatedParty = {
  /** The other party; of parties that are read as one the one that stands for all, listed once. */
  readonly party: Party;
  /** The sum of the reasons' weights. */
  readonly score: Scalars['Float']['output'];
  /** What the two share, the heaviest first; each building once: who shares the address shares the building. */
  readonly reasons: ReadonlyArray<Reason>;
};

/** A page of related parties (Relay connection). */
export type RelatedPartyConnection = {
  /** The parties of this page with their cursors. */
  readonly edges: ReadonlyArray<RelatedPartyEdge>;
  /** The parties of this page. */
  readonly nodes: ReadonlyArray<RelatedParty>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** Why the list is empty; null where it is not. */
  readonly noAnswer?: Maybe<NoAnswer>;
  /** The filings that this page rests on, newest first. */
  readonly sources: ReadonlyArray<Filing>;
  /** What people judged of parties that this page names: which of them are read as one, and by whose word. */
  readonly readAs: ReadonlyArray<ReadAs>;
};

/** One related party of a page. */
export type RelatedPartyEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The related party. */
  readonly node: RelatedParty;
};

/** What the holders of a group share. */
export type GroupKind =
  /** The agent in whose care mail goes. */
  | 'AGENT'
  /** The address, to the letter. */
  | 'ADDRESS'
  /** The building, whatever floor, suite or postal code. */
  | 'BUILDING'
  /** The contact ("Attn:", "with copies to"). */
  | 'CONTACT'
  /** Who votes or disposes of the shares, as notes say; that one is a member where it holds shares itself. */
  | 'CONTROL'
  /** The surname; one member at least is a trust or people who hold together. */
  | 'FAMILY'
  /** The name of the fund family. */
  | 'FUND_FAMILY';

/** Sums over the rows of a group; null where no row of the group has such a number. */
export type ShareTotals = {
  /** Shares held before the offering. */
  readonly before?: Maybe<Scalars['ShareCount']['output']>;
  /** Shares offered. */
  readonly offered?: Maybe<Scalars['ShareCount']['output']>;
  /** Shares held after the offering. */
  readonly after?: Maybe<Scalars['ShareCount']['output']>;
};

/** Shares that two rows count and that the netted sums count once. */
export type NetAdjustment = {
  /** Whose row counts whose shares, and the note that says so. */
  readonly text: Scalars['String']['output'];
  /** How many, of those held before the offering. */
  readonly shares: Scalars['ShareCount']['output'];
  /** The note's words. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A number that matters to a law. It does not say that the law applies. */
export type GroupFlag = {
  /** What scripts branch on. */
  readonly code: GroupFlagCode;
  /** When, by which quotient; and what is left to judge. */
  readonly text: Scalars['String']['output'];
  /** The law. */
  readonly rule: Scalars['String']['output'];
};

/** Thresholds of the Securities Exchange Act. */
export type GroupFlagCode =
  /** More than 5%: section 13(d). */
  | 'PAST_5_PERCENT'
  /** More than 10%: section 16. */
  | 'PAST_10_PERCENT';

/** Holders of one filing who share something. Whether they act together is not said. */
export type HolderGroup = {
  /** What is shared: the global id of the agent, contact, address or controller; else the folded name or place. */
  readonly key: Scalars['String']['output'];
  /** What is shared, for people: a name, an address, a building with its city, the words of a family. */
  readonly label: Scalars['String']['output'];
  /** The filing whose rows are added. */
  readonly filing: Filing;
  /** How many holders. */
  readonly memberCount: Scalars['Int']['output'];
  /** The holders, by name. Agents and contacts at an address hold nothing and do not count. */
  readonly members: PartyConnection;
  /** The rows added up. */
  readonly naive: ShareTotals;
  /** Every share once: a row is reduced by what its note counts of another member's, and what a member sells no member has afterwards. DERIVED; `adjustments` say what was taken off. */
  readonly netted: ShareTotals;
  /** How `netted` and what follows from it is known: DERIVED. */
  readonly how: How;
  /** The rule by which `netted` counts. */
  readonly rule: Scalars['String']['output'];
  /** `netted.before` in percent of the outstanding shares and of what the members may acquire (Rule 13d-3(d)(1)); null where the filing does not say how many are outstanding. */
  readonly percentBefore?: Maybe<Percent>;
  /** `netted.after` in percent of the same. */
  readonly percentAfter?: Maybe<Percent>;
  /** The two quotients in words; null with them. */
  readonly derivation?: Maybe<Scalars['String']['output']>;
  /** What is counted once, row by row. */
  readonly adjustments: ReadonlyArray<NetAdjustment>;
  /** Thresholds that the group is past, before and after the offering. A row under a limit by contract counts up to its limit. */
  readonly flags: ReadonlyArray<GroupFlag>;
};


/** Holders of one filing who share something. Whether they act together is not said. */
export type HolderGroupMembersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of groups (Relay connection). */
export type HolderGroupConnection = {
  /** The groups of this page with their cursors. */
  readonly edges: ReadonlyArray<HolderGroupEdge>;
  /** The groups of this page. */
  readonly nodes: ReadonlyArray<HolderGroup>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** Why the list is empty; null where it is not. */
  readonly noAnswer?: Maybe<NoAnswer>;
  /** The filings that this page rests on, newest first. */
  readonly sources: ReadonlyArray<Filing>;
};

/** One group of a page. */
export type HolderGroupEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: HolderGroup;
};

/** How two parties are joined. */
export type Path = {
  /** Number of steps. */
  readonly length: Scalars['Int']['output'];
  /** The product of 1 / log2(n) over all that is shared on the way by n parties: 1 for what two share, and for footnotes. */
  readonly score: Scalars['Float']['output'];
  /** The steps from the one to the other. No node comes twice, nor two parties that are read as one; a step may begin at another of those that are one than the step before ended at. */
  readonly steps: ReadonlyArray<Step>;
};

/** A page of paths (Relay connection). */
export type PathConnection = {
  /** The paths of this page with their cursors. */
  readonly edges: ReadonlyArray<PathEdge>;
  /** The paths of this page. */
  readonly nodes: ReadonlyArray<Path>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** Up to how many steps all paths were looked for: fewer than `maxHops` where the longer ones would lead over too many edges. */
  readonly searchedHops: Scalars['Int']['output'];
  /** Why the list is empty; null where it is not. */
  readonly noAnswer?: Maybe<NoAnswer>;
  /** The filings that this page rests on, newest first. */
  readonly sources: ReadonlyArray<Filing>;
  /** What people judged of parties that this page names: which of them are read as one, and by whose word. */
  readonly readAs: ReadonlyArray<ReadAs>;
};

/** One path of a page. */
export type PathEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The path. */
  readonly node: Path;
};

/** A statement of a filing with its source. The graph is made from facts, and from nothing else. */
export type Fact = Node & {
  /** Global id, made from its filing, kind, subject and values: loading twice gives the same. */
  readonly id: Scalars['ID']['output'];
  /** What kind of statement; says which fields `values` has. */
  readonly kind: FactKind;
  /** What it is about: `filing`, `issuer`, `SELLING:12` (a row), `total`, `note:3`, `risk:5`, or a name. */
  readonly subject: Scalars['String']['output'];
  /** What it states, see the kind. Share counts are integers, dates ISO 8601, absent values null. */
  readonly values: Scalars['JSON']['output'];
  /** How it is known. */
  readonly how: How;
  /** Why, in words, for all that is not simply stated; for a derived number the sum. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Name of the extractor that found it. */
  readonly extractor: Scalars['String']['output'];
  /** The filing that states it. */
  readonly filing?: Maybe<Filing>;
  /** Its words; of a derived fact the words that it was computed from. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** Kinds of facts, each with the fields of its `values`. */
export type FactKind =
  /** `{ number }`: EDGAR accession number. */
  | 'ACCESSION_NUMBER'
  /** `{ name year }`: a business that the company acquired. */
  | 'ACQUISITION'
  /** `{ table ordinal name }`: whom a row's mail is for. */
  | 'ATTENTION'
  /** `{ name }`: who audited the financial statements. */
  | 'AUDITOR'
  /** `{ name parent }`: a network backbone that the company connects to. */
  | 'BACKBONE'
  /** `{ table ordinal name nameKind }`: in whose care a row's mail goes. */
  | 'CARE_OF'
  /** `{ table ordinal componentKind class shares heldBy }`: a part of a row's shares. */
  | 'COMPONENT'
  /** `{ table ordinal person personKind }`: who votes or disposes of a row's shares. */
  | 'CONTROL'
  /** `{ table ordinal name organization address }`: who gets copies of a row's mail. */
  | 'COPY_TO'
  /** `{ name city region }`: who gives the opinion on legal matters. */
  | 'COUNSEL'
  /** `{ name cik }`: a further registrant of the same filing. */
  | 'CO_REGISTRANT'
  /** `{ count date }`: how many customers the company has. */
  | 'CUSTOMER_COUNT'
  /** `{ table careOf street unit city region postalCode country }`: the address of the rows that show no other. */
  | 'DEFAULT_ADDRESS'
  /** `{ table ordinal holder of ofKind }`: a holder disclaims shares held by another. */
  | 'DISCLAIMER'
  /** `{ date }`: the date that the document bears. */
  | 'DOCUMENT_DATE'
  /** `{ count date }`: how many employees the company has. */
  | 'EMPLOYEE_COUNT'
  /** `{ date }`: the day of filing. */
  | 'FILED_DATE'
  /** `{ table marker ordinal text }`: a note under a table. */
  | 'FOOTNOTE'
  /** `{ table ordinal marker }`: which row a note belongs to; ordinal null for a column heading. */
  | 'FOOTNOTE_REFERENCE'
  /** `{ form }`: form type. */
  | 'FORM'
  /** `{ name cik formerName changed }`: a name that a party had until a day. */
  | 'FORMER_NAME'
  /** `{ name cik use street unit city region postalCode country }`: a business or mail address of a party, as EDGAR's header has it. */
  | 'HEADER_ADDRESS'
  /** `{ role name partyKind cik sic irsNumber state fiscalYearEnd fileNumber phone }`: what a party is to the submission, as EDGAR's header or the form's own XML says. */
  | 'HEADER_PARTY'
  /** `{ table ordinal printedName partyKind group seller aggregate status asOf }`: a row of a table of stockholders. */
  | 'HOLDING'
  /** `{ table ordinal street unit city region postalCode country }`: a row's address. */
  | 'HOLDING_ADDRESS'
  /** `{ table ordinal field text value below }`: a percentage cell. */
  | 'HOLDING_PERCENT'
  /** `{ table ordinal field shares }`: a share cell. */
  | 'HOLDING_SHARES'
  /** `{ table sharesBefore sharesOffered sharesAfter percentAfter }`: the printed totals of a table. */
  | 'HOLDING_TOTAL'
  /** `{ table ordinal holder through throughKind }`: a row counts shares that another holds. */
  | 'HOLDS_THROUGH'
  /** `{ ordinal title form period filed amended }`: a document incorporated by reference. */
  | 'INCORPORATED_DOCUMENT'
  /** `{ name shortName cik }`: the company whose securities are offered. */
  | 'ISSUER'
  /** `{ street unit city region postalCode country }`: its principal executive offices. */
  | 'ISSUER_ADDRESS'
  /** `{ phone }`: its telephone number. */
  | 'ISSUER_PHONE'
  /** `{ website }`: its web site. */
  | 'ISSUER_WEBSITE'
  /** `{ name partner city country }`: a joint venture of the company. */
  | 'JOINT_VENTURE'
  /** `{ amount currency date }`: last reported sale price. */
  | 'LAST_SALE_PRICE'
  /** `{ market symbol }`: where the shares trade. */
  | 'LISTING'
  /** `{ date releasedPercent }`: when shares become free for sale. */
  | 'LOCK_UP_END'
  /** `{ shares security }`: how many shares the cover offers. */
  | 'OFFERING_SIZE'
  /** `{ table ordinal percent }`: a row's ownership limited by contract, in percent of the class. */
  | 'OWNERSHIP_CAP'
  /** `{ date }`: end of the period that the filing reports on. */
  | 'PERIOD_OF_REPORT'
  /** `{ number }`: registration number with the SEC. */
  | 'REGISTRATION_NUMBER'
  /** `{ name }`: whose products the company resells. */
  | 'RESALE'
  /** `{ ordinal category heading body }`: a risk factor. */
  | 'RISK_FACTOR'
  /** `{ ordinal title }`: a titled part of a form that nothing else reads. */
  | 'SECTION'
  /** `{ ordinal class count resale underlying }`: a class of securities on the cover or in the fee table, beside the one that `OFFERING_SIZE` counts. */
  | 'SECURITY_OFFERED'
  /** `{ city region country servicePoints }`: service points in a city. */
  | 'SERVICE_AREA'
  /** `{ count date }`: how many service points the company has in all. */
  | 'SERVICE_POINT_COUNT'
  /** `{ shares date }`: shares of the class outstanding. */
  | 'SHARES_OUTSTANDING'
  /** `{ name }`: a subsidiary of the company. */
  | 'SUBSIDIARY'
  /** `{ name }`: who supplies the company. */
  | 'SUPPLIER'
  /** `{ ordinal section columns rows }`: a table of such a form, its cells as printed. */
  | 'TABLE'
  /** `{ name }`: who keeps the register of holders. */
  | 'TRANSFER_AGENT'
  /** `{ name capacity }`: who distributes the securities, and in which capacity. */
  | 'UNDERWRITER';

/** One filing with the SEC. Source: its cover, its table of selling stockholders, its risk factors. */
export type Filing = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Form type as EDGAR names it, "424B3". */
  readonly form?: Maybe<Scalars['String']['output']>;
  /** Registration number with the SEC, "333-12345"; null where none is printed. */
  readonly registrationNumber?: Maybe<Scalars['String']['output']>;
  /** EDGAR accession number, dashed; null where neither the bytes nor the loader's hints say it. */
  readonly accessionNumber?: Maybe<Scalars['String']['output']>;
  /** Day of filing with the SEC. */
  readonly filedDate?: Maybe<Scalars['Date']['output']>;
  /** Date that the document itself bears. */
  readonly documentDate?: Maybe<Scalars['Date']['output']>;
  /** SHA-256 of the bytes as loaded, 64 hex digits. */
  readonly sha256: Scalars['String']['output'];
  /** Length of the canonical text in UTF-16 code units. */
  readonly textLength: Scalars['Int']['output'];
  /** Shares offered, from the cover. */
  readonly sharesOffered?: Maybe<Scalars['ShareCount']['output']>;
  /** Last reported sale price of the shares, from the cover. */
  readonly lastPrice?: Maybe<LastPrice>;
  /** Shares of the class outstanding, and on which day. */
  readonly sharesOutstanding?: Maybe<SharesOutstanding>;
  /** The company whose securities are offered. */
  readonly issuer?: Maybe<Company>;
  /** Further registrants of the same filing (guarantors, subsidiaries). Empty where there is one registrant only. */
  readonly coRegistrants: ReadonlyArray<Company>;
  /** Classes of securities in the fee table or on the cover, apart from the one that `sharesOffered` counts, in printed order. */
  readonly securitiesOffered: ReadonlyArray<SecurityOffered>;
  /** The address that holds for every stockholder "unless otherwise indicated"; null where there is no such sentence. Rows that show no other have it, too, with `basis` DEFAULT. */
  readonly defaultAddress?: Maybe<PostalAddress>;
  /** A part of the canonical text, at most 100,000 code units at once. What lies outside the text is cut off. */
  readonly text: Scalars['String']['output'];
  /** Rows of the table of selling (or principal and selling) stockholders, one each, in printed order. */
  readonly holdings: HoldingConnection;
  /** Rows of a separate table of beneficial owners (Regulation S-K, Item 403), in printed order. */
  readonly beneficialOwners: HoldingConnection;
  /** Risk factors in printed order. */
  readonly risks: RiskConnection;
  /** What the loader did not understand, mended or found contradictory, by severity and then by position. */
  readonly diagnostics: DiagnosticConnection;
};


/** One filing with the SEC. Source: its cover, its table of selling stockholders, its risk factors. */
export type FilingTextArgs = {
  start: Scalars['Int']['input'];
  end: Scalars['Int']['input'];
};


/** One filing with the SEC. Source: its cover, its table of selling stockholders, its risk factors. */
export type FilingHoldingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One filing with the SEC. Source: its cover, its table of selling stockholders, its risk factors. */
export type FilingBeneficialOwnersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One filing with the SEC. Source: its cover, its table of selling stockholders, its risk factors. */
export type FilingRisksArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One filing with the SEC. Source: its cover, its table of selling stockholders, its risk factors. */
export type FilingDiagnosticsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A last reported sale price. */
export type LastPrice = {
  /** Decimal number in whole units of the currency, "12.50": a string, so that nothing is rounded. */
  readonly amount: Scalars['String']['output'];
  /** ISO 4217 code, "USD". */
  readonly currency: Scalars['String']['output'];
  /** The day of the sale. */
  readonly date?: Maybe<Scalars['Date']['output']>;
};

/** How many shares of a class were outstanding. */
export type SharesOutstanding = {
  /** Number of shares. */
  readonly count: Scalars['ShareCount']['output'];
  /** As of this day. */
  readonly date?: Maybe<Scalars['Date']['output']>;
};

/** One class of securities that a filing registers or offers. */
export type SecurityOffered = {
  /** Name of the class as printed. */
  readonly class?: Maybe<Scalars['String']['output']>;
  /** Number of securities; null where only an amount of money is stated. */
  readonly count?: Maybe<Scalars['ShareCount']['output']>;
  /** True when holders, not the company, sell them. */
  readonly resale: Scalars['Boolean']['output'];
  /** True when they are issuable on conversion or exercise of another security. */
  readonly underlying: Scalars['Boolean']['output'];
};

/** Which filings. All given conditions hold. */
export type FilingFilter = {
  /** Form type, equal: "424B3". */
  readonly form?: InputMaybe<Scalars['String']['input']>;
  /** Global id of a company: only filings that it issued. */
  readonly company?: InputMaybe<Scalars['ID']['input']>;
};

/** Something that the loader did not understand, mended or found contradictory. */
export type Diagnostic = {
  /** What kind of finding. Codes are stable within a major version. */
  readonly code: DiagnosticCode;
  /** How much it matters. */
  readonly severity: Severity;
  /** The finding in words, numbers as printed. Wording may change. */
  readonly message: Scalars['String']['output'];
  /** The places it speaks of. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** How much a diagnostic matters. */
export type Severity =
  /** Something is missing or wrong in what was read. */
  | 'ERROR'
  /** The filing contradicts itself, or something cannot be verified. */
  | 'WARNING'
  /** A damage that was mended without loss. */
  | 'INFO';

/** Kinds of diagnostics. */
export type DiagnosticCode =
  /** Before less offered is not after in a row, and no footnote explains it. */
  | 'ROW_MISMATCH'
  /** A row offers more than it holds because a footnote caps the holding. */
  | 'ROW_CAPPED'
  /** A column does not add up to its printed total. */
  | 'TOTAL_MISMATCH'
  /** The column of offered shares and the number on the cover differ. */
  | 'COVER_MISMATCH'
  /** Printed cells that no remaining equation checks, and the derived values that rest on them. */
  | 'UNVERIFIABLE'
  /** A lost reading that the equations determine. */
  | 'CELL_DERIVED'
  /** A lost reading that nothing determines; it stays null. */
  | 'CELL_LOST'
  /** A misread character was mended; the quote keeps the raw reading. */
  | 'READING_REPAIRED'
  /** A damaged second reading of numbers that stand elsewhere was dropped. */
  | 'ECHO_DROPPED'
  /** Rows that repeat what other rows say. */
  | 'REPEATED_ROW'
  /** A name was found behind another cell's text. */
  | 'NAME_SEPARATED'
  /** A table line could not be read. */
  | 'LINE_UNREADABLE'
  /** An address, or a part of it, could not be read. */
  | 'ADDRESS_INCOMPLETE'
  /** A part of an address was taken from other rows that agree. */
  | 'ADDRESS_DERIVED'
  /** A percentage fits no base of Rule 13d-3(d)(1). */
  | 'PERCENT_MISMATCH'
  /** The base that a percentage fits. */
  | 'PERCENT_BASE'
  /** A footnote whose marker was lost was tied to its row by its place or its text. */
  | 'MARKER_RECOVERED'
  /** A footnote without a row, or a marker without a footnote. */
  | 'MARKER_UNMATCHED'
  /** The text breaks off in mid-word or mid-sentence. */
  | 'TEXT_BROKEN_OFF'
  /** A list is announced and missing. */
  | 'LIST_MISSING'
  /** Two sections state different values of one thing. */
  | 'CONTRADICTION'
  /** A stated sum and its parts differ. */
  | 'COUNT_MISMATCH'
  /** An expected section or table was not found. */
  | 'SECTION_MISSING'
  /** The bytes did not decode cleanly. */
  | 'ENCODING_REPAIRED'
  /** A form, or a part of one, is kept as text and tables only. */
  | 'FORM_NOT_READ'
  /** Documents of the submission (exhibits, images) are left out of the canonical text. */
  | 'DOCUMENTS_LEFT_OUT';

/** One row of a table of stockholders, with what its footnotes add. */
export type Holding = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Place of the row in its table, from 1. */
  readonly ordinal: Scalars['Int']['output'];
  /** Name as the row prints it, cleaned of line breaks and footnote marks. */
  readonly printedName: Scalars['String']['output'];
  /** Heading that the row stands under ("Directors and officers"); null where the table has none. */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** True when the row sells in this offering. */
  readonly seller: Scalars['Boolean']['output'];
  /** True when the row sums up several persons ("all directors as a group"): it names no party. */
  readonly aggregate: Scalars['Boolean']['output'];
  /** What the row's notes make of the holding. */
  readonly status: HoldingStatus;
  /** The day that the row's numbers hold for. */
  readonly asOf?: Maybe<Scalars['Date']['output']>;
  /** The filing with the table. */
  readonly filing?: Maybe<Filing>;
  /** The party that the row names; null for an aggregate row. */
  readonly holder?: Maybe<Party>;
  /** Shares held before the offering. Null when the reading is lost, or when the table has no such column. */
  readonly sharesBefore?: Maybe<Scalars['ShareCount']['output']>;
  /** Shares offered. Null when the reading is lost, or when the table has no such column. */
  readonly sharesOffered?: Maybe<Scalars['ShareCount']['output']>;
  /** Shares held after the offering. Null when the reading is lost, or when the table has no such column. */
  readonly sharesAfter?: Maybe<Scalars['ShareCount']['output']>;
  /** Percentage of the class before the offering, as printed. */
  readonly percentBefore?: Maybe<Percent>;
  /** Percentage of the class after the offering, as printed. */
  readonly percentAfter?: Maybe<Percent>;
  /** The row's numbers by class of shares, in the order of the columns; one without a class where the table has one only. */
  readonly positions: ReadonlyArray<Position>;
  /** Where the row's shares come from, as its footnotes say, in printed order. */
  readonly components: ReadonlyArray<ShareComponent>;
  /** Address that the row prints. */
  readonly address?: Maybe<PostalAddress>;
  /** Parties in whose care the row's mail goes ("c/o"), in printed order. */
  readonly careOf: ReadonlyArray<Party>;
  /** Persons named after "Attn:", in printed order. */
  readonly attention: ReadonlyArray<Party>;
  /** Who gets copies ("with copies to"), in printed order. */
  readonly copiesTo: ReadonlyArray<CopyRecipient>;
  /** Who votes or disposes of the row's shares, as its footnotes say. */
  readonly controlPersons: ReadonlyArray<Party>;
  /** How the row's values are known, for those that are not simply printed in the row. */
  readonly basis: ReadonlyArray<Basis>;
  /** Footnotes of the row, by their order under the table. */
  readonly footnotes: ReadonlyArray<Footnote>;
  /** Where the row stands. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** What a row's notes make of its holding. */
export type HoldingStatus =
  /** Beneficially owned. */
  | 'BENEFICIAL'
  /** The holder disclaims beneficial ownership, of all or a part. */
  | 'DISCLAIMED'
  /** Limited by contract: the row may offer more than it counts as held. */
  | 'CAPPED';

/** A percentage of a class as printed. */
export type Percent = {
  /** As printed, mended where misread: "1.6%", or "*" for less than one percent. */
  readonly text: Scalars['String']['output'];
  /** The number, 1.6 for 1.6%; null where only a bound is printed. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** Upper bound in percent, 1 for "*"; null where the number itself is printed. */
  readonly below?: Maybe<Scalars['Float']['output']>;
};

/** A row's numbers for one class of shares. */
export type Position = {
  /** Name of the class as printed; null where the table has one only. */
  readonly class?: Maybe<Scalars['String']['output']>;
  /** Shares held before the offering. */
  readonly sharesBefore?: Maybe<Scalars['ShareCount']['output']>;
  /** Shares offered. */
  readonly sharesOffered?: Maybe<Scalars['ShareCount']['output']>;
  /** Shares held after the offering. */
  readonly sharesAfter?: Maybe<Scalars['ShareCount']['output']>;
  /** Percentage of the class before the offering. */
  readonly percentBefore?: Maybe<Percent>;
  /** Percentage of the class after the offering. */
  readonly percentAfter?: Maybe<Percent>;
  /** Percentage of all votes. */
  readonly votingPercent?: Maybe<Percent>;
};

/** A part of a row's shares: where it comes from and who holds it. */
export type ShareComponent = {
  /** How the shares are held or acquired. */
  readonly kind: ComponentKind;
  /** Class that they are of, or are converted from, as printed. */
  readonly class?: Maybe<Scalars['String']['output']>;
  /** Number of shares. */
  readonly shares: Scalars['ShareCount']['output'];
  /** Who holds them; null when the row's own party does. */
  readonly heldBy?: Maybe<Party>;
  /** The words that say so. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** How the shares of a component are held or acquired. */
export type ComponentKind =
  /** Held as shares. */
  | 'HELD'
  /** Issuable on conversion of another security. */
  | 'CONVERSION'
  /** Issuable on exercise of a warrant. */
  | 'WARRANT'
  /** Issuable on exercise of an option. */
  | 'OPTION'
  /** In another way that the note describes. */
  | 'OTHER';

/** How one value of a row is known. */
export type Basis = {
  /** Name of the field in this API: "sharesAfter". */
  readonly field: Scalars['String']['output'];
  /** How its value is known. */
  readonly how: How;
  /** Why, in words; for a derived number the sum. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A note under a table. */
export type Footnote = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Place among the table's notes, from 1. */
  readonly ordinal: Scalars['Int']['output'];
  /** Marker without its parentheses: "3". */
  readonly marker: Scalars['String']['output'];
  /** Text of the note, white space folded. */
  readonly text: Scalars['String']['output'];
  /** Where the note stands. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** Somebody who gets copies of a holder's mail. */
export type CopyRecipient = {
  /** Name of the person; null where only an organization is printed. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Organization that the person is reached at. */
  readonly organization?: Maybe<Scalars['String']['output']>;
  /** Address for the copies. */
  readonly address?: Maybe<PostalAddress>;
  /** The recipient as a party: the person or, where none is named, the organization. */
  readonly party?: Maybe<Party>;
};

/** What lies around some nodes of the graph. */
export type Neighborhood = {
  /** The nodes asked for, then what was reached, in order of distance and then of kind, name and id. */
  readonly nodes: ReadonlyArray<GraphNode>;
  /** The edges that were followed, each once, by type, then by the places of both ends in `nodes`. */
  readonly edges: ReadonlyArray<GraphEdge>;
  /** What `limitPerType` left out: how many further edges of which type. */
  readonly more: ReadonlyArray<MoreNeighbors>;
};

/** Any node of the graph in short. */
export type GraphNode = {
  /** Global id: `node(id)` has the whole of it. */
  readonly id: Scalars['ID']['output'];
  /** Name for people: of an address its line, of a risk factor its heading, of a filing its form and number. */
  readonly name: Scalars['String']['output'];
  /** What kind of node. */
  readonly kind: NodeKind;
};

/** An edge of the graph: it says that its filing relates two nodes. */
export type GraphEdge = {
  /** What it says, read from `from` to `to`. */
  readonly type: EdgeType;
  /** Where it begins. */
  readonly from: GraphNode;
  /** Where it ends. */
  readonly to: GraphNode;
  /** The filing that says so. */
  readonly filing?: Maybe<Filing>;
  /** All places of the filing that say so. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** Edges of one node that were not followed. */
export type MoreNeighbors = {
  /** Global id of the node. */
  readonly id: Scalars['ID']['output'];
  /** Type of the edges. */
  readonly type: EdgeType;
  /** How many were left out. */
  readonly count: Scalars['Int']['output'];
};

/** Kinds of nodes. */
export type NodeKind =
  /** A filing. */
  | 'FILING'
  /** Anyone named: `Company` or `Entity`. */
  | 'PARTY'
  /** A row of a table of stockholders. */
  | 'HOLDING'
  /** A postal address. */
  | 'ADDRESS'
  /** A city. */
  | 'CITY'
  /** A risk factor. */
  | 'RISK'
  /** A note under a table. */
  | 'FOOTNOTE';

/** Types of edges, each read from its first end to its second. */
export type EdgeType =
  /** Filing to company: issued by. */
  | 'ISSUED_BY'
  /** Filing to company: a further registrant is. */
  | 'CO_REGISTRANT'
  /** Filing to party: filed by, or reports on, a party that is not the issuer. */
  | 'FILED_BY'
  /** Filing to row: lists. */
  | 'LISTS'
  /** Filing to risk factor: discloses. */
  | 'DISCLOSES'
  /** Party to row: holds as this row says. */
  | 'HOLDS'
  /** Row to company: shares of. */
  | 'OF'
  /** Row to footnote: has the note. */
  | 'HAS_FOOTNOTE'
  /** Holder to agent: in care of. */
  | 'CARE_OF'
  /** Party to contact: for the attention of. */
  | 'ATTENTION_OF'
  /** Holder to contact: with copies to. */
  | 'COPY_TO'
  /** Party to address: located at. */
  | 'LOCATED_AT'
  /** Address to city: in. */
  | 'IN_CITY'
  /** Company to city: operates in. */
  | 'OPERATES_IN'
  /** Company to backbone: connects to. */
  | 'CONNECTS_TO'
  /** Party to party: is a subsidiary of. */
  | 'SUBSIDIARY_OF'
  /** Company to party: acquired. */
  | 'ACQUIRED'
  /** Company to party: is supplied by. */
  | 'SUPPLIED_BY'
  /** Company to party: resells for. */
  | 'RESELLS_FOR'
  /** Company to party: has a joint venture with. */
  | 'JOINT_VENTURE_WITH'
  /** Party to company: is counsel to. */
  | 'COUNSEL_TO'
  /** Party to company: audits. */
  | 'AUDITOR_OF'
  /** Party to company: distributes the securities of. */
  | 'UNDERWRITER_OF'
  /** Party to company: keeps the register of holders of. */
  | 'TRANSFER_AGENT_OF'
  /** Party to party: disclaims beneficial ownership of shares held by. */
  | 'DISCLAIMS'
  /** Party to party: counts shares held by. */
  | 'HOLDS_THROUGH'
  /** Party to party: votes or disposes of the shares of. */
  | 'CONTROLS'
  /** Risk factor to party or city: mentions. */
  | 'MENTIONS'
  /** Party to party: reserved, no edge has it. Judgements stand in `Party.sameAs`. */
  | 'SAME_AS';

/**
 * Anyone whom a filing names: a person, a fund, a trust, a company. One per name within a filing; two filings never
 * share one, save a party known by its CIK.
 */
export type Party = {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name as printed, cleaned of line breaks and footnote marks. */
  readonly name: Scalars['String']['output'];
  /** What the name says the party is. */
  readonly kind: PartyKind;
  /** What the party does in its filings, in the order of the enum. */
  readonly roles: ReadonlyArray<PartyRole>;
  /** Address; the first one where several are printed. */
  readonly address?: Maybe<Address>;
  /** Parties in whose care its mail goes ("c/o"), in printed order. */
  readonly careOf: ReadonlyArray<Party>;
  /** Persons named after "Attn:", in printed order. */
  readonly attention: ReadonlyArray<Party>;
  /** Who gets copies of its mail, in printed order. */
  readonly copiesTo: ReadonlyArray<CopyRecipient>;
  /** Who votes or disposes of its shares, as footnotes say. */
  readonly controlPersons: ReadonlyArray<Party>;
  /** Shares of others that its rows count, as notes say: held through these, or by these on its behalf; null where no note says so. */
  readonly attributedShares?: Maybe<SharesOfOthers>;
  /** Shares of others that it votes or disposes of, as notes say; null where no note says so. */
  readonly controlledShares?: Maybe<SharesOfOthers>;
  /** Shares of others of which it disclaims beneficial ownership; null where no note says so. */
  readonly disclaimedShares?: Maybe<SharesOfOthers>;
  /** The company that it is a part of; null where no filing says so. */
  readonly parent?: Maybe<Party>;
  /** Rows that name it as holder, in printed order. */
  readonly holdings: HoldingConnection;
  /** Parties whose mail goes in its care ("c/o"), by name. */
  readonly clients: PartyConnection;
  /** Parties that name it as contact ("Attn:" or "with copies to"), by name. */
  readonly of: PartyConnection;
  /** Risk factors that name it, as `risks` lists them. */
  readonly mentionedIn: MentionConnection;
  /** The party that it is read as by the judgements in force, and that `node(id)` gives for its id; itself where nobody judged. */
  readonly canonical: Party;
  /** Parties that people judged it to be one with, or not, or could not tell: SAME first, then UNSURE, NOT_SAME; by name. */
  readonly sameAs: ReadonlyArray<SameAs>;
  /** The filing that names it; null for a party known by its CIK, which filings share. */
  readonly filing?: Maybe<Filing>;
  /** Where it is named. */
  readonly evidence: ReadonlyArray<Evidence>;
};


/**
 * Anyone whom a filing names: a person, a fund, a trust, a company. One per name within a filing; two filings never
 * share one, save a party known by its CIK.
 */
export type PartyHoldingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Anyone whom a filing names: a person, a fund, a trust, a company. One per name within a filing; two filings never
 * share one, save a party known by its CIK.
 */
export type PartyClientsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Anyone whom a filing names: a person, a fund, a trust, a company. One per name within a filing; two filings never
 * share one, save a party known by its CIK.
 */
export type PartyOfArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Anyone whom a filing names: a person, a fund, a trust, a company. One per name within a filing; two filings never
 * share one, save a party known by its CIK.
 */
export type PartyMentionedInArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A company that issues securities. Source: the cover and the summary of its filings. */
export type Company = Node & Party & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name as printed, cleaned of line breaks and footnote marks. */
  readonly name: Scalars['String']['output'];
  /** What the name says the party is. */
  readonly kind: PartyKind;
  /** What the party does in its filings, in the order of the enum. */
  readonly roles: ReadonlyArray<PartyRole>;
  /** Address of the principal executive offices. */
  readonly address?: Maybe<Address>;
  /** Parties in whose care its mail goes ("c/o"), in printed order. */
  readonly careOf: ReadonlyArray<Party>;
  /** Persons named after "Attn:", in printed order. */
  readonly attention: ReadonlyArray<Party>;
  /** Who gets copies of its mail, in printed order. */
  readonly copiesTo: ReadonlyArray<CopyRecipient>;
  /** Who votes or disposes of its shares, as footnotes say. */
  readonly controlPersons: ReadonlyArray<Party>;
  /** Shares of others that its rows count, as notes say: held through these, or by these on its behalf; null where no note says so. */
  readonly attributedShares?: Maybe<SharesOfOthers>;
  /** Shares of others that it votes or disposes of, as notes say; null where no note says so. */
  readonly controlledShares?: Maybe<SharesOfOthers>;
  /** Shares of others of which it disclaims beneficial ownership; null where no note says so. */
  readonly disclaimedShares?: Maybe<SharesOfOthers>;
  /** The company that it is a part of; null where no filing says so. */
  readonly parent?: Maybe<Party>;
  /** Rows that name it as holder, in printed order. */
  readonly holdings: HoldingConnection;
  /** Parties whose mail goes in its care ("c/o"), by name. */
  readonly clients: PartyConnection;
  /** Parties that name it as contact ("Attn:" or "with copies to"), by name. */
  readonly of: PartyConnection;
  /** Risk factors that name it, as `risks` lists them. */
  readonly mentionedIn: MentionConnection;
  /** The party that it is read as by the judgements in force, and that `node(id)` gives for its id; itself where nobody judged. */
  readonly canonical: Party;
  /** Parties that people judged it to be one with, or not, or could not tell: SAME first, then UNSURE, NOT_SAME; by name. */
  readonly sameAs: ReadonlyArray<SameAs>;
  /** The filing that names it; null for a party known by its CIK, which filings share. */
  readonly filing?: Maybe<Filing>;
  /** Where it is named. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Central Index Key, as EDGAR numbers filers; null where the filing does not say it. */
  readonly cik?: Maybe<Scalars['String']['output']>;
  /** Ticker symbol, as printed. */
  readonly symbol?: Maybe<Scalars['String']['output']>;
  /** Market that the shares are listed on, as printed. */
  readonly exchange?: Maybe<Scalars['String']['output']>;
  /** Telephone number, as printed. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Web site, as printed. */
  readonly website?: Maybe<Scalars['String']['output']>;
  /** Standard Industrial Classification code, four digits, as EDGAR's header has it. */
  readonly sic?: Maybe<Scalars['String']['output']>;
  /** Number with the Internal Revenue Service, as EDGAR's header has it. */
  readonly irsNumber?: Maybe<Scalars['String']['output']>;
  /** State or country of incorporation, EDGAR's code: "DE". */
  readonly stateOfIncorporation?: Maybe<Scalars['String']['output']>;
  /** End of the fiscal year, month and day: "12-31". */
  readonly fiscalYearEnd?: Maybe<Scalars['String']['output']>;
  /** Former names, the latest first, as EDGAR's header has them. */
  readonly formerNames: ReadonlyArray<Scalars['String']['output']>;
  /** Filings that it issued, newest first. */
  readonly filings: FilingConnection;
  /** Network backbones that it connects to, by name. */
  readonly connectsTo: BackboneLinkConnection;
  /** Cities where it runs service points, by name. Two filings that say so make two entries, each with its number. */
  readonly operatesIn: ServiceAreaConnection;
  /** Business relations, in both directions, by the other party's name. */
  readonly relations: RelationConnection;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyHoldingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyClientsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyOfArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyMentionedInArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyFilingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyConnectsToArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyOperatesInArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A company that issues securities. Source: the cover and the summary of its filings. */
export type CompanyRelationsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<RelationType>;
};

/** A party that is no issuer: a holder, an agent, a contact, a backbone, a supplier. */
export type Entity = Node & Party & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name as printed, cleaned of line breaks and footnote marks. */
  readonly name: Scalars['String']['output'];
  /** What the name says the party is. */
  readonly kind: PartyKind;
  /** What the party does in its filings, in the order of the enum. */
  readonly roles: ReadonlyArray<PartyRole>;
  /** Address; the first one where several are printed. */
  readonly address?: Maybe<Address>;
  /** Parties in whose care its mail goes ("c/o"), in printed order. */
  readonly careOf: ReadonlyArray<Party>;
  /** Persons named after "Attn:", in printed order. */
  readonly attention: ReadonlyArray<Party>;
  /** Who gets copies of its mail, in printed order. */
  readonly copiesTo: ReadonlyArray<CopyRecipient>;
  /** Who votes or disposes of its shares, as footnotes say. */
  readonly controlPersons: ReadonlyArray<Party>;
  /** Shares of others that its rows count, as notes say: held through these, or by these on its behalf; null where no note says so. */
  readonly attributedShares?: Maybe<SharesOfOthers>;
  /** Shares of others that it votes or disposes of, as notes say; null where no note says so. */
  readonly controlledShares?: Maybe<SharesOfOthers>;
  /** Shares of others of which it disclaims beneficial ownership; null where no note says so. */
  readonly disclaimedShares?: Maybe<SharesOfOthers>;
  /** The company that it is a part of; null where no filing says so. */
  readonly parent?: Maybe<Party>;
  /** Rows that name it as holder, in printed order. */
  readonly holdings: HoldingConnection;
  /** Parties whose mail goes in its care ("c/o"), by name. */
  readonly clients: PartyConnection;
  /** Parties that name it as contact ("Attn:" or "with copies to"), by name. */
  readonly of: PartyConnection;
  /** Risk factors that name it, as `risks` lists them. */
  readonly mentionedIn: MentionConnection;
  /** The party that it is read as by the judgements in force, and that `node(id)` gives for its id; itself where nobody judged. */
  readonly canonical: Party;
  /** Parties that people judged it to be one with, or not, or could not tell: SAME first, then UNSURE, NOT_SAME; by name. */
  readonly sameAs: ReadonlyArray<SameAs>;
  /** The filing that names it; null for a party known by its CIK, which filings share. */
  readonly filing?: Maybe<Filing>;
  /** Where it is named. */
  readonly evidence: ReadonlyArray<Evidence>;
};


/** A party that is no issuer: a holder, an agent, a contact, a backbone, a supplier. */
export type EntityHoldingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that is no issuer: a holder, an agent, a contact, a backbone, a supplier. */
export type EntityClientsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that is no issuer: a holder, an agent, a contact, a backbone, a supplier. */
export type EntityOfArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that is no issuer: a holder, an agent, a contact, a backbone, a supplier. */
export type EntityMentionedInArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a name says its bearer is. */
export type PartyKind =
  /** One natural person. */
  | 'PERSON'
  /** Several natural persons who hold jointly. */
  | 'JOINT_PERSONS'
  /** A trust, also one for retirement. */
  | 'TRUST'
  /** An investment fund or partnership. */
  | 'FUND'
  /** Any other organization. */
  | 'ORGANIZATION';

/** What a party does in a filing. */
export type PartyRole =
  /** Issues the securities. */
  | 'COMPANY'
  /** Has a row in the table of selling stockholders. */
  | 'HOLDER'
  /** Has a row in a separate table of beneficial owners. */
  | 'OWNER'
  /** Takes others' mail in its care ("c/o"). */
  | 'AGENT'
  /** Is named after "Attn:" or gets copies. */
  | 'CONTACT'
  /** Votes or disposes of shares that others hold. */
  | 'CONTROL'
  /** Runs a network backbone that the company connects to. */
  | 'BACKBONE'
  /** Gives the opinion on legal matters. */
  | 'COUNSEL'
  /** Audits the company. */
  | 'AUDITOR'
  /** Supplies the company, or has its products resold. */
  | 'SUPPLIER'
  /** Was acquired by the company. */
  | 'ACQUIRED'
  /** Shares a joint venture with the company. */
  | 'PARTNER'
  /** Owns another party. */
  | 'PARENT'
  /** Is owned by the company. */
  | 'SUBSIDIARY'
  /** Distributes the securities: an underwriter, a placement or sales agent. */
  | 'UNDERWRITER'
  /** Keeps the register of holders. */
  | 'TRANSFER_AGENT'
  /** Filed the document, or is reported on by it, and is not the issuer. */
  | 'FILER'
  /** Is named in a footnote and has no row. */
  | 'NAMED';

/** Which holders. All given conditions hold. */
export type HolderFilter = {
  /** Global id of a filing: only its holders. */
  readonly filing?: InputMaybe<Scalars['ID']['input']>;
  /** Global id of a company: only holders of its filings. */
  readonly company?: InputMaybe<Scalars['ID']['input']>;
  /** A part of the name; case and spacing do not matter. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** A city's name or its global id: only holders with an address there. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** An agent's name or its global id: only holders in its care ("c/o"). */
  readonly agent?: InputMaybe<Scalars['String']['input']>;
  /** Only holders with a row that offers at least so many shares. */
  readonly minSharesOffered?: InputMaybe<Scalars['ShareCount']['input']>;
};

/** In which order holders come. Ties go by name, then id. */
export type HolderOrder =
  /** By name, case and punctuation folded. */
  | 'NAME'
  /** Most shares offered first, by their largest row. */
  | 'SHARES_OFFERED_DESC'
  /** Most shares before the offering first, by their largest row. */
  | 'SHARES_BEFORE_DESC'
  /** Most shares after the offering first, by their largest row. */
  | 'SHARES_AFTER_DESC';

/** Which parties. All given conditions hold. */
export type PartyFilter = {
  /** Global id of a filing: only parties that it names. */
  readonly filing?: InputMaybe<Scalars['ID']['input']>;
  /** A part of the name; case and spacing do not matter. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** That a company connects to a network backbone. */
export type BackboneLink = {
  /** The backbone's operator. */
  readonly backbone: Party;
  /** All places that name it. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** That a company runs service points in a city. */
export type ServiceArea = {
  /** The city or metropolitan area. */
  readonly city: City;
  /** How many service points there. */
  readonly servicePoints?: Maybe<Scalars['Int']['output']>;
  /** Where the filing says so. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A business relation of a company with another party. */
export type Relation = {
  /** What relates them, read from subject to object: COUNSEL_TO means "is counsel to". */
  readonly type: RelationType;
  /** Which end of the relation the company is. */
  readonly direction: RelationDirection;
  /** The other party. */
  readonly party: Party;
  /** Year of an acquisition; null elsewhere. */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** Name of a joint venture; null elsewhere. */
  readonly venture?: Maybe<Scalars['String']['output']>;
  /** The words that say so. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** Types of business relations. */
export type RelationType =
  /** Subject is a part of object. */
  | 'SUBSIDIARY_OF'
  /** Subject acquired object. */
  | 'ACQUIRED'
  /** Subject is supplied by object. */
  | 'SUPPLIED_BY'
  /** Subject resells products of object. */
  | 'RESELLS_FOR'
  /** Subject and object share a joint venture. */
  | 'JOINT_VENTURE_WITH'
  /** Subject is legal counsel to object. */
  | 'COUNSEL_TO'
  /** Subject audits object. */
  | 'AUDITOR_OF'
  /** Subject distributes the securities of object. */
  | 'UNDERWRITER_OF'
  /** Subject keeps the register of holders of object. */
  | 'TRANSFER_AGENT_OF';

/** Which end of a relation the company at hand is. */
export type RelationDirection =
  /** The company is the subject: it acquired, it is supplied. */
  | 'OUT'
  /** The company is the object: the other party is its counsel, its auditor. */
  | 'IN';

/** A number of shares that no row prints, with the sum that it is. */
export type SharesOfOthers = {
  /** The sum; what is not stated counts nothing. */
  readonly shares: Scalars['ShareCount']['output'];
  /** DERIVED. */
  readonly how: How;
  /** The sum in words: how many are held by whom. What a note does not number is what the other's own rows say before the offering. */
  readonly derivation: Scalars['String']['output'];
  /** The words of the notes, and of the rows where these give the number. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A postal address as one row prints it, in parts. Source: an address cell, cleaned. */
export type PostalAddress = {
  /** Street line, P.O. box or house name, and what stands before it. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Building, floor, suite or apartment that follows the street. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** City. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** USPS code of the state or territory; elsewhere the province as printed. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** ZIP or other postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code; US also where only a state or a ZIP shows it. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** All parts on one line; the country is left out for the US. */
  readonly line: Scalars['String']['output'];
};

/** A postal address that the graph knows, shared by all filings that print it. */
export type Address = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Street line, P.O. box or house name, and what stands before it. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Building, floor, suite or apartment that follows the street. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** City. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** USPS code of the state or territory; elsewhere the province as printed. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** ZIP or other postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code; US also where only a state or a ZIP shows it. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** All parts on one line; the country is left out for the US. */
  readonly line: Scalars['String']['output'];
  /** The city as a node of the graph. */
  readonly inCity?: Maybe<City>;
  /** Parties located here, by name. A shared address relates parties; it does not make them one. */
  readonly parties: PartyConnection;
};


/** A postal address that the graph knows, shared by all filings that print it. */
export type AddressPartiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A city, shared by all filings that name it. */
export type City = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name as printed. */
  readonly name: Scalars['String']['output'];
  /** USPS code of the state; elsewhere the province as printed. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** Risk factors that name it, as `risks` lists them. */
  readonly mentionedIn: MentionConnection;
  /** Addresses in this city, by their line. */
  readonly addresses: AddressConnection;
};


/** A city, shared by all filings that name it. */
export type CityMentionedInArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A city, shared by all filings that name it. */
export type CityAddressesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything starts here. Read-only. */
export type Query = {
  /** Any node by its global id; null when the store has none with this id. Of a party that was judged to be one with others, the one that stands for them (`canonical`). */
  readonly node?: Maybe<Node>;
  /** A filing by its global id; null when there is none. */
  readonly filing?: Maybe<Filing>;
  /** Filings, newest first; those without a filing date last. */
  readonly filings: FilingConnection;
  /** A company by its global id; null when there is none, or when the party is no issuer. */
  readonly company?: Maybe<Company>;
  /** Companies that issued a filing, by name. */
  readonly companies: CompanyConnection;
  /** Anyone whom a filing names, by global id; null when there is none. Of a party that was judged to be one with others, the one that stands for them (`canonical`). */
  readonly party?: Maybe<Party>;
  /** Parties with a row in a table of selling stockholders, each once. */
  readonly holders: PartyConnection;
  /** Parties that take the mail of others in their care ("c/o"), by name. */
  readonly agents: PartyConnection;
  /** Parties that are named after "Attn:" or get copies, by name. */
  readonly contacts: PartyConnection;
  /** Network backbones that companies connect to, by name. */
  readonly backbones: PartyConnection;
  /** Addresses, by their line. */
  readonly addresses: AddressConnection;
  /** Cities, by name. */
  readonly cities: CityConnection;
  /** Risk factors, filing by filing, in printed order. */
  readonly risks: RiskConnection;
  /** Facts, by filing, kind and position. */
  readonly facts: FactConnection;
  /** Full-text search over headings and bodies of risk factors: see `query`. No text is an error. */
  readonly searchRisks: RiskHitConnection;
  /** Risk factors near one, the nearest first, among the 10,000 of the newest filings; null when the store has no risk factor with this id. At most 20 such fields, with `suggest` and `compareRisks`, in one request. */
  readonly similarRisks?: Maybe<SimilarRiskConnection>;
  /** For typing ahead: how a query may go on, by the words of the risk factors of the newest filings, 10,000 of them. */
  readonly suggest: Suggestions;
  /** The risk factors of one filing beside those of another: in the second one's order, each dropped one behind the one that it followed. Null when the store lacks one of the filings. */
  readonly compareRisks?: Maybe<RiskChangeConnection>;
  /** Parties by name: every word of the query must be a part of the name, case and punctuation folded. By name. */
  readonly search: PartyConnection;
  /** Who shares something with a party: the rarest and most first, then by name. A shared agent or address relates two, it never says that they are one. */
  readonly relatedParties: RelatedPartyConnection;
  /** How two parties are joined: the shortest paths first, of equally long ones those over what fewest share. */
  readonly paths: PathConnection;
  /** Holders of one filing who share something, two or more, by label: their shares added up, and every share counted once. */
  readonly groups: HolderGroupConnection;
  /** What lies around some nodes, up to three edges away. `more` says what was left out. */
  readonly neighborhood: Neighborhood;
  /** Pairs of parties that may be one and on which nobody has decided, best first (entity resolution): see docs/RESOLVING.md. */
  readonly resolutionCandidates: ResolutionCandidateConnection;
  /** What people judged of pairs of parties, by time. */
  readonly judgements: JudgementConnection;
  /** Judgements in force that contradict each other, by time of the one that says NOT_SAME. */
  readonly contradictions: ReadonlyArray<Contradiction>;
  /** What the store holds. */
  readonly stats: Stats;
};


/** Everything starts here. Read-only. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything starts here. Read-only. */
export type QueryFilingArgs = {
  id: Scalars['ID']['input'];
};


/** Everything starts here. Read-only. */
export type QueryFilingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FilingFilter>;
};


/** Everything starts here. Read-only. */
export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};


/** Everything starts here. Read-only. */
export type QueryCompaniesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartyFilter>;
};


/** Everything starts here. Read-only. */
export type QueryPartyArgs = {
  id: Scalars['ID']['input'];
};


/** Everything starts here. Read-only. */
export type QueryHoldersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HolderFilter>;
  orderBy?: HolderOrder;
};


/** Everything starts here. Read-only. */
export type QueryAgentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartyFilter>;
};


/** Everything starts here. Read-only. */
export type QueryContactsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartyFilter>;
};


/** Everything starts here. Read-only. */
export type QueryBackbonesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartyFilter>;
};


/** Everything starts here. Read-only. */
export type QueryAddressesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything starts here. Read-only. */
export type QueryCitiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything starts here. Read-only. */
export type QueryRisksArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RiskFilter>;
};


/** Everything starts here. Read-only. */
export type QueryFactsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filing?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<FactKind>;
};


/** Everything starts here. Read-only. */
export type QuerySearchRisksArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
  any?: Scalars['Boolean']['input'];
  filter?: InputMaybe<RiskFilter>;
  sort?: RiskSort;
};


/** Everything starts here. Read-only. */
export type QuerySimilarRisksArgs = {
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  scope?: SimilarScope;
};


/** Everything starts here. Read-only. */
export type QuerySuggestArgs = {
  prefix: Scalars['String']['input'];
  first: Scalars['Int']['input'];
};


/** Everything starts here. Read-only. */
export type QueryCompareRisksArgs = {
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<ReadonlyArray<RiskChangeKind>>;
};


/** Everything starts here. Read-only. */
export type QuerySearchArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
};


/** Everything starts here. Read-only. */
export type QueryRelatedPartiesArgs = {
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  via?: InputMaybe<ReadonlyArray<Tie>>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
};


/** Everything starts here. Read-only. */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: Scalars['Int']['input'];
  via?: InputMaybe<ReadonlyArray<Tie>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything starts here. Read-only. */
export type QueryGroupsArgs = {
  by: GroupKind;
  filing?: InputMaybe<Scalars['ID']['input']>;
  company?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything starts here. Read-only. */
export type QueryNeighborhoodArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  hops?: Scalars['Int']['input'];
  types?: InputMaybe<ReadonlyArray<EdgeType>>;
  limitPerType?: Scalars['Int']['input'];
};


/** Everything starts here. Read-only. */
export type QueryResolutionCandidatesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filing?: InputMaybe<Scalars['ID']['input']>;
  minScore?: Scalars['Int']['input'];
};


/** Everything starts here. Read-only. */
export type QueryJudgementsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  party?: InputMaybe<Scalars['ID']['input']>;
  withdrawn?: Scalars['Boolean']['input'];
};

/** What the store holds, in numbers. */
export type Stats = {
  /** Which engine keeps the graph: "sqlite" or "neo4j". */
  readonly engine: Scalars['String']['output'];
  /** Number of filings. */
  readonly filings: Scalars['Int']['output'];
  /** Number of facts. */
  readonly facts: Scalars['Int']['output'];
  /** Number of diagnostics. */
  readonly diagnostics: Scalars['Int']['output'];
  /** Number of nodes by label, by label; a node with several labels counts under each. */
  readonly nodes: ReadonlyArray<NodeCount>;
  /** Number of edges by type, by type. */
  readonly edges: ReadonlyArray<EdgeCount>;
};

/** How many nodes bear a label. */
export type NodeCount = {
  /** The label: "Party", "Holder", "Risk". */
  readonly label: Scalars['String']['output'];
  /** How many nodes. */
  readonly count: Scalars['Int']['output'];
};

/** How many edges have a type. */
export type EdgeCount = {
  /** The type. */
  readonly type: EdgeType;
  /** How many edges. */
  readonly count: Scalars['Int']['output'];
};

/** What somebody who looked at two parties says of them. */
export type Verdict =
  /** They are one. */
  | 'SAME'
  /** They are two. */
  | 'NOT_SAME'
  /** It cannot be told from what is there. */
  | 'UNSURE';

/** A judgement on two parties. It belongs to no filing: a load that replaces a filing leaves it alone. */
export type Judgement = {
  /** One of the two, the one with the smaller id; null where no filing names it any more. */
  readonly left?: Maybe<Party>;
  /** The other one; null where no filing names it any more. */
  readonly right?: Maybe<Party>;
  /** Name of `left` when the judgement was made. */
  readonly leftName: Scalars['String']['output'];
  /** Name of `right` when the judgement was made. */
  readonly rightName: Scalars['String']['output'];
  /** What it says. */
  readonly verdict: Verdict;
  /** Who made it. */
  readonly by: Scalars['String']['output'];
  /** When, in UTC: "2026-11-21T14:41:34.000Z". */
  readonly at: Scalars['String']['output'];
  /** Why, in the words of who made it; null where nothing was said. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who withdrew it; null while it is in force. */
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
  /** When it was withdrawn, in UTC; null while it is in force. */
  readonly withdrawnAt?: Maybe<Scalars['String']['output']>;
};

/** A party that another one was judged to be, or not to be, one with. */
export type SameAs = {
  /** The other party, as its own filing has it. */
  readonly party: Party;
  /** What is said of both. */
  readonly judgement: Verdict;
  /** Who said so; null where it follows from several judgements. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** When, in UTC; null where it follows from several judgements. */
  readonly at?: Maybe<Scalars['String']['output']>;
  /** Why; null where nothing was said, and where it follows from several judgements. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The judgement on both, or those SAME from which it follows, in order from this party to the other. */
  readonly chain: ReadonlyArray<Judgement>;
  /** True where other judgements say otherwise: see `contradictions`. */
  readonly contradicted: Scalars['Boolean']['output'];
};

/**
 * A judgement NOT_SAME on two parties that judgements SAME make one. Nothing is chosen among them: until one of them is
 * withdrawn, none of these parties reads as another.
 */
export type Contradiction = {
  /** The judgement that says NOT_SAME. */
  readonly judgement: Judgement;
  /** A shortest chain of judgements SAME between the two. */
  readonly chain: ReadonlyArray<Judgement>;
};

/** Two parties that may be one, on which nobody has decided. A proposal, no fact: a name alone never merges two parties. */
export type ResolutionCandidate = {
  /** The party whose name, then id, comes first. */
  readonly left: Party;
  /** The other one. */
  readonly right: Party;
  /** The sum of the reasons' points, 0 to 100: how far the names agree. No probability. */
  readonly score: Scalars['Int']['output'];
  /** What was compared, the names first. A shared agent or address is never among the reasons. */
  readonly reasons: ReadonlyArray<ResolutionReason>;
  /** The judgement that says UNSURE; null where nobody judged. */
  readonly judgement?: Maybe<Judgement>;
};

/** One feature's part in a score. */
export type ResolutionReason = {
  /** What was compared. */
  readonly feature: ResolutionFeature;
  /** For both being one (positive) or against it (negative). */
  readonly points: Scalars['Int']['output'];
  /** What was found, in words. */
  readonly text: Scalars['String']['output'];
};

/** What a comparison of two parties looks at. */
export type ResolutionFeature =
  /** Last names of persons. */
  | 'LAST_NAME'
  /** First names, also as initials and short forms. */
  | 'FIRST_NAME'
  /** Middle names and initials. */
  | 'MIDDLE_NAME'
  /** Jr., Sr., II, III. */
  | 'GENERATION'
  /** Many first names go with the last name. */
  | 'COMMON_NAME'
  /** Words of the name of an organization or a trust. */
  | 'NAME_WORDS'
  /** Numbers of funds, years of trusts. */
  | 'NUMERAL'
  /** L.P., LLC, Inc. */
  | 'LEGAL_FORM'
  /** A name of one word. */
  | 'SHORT_NAME'
  /** Date of a trust's agreement. */
  | 'AGREEMENT_DATE'
  /** A person and a trust, two people and one: other kinds of parties. */
  | 'KIND'
  /** Central Index Keys. */
  | 'REGISTRANT'
  /** One table of a filing lists both. */
  | 'SAME_TABLE';

/** A page of candidates (Relay connection). */
export type ResolutionCandidateConnection = {
  /** The candidates of this page with their cursors. */
  readonly edges: ReadonlyArray<ResolutionCandidateEdge>;
  /** The candidates of this page. */
  readonly nodes: ReadonlyArray<ResolutionCandidate>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One candidate of a page. */
export type ResolutionCandidateEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The candidate. */
  readonly node: ResolutionCandidate;
};

/** A page of judgements (Relay connection). */
export type JudgementConnection = {
  /** The judgements of this page with their cursors. */
  readonly edges: ReadonlyArray<JudgementEdge>;
  /** The judgements of this page. */
  readonly nodes: ReadonlyArray<Judgement>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One judgement of a page. */
export type JudgementEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The judgement. */
  readonly node: Judgement;
};

/** What a risk factor may name. */
export type Mentioned = Company | Entity | City;

/** A risk factor that names a party or a city. */
export type Mention = {
  /** The risk factor. */
  readonly risk: Risk;
  /** Whom or what it names. */
  readonly named: Mentioned;
  /** Where the name stands in the risk factor's heading and body, from left to right. */
  readonly places: ReadonlyArray<FieldHighlight>;
  /** Where the name stands in the filing. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A page of mentions (Relay connection). */
export type MentionConnection = {
  /** The mentions of this page with their cursors. */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The mentions of this page. */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One mention of a page. */
export type MentionEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The mention. */
  readonly node: Mention;
};

/** Among which risk factors the nearest are looked for. */
export type SimilarScope =
  /** Those of all filings. */
  | 'ALL'
  /** Those of its own filing. */
  | 'SAME_FILING'
  /** Those of the other filings. */
  | 'OTHER_FILINGS';

/** A risk factor that is near another one. */
export type SimilarRisk = {
  /** Cosine of the two lists of words, weighed by TF-IDF: above 0, and 1 for the same words in the same proportions. */
  readonly score: Scalars['Float']['output'];
  /** The ten words that make them near, the strongest first. */
  readonly terms: ReadonlyArray<SharedTerm>;
  /** The risk factor that is near. */
  readonly risk: Risk;
};

/** A word that two risk factors share, in any of its forms. */
export type SharedTerm = {
  /** The form that the risk factor asked about has most often, in small letters. */
  readonly term: Scalars['String']['output'];
  /** Its part of the score: the parts of all shared words add up to it. */
  readonly share: Scalars['Float']['output'];
};

/** A page of near risk factors (Relay connection). */
export type SimilarRiskConnection = {
  /** The near risk factors of this page with their cursors. */
  readonly edges: ReadonlyArray<SimilarRiskEdge>;
  /** The near risk factors of this page. */
  readonly nodes: ReadonlyArray<SimilarRisk>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many share a word with it, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One near risk factor of a page. */
export type SimilarRiskEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The near risk factor. */
  readonly node: SimilarRisk;
};

/** How a query may go on that is being typed. */
export type Suggestions = {
  /** Words that begin like the last one typed, in risk factors that hold the words before it, too; the most frequent first. */
  readonly terms: ReadonlyArray<SuggestedTerm>;
  /** Headings of risk factors with the words typed, in a row; those that begin with them first, then the most frequent. */
  readonly headings: ReadonlyArray<SuggestedHeading>;
};

/** A query that goes on what was typed. */
export type SuggestedTerm = {
  /** The query: the words typed, the last one completed. */
  readonly text: Scalars['String']['output'];
  /** How many risk factors it finds. */
  readonly count: Scalars['Int']['output'];
};

/** A heading that holds what was typed. */
export type SuggestedHeading = {
  /** The heading, as the first such risk factor prints it. */
  readonly heading: Scalars['String']['output'];
  /** How many risk factors have it, case and punctuation folded. */
  readonly count: Scalars['Int']['output'];
  /** The first of them. */
  readonly risk: Risk;
};

/** What became of a risk factor between two filings. */
export type RiskChangeKind =
  /** Only the second filing has it. */
  | 'ADDED'
  /** Only the first filing has it. */
  | 'DROPPED'
  /** Both have it, in other words. */
  | 'REWORDED'
  /** Both have it in the same words; it stands before or behind another one than it did. */
  | 'MOVED'
  /** Both have it in the same words, in the same order among those that both have. */
  | 'UNCHANGED';

/** A risk factor of two filings, or of one of them. */
export type RiskChange = {
  /** What became of it. */
  readonly kind: RiskChangeKind;
  /** True where it stands before or behind another one than it did; also of a reworded one. */
  readonly moved: Scalars['Boolean']['output'];
  /** How much of their words the two have in common, 0 to 1: 1 only for the same text. Null where only one filing has it. */
  readonly likeness?: Maybe<Scalars['Float']['output']>;
  /** As the first filing has it; null for an added one. */
  readonly a?: Maybe<Risk>;
  /** As the second filing has it; null for a dropped one. */
  readonly b?: Maybe<Risk>;
  /** What turns the first heading into the second, word by word: the parts cover both headings. */
  readonly heading: ReadonlyArray<TextChange>;
  /** What turns the first body into the second, word by word: the parts cover both bodies. */
  readonly body: ReadonlyArray<TextChange>;
};

/** Where a run of words stands. */
export type TextChangeKind =
  /** In both texts; white space does not count. */
  | 'EQUAL'
  /** In the first text only. */
  | 'DELETED'
  /** In the second text only. */
  | 'INSERTED';

/** A run of words. A replacement is a deletion and the insertion behind it. */
export type TextChange = {
  /** Where it stands. */
  readonly kind: TextChangeKind;
  /** The words with the white space behind them, as the second text has them; of a deletion as the first has them. */
  readonly text: Scalars['String']['output'];
  /** Its range in the first text; empty for an insertion. */
  readonly a: Highlight;
  /** Its range in the second text; empty for a deletion. */
  readonly b: Highlight;
};

/** How many risk factors something became of. */
export type RiskChangeCount = {
  /** What became of them. */
  readonly kind: RiskChangeKind;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A page of a comparison (Relay connection). */
export type RiskChangeConnection = {
  /** The risk factors of this page with their cursors. */
  readonly edges: ReadonlyArray<RiskChangeEdge>;
  /** The risk factors of this page. */
  readonly nodes: ReadonlyArray<RiskChange>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many the whole list has, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** How many there are of each kind in the whole comparison, in the order of the enum; kinds without any are left out. */
  readonly counts: ReadonlyArray<RiskChangeCount>;
};

/** One risk factor of a page. */
export type RiskChangeEdge = {
  /** Place in the list: give it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The risk factor. */
  readonly node: RiskChange;
};

/** One risk factor. Source: the section "Risk Factors" (Regulation S-K, Item 105). */
export type Risk = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Place among the filing's risk factors, from 1. */
  readonly ordinal: Scalars['Int']['output'];
  /** Heading of the group that it stands in; null where the section has no groups. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** Its own heading. */
  readonly heading: Scalars['String']['output'];
  /** Its text without the heading and without page numbers; paragraphs are separated by a blank line. */
  readonly body: Scalars['String']['output'];
  /** The filing that discloses it. */
  readonly filing?: Maybe<Filing>;
  /** Parties and cities of its filing that it names, by name: backbones, suppliers, partners, holders, underwriters. Not the issuer. */
  readonly mentions: MentionConnection;
  /** Where it stands: its heading first. */
  readonly evidence: ReadonlyArray<Evidence>;
};


/** One risk factor. Source: the section "Risk Factors" (Regulation S-K, Item 105). */
export type RiskMentionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which risk factors. All given conditions hold. */
export type RiskFilter = {
  /** Global id of a filing: only its risk factors. */
  readonly filing?: InputMaybe<Scalars['ID']['input']>;
  /** Global id of a company: only risk factors of its filings. */
  readonly company?: InputMaybe<Scalars['ID']['input']>;
  /** Heading of the group, equal save for case and spacing. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
};

/** In which order found risk factors come. */
export type RiskSort =
  /** Best match first; ties in printed order. */
  | 'RELEVANCE'
  /** Newest filing first, best match first within it. */
  | 'FILED'
  /** As `risks` lists them: filing by filing, in printed order. */
  | 'PRINTED';

/** A risk factor that a search found. */
export type RiskHit = {
  /** How well it matches: higher is better, comparable within one answer only. */
  readonly score: Scalars['Float']['output'];
  /** A passage with matches. */
  readonly snippet: Snippet;
  /** What the score is made of: the contributions add up to it, save for rounding. Conditions on fields other than heading and body add nothing. */
  readonly explain: ReadonlyArray<ScoreContribution>;
  /** All matches in the heading and the body, in this order; what a NOT excludes is none. */
  readonly highlights: ReadonlyArray<FieldHighlight>;
  /** The risk factor. */
  readonly risk: Risk;
};

/**
 * A passage of a risk factor, cut exactly from its body (from its heading where only the heading matches; the beginning
 * of the body where neither does).
 */
export type Snippet = {
  /** The passage, plain text. */
  readonly text: Scalars['String']['output'];
  /** What matched in it, from left to right, never overlapping. */
  readonly highlights: ReadonlyArray<Highlight>;
};

/** A range of a text that matched. */
export type Highlight = {
  /** First UTF-16 code unit in the text beside it, counted from 0. */
  readonly start: Scalars['Int']['output'];
  /** The code unit behind the last one. */
  readonly end: Scalars['Int']['output'];
};

/** A range of a risk factor's heading or body that matched. */
export type FieldHighlight = {
  /** Which text. */
  readonly field: RiskField;
  /** First UTF-16 code unit in that text, counted from 0. */
  readonly start: Scalars['Int']['output'];
  /** The code unit behind the last one. */
  readonly end: Scalars['Int']['output'];
};

/** The searched texts of a risk factor. */
export type RiskField =
  /** `Risk.heading`. */
  | 'HEADING'
  /** `Risk.body`. */
  | 'BODY';

/** What one condition of a query adds to a score by its matches in one text. */
export type ScoreContribution = {
  /** The condition, as `interpretedAs` prints it. */
  readonly term: Scalars['String']['output'];
  /** Where it matches. */
  readonly field: RiskField;
  /** What it adds. */
  readonly contribution: Scalars['Float']['output'];
};

/** Hits counted by one thing that they have in common. */
export type Facet = {
  /** By what. */
  readonly field: FacetField;
  /** The most frequent first, equals in code-point order; 100 at most. A hit that has none counts nowhere. */
  readonly values: ReadonlyArray<FacetValue>;
};

/** One value of a facet. */
export type FacetValue = {
  /** As the filing prints it. */
  readonly value: Scalars['String']['output'];
  /** How many hits have it. */
  readonly count: Scalars['Int']['output'];
};

/** What hits are counted by. */
export type FacetField =
  /** Heading of the group that the risk factor stands in. */
  | 'CATEGORY'
  /** Company whose securities the filing offers. */
  | 'ISSUER'
  /** Form of the filing. */
  | 'FORM'
  /** Year in which it was filed. */
  | 'YEAR'
  /** Party of the filing that the risk factor names. */
  | 'MENTIONED_PARTY';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  ShareCount: ResolverTypeWrapper<Scalars['ShareCount']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<Model.GraphNode | Model.Fact>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Evidence: ResolverTypeWrapper<Model.Evidence>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  How: How;
  FilingConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  FilingEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  PartyConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  PartyEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  CompanyConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  CompanyEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  HoldingConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  HoldingEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  AddressConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  AddressEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  CityConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  CityEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  RiskConnection: ResolverTypeWrapper<Model.Paged<Model.GraphNode>>;
  RiskEdge: ResolverTypeWrapper<Model.Keyed<Model.GraphNode>>;
  DiagnosticConnection: ResolverTypeWrapper<Model.Paged<Model.Diagnostic>>;
  DiagnosticEdge: ResolverTypeWrapper<Model.Keyed<Model.Diagnostic>>;
  FactConnection: ResolverTypeWrapper<Model.Paged<Model.Fact>>;
  FactEdge: ResolverTypeWrapper<Model.Keyed<Model.Fact>>;
  BackboneLinkConnection: ResolverTypeWrapper<Model.Paged<Model.Link>>;
  BackboneLinkEdge: ResolverTypeWrapper<Model.Keyed<Model.Link>>;
  ServiceAreaConnection: ResolverTypeWrapper<Model.Paged<Model.Link>>;
  ServiceAreaEdge: ResolverTypeWrapper<Model.Keyed<Model.Link>>;
  RelationConnection: ResolverTypeWrapper<Model.Paged<Model.RelationModel>>;
  RelationEdge: ResolverTypeWrapper<Model.Keyed<Model.RelationModel>>;
  RiskHitConnection: ResolverTypeWrapper<Model.RiskHitPage>;
  RiskHitEdge: ResolverTypeWrapper<Model.Keyed<Model.RiskHit>>;
  Tie: Tie;
  StepType: StepType;
  StepEdge: ResolverTypeWrapper<Model.Step>;
  StepDirection: StepDirection;
  Step: ResolverTypeWrapper<Model.Step>;
  NoAnswer: ResolverTypeWrapper<NoAnswer>;
  NoAnswerCode: NoAnswerCode;
  Reason: ResolverTypeWrapper<Model.Reason>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ReadAs: ResolverTypeWrapper<Model.ReadAs>;
  RelatedParty: ResolverTypeWrapper<Model.RelatedParty>;
  RelatedPartyConnection: ResolverTypeWrapper<Model.Judged<Model.RelatedParty>>;
  RelatedPartyEdge: ResolverTypeWrapper<Model.Keyed<Model.RelatedParty>>;
  GroupKind: GroupKind;
  ShareTotals: ResolverTypeWrapper<ShareTotals>;
  NetAdjustment: ResolverTypeWrapper<Omit<NetAdjustment, 'evidence'> & { evidence: ReadonlyArray<ResolversTypes['Evidence']> }>;
  GroupFlag: ResolverTypeWrapper<GroupFlag>;
  GroupFlagCode: GroupFlagCode;
  HolderGroup: ResolverTypeWrapper<Model.Group>;
  HolderGroupConnection: ResolverTypeWrapper<Model.Answered<Model.Group>>;
  HolderGroupEdge: ResolverTypeWrapper<Model.Keyed<Model.Group>>;
  Path: ResolverTypeWrapper<Model.Path>;
  PathConnection: ResolverTypeWrapper<Model.PathPage>;
  PathEdge: ResolverTypeWrapper<Model.Keyed<Model.Path>>;
  Fact: ResolverTypeWrapper<Model.Fact>;
  FactKind: FactKind;
  Filing: ResolverTypeWrapper<Model.GraphNode>;
  LastPrice: ResolverTypeWrapper<LastPrice>;
  SharesOutstanding: ResolverTypeWrapper<SharesOutstanding>;
  SecurityOffered: ResolverTypeWrapper<SecurityOffered>;
  FilingFilter: FilingFilter;
  Diagnostic: ResolverTypeWrapper<Model.Diagnostic>;
  Severity: Severity;
  DiagnosticCode: DiagnosticCode;
  Holding: ResolverTypeWrapper<Model.GraphNode>;
  HoldingStatus: HoldingStatus;
  Percent: ResolverTypeWrapper<Percent>;
  Position: ResolverTypeWrapper<Position>;
  ShareComponent: ResolverTypeWrapper<Model.ComponentDetail>;
  ComponentKind: ComponentKind;
  Basis: ResolverTypeWrapper<Basis>;
  Footnote: ResolverTypeWrapper<Model.GraphNode>;
  CopyRecipient: ResolverTypeWrapper<Model.CopyRecipientDetail>;
  Neighborhood: ResolverTypeWrapper<Model.NeighborhoodModel>;
  GraphNode: ResolverTypeWrapper<Model.GraphNode>;
  GraphEdge: ResolverTypeWrapper<Model.EdgeModel>;
  MoreNeighbors: ResolverTypeWrapper<Model.MoreModel>;
  NodeKind: NodeKind;
  EdgeType: EdgeType;
  Party: ResolverTypeWrapper<Model.GraphNode>;
  Company: ResolverTypeWrapper<Model.GraphNode>;
  Entity: ResolverTypeWrapper<Model.GraphNode>;
  PartyKind: PartyKind;
  PartyRole: PartyRole;
  HolderFilter: HolderFilter;
  HolderOrder: HolderOrder;
  PartyFilter: PartyFilter;
  BackboneLink: ResolverTypeWrapper<Model.Link>;
  ServiceArea: ResolverTypeWrapper<Model.Link>;
  Relation: ResolverTypeWrapper<Model.RelationModel>;
  RelationType: RelationType;
  RelationDirection: RelationDirection;
  SharesOfOthers: ResolverTypeWrapper<Model.DerivedShares>;
  PostalAddress: ResolverTypeWrapper<Model.PostalAddress>;
  Address: ResolverTypeWrapper<Model.GraphNode>;
  City: ResolverTypeWrapper<Model.GraphNode>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Stats: ResolverTypeWrapper<Model.StatsModel>;
  NodeCount: ResolverTypeWrapper<NodeCount>;
  EdgeCount: ResolverTypeWrapper<EdgeCount>;
  Verdict: Verdict;
  Judgement: ResolverTypeWrapper<Model.Judgement>;
  SameAs: ResolverTypeWrapper<Model.SameAs>;
  Contradiction: ResolverTypeWrapper<Model.Contradiction>;
  ResolutionCandidate: ResolverTypeWrapper<Model.OpenCandidate>;
  ResolutionReason: ResolverTypeWrapper<ResolutionReason>;
  ResolutionFeature: ResolutionFeature;
  ResolutionCandidateConnection: ResolverTypeWrapper<Model.Paged<Model.OpenCandidate>>;
  ResolutionCandidateEdge: ResolverTypeWrapper<Model.Keyed<Model.OpenCandidate>>;
  JudgementConnection: ResolverTypeWrapper<Model.Paged<Model.Judgement>>;
  JudgementEdge: ResolverTypeWrapper<Model.Keyed<Model.Judgement>>;
  Mentioned: ResolverTypeWrapper<Model.GraphNode>;
  Mention: ResolverTypeWrapper<Model.MentionModel>;
  MentionConnection: ResolverTypeWrapper<Model.Paged<Model.MentionModel>>;
  MentionEdge: ResolverTypeWrapper<Model.Keyed<Model.MentionModel>>;
  SimilarScope: SimilarScope;
  SimilarRisk: ResolverTypeWrapper<Model.SimilarRiskNode>;
  SharedTerm: ResolverTypeWrapper<SharedTerm>;
  SimilarRiskConnection: ResolverTypeWrapper<Model.Paged<Model.SimilarRiskNode>>;
  SimilarRiskEdge: ResolverTypeWrapper<Model.Keyed<Model.SimilarRiskNode>>;
  Suggestions: ResolverTypeWrapper<Omit<Suggestions, 'headings'> & { headings: ReadonlyArray<ResolversTypes['SuggestedHeading']> }>;
  SuggestedTerm: ResolverTypeWrapper<SuggestedTerm>;
  SuggestedHeading: ResolverTypeWrapper<Model.SuggestedHeading>;
  RiskChangeKind: RiskChangeKind;
  RiskChange: ResolverTypeWrapper<Model.RiskNodeChange>;
  TextChangeKind: TextChangeKind;
  TextChange: ResolverTypeWrapper<Model.TextChangeModel>;
  RiskChangeCount: ResolverTypeWrapper<RiskChangeCount>;
  RiskChangeConnection: ResolverTypeWrapper<Model.ComparisonPage>;
  RiskChangeEdge: ResolverTypeWrapper<Model.Keyed<Model.RiskNodeChange>>;
  Risk: ResolverTypeWrapper<Model.GraphNode>;
  RiskFilter: RiskFilter;
  RiskSort: RiskSort;
  RiskHit: ResolverTypeWrapper<Model.RiskHit>;
  Snippet: ResolverTypeWrapper<Snippet>;
  Highlight: ResolverTypeWrapper<Highlight>;
  FieldHighlight: ResolverTypeWrapper<FieldHighlight>;
  RiskField: RiskField;
  ScoreContribution: ResolverTypeWrapper<ScoreContribution>;
  Facet: ResolverTypeWrapper<Facet>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  FacetField: FacetField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  ShareCount: Scalars['ShareCount']['output'];
  JSON: Scalars['JSON']['output'];
  Node: Model.GraphNode | Model.Fact;
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Evidence: Model.Evidence;
  Int: Scalars['Int']['output'];
  FilingConnection: Model.Paged<Model.GraphNode>;
  FilingEdge: Model.Keyed<Model.GraphNode>;
  PartyConnection: Model.Paged<Model.GraphNode>;
  PartyEdge: Model.Keyed<Model.GraphNode>;
  CompanyConnection: Model.Paged<Model.GraphNode>;
  CompanyEdge: Model.Keyed<Model.GraphNode>;
  HoldingConnection: Model.Paged<Model.GraphNode>;
  HoldingEdge: Model.Keyed<Model.GraphNode>;
  AddressConnection: Model.Paged<Model.GraphNode>;
  AddressEdge: Model.Keyed<Model.GraphNode>;
  CityConnection: Model.Paged<Model.GraphNode>;
  CityEdge: Model.Keyed<Model.GraphNode>;
  RiskConnection: Model.Paged<Model.GraphNode>;
  RiskEdge: Model.Keyed<Model.GraphNode>;
  DiagnosticConnection: Model.Paged<Model.Diagnostic>;
  DiagnosticEdge: Model.Keyed<Model.Diagnostic>;
  FactConnection: Model.Paged<Model.Fact>;
  FactEdge: Model.Keyed<Model.Fact>;
  BackboneLinkConnection: Model.Paged<Model.Link>;
  BackboneLinkEdge: Model.Keyed<Model.Link>;
  ServiceAreaConnection: Model.Paged<Model.Link>;
  ServiceAreaEdge: Model.Keyed<Model.Link>;
  RelationConnection: Model.Paged<Model.RelationModel>;
  RelationEdge: Model.Keyed<Model.RelationModel>;
  RiskHitConnection: Model.RiskHitPage;
  RiskHitEdge: Model.Keyed<Model.RiskHit>;
  StepEdge: Model.Step;
  Step: Model.Step;
  NoAnswer: NoAnswer;
  Reason: Model.Reason;
  Float: Scalars['Float']['output'];
  ReadAs: Model.ReadAs;
  RelatedParty: Model.RelatedParty;
  RelatedPartyConnection: Model.Judged<Model.RelatedParty>;
  RelatedPartyEdge: Model.Keyed<Model.RelatedParty>;
  ShareTotals: ShareTotals;
  NetAdjustment: Omit<NetAdjustment, 'evidence'> & { evidence: ReadonlyArray<ResolversParentTypes['Evidence']> };
  GroupFlag: GroupFlag;
  HolderGroup: Model.Group;
  HolderGroupConnection: Model.Answered<Model.Group>;
  HolderGroupEdge: Model.Keyed<Model.Group>;
  Path: Model.Path;
  PathConnection: Model.PathPage;
  PathEdge: Model.Keyed<Model.Path>;
  Fact: Model.Fact;
  Filing: Model.GraphNode;
  LastPrice: LastPrice;
  SharesOutstanding: SharesOutstanding;
  SecurityOffered: SecurityOffered;
  FilingFilter: FilingFilter;
  Diagnostic: Model.Diagnostic;
  Holding: Model.GraphNode;
  Percent: Percent;
  Position: Position;
  ShareComponent: Model.ComponentDetail;
  Basis: Basis;
  Footnote: Model.GraphNode;
  CopyRecipient: Model.CopyRecipientDetail;
  Neighborhood: Model.NeighborhoodModel;
  GraphNode: Model.GraphNode;
  GraphEdge: Model.EdgeModel;
  MoreNeighbors: Model.MoreModel;
  Party: Model.GraphNode;
  Company: Model.GraphNode;
  Entity: Model.GraphNode;
  HolderFilter: HolderFilter;
  PartyFilter: PartyFilter;
  BackboneLink: Model.Link;
  ServiceArea: Model.Link;
  Relation: Model.RelationModel;
  SharesOfOthers: Model.DerivedShares;
  PostalAddress: Model.PostalAddress;
  Address: Model.GraphNode;
  City: Model.GraphNode;
  Query: Record<PropertyKey, never>;
  Stats: Model.StatsModel;
  NodeCount: NodeCount;
  EdgeCount: EdgeCount;
  Judgement: Model.Judgement;
  SameAs: Model.SameAs;
  Contradiction: Model.Contradiction;
  ResolutionCandidate: Model.OpenCandidate;
  ResolutionReason: ResolutionReason;
  ResolutionCandidateConnection: Model.Paged<Model.OpenCandidate>;
  ResolutionCandidateEdge: Model.Keyed<Model.OpenCandidate>;
  JudgementConnection: Model.Paged<Model.Judgement>;
  JudgementEdge: Model.Keyed<Model.Judgement>;
  Mentioned: Model.GraphNode;
  Mention: Model.MentionModel;
  MentionConnection: Model.Paged<Model.MentionModel>;
  MentionEdge: Model.Keyed<Model.MentionModel>;
  SimilarRisk: Model.SimilarRiskNode;
  SharedTerm: SharedTerm;
  SimilarRiskConnection: Model.Paged<Model.SimilarRiskNode>;
  SimilarRiskEdge: Model.Keyed<Model.SimilarRiskNode>;
  Suggestions: Omit<Suggestions, 'headings'> & { headings: ReadonlyArray<ResolversParentTypes['SuggestedHeading']> };
  SuggestedTerm: SuggestedTerm;
  SuggestedHeading: Model.SuggestedHeading;
  RiskChange: Model.RiskNodeChange;
  TextChange: Model.TextChangeModel;
  RiskChangeCount: RiskChangeCount;
  RiskChangeConnection: Model.ComparisonPage;
  RiskChangeEdge: Model.Keyed<Model.RiskNodeChange>;
  Risk: Model.GraphNode;
  RiskFilter: RiskFilter;
  RiskHit: Model.RiskHit;
  Snippet: Snippet;
  Highlight: Highlight;
  FieldHighlight: FieldHighlight;
  ScoreContribution: ScoreContribution;
  Facet: Facet;
  FacetValue: FacetValue;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface ShareCountScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ShareCount'], any> {
  name: 'ShareCount';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Fact' | 'Filing' | 'Holding' | 'Footnote' | 'Company' | 'Entity' | 'Address' | 'City' | 'Risk', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FilingConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FilingConnection'] = ResolversParentTypes['FilingConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['FilingEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Filing']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FilingEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FilingEdge'] = ResolversParentTypes['FilingEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Filing'], ParentType, ContextType>;
};

export type PartyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyConnection'] = ResolversParentTypes['PartyConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['PartyEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartyEdge'] = ResolversParentTypes['PartyEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
};

export type CompanyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CompanyEdge'] = ResolversParentTypes['CompanyEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
};

export type HoldingConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HoldingConnection'] = ResolversParentTypes['HoldingConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['HoldingEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HoldingEdge'] = ResolversParentTypes['HoldingEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
};

export type AddressConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressConnection'] = ResolversParentTypes['AddressConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['AddressEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddressEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AddressEdge'] = ResolversParentTypes['AddressEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
};

export type CityConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CityConnection'] = ResolversParentTypes['CityConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['CityEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['City']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CityEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CityEdge'] = ResolversParentTypes['CityEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['City'], ParentType, ContextType>;
};

export type RiskConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskConnection'] = ResolversParentTypes['RiskConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['RiskEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Risk']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskEdge'] = ResolversParentTypes['RiskEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
};

export type DiagnosticConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DiagnosticConnection'] = ResolversParentTypes['DiagnosticConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['DiagnosticEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Diagnostic']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiagnosticEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DiagnosticEdge'] = ResolversParentTypes['DiagnosticEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Diagnostic'], ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type BackboneLinkConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BackboneLinkConnection'] = ResolversParentTypes['BackboneLinkConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['BackboneLinkEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['BackboneLink']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BackboneLinkEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BackboneLinkEdge'] = ResolversParentTypes['BackboneLinkEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['BackboneLink'], ParentType, ContextType>;
};

export type ServiceAreaConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceAreaConnection'] = ResolversParentTypes['ServiceAreaConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ServiceAreaEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['ServiceArea']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceAreaEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceAreaEdge'] = ResolversParentTypes['ServiceAreaEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['ServiceArea'], ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RiskHitConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskHitConnection'] = ResolversParentTypes['RiskHitConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['RiskHitEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['RiskHit']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interpretedAs: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  facets: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  didYouMean: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RiskHitEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskHitEdge'] = ResolversParentTypes['RiskHitEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['RiskHit'], ParentType, ContextType>;
};

export type StepEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StepEdge'] = ResolversParentTypes['StepEdge']> = {
  type: Resolver<ResolversTypes['StepType'], ParentType, ContextType>;
  direction: Resolver<ResolversTypes['StepDirection'], ParentType, ContextType>;
  how: Resolver<ResolversTypes['How'], ParentType, ContextType>;
  rule: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type StepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  from: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
  edge: Resolver<ResolversTypes['StepEdge'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
};

export type NoAnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NoAnswer'] = ResolversParentTypes['NoAnswer']> = {
  code: Resolver<ResolversTypes['NoAnswerCode'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lookedAt: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  kind: Resolver<ResolversTypes['Tie'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  path: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type ReadAsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReadAs'] = ResolversParentTypes['ReadAs']> = {
  party: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  members: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  judgements: Resolver<ReadonlyArray<ResolversTypes['Judgement']>, ParentType, ContextType>;
  contradicted: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RelatedPartyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelatedParty'] = ResolversParentTypes['RelatedParty']> = {
  party: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  score: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons: Resolver<ReadonlyArray<ResolversTypes['Reason']>, ParentType, ContextType>;
};

export type RelatedPartyConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelatedPartyConnection'] = ResolversParentTypes['RelatedPartyConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['RelatedPartyEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['RelatedParty']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noAnswer: Resolver<Maybe<ResolversTypes['NoAnswer']>, ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['Filing']>, ParentType, ContextType>;
  readAs: Resolver<ReadonlyArray<ResolversTypes['ReadAs']>, ParentType, ContextType>;
};

export type RelatedPartyEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RelatedPartyEdge'] = ResolversParentTypes['RelatedPartyEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['RelatedParty'], ParentType, ContextType>;
};

export type ShareTotalsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShareTotals'] = ResolversParentTypes['ShareTotals']> = {
  before: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  offered: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  after: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
};

export type NetAdjustmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NetAdjustment'] = ResolversParentTypes['NetAdjustment']> = {
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shares: Resolver<ResolversTypes['ShareCount'], ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type GroupFlagResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupFlag'] = ResolversParentTypes['GroupFlag']> = {
  code: Resolver<ResolversTypes['GroupFlagCode'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HolderGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HolderGroup'] = ResolversParentTypes['HolderGroup']> = {
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filing: Resolver<ResolversTypes['Filing'], ParentType, ContextType>;
  memberCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<HolderGroupMembersArgs, 'first'>>;
  naive: Resolver<ResolversTypes['ShareTotals'], ParentType, ContextType>;
  netted: Resolver<ResolversTypes['ShareTotals'], ParentType, ContextType>;
  how: Resolver<ResolversTypes['How'], ParentType, ContextType>;
  rule: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percentBefore: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  percentAfter: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  derivation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adjustments: Resolver<ReadonlyArray<ResolversTypes['NetAdjustment']>, ParentType, ContextType>;
  flags: Resolver<ReadonlyArray<ResolversTypes['GroupFlag']>, ParentType, ContextType>;
};

export type HolderGroupConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HolderGroupConnection'] = ResolversParentTypes['HolderGroupConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['HolderGroupEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['HolderGroup']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noAnswer: Resolver<Maybe<ResolversTypes['NoAnswer']>, ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['Filing']>, ParentType, ContextType>;
};

export type HolderGroupEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HolderGroupEdge'] = ResolversParentTypes['HolderGroupEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['HolderGroup'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps: Resolver<ReadonlyArray<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type PathConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathConnection'] = ResolversParentTypes['PathConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['PathEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  searchedHops: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noAnswer: Resolver<Maybe<ResolversTypes['NoAnswer']>, ParentType, ContextType>;
  sources: Resolver<ReadonlyArray<ResolversTypes['Filing']>, ParentType, ContextType>;
  readAs: Resolver<ReadonlyArray<ResolversTypes['ReadAs']>, ParentType, ContextType>;
};

export type PathEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathEdge'] = ResolversParentTypes['PathEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
};

export type FactResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  how: Resolver<ResolversTypes['How'], ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extractor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FilingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Filing'] = ResolversParentTypes['Filing']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  form: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessionNumber: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedDate: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  documentDate: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textLength: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharesOffered: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  lastPrice: Resolver<Maybe<ResolversTypes['LastPrice']>, ParentType, ContextType>;
  sharesOutstanding: Resolver<Maybe<ResolversTypes['SharesOutstanding']>, ParentType, ContextType>;
  issuer: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  coRegistrants: Resolver<ReadonlyArray<ResolversTypes['Company']>, ParentType, ContextType>;
  securitiesOffered: Resolver<ReadonlyArray<ResolversTypes['SecurityOffered']>, ParentType, ContextType>;
  defaultAddress: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FilingTextArgs, 'start' | 'end'>>;
  holdings: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<FilingHoldingsArgs, 'first'>>;
  beneficialOwners: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<FilingBeneficialOwnersArgs, 'first'>>;
  risks: Resolver<ResolversTypes['RiskConnection'], ParentType, ContextType, RequireFields<FilingRisksArgs, 'first'>>;
  diagnostics: Resolver<ResolversTypes['DiagnosticConnection'], ParentType, ContextType, RequireFields<FilingDiagnosticsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastPriceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LastPrice'] = ResolversParentTypes['LastPrice']> = {
  amount: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SharesOutstandingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SharesOutstanding'] = ResolversParentTypes['SharesOutstanding']> = {
  count: Resolver<ResolversTypes['ShareCount'], ParentType, ContextType>;
  date: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SecurityOfferedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SecurityOffered'] = ResolversParentTypes['SecurityOffered']> = {
  class: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  resale: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  underlying: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DiagnosticResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Diagnostic'] = ResolversParentTypes['Diagnostic']> = {
  code: Resolver<ResolversTypes['DiagnosticCode'], ParentType, ContextType>;
  severity: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordinal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  printedName: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seller: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aggregate: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['HoldingStatus'], ParentType, ContextType>;
  asOf: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  holder: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  sharesBefore: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  sharesOffered: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  sharesAfter: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  percentBefore: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  percentAfter: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  positions: Resolver<ReadonlyArray<ResolversTypes['Position']>, ParentType, ContextType>;
  components: Resolver<ReadonlyArray<ResolversTypes['ShareComponent']>, ParentType, ContextType>;
  address: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  careOf: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  attention: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  copiesTo: Resolver<ReadonlyArray<ResolversTypes['CopyRecipient']>, ParentType, ContextType>;
  controlPersons: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  basis: Resolver<ReadonlyArray<ResolversTypes['Basis']>, ParentType, ContextType>;
  footnotes: Resolver<ReadonlyArray<ResolversTypes['Footnote']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PercentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Percent'] = ResolversParentTypes['Percent']> = {
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  below: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PositionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  class: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sharesBefore: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  sharesOffered: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  sharesAfter: Resolver<Maybe<ResolversTypes['ShareCount']>, ParentType, ContextType>;
  percentBefore: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  percentAfter: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
  votingPercent: Resolver<Maybe<ResolversTypes['Percent']>, ParentType, ContextType>;
};

export type ShareComponentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ShareComponent'] = ResolversParentTypes['ShareComponent']> = {
  kind: Resolver<ResolversTypes['ComponentKind'], ParentType, ContextType>;
  class: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shares: Resolver<ResolversTypes['ShareCount'], ParentType, ContextType>;
  heldBy: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type BasisResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Basis'] = ResolversParentTypes['Basis']> = {
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how: Resolver<ResolversTypes['How'], ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FootnoteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Footnote'] = ResolversParentTypes['Footnote']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordinal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marker: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CopyRecipientResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CopyRecipient'] = ResolversParentTypes['CopyRecipient']> = {
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  party: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
};

export type NeighborhoodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Neighborhood'] = ResolversParentTypes['Neighborhood']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['GraphNode']>, ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ResolversTypes['GraphEdge']>, ParentType, ContextType>;
  more: Resolver<ReadonlyArray<ResolversTypes['MoreNeighbors']>, ParentType, ContextType>;
};

export type GraphNodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphNode'] = ResolversParentTypes['GraphNode']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
};

export type GraphEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GraphEdge'] = ResolversParentTypes['GraphEdge']> = {
  type: Resolver<ResolversTypes['EdgeType'], ParentType, ContextType>;
  from: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['GraphNode'], ParentType, ContextType>;
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type MoreNeighborsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MoreNeighbors'] = ResolversParentTypes['MoreNeighbors']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['EdgeType'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  __resolveType: TypeResolveFn<'Company' | 'Entity', ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  address: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  careOf: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  attention: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  copiesTo: Resolver<ReadonlyArray<ResolversTypes['CopyRecipient']>, ParentType, ContextType>;
  controlPersons: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  attributedShares: Resolver<Maybe<ResolversTypes['SharesOfOthers']>, ParentType, ContextType>;
  controlledShares: Resolver<Maybe<ResolversTypes['SharesOfOthers']>, ParentType, ContextType>;
  disclaimedShares: Resolver<Maybe<ResolversTypes['SharesOfOthers']>, ParentType, ContextType>;
  parent: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  holdings: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<CompanyHoldingsArgs, 'first'>>;
  clients: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<CompanyClientsArgs, 'first'>>;
  of: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<CompanyOfArgs, 'first'>>;
  mentionedIn: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<CompanyMentionedInArgs, 'first'>>;
  canonical: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  sameAs: Resolver<ReadonlyArray<ResolversTypes['SameAs']>, ParentType, ContextType>;
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  cik: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  symbol: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exchange: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sic: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  irsNumber: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateOfIncorporation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fiscalYearEnd: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerNames: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  filings: Resolver<ResolversTypes['FilingConnection'], ParentType, ContextType, RequireFields<CompanyFilingsArgs, 'first'>>;
  connectsTo: Resolver<ResolversTypes['BackboneLinkConnection'], ParentType, ContextType, RequireFields<CompanyConnectsToArgs, 'first'>>;
  operatesIn: Resolver<ResolversTypes['ServiceAreaConnection'], ParentType, ContextType, RequireFields<CompanyOperatesInArgs, 'first'>>;
  relations: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<CompanyRelationsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['PartyKind'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['PartyRole']>, ParentType, ContextType>;
  address: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  careOf: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  attention: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  copiesTo: Resolver<ReadonlyArray<ResolversTypes['CopyRecipient']>, ParentType, ContextType>;
  controlPersons: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  attributedShares: Resolver<Maybe<ResolversTypes['SharesOfOthers']>, ParentType, ContextType>;
  controlledShares: Resolver<Maybe<ResolversTypes['SharesOfOthers']>, ParentType, ContextType>;
  disclaimedShares: Resolver<Maybe<ResolversTypes['SharesOfOthers']>, ParentType, ContextType>;
  parent: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  holdings: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<EntityHoldingsArgs, 'first'>>;
  clients: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<EntityClientsArgs, 'first'>>;
  of: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<EntityOfArgs, 'first'>>;
  mentionedIn: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<EntityMentionedInArgs, 'first'>>;
  canonical: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  sameAs: Resolver<ReadonlyArray<ResolversTypes['SameAs']>, ParentType, ContextType>;
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackboneLinkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BackboneLink'] = ResolversParentTypes['BackboneLink']> = {
  backbone: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type ServiceAreaResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceArea'] = ResolversParentTypes['ServiceArea']> = {
  city: Resolver<ResolversTypes['City'], ParentType, ContextType>;
  servicePoints: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type RelationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  type: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  direction: Resolver<ResolversTypes['RelationDirection'], ParentType, ContextType>;
  party: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  year: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  venture: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type SharesOfOthersResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SharesOfOthers'] = ResolversParentTypes['SharesOfOthers']> = {
  shares: Resolver<ResolversTypes['ShareCount'], ParentType, ContextType>;
  how: Resolver<ResolversTypes['How'], ParentType, ContextType>;
  derivation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  street: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  street: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inCity: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  parties: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<AddressPartiesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentionedIn: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<CityMentionedInArgs, 'first'>>;
  addresses: Resolver<ResolversTypes['AddressConnection'], ParentType, ContextType, RequireFields<CityAddressesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  filing?: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType, RequireFields<QueryFilingArgs, 'id'>>;
  filings?: Resolver<ResolversTypes['FilingConnection'], ParentType, ContextType, RequireFields<QueryFilingsArgs, 'first'>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<QueryCompanyArgs, 'id'>>;
  companies?: Resolver<ResolversTypes['CompanyConnection'], ParentType, ContextType, RequireFields<QueryCompaniesArgs, 'first'>>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType, RequireFields<QueryPartyArgs, 'id'>>;
  holders?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryHoldersArgs, 'first' | 'orderBy'>>;
  agents?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryAgentsArgs, 'first'>>;
  contacts?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryContactsArgs, 'first'>>;
  backbones?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QueryBackbonesArgs, 'first'>>;
  addresses?: Resolver<ResolversTypes['AddressConnection'], ParentType, ContextType, RequireFields<QueryAddressesArgs, 'first'>>;
  cities?: Resolver<ResolversTypes['CityConnection'], ParentType, ContextType, RequireFields<QueryCitiesArgs, 'first'>>;
  risks?: Resolver<ResolversTypes['RiskConnection'], ParentType, ContextType, RequireFields<QueryRisksArgs, 'first'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<QueryFactsArgs, 'first'>>;
  searchRisks?: Resolver<ResolversTypes['RiskHitConnection'], ParentType, ContextType, RequireFields<QuerySearchRisksArgs, 'first' | 'query' | 'any' | 'sort'>>;
  similarRisks?: Resolver<Maybe<ResolversTypes['SimilarRiskConnection']>, ParentType, ContextType, RequireFields<QuerySimilarRisksArgs, 'id' | 'first' | 'scope'>>;
  suggest?: Resolver<ResolversTypes['Suggestions'], ParentType, ContextType, RequireFields<QuerySuggestArgs, 'prefix' | 'first'>>;
  compareRisks?: Resolver<Maybe<ResolversTypes['RiskChangeConnection']>, ParentType, ContextType, RequireFields<QueryCompareRisksArgs, 'a' | 'b' | 'first'>>;
  search?: Resolver<ResolversTypes['PartyConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  relatedParties?: Resolver<ResolversTypes['RelatedPartyConnection'], ParentType, ContextType, RequireFields<QueryRelatedPartiesArgs, 'id' | 'first'>>;
  paths?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxHops' | 'first'>>;
  groups?: Resolver<ResolversTypes['HolderGroupConnection'], ParentType, ContextType, RequireFields<QueryGroupsArgs, 'by' | 'first'>>;
  neighborhood?: Resolver<ResolversTypes['Neighborhood'], ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'ids' | 'hops' | 'limitPerType'>>;
  resolutionCandidates?: Resolver<ResolversTypes['ResolutionCandidateConnection'], ParentType, ContextType, RequireFields<QueryResolutionCandidatesArgs, 'first' | 'minScore'>>;
  judgements?: Resolver<ResolversTypes['JudgementConnection'], ParentType, ContextType, RequireFields<QueryJudgementsArgs, 'first' | 'withdrawn'>>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  stats?: Resolver<ResolversTypes['Stats'], ParentType, ContextType>;
};

export type StatsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Stats'] = ResolversParentTypes['Stats']> = {
  engine: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filings: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  diagnostics: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['NodeCount']>, ParentType, ContextType>;
  edges: Resolver<ReadonlyArray<ResolversTypes['EdgeCount']>, ParentType, ContextType>;
};

export type NodeCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NodeCount'] = ResolversParentTypes['NodeCount']> = {
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EdgeCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EdgeCount'] = ResolversParentTypes['EdgeCount']> = {
  type: Resolver<ResolversTypes['EdgeType'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JudgementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Judgement'] = ResolversParentTypes['Judgement']> = {
  left: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  right: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  leftName: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rightName: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  by: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnBy: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SameAsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SameAs'] = ResolversParentTypes['SameAs']> = {
  party: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  judgement: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  by: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chain: Resolver<ReadonlyArray<ResolversTypes['Judgement']>, ParentType, ContextType>;
  contradicted: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ContradictionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Contradiction'] = ResolversParentTypes['Contradiction']> = {
  judgement: Resolver<ResolversTypes['Judgement'], ParentType, ContextType>;
  chain: Resolver<ReadonlyArray<ResolversTypes['Judgement']>, ParentType, ContextType>;
};

export type ResolutionCandidateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ResolutionCandidate'] = ResolversParentTypes['ResolutionCandidate']> = {
  left: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  right: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  score: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons: Resolver<ReadonlyArray<ResolversTypes['ResolutionReason']>, ParentType, ContextType>;
  judgement: Resolver<Maybe<ResolversTypes['Judgement']>, ParentType, ContextType>;
};

export type ResolutionReasonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ResolutionReason'] = ResolversParentTypes['ResolutionReason']> = {
  feature: Resolver<ResolversTypes['ResolutionFeature'], ParentType, ContextType>;
  points: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResolutionCandidateConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ResolutionCandidateConnection'] = ResolversParentTypes['ResolutionCandidateConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['ResolutionCandidateEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['ResolutionCandidate']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResolutionCandidateEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ResolutionCandidateEdge'] = ResolversParentTypes['ResolutionCandidateEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['ResolutionCandidate'], ParentType, ContextType>;
};

export type JudgementConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['JudgementConnection'] = ResolversParentTypes['JudgementConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['JudgementEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Judgement']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JudgementEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['JudgementEdge'] = ResolversParentTypes['JudgementEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Judgement'], ParentType, ContextType>;
};

export type MentionedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mentioned'] = ResolversParentTypes['Mentioned']> = {
  __resolveType: TypeResolveFn<'Company' | 'Entity' | 'City', ParentType, ContextType>;
};

export type MentionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  risk: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
  named: Resolver<ResolversTypes['Mentioned'], ParentType, ContextType>;
  places: Resolver<ReadonlyArray<ResolversTypes['FieldHighlight']>, ParentType, ContextType>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type SimilarRiskResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SimilarRisk'] = ResolversParentTypes['SimilarRisk']> = {
  score: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  terms: Resolver<ReadonlyArray<ResolversTypes['SharedTerm']>, ParentType, ContextType>;
  risk: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
};

export type SharedTermResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SharedTerm'] = ResolversParentTypes['SharedTerm']> = {
  term: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarRiskConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SimilarRiskConnection'] = ResolversParentTypes['SimilarRiskConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['SimilarRiskEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['SimilarRisk']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SimilarRiskEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SimilarRiskEdge'] = ResolversParentTypes['SimilarRiskEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['SimilarRisk'], ParentType, ContextType>;
};

export type SuggestionsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Suggestions'] = ResolversParentTypes['Suggestions']> = {
  terms: Resolver<ReadonlyArray<ResolversTypes['SuggestedTerm']>, ParentType, ContextType>;
  headings: Resolver<ReadonlyArray<ResolversTypes['SuggestedHeading']>, ParentType, ContextType>;
};

export type SuggestedTermResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SuggestedTerm'] = ResolversParentTypes['SuggestedTerm']> = {
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuggestedHeadingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SuggestedHeading'] = ResolversParentTypes['SuggestedHeading']> = {
  heading: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risk: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
};

export type RiskChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskChange'] = ResolversParentTypes['RiskChange']> = {
  kind: Resolver<ResolversTypes['RiskChangeKind'], ParentType, ContextType>;
  moved: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  likeness: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  a: Resolver<Maybe<ResolversTypes['Risk']>, ParentType, ContextType>;
  b: Resolver<Maybe<ResolversTypes['Risk']>, ParentType, ContextType>;
  heading: Resolver<ReadonlyArray<ResolversTypes['TextChange']>, ParentType, ContextType>;
  body: Resolver<ReadonlyArray<ResolversTypes['TextChange']>, ParentType, ContextType>;
};

export type TextChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TextChange'] = ResolversParentTypes['TextChange']> = {
  kind: Resolver<ResolversTypes['TextChangeKind'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  a: Resolver<ResolversTypes['Highlight'], ParentType, ContextType>;
  b: Resolver<ResolversTypes['Highlight'], ParentType, ContextType>;
};

export type RiskChangeCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskChangeCount'] = ResolversParentTypes['RiskChangeCount']> = {
  kind: Resolver<ResolversTypes['RiskChangeKind'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskChangeConnection'] = ResolversParentTypes['RiskChangeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['RiskChangeEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['RiskChange']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts: Resolver<ReadonlyArray<ResolversTypes['RiskChangeCount']>, ParentType, ContextType>;
};

export type RiskChangeEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskChangeEdge'] = ResolversParentTypes['RiskChangeEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['RiskChange'], ParentType, ContextType>;
};

export type RiskResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Risk'] = ResolversParentTypes['Risk']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordinal: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heading: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filing: Resolver<Maybe<ResolversTypes['Filing']>, ParentType, ContextType>;
  mentions: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<RiskMentionsArgs, 'first'>>;
  evidence: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RiskHitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RiskHit'] = ResolversParentTypes['RiskHit']> = {
  score: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  snippet: Resolver<ResolversTypes['Snippet'], ParentType, ContextType>;
  explain: Resolver<ReadonlyArray<ResolversTypes['ScoreContribution']>, ParentType, ContextType>;
  highlights: Resolver<ReadonlyArray<ResolversTypes['FieldHighlight']>, ParentType, ContextType>;
  risk: Resolver<ResolversTypes['Risk'], ParentType, ContextType>;
};

export type SnippetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Snippet'] = ResolversParentTypes['Snippet']> = {
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights: Resolver<ReadonlyArray<ResolversTypes['Highlight']>, ParentType, ContextType>;
};

export type HighlightResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight']> = {
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FieldHighlightResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FieldHighlight'] = ResolversParentTypes['FieldHighlight']> = {
  field: Resolver<ResolversTypes['RiskField'], ParentType, ContextType>;
  start: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreContributionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ScoreContribution'] = ResolversParentTypes['ScoreContribution']> = {
  term: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field: Resolver<ResolversTypes['RiskField'], ParentType, ContextType>;
  contribution: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  field: Resolver<ResolversTypes['FacetField'], ParentType, ContextType>;
  values: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Date: GraphQLScalarType;
  ShareCount: GraphQLScalarType;
  JSON: GraphQLScalarType;
  Node: NodeResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Evidence: EvidenceResolvers<ContextType>;
  FilingConnection: FilingConnectionResolvers<ContextType>;
  FilingEdge: FilingEdgeResolvers<ContextType>;
  PartyConnection: PartyConnectionResolvers<ContextType>;
  PartyEdge: PartyEdgeResolvers<ContextType>;
  CompanyConnection: CompanyConnectionResolvers<ContextType>;
  CompanyEdge: CompanyEdgeResolvers<ContextType>;
  HoldingConnection: HoldingConnectionResolvers<ContextType>;
  HoldingEdge: HoldingEdgeResolvers<ContextType>;
  AddressConnection: AddressConnectionResolvers<ContextType>;
  AddressEdge: AddressEdgeResolvers<ContextType>;
  CityConnection: CityConnectionResolvers<ContextType>;
  CityEdge: CityEdgeResolvers<ContextType>;
  RiskConnection: RiskConnectionResolvers<ContextType>;
  RiskEdge: RiskEdgeResolvers<ContextType>;
  DiagnosticConnection: DiagnosticConnectionResolvers<ContextType>;
  DiagnosticEdge: DiagnosticEdgeResolvers<ContextType>;
  FactConnection: FactConnectionResolvers<ContextType>;
  FactEdge: FactEdgeResolvers<ContextType>;
  BackboneLinkConnection: BackboneLinkConnectionResolvers<ContextType>;
  BackboneLinkEdge: BackboneLinkEdgeResolvers<ContextType>;
  ServiceAreaConnection: ServiceAreaConnectionResolvers<ContextType>;
  ServiceAreaEdge: ServiceAreaEdgeResolvers<ContextType>;
  RelationConnection: RelationConnectionResolvers<ContextType>;
  RelationEdge: RelationEdgeResolvers<ContextType>;
  RiskHitConnection: RiskHitConnectionResolvers<ContextType>;
  RiskHitEdge: RiskHitEdgeResolvers<ContextType>;
  StepEdge: StepEdgeResolvers<ContextType>;
  Step: StepResolvers<ContextType>;
  NoAnswer: NoAnswerResolvers<ContextType>;
  Reason: ReasonResolvers<ContextType>;
  ReadAs: ReadAsResolvers<ContextType>;
  RelatedParty: RelatedPartyResolvers<ContextType>;
  RelatedPartyConnection: RelatedPartyConnectionResolvers<ContextType>;
  RelatedPartyEdge: RelatedPartyEdgeResolvers<ContextType>;
  ShareTotals: ShareTotalsResolvers<ContextType>;
  NetAdjustment: NetAdjustmentResolvers<ContextType>;
  GroupFlag: GroupFlagResolvers<ContextType>;
  HolderGroup: HolderGroupResolvers<ContextType>;
  HolderGroupConnection: HolderGroupConnectionResolvers<ContextType>;
  HolderGroupEdge: HolderGroupEdgeResolvers<ContextType>;
  Path: PathResolvers<ContextType>;
  PathConnection: PathConnectionResolvers<ContextType>;
  PathEdge: PathEdgeResolvers<ContextType>;
  Fact: FactResolvers<ContextType>;
  Filing: FilingResolvers<ContextType>;
  LastPrice: LastPriceResolvers<ContextType>;
  SharesOutstanding: SharesOutstandingResolvers<ContextType>;
  SecurityOffered: SecurityOfferedResolvers<ContextType>;
  Diagnostic: DiagnosticResolvers<ContextType>;
  Holding: HoldingResolvers<ContextType>;
  Percent: PercentResolvers<ContextType>;
  Position: PositionResolvers<ContextType>;
  ShareComponent: ShareComponentResolvers<ContextType>;
  Basis: BasisResolvers<ContextType>;
  Footnote: FootnoteResolvers<ContextType>;
  CopyRecipient: CopyRecipientResolvers<ContextType>;
  Neighborhood: NeighborhoodResolvers<ContextType>;
  GraphNode: GraphNodeResolvers<ContextType>;
  GraphEdge: GraphEdgeResolvers<ContextType>;
  MoreNeighbors: MoreNeighborsResolvers<ContextType>;
  Party: PartyResolvers<ContextType>;
  Company: CompanyResolvers<ContextType>;
  Entity: EntityResolvers<ContextType>;
  BackboneLink: BackboneLinkResolvers<ContextType>;
  ServiceArea: ServiceAreaResolvers<ContextType>;
  Relation: RelationResolvers<ContextType>;
  SharesOfOthers: SharesOfOthersResolvers<ContextType>;
  PostalAddress: PostalAddressResolvers<ContextType>;
  Address: AddressResolvers<ContextType>;
  City: CityResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  Stats: StatsResolvers<ContextType>;
  NodeCount: NodeCountResolvers<ContextType>;
  EdgeCount: EdgeCountResolvers<ContextType>;
  Judgement: JudgementResolvers<ContextType>;
  SameAs: SameAsResolvers<ContextType>;
  Contradiction: ContradictionResolvers<ContextType>;
  ResolutionCandidate: ResolutionCandidateResolvers<ContextType>;
  ResolutionReason: ResolutionReasonResolvers<ContextType>;
  ResolutionCandidateConnection: ResolutionCandidateConnectionResolvers<ContextType>;
  ResolutionCandidateEdge: ResolutionCandidateEdgeResolvers<ContextType>;
  JudgementConnection: JudgementConnectionResolvers<ContextType>;
  JudgementEdge: JudgementEdgeResolvers<ContextType>;
  Mentioned: MentionedResolvers<ContextType>;
  Mention: MentionResolvers<ContextType>;
  MentionConnection: MentionConnectionResolvers<ContextType>;
  MentionEdge: MentionEdgeResolvers<ContextType>;
  SimilarRisk: SimilarRiskResolvers<ContextType>;
  SharedTerm: SharedTermResolvers<ContextType>;
  SimilarRiskConnection: SimilarRiskConnectionResolvers<ContextType>;
  SimilarRiskEdge: SimilarRiskEdgeResolvers<ContextType>;
  Suggestions: SuggestionsResolvers<ContextType>;
  SuggestedTerm: SuggestedTermResolvers<ContextType>;
  SuggestedHeading: SuggestedHeadingResolvers<ContextType>;
  RiskChange: RiskChangeResolvers<ContextType>;
  TextChange: TextChangeResolvers<ContextType>;
  RiskChangeCount: RiskChangeCountResolvers<ContextType>;
  RiskChangeConnection: RiskChangeConnectionResolvers<ContextType>;
  RiskChangeEdge: RiskChangeEdgeResolvers<ContextType>;
  Risk: RiskResolvers<ContextType>;
  RiskHit: RiskHitResolvers<ContextType>;
  Snippet: SnippetResolvers<ContextType>;
  Highlight: HighlightResolvers<ContextType>;
  FieldHighlight: FieldHighlightResolvers<ContextType>;
  ScoreContribution: ScoreContributionResolvers<ContextType>;
  Facet: FacetResolvers<ContextType>;
  FacetValue: FacetValueResolvers<ContextType>;
};

