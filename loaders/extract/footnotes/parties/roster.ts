import type { Alias } from "./aliases.ts";
import { findMentions, type Mention } from "./mentions.ts";

/** The names and short forms that a table's notes may use. */
export class Roster {
  readonly #aliases = new Map<string, Alias>();
  readonly #pattern: RegExp | null;

  /** `names`: parties known by their full names (rows). Of two definitions of one short form the first wins. */
  constructor(aliases: readonly Alias[], names: readonly string[]) {
    for (const alias of aliases) this.#define(alias);
    const words = [...new Set([...this.#aliases.keys(), ...names.filter(isUsable)])].sort(
      (a, b) => b.length - a.length,
    );
    this.#pattern =
      words.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  }

  /** A stop inside the quotes may be the sentence's. */
  #define(alias: Alias): void {
    for (const text of [alias.text, alias.text.replace(/\.$/, "")])
      if (isUsable(text) && !this.#aliases.has(text)) this.#aliases.set(text, { ...alias, text });
  }

  alias(text: string): Alias | null {
    return this.#aliases.get(text) ?? null;
  }

  /** The party that a mention means: its full name where it is a short form of one. */
  fullName(text: string): string {
    return this.alias(text)?.full ?? text;
  }

  /** All mentions: names as they stand, and known names and short forms, the longer of two that overlap. */
  mentions(text: string): readonly Mention[] {
    const known =
      this.#pattern === null ? [] : [...text.matchAll(this.#pattern)].map((match) => this.#known(match));
    const starts = new Map(known.map((mention) => [mention.start, mention]));
    const printed = findMentions(text).flatMap((mention) =>
      this.#split(mention, starts.get(mention.start), text),
    );
    const all = [...printed, ...known].sort(
      (a, b) =>
        b.end - b.start - (a.end - a.start) || Number(b.kind === "ALIAS") - Number(a.kind === "ALIAS"),
    );
    const kept: Mention[] = [];
    const taken = new Uint8Array(text.length);
    for (const mention of all) {
      if (taken[mention.start] === 1 || taken[mention.end - 1] === 1) continue;
      taken.fill(1, mention.start, mention.end);
      kept.push(mention);
    }
    return kept.sort((a, b) => a.start - b.start);
  }

  /** "Roe C. Roe Capital, L.P.": a short form with a sentence's stop behind it, and the next sentence's name. */
  #split(mention: Mention, first: Mention | undefined, text: string): readonly Mention[] {
    const isCut = first !== undefined && first.end < mention.end - 1 && text.startsWith(". ", first.end);
    if (!isCut) return [mention];
    const from = first.end + 2;
    return findMentions(text.slice(from, mention.end)).map((one) => ({
      ...one,
      start: one.start + from,
      end: one.end + from,
    }));
  }

  #known(match: RegExpExecArray): Mention {
    const [text] = match;
    const place = { text, start: match.index, end: match.index + text.length };
    const alias = this.#aliases.get(text);
    return alias === undefined ? { ...place, kind: "ENTITY" } : { ...place, kind: "ALIAS", full: alias.full };
  }
}

/** Short forms that are common words are read by their grammar alone. */
const COMMON =
  /^(?:the )?(?:company|fund|funds|trust|trusts|partnership|manager|general partner|adviser|advisor|investor|holder|purchaser|selling (?:stock|share|security)holders?|stockholder|shareholder|shares|notes?|warrants?|we|us|our|exchange act|securities act|sec|closing|offering)$/i;

function isUsable(text: string): boolean {
  return text.length > 1 && /[\p{Lu}\d]/u.test(text) && !COMMON.test(text) && /\p{L}/u.test(text);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "['’]");
}
