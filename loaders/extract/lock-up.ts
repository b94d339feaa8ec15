import { LONG_DATE, type PartialDate, parseLongDate } from "../../src/kernel/dates.ts";
import type { DraftDiagnostic } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { Outline } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { findAll, foundSpans, indicesOf, type Sentence, sentencesIn } from "./prose/find.ts";
import { allPassages } from "./prose/passage.ts";

const ORIGIN = { subject: "filing", extractor: "lock-up" } as const;

const LOCK_UP = /\block-?\s?ups?\b/i;
const UNTIL = new RegExp(
  `\\b(?:until|through|expires? on|ends? on|terminates? on) (?<date>${LONG_DATE.source})(?:,? at which time (?<percent>\\d{1,3}(?:\\.\\d{1,2})?)% of (?:the|their|such) (?:\\w+ ){0,6}will be released)?`,
  "dgi",
);
/** Two sentences speak of one lock-up when they share this part of their words, dates put aside. */
const SAME_WORDS = 0.8;
/** The words compared stand this near to the date, in characters on each side. */
const CONTEXT = 400;
/** A filing has a handful; what goes beyond is not compared. */
const MOST_COMPARED = 100;

interface LockUpEnd {
  readonly date: PartialDate;
  readonly printed: string;
  readonly percent: number | null;
  readonly words: ReadonlySet<string>;
  readonly sentence: Sentence;
  readonly spans: readonly Span[];
}

/** When lock-ups end; two sections that give one lock-up different dates contradict each other. */
export function extractLockUp(outline: Outline): Extraction {
  const sentences = sentencesIn(allPassages(outline)).filter(({ text }) => LOCK_UP.test(text));
  const ends = findAll(sentences, UNTIL).flatMap((found): LockUpEnd[] => {
    const date = parseLongDate(found.groups.date!);
    if (date === null) return [];
    const percent = found.groups.percent === undefined ? null : Number(found.groups.percent);
    const [start, end] = indicesOf(found);
    const words = wordsOf(
      `${found.text.slice(Math.max(0, start - CONTEXT), start)} ${found.text.slice(end, end + CONTEXT)}`,
    );
    return [{ date, printed: found.groups.date!, percent, words, sentence: found, spans: foundSpans(found) }];
  });
  return {
    facts: ends.map(({ date, percent, spans }) =>
      draft("LOCK_UP_END", { date, releasedPercent: percent }, spans, ORIGIN),
    ),
    diagnostics: contradictions(ends),
  };
}

function contradictions(ends: readonly LockUpEnd[]): DraftDiagnostic[] {
  const groups: LockUpEnd[][] = [];
  for (const end of ends.slice(0, MOST_COMPARED)) {
    const group = groups.find(([first]) => similarity(first!.words, end.words) >= SAME_WORDS);
    if (group === undefined) groups.push([end]);
    else group.push(end);
  }
  return groups.filter((group) => new Set(group.map(({ date }) => date)).size > 1).map(contradiction);
}

function contradiction(group: readonly LockUpEnd[]): DraftDiagnostic {
  const versions = group.map(
    ({ printed, sentence }) => `${printed} (${sentence.passage.section.title ?? "before the first heading"})`,
  );
  return {
    code: "CONTRADICTION",
    severity: "WARNING",
    message: `One lock-up ends on different dates: ${versions.join(", ")}.`,
    spans: group.flatMap(({ spans }) => spans),
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Words in common over words in either: 1 where both say the same. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
