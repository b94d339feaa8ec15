import type { RiskNodeChange } from "../app/compare-filings.ts";
import type { NoAnswer } from "../app/explore/answer.ts";
import type { Reason } from "../app/explore/explain.ts";
import type { Group } from "../app/explore/groups.ts";
import type { ReadAs } from "../app/explore/identity-book.ts";
import type { Path } from "../app/explore/paths.ts";
import type { RelatedParty } from "../app/explore/related-parties.ts";
import type { Step } from "../app/explore/step.ts";
import type { Neighborhood } from "../app/neighborhood.ts";
import type { SameAs } from "../app/resolve/identities.ts";
import type { OpenCandidate } from "../app/resolve/list-candidates.ts";
import type { SimilarRiskNode } from "../app/similar-risks.ts";
import type { BriefNode } from "../graph/brief.ts";
import type { GraphEdge, GraphNode as WholeNode } from "../graph/kinds.ts";
import type { ComponentDetail, CopyRecipientDetail } from "../graph/props.ts";
import type { DerivedShares } from "../graph/relate/attribution.ts";
import type { Contradiction, Judgement } from "../graph/resolve/judgements.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Evidence, Fact, PostalAddress } from "../kernel/facts.ts";
import type { TextChange } from "../search/compare/word-diff.ts";
import type { SuggestedHeading } from "../search/corpus/suggest.ts";
import type { RiskHit, RiskSearchAnswer } from "../search/port.ts";
import type { AnyId, Keyed, Link, LinkOf, Page, StoreStats } from "../store/port.ts";

// What resolvers are given for each type of the SDL: `scripts/codegen.ts` says which is whose.
export type {
  ComponentDetail,
  Contradiction,
  CopyRecipientDetail,
  DerivedShares,
  Diagnostic,
  Evidence,
  Fact,
  Group,
  Judgement,
  Keyed,
  Link,
  OpenCandidate,
  Path,
  PostalAddress,
  ReadAs,
  Reason,
  RelatedParty,
  RiskHit,
  RiskNodeChange,
  SameAs,
  SimilarRiskNode,
  Step,
  SuggestedHeading,
};

/** Whole where the operation needs what is long of its kind, else brief. See projection.ts. */
export type GraphNode = BriefNode & Partial<Pick<WholeNode, "evidence">>;

export type NodeLink = LinkOf<GraphNode, GraphEdge>;

/** A page and whether it was asked for with a cursor. */
export interface Paged<T> extends Page<T> {
  readonly hasPreviousPage: boolean;
}

/** A page of an answer, which may be that there is none. */
export interface Answered<T> extends Paged<T> {
  readonly noAnswer: NoAnswer | null;
  readonly sources: readonly GraphNode[];
}

/** An answer that reads parties as one where people judged so. */
export interface Judged<T> extends Answered<T> {
  readonly readAs: readonly ReadAs[];
}

export interface PathPage extends Judged<Path> {
  readonly searchedHops: number;
}

export interface RelationModel extends Link {
  /** The company whose relations are listed: one end of the edge. */
  readonly subject: AnyId;
}

export interface EdgeModel {
  readonly edge: GraphEdge;
  readonly from: GraphNode;
  readonly to: GraphNode;
}

/** A link from a risk factor, or to one. */
export interface MentionModel {
  readonly edge: GraphEdge;
  readonly risk: GraphNode;
  readonly named: GraphNode;
}

export interface TextChangeModel extends TextChange {
  readonly text: string;
}

export interface ComparisonPage extends Paged<RiskNodeChange> {
  /** The whole comparison. */
  readonly changes: readonly RiskNodeChange[];
}

export type MoreModel = Neighborhood["more"][number];
export type NeighborhoodModel = Neighborhood;

export interface RiskHitPage extends Paged<RiskHit> {
  readonly answer: RiskSearchAnswer;
}

export interface StatsModel extends StoreStats {
  readonly engine: string;
}
