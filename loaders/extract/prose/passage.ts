import type { Span } from "../../../src/kernel/span.ts";
import type { Outline, Section, SectionRole } from "../../outline/model.ts";

/**
 * A paragraph as a reader sees it: sentences cut by page breaks rejoined, white space folded, escapes (`\$`) and
 * emphasis marks (`**`) mended. Offsets in `text` are turned back into the filing's by `spansOf`.
 */
export interface Passage {
  readonly text: string;
  readonly section: Section;
  /** Index, in the section's blocks, of the last one that it is made of. */
  readonly lastBlock: number;
  readonly runs: readonly Run[];
}

/** A stretch of the clean text that stands letter by letter in the source. */
interface Run {
  /** Offset in the clean text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the filing's text. */
  readonly source: number;
  /** Which of the passage's parts it is from: printed matter that is no part of the sentence stands between two. */
  readonly part: number;
}

/** White space, an escaping backslash, emphasis marks. */
const CHANGE = /[\s\u00a0\u200b\ufeff]+|\\(?=[!-/:-@[-`{-~])|\*\*/g;
/** Emphasis opens and closes within this many characters; a lone `**` is a mark of its own. */
const EMPHASIS = /\*\*(?=\S)[^*]{1,400}\*\*/g;

const cache = new WeakMap<Section, readonly Passage[]>();

/** The passages of a section in order; tables are none and part those around them. */
export function passagesOf(section: Section, text: string): readonly Passage[] {
  const known = cache.get(section);
  if (known !== undefined) return known;
  const passages: Passage[] = [];
  let spans: Span[] = [];
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    spans.push(block.span);
    if (section.joins.has(at)) continue;
    passages.push({ ...readPassage(text, spans), section, lastBlock: at });
    spans = [];
  }
  cache.set(section, passages);
  return passages;
}

/** The filled cells of a section's tables, each as a passage of its own: what a page sets side by side. */
export function cellPassagesOf(section: Section, text: string): readonly Passage[] {
  return section.blocks.flatMap((block, at) => {
    if (block.kind === "paragraph" || block.kind === "page-break") return [];
    const rows = block.kind === "row" ? [block.cells] : block.rows;
    const filled = rows.flat().filter((cell) => cell.text.trim() !== "");
    return filled.map(({ span }) => ({ ...readPassage(text, [span]), section, lastBlock: at }));
  });
}

export function allPassages({ sections, text }: Outline): readonly Passage[] {
  return sections.flatMap((section) => passagesOf(section, text));
}

/** The passages of the sections with one of the roles. */
export function passagesIn({ sections, text }: Outline, roles: readonly SectionRole[]): readonly Passage[] {
  return sections.filter(({ role }) => roles.includes(role)).flatMap((section) => passagesOf(section, text));
}

/** The source spans of a half-open range of the clean text: one for each part that it touches. */
export function spansOf(passage: Passage, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let part = -1;
  for (let index = runAt(passage.runs, start); index < passage.runs.length; index++) {
    const run = passage.runs[index]!;
    if (run.at >= end) break;
    const from = run.source + Math.max(0, start - run.at);
    const to = run.source + Math.min(run.length, end - run.at);
    if (to <= from) continue;
    if (run.part === part) spans[spans.length - 1] = { start: spans.at(-1)!.start, end: to };
    else spans.push({ start: from, end: to });
    part = run.part;
  }
  return spans;
}

/** Index of the run that holds an offset of the clean text. */
function runAt(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readPassage(text: string, spans: readonly Span[]): Pick<Passage, "text" | "runs"> {
  const writer = new PassageWriter();
  let part = 0;
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (before !== undefined) {
      if (text.slice(before.end, span.start).trim() !== "") part++;
      if (!/\p{L}-$/u.test(writer.tail)) writer.addJoint();
    }
    writeBlock(writer, text.slice(span.start, span.end), span.start, part);
  }
  return { text: writer.finish(), runs: writer.runs };
}

function writeBlock(writer: PassageWriter, printed: string, base: number, part: number): void {
  const marks = emphasisMarks(printed);
  let from = 0;
  for (const change of printed.matchAll(CHANGE)) {
    const [found, at] = [change[0], change.index];
    if (found === "**" && !marks.has(at)) continue;
    writer.add(printed.slice(from, at), base + from, part);
    from = at + found.length;
    if (/\s|\u200b|\ufeff/.test(found)) writer.add(" ", base + at, part);
  }
  writer.add(printed.slice(from), base + from, part);
}

function emphasisMarks(printed: string): ReadonlySet<number> {
  const marks = new Set<number>();
  for (const { 0: found, index } of printed.matchAll(EMPHASIS)) {
    marks.add(index);
    marks.add(index + found.length - 2);
  }
  return marks;
}

class PassageWriter {
  readonly runs: Run[] = [];
  tail = "";
  private readonly parts: string[] = [];
  private length = 0;

  /** Appends what stands at `source`; a space only between words, once. */
  add(written: string, source: number, part: number): void {
    if (written === "" || (written === " " && !this.wantsSpace())) return;
    const last = this.runs.at(-1);
    const goesOn =
      last !== undefined &&
      last.part === part &&
      last.at + last.length === this.length &&
      last.source + last.length === source;
    if (goesOn) this.runs[this.runs.length - 1] = { ...last, length: last.length + written.length };
    else this.runs.push({ at: this.length, length: written.length, source, part });
    this.append(written);
  }

  /** A space that stands nowhere in the source. */
  addJoint(): void {
    if (this.wantsSpace()) this.append(" ");
  }

  finish(): string {
    return this.parts.join("").trimEnd();
  }

  private wantsSpace(): boolean {
    return this.length > 0 && !this.tail.endsWith(" ");
  }

  private append(written: string): void {
    this.parts.push(written);
    this.length += written.length;
    this.tail = (this.tail + written).slice(-2);
  }
}
