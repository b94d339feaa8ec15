import { LONG_DATE, parseLongDate } from "../../../src/kernel/dates.ts";
import type { Draft } from "../../../src/kernel/facts.ts";
import { draft } from "../extraction.ts";
import { type Found, findAll, foundSpans, type Sentence } from "../prose/find.ts";
import { COUNT, parseCount } from "../prose/number.ts";

const ORIGIN = { subject: "filing", extractor: "cover" } as const;
const DATE = `(?i:${LONG_DATE.source})`;

/** "listed on the Nasdaq Capital Market, or Nasdaq, under the symbol "ABC"": a short name may stand between. */
const LISTED =
  /\b(?:trades?|traded|trading|listed|quoted|listing|quotation)(?: \w+){0,3}? on (?:[Tt]he )?(?<market>[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|of|and)){0,6})(?:,? \([^()]{1,60}\)|,? or (?:the )?["“]?\w+["”]?,?)?,? under the (?:trading |ticker |stock )?symbols?[:,]? ["“]?(?<symbol>[A-Z][A-Z0-9]{0,5}(?:[.:-][A-Z]{1,5})?)\b/dg;
/** "trades under the symbol "ABC" on the New York Stock Exchange". */
const LISTED_UNDER =
  /\b(?:trades?|traded|trading|listed|quoted|listing|quotation)(?: \w+){0,3}? under the (?:trading |ticker |stock )?symbols? ["“]?(?<symbol>[A-Z][A-Z0-9]{0,5}(?:[.:-][A-Z]{1,5})?),?["”]?,? on (?:[Tt]he )?(?<market>[A-Z][\w&'-]*(?: (?:[A-Z][\w&'-]*|(?:of|and)(?= [A-Z]))){0,6})/dg;
/** "traded on the Nasdaq National Market (Symbol: ABC)". */
const LISTED_IN_BRACKETS =
  /\b(?:trades?|traded|trading|listed|quoted)(?: \w+){0,3}? (?:on|in) (?:[Tt]he )?(?<market>[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|of|and)){0,6}),? \((?:[\w ]{0,30}\b)?[Ss]ymbol[:,]? ["“]?(?<symbol>[A-Z][A-Z0-9]{0,5})["”]?\)/dg;

const AMOUNT =
  "\\$ ?(?<amount>\\d{1,6}(?:,\\d{3}){0,2}(?:\\.\\d{1,4})?)(?: (?<fraction>\\d{1,2}/\\d{1,2}))?(?![\\d,.]*\\d)";
const LAST_PRICE = new RegExp(
  `(?:\\b(?:On|As of) (?<before>${DATE}),? )?\\bthe (?:last|closing)(?: reported)?(?: closing)?(?: sales?| bid)? price(?: (?<between>(?:(?:of|for) (?:our|the|its)|on|as of|per share)\\b[^.$]{0,240}?))?,? was (?:US)?${AMOUNT}(?: per (?:class [a-z] )?share)?(?: on (?<after>${DATE}))?`,
  "dgi",
);

const COMMON =
  "shares of (?:our |its |the company['’]s )?(?:class [a-z] )?(?:common|ordinary) (?:stock|shares)(?:, [^,.]{1,40},)?(?: were| are)?(?: issued and)? outstanding";
const OUTSTANDING = [
  new RegExp(`(?<count>${COUNT}) ${COMMON},? (?:as of|on|at) (?<date>${DATE})`, "dgi"),
  new RegExp(
    `\\b(?:as of|on|at) (?<date>${DATE}),? (?:there were |we had |the company had )?(?:approximately )?(?<count>${COUNT}) ${COMMON}`,
    "dgi",
  ),
];
/** The cover of an annual report. */
const OUTSTANDING_ON_COVER = new RegExp(
  `\\bnumber of (?:common|ordinary) shares outstanding: (?<count>${COUNT})`,
  "dgi",
);

/** Where the shares trade and their last price: `front` is what is written for readers of the cover. */
export function marketFacts(front: readonly Sentence[], all: readonly Sentence[] = []): Draft[] {
  const stated = [LISTED, LISTED_UNDER, LISTED_IN_BRACKETS].flatMap((pattern) => findAll(front, pattern));
  const later = stated.length > 0 ? [] : findAll(all, LISTED).filter(isOwn);
  const listings = [...stated, ...later].map((found) =>
    draft(
      "LISTING",
      { market: found.groups.market!, symbol: found.groups.symbol! },
      foundSpans(found),
      ORIGIN,
    ),
  );
  const prices = findAll(front, LAST_PRICE).flatMap((found) => {
    const { amount, fraction, before, after, between } = found.groups;
    if (/\b(?:warrants|units|rights)\b/i.test(between ?? "") && !/\b(?:stock|shares)\b/i.test(between!))
      return [];
    const exact = priceOf(amount!.replaceAll(",", ""), fraction);
    const date = parseLongDate(before ?? after ?? between ?? "");
    return exact === null
      ? []
      : [draft("LAST_SALE_PRICE", { amount: exact, currency: "USD", date }, foundSpans(found), ORIGIN)];
  });
  return [...listings, ...prices];
}

/** Behind the front, other companies' shares are spoken of as well. */
function isOwn({ match, text }: Found): boolean {
  return /\b(?:our|the company['’]s) (?:class [a-z] )?(?:common |ordinary |capital )?(?:stock|shares|units|adss)\b[^.]{0,60}$/i.test(
    text.slice(Math.max(0, match.index - 120), match.index),
  );
}

/** Prices in fractions of a dollar (until 2001): halves to sixty-fourths are exact decimals. */
function priceOf(amount: string, fraction: string | undefined): string | null {
  if (fraction === undefined) return amount;
  const [over, under] = fraction.split("/").map(Number) as [number, number];
  if (amount.includes(".") || ![2, 4, 8, 16, 32, 64].includes(under) || over >= under) return null;
  return String(Number(amount) + over / under);
}

/** Shares of common stock outstanding with their day, wherever the text states them. */
export function outstandingFacts(passages: readonly Sentence[], cover: readonly Sentence[]): Draft[] {
  const dated = OUTSTANDING.flatMap((pattern) => findAll(passages, pattern));
  const bare = dated.length > 0 ? [] : findAll(cover, OUTSTANDING_ON_COVER);
  return [...dated, ...bare].flatMap((found) => {
    const shares = parseCount(found.groups.count!);
    const date = found.groups.date === undefined ? null : parseLongDate(found.groups.date);
    return shares === null ? [] : [draft("SHARES_OUTSTANDING", { shares, date }, foundSpans(found), ORIGIN)];
  });
}
