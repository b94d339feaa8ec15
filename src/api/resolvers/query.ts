import { findParties } from "../../app/find-parties.ts";
import { foldFilter, listHolders } from "../../app/list-holders.ts";
import { findNeighborhood } from "../../app/neighborhood.ts";
import { findContradictions } from "../../app/resolve/identities.ts";
import { listCandidates } from "../../app/resolve/list-candidates.ts";
import { NODE_KINDS, type NodeKind } from "../../graph/kinds.ts";
import type { NodeId } from "../../kernel/ids.ts";
import type { NodeFilter } from "../../store/port.ts";
import { type PageArguments, paged, pageOfNodes, readPage } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type {
  FilingFilter,
  HolderFilter,
  InputMaybe,
  PartyFilter,
  QueryResolvers,
  RiskFilter,
} from "../generated/schema.ts";
import type { GraphNode } from "../model.ts";
import { decodeFactId, decodeFilingId, decodeId, decodeIdOrName } from "../opaque.ts";
import { groups, paths, relatedParties } from "./explore.ts";
import { compareRisks, similarRisks, suggestions } from "./risk-queries.ts";

export const Query: QueryResolvers = {
  node(_, { id }, context) {
    const fact = decodeFactId(id);
    return fact === null ? readAs(context, decodeId(id, NODE_KINDS)) : context.loaders.fact(fact);
  },
  filing: (_, { id }, context) => nodeOf(context, id, "FILING"),
  filings: (_, args, context) => list(context, "Filing", args, readFilingFilter(args.filter)),
  async company(_, { id }, context) {
    const party = await nodeOf(context, id, "PARTY");
    return party?.labels.includes("Company") ? party : null;
  },
  companies: (_, args, context) => list(context, "Company", args, readPartyFilter(args.filter)),
  party: (_, { id }, context) => nodeOf(context, id, "PARTY"),
  holders: (_, args, context) =>
    pageOfNodes(context, args, (page) =>
      listHolders(context.loaders, { ...page, filter: readHolderFilter(args.filter), order: args.orderBy }),
    ),
  agents: (_, args, context) => list(context, "Agent", args, readPartyFilter(args.filter)),
  contacts: (_, args, context) => list(context, "Contact", args, readPartyFilter(args.filter)),
  backbones: (_, args, context) => list(context, "Backbone", args, readPartyFilter(args.filter)),
  addresses: (_, args, context) => list(context, "Address", args, {}),
  cities: (_, args, context) => list(context, "City", args, {}),
  risks: (_, args, context) => list(context, "Risk", args, readRiskFilter(args.filter)),
  async facts(_, args, context) {
    const page = readPage(args);
    const query = {
      ...page,
      ...(isGiven(args.filing) ? { filing: decodeFilingId(args.filing) } : {}),
      ...(isGiven(args.kind) ? { kind: args.kind } : {}),
    };
    return paged(await context.view.facts(query), page);
  },
  async searchRisks(_, args, context) {
    const page = readPage(args);
    const { query, any, sort } = args;
    const request = { ...page, query, any, sort, filter: readRiskFilter(args.filter) };
    const answer = await context.search.search(request);
    const { totalCount, hasNextPage } = answer;
    const items = answer.hits.map((hit) => ({ item: hit, key: hit.key }));
    return { ...paged({ items, hasNextPage, totalCount }, page), answer };
  },
  similarRisks,
  suggest: suggestions,
  compareRisks,
  search: (_, args, context) =>
    pageOfNodes(context, args, (page) => findParties(context.loaders, { ...page, query: args.query })),
  relatedParties: (_, args, context) => relatedParties(args, context),
  paths: (_, args, context) => paths(args, context),
  groups: (_, args, context) => groups(args, context),
  neighborhood: (_, { ids, hops, types, limitPerType }, context) =>
    findNeighborhood(context.view, {
      ids: ids.map((id) => decodeId(id, NODE_KINDS)),
      hops,
      types: types ?? null,
      limitPerType,
    }),
  async resolutionCandidates(_, args, context) {
    const page = readPage(args);
    const { minScore } = args;
    const filing = isGiven(args.filing) ? { filing: decodeFilingId(args.filing) } : {};
    return paged(await listCandidates(context.uncached, { ...page, ...filing, minScore }), page);
  },
  async judgements(_, args, context) {
    const page = readPage(args);
    const party = isGiven(args.party) ? { party: decodeId(args.party, ["PARTY"]) } : {};
    return paged(await context.view.judgements({ ...page, ...party, withdrawn: args.withdrawn }), page);
  },
  contradictions: (_, __, context) => findContradictions(context.view),
  stats: async (_, __, context) => ({ ...(await context.view.stats()), engine: context.engine }),
};

async function nodeOf(context: ApiContext, id: string, kind: NodeKind): Promise<GraphNode | null> {
  return readAs(context, decodeId(id, [kind]));
}

/** Ids of parties that people judged to be one give the one that stands for all, also where its own filing has lost it. */
async function readAs(context: ApiContext, id: NodeId): Promise<GraphNode | null> {
  if (!id.startsWith("PARTY:")) return context.loaders.node(id);
  return (await context.loaders.identity(id)).canonical;
}

function list(context: ApiContext, label: string, args: PageArguments, filter: NodeFilter) {
  return pageOfNodes(context, args, (page) =>
    context.loaders.page({ ...page, label, filter: foldFilter(filter) }),
  );
}

function readFilingFilter(filter: InputMaybe<FilingFilter> | undefined): NodeFilter {
  return {
    ...(isGiven(filter?.form) ? { form: filter.form } : {}),
    ...(isGiven(filter?.company) ? { company: decodeId(filter.company, ["PARTY"]) } : {}),
  };
}

function readPartyFilter(filter: InputMaybe<PartyFilter> | undefined): NodeFilter {
  return {
    ...(isGiven(filter?.filing) ? { filing: decodeFilingId(filter.filing) } : {}),
    ...(isGiven(filter?.nameContains) ? { nameContains: filter.nameContains } : {}),
  };
}

function readRiskFilter(filter: InputMaybe<RiskFilter> | undefined) {
  return {
    ...(isGiven(filter?.filing) ? { filing: decodeFilingId(filter.filing) } : {}),
    ...(isGiven(filter?.company) ? { company: decodeId(filter.company, ["PARTY"]) } : {}),
    ...(isGiven(filter?.category) ? { category: filter.category } : {}),
  };
}

function readHolderFilter(filter: InputMaybe<HolderFilter> | undefined): NodeFilter {
  return {
    ...readPartyFilter(filter),
    ...(isGiven(filter?.company) ? { company: decodeId(filter.company, ["PARTY"]) } : {}),
    ...(isGiven(filter?.city) ? { city: decodeIdOrName(filter.city, "CITY") } : {}),
    ...(isGiven(filter?.agent) ? { agent: decodeIdOrName(filter.agent, "PARTY") } : {}),
    ...(isGiven(filter?.minSharesOffered) ? { minSharesOffered: filter.minSharesOffered } : {}),
  };
}

/** GraphQL clients send null for what they leave open. */
function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
