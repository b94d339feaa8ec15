import { connection, edge } from "./connection.ts";
import type { Resolvers } from "./generated/schema.ts";
import type {
  Diagnostic as DiagnosticModel,
  Fact as FactModel,
  Group as GroupModel,
  Judgement as JudgementModel,
  Link,
  MentionModel,
  GraphNode as Node,
  OpenCandidate,
  Path as PathModel,
  RelatedParty as RelatedPartyModel,
  RelationModel,
  RiskHit as RiskHitModel,
  RiskNodeChange,
  SimilarRiskNode,
} from "./model.ts";
import { SharesOfOthers } from "./resolvers/attribution.ts";
import {
  answered,
  HolderGroup,
  judged,
  Path,
  ReadAs,
  Reason,
  RelatedParty,
  Step,
  StepEdge,
} from "./resolvers/explore.ts";
import { Evidence, Fact } from "./resolvers/fact.ts";
import { Diagnostic, Filing } from "./resolvers/filing.ts";
import { GraphEdge, GraphNode, MoreNeighbors, Neighborhood, Stats } from "./resolvers/graph.ts";
import { CopyRecipient, Footnote, Holding, ShareComponent } from "./resolvers/holding.ts";
import { BackboneLink, Company, Entity, Party, Relation, ServiceArea } from "./resolvers/party.ts";
import { partyType } from "./resolvers/party-type.ts";
import { Address, City, PostalAddress } from "./resolvers/place.ts";
import { Query } from "./resolvers/query.ts";
import { Contradiction, Judgement, ResolutionCandidate, SameAs } from "./resolvers/resolution.ts";
import { Risk, RiskHit } from "./resolvers/risk.ts";
import {
  Mention,
  Mentioned,
  RiskChange,
  RiskChangeConnection,
  SimilarRisk,
  SuggestedHeading,
  TextChange,
} from "./resolvers/risk-relations.ts";
import type { SCALARS } from "./scalars.ts";

/** Types whose values have exactly the fields of the SDL: GraphQL reads them by itself. */
type PlainTypes =
  | "JSON"
  | "PageInfo"
  | "LastPrice"
  | "SharesOutstanding"
  | "SecurityOffered"
  | "Percent"
  | "Position"
  | "Basis"
  | "Snippet"
  | "Highlight"
  | "FieldHighlight"
  | "NoAnswer"
  | "SharedTerm"
  | "SuggestedTerm"
  | "Suggestions"
  | "RiskChangeCount"
  | "ShareTotals"
  | "NetAdjustment"
  | "GroupFlag"
  | "ResolutionReason"
  | "ScoreContribution"
  | "Facet"
  | "FacetValue"
  | "NodeCount"
  | "EdgeCount";

const NODE_TYPES = {
  FILING: "Filing",
  HOLDING: "Holding",
  ADDRESS: "Address",
  CITY: "City",
  RISK: "Risk",
  FOOTNOTE: "Footnote",
} as const;

function nodeType(node: Node) {
  return node.kind === "PARTY" ? partyType(node) : NODE_TYPES[node.kind];
}

/** A type that the SDL gains and this object lacks does not compile. */
export const RESOLVERS: Required<Omit<Resolvers, PlainTypes | keyof typeof SCALARS>> = {
  Query,
  Node: { __resolveType: (node) => ("props" in node ? nodeType(node) : "Fact") },
  Filing,
  Diagnostic,
  Holding,
  ShareComponent,
  Footnote,
  CopyRecipient,
  Party,
  Company,
  Entity,
  BackboneLink,
  ServiceArea,
  Relation,
  PostalAddress,
  Address,
  City,
  Risk,
  RiskHit,
  Fact,
  Evidence,
  Neighborhood,
  GraphNode,
  GraphEdge,
  MoreNeighbors,
  Stats,
  Step,
  StepEdge,
  Reason,
  RelatedParty,
  SharesOfOthers,
  Path,
  PathConnection: {
    ...judged<PathModel>(),
    searchedHops: ({ searchedHops }) => searchedHops,
  },
  PathEdge: edge<PathModel>(),
  HolderGroup,
  HolderGroupConnection: answered<GroupModel>(),
  HolderGroupEdge: edge<GroupModel>(),
  RelatedPartyConnection: judged<RelatedPartyModel>(),
  RelatedPartyEdge: edge<RelatedPartyModel>(),
  Judgement,
  SameAs,
  ReadAs,
  Contradiction,
  ResolutionCandidate,
  JudgementConnection: connection<JudgementModel>(),
  JudgementEdge: edge<JudgementModel>(),
  ResolutionCandidateConnection: connection<OpenCandidate>(),
  ResolutionCandidateEdge: edge<OpenCandidate>(),
  FilingConnection: connection<Node>(),
  FilingEdge: edge<Node>(),
  PartyConnection: connection<Node>(),
  PartyEdge: edge<Node>(),
  CompanyConnection: connection<Node>(),
  CompanyEdge: edge<Node>(),
  HoldingConnection: connection<Node>(),
  HoldingEdge: edge<Node>(),
  AddressConnection: connection<Node>(),
  AddressEdge: edge<Node>(),
  CityConnection: connection<Node>(),
  CityEdge: edge<Node>(),
  RiskConnection: connection<Node>(),
  RiskEdge: edge<Node>(),
  DiagnosticConnection: connection<DiagnosticModel>(),
  DiagnosticEdge: edge<DiagnosticModel>(),
  FactConnection: connection<FactModel>(),
  FactEdge: edge<FactModel>(),
  BackboneLinkConnection: connection<Link>(),
  BackboneLinkEdge: edge<Link>(),
  ServiceAreaConnection: connection<Link>(),
  ServiceAreaEdge: edge<Link>(),
  RelationConnection: connection<RelationModel>(),
  RelationEdge: edge<RelationModel>(),
  Mentioned,
  Mention,
  MentionConnection: connection<MentionModel>(),
  MentionEdge: edge<MentionModel>(),
  SimilarRisk,
  SimilarRiskConnection: connection<SimilarRiskNode>(),
  SimilarRiskEdge: edge<SimilarRiskNode>(),
  SuggestedHeading,
  RiskChange,
  TextChange,
  RiskChangeConnection: { ...connection<RiskNodeChange>(), ...RiskChangeConnection },
  RiskChangeEdge: edge<RiskNodeChange>(),
  RiskHitConnection: {
    ...connection<RiskHitModel>(),
    interpretedAs: ({ answer }) => answer.interpretedAs,
    warnings: ({ answer }) => answer.warnings,
    facets: ({ answer }) => answer.facets(),
    didYouMean: ({ answer }) => answer.didYouMean(),
  },
  RiskHitEdge: edge<RiskHitModel>(),
};
