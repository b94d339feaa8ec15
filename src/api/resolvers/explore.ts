import type { NoAnswer } from "../../app/explore/answer.ts";
import { findRelatedParties } from "../../app/explore/related-parties.ts";
import { resolveParty } from "../../app/explore/resolve-name.ts";
import { scoreOf } from "../../app/explore/ways.ts";
import { connection, type PageArguments, paged, readPage } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type { QueryRelatedPartiesArgs, Resolvers } from "../generated/schema.ts";
import type { Answered, GraphNode, Paged, RelatedParty as RelatedPartyModel } from "../model.ts";
import { decodeIdOrName } from "../opaque.ts";

export async function relatedParties(
  args: QueryRelatedPartiesArgs,
  context: ApiContext,
): Promise<Answered<RelatedPartyModel>> {
  const request = readPage(args);
  const meant = await resolveParty(context.view, decodeIdOrName(args.id, "PARTY"));
  if (meant.party === null) return unanswered(args, meant.noAnswer);
  const { via = null, minScore = null } = args;
  const answer = await findRelatedParties(context.view, { ...request, id: meant.party.id, via, minScore });
  context.loaders.remember(answer.items.map(({ item }) => item.party));
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

export const RelatedParty: NonNullable<Resolvers["RelatedParty"]> = {
  party: ({ party }) => party,
  score: ({ weight }) => scoreOf(weight),
  reasons: ({ reasons }) => reasons,
};

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
