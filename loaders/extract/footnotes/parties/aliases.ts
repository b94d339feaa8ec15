import { bareName } from "../names.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { isShortForm } from "./short-form.ts";
import { TAIL_AT } from "./words.ts";

/** A short form that a text defines: of one party (`full`), or of several together. */
export interface Alias {
  readonly text: string;
  /** Null for a short form of several parties. */
  readonly full: string | null;
  readonly members: readonly string[];
}

const BRACKETS = /\(([^()]{1,300})\)/g;
const QUOTED = /“([^“”]{1,80})”|"([^"]{1,80})"|‘([^‘’]{1,80})’/g;
const TOGETHER = /\b(?:together|collectively|jointly|individually and)\b/i;

/** The short forms that a text defines: `Roe Capital, L.P. ("Roe")`, "Roe Fund I, or Roe I,", "(collectively, the Roe Funds)". */
export function findAliases(
  text: string,
  mentions: readonly Mention[] = findMentions(text),
): readonly Alias[] {
  const aliases = [...text.matchAll(BRACKETS)].flatMap((match) =>
    bracketAliases(match[1]!, nearestBefore(text, mentions, match.index)),
  );
  return [...aliases, ...mentions.flatMap((mention) => followingAliases(text, mention, mentions))];
}

/** The mentions that a bracket may speak of: the one in front of it, and the list that it closes. */
function nearestBefore(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  const list: Mention[] = [];
  let end = at;
  for (const mention of mentions.filter((one) => one.end <= at).toReversed()) {
    const gap = text.slice(mention.end, end);
    const isApposition = list.length === 0 && /^(?:,? (?:an?|the|each) [^.;()]{0,160})?[, ]*$/.test(gap);
    const isList =
      list.length > 0 &&
      /^(?:, ?(?:and )?| and | or |,? an? [^.;()]{0,120}, ?(?:and )?|[^.;]{0,30}\([^()]{0,80}\)[, ]*(?:and )?)$/.test(
        gap,
      );
    if (!isApposition && !isList) break;
    list.unshift(mention);
    end = mention.start;
  }
  return list;
}

function bracketAliases(inner: string, before: readonly Mention[]): readonly Alias[] {
  const quotes = [...inner.matchAll(QUOTED)];
  if (quotes.length === 0) return unquotedGroup(inner, before);
  let from = 0;
  return quotes.flatMap((quote): readonly Alias[] => {
    const lead = inner.slice(from, quote.index);
    from = quote.index + quote[0].length;
    const alias = (quote[1] ?? quote[2] ?? quote[3])!.replace(/,$/, "").trim();
    if (TOGETHER.test(lead)) {
      const named = findMentions(lead).map((mention) => mention.text);
      const own = named.length > 0 ? before.slice(-1) : before;
      return [{ text: alias, full: null, members: [...own.map((mention) => mention.text), ...named] }];
    }
    const party = before.at(-1);
    return party === undefined ? [] : [{ text: alias, full: party.text, members: [] }];
  });
}

/** "(collectively, the Roe Managing Members)". */
function unquotedGroup(inner: string, before: readonly Mention[]): readonly Alias[] {
  const last = before.at(-1);
  if (last !== undefined && last.kind === "ENTITY" && isShortForm(inner, last.text))
    return [{ text: inner, full: last.text, members: [] }];
  const name = /^(?:collectively|together|jointly),? (?:the )?(\p{Lu}[^,;()]{2,60})$/u.exec(inner)?.[1];
  return name === undefined
    ? []
    : [{ text: name, full: null, members: before.map((mention) => mention.text) }];
}

const FOLLOWING = /^, or (?:the )?(?=[\p{Lu}\d])/u;
const GROUP = /^,? (?:\(?collectively,?|and,? together with [^.;]{3,120}?,) (?:the )?(?=[\p{Lu}\d])/u;

/** `Roe Capital, LP or "Roe LP"`, without brackets. */
const QUOTED_FOLLOWING = /^,? (?:or|hereinafter|herein),? (?:the )?(?:“([^“”]{1,60})”|"([^"]{1,60})")/;

/** "Roe Fund I, L.P., or Roe I," and "collectively the Roe funds". */
function followingAliases(text: string, mention: Mention, mentions: readonly Mention[]): readonly Alias[] {
  const behind = text.slice(mention.end, mention.end + 240);
  const quoted = QUOTED_FOLLOWING.exec(behind);
  if (quoted !== null)
    return [{ text: (quoted[1] ?? quoted[2])!.replace(/[.,]$/, ""), full: mention.text, members: [] }];
  const one = FOLLOWING.exec(behind);
  if (one !== null && mention.kind !== "PERSON") {
    const alias = nameAt(behind.slice(one[0].length));
    return alias !== null && sharesWord(alias, mention.text) && alias !== mention.text
      ? [{ text: alias, full: mention.text, members: [] }]
      : [];
  }
  const group = GROUP.exec(behind);
  if (group === null || /[“"]/.test(group[0])) return [];
  const alias =
    /^(?:[\p{Lu}\d][\p{L}\p{N}&'’-]*(?: |(?=[,.)])|$)){1,6}(?:funds|entities|partnerships|trusts|accounts)?/u.exec(
      behind.slice(group[0].length),
    )?.[0];
  if (alias === undefined) return [];
  const members = nearestBefore(text, mentions, mention.end).map((member) => member.text);
  return [{ text: alias.trim(), full: null, members }];
}

/** The capitalised words at the front, as far as a comma, a stop or a small word. */
function nameAt(text: string): string | null {
  const words =
    /^(?:[\p{Lu}\d][\p{L}\p{N}&'’-]*(?:\.(?=[\p{Lu}]))?(?: (?=[\p{Lu}\d])|(?=[,.;)\s]))){1,6}/u.exec(
      text,
    )?.[0];
  if (words === undefined) return null;
  TAIL_AT.lastIndex = words.trim().length;
  return TAIL_AT.test(text) ? null : words.trim();
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(bareName(b).split(" "));
  return bareName(a)
    .split(" ")
    .some((word) => words.has(word));
}
