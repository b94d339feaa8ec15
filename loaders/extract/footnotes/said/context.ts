import type { StockholderRow } from "../../table/rows.ts";
import { type AddressStatement, findAddresses } from "../contact/statements.ts";
import { type Controller, controllersOf } from "../control/control.ts";
import type { Note } from "../notes.ts";
import { findAliases } from "../parties/aliases.ts";
import { Masked, maskedSentences } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import { People } from "../parties/people.ts";
import { Roster } from "../parties/roster.ts";

/** One note as the readers of its statements see it. */
export interface NoteContext {
  readonly note: Note;
  readonly rows: readonly StockholderRow[];
  readonly roster: Roster;
  readonly people: People;
  /** All names in the note, in order. */
  readonly mentions: readonly Mention[];
  readonly masked: Masked;
  readonly sentences: readonly Masked[];
  /** Whom the note gives power, whatever the row. */
  readonly controllers: readonly Controller[];
  readonly addresses: readonly AddressStatement[];
  /** Parties that the note says hold shares, in order. */
  readonly holders: readonly Mention[];
}

const HELD_BY =
  /\b(?:held|owned|owns?|directly held)(?: of record| directly| beneficially| solely| indirectly| in the name)*(?: by| of)(?: the| each of| each| (?:his|her|their|its) (?:spouse|wife|husband|son|daughter|children|father|mother|family|former spouse|subsidiary),?)*\s*$/i;

/** "Voting control is held by": who decides, not who holds shares. */
const POWER_HELD =
  /\b(?:powers?|control|discretion|authority|rights?)\b[^.;,]{0,60} (?:is|are|was|were|be)(?: (?:also|jointly|solely|currently))? held(?: (?:jointly|solely))? by[^.;]{0,30}$/i;

/** The contexts of a table's notes. Short forms of other notes count where they are unmistakable; `text` is the filing's. */
export function noteContexts(
  notes: readonly Note[],
  rows: readonly StockholderRow[],
  text: string,
): ReadonlyMap<Note, NoteContext> {
  const names = [...new Set(rows.filter((row) => row.aggregate !== true).map((row) => row.name))];
  const known = new Roster([], names);
  const byNote = notes.map((note) => ({ note, aliases: findAliases(note.text, known.mentions(note.text)) }));
  const all = byNote.flatMap(({ aliases }) => aliases).filter(({ text: alias }) => isDistinctive(alias));
  const people = new People(
    rows,
    notes.map((note) => note.text),
    text,
  );
  const shared = new Roster(all, names);
  return new Map(
    byNote.map(({ note, aliases }) => {
      const roster = new Roster(aliases, [], shared);
      const mentions = roster.mentions(note.text);
      const masked = Masked.of(note.text, mentions);
      const sentences = maskedSentences(masked);
      const readings = {
        controllers: controllersOf(sentences),
        addresses: findAddresses(note.text, masked),
        holders: holdersIn(masked),
      };
      return [note, { note, rows, roster, people, mentions, masked, sentences, ...readings }];
    }),
  );
}

/** "Fund II" and "Master Fund" mean another fund in another note. */
function isDistinctive(alias: string): boolean {
  return alias
    .split(/[\s,.]+/)
    .some(
      (word) =>
        word.length > 2 &&
        !/^(?:the|fund|funds|master|feeder|offshore|manager|adviser|advisor|trust|trusts|partners|capital|management|group|investor|holder|account|accounts|entities|general|partner|company|llc|ltd|inc|iii|vii|viii)$/i.test(
          word,
        ),
    );
}

/** Names behind "held by". */
function holdersIn(masked: Masked): readonly Mention[] {
  const holders: Mention[] = [];
  for (let i = 0; i < masked.text.length; i++) {
    const [name] = masked.names(i, i + 1);
    // "held by the Roe Capital funds": all of them again.
    const isGroup = /^ (?:funds|entities|partnerships|trusts|accounts)\b/.test(
      masked.text.slice(i + 1, i + 16),
    );
    const before = masked.text.slice(Math.max(0, i - 160), i);
    if (name !== undefined && !isGroup && HELD_BY.test(before.slice(-60)) && !POWER_HELD.test(before))
      holders.push(name);
  }
  return holders;
}
