import type { StockholderRow } from "../../table/rows.ts";
import { bareName, withoutTitles } from "../names.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { HONORIFIC } from "./words.ts";

const SHORT = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s+/;
/** Titles that first names follow: "Sir Alistair". */
const BY_GIVEN = /^(?:Sir|Dame)\s+/;

/** Places of a last name that are looked at, and letters in front of it. */
const MOST_PLACES = 400;
const LONGEST_GIVEN = 70;
/** "Jane R." in front of a last name. */
const GIVEN_NAMES =
  /(?<![\p{L}.] ?)(?:\p{Lu}[\p{Ll}’'-]{1,20}|\p{Lu}\.)(?: (?:\p{Lu}\.|\p{Lu}[\p{Ll}’'-]{1,20})){0,2}$/u;

/** Full names for "Mr. Roe": the one person of that name in the note, the table, its notes, or the filing. */
export class People {
  readonly #rows: readonly StockholderRow[];
  readonly #notes: readonly string[];
  readonly #text: string;
  #noted: ReadonlyMap<string, readonly string[]> | null = null;
  readonly #found = new Map<string, string | null>();
  readonly #own = new WeakMap<readonly Mention[], Map<string, string>>();

  constructor(rows: readonly StockholderRow[], notes: readonly string[], text: string) {
    this.#rows = rows;
    this.#notes = notes;
    this.#text = text;
  }

  /** The full name, as printed where it stands in full; the printed form where none or several fit. */
  resolve(printed: string, mentions: readonly Mention[]): string {
    if (!SHORT.test(printed)) return printed;
    const own = this.#own.get(mentions) ?? new Map<string, string>();
    this.#own.set(mentions, own);
    const known = own.get(printed) ?? this.#resolveShort(printed, mentions);
    own.set(printed, known);
    return known;
  }

  #resolveShort(printed: string, mentions: readonly Mention[]): string {
    const bare = printed.replace(SHORT, "");
    if (isFull(bare)) return bare;
    if (BY_GIVEN.test(printed)) return this.#byGivenName(bare, mentions) ?? printed;
    const own = this.#single(
      mentions.filter((one) => one.kind === "PERSON").map((one) => one.text),
      bare,
    );
    return own ?? this.#known(bare) ?? printed;
  }

  /** The one person of a row or of the note whose first name it is. */
  #byGivenName(given: string, mentions: readonly Mention[]): string | null {
    const rows = this.#rows.filter(({ kind }) => kind === "PERSON").map(({ name }) => name);
    const noted = mentions.filter(({ kind }) => kind === "PERSON").map(({ text }) => text.replace(SHORT, ""));
    return single([...rows, ...noted].filter((name) => isFull(name) && isGiven(name, given)));
  }

  #known(last: string): string | null {
    const found = this.#found.get(last);
    if (found !== undefined) return found;
    const rows = this.#rows
      .filter((row) => row.kind === "PERSON" || row.kind === "JOINT_PERSONS")
      .map((row) => row.name);
    const inRows = rows.filter((name) => fits(name, last));
    const name = inRows.length > 0 ? single(inRows) : (this.#inNotes(last) ?? this.#inFiling(last));
    this.#found.set(last, name);
    return name;
  }

  #inNotes(last: string): string | null {
    this.#noted ??= personsByLastWord(this.#notes);
    return this.#single(this.#noted.get(lastWord(last)) ?? [], last);
  }

  /** "Jane R. Roe" anywhere in the filing, where all the places agree. */
  #inFiling(last: string): string | null {
    const names: string[] = [];
    const end = ` ${last}`;
    for (
      let at = this.#text.indexOf(end);
      at >= 0 && names.length < MOST_PLACES;
      at = this.#text.indexOf(end, at + 1)
    ) {
      const to = at + end.length;
      if (/[\p{L}\p{N}]/u.test(this.#text[to] ?? "")) continue;
      const name = GIVEN_NAMES.exec(this.#text.slice(Math.max(0, at - LONGEST_GIVEN), at))?.[0];
      if (name !== undefined) names.push(`${name}${end}`);
    }
    return this.#single(names, last);
  }

  #single(names: readonly string[], last: string): string | null {
    const full = names
      .map((name) => name.replace(SHORT, ""))
      .filter((name) => isFull(name) && fits(name, last) && isName(name));
    return single(full);
  }
}

/** Whether "Mr. Roe" can mean the person of a full name. */
export function isShortOf(printed: string, full: string): boolean {
  const bare = printed.replace(SHORT, "");
  if (!SHORT.test(printed) || isFull(bare)) return false;
  return BY_GIVEN.test(printed) ? isGiven(full, bare) : fits(full, bare);
}

function isGiven(name: string, given: string): boolean {
  return ` ${withoutTitles(bareName(name))} `.startsWith(` ${bareName(given)} `);
}

function lastWord(name: string): string {
  return bareName(name).split(" ").at(-1)!;
}

/** The persons named in some texts, each under every word of the name. */
function personsByLastWord(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const persons = new Map<string, string[]>();
  for (const text of texts) {
    for (const { kind, text: name } of findMentions(text)) {
      if (kind !== "PERSON") continue;
      for (const word of new Set(bareName(name).split(" "))) {
        const list = persons.get(word) ?? [];
        list.push(name);
        persons.set(word, list);
      }
    }
  }
  return persons;
}

function isFull(name: string): boolean {
  return (
    name.split(" ").filter((word) => /^\p{Lu}/u.test(word) && !HONORIFIC.test(word)).length > 1 &&
    !/^(?:von|van|de|de la|del) /.test(name)
  );
}

function isName(name: string): boolean {
  return findMentions(name).some(
    (mention) => mention.kind === "PERSON" && mention.end - mention.start >= name.length - 1,
  );
}

/** Its last name is the one asked for; a suffix may follow. */
function fits(name: string, last: string): boolean {
  const bare = ` ${withoutTitles(bareName(name))} `;
  return bare.endsWith(` ${bareName(last)} `) && bare.trim() !== bareName(last);
}

/** The one name that all are; of several forms of one ("Jane Roe", "Jane R. Roe") the longest. */
function single(names: readonly string[]): string | null {
  const [first] = names;
  if (first === undefined) return null;
  const key = (name: string) => {
    const words = bareName(name).split(" ");
    return `${words[0]} ${words.at(-1)}`;
  };
  if (!names.every((name) => key(name) === key(first))) return null;
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest));
}
