import type { Draft, UnderwritingCapacity } from "../../../src/kernel/facts.ts";
import { foldSpace } from "../../../src/kernel/text.ts";
import { trimSpan } from "../../document/flattened.ts";
import type { GridTable } from "../../document/model.ts";
import type { Outline, Section, SectionRole } from "../../outline/model.ts";
import { draft, type Extraction } from "../extraction.ts";
import { type Found, findAll, indicesOf, rangeSpans, type Sentence, sentencesIn } from "../prose/find.ts";
import { passagesOf } from "../prose/passage.ts";
import { FIRM, readFirms } from "./firm.ts";

const ORIGIN = { subject: "issuer", extractor: "underwriters" } as const;

/** Where a prospectus says who distributes its securities; elsewhere the same words speak of other offerings. */
const SECTIONS: readonly SectionRole[] = ["COVER", "CONTENTS", "UNDERWRITING", "PLAN_OF_DISTRIBUTION"];

const ATTRIBUTE =
  "(?:our |the |a |an |its |sole |lead |exclusive |joint |co-|book[- ]running |managing |non-exclusive ){0,6}";
const CAPACITY = `${ATTRIBUTE}(?<capacity>placement agents?|sales agents?|dealer[- ]managers?|underwriters?|representatives? (?:of|for) the (?:several )?underwriters|(?:book-running )?managers?)\\b`;
/** "(the "Placement Agent")", ", or ACM", ", which we refer to as the placement agent". */
const ALIAS =
  "(?: \\([^()]{1,80}\\)|, or [^,]{1,40}|, which we refer to as [^,]{1,60}|, referred to [^,]{1,80}){0,2}";
const PARENT = `(?:, a (?:division|subsidiary) of ${FIRM})?`;
/** A firm without a legal form ("Tungsten Advisors") counts where a sentence engages it. */
const HIRED = `(?:${FIRM}|\\p{Lu}[\\p{L}.'’&-]{1,30}(?: (?:&|\\p{Lu}[\\p{L}.'’&-]{1,30})){1,5})`;

const ENGAGED = new RegExp(
  `\\b(?:[Ww]e|[Tt]he [Cc]ompany)(?: have| has)?(?: also)? (?:engaged|retained|appointed) (?<firms>${HIRED})${PARENT}${ALIAS},? (?:to act )?as ${CAPACITY}`,
  "dgu",
);
/** The second of two: "..., and B LLC, as co-placement agent". */
const ENGAGED_TOO = new RegExp(
  `\\bas ${ATTRIBUTE}placement agent,? and (?<firms>${HIRED})${PARENT}${ALIAS},? (?:to act )?as ${CAPACITY}`,
  "dgiu".replace("i", ""),
);
const ACTING = new RegExp(
  `(?:^|\\band )(?<firms>\\p{Lu}[^.;:]{0,20}(?:[^;:]{3,400}?))${ALIAS},? (?:is|are|will act|ha(?:s|ve) agreed to act|is serving|are serving) (?:acting )?(?:as )?${CAPACITY}`,
  "dgu",
);
const UNDERWRITING_AGREEMENT = new RegExp(
  `\\b[Uu]nderwriting [Aa]greement,?(?: dated[^,]{1,40}(?:, \\d{4})?,?)? with (?<firms>${FIRM}(?:(?:, | and |, and )${FIRM}){0,9})`,
  "dgu",
);
const SALES_AGREEMENT = new RegExp(
  `\\b(?:[Ss]ales|[Dd]istribution|[Oo]ffering) [Aa]greement,?(?: \\([^()]{1,60}\\))?(?:,? or [^,]{1,40},)?(?:,? dated[^,]{1,40}(?:, \\d{4})?,?)? with (?<firms>${FIRM}(?:(?:, | and |, and )${FIRM}){0,5})`,
  "dgu",
);

/** Underwriters, placement and sales agents: by the table of underwriters and the sentences that engage them. */
export function extractUnderwriters(outline: Outline): Extraction {
  const sections = outline.sections.filter(({ role, part }) => (part ?? 0) === 0 && SECTIONS.includes(role));
  const sentences = sections.flatMap((section) => sentencesIn(passagesOf(section, outline.text)));
  const facts = [
    ...sections.flatMap((section) => tableFacts(outline.text, section)),
    ...[ENGAGED, ENGAGED_TOO, ACTING].flatMap((pattern) => stated(sentences, pattern, null)),
    ...stated(sentences, UNDERWRITING_AGREEMENT, "UNDERWRITER"),
    ...stated(sentences, SALES_AGREEMENT, "SALES_AGENT"),
  ];
  return { facts: inOneSpelling(withoutOtherOffers(facts)), diagnostics: [] };
}

/** Each firm of a sentence in the capacity that it names. */
function stated(
  sentences: readonly Sentence[],
  pattern: RegExp,
  capacity: UnderwritingCapacity | null,
): Draft[] {
  return findAll(sentences, pattern).flatMap((found) => {
    const printed = found.groups.firms!;
    const [start] = indicesOf(found, "firms");
    const firms = readFirms(printed) ?? firmsBehindPhrase(printed) ?? hiredFirm(pattern, printed);
    return firms.map(({ name, start: from, end }) =>
      draft(
        "UNDERWRITER",
        { name, capacity: capacity ?? capacityOf(found) },
        rangeSpans(found, start + from, start + end),
        ORIGIN,
      ),
    );
  });
}

/** "Subject to the terms of the underwriting agreement, A LLC and B Inc.": the list stands behind a comma of the phrase. */
function firmsBehindPhrase(printed: string): ReturnType<typeof readFirms> {
  if (!/^(?:Subject|Under|Pursuant|In|As|On)\b/.test(printed)) return null;
  for (const { index } of printed.matchAll(/(?<=[a-z]), (?=\p{Lu})/gu)) {
    const from = index + ", ".length;
    const firms = readFirms(printed.slice(from));
    if (firms !== null)
      return firms.map(({ name, start, end }) => ({ name, start: start + from, end: end + from }));
  }
  return null;
}

function hiredFirm(pattern: RegExp, name: string) {
  return pattern === ENGAGED || pattern === ENGAGED_TOO ? [{ name, start: 0, end: name.length }] : [];
}

function capacityOf({ groups }: Found): UnderwritingCapacity {
  const capacity = groups.capacity!.toLowerCase();
  if (capacity.startsWith("placement")) return "PLACEMENT_AGENT";
  if (capacity.startsWith("sales")) return "SALES_AGENT";
  return capacity.startsWith("dealer") ? "DEALER_MANAGER" : "UNDERWRITER";
}

const NAME_HEADING = /^(?:names? of )?(?:the )?underwriters?$|^names?$/i;
const ALLOTMENT = /^(?:number|amount|principal amount|aggregate principal amount|shares)\b/i;
const TOTAL = /^total/i;
const MOST_ROWS = 200;

/** The table of the underwriters' allotments: names under "Underwriter" (or "Name"), numbers beside them. */
function tableFacts(text: string, { role, blocks }: Section): Draft[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const head = block.rows.findIndex((row) => isHeading(row, role));
    return head < 0 ? [] : rowFacts(text, block, head);
  });
}

function isHeading(row: GridTable["rows"][number], role: SectionRole): boolean {
  const [name, ...others] = row.map((cell) => foldSpace(cell.text)).filter((cell) => cell !== "");
  if (name === undefined || !NAME_HEADING.test(name)) return false;
  return (
    others.some((cell) => ALLOTMENT.test(cell)) && (role === "UNDERWRITING" || /underwriter/i.test(name))
  );
}

function rowFacts(text: string, { rows }: GridTable, head: number): Draft[] {
  const facts: Draft[] = [];
  for (const row of rows.slice(head + 1, head + 1 + MOST_ROWS)) {
    const cell = row.find((one) => one.text.trim() !== "");
    const name = foldSpace(cell?.text ?? "")
      .replace(/(?: ?\(\d{1,2}\)|[*†‡]+)$/, "")
      .replace(/,? (?:a )?(?:division|subsidiary) of .*$/i, "");
    if (TOTAL.test(name)) break;
    if (cell === undefined || !/^\p{Lu}/u.test(name) || name.length > 100) continue;
    const span = trimSpan(text, cell.span);
    facts.push(draft("UNDERWRITER", { name, capacity: "UNDERWRITER" }, [span], ORIGIN));
  }
  return facts;
}

/** A sales agreement that the same pages name beside the engagement of this offering is of another one. */
function withoutOtherOffers(facts: readonly Draft[]): readonly Draft[] {
  const engaged = facts.some((fact) => fact.kind === "UNDERWRITER" && fact.values.capacity !== "SALES_AGENT");
  return engaged
    ? facts.filter((fact) => fact.kind !== "UNDERWRITER" || fact.values.capacity !== "SALES_AGENT")
    : facts;
}

/** "Barclay Hill Inc" and "Barclay Hill Inc." are one firm: the fullest printing names it. */
function inOneSpelling(facts: readonly Draft[]): readonly Draft[] {
  const keyOf = (name: string) => name.toLowerCase().replace(/[.,]/g, "");
  const fullest = new Map<string, string>();
  for (const fact of facts) {
    if (fact.kind !== "UNDERWRITER") continue;
    const { name } = fact.values;
    if (name.length > (fullest.get(keyOf(name))?.length ?? 0)) fullest.set(keyOf(name), name);
  }
  return facts.map((fact) =>
    fact.kind === "UNDERWRITER"
      ? { ...fact, values: { ...fact.values, name: fullest.get(keyOf(fact.values.name))! } }
      : fact,
  );
}
