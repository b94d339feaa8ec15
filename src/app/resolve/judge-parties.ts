import type { GraphNode } from "../../graph/kinds.ts";
import { foldName } from "../../graph/names.ts";
import {
  type Contradiction,
  type Judgement,
  newJudgement,
  type Signature,
  type Verdict,
} from "../../graph/resolve/judgements.ts";
import { AppError } from "../../kernel/errors.ts";
import type { AnyId, GraphStore, GraphView, Judged } from "../../store/port.ts";
import { resolveParty } from "../explore/resolve-name.ts";
import { identitiesOf } from "./identities.ts";

export interface JudgeRequest extends Signature {
  /** Ids or names. */
  readonly parties: readonly [string, string];
  readonly verdict: Verdict;
  readonly note: string | null;
}

export interface JudgeAnswer extends Judged {
  /** That the judgement is a part of; empty where all agree. */
  readonly contradictions: readonly Contradiction[];
}

/** UTF-16 units of a name or a note that is kept. */
const LONGEST_BY = 200;
const LONGEST_NOTE = 10_000;

/**
 * Puts a judgement on two parties in force. Fails with NOT_FOUND, AMBIGUOUS_NAME, BAD_INPUT, and with JUDGED_OTHERWISE
 * where one on the two says otherwise. What contradicts others only together with them is kept, and reported.
 */
export async function judgeParties(store: GraphStore, request: JudgeRequest): Promise<JudgeAnswer> {
  const { verdict, note, ...signature } = request;
  checkText("by", signature.by, LONGEST_BY);
  if (note !== null) checkText("note", note, LONGEST_NOTE);
  const [left, right] = await findPair(store.view, request.parties);
  const judged = await store.judge(
    newJudgement([judgedParty(left), judgedParty(right)], {
      verdict,
      note,
      by: signature.by,
      at: signature.at,
    }),
  );
  return { ...judged, contradictions: await contradictionsAround(store.view, judged.judgement) };
}

/** Takes back what is in force on two parties; NOT_FOUND where nothing is. */
export async function withdrawJudgement(
  store: GraphStore,
  parties: readonly [string, string],
  signature: Signature,
): Promise<Judgement> {
  checkText("by", signature.by, LONGEST_BY);
  const taken = await store.withdraw(await idsOf(store.view, parties), signature);
  if (taken !== null) return taken;
  throw new AppError("NOT_FOUND", `Nobody judged "${parties[0]}" and "${parties[1]}".`, {
    remedy: "See `filing-graph resolve --judgements` for what was judged.",
  });
}

async function contradictionsAround(view: GraphView, { left }: Judgement): Promise<readonly Contradiction[]> {
  const [identity] = await identitiesOf(view, [left]);
  return identity!.contradictions;
}

/** One name given twice means the two parties that bear it, where there are two. */
async function findPair(view: GraphView, [a, b]: readonly [string, string]): Promise<[GraphNode, GraphNode]> {
  if (foldName(a) === foldName(b)) {
    const { items, totalCount } = await view.page({
      label: "Party",
      filter: { name: a },
      first: 2,
      after: null,
    });
    if (totalCount === 2) return [items[0]!.item, items[1]!.item];
  }
  const [left, right] = [await findParty(view, a), await findParty(view, b)];
  if (left.id !== right.id) return [left, right];
  throw new AppError("BAD_INPUT", `"${a}" and "${b}" are one party already.`, {
    remedy: "Name two parties; where several filings print one name, give their ids.",
  });
}

async function findParty(view: GraphView, text: string): Promise<GraphNode> {
  const meant = await resolveParty(view, text);
  if (meant.party !== null) return meant.party;
  const { noAnswer, candidates } = meant;
  if (candidates.length === 0)
    throw new AppError("NOT_FOUND", noAnswer.message, {
      remedy: "See `filing-graph resolve` for names and ids.",
    });
  const list = candidates.map(({ id }, index) => `${noAnswer.lookedAt[index]} ${id}`);
  throw new AppError("AMBIGUOUS_NAME", `"${text}" may be one of several parties: ${list.join("; ")}.`, {
    remedy: "Give the id of the one that you mean.",
  });
}

const PARTY_ID = /^PARTY:[0-9a-f]{32}$/;

/** A judgement outlives the party that it is on: ids are enough to take it back. */
async function idsOf(view: GraphView, parties: readonly [string, string]): Promise<[AnyId, AnyId]> {
  if (parties.every((text) => PARTY_ID.test(text))) return [parties[0] as AnyId, parties[1] as AnyId];
  const [left, right] = await findPair(view, parties);
  return [left.id, right.id];
}

function judgedParty({ id, props }: GraphNode) {
  return { id, name: typeof props.name === "string" ? props.name : "" };
}

function checkText(name: string, text: string, longest: number): void {
  if (text.trim() !== "" && text.length <= longest) return;
  throw new AppError("BAD_INPUT", `"${name}" is ${text.trim() === "" ? "empty" : "too long"}.`, {
    remedy: `Give one to ${longest} characters.`,
  });
}
