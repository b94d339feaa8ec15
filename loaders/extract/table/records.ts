import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import { isHouseName } from "../address/street.ts";
import { endsLikeOrganization, leadingPersonWords } from "../names/party-kind.ts";
import { readCount, resembles } from "./cells.ts";
import { hasPercent, isPercentField } from "./columns.ts";
import { filled, isNumbered } from "./lines.ts";
import type { CopyLines, HolderRecord, Line, Piece, TextPiece } from "./model.ts";
import { cutPieces, foldName } from "./pieces.ts";

export interface Records {
  readonly records: readonly HolderRecord[];
  /** Lines that may be second readings of the line above: each a guess. */
  readonly pairs: number;
  /** Names that may be further recipients of copies, or holders. */
  readonly recipients: number;
  /** Lines whose numbers are second, damaged readings, with the index of the record that was open. */
  readonly echoes: readonly { readonly line: Line; readonly record: number }[];
  readonly diagnostics: readonly DraftDiagnostic[];
}

interface Item {
  readonly piece: Piece;
  readonly line: Line;
  /** The line's numbers belong to this piece: a name in a line with well-formed counts. */
  readonly numbered: boolean;
  /** A name that begins a run of glued rows: the numbers of the run's first row were its. */
  readonly opensRun: boolean;
}

/** Which two numbered lines before one address are a wrapped name with two readings of its numbers. */
export type Wrapping = "ALIKE" | "ALL" | "NONE";

/** What the words alone do not tell. */
export interface Guess {
  readonly wrapping: Wrapping;
  /** A name without numbers behind a copy's address is another recipient of copies; else it is the next holder. */
  readonly recipients: boolean;
}

/** Tells the holders apart: each begins with a name, then come care-of, address, attention and copies. */
export function readRecords(lines: readonly Line[], guess: Guess): Records {
  const attention = attentionNames(lines);
  const items = lines.flatMap((_, at) => itemsOf(lines, at, attention));
  const wrapping = bearsAddresses(items) ? guess.wrapping : "NONE";
  const reader = new RecordReader(items, { ...guess, wrapping });
  for (let i = 0; i < items.length; i++) reader.read(i);
  const { records, pairs, recipients, diagnostics } = reader.finish();
  const owned = new Set(records.map((record) => record.values));
  const echoes: { line: Line; record: number }[] = [];
  let record = 0;
  for (const line of lines) {
    record = reader.recordAt(line) ?? record;
    if (line.run === null && filled(line.values).length > 0 && !owned.has(line))
      echoes.push({ line, record });
  }
  return { records, pairs, recipients, diagnostics, echoes };
}

/** At least half of the rows have an address of their own. */
function bearsAddresses(items: readonly Item[]): boolean {
  const places = items.filter(({ piece }) => piece.kind === "ADDRESS" && piece.hasPlace).length;
  return places * 2 >= items.filter(({ numbered }) => numbered).length;
}

/** Names that stand alone behind an "Attn:". */
function attentionNames(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of lines) {
    const match = /^att(?:n|ention)\b\.?\s{0,2}:?(.{3,60})$/i.exec(line.name.text);
    if (match === null || isNumbered(line)) continue;
    const words = foldName(match[1]!).split(" ");
    // A glued line may hold the next holder's name too.
    if (line.run === null || leadingPersonWords(match[1]!.trim().split(/\s+/)) === words.length)
      names.add(words.join(" "));
  }
  return names;
}

function itemsOf(lines: readonly Line[], at: number, attention: ReadonlySet<string>): readonly Item[] {
  const line = lines[at]!;
  const counts = isNumbered(line);
  const next = counts ? nextKind(lines, at, attention) : null;
  const context = {
    attention,
    holdsName: (counts && next !== "NUMBERED") || line.run !== null,
    ownsNumbers: next === "ADDRESS" || next === "CARE_OF",
  };
  const pieces = cutPieces(line.name.text, line.name.span.start, context);
  const named = pieces.findLastIndex((piece) => piece.kind === "NAME");
  const opensRun = line.run !== null && line.name.span.start === line.run.longest.name.span.start;
  return pieces.map((piece, i) => ({
    piece,
    line,
    numbered: counts && i === named,
    opensRun: opensRun && i === named,
  }));
}

/** What the next line with words in it begins with; `NUMBERED`: a name with numbers of its own. */
function nextKind(
  lines: readonly Line[],
  at: number,
  attention: ReadonlySet<string>,
): Piece["kind"] | "NUMBERED" | null {
  const next = lines.slice(at + 1, at + LOOK_AHEAD).find((line) => line.name.text !== "");
  if (next === undefined) return null;
  const context = { attention, holdsName: false, ownsNumbers: false };
  const first = cutPieces(next.name.text, next.name.span.start, context)[0];
  if (first?.kind !== "NAME") return first?.kind ?? null;
  if (isHouseName(first.text)) return "ADDRESS";
  return isNumbered(next) ? "NUMBERED" : "NAME";
}

/** Lines that one holder may take. */
const LOOK_AHEAD = 16;

/** Ends no name: a conjunction, a comma, an initial, a month without its day. */
const OPEN_END =
  /(?:[,&]|\b(?:and|of|the|for|by|as|dated|u\/a\/d|f\/?b\/?o|jt\.?)|\s\p{Lu}\.|dated \p{Lu}\p{L}{2,8}\.?)$/iu;
/** Stands in no line of an address: the rest of a date, a form of joint ownership, a personal suffix. */
const TAIL_START =
  /\b(?:jt\.? ?ten|jtwros|joint tenants)\b|^(?:\d{1,2}, \d{4}\b|(?:as )?(?:jt\.? ?ten|jtwros|joint tenants|tenants? (?:in common|by the entirety)|community property)\b|tenants\b|(?:jr|sr|i{2,3}|iv)\b)/i;

/** The first lines of a wrapped name: nothing else is known of the holder yet. */
function isHead({ values, run, careOf, address, attention }: HolderRecord): boolean {
  return values === null && run === null && careOf.length + address.length + attention.length === 0;
}

function asAddress(piece: TextPiece): TextPiece {
  return { kind: "ADDRESS", text: piece.text, span: piece.span, hasPlace: false };
}

function hasMendable(line: Line): boolean {
  return filled(line.values).some(
    ([field, cell]) => !isPercentField(field) && readCount(cell.text).kind === "mended",
  );
}

/** Where both show a number, it resembles the other's. */
function looksAlike(line: Line, other: Line): boolean {
  const both = filled(line.values).flatMap(([field, cell]) => {
    const text = other.values.get(field)?.text ?? "";
    return text === "" || isPercentField(field) ? [] : [[cell.text, text] as const];
  });
  return both.length > 0 && both.every(([a, b]) => resembles(a, b));
}

function goesOn(head: string, tail: string): boolean {
  return OPEN_END.test(head) || TAIL_START.test(tail);
}

/** Wrapped names whose numbers stand on the last line, below which the table's way is no rule. */
const FEWEST_WRAPPED = 2;

/**
 * Where wrapped names have their numbers on the last line, numbers on a line above it are where echoes stand; so are such
 * numbers without a percentage where nearly all rows have one.
 */
function doubtOddLines(records: readonly HolderRecord[]): void {
  const read = records.filter(({ values }) => values !== null);
  const wrapped = read.filter(({ names }) => names.length > 1);
  const odd = wrapped.filter(({ names, values }) => names.at(-1)!.span.start >= values!.span.end);
  const bare = read.filter(({ values }) => !hasPercent(values!.values));
  const bareOthers = bare.filter((record) => !odd.includes(record)).length;
  const printsPercents = bareOthers * 4 <= read.length - odd.length;
  const regular = wrapped.length - odd.length;
  const isRule = regular >= FEWEST_WRAPPED && regular >= 3 * odd.length;
  for (const record of odd)
    record.doubted = isRule || (printsPercents && bare.includes(record) && !hasMark(record.values!));
}

/** Something stands in a percent column: perhaps a misread `*`. */
function hasMark({ values }: Line): boolean {
  return filled(values).some(([field]) => isPercentField(field));
}

class RecordReader {
  readonly #items: readonly Item[];
  readonly #records: HolderRecord[] = [];
  readonly #diagnostics: DraftDiagnostic[] = [];
  readonly #lineRecord = new Map<Line, number>();
  #placeSeen = false;
  #copy: CopyLines | null = null;
  #copiesClosed = false;

  readonly #guess: Guess;
  #pairs = 0;
  #recipients = 0;

  constructor(items: readonly Item[], guess: Guess) {
    this.#items = items;
    this.#guess = guess;
  }

  read(i: number): void {
    const { piece, line } = this.#items[i]!;
    switch (piece.kind) {
      case "NAME":
        this.#name(i, piece);
        break;
      case "CARE_OF":
        this.#splitContact(i);
        this.#current()?.careOf.push(piece);
        break;
      case "ATTENTION":
        this.#current()?.attention.push(piece);
        break;
      case "ADDRESS":
        this.#splitContact(i);
        this.#address(piece);
        break;
      case "COPIES":
        this.#openCopy();
        break;
    }
    this.#lineRecord.set(line, Math.max(0, this.#records.length - 1));
  }

  /** Index of the record that was open behind the line; null for a line without a name. */
  recordAt(line: Line): number | null {
    return this.#lineRecord.get(line) ?? null;
  }

  finish(): Omit<Records, "echoes"> {
    for (const record of this.#records) if (record.run === null) record.values ??= record.mended;
    doubtOddLines(this.#records);
    const [pairs, recipients] = [this.#pairs, this.#recipients];
    return { records: this.#records, pairs, recipients, diagnostics: this.#diagnostics };
  }

  #current(): HolderRecord | undefined {
    return this.#records.at(-1);
  }

  #open(piece: TextPiece, i: number): void {
    const item = this.#items[i]!;
    const before = this.#items[i - 1];
    this.#records.push({
      names: [piece],
      markers: "markers" in piece ? [...piece.markers] : [],
      careOf: [],
      address: [],
      attention: [],
      copies: [],
      values: item.numbered ? item.line : null,
      mended: hasMendable(item.line) ? item.line : null,
      alternatives: [],
      doubted: false,
      run: item.line.run,
      group: null,
      nameSeparated: before !== undefined && before.line === item.line && before.piece.kind === "ATTENTION",
    });
    this.#placeSeen = false;
    this.#copy = null;
    this.#copiesClosed = false;
  }

  /** A contact with an address below it, although its holder's is complete: a name whose numbers are lost is stuck behind it. */
  #splitContact(i: number): void {
    const current = this.#current();
    const contact = current?.attention.at(-1);
    const before = this.#items[i - 1]?.piece;
    if (contact?.kind !== "ATTENTION" || current === undefined || before !== contact || !this.#placeSeen)
      return;
    const words = contact.text.split(" ");
    const count = leadingPersonWords(words);
    if (count === 0 || words.length - count < 2) return;
    const name = words.slice(count).join(" ");
    const end = contact.markers[0] === undefined ? contact.span.end : contact.markers[0].span.start - 1;
    const start = end - name.length;
    const { kind } = contact;
    current.attention[current.attention.length - 1] = {
      kind,
      text: words.slice(0, count).join(" "),
      span: { start: contact.span.start, end: start - 1 },
      markers: [],
    };
    this.#open({ ...contact, kind: "NAME", text: name, span: { start, end: contact.span.end } }, i - 1);
    this.#current()!.nameSeparated = true;
  }

  #openCopy(): void {
    const current = this.#current();
    if (current === undefined) return;
    this.#copy = { names: [], address: [] };
    this.#copiesClosed = false;
    current.copies.push(this.#copy);
  }

  #address(piece: Extract<Piece, { kind: "ADDRESS" }>): void {
    const current = this.#current();
    if (current === undefined) return;
    if (this.#copy !== null && !this.#copiesClosed) {
      this.#copy.address.push(piece);
      this.#copiesClosed = piece.hasPlace;
      return;
    }
    if (this.#placeSeen) {
      this.#repeatedAddress(current, piece);
      return;
    }
    current.address.push(piece);
    this.#placeSeen = piece.hasPlace;
  }

  #repeatedAddress(current: HolderRecord, piece: TextPiece): void {
    const known = current.address.some((part) => foldName(part.text).includes(foldName(piece.text)));
    this.#diagnostics.push({
      code: known ? "REPEATED_ROW" : "LINE_UNREADABLE",
      severity: known ? "INFO" : "WARNING",
      message: known
        ? `The line "${piece.text}" repeats the address above it and was left out.`
        : `The line "${piece.text}" stands behind a complete address and was left out.`,
      spans: [piece.span],
    });
  }

  #name(i: number, piece: TextPiece): void {
    const item = this.#items[i]!;
    const current = this.#current();
    if (item.line.page !== null && !this.#expectsLine() && !isHouseName(piece.text))
      this.#garbled(piece, item.line.page);
    else if (current === undefined || (item.opensRun && !isHead(current))) this.#open(piece, i);
    else if (this.#copy !== null && this.#inCopy(i)) this.#copyName(piece);
    else if (item.numbered) this.#numberedName(i, piece, current);
    else this.#bareName(i, piece, current);
  }

  /** Whether the open address or copy lacks its place: a line without a meaning of its own belongs to it. */
  #expectsLine(): boolean {
    if (this.#copy !== null) return !this.#copiesClosed;
    const current = this.#current();
    return (
      current !== undefined && !this.#placeSeen && (current.careOf.length > 0 || current.address.length > 0)
    );
  }

  #garbled(piece: TextPiece, page: number): void {
    this.#diagnostics.push({
      code: "LINE_UNREADABLE",
      severity: "INFO",
      message: `The line "${piece.text}" at the foot of page ${page} is no readable part of the row above and was left out.`,
      spans: [piece.span, ...(this.#current()?.names.map(({ span }) => span) ?? [])],
    });
  }

  /** A copy is open until its place; behind it another recipient may follow, or the next holder. */
  #inCopy(i: number): boolean {
    if (this.#items[i]!.numbered) return false;
    if (!this.#copiesClosed) return true;
    if (this.#next(i) !== "ADDRESS" || this.#numbersFollow(i)) return false;
    this.#recipients++;
    return this.#guess.recipients;
  }

  #copyName(piece: TextPiece): void {
    if (this.#copiesClosed) this.#openCopy();
    const { names, address } = this.#copy!;
    // A person and its organization are named; what follows before the address is the name of a house.
    const complete = names.length > 1 && !endsLikeOrganization(piece.text);
    if (complete || address.length > 0) address.push(asAddress(piece));
    else names.push(piece);
  }

  #numberedName(i: number, piece: TextPiece, current: HolderRecord): void {
    const item = this.#items[i]!;
    const bare = current.careOf.length === 0 && current.address.length === 0;
    const house = isHouseName(piece.text) && !hasPercent(item.line.values);
    if (bare && house && this.#next(i) === "ADDRESS") current.address.push(asAddress(piece));
    else if (bare && current.values === null && current.run === null) {
      this.#append(current, piece, this.#items[i]!.line);
      current.values = item.line;
    } else if (bare && current.values !== null && this.#isSecondReading(item.line, current, i))
      this.#secondReading(piece, item.line, current);
    else this.#open(piece, i);
  }

  /** Two numbered lines before one address: one of them may be a second reading of the other. */
  #isSecondReading(line: Line, current: HolderRecord, i: number): boolean {
    const behind = this.#items.slice(i + 1, i + LOOK_AHEAD).find(({ piece }) => piece.kind !== "NAME");
    if (behind?.piece.kind !== "ADDRESS" && behind?.piece.kind !== "CARE_OF") return false;
    this.#pairs++;
    const { wrapping } = this.#guess;
    if (wrapping !== "ALIKE") return wrapping === "ALL";
    const first = current.values!;
    const halves = hasPercent(line.values) && !hasPercent(first.values);
    const piece = this.#items[i]!.piece as TextPiece;
    return looksAlike(line, first) || isHouseName(piece.text) || (halves && this.#isNameTail(piece, current));
  }

  /** The name goes on in the line, or the line is the first of the address (a house). */
  #secondReading(piece: TextPiece, line: Line, current: HolderRecord): void {
    const first = current.values!;
    const house = isHouseName(piece.text) || (hasPercent(first.values) && !hasPercent(line.values));
    if (house && !this.#isNameTail(piece, current)) current.address.push(asAddress(piece));
    else this.#append(current, piece, line);
    const better = hasPercent(line.values) || !hasPercent(first.values);
    current.values = better ? line : first;
    current.alternatives.push(better ? first : line);
  }

  #bareName(i: number, piece: TextPiece, current: HolderRecord): void {
    const bare = current.address.length === 0;
    if (this.#placeSeen || this.#isBehindContact(i, piece, current)) this.#open(piece, i);
    else if (current.careOf.length > 0 && bare && !isHouseName(piece.text))
      current.careOf.push({ ...piece, kind: "CARE_OF" } as TextPiece);
    else if (current.careOf.length > 0 && bare) current.address.push(asAddress(piece));
    else if (!bare) current.address.push(asAddress(piece));
    else if (current.values === null && (this.#numbersFollow(i) || !isHouseName(piece.text)))
      this.#append(current, piece, this.#items[i]!.line);
    else if (this.#numbersFollow(i)) this.#open(piece, i);
    else if (this.#next(i) === "CARE_OF" || this.#isNameTail(piece, current))
      this.#append(current, piece, this.#items[i]!.line);
    else if (this.#next(i) === "ADDRESS") current.address.push(asAddress(piece));
    else this.#open(piece, i);
  }

  /** A contact ends a holder's lines also where its place is lost, unless the address stands below it. */
  #isBehindContact(i: number, piece: TextPiece, current: HolderRecord): boolean {
    if (current.attention.length === 0 || isHouseName(piece.text)) return false;
    return this.#numbersFollow(i) || this.#next(i) === "CARE_OF" || this.#next(i) === "ADDRESS";
  }

  /** "Partners, L.P." under a name, or whatever follows a name that cannot end where it does. */
  #isNameTail(piece: TextPiece, current: HolderRecord): boolean {
    return endsLikeOrganization(piece.text) || goesOn(current.names.at(-1)!.text, piece.text);
  }

  #append(current: HolderRecord, piece: TextPiece, line: Line): void {
    current.names.push(piece);
    if (hasMendable(line)) current.mended = line;
    if ("markers" in piece) current.markers.push(...piece.markers);
  }

  /** The next kind of piece that is no bare name; "NAME" where a numbered name comes first. */
  #next(i: number): Piece["kind"] | null {
    for (let k = i + 1; k < Math.min(this.#items.length, i + LOOK_AHEAD); k++) {
      const { piece, numbered } = this.#items[k]!;
      if (piece.kind !== "NAME" || numbered) return piece.kind;
    }
    return null;
  }

  /** Whether numbers follow before any address: then the name goes on in the next line. */
  #numbersFollow(i: number): boolean {
    for (let k = i + 1; k < Math.min(this.#items.length, i + LOOK_AHEAD); k++) {
      const { piece, numbered } = this.#items[k]!;
      if (numbered) return true;
      if (piece.kind !== "NAME") return false;
    }
    return false;
  }
}
