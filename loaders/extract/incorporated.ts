import { LONG_DATE, type PartialDate, parseLongDate } from "../../src/kernel/dates.ts";
import type { Draft, DraftOf } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { Outline } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Passage, passagesOf, spansOf } from "./prose/passage.ts";

const EXTRACTOR = "incorporated";
const DATE = LONG_DATE.source;

const ANNOUNCEMENT =
  /\bincorporat(?:e|es|ed|ing)\b[^:]{0,400}\b(?:by reference|documents?|filings?|reports?)\b[^:]{0,400}:/i;
const BULLET = /^(?:[•·▪●○*–—-]\s?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)?(?:our |the company's |its )?/i;
const LIST_END = /[;,.]?(?:\s(?:and|or))?$/;
/** "Form 10-K/A", "Schedule 14A": the group is the form as people name it. */
const FORM =
  /\b(?:Forms? (?<form>\d{1,2}-[A-Z]{1,4}\d{0,3}(?:\/A)?|[A-Z]{1,2}-\d{1,2}(?:\/A)?|\d{1,2}-[A-Z](?:\/A)?)|(?<schedule>Schedule 1[34][A-Z](?:\/A)?))/;
/** The form stands near an item's front, in characters. */
const FORM_WINDOW = 300;
const PERIOD = new RegExp(`\\b(?:ended|ending) (?:on )?(?<date>${DATE})`, "gi");
const MORE_DATES = new RegExp(`^(?:, |,? and )(?<date>${DATE})`, "i");
const FILED = new RegExp(`\\bfiled (?:with the (?:SEC|Commission) )?(?:on )?(?<date>${DATE})`, "gi");
const AMENDED = /^,? \(?as (?:subsequently )?amended\b/i;

/** A sentence about documents, not one of them. */
const SENTENCE =
  /^(?:we|you|any|all|in addition|these|this|pursuant|nothing|upon|to the extent|notwithstanding|for)\b/i;

/** The documents that a prospectus takes in by reference, from the list behind the words that say so. */
export function extractIncorporated({ sections, text }: Outline): Extraction {
  const items = sections.flatMap((section) => listedItems(passagesOf(section, text)));
  const documents = items.flatMap(readItem);
  const facts = documents.map(({ values, spans }, index): Draft => {
    const ordinal = index + 1;
    return draft("INCORPORATED_DOCUMENT", { ordinal, ...values }, spans, {
      subject: `incorporated:${ordinal}`,
      extractor: EXTRACTOR,
    });
  });
  return { facts, diagnostics: [] };
}

interface Item {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The passages behind the announcement that name a form, or the clauses behind its colon. */
function listedItems(passages: readonly Passage[]): Item[] {
  const at = passages.findIndex(({ text }) => ANNOUNCEMENT.test(text));
  if (at < 0) return [];
  const announcement = passages[at]!;
  const colon = ANNOUNCEMENT.exec(announcement.text)!;
  const inline = clausesFrom(announcement, colon.index + colon[0].length);
  if (inline.length > 0) return inline;
  const items: Item[] = [];
  for (const passage of passages.slice(at + 1)) {
    if (!FORM.test(passage.text.slice(0, FORM_WINDOW)) || SENTENCE.test(passage.text)) break;
    items.push(itemOf(passage, 0, passage.text.length));
  }
  return items;
}

function clausesFrom(passage: Passage, from: number): Item[] {
  let at = from;
  return passage.text
    .slice(from)
    .split(";")
    .flatMap((clause) => {
      const start = at;
      at += clause.length + 1;
      return FORM.test(clause) ? [itemOf(passage, start, start + clause.length)] : [];
    });
}

/** The item without bullet, "our" and the list's punctuation. */
function itemOf(passage: Passage, from: number, to: number): Item {
  const printed = passage.text.slice(from, to);
  const lead = /^\s*(?:and )?/.exec(printed)![0].length;
  const start = lead + BULLET.exec(printed.slice(lead))![0].length;
  const end = start + printed.slice(start).trimEnd().replace(LIST_END, "").length;
  return { text: printed.slice(start, end), spans: spansOf(passage, from + start, from + end) };
}

type Values = Omit<DraftOf<"INCORPORATED_DOCUMENT">["values"], "ordinal">;

/** One document; or one for each date, where an item lists several ("filed on July 6, 2001 and July 25, 2001"). */
function readItem({ text, spans }: Item): { readonly values: Values; readonly spans: readonly Span[] }[] {
  const match = FORM.exec(text)!;
  const form = match.groups!.form ?? match.groups!.schedule!;
  const periods = datesIn(text, PERIOD);
  const filings = datesIn(text, FILED);
  const count = Math.max(periods.length, filings.length, 1);
  return Array.from({ length: count }, (_, index) => {
    const period = pick(periods, index);
    const filed = pick(filings, index);
    const amended = form.endsWith("/A") || (filed?.amended ?? false) || (period?.amended ?? false);
    const values = { title: text, form, period: period?.date ?? null, filed: filed?.date ?? null, amended };
    return { values, spans };
  });
}

interface ListedDate {
  readonly date: PartialDate | null;
  readonly amended: boolean;
}

/** The dates behind each match of a pattern, with those that a comma or "and" adds. */
function datesIn(text: string, pattern: RegExp): ListedDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const dates: ListedDate[] = [];
    let date = match.groups!.date!;
    let end = match.index + match[0].length;
    for (;;) {
      dates.push({ date: parseLongDate(date), amended: AMENDED.test(text.slice(end, end + 40)) });
      const amended = /^,? \(as amended\)/i.exec(text.slice(end))?.[0].length ?? 0;
      const more = MORE_DATES.exec(text.slice(end + amended, end + amended + 60));
      if (more === null) return dates;
      date = more.groups!.date!;
      end += amended + more[0].length;
    }
  });
}

/** The one that belongs to the item's n-th document; a single one belongs to all. */
function pick(dates: readonly ListedDate[], index: number): ListedDate | undefined {
  return dates.length === 1 ? dates[0] : dates[index];
}
