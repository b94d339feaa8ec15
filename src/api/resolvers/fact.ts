import type { Resolvers } from "../generated/schema.ts";
import { encodeId } from "../opaque.ts";

export const Fact: NonNullable<Resolvers["Fact"]> = {
  id: (fact) => encodeId(fact.id),
  kind: ({ kind }) => kind,
  subject: ({ subject }) => subject,
  values: ({ values }) => values,
  how: ({ how }) => how,
  reason: ({ reason }) => reason,
  extractor: ({ extractor }) => extractor,
  filing: ({ filing }, _, context) => context.loaders.node(filing),
  evidence: ({ evidence }) => evidence,
};

export const Evidence: NonNullable<Resolvers["Evidence"]> = {
  filing: ({ filing }, _, context) => context.loaders.node(filing),
  start: ({ start }) => start,
  end: ({ end }) => end,
  quote: ({ quote }) => quote,
  section: ({ section }) => section,
};
