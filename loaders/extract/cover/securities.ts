import type { Draft } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { trimSpan } from "../../document/flattened.ts";
import type { Block, Cell } from "../../document/model.ts";
import type { Outline } from "../../outline/model.ts";
import { draft } from "../extraction.ts";
import type { Sentence } from "../prose/find.ts";
import { COUNT, parseCount } from "../prose/number.ts";
import type { CoverLine } from "./lines.ts";

const EXTRACTOR = "cover";

/** A class of securities as a line of the cover or a row of the fee table states it. */
export interface Offered {
  readonly class: string;
  readonly count: number | null;
  readonly resale: boolean;
  readonly underlying: boolean;
  /** It stands in the fee table. */
  readonly isFee: boolean;
  readonly spans: readonly Span[];
}

const NOUN =
  "(?:american depositary shares|adss|depositary shares|shares|units|warrants|rights|options|notes|debentures|bonds|certificates|interests|stock)";
/** "2,000,000 Units", "Up to 500,000 Pre-Funded Warrants to Purchase Common Stock", "Up to 500,000 Shares of Common Stock Underlying ...". */
const COUNTED = new RegExp(
  `^\\(?(?:and )?(?:inclusive of |including |consisting of |includes )?(?:up to )?(?:an aggregate of )?(?<count>${COUNT}) (?<class>(?:[\\p{L}-]{1,20} ){0,5}?${NOUN}\\b.{0,200})$`,
  "iu",
);
/** "$300,000,000 6 1/2% Notes due 2004", "6.50% Senior Notes due 2031", "$50,000,000 of Common Stock". */
const AMOUNT = String.raw`(?:US ?)?\$ ?[\d,]{5,15}(?:\.\d\d)?(?: (?:aggregate principal amount )?of)?`;
const DEBT = new RegExp(
  `^(?:${AMOUNT} )?(?<class>(?:\\d{1,2}(?: \\d{1,2}/\\d{1,2}|\\.\\d{1,3})? ?%|floating rate|zero coupon) (?:[\\p{L}/-]{1,20} ){0,6}?(?:notes|debentures|bonds|securities|preferred stock|certificates)(?: due .{1,40})?)$`,
  "iu",
);
const IN_MONEY = new RegExp(
  `^(?:up to )?${AMOUNT} (?<class>(?:shares of )?(?:[\\p{L}-]{1,20} ){0,4}?${NOUN}(?: due .{1,40})?)$`,
  "iu",
);
/** A sentence is no headline. */
const SAYS = /\b(?:is|are|was|were|will|may|has|have|had|outstanding|beneficially|which|you|we)\b|\.$/i;
/** A class in a line of its own below "1,000,000 Shares". */
const CLASS_LINE =
  /^(?:class [a-z] )?(?:common stock|common shares|ordinary shares|preferred stock|capital stock|common units|shares of beneficial interest|beneficial interests)$/i;
const BY_SELLERS = /\b(?:by (?:the )?(?:selling|existing) |selling [a-z]{4,14}holders?|resale)/i;
const UNDERLYING = /\b(?:underlying|issuable|upon (?:the )?(?:exercise|conversion))\b/i;
const OWN_OFFER =
  /\b(?:we|the company|the trust) (?:are|is|may)(?: from time to time)? (?:offer|sell|issu)(?:e|ing)?\b/i;
const MOST_LINES = 400;

/** Classes of securities on the cover and in its fee table, in printed order. */
export function readSecurities(
  outline: Outline,
  lines: readonly CoverLine[],
  sentences: readonly Sentence[],
): readonly Offered[] {
  const isResale = saysResale(sentences);
  const found = [
    ...lines.slice(0, MOST_LINES).flatMap((line, at, all) => headline(line, all[at + 1], all[at + 2])),
    ...feeRows(outline),
  ];
  return distinct(found.map((one) => ({ ...one, resale: one.resale || isResale })));
}

/** All but the class that the size of the offering counts: its number, or its name in the fee table (with shares to cover over-allotments). */
export function securitiesOffered(securities: readonly Offered[], shares: number | null): Draft[] {
  const isKnown = ({ count, class: name, underlying, isFee }: Offered) =>
    shares !== null && (count === shares || (isFee && !underlying && CLASS_LINE.test(name)));
  return securities
    .filter((one) => !isKnown(one))
    .map(({ spans, isFee: _source, ...values }, at) =>
      draft("SECURITY_OFFERED", { ordinal: at + 1, ...values }, spans, {
        subject: `security:${at + 1}`,
        extractor: EXTRACTOR,
      }),
    );
}

/** Only holders sell: the cover speaks of a resale and of no offer by the company. */
function saysResale(cover: readonly Sentence[]): boolean {
  return cover.some(({ text }) => BY_SELLERS.test(text)) && !cover.some(({ text }) => OWN_OFFER.test(text));
}

function headline(line: CoverLine, next: CoverLine | undefined, third: CoverLine | undefined): Offered[] {
  const { text, span } = line;
  if (SAYS.test(text)) return [];
  const debt = DEBT.exec(text) ?? IN_MONEY.exec(text);
  if (debt !== null) return [offered(debt.groups!.class!, null, text, [span])];
  const groups = COUNTED.exec(text)?.groups;
  const count = groups === undefined ? null : parseCount(groups.count!);
  // "2019 Option Exercises" is no number of options.
  if (groups === undefined || count === null || /^(?:19|20)\d\d$/.test(groups.count!)) return [];
  // A term that is defined belongs to a sentence.
  if (/[(,] ?(?:the|each)? ?["“]|\((?:the|each)$/.test(groups.class!)) return [];
  const printed = groups.class!;
  const below = /^shares$/i.test(printed)
    ? [next, third].find((one) => one !== undefined && CLASS_LINE.test(one.text))
    : undefined;
  return below === undefined
    ? [offered(printed, count, text, [span])]
    : [offered(below.text, count, text, [span, below.span])];
}

/** "Shares of Common Stock Underlying the Warrants" is common stock that underlies; "Warrants to Purchase ..." are warrants. */
function offered(printed: string, count: number | null, line: string, spans: readonly Span[]): Offered {
  const name = printed
    .replace(/^shares of (?:our |the |its )?(?=\p{L})/iu, "")
    .replace(
      / (?:underlying|issuable|to purchase|to be (?:offered|sold)|offered|sold|representing|consisting|by (?:the )?selling)\b.*$/i,
      "",
    )
    .replace(/(?:[,;:)]|,? and)+$/i, "");
  return {
    class: name,
    count,
    resale: BY_SELLERS.test(line),
    underlying: UNDERLYING.test(line),
    isFee: false,
    spans,
  };
}

function distinct(found: readonly Offered[]): Offered[] {
  const own = new Map<string, Offered>();
  const counts = new Set(found.flatMap(({ count }) => count ?? []));
  for (const one of found) {
    const key = one.count === null ? one.class.toLowerCase() : String(one.count);
    // A fee table without a number beside the class repeats what a headline counts.
    if (
      one.count === null &&
      counts.size > 0 &&
      found.some(({ count, class: name }) => count !== null && sameClass(name, one.class))
    )
      continue;
    if (!own.has(key)) own.set(key, one);
  }
  return [...own.values()];
}

function sameClass(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const FEE_HEAD = /^title of (?:each |the )?(?:class|securities|shares)\b|^securities to be registered/i;
const NUMBER_HEAD =
  /\b(?:amount|number|shares|units)\b.*\bregistered\b|^(?:amount|number of (?:shares|securities))$/i;
const END = /^(?:total|\(\d{1,2}\)|\*|the registrant)/i;
const MOST_ROWS = 60;

/** The rows of the "Calculation of Registration Fee": the first cell names the class, the next column its number. */
function feeRows({ sections, text }: Outline): Offered[] {
  const covers = sections.filter(({ role, part }) => role === "COVER" && (part ?? 0) === 0);
  return covers.flatMap(({ blocks }) => {
    const rows = blocks.flatMap(rowsOf);
    const head = rows.findIndex(([first]) => first !== undefined && FEE_HEAD.test(clean(first)));
    if (head < 0) return [];
    const number = rows[head]!.findIndex((cell) => NUMBER_HEAD.test(clean(cell)));
    if (number < 0) return [];
    const below = rows.slice(head + 1, head + 1 + MOST_ROWS);
    const end = below.findIndex(([first]) => first === undefined || END.test(clean(first)));
    return (end < 0 ? below : below.slice(0, end)).flatMap((row) => feeRow(text, row));
  });
}

function rowsOf(block: Block): readonly (readonly Cell[])[] {
  if (block.kind !== "table" && block.kind !== "row") return [];
  const rows: readonly (readonly Cell[])[] = block.kind === "row" ? [block.cells] : block.rows;
  return rows.map((row) => row.filter((cell) => cell.text.trim() !== "")).filter((row) => row.length > 0);
}

/** A row of numbers beside a class. */
function feeRow(text: string, [first, ...rest]: readonly Cell[]): Offered[] {
  const name = clean(first!);
  if (!/\p{L}{3}/u.test(name) || name.length > 200 || FEE_HEAD.test(name)) return [];
  const cell = rest.find((one) => /^[\d,]{4,15}$/.test(clean(one)));
  const count = cell === undefined ? null : parseCount(clean(cell));
  if (cell === undefined || count === null) return [];
  const spans = [first!, cell].map(({ span }) => trimSpan(text, span));
  const underlying = UNDERLYING.test(name);
  return [{ class: withoutPar(name), count, resale: BY_SELLERS.test(name), underlying, isFee: true, spans }];
}

/** "Common stock, par value $.01 per share". */
function withoutPar(name: string): string {
  return name.replace(/,? \(?(?:no |\$ ?[\d.]{1,10} |without )?par value\b.*$/i, "");
}

/** Without marks of notes: "5,000,000(1)(2)". */
function clean({ text }: Cell): string {
  return foldSpace(text)
    .replace(/(?: ?\(\d{1,2}\))+$/, "")
    .trim();
}
