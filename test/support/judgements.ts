import fc from "fast-check";
import {
  type JudgedParty,
  type Judgement,
  newJudgement,
  VERDICTS,
  type Verdict,
} from "../../src/graph/resolve/judgements.ts";
import { nodeId } from "../../src/kernel/ids.ts";

/** Somebody of no filing. */
export function partyNamed(name: string): JudgedParty {
  return { id: nodeId("PARTY", ["judged", name]), name };
}

let ticks = 0;

/** Each call a millisecond later than the one before. */
export function nextTime(): string {
  return new Date(Date.UTC(2026, 0, 1) + ticks++).toISOString();
}

export function judge(a: string, b: string, verdict: Verdict = "SAME", at = nextTime()): Judgement {
  return newJudgement([partyNamed(a), partyNamed(b)], { verdict, by: "Ann", at, note: null });
}

const NAMES = "abcdefgh".split("");

/** Two of eight parties, so that they meet again; one in ten is withdrawn. */
export const anArbitraryJudgement: fc.Arbitrary<Judgement> = fc
  .record({
    pair: fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 2 }),
    verdict: fc.constantFrom<Verdict>("SAME", "SAME", ...VERDICTS),
    isWithdrawn: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    ms: fc.integer({ min: 0, max: 1_000_000_000 }),
  })
  .map(({ pair, verdict, isWithdrawn, ms }) => {
    const at = new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
    const judgement = judge(pair[0]!, pair[1]!, verdict, at);
    return isWithdrawn ? { ...judgement, withdrawn: { by: "Bob", at } } : judgement;
  });
