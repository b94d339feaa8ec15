import type { Resolvers } from "../generated/schema.ts";

export const Judgement: NonNullable<Resolvers["Judgement"]> = {
  left: ({ left }, _, context) => context.loaders.node(left),
  right: ({ right }, _, context) => context.loaders.node(right),
  leftName: ({ leftName }) => leftName,
  rightName: ({ rightName }) => rightName,
  verdict: ({ verdict }) => verdict,
  by: ({ by }) => by,
  at: ({ at }) => at,
  note: ({ note }) => note,
  withdrawnBy: ({ withdrawn }) => withdrawn?.by ?? null,
  withdrawnAt: ({ withdrawn }) => withdrawn?.at ?? null,
};

export const SameAs: NonNullable<Resolvers["SameAs"]> = {
  party: ({ party }) => party,
  judgement: ({ verdict }) => verdict,
  by: ({ chain }) => (chain.length === 1 ? chain[0]!.by : null),
  at: ({ chain }) => (chain.length === 1 ? chain[0]!.at : null),
  note: ({ chain }) => (chain.length === 1 ? chain[0]!.note : null),
  chain: ({ chain }) => chain,
  contradicted: ({ contradicted }) => contradicted,
};

export const Contradiction: NonNullable<Resolvers["Contradiction"]> = {
  judgement: ({ judgement }) => judgement,
  chain: ({ chain }) => chain,
};

export const ResolutionCandidate: NonNullable<Resolvers["ResolutionCandidate"]> = {
  left: async ({ left }, _, context) => (await context.loaders.node(left.id)) ?? lost(left.id),
  right: async ({ right }, _, context) => (await context.loaders.node(right.id)) ?? lost(right.id),
  score: ({ score }) => score,
  reasons: ({ reasons }) => reasons,
  judgement: ({ judgement }) => judgement,
};

/** A load took it away while the request ran. */
function lost(id: string): never {
  throw new Error(`the party ${id} is gone`);
}
