import { LONG_DATE, type PartialDate, parseLongDate } from "../../src/kernel/dates.ts";
import type { Draft, DraftDiagnostic } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { Outline, SectionRole } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, foundSpans, type Sentence, wholePassages } from "./prose/find.ts";
import { COUNT, parseCount } from "./prose/number.ts";
import { allPassages, passagesIn } from "./prose/passage.ts";

const ORIGIN = { subject: "filing", extractor: "cover" } as const;
const DATE = `(?i:${LONG_DATE.source})`;

/** "ACME CORP Form 424B3 November 01, 2001": the line that heads a flattened filing. */
export const HEAD_LINE = new RegExp(
  `^(?<name>.{2,150}?) Form (?<form>[A-Z0-9][A-Z0-9/-]{0,9}) (?<date>${DATE})$`,
  "dg",
);
/** Rule 424(b)(3) is form type 424B3 on EDGAR. */
const RULE_424 = /\bFiled (?:pursuant to|under) Rule 424\(b\)\((?<paragraph>\d)\)/dgi;
/** "FORM S-3", "Amendment No. 1 to Form S-1": the amendment may also stand in a line of its own. */
const FORM_LINE =
  /^(?<amended>(?:pre-effective )?amendment no\. ?\d{1,2} to )?form (?<form>(?:S|F|SF|N|SB)-\d{1,2})(?<suffix>\/A)?(?: registration statement\b.{0,80})?$/dgi;
const AMENDMENT_LINE = /^\(?(?:pre-effective )?amendment no\. ?\d{1,2}\)?(?: to)?$/dgi;
/** The cover's own numbers stand in short paragraphs near its top. */
const TOP = 60;
const LONGEST_LINE = 400;
const REGISTRATION =
  /\bRegistration(?: Statement)?(?: File)? (?:Nos?\.?|Numbers?):? (?<number>\d{1,3}-\d{4,7}(?:-\d{2})?)\b/dgi;
const ACCESSION = /\bACCESSION NUMBER: ?(?<number>\d{10}-\d{2}-\d{6})\b/dgi;
const DOCUMENT_DATE = new RegExp(
  `(?:\\bthe date of this (?:preliminary )?prospectus(?: supplement)? is|^prospectus(?: supplement)? dated) (?<date>${DATE})`,
  "dgi",
);

const SECURITY = "(?<security>(?:class [a-z] )?(?:common|preferred|ordinary|capital) (?:stock|shares))";
/** "85,568,119 Shares", alone. */
const OFFERED_HEADLINE = new RegExp(`^(?<count>${COUNT}) shares(?: of (?:our )?${SECURITY})?$`, "dgi");
/** "selling up to 85,568,119 shares of our common stock" */
const OFFERED = new RegExp(
  `\\b(?:sell|selling|offer|offers|offering|offered|resell|resale of|sale of)(?: up to| an aggregate of){0,3} (?<count>${COUNT}) shares of (?:our |its |the company['’]s )?${SECURITY}`,
  "dgi",
);

const LISTED =
  /\b(?:trades?|traded|trading|listed|quoted|listing|quotation)(?: \w+){0,3}? on (?:[Tt]he )?(?<market>[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|of|and)){0,6}),? under the (?:trading |ticker |stock )?symbol[:,]? ["“]?(?<symbol>[A-Z][A-Z0-9]{0,5}(?:[.:-][A-Z]{1,5})?)\b/dg;

/** The amount is no fraction's whole part ("$12 9/16"). */
const LAST_PRICE = new RegExp(
  `(?:\\bOn (?<before>${DATE}),? )?\\bthe (?:last|closing)(?: reported)?(?: sales?| bid)? price (?:of|for) (?:our|the|its) [^.$]{0,200}? was (?:US)?\\$(?<amount>\\d{1,6}(?:,\\d{3}){0,2}(?:\\.\\d{1,4})?)(?![\\d,.]*\\d| \\d{1,2}/\\d)(?: per share)?(?: on (?<after>${DATE}))?`,
  "dgi",
);

const COMMON =
  "shares of (?:our |its |the company['’]s )?(?:class [a-z] )?(?:common|ordinary) (?:stock|shares)(?:, [^,.]{1,40},)?(?: were| are)?(?: issued and)? outstanding";
const OUTSTANDING_BEFORE_DATE = new RegExp(
  `(?<count>${COUNT}) ${COMMON},? (?:as of|on|at) (?<date>${DATE})`,
  "dgi",
);
const DATE_BEFORE_OUTSTANDING = new RegExp(
  `\\b(?:as of|on|at) (?<date>${DATE}),? (?:there were |we had |the company had )?(?:approximately )?(?<count>${COUNT}) ${COMMON}`,
  "dgi",
);

/** Where a market, a symbol or a price is stated for readers of the cover. */
const FRONT: readonly SectionRole[] = ["COVER", "CONTENTS", "SUMMARY"];

/** Form, numbers, dates, the offering and the market, as the cover prints them, and the shares outstanding. */
export function extractCover(outline: Outline): Extraction {
  const cover = wholePassages(passagesIn(outline, ["COVER"]));
  const top = cover.slice(0, TOP).filter(({ text }) => text.length <= LONGEST_LINE);
  const front = wholePassages(passagesIn(outline, FRONT));
  const offering = offeringSize(cover);
  return {
    facts: [
      ...forms(top),
      ...firstOf(top, REGISTRATION, ({ groups, spans }) =>
        draft("REGISTRATION_NUMBER", { number: groups.number! }, spans, ORIGIN),
      ),
      ...firstOf(top, ACCESSION, ({ groups, spans }) =>
        draft("ACCESSION_NUMBER", { number: groups.number! }, spans, ORIGIN),
      ),
      ...dated(cover.slice(0, 1), HEAD_LINE, "FILED_DATE"),
      ...dated(front, DOCUMENT_DATE, "DOCUMENT_DATE"),
      ...offering.facts,
      ...listings(front),
      ...lastPrices(front),
      ...sharesOutstanding(wholePassages(allPassages(outline))),
    ],
    diagnostics: offering.diagnostics,
  };
}

type Match = Found & { readonly spans: readonly Span[] };

function matches(sentences: readonly Sentence[], pattern: RegExp): Match[] {
  return findAll(sentences, pattern).map((found) => ({ ...found, spans: foundSpans(found) }));
}

function firstOf(sentences: readonly Sentence[], pattern: RegExp, make: (match: Match) => Draft): Draft[] {
  return matches(sentences, pattern).slice(0, 1).map(make);
}

/** The head line's form, else the rule's, else the registration statement's; the rule is evidence too where it agrees. */
function forms(cover: readonly Sentence[]): Draft[] {
  const head = matches(cover.slice(0, 1), HEAD_LINE).map((found) => ({
    form: found.groups.form!,
    spans: headSpans(found),
  }));
  const rule = matches(cover, RULE_424).map(({ groups, spans }) => ({
    form: `424B${groups.paragraph}`,
    spans,
  }));
  const isAmendment = matches(cover, AMENDMENT_LINE).length > 0;
  const line = matches(cover, FORM_LINE).map(({ groups, spans }) => {
    const amended = isAmendment || groups.amended !== undefined || groups.suffix !== undefined;
    return { form: `${groups.form!.toUpperCase()}${amended ? "/A" : ""}`, spans };
  });
  const found = [...head, ...rule, ...line];
  const form = found[0]?.form;
  if (form === undefined) return [];
  const spans = found.filter((one) => one.form === form).flatMap((one) => one.spans);
  return [draft("FORM", { form }, spans, ORIGIN)];
}

/** "Form 424B3" of the head line. */
function headSpans(found: Found): Span[] {
  const form = foundSpans(found, "form");
  return form.map(({ start, end }) => ({ start: start - "Form ".length, end }));
}

function dated(
  sentences: readonly Sentence[],
  pattern: RegExp,
  kind: "FILED_DATE" | "DOCUMENT_DATE",
): Draft[] {
  for (const found of matches(sentences, pattern)) {
    const date = dateOf(found.groups.date);
    if (date === null) continue;
    const spans = kind === "FILED_DATE" ? foundSpans(found, "date") : found.spans;
    return [draft(kind, { date }, spans, ORIGIN)];
  }
  return [];
}

function dateOf(text: string | undefined): PartialDate | null {
  return text === undefined ? null : parseLongDate(text);
}

interface Offered {
  readonly shares: number;
  readonly security: string | null;
  readonly spans: readonly Span[];
}

function offeringSize(cover: readonly Sentence[]): Extraction {
  const headlines = offered(cover, OFFERED_HEADLINE);
  const sentences = offered(cover, OFFERED);
  const first = headlines[0] ?? sentences[0];
  if (first === undefined) return { facts: [], diagnostics: [] };
  const same = [...headlines, ...sentences].filter(({ shares }) => shares === first.shares);
  const security = same.find((one) => one.security !== null)?.security ?? null;
  const spans = same.flatMap((one) => one.spans);
  return {
    facts: [draft("OFFERING_SIZE", { shares: first.shares, security }, spans, ORIGIN)],
    diagnostics: contradiction(first, sentences),
  };
}

function offered(cover: readonly Sentence[], pattern: RegExp): Offered[] {
  return matches(cover, pattern).flatMap(({ groups, spans }) => {
    const shares = parseCount(groups.count!);
    return shares === null ? [] : [{ shares, security: groups.security?.toLowerCase() ?? null, spans }];
  });
}

/** The sentences may name the headline's number or its parts; anything else contradicts it. */
function contradiction(headline: Offered, sentences: readonly Offered[]): DraftDiagnostic[] {
  const sum = sentences.reduce((total, { shares }) => total + shares, 0);
  if (sentences.length === 0 || sum === headline.shares) return [];
  if (sentences.some(({ shares }) => shares === headline.shares)) return [];
  const others = sentences.map(({ shares }) => printCount(shares)).join(" and ");
  return [
    {
      code: "CONTRADICTION",
      severity: "WARNING",
      message: `The cover offers ${printCount(headline.shares)} shares in one place and ${others} in another.`,
      spans: [...headline.spans, ...sentences.flatMap(({ spans }) => spans)],
    },
  ];
}

function listings(front: readonly Sentence[]): Draft[] {
  return matches(front, LISTED).map(({ groups, spans }) =>
    draft("LISTING", { market: groups.market!, symbol: groups.symbol! }, spans, ORIGIN),
  );
}

function lastPrices(front: readonly Sentence[]): Draft[] {
  return matches(front, LAST_PRICE).map(({ groups, spans }) => {
    const amount = groups.amount!.replaceAll(",", "");
    const date = dateOf(groups.before ?? groups.after);
    return draft("LAST_SALE_PRICE", { amount, currency: "USD", date }, spans, ORIGIN);
  });
}

function sharesOutstanding(passages: readonly Sentence[]): Draft[] {
  return [OUTSTANDING_BEFORE_DATE, DATE_BEFORE_OUTSTANDING].flatMap((pattern) =>
    matches(passages, pattern).flatMap(({ groups, spans }) => {
      const shares = parseCount(groups.count!);
      const date = dateOf(groups.date);
      return shares === null ? [] : [draft("SHARES_OUTSTANDING", { shares, date }, spans, ORIGIN)];
    }),
  );
}
