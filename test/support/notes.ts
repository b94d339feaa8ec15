import type { Note } from "../../loaders/extract/footnotes/notes.ts";
import { Prose } from "../../loaders/extract/footnotes/prose.ts";
import { noteContexts } from "../../loaders/extract/footnotes/said/context.ts";
import { type NoteStatements, readStatements } from "../../loaders/extract/footnotes/statements.ts";
import { partyKindOf } from "../../loaders/extract/names/party-kind.ts";
import type { StockholderRow } from "../../loaders/extract/table/rows.ts";
import type { PostalAddress } from "../../src/kernel/facts.ts";

/** A row of a table of which only the name matters. */
export function rowNamed(name: string, ordinal = 1): StockholderRow {
  return {
    ordinal,
    name,
    kind: partyKindOf(name),
    nameSpans: [],
    nameSeparated: false,
    markers: [],
    shares: new Map(),
    percents: new Map(),
    careOf: [],
    attention: [],
    address: null,
    addressSpans: [],
    copies: [],
    spans: [],
  } as unknown as StockholderRow;
}

/** What notes say of the rows of a table: of each row the note that bears its number says `said`. */
export interface ReadNote {
  readonly note: Note;
  /** By the row's name. */
  readonly said: ReadonlyMap<string, NoteStatements>;
}

/** Reads one note that all the rows named show; `others` are rows without it. */
export function readNote(text: string, names: readonly string[], others: readonly string[] = []): ReadNote {
  const rows = [...names, ...others].map((name, i) => rowNamed(name, i + 1));
  const spans = [{ start: 0, end: text.length }];
  const prose = new Prose(text, spans);
  const own = rows.slice(0, names.length);
  const note: Note = {
    marker: "1",
    recovered: null,
    text: prose.text,
    prose,
    spans,
    rows: own.map((row) => row.ordinal),
  };
  const context = noteContexts([note], rows, text).get(note)!;
  return { note, said: new Map(own.map((row) => [row.name, readStatements(context, row)])) };
}

/** Reads many notes, each of one row, as those of one table. */
export function readNotesOf(
  printed: readonly { readonly text: string; readonly row: string }[],
): readonly NoteStatements[] {
  const text = printed.map((one) => one.text).join("\n");
  let at = 0;
  const rows = printed.map(({ row }, i) => rowNamed(row, i + 1));
  const notes = printed.map(({ text: own }, i): Note => {
    const spans = [{ start: at, end: at + own.length }];
    at += own.length + 1;
    const prose = new Prose(text, spans);
    return { marker: String(i + 1), recovered: null, text: prose.text, prose, spans, rows: [i + 1] };
  });
  const contexts = noteContexts(notes, rows, text);
  return notes.map((note, i) => readStatements(contexts.get(note)!, rows[i]!));
}

/** Whom the note gives power over the shares of its first row, in order of letters. */
export function controllersIn(text: string, names: readonly string[]): readonly string[] {
  const [first] = names;
  const said = readNote(text, names).said.get(first!)!;
  return said.control.map(({ person }) => person).sort();
}

/** "street | unit | city | region | code | country", absent parts empty. */
export function lineOf(address: PostalAddress | null): string | null {
  if (address === null) return null;
  const { street, unit, city, region, postalCode, country } = address;
  return [street, unit, city, region, postalCode, country].map((part) => part ?? "").join(" | ");
}
