import { LONG_DATE, type PartialDate, parseLongDate } from "../../src/kernel/dates.ts";
import type { Draft } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { Outline, SectionRole } from "../outline/model.ts";
import { type CoverLine, coverLines } from "./cover/lines.ts";
import { marketFacts, outstandingFacts } from "./cover/market.ts";
import { offeringSize } from "./cover/offering.ts";
import { readSecurities, securitiesOffered } from "./cover/securities.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, foundSpans, type Sentence, wholePassages } from "./prose/find.ts";
import { allPassages, cellPassagesOf, type Passage, passagesIn, passagesOf } from "./prose/passage.ts";

const ORIGIN = { subject: "filing", extractor: "cover" } as const;
const DATE = `(?i:${LONG_DATE.source})`;

/** "ACME CORP Form 424B3 November 01, 2001": the line that heads a flattened filing. */
export const HEAD_LINE = new RegExp(
  `^(?<name>.{2,150}?) Form (?<form>[A-Z0-9][A-Z0-9/-]{0,9}) (?<date>${DATE})$`,
  "dg",
);
/** Rule 424(b)(3) is form type 424B3 on EDGAR; some covers print "424(b)3". */
const RULE_424 = /\bFiled (?:pursuant to|under) Rule 424 ?\(b\) ?\(?(?<paragraph>\d)\)?/dgi;
/** Some print the rule alone in its line, or behind the registration number. */
const RULE_LINE =
  /^(?:.{0,60}\d{4,7} )?(?:filed )?(?:pursuant to |under )?rule 424 ?\(b\) ?\(?(?<paragraph>\d)\)?/i;
const FORMS = "(?:S|F|SF|N|SB)-\\d{1,2}|10-K(?:SB|405)?|10-Q(?:SB)?|20-F|40-F|8-K|6-K|11-K";
/** "FORM S-3", "Amendment No. 1 to Form S-1": the amendment may also stand in a line of its own. */
const FORM_LINE = new RegExp(
  `^(?<amended>(?:pre-effective )?amendment no\\. ?\\d{1,2} to )?form (?<form>${FORMS})(?<suffix>/A)?(?: registration statement\\b.{0,80})?$`,
  "dgi",
);
const AMENDMENT_LINE = /^\(?(?:pre-effective )?amendment no\. ?\d{1,2}\)?(?: to)?$/i;
/** The cover's own numbers stand in short paragraphs near its top. */
const TOP = 60;
const LONGEST_LINE = 400;
/** A bare "File No." counts where the number is one of the Securities Act. */
const REGISTRATION =
  /\b(?:Registration(?: Statement)?(?: File)? (?:Nos?\.?|Numbers?):? ?(?=\d{1,3}-)|File (?:Nos?\.?|Numbers?):? ?(?=(?:333|33|2)-))(?<number>\d{1,3}-\d{4,7}(?:-\d{2})?)\b/dgi;
const ACCESSION = /\bACCESSION NUMBER: ?(?<number>\d{10}-\d{2}-\d{6})\b/dgi;
/** The facing page of a registration statement. */
const FILED = new RegExp(
  `\\bAs filed(?: confidentially)? with the (?:U\\.S\\. )?Securities and Exchange Commission (?:on|via EDGAR on) (?<date>${DATE})`,
  "dgi",
);
const DOCUMENT_DATE = new RegExp(
  `(?:\\bthe date of this (?:preliminary )?prospectus(?: supplement)? is|^(?:preliminary )?prospectus(?: supplement)?,? dated|\\bsubject to completion[,.;]?(?: preliminary prospectus(?: supplement)?)?,? dated) (?<date>${DATE})`,
  "dgi",
);
/** In a cell or line of its own beside "Subject to completion". */
const DATED_LINE = new RegExp(`^dated (?<date>${DATE})$`, "dgi");
const PERIOD = new RegExp(
  `\\bfor the (?:fiscal |quarterly |transition )?(?:year|period|quarter) ended:? (?<date>${DATE})`,
  "dgi",
);

/** Where a market, a symbol or a price is stated for readers of the cover. */
const FRONT: readonly SectionRole[] = ["COVER", "CONTENTS", "SUMMARY"];

/** Form, numbers, dates, the offering and the market, as the cover prints them, and the shares outstanding. */
export function extractCover(outline: Outline): Extraction {
  const first = { ...outline, sections: outline.sections.filter(({ part }) => (part ?? 0) === 0) };
  const cover = wholePassages(printedIn(first));
  const top = cover.slice(0, TOP).filter(({ text }) => text.length <= LONGEST_LINE);
  const front = wholePassages(passagesIn(first, FRONT));
  const lines = coverLines(outline);
  const all = wholePassages(allPassages(outline));
  const securities = readSecurities(first, lines, cover);
  const offering = offeringSize(lines, cover, securities);
  return {
    facts: [
      ...forms(top, lines),
      ...firstOf(top, REGISTRATION, ({ groups, spans }) =>
        draft("REGISTRATION_NUMBER", { number: groups.number! }, spans, ORIGIN),
      ),
      ...firstOf(top, ACCESSION, ({ groups, spans }) =>
        draft("ACCESSION_NUMBER", { number: groups.number! }, spans, ORIGIN),
      ),
      ...filedDate(cover, top),
      ...documentDate(front, lines),
      ...dated(top, PERIOD, "PERIOD_OF_REPORT"),
      ...offering.facts,
      ...securitiesOffered(securities, sharesIn(offering)),
      ...marketFacts(front, all),
      ...outstandingFacts(all, cover),
    ],
    diagnostics: offering.diagnostics,
  };
}

function sharesIn({ facts }: Extraction): number | null {
  const size = facts.find((fact) => fact.kind === "OFFERING_SIZE");
  return size?.kind === "OFFERING_SIZE" ? size.values.shares : null;
}

/** The cover's paragraphs and cells in printed order: a page sets "As filed ..." and "Registration No. ..." side by side. */
function printedIn({ sections, text }: Outline): readonly Passage[] {
  const covers = sections.filter(({ role }) => role === "COVER");
  const passages = covers.flatMap((section) => [
    ...passagesOf(section, text),
    ...cellPassagesOf(section, text),
  ]);
  const start = ({ runs }: Passage) => runs[0]?.source ?? 0;
  return passages.toSorted((a, b) => start(a) - start(b));
}

type Match = Found & { readonly spans: readonly Span[] };

function matches(sentences: readonly Sentence[], pattern: RegExp): Match[] {
  return findAll(sentences, pattern).map((found) => ({ ...found, spans: foundSpans(found) }));
}

function firstOf(sentences: readonly Sentence[], pattern: RegExp, make: (match: Match) => Draft): Draft[] {
  return matches(sentences, pattern).slice(0, 1).map(make);
}

interface PrintedForm {
  readonly form: string;
  readonly spans: readonly Span[];
}

/** The head line's form, else the rule's, else the registration statement's; the rule is evidence too where it agrees. */
function forms(cover: readonly Sentence[], lines: readonly CoverLine[]): Draft[] {
  const head = matches(cover.slice(0, 1), HEAD_LINE).map((found) => ({
    form: found.groups.form!,
    spans: headSpans(found),
  }));
  const top = lines.slice(0, TOP);
  const found: PrintedForm[] = [...head, ...rules(cover, top), ...formLines(cover, top), ...schedules(top)];
  const form = found[0]?.form;
  if (form === undefined) return [];
  const spans = found.filter((one) => one.form === form).flatMap((one) => one.spans);
  return [draft("FORM", { form }, spans, ORIGIN)];
}

/** The rule in the sentences that say so, else in a line of its own. */
function rules(cover: readonly Sentence[], lines: readonly CoverLine[]): PrintedForm[] {
  const formOf = (groups: Found["groups"]) => `424B${groups.paragraph}`;
  const said = matches(cover, RULE_424).map(({ groups, spans }) => ({ form: formOf(groups), spans }));
  if (said.length > 0) return said;
  return lines.flatMap(({ text, span }) => {
    const groups = RULE_LINE.exec(text)?.groups;
    return groups === undefined ? [] : [{ form: formOf(groups), spans: [span] }];
  });
}

const SCHEDULE_14A = /^schedule 14(?<letter>[AC])(?: information)?$/i;
/** The box that is ticked: EDGAR names the form by it. */
const TICKED =
  /^(?:\[ ?x ?\]|\( ?x ?\)|x|[☒☑þýxX]) ?(?<kind>definitive|preliminary) (?<what>proxy statement|information statement|additional materials)\b/iu;
const SCHEDULE_13 = /^schedule (?<schedule>13[DG])(?<suffix>\/A)?$/i;

/** Schedules that say in a line what they are: proxy statements by the box that is ticked, reports of owners. */
function schedules(lines: readonly CoverLine[]): PrintedForm[] {
  const proxy = lines.find(({ text }) => SCHEDULE_14A.test(text));
  if (proxy !== undefined) {
    const letter = SCHEDULE_14A.exec(proxy.text)!.groups!.letter!.toUpperCase();
    return lines.flatMap(({ text, span }) => {
      const groups = TICKED.exec(text)?.groups;
      if (groups === undefined) return [];
      const kind = groups.kind!.toLowerCase() === "definitive" ? "DEF" : "PRE";
      const form =
        groups.what!.toLowerCase() === "additional materials" ? `${kind}A14${letter}` : `${kind} 14${letter}`;
      return [{ form, spans: [proxy.span, span] }];
    });
  }
  const amended = lines.some(({ text }) => AMENDMENT_LINE.test(text));
  return lines.flatMap(({ text, span }) => {
    const groups = SCHEDULE_13.exec(text)?.groups;
    if (groups === undefined) return [];
    const suffix = amended || groups.suffix !== undefined ? "/A" : "";
    return [{ form: `SC ${groups.schedule!.toUpperCase()}${suffix}`, spans: [span] }];
  });
}

/** Paragraphs, and lines of paragraphs and cells, that name the form. */
function formLines(cover: readonly Sentence[], lines: readonly CoverLine[]): PrintedForm[] {
  const amended = lines.some(({ text }) => AMENDMENT_LINE.test(text));
  const nameOf = (groups: Found["groups"]) =>
    `${groups.form!.toUpperCase()}${amended || groups.amended !== undefined || groups.suffix !== undefined ? "/A" : ""}`;
  const whole = matches(cover, FORM_LINE).map(({ groups, spans }) => ({ form: nameOf(groups), spans }));
  if (whole.length > 0) return whole;
  return lines.flatMap(({ text, span }) =>
    [...text.matchAll(FORM_LINE)].map(({ groups }) => ({ form: nameOf(groups!), spans: [span] })),
  );
}

/** "Form 424B3" of the head line. */
function headSpans(found: Found): Span[] {
  const form = foundSpans(found, "form");
  return form.map(({ start, end }) => ({ start: start - "Form ".length, end }));
}

function filedDate(cover: readonly Sentence[], top: readonly Sentence[]): Draft[] {
  const head = matches(cover.slice(0, 1), HEAD_LINE).map((found) => ({
    ...found,
    spans: foundSpans(found, "date"),
  }));
  return firstDate([...head, ...matches(top, FILED)], "FILED_DATE");
}

/** The date that a sentence of the front gives the document, else one in a line of its own, else the cover's last line. */
function documentDate(front: readonly Sentence[], lines: readonly CoverLine[]): Draft[] {
  const stated = dated(front, DOCUMENT_DATE, "DOCUMENT_DATE");
  if (stated.length > 0) return stated;
  const last = lines.at(-1);
  const alone = [
    ...lines.flatMap(({ text, span }) =>
      [...text.matchAll(DATED_LINE)].map(({ groups }) => ({ date: groups!.date!, span })),
    ),
    ...(last !== undefined && new RegExp(`^${DATE}$`).test(last.text)
      ? [{ date: last.text, span: last.span }]
      : []),
  ];
  for (const { date, span } of alone) {
    const day = parseLongDate(date);
    if (day !== null) return [draft("DOCUMENT_DATE", { date: day }, [span], ORIGIN)];
  }
  return [];
}

type DateKind = "FILED_DATE" | "DOCUMENT_DATE" | "PERIOD_OF_REPORT";

function dated(sentences: readonly Sentence[], pattern: RegExp, kind: DateKind): Draft[] {
  return firstDate(matches(sentences, pattern), kind);
}

function firstDate(found: readonly Match[], kind: DateKind): Draft[] {
  for (const { groups, spans } of found) {
    const date = dateOf(groups.date);
    if (date !== null) return [draft(kind, { date }, spans, ORIGIN)];
  }
  return [];
}

function dateOf(text: string | undefined): PartialDate | null {
  return text === undefined ? null : parseLongDate(text);
}
