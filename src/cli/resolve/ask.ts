import { judgeParties } from "../../app/resolve/judge-parties.ts";
import { type CandidateRequest, listCandidates } from "../../app/resolve/list-candidates.ts";
import type { Verdict } from "../../graph/resolve/judgements.ts";
import type { GraphStore, Keyed } from "../../store/port.ts";
import { candidateLines, contradictionLines, describeCandidates } from "./describe.ts";

/** Somebody at a terminal. */
export interface Asker {
  /** A line typed; null when there will be none (Ctrl-D, Ctrl-C). */
  ask(question: string): Promise<string | null>;
  show(line: string): void;
}

export interface AskRequest {
  readonly store: GraphStore;
  readonly by: string;
  readonly filter: Pick<CandidateRequest, "filing" | "minScore">;
  /** The present time, ISO 8601 in UTC. */
  readonly now: () => string;
}

const QUESTION = "One party? y = yes, n = no, u = unsure, s = skip, q = quit: ";
const VERDICTS: Readonly<Record<string, Verdict>> = { y: "SAME", n: "NOT_SAME", u: "UNSURE" };

/**
 * Asks pair after pair, the best first, and stores each answer before the next question; the number of judgements made.
 * What follows from an answer is not asked, nor what somebody was unsure about.
 */
export async function askAll({ store, by, filter, now }: AskRequest, asker: Asker): Promise<number> {
  let judged = 0;
  for (let after: readonly string[] | null = null; ; ) {
    const page = await listCandidates(store.view, { ...filter, first: 1, after });
    const next: Keyed<(typeof page.items)[0]["item"]> | undefined = page.items[0];
    if (next === undefined) {
      asker.show("No further pair is open.");
      return judged;
    }
    after = next.key;
    if (next.item.judgement !== null) continue;
    const [described] = await describeCandidates(store.view, [next.item]);
    for (const line of ["", ...candidateLines(described!)]) asker.show(line);
    const answer = await readAnswer(asker);
    if (answer === "q") return judged;
    const verdict = VERDICTS[answer];
    if (verdict === undefined) continue;
    const { left, right } = next.item;
    const { contradictions } = await judgeParties(store, {
      parties: [left.id, right.id],
      verdict,
      by,
      at: now(),
      note: null,
    });
    judged++;
    for (const line of contradictionLines(contradictions)) asker.show(line);
  }
}

/** "y", "n", "u", "s" or "q"; asks again for anything else. */
async function readAnswer(asker: Asker): Promise<string> {
  for (;;) {
    const line = await asker.ask(QUESTION);
    if (line === null) return "q";
    const letter = line.trim().toLowerCase().slice(0, 1);
    if (letter !== "" && "ynusq".includes(letter)) return letter;
  }
}
