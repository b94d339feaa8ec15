import { foldSpace } from "../../../src/kernel/text.ts";
import type { Run } from "../../document/model.ts";
import { inCapitals, type Look, lettersIn, lookKey, PLAIN } from "../../outline/look.ts";
import type { Lead, Strip } from "./paragraphs.ts";

export interface FoundLead {
  readonly text: string;
  readonly rest: string;
  readonly look: Look;
  /** A dash or a colon parts it from what follows. */
  readonly closed: boolean;
}

type Emphasis = Pick<Look, "bold" | "italic" | "underline">;

/** Between a heading and the text that it runs into. */
const DASH = /^\s*(?:[—–]|--?)\s*/;
/** A part in another style inside a heading ("of *Acme v. Bee*"), in letters, and the share of it that must be in its style. */
const LONGEST_GAP = 40;
const MOST = 0.85;

/**
 * The words at the start of a paragraph that its style sets off: emphasised up to where plain text begins, or the whole
 * paragraph where it is centred or in capitals. Null where nothing is.
 */
export function leadOf(text: string, strips: readonly Strip[], box: Look): FoundLead | null {
  const runs = strips.flatMap((strip) => strip.runs).filter((run) => !run.raised);
  const words = strips.map(({ span }) => text.slice(span.start, span.end)).join(" ");
  const found = emphasised(text, runs);
  if (found === null) {
    const whole = foldSpace(words);
    const capitals = inCapitals(whole);
    return capitals || box.centred || box.heading !== null
      ? { text: whole, rest: "", look: { ...box, capitals }, closed: false }
      : capitalLead(whole, box);
  }
  const lead = foldSpace(textOf(text, strips, null, found.end));
  const rest = foldSpace(textOf(text, strips, found.end, null));
  // A mark that ends the heading in the text's own style.
  const close = /^[.!?:;,]["”’)]?(?=\s|$)/.exec(rest)?.[0] ?? "";
  const dash = DASH.exec(rest.slice(close.length))?.[0] ?? "";
  return {
    text: lead + close,
    rest: rest.slice(close.length + dash.length).trim(),
    closed: dash !== "" && rest !== "",
    look: { ...box, ...found.emphasis, capitals: inCapitals(lead) },
  };
}

/** The strips' text from one place of the document to another. */
function textOf(text: string, strips: readonly Strip[], from: number | null, to: number | null): string {
  const parts: string[] = [];
  let isBefore = from !== null;
  for (const { span } of strips) {
    const holdsFrom = from !== null && from >= span.start && from <= span.end;
    const holdsTo = to !== null && to >= span.start && to <= span.end;
    if (holdsFrom) isBefore = false;
    if (!isBefore) parts.push(text.slice(holdsFrom ? from : span.start, holdsTo ? to : span.end));
    if (holdsTo) break;
  }
  return parts.join(" ");
}

interface Emphasised {
  readonly emphasis: Emphasis;
  /** Where the emphasis ends. */
  readonly end: number;
}

function emphasised(text: string, runs: readonly Run[]): Emphasised | null {
  const lettered = runs
    .map((run) => ({ run, letters: lettersIn(text.slice(run.start, run.end)) }))
    .filter(({ letters }) => letters > 0);
  const first = lettered.findIndex(
    ({ run, letters }, i) => !(i === 0 && letters <= 3 && isEnumerator(text, run)),
  );
  let emphasis: Emphasis | null = null;
  let end = 0;
  let inside = 0;
  let gap = 0;
  for (const { run, letters } of lettered.slice(Math.max(first, 0))) {
    const common: Emphasis = emphasis === null ? run : both(emphasis, run);
    if (common.bold || common.italic || common.underline) {
      const isGapSmall = gap === 0 || (inside + letters) * (1 - MOST) >= gap * MOST;
      if (!isGapSmall) break;
      emphasis = { bold: common.bold, italic: common.italic, underline: common.underline };
      end = run.end;
      inside += letters + gap;
      gap = 0;
    } else if (emphasis === null || gap + letters > LONGEST_GAP) break;
    else gap += letters;
  }
  return emphasis === null ? null : { emphasis, end };
}

function both(a: Emphasis, b: Emphasis): Emphasis {
  return { bold: a.bold && b.bold, italic: a.italic && b.italic, underline: a.underline && b.underline };
}

/** A plain number before an emphasised heading. */
function isEnumerator(text: string, run: Run): boolean {
  return (
    !(run.bold || run.italic || run.underline) &&
    /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s*$/i.test(text.slice(run.start, run.end))
  );
}

/** "HISTORY OF LOSSES. We have ...", "HISTORY OF LOSSES We have ...": a title in capitals at the start of plain text. */
function capitalLead(words: string, box: Look): FoundLead | null {
  const end = capitalsEnd(words);
  if (end === null) return null;
  return {
    text: words.slice(0, end).trim(),
    rest: words.slice(end).replace(DASH, "").trim(),
    look: { ...box, capitals: true },
    closed: true,
  };
}

/** Where a title in capitals ends before a word in small letters; null where the text begins with none. */
export function capitalsEnd(words: string): number | null {
  const match = /^([^\p{Ll}]{8,400}?)(?=[ .:—–-]{1,4}["“(]?(?:\p{Lu}\p{Ll}|\p{Lu} \p{Ll}))[.:]?["”’)]?/u.exec(
    words,
  );
  const lead = match?.[1];
  if (lead === undefined || !inCapitals(lead) || (lead.match(/\p{L}{2,}/gu)?.length ?? 0) < 2) return null;
  return match![0].length;
}

/** "**", which flattening leaves of bold type, and "##" of headings; a mark stands at most so far before the words. */
const MARKS = /(?:#{1,6} {1,3})?\*\*(?=\S)([^*]{3,700})\*\*|(#{1,6}) {1,3}\S/y;
const MARK_REACH = 8;

/** The words that marks of emphasis set off at the start of a flattened paragraph, whose clean text is `words`. */
export function markedLead(text: string, start: number, words: string): Lead | null {
  MARKS.lastIndex =
    start - (/[#* ]*$/.exec(text.slice(Math.max(0, start - MARK_REACH), start))?.[0].length ?? 0);
  const match = MARKS.exec(text);
  if (match === null) return null;
  const [, bold, hashes] = match;
  const bare = words.replace(/^#{1,6} /, "").replaceAll("**", "");
  const lead = bold === undefined ? bare : foldSpace(bold);
  if (!bare.startsWith(lead)) return null;
  const look: Look = {
    ...PLAIN,
    bold: bold !== undefined,
    capitals: inCapitals(lead),
    heading: hashes?.length ?? null,
  };
  const rest = bare.slice(lead.length);
  const dash = DASH.exec(rest)?.[0] ?? "";
  return {
    text: lead,
    rest: rest.slice(dash.length).trim(),
    look,
    key: lookKey(look),
    closed: dash !== "" && rest !== dash,
  };
}
