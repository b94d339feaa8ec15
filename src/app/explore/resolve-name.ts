import type { GraphNode } from "../../graph/kinds.ts";
import { foldName } from "../../graph/names.ts";
import { printCount } from "../../kernel/text.ts";
import type { AnyId, GraphView } from "../../store/port.ts";
import { findParties } from "../find-parties.ts";
import { filingsOf, type NoAnswer } from "./answer.ts";
import { IdentityBook } from "./identity-book.ts";
import { nameOf } from "./step.ts";

/** Candidates that are named to choose from. */
const MOST_CANDIDATES = 20;

/** The party that an id or a name means, or why there is none. */
export type Meant =
  | { readonly party: GraphNode; readonly noAnswer: null }
  | { readonly party: null; readonly noAnswer: NoAnswer; readonly candidates: readonly GraphNode[] };

/**
 * A name means the one party that bears it; where nobody does, the one party whose name holds its words. Two filings'
 * parties of one name are two: the id tells them apart.
 */
export async function resolveParty(view: GraphView, idOrName: string): Promise<Meant> {
  const [known] = idOrName.startsWith("PARTY:") ? await view.nodes([idOrName as AnyId]) : [];
  if (known) return { party: known, noAnswer: null };
  const page = { first: MOST_CANDIDATES, after: null };
  const exact = await view.page({ label: "Party", filter: { name: idOrName }, ...page });
  if (exact.totalCount === 1) return { party: exact.items[0]!.item, noAnswer: null };
  const found = exact.totalCount > 0 ? exact : await findParties(view, { query: idOrName, ...page });
  if (found.totalCount === 1) return { party: found.items[0]!.item, noAnswer: null };
  const candidates = found.items.map(({ item }) => item);
  const isNone = found.totalCount === 0;
  const many = `${printCount(found.totalCount)} parties bear or hold the name "${foldName(idOrName)}".`;
  return {
    party: null,
    candidates,
    noAnswer: {
      code: isNone ? "UNKNOWN_NAME" : "AMBIGUOUS_NAME",
      message: isNone
        ? `No party bears or holds the name "${idOrName}".`
        : `${many} Give the whole name, or the id of one.`,
      lookedAt: await describe(view, candidates),
    },
  };
}

/** Like `resolveParty`; a name that several bear or hold means one party where people judged that all of them are one. */
export async function resolveSubject(view: GraphView, idOrName: string): Promise<Meant> {
  const meant = await resolveParty(view, idOrName);
  if (meant.party !== null) return meant;
  const { candidates } = meant;
  // Of as many there may be more.
  if (candidates.length < 2 || candidates.length >= MOST_CANDIDATES) return meant;
  const identities = new IdentityBook(view);
  await identities.read(candidates);
  const roots = new Map(candidates.map((party) => identities.rootOf(party)).map((root) => [root.id, root]));
  const [root] = roots.values();
  return roots.size === 1 ? { party: root!, noAnswer: null } : meant;
}

/** "Name (424B3 2001-11-01)": what tells candidates apart. */
async function describe(view: GraphView, candidates: readonly GraphNode[]): Promise<string[]> {
  const ids = candidates.flatMap(({ filing }) => (filing === null ? [] : [filing]));
  const filings = new Map((await filingsOf(view, ids)).map((node) => [node.id as string, node]));
  return candidates.map((party) => {
    const props = filings.get(party.filing ?? "")?.props;
    const from = [props?.form, props?.filedDate ?? props?.documentDate].filter(Boolean).join(" ");
    return from === "" ? nameOf(party) : `${nameOf(party)} (${from})`;
  });
}
