import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import { isHouseName } from "../address/street.ts";
import { endsLikeOrganization, leadingPersonWords } from "../names/party-kind.ts";
import { resembles } from "./cells.ts";
import { hasPercent } from "./columns.ts";
import { filled, isNumbered } from "./lines.ts";
import type { CopyLines, HolderRecord, Line, Piece, TextPiece } from "./model.ts";
import { cutPieces, foldName } from "./pieces.ts";
import { longestLine } from "./runs.ts";

export interface Records {
  readonly records: readonly HolderRecord[];
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

/** Tells the holders apart: each begins with a name, then come care-of, address, attention and copies. */
export function readRecords(lines: readonly Line[]): Records {
  const attention = attentionNames(lines);
  const items = lines.flatMap((line) => itemsOf(line, attention));
  const reader = new RecordReader(items);
  for (let i = 0; i < items.length; i++) reader.read(i);
  const numbered = new Set(
    items.filter((item) => item.numbered && reader.owns(item.line)).map((item) => item.line),
  );
  const echoes = lines
    .filter((line) => line.run === null && filled(line.values).length > 0 && !numbered.has(line))
    .map((line) => ({ line, record: reader.recordAt(line) }));
  return { ...reader.finish(), echoes };
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

function itemsOf(line: Line, attention: ReadonlySet<string>): readonly Item[] {
  const counts = isNumbered(line);
  const context = { attention, holdsName: counts || line.run !== null };
  const pieces = cutPieces(line.name.text, line.name.span.start, context);
  const named = pieces.findLastIndex((piece) => piece.kind === "NAME");
  const opensRun = line.run !== null && line.name.span.start === longestLine(line.run).name.span.start;
  return pieces.map((piece, i) => ({
    piece,
    line,
    numbered: counts && i === named,
    opensRun: opensRun && i === named,
  }));
}

/** Lines that one holder may take. */
const LOOK_AHEAD = 16;

/** Ends no name: a conjunction, a comma, an initial, a month without its day. */
const OPEN_END =
  /(?:[,&]|\b(?:and|of|the|for|by|as|dated|u\/a\/d|f\/?b\/?o|jt\.?)|\s\p{Lu}\.|dated \p{Lu}\p{L}{2,8}\.?)$/iu;
/** Begins no line of an address: the rest of a date, a form of joint ownership, a personal suffix. */
const TAIL_START =
  /^(?:\d{1,2}, \d{4}\b|(?:as )?(?:jt\.? ?ten|jtwros|joint tenants|tenants? (?:in common|by the entirety)|community property)\b|tenants\b|(?:jr|sr|i{2,3}|iv)\b)/i;

/** The first lines of a wrapped name: nothing else is known of the holder yet. */
function isHead({ values, run, careOf, address, attention }: HolderRecord): boolean {
  return values === null && run === null && careOf.length + address.length + attention.length === 0;
}

function asAddress(piece: TextPiece): TextPiece {
  return { kind: "ADDRESS", text: piece.text, span: piece.span, hasPlace: false };
}

function goesOn(head: string, tail: string): boolean {
  return OPEN_END.test(head) || TAIL_START.test(tail);
}

class RecordReader {
  readonly #items: readonly Item[];
  readonly #records: HolderRecord[] = [];
  readonly #diagnostics: DraftDiagnostic[] = [];
  readonly #lineRecord = new Map<Line, number>();
  #placeSeen = false;
  #copy: CopyLines | null = null;
  #copiesClosed = false;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  read(i: number): void {
    const { piece, line } = this.#items[i]!;
    switch (piece.kind) {
      case "NAME":
        this.#name(i, piece);
        break;
      case "CARE_OF":
        this.#current()?.careOf.push(piece);
        break;
      case "ATTENTION":
        this.#current()?.attention.push(piece);
        break;
      case "ADDRESS":
        this.#address(piece);
        break;
      case "COPIES":
        this.#openCopy();
        break;
    }
    this.#lineRecord.set(line, Math.max(0, this.#records.length - 1));
  }

  owns(line: Line): boolean {
    return this.#records.some((record) => record.values === line);
  }

  recordAt(line: Line): number {
    return this.#lineRecord.get(line) ?? this.#recordBefore(line);
  }

  /** A line without a name stands between two records. */
  #recordBefore(line: Line): number {
    let found = 0;
    for (const [known, index] of this.#lineRecord)
      if (known.span.start < line.span.start) found = Math.max(found, index);
    return found;
  }

  finish(): { records: readonly HolderRecord[]; diagnostics: readonly DraftDiagnostic[] } {
    return { records: this.#records, diagnostics: this.#diagnostics };
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
      run: item.line.run,
      group: null,
      nameSeparated: before !== undefined && before.line === item.line && before.piece.kind === "ATTENTION",
    });
    this.#placeSeen = false;
    this.#copy = null;
    this.#copiesClosed = false;
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
    if (current === undefined || (item.opensRun && !isHead(current))) this.#open(piece, i);
    else if (this.#copy !== null && this.#inCopy(i)) this.#copyName(piece);
    else if (item.numbered) this.#numberedName(i, piece, current);
    else this.#bareName(i, piece, current);
  }

  /** A copy is open until its place; behind it another recipient may follow, or the next holder. */
  #inCopy(i: number): boolean {
    if (this.#items[i]!.numbered) return false;
    return !this.#copiesClosed || (this.#next(i) === "ADDRESS" && !this.#numbersFollow(i));
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
    if (bare && current.values === null && current.run === null) {
      this.#append(current, piece);
      current.values = item.line;
    } else if (bare && current.values !== null && this.#isEchoOf(item.line, current.values, i)) {
      if (hasPercent(item.line.values) && !hasPercent(current.values.values)) {
        this.#append(current, piece);
        current.values = item.line;
      } else current.address.push(asAddress(piece));
    } else this.#open(piece, i);
  }

  /** Two numbered lines before one address: one of them is a second reading of the other. */
  #isEchoOf(line: Line, other: Line, i: number): boolean {
    const next = this.#next(i);
    const alike = filled(line.values).every(([field, cell]) =>
      resembles(cell.text, other.values.get(field)?.text ?? ""),
    );
    return (
      alike &&
      (next === "ADDRESS" || next === "CARE_OF") &&
      hasPercent(line.values) !== hasPercent(other.values)
    );
  }

  #bareName(i: number, piece: TextPiece, current: HolderRecord): void {
    const bare = current.address.length === 0;
    if (this.#placeSeen) this.#open(piece, i);
    else if (current.careOf.length > 0 && bare && !isHouseName(piece.text))
      current.careOf.push({ ...piece, kind: "CARE_OF" } as TextPiece);
    else if (current.careOf.length > 0 && bare) current.address.push(asAddress(piece));
    else if (!bare) current.address.push(asAddress(piece));
    else if (current.values === null && (current.run === null || !isHouseName(piece.text)))
      this.#append(current, piece);
    else if (this.#numbersFollow(i)) this.#open(piece, i);
    else if (this.#next(i) === "CARE_OF" || this.#isNameTail(piece, current)) this.#append(current, piece);
    else if (this.#next(i) === "ADDRESS") current.address.push(asAddress(piece));
    else this.#open(piece, i);
  }

  /** "Partners, L.P." under a name, or whatever follows a name that cannot end where it does. */
  #isNameTail(piece: TextPiece, current: HolderRecord): boolean {
    return endsLikeOrganization(piece.text) || goesOn(current.names.at(-1)!.text, piece.text);
  }

  #append(current: HolderRecord, piece: TextPiece): void {
    current.names.push(piece);
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
