import { findSimilarRisks } from "../../app/similar-risks.ts";
import { AppError } from "../../kernel/errors.ts";
import { suggest } from "../../search/corpus/suggest.ts";
import { paged, readPage } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type { QueryResolvers } from "../generated/schema.ts";
import type { RiskNodeChange } from "../model.ts";
import { decodeFilingId, decodeId } from "../opaque.ts";

/** Fields of one request that are computed from many texts: each may take a tenth of a second. */
const MOST_COMPUTED = 20;

export const similarRisks: NonNullable<QueryResolvers["similarRisks"]> = async (_, args, context) => {
  const request = readPage(args);
  const id = decodeId(args.id, ["RISK"]);
  takeComputed(context);
  const page = await findSimilarRisks(context.view, await context.corpus(), {
    ...request,
    id,
    scope: args.scope,
  });
  if (page === null) return null;
  context.loaders.remember(page.items.map(({ item }) => item.node));
  return paged(page, request);
};

export const suggestions: NonNullable<QueryResolvers["suggest"]> = async (_, args, context) => {
  const { first } = readPage(args);
  takeComputed(context);
  return suggest((await context.corpus()).corpus, args.prefix, first);
};

export const compareRisks: NonNullable<QueryResolvers["compareRisks"]> = async (_, args, context) => {
  const request = readPage(args);
  const filings = [decodeFilingId(args.a), decodeFilingId(args.b)] as const;
  takeComputed(context);
  const changes = await context.loaders.comparison(...filings);
  if (changes === null) return null;
  context.loaders.remember(changes.flatMap(({ a, b }) => [a, b].flatMap((side) => side?.node ?? [])));
  const kinds = args.kinds ?? null;
  const wanted = kinds === null ? changes : changes.filter(({ kind }) => kinds.includes(kind));
  const from = request.after === null ? 0 : placeBehind(wanted, request.after);
  const items = wanted.slice(from, from + request.first).map((item) => ({ item, key: keyOf(item) }));
  const page = { items, hasNextPage: from + items.length < wanted.length, totalCount: wanted.length };
  return { ...paged(page, request), changes };
};

function keyOf({ a, b }: RiskNodeChange): string[] {
  return [a?.node.id ?? "", b?.node.id ?? ""];
}

function placeBehind(changes: readonly RiskNodeChange[], key: readonly string[]): number {
  const place = changes.findIndex((change) => keyOf(change).join(" ") === key.join(" "));
  if (place >= 0) return place + 1;
  throw new AppError("BAD_CURSOR", "The cursor does not belong to this list.", {
    remedy: "Use an endCursor of the same comparison with the same kinds, or start without one.",
  });
}

function takeComputed(context: ApiContext): void {
  context.computed++;
  if (context.computed > MOST_COMPUTED)
    throw new AppError(
      "QUERY_TOO_COSTLY",
      `The query has more than ${MOST_COMPUTED} fields similarRisks, suggest and compareRisks.`,
      { remedy: "Split the query." },
    );
}
