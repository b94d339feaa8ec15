import type { BriefNode } from "../../graph/brief.ts";
import {
  type Candidate,
  type CandidatePlace,
  type Candidates,
  candidatesInSteps,
  compareCandidates,
  type ResolvedParty,
} from "../../graph/resolve/candidates.ts";
import { clustersOf, type Judgement } from "../../graph/resolve/judgements.ts";
import { AppError } from "../../kernel/errors.ts";
import type { PartyKind } from "../../kernel/facts.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { printCount } from "../../kernel/text.ts";
import type { AnyId, GraphView, Page, PageRequest } from "../../store/port.ts";
import { allPages, judgementsInForce } from "./all-pages.ts";

/** No pair with fewer points is looked for. */
export const LOWEST_SCORE = 40;
export const HIGHEST_SCORE = 100;
/** Parties of a store that are compared; memory grows with them. */
const MAX_PARTIES = 200_000;
const CURSOR_PARTS = 5;
const TABLE_LABELS = ["Holder", "Owner"];

export interface CandidateRequest extends PageRequest {
  /** Only pairs with a party of this filing. */
  readonly filing?: FilingId;
  /** From LOWEST_SCORE to HIGHEST_SCORE. */
  readonly minScore: number;
}

/** A pair that nobody has decided on; `judgement`: one that says UNSURE. */
export interface OpenCandidate extends Candidate {
  readonly judgement: Judgement | null;
}

/**
 * Pairs of parties that may be one, best first, but for those that judgements decide, alone or together: what is one
 * already, and what was judged not to be.
 */
export async function listCandidates(
  view: GraphView,
  request: CandidateRequest,
): Promise<Page<OpenCandidate>> {
  const { filing, minScore, first } = request;
  checkScore(minScore);
  const after = readAfter(request.after);
  const [{ candidates }, judgements] = await Promise.all([candidatesOf(view), judgementsInForce(view)]);
  const decided = decisions(judgements);
  const open = candidates.filter(
    ({ score, left, right }) =>
      score >= minScore &&
      (filing === undefined || left.filing === filing || right.filing === filing) &&
      !decided.isDecided(left.id, right.id),
  );
  const behind = after === null ? open : open.filter((candidate) => compareCandidates(after, candidate) < 0);
  const page = behind.slice(0, first);
  return {
    items: page.map((candidate) => ({
      item: { ...candidate, judgement: decided.unsure(candidate.left.id, candidate.right.id) },
      key: keyOf(candidate),
    })),
    hasNextPage: behind.length > first,
    totalCount: open.length,
  };
}

function checkScore(minScore: number): void {
  if (Number.isInteger(minScore) && minScore >= LOWEST_SCORE && minScore <= HIGHEST_SCORE) return;
  throw new AppError("BAD_INPUT", `The least score is ${minScore}.`, {
    remedy: `Give a whole number from ${LOWEST_SCORE} to ${HIGHEST_SCORE}.`,
  });
}

/** Of each view, for as long as its store does not change. */
const known = new WeakMap<GraphView, { readonly revision: string; readonly found: Promise<Candidates> }>();

/** All pairs of the store, judged or not. */
export async function candidatesOf(view: GraphView): Promise<Candidates> {
  const { graph: revision } = await view.revision();
  const kept = known.get(view);
  if (kept?.revision === revision) return kept.found;
  const found = readParties(view).then(inTurns);
  known.set(view, { revision, found });
  // What failed is tried again.
  found.catch(() => known.delete(view));
  return found;
}

/** Steps between two turns of the event loop: a server goes on answering meanwhile. */
const STEPS_PER_TURN = 100;

async function inTurns(parties: readonly ResolvedParty[]): Promise<Candidates> {
  const steps = candidatesInSteps(parties, LOWEST_SCORE);
  for (let step = 1; ; step++) {
    const { done, value } = steps.next();
    if (done) return value;
    if (step % STEPS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function readParties(view: GraphView): Promise<ResolvedParty[]> {
  const parties: ResolvedParty[] = [];
  for await (const { items, totalCount } of allPages((page) =>
    view.briefPage({ label: "Party", filter: {}, ...page }),
  )) {
    if (totalCount > MAX_PARTIES) throw tooMany(totalCount);
    parties.push(...items.map(({ item }) => resolvedParty(item)));
  }
  return parties;
}

function resolvedParty({ id, filing, sortKey, labels, props }: BriefNode): ResolvedParty {
  return {
    id,
    filing,
    sortKey,
    name: typeof props.name === "string" ? props.name : "",
    kind: (props.partyKind ?? "ORGANIZATION") as PartyKind,
    cik: typeof props.cik === "string" ? props.cik : null,
    tables:
      filing === null
        ? []
        : TABLE_LABELS.filter((label) => labels.includes(label)).map((label) => `${filing} ${label}`),
  };
}

function tooMany(count: number): AppError {
  return new AppError(
    "QUERY_TOO_COSTLY",
    `The store holds ${printCount(count)} parties; ${printCount(MAX_PARTIES)} can be compared.`,
    { remedy: "Load the filings in question into a database of their own." },
  );
}

/** What judgements say of pairs. */
function decisions(judgements: readonly Judgement[]) {
  const clusters = clustersOf(judgements);
  const clusterOf = (id: AnyId) => clusters.get(id) ?? id;
  const pair = (a: AnyId, b: AnyId) => [clusterOf(a), clusterOf(b)].sort().join(" ");
  const apart = new Set<string>();
  const unsure = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const { left, right, verdict } = judgement;
    if (verdict === "NOT_SAME") apart.add(pair(left, right));
    if (verdict === "UNSURE") unsure.set([left, right].sort().join(" "), judgement);
  }
  return {
    /** One by judgements, or, with all that each is one with, two. */
    isDecided: (a: AnyId, b: AnyId) => clusterOf(a) === clusterOf(b) || apart.has(pair(a, b)),
    unsure: (a: AnyId, b: AnyId) => unsure.get([a, b].sort().join(" ")) ?? null,
  };
}

/** Score, then name and id of both. */
function keyOf({ score, left, right }: Candidate): readonly string[] {
  return [String(score), left.sortKey, left.id, right.sortKey, right.id];
}

function readAfter(after: PageRequest["after"]): CandidatePlace | null {
  if (after === null) return null;
  const [score, leftKey, leftId, rightKey, rightId] = after;
  if (after.length !== CURSOR_PARTS || !/^\d{1,3}$/.test(score!))
    throw new AppError("BAD_CURSOR", "The cursor does not belong to this list.", {
      remedy: "Use an endCursor of the same field, or start without one.",
    });
  const place = (sortKey: string, id: string) => ({ sortKey, id: id as AnyId });
  return { score: Number(score), left: place(leftKey!, leftId!), right: place(rightKey!, rightId!) };
}
