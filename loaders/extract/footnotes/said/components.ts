import type { ComponentKind } from "../../../../src/kernel/facts.ts";
import type { Span } from "../../../../src/kernel/span.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";
import type { StockholderRow } from "../../table/rows.ts";
import { resolveRow } from "../names.ts";
import { isShortOf } from "../parties/people.ts";
import type { NoteContext } from "./context.ts";
import { withoutStop } from "./stops.ts";

/** A part of a row's shares, as its note breaks them down. `heldBy` null: the row's own party. */
export interface Component {
  readonly kind: ComponentKind;
  readonly class: string | null;
  readonly shares: number;
  readonly heldBy: string | null;
  /** `heldBy` names a party ("Mr. Roe’s spouse" does not). */
  readonly isNamed: boolean;
  readonly spans: readonly Span[];
}

const BREAKDOWN =
  /^\s*(?:(?:(?:the|these|such|this|his|her|its|their|all) )?(?:\p{L}+ ){0,2}(?:shares?|number|amount|total|holdings?|beneficial ownership|securities|figure)\b[^.;]{0,80}? )?(?:also )?(?:includes?|consists?(?: solely| entirely| only)? of|represents?|comprises?|comprised of|(?:is|are) comprised of|reflects?)\b/iu;
/** What is not counted: nothing behind it is a part. */
const NOT_COUNTED = /\b(?:excludes?|excluding|(?:does|do) not (?:include|reflect)|but not|other than)\b/i;
const UNIT =
  "(?:(?:[Cc]lass [A-Z](?:-\\d)?|[Ss]eries [\\w-]{1,4}|[Rr]estricted|[Oo]rdinary|[Cc]ommon|[Pp]referred|[Dd]eferred|vested|unvested|outstanding|fully|[Vv]oting|[Nn]on-[Vv]oting|[Cc]onvertible|[Ss]ubordinate|performance|phantom|American [Dd]epositary|[Pp]re-[Ff]unded|OpCo|LLC|[Ee]xchangeable|stock|underlying) )*(?:shares?|ADSs?|[Uu]nits?|RSUs?|PSUs?|DSUs?|options?|[Ww]arrants?|[Ww]arrant [Ss]hares|[Dd]epositary [Rr]eceipts)\\b";
const COUNT = new RegExp(
  `(?<![\\d,.$])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})(?:\\.\\d{1,3} \\(unrounded\\))? (${UNIT})`,
  "gu",
);
/** Parts of parts. */
const OF_WHICH =
  /\b(?:of which|of whom|of the|of these|of such|including|an additional|up to an additional)\s*$/i;
const ENUMERATED = /\((?:[ivx]{1,5}|[a-h1-9])\)/;

interface Part {
  readonly text: string;
  readonly unit: string;
  readonly shares: number;
  /** In the note's text. */
  readonly start: number;
}

/** The parts of a row's shares that a note counts. */
export function componentsOf(context: NoteContext, row: StockholderRow): readonly Component[] {
  const { text } = context.note;
  return context.sentences.flatMap((sentence) => {
    const { start, end } = sentence.place(0, sentence.text.length);
    const printed = text.slice(start, end);
    if (!BREAKDOWN.test(printed)) return [];
    const counted = printed.slice(0, NOT_COUNTED.exec(printed)?.index ?? printed.length);
    const parts = partsOf(counted, start);
    const listed = ENUMERATED.test(counted);
    const holders = parts.map((part) => holderOf(part, context, row));
    return parts.map((part, i) => {
      const holder = holders[i] ?? (listed ? null : nextHolder(parts, holders, i));
      return {
        ...classOf(part),
        shares: part.shares,
        heldBy: holder === null || holder.name === row.name ? null : holder.name,
        isNamed: holder?.isNamed ?? false,
        spans: context.note.prose.spans(part.start, part.start + part.text.length),
      };
    });
  });
}

/** "10,000 shares and warrants for 5,000 shares held by Roe Fund": the next holder that is named; options are a person's own. */
function nextHolder(
  parts: readonly Part[],
  holders: readonly (Holder | null)[],
  from: number,
): Holder | null {
  const at = holders.findIndex((holder, i) => i >= from && holder !== null);
  if (at < 0) return null;
  const kind = classOf(parts[at]!).kind;
  const isOwn = kind !== "OPTION" && parts.slice(from, at).some((part) => classOf(part).kind === "OPTION");
  return isOwn ? null : holders[at]!;
}

function partsOf(printed: string, start: number): readonly Part[] {
  const counts = [...printed.matchAll(COUNT)].filter(
    (match) => !OF_WHICH.test(printed.slice(Math.max(0, match.index - 30), match.index)),
  );
  const leads = counts.map((match, i) => leadOf(printed, match.index, i === 0 ? 0 : counts[i - 1]!.index));
  return counts.map((match, i) => {
    const from = match.index - leads[i]!;
    const end = i + 1 < counts.length ? counts[i + 1]!.index - leads[i + 1]! : printed.length;
    const text = withoutStop(
      printed
        .slice(from, end)
        .replace(
          /(?:(?:,?\s+(?:and|plus)|,|;)?\s*(?:\([a-z0-9]{1,4}\))?\s*(?:an aggregate of|up to|approximately)?)\s*$/,
          "",
        ),
    );
    return { text, unit: match[2]!, shares: Number(match[1]!.replaceAll(",", "")), start: start + from };
  });
}

const LEAD =
  /(?:(?:stock |share |vested |outstanding |currently exercisable )*(?:options?|warrants?)(?: held by [^,;()]{2,40}?)? (?:to purchase|to acquire|for|exercisable for)(?: up to| an aggregate of)*) $/i;

/** Letters of "options to purchase " in front of a count. */
function leadOf(printed: string, at: number, from: number): number {
  return LEAD.exec(printed.slice(from, at))?.[0].length ?? 0;
}

interface Holder {
  readonly name: string;
  readonly isNamed: boolean;
}

const HELD_BY =
  /(?<!\b(?:wholly|majority|partially|partly)[- ])\b(?:held|owned)(?: of record| directly| beneficially| solely| jointly| in the name)* by (?:the )?/gi;

/** Who holds the part: whom "held by" names; of a trustee the trust. */
function holderOf(part: Part, context: NoteContext, row: StockholderRow): Holder | null {
  const match = [...part.text.matchAll(HELD_BY)].at(-1);
  if (match === null || match === undefined) return null;
  const behind = printedHolder(part.text.slice(match.index + match[0].length));
  if (behind === null) return null;
  const whole = resolveRow(behind, context.rows, row);
  if (whole !== null) return { name: whole.name, isNamed: true };
  const from = part.start + match.index + match[0].length;
  const names = context.mentions.filter(
    (one) => one.start >= from && one.end <= part.start + part.text.length,
  );
  const [first] = names;
  if (first === undefined || first.start > from + 4) return { name: behind, isNamed: false };
  const trust = trustBehind(context.note.text, names);
  const named = trust ?? first;
  const isWhole =
    trust !== null ||
    first.end >= from + behind.length - 1 ||
    /^[\s,;(]/.test(context.note.text.slice(first.end, first.end + 1));
  if (!isWhole) return { name: behind, isNamed: false };
  if (row.kind === "PERSON" && isShortOf(named.text, row.name)) return { name: row.name, isNamed: true };
  const full = context.people.resolve(context.roster.fullName(named.text), context.mentions);
  return { name: resolveRow(full, context.rows, row)?.name ?? full, isNamed: true };
}

function printedHolder(text: string): string | null {
  const name = foldSpace(text)
    .replace(/\s*\([^()]{0,80}["“].*$/, "")
    .replace(/,?\s+(?:for|of|as to|over|in|to) (?:which|whom)\b.*$/, "")
    .replace(/\s+(?:individually|jointly|directly|of record)\b.*$/, "")
    .replace(/[,;]$/, "");
  return name === "" ||
    /^(?:him|her|it|them|the selling|such|our|each|all|certain|these|those|us|you)\b/i.test(name)
    ? null
    : withoutStop(name);
}

/** "Jane Roe and John Roe, Trustees of the Roe Trust": the trust. */
function trustBehind(
  text: string,
  names: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly kind: "PERSON" | "ENTITY" | "ALIAS";
  }[],
) {
  const index = names.findIndex(
    (name, i) =>
      i > 0 &&
      /^,? (?:as |and )?(?:the )?(?:sole |co-)?trustees? (?:of|for|under) (?:the )?$/i.test(
        text.slice(names[i - 1]!.end, name.start),
      ),
  );
  return index < 0 ? null : names[index]!;
}

function classOf({ text: part, unit }: Part): { kind: ComponentKind; class: string | null } {
  const text = foldSpace(part);
  const converted =
    /\bconversion of (?:an? |the |its |his |her )?(?:outstanding )?(?:shares of )?(.{3,80}?)(?=\s+(?:held|owned|and)\b|,|$)/i.exec(
      text,
    );
  if (converted !== null) return { kind: "CONVERSION", class: converted[1]! };
  const own = /shares of (?:our |its )?((?:[\w-]+ ){0,4}?stock)\b/i.exec(text)?.[1] ?? classInUnit(unit);
  const purchased =
    /\bto purchase (?:[\d,]+ )?(?:shares of )?(?:our )?((?:[\w-]+ ){0,4}?stock)\b/i.exec(text)?.[1] ?? own;
  if (/\b(?:RSUs?|PSUs?|DSUs?|(?:restricted|performance|deferred) (?:stock|share) units?)\b/i.test(text))
    return { kind: "OTHER", class: own };
  if (/\bwarrants?\b/i.test(text)) return { kind: "WARRANT", class: purchased };
  if (/\boptions?\b/i.test(text.replace(/at (?:the|his|her|its) option/gi, "")))
    return { kind: "OPTION", class: purchased };
  if (/\bconvertible (?:notes?|debentures?)\b|\bconverted\b/i.test(text))
    return { kind: "CONVERSION", class: own };
  return { kind: "HELD", class: own };
}

/** "5,137,168 Class A shares": the words in front of "shares", where they name a class. */
function classInUnit(unit: string): string | null {
  return /\b(?:class|series|ordinary|common|preferred)\b/i.test(unit) ? foldSpace(unit) : null;
}
