import type { DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { printCount } from "../../../src/kernel/text.ts";
import { draft, type Extraction, NOTHING } from "../extraction.ts";
import { findAll, foundSpans, indicesOf, rangeSpans, type Sentence } from "../prose/find.ts";
import { COUNT, parseCount } from "../prose/number.ts";
import type { CoverLine } from "./lines.ts";

const ORIGIN = { subject: "filing", extractor: "cover" } as const;

const CLASS = "(?:class [a-z] )?(?:common|preferred|ordinary|capital) (?:stock|shares)";
/** Shares that bear their class before the word. */
const SHARES =
  "(?:(?:class [a-z] )?(?:ordinary|common|preferred) shares|class [a-z] shares|american depositary shares|ADSs)";
const SECURITY = `(?<security>${CLASS})`;
/** "85,568,119 Shares", "Up to 654,514 Shares of Common Stock", "59,058,271 Class A Shares", alone in its line. */
const HEADLINE = new RegExp(
  `^(?:up to )?(?<count>${COUNT}) (?:(?<lettered>${SHARES})|shares(?: of (?:our )?${SECURITY})?)(?: (?:to be )?(?:offered|sold|resold) by the selling (?:stock|share|security ?)holders?)?$`,
  "i",
);
/** "selling up to 85,568,119 shares of our common stock", "relates to the resale ... of up to 500,000 shares of common stock". */
const OFFERED = new RegExp(
  `\\b(?:sell|selling|offer|offers|offering|offered|resell|resale of|sale of|relates to(?: the (?:resale|offer and (?:re)?sale|sale)[^.]{0,160}? of)?)(?:,? from time to time,?)?(?: up to| an aggregate of| a total of){0,3} (?<count>${COUNT}) (?:(?<lettered>${SHARES})|shares(?: \\([^)]{1,30}\\))? of (?:our |its |the |the company['’]s )?${SECURITY})`,
  "dgi",
);

interface Offered {
  readonly shares: number;
  readonly security: string | null;
  readonly spans: readonly Span[];
}

/** How many shares the cover offers: its headline's number, else that of its sentences. `others` are classes that it counts apart. */
export function offeringSize(
  lines: readonly CoverLine[],
  cover: readonly Sentence[],
  others: readonly { readonly count: number | null }[] = [],
): Extraction {
  const headlines = lines.flatMap(headlineOf);
  const sentences = findAll(cover, OFFERED).flatMap((found) => {
    const shares = parseCount(found.groups.count!);
    const security = (found.groups.security ?? found.groups.lettered)?.toLowerCase() ?? null;
    return shares === null ? [] : [{ shares, security, spans: foundSpans(found) }];
  });
  const first = headlines[0] ?? sentences[0] ?? openings(cover)[0];
  if (first === undefined) return NOTHING;
  const same = [...headlines, ...sentences, ...openings(cover)].filter(
    ({ shares }) => shares === first.shares,
  );
  const security = same.find((one) => one.security !== null)?.security ?? null;
  const spans = same.flatMap((one) => one.spans);
  return {
    facts: [draft("OFFERING_SIZE", { shares: first.shares, security }, spans, ORIGIN)],
    diagnostics: contradiction(
      first,
      sentences.filter(({ shares }) => !others.some(({ count }) => count === shares)),
      findAll(cover, FURTHER).flatMap(({ groups }) => parseCount(groups.count!) ?? []),
    ),
  };
}

/** "1,705,915 shares (the "Shares") of common stock of ... may be sold": a cover that begins with what it offers. */
const OPENING = new RegExp(
  `^(?<count>${COUNT}) shares(?: \\([^)]{1,30}\\))? of (?:our |its |the )?${SECURITY}\\b.{0,400}?\\b(?:offered|may be (?:re)?sold|being sold)\\b`,
  "dgi",
);

function openings(cover: readonly Sentence[]): Offered[] {
  return findAll(cover, OPENING).flatMap((found) => {
    const shares = parseCount(found.groups.count!);
    const security = found.groups.security!.toLowerCase();
    const [start] = indicesOf(found, "count");
    const [, end] = indicesOf(found, "security");
    return shares === null ? [] : [{ shares, security, spans: rangeSpans(found, start, end) }];
  });
}

function headlineOf({ text, span }: CoverLine): Offered[] {
  const groups = HEADLINE.exec(text)?.groups;
  const shares = groups === undefined ? null : parseCount(groups.count!);
  if (groups === undefined || shares === null) return [];
  return [{ shares, security: (groups.security ?? groups.lettered)?.toLowerCase() ?? null, spans: [span] }];
}

/** "the selling stockholders are offering an additional 6,000,000 shares": a further part of the offer. */
const FURTHER = new RegExp(
  `\\b(?:an additional|another) (?<count>${COUNT}) (?:of (?:our|the) )?shares\\b`,
  "dgi",
);

/** The sentences may name the headline's number or parts that add up to it; anything else contradicts it. */
function contradiction(
  headline: Offered,
  sentences: readonly Offered[],
  further: readonly number[],
): DraftDiagnostic[] {
  const parts = [...sentences.map(({ shares }) => shares), ...further].slice(0, MOST_PARTS);
  if (sentences.length === 0 || addsUp(parts, headline.shares)) return [];
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

const MOST_PARTS = 12;

/** Some of the parts, one or more, make the whole. */
function addsUp(parts: readonly number[], whole: number): boolean {
  let sums = new Set([0]);
  for (const part of parts) sums = new Set([...sums, ...[...sums].map((sum) => sum + part)]);
  return sums.has(whole);
}
