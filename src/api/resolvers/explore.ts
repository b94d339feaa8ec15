import type { NoAnswer } from "../../app/explore/answer.ts";
import { findGroups } from "../../app/explore/groups.ts";
import { DEFAULT_PATH_HOPS, findPaths } from "../../app/explore/paths.ts";
import { findRelatedParties } from "../../app/explore/related-parties.ts";
import { resolveSubject } from "../../app/explore/resolve-name.ts";
import { scoreOf } from "../../app/explore/way.ts";
import { NETTING_RULE } from "../../graph/relate/net-shares.ts";
import { AppError } from "../../kernel/errors.ts";
import { connection, type PageArguments, paged, readPage } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type {
  QueryGroupsArgs,
  QueryPathsArgs,
  QueryRelatedPartiesArgs,
  Resolvers,
} from "../generated/schema.ts";
import type {
  Answered,
  GraphNode,
  Group as GroupModel,
  Judged,
  Paged,
  PathPage,
  ReadAs as ReadAsModel,
  RelatedParty as RelatedPartyModel,
} from "../model.ts";
import { decodeFilingId, decodeId, decodeIdOrName, encodeId } from "../opaque.ts";

export async function relatedParties(
  args: QueryRelatedPartiesArgs,
  context: ApiContext,
): Promise<Judged<RelatedPartyModel>> {
  const request = readPage(args);
  const meant = await resolveSubject(context.view, decodeIdOrName(args.id, "PARTY"));
  if (meant.party === null) return { ...unanswered(args, meant.noAnswer), readAs: [] };
  const { via = null, minScore = null } = args;
  const answer = await findRelatedParties(context.view, { ...request, id: meant.party.id, via, minScore });
  context.loaders.remember(answer.items.map(({ item }) => item.party));
  const { noAnswer, sources, readAs } = answer;
  return { ...paged(answer, request), noAnswer, sources, readAs };
}

export async function paths(args: QueryPathsArgs, context: ApiContext): Promise<PathPage> {
  const request = readPage(args);
  const [from, to] = await Promise.all(
    [args.from, args.to].map((end) => resolveSubject(context.view, decodeIdOrName(end, "PARTY"))),
  );
  const unknown = from!.noAnswer ?? to!.noAnswer;
  if (unknown !== null) return { ...unanswered(args, unknown), readAs: [], searchedHops: 0 };
  const { maxHops = DEFAULT_PATH_HOPS, via = null } = args;
  const ends = { from: from!.party!.id, to: to!.party!.id };
  const answer = await findPaths(context.view, { ...request, ...ends, maxHops, via });
  const { noAnswer, sources, readAs, searchedHops } = answer;
  return { ...paged(answer, request), noAnswer, sources, readAs, searchedHops };
}

export async function groups(args: QueryGroupsArgs, context: ApiContext): Promise<Answered<GroupModel>> {
  const request = readPage(args);
  const { by, filing = null, company = null } = args;
  const answer = await findGroups(context.view, {
    ...request,
    by,
    filing: filing === null ? null : decodeFilingId(filing),
    company: company === null ? null : decodeId(company, ["PARTY"]),
  });
  context.loaders.remember(answer.items.flatMap(({ item }) => item.members));
  return { ...paged(answer, request), noAnswer: answer.noAnswer, sources: answer.sources };
}

/** A list that is empty, with the reason. */
export function unanswered<T>(args: PageArguments, noAnswer: NoAnswer): Answered<T> {
  const page: Paged<T> = paged({ items: [], hasNextPage: false, totalCount: 0 }, readPage(args));
  return { ...page, noAnswer, sources: [] };
}

/** Resolvers of a connection that says why it is empty and what it rests on. */
export function answered<T>() {
  return {
    ...connection<T>(),
    noAnswer: (page: Answered<T>): NoAnswer | null => page.noAnswer,
    sources: (page: Answered<T>): readonly GraphNode[] => page.sources,
  };
}

/** Resolvers of an answer that reads parties as one where people judged so. */
export function judged<T>() {
  return { ...answered<T>(), readAs: (page: Judged<T>): readonly ReadAsModel[] => page.readAs };
}

export const ReadAs: NonNullable<Resolvers["ReadAs"]> = {
  party: ({ party }) => party,
  members: ({ members }) => members,
  judgements: ({ judgements }) => judgements,
  contradicted: ({ contradicted }) => contradicted,
};

export const RelatedParty: NonNullable<Resolvers["RelatedParty"]> = {
  party: ({ party }) => party,
  score: ({ weight }) => scoreOf(weight),
  reasons: ({ reasons }) => reasons,
};

export const Path: NonNullable<Resolvers["Path"]> = {
  length: ({ steps }) => steps.length,
  score: ({ weight }) => scoreOf(weight),
  steps: ({ steps }) => steps,
};

export const HolderGroup: NonNullable<Resolvers["HolderGroup"]> = {
  // Nodes are known by their global ids; what is no node is its folded name or place.
  key: ({ key }) => (NODE_KEY.test(key) ? encodeId(key) : key),
  label: ({ label }) => label,
  filing: async ({ filing }, _, context) => (await context.loaders.node(filing)) ?? missing(),
  memberCount: ({ members }) => members.length,
  members({ members }, args): Paged<GraphNode> {
    const request = readPage(args);
    const keyed = members.map((item) => ({ item, key: [item.sortKey, item.id] }));
    const last = keyed.findIndex(({ key }) => isSame(key, request.after));
    if (request.after !== null && last < 0) throw badCursor();
    const from = last + 1;
    const items = keyed.slice(from, from + request.first);
    return paged(
      { items, hasNextPage: from + items.length < members.length, totalCount: members.length },
      request,
    );
  },
  naive: ({ naive }) => naive,
  netted: ({ netted }) => netted,
  how: () => "DERIVED",
  rule: () => NETTING_RULE,
  percentBefore: ({ percentBefore }) => percentBefore,
  percentAfter: ({ percentAfter }) => percentAfter,
  derivation: ({ derivation }) => derivation,
  adjustments: ({ adjustments }) => adjustments,
  flags: ({ flags }) => flags,
};

const NODE_KEY = /^(?:PARTY|ADDRESS):[0-9a-f]{32}$/;

function isSame(key: readonly string[], after: readonly string[] | null): boolean {
  return after !== null && key.join(" ") === after.join(" ");
}

function badCursor(): AppError {
  return new AppError("BAD_CURSOR", "The cursor does not belong to this group.", {
    remedy: "Use an endCursor of the same group's members, or start without one.",
  });
}

/** A filing was removed while its rows were read. */
function missing(): never {
  throw new AppError("NOT_FOUND", "The filing is not there any more.", { remedy: "Ask again." });
}

export const Reason: NonNullable<Resolvers["Reason"]> = {
  kind: ({ kind }) => kind,
  text: ({ text }) => text,
  weight: ({ weight }) => scoreOf(weight),
  path: ({ path }) => path,
};

export const Step: NonNullable<Resolvers["Step"]> = {
  from: ({ from }) => from,
  edge: (step) => step,
  to: ({ to }) => to,
};

export const StepEdge: NonNullable<Resolvers["StepEdge"]> = {
  type: ({ type }) => type,
  direction: ({ direction }) => direction,
  how: ({ how }) => how,
  rule: ({ rule }) => rule,
  evidence: ({ evidence }) => evidence,
};
