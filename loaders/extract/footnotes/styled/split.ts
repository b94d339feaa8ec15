import type { Span } from "../../../../src/kernel/span.ts";
import type { Block, GridTable } from "../../../document/model.ts";
import type { Outline, Section } from "../../../outline/model.ts";
import { blockLines, type NoteLine, rowLine } from "./lines.ts";
import { bareMarker, isLegend } from "./marks.ts";

/** A note as it stands under a table: its marker and the places of its text. */
export interface SplitNote {
  readonly marker: string;
  readonly spans: readonly Span[];
}

/** Where a table's notes may stand: behind `endBlock` in its section, and in the last rows of the table itself. */
export interface NotePlace {
  readonly outline: Outline;
  readonly section: Section;
  readonly endBlock: number;
  /** The markers that rows and column headings show. */
  readonly used: ReadonlySet<string>;
}

/** Paragraphs without a marker that may stand between two notes. */
const MOST_BETWEEN = 6;

/** The notes of a table with grids; empty where none stands behind it. */
export function splitStyledNotes(place: NotePlace): readonly SplitNote[] {
  const collector = new Collector(new Set([...place.used].map(bareMarker)));
  for (const line of rowsBelow(place)) collector.add(line);
  for (const step of stepsBehind(place)) {
    if (step === "heading" && collector.began) break;
    if (step === "table" && collector.began) break;
    if (typeof step === "string") collector.interrupt();
    else for (const line of step) if (!collector.add(line)) return collector.notes();
  }
  return collector.notes();
}

/** The last rows of the table, where they are notes: "(1)" and text across the columns. */
function rowsBelow({ section, endBlock }: NotePlace): readonly NoteLine[] {
  const table = section.blocks[endBlock - 1];
  if (table?.kind !== "table") return [];
  const lines: NoteLine[] = [];
  for (const row of table.rows.toReversed()) {
    const filled = row.filter((cell) => cell.text.trim() !== "");
    if (filled.length === 0) continue;
    const line = filled.length > 2 ? null : rowLine(filled);
    if (line === null || line.some((one) => one.text.length < 12)) break;
    lines.unshift(...line);
  }
  const first = lines.findIndex((line) => line.marks.length > 0);
  return first < 0 ? [] : lines.slice(first);
}

type Step = readonly NoteLine[] | "heading" | "table";

/** What follows the table block by block, into the next section where a heading was seen in the middle of the notes. */
function* stepsBehind({ outline, section, endBlock }: NotePlace): Generator<Step> {
  yield* sectionSteps(outline.text, section, endBlock);
  const next = outline.sections[outline.sections.indexOf(section) + 1];
  if (next === undefined) return;
  yield "heading";
  yield* sectionSteps(outline.text, next, 0);
}

function* sectionSteps(text: string, section: Section, from: number): Generator<Step> {
  const headings = new Set(section.headings.map(({ at }) => at));
  for (let i = from; i < section.blocks.length; i++) {
    const block = section.blocks[i]!;
    if (isFurniture(block, text)) continue;
    const lines = blockLines(block, text);
    const marked = lines?.some((line) => line.marks.length > 0) === true;
    if (lines === null) yield isNumericTable(block as GridTable) ? "table" : "heading";
    else if (!marked && (headings.has(i) || isHeading(block, text))) yield "heading";
    else yield lines;
  }
}

/** A table with numbers in it may be the next part of a list of holders; any other one is prose. */
function isNumericTable(table: GridTable): boolean {
  return table.rows.flat().filter((cell) => /\d/.test(cell.text)).length > 1;
}

const FURNITURE =
  /^(?:-{0,2}\s?(?:page\s)?[a-z]{0,2}-?\d{1,4}\s?-{0,2}|[ivxl]{1,6}|table of contents|(?:back to|index).{0,30}|\(?(?:foot)?notes? (?:are )?continued .{0,40}|\(continued\)|_{3,}|-{3,})$/i;

/** Page numbers and the like, as far as the outline left them in. */
function isFurniture(block: Block, text: string): boolean {
  if (block.kind === "page-break") return true;
  const words = text.slice(block.span.start, block.span.end).trim();
  return words.length < 60 && (words === "" || FURNITURE.test(words.replace(/\s+/g, " ")));
}

/** All bold or underlined, or in capitals, and no sentence. */
function isHeading(block: Block, text: string): boolean {
  if (block.kind !== "paragraph") return false;
  const words = text.slice(block.span.start, block.span.end).trim();
  if (words.length > 160 || /[.;:,]$/.test(words)) return false;
  if (block.style === undefined)
    return words.length > 3 && words === words.toUpperCase() && /\p{Lu}{3}/u.test(words);
  const runs = block.style.runs.filter((run) => text.slice(run.start, run.end).trim() !== "");
  return block.style.heading !== null || (runs.length > 0 && runs.every((run) => run.bold || run.underline));
}

interface Draft {
  readonly markers: readonly string[];
  readonly spans: Span[];
  text: string;
}

/** Lines become notes: a marker that is due begins one, all else goes on with the note above. */
class Collector {
  /** A note or a legend was seen. */
  began = false;
  readonly #used: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #notes: Draft[] = [];
  /** Lines without a marker behind the last note: its own, where another note follows. */
  #waiting: NoteLine[] = [];
  #open: Draft | null = null;

  constructor(used: ReadonlySet<string>) {
    this.#used = used;
  }

  /** False where the notes ended before the line. */
  add(line: NoteLine): boolean {
    const markers = line.marks.map(({ marker }) => marker);
    if (markers.length > 0 && !markers.some((marker) => /[\p{L}\d]/u.test(marker)) && isLegend(line.text)) {
      this.#close(true);
      this.began = true;
      return true;
    }
    if (markers.length > 0 && this.#isDue(line)) {
      this.#close(true);
      this.#open = { markers, spans: [...line.spans], text: line.text };
      for (const marker of markers) this.#seen.add(bareMarker(marker));
      this.#notes.push(this.#open);
      this.began = true;
      return true;
    }
    if (this.#open === null) return !this.began || this.#waiting.push(line) <= MOST_BETWEEN;
    this.#waiting.push(line);
    return this.#waiting.length <= MOST_BETWEEN;
  }

  /** A heading or another table before the first note. */
  interrupt(): void {
    this.#waiting = [];
  }

  /** Gives the waiting lines to the note above: all of them where another note follows, else those that surely go on. */
  #close(followed: boolean): void {
    if (this.#open !== null) {
      for (const line of this.#waiting) {
        if (!followed && !goesOn(this.#open.text, line)) break;
        this.#open.spans.push(...line.whole);
        this.#open.text += ` ${line.text}`;
      }
    }
    this.#waiting = [];
  }

  #isDue({ marks, apart }: NoteLine): boolean {
    const [mark] = marks;
    const { weak } = mark!;
    const marker = bareMarker(mark!.marker);
    if (this.#seen.has(marker)) return false;
    if (this.#used.has(marker)) return true;
    const last = bareMarker(this.#notes.at(-1)?.markers.at(-1) ?? "");
    if (/^\d+$/.test(marker)) {
      const number = Number(marker);
      const before = /^\d+$/.test(last) ? Number(last) : 0;
      return apart ? number > before && number <= before + 9 : !weak && number === before + 1;
    }
    if (/^[a-z]$/i.test(marker)) return !weak && this.#isNextLetter(marker, last);
    return !/\p{L}/u.test(marker);
  }

  /** "(a)" begins notes only where letters count them: no row shows a number. */
  #isNextLetter(marker: string, last: string): boolean {
    if ([...this.#used, ...this.#seen].some((one) => /^\d+$/.test(one))) return false;
    if (!/^[a-z]$/i.test(last)) return /^a$/i.test(marker);
    return marker.charCodeAt(0) === last.charCodeAt(0) + 1;
  }

  notes(): readonly SplitNote[] {
    this.#close(false);
    return this.#notes.flatMap(({ markers, spans }) =>
      spans.length === 0 ? [] : markers.map((marker) => ({ marker, spans })),
    );
  }
}

const ENDED = /[.!?:][”"’')\]]{0,3}$/;
/** Sentences that notes are made of and the prose behind a table is not. */
const OF_A_NOTE =
  /^(?:(?:the|its|his|her|their) (?:principal |mailing |business |registered )*address|(?:also )?includes? |consists? of |represents? |(?:mr|ms|mrs|dr|messrs)\.? \S+ (?:disclaims?|has|have|is|may|exercises?)|\S.{0,200}?\b(?:disclaims? (?:any )?beneficial|voting (?:and|or) (?:investment|dispositive)|(?:dispositive|investment) power))/i;
const OF_PROSE =
  /^(?:we|our|except|unless|the following|each|to our|this|none of|information|beneficial ownership is|for purposes)\b/i;

/** Whether a line behind the last note belongs to it: the note was cut, or the line speaks as notes do. */
function goesOn(note: string, { text }: NoteLine): boolean {
  if (!ENDED.test(note) || /^[\p{Ll},;]/u.test(text)) return true;
  return OF_A_NOTE.test(text) && !OF_PROSE.test(text);
}
