import type { Contents } from "./contents.ts";
import type { PagesAround } from "./furniture.ts";
import { joinLines, type TitleLine } from "./lines.ts";
import { isEmphasised, standsOut, strength } from "./look.ts";
import { isContinued, isKnownTitle, roleOf } from "./titles.ts";

/** What the choice of headings rests on. */
export interface StyledView {
  /** Lines that may be headings, tables of contents left out. */
  readonly lines: readonly TitleLine[];
  readonly contents: Contents;
  /** For each block the printed page numbers around it. */
  readonly pages: readonly PagesAround[];
}

/** A look that headings of sections have. */
interface SectionLook {
  readonly strength: number;
  /** Titles known or listed, of all lines of the look. */
  readonly purity: number;
  readonly titles: ReadonlySet<string>;
}

export interface SectionHeadings {
  /** Each begins a section; in order. */
  readonly starts: readonly TitleLine[];
  /** "RISK FACTORS (continued)": goes on with the section before it. */
  readonly continued: readonly TitleLine[];
}

/** The headings of the sections of a document with styles. */
export function sectionHeadings(view: StyledView): SectionHeadings {
  const listed = new Map<string, Set<string | null>>();
  const tops = new Set<string>();
  for (const { key, page, depth } of view.contents.entries) {
    listed.set(key, (listed.get(key) ?? new Set<string | null>()).add(page));
    if (depth === 0) tops.add(key);
  }
  const isListed = (line: TitleLine) => tops.has(line.loose);
  const lines = joinBroken(view.lines, isListed);
  const looks = sectionLooks(lines, isListed, view.contents);
  const main = mainLook(looks);
  const fits = (line: TitleLine) => pageFit(listed.get(line.loose), view.pages[line.at]);
  const measure: Measure = { looks, main, hasContents: listed.size > 0 };
  const accepted = lines.filter((line) =>
    isListed(line) ? acceptsListed(line, { ...measure, fit: fits(line) }) : acceptsKnown(line, measure),
  );
  const rescued = rescue(lines, accepted, { isListed, fits });
  const all = [...accepted, ...rescued].sort((a, b) => a.at - b.at);
  const told = withoutTopics(all, { isListed, fits }, listed.size > 0);
  const headings = (listed.size > 0 ? told : withUnknown(lines, told, main)).filter(
    // A summary inside the section of risk factors heads the risks too, which follow it.
    (line, i, lined) => !isSummaryInside(line, lined[i - 1]),
  );
  const goesOn = (line: TitleLine, i: number) =>
    isContinued(line.title) && headings[i - 1]?.loose === line.loose;
  return {
    starts: headings.filter((line, i) => !goesOn(line, i)),
    continued: headings.filter(goesOn),
  };
}

function isSummaryInside(line: TitleLine, before: TitleLine | undefined): boolean {
  return roleOf(line.key) === "RISK_SUMMARY" && before !== undefined && roleOf(before.key) === "RISK_FACTORS";
}

/** A title that stands in two lines is one where the table of contents, or common use, has it as one. */
function joinBroken(
  lines: readonly TitleLine[],
  isListed: (line: TitleLine) => boolean,
): readonly TitleLine[] {
  const joined: TitleLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]];
    const both =
      next !== undefined && next.at === line.at + 1 && next.lookKey === line.lookKey && line.rest === null
        ? joinLines(line, next)
        : null;
    const isOne = both !== null && !isListed(line) && (isListed(both) || isKnownWhole(line, next!, both));
    joined.push(isOne ? both : line);
    if (isOne) i++;
  }
  return joined;
}

/** A title's first line is long, for it filled the page. */
const LEAST_LINE = 28;

function isKnownWhole(line: TitleLine, next: TitleLine, both: TitleLine): boolean {
  if (!isKnownTitle(both.key) || isKnownTitle(next.key)) return false;
  return (
    !isKnownTitle(line.key) ||
    (line.title.length >= LEAST_LINE &&
      !/^(?:overview|general|introduction|background|summary)$/i.test(next.title))
  );
}

function sectionLooks(
  lines: readonly TitleLine[],
  isListed: (line: TitleLine) => boolean,
  contents: Contents,
): ReadonlyMap<string, SectionLook> {
  const [from = Number.MAX_SAFE_INTEGER] = contents.blocks;
  const isTitle = (line: TitleLine) =>
    isListed(line) || (contents.entries.length === 0 && isKnownTitle(line.key));
  const last = lines.findLast(isTitle)?.at ?? -1;
  const inside = lines.filter(
    ({ at, look }) => (contents.blocks.size === 0 || at > from) && at <= last && standsOut(look),
  );
  const looks = new Map<string, { titles: Set<string>; hits: number; all: number; strength: number }>();
  for (const line of inside) {
    const look = looks.get(line.lookKey) ?? {
      titles: new Set<string>(),
      hits: 0,
      all: 0,
      strength: strength(line.look),
    };
    looks.set(line.lookKey, look);
    look.all++;
    if (!isTitle(line) && !isKnownTitle(line.key)) continue;
    look.hits++;
    if (isTitle(line)) look.titles.add(line.loose);
  }
  return new Map(
    [...looks]
      .filter(([, { titles }]) => titles.size > 0)
      .map(([key, { titles, hits, all, strength: rank }]) => [
        key,
        { titles, purity: hits / all, strength: rank },
      ]),
  );
}

/** The look of most titles; of two with as many the stronger. */
function mainLook(looks: ReadonlyMap<string, SectionLook>): SectionLook | null {
  let best: SectionLook | null = null;
  for (const look of looks.values()) {
    const better =
      best === null ||
      look.titles.size > best.titles.size ||
      (look.titles.size === best.titles.size && look.strength > best.strength);
    if (better) best = look;
  }
  return best;
}

interface Measure {
  readonly looks: ReadonlyMap<string, SectionLook>;
  readonly main: SectionLook | null;
  readonly hasContents: boolean;
}

type Fit = "EXACT" | "NEAR" | "FAR" | "UNKNOWN";

/** Half of the lines with this look are titles: the look is the sections' own. */
const PURE = 0.5;

function isSectional(line: TitleLine, { looks, main }: Measure): boolean {
  const look = looks.get(line.lookKey);
  if (look === undefined || main === null) return false;
  if (look === main || look.strength >= main.strength) return true;
  // A lesser look that only repeats titles names them in passing.
  const own = [...look.titles].filter((title) => !main.titles.has(title)).length;
  return own >= 2 && look.purity >= PURE;
}

function acceptsListed(line: TitleLine, measure: Measure & { readonly fit: Fit }): boolean {
  if (!isSectional(line, measure)) return false;
  const look = measure.looks.get(line.lookKey)!;
  if (measure.fit === "EXACT" || measure.fit === "NEAR") return true;
  return look.purity >= PURE;
}

/** A known title that the table of contents leaves out counts in a look that is the sections' own. */
function acceptsKnown(line: TitleLine, measure: Measure): boolean {
  if (!isKnownTitle(line.key) || measure.main === null) return false;
  const rank = strength(line.look);
  const look = measure.looks.get(line.lookKey);
  if (rank < measure.main.strength || !standsOut(line.look)) return false;
  // Without a list of titles their words are all there is to know them by.
  if (look === measure.main && !measure.hasContents) return true;
  return look === undefined ? rank > measure.main.strength || line.look.centred : look.purity >= PURE;
}

interface Listing {
  readonly isListed: (line: TitleLine) => boolean;
  readonly fits: (line: TitleLine) => Fit;
}

/** Listed titles that no heading in a section's look has: the one that stands out most on the page listed, else anywhere. */
function rescue(
  lines: readonly TitleLine[],
  accepted: readonly TitleLine[],
  { isListed, fits }: Listing,
): readonly TitleLine[] {
  const known = new Set(accepted.map((line) => line.loose));
  const best = new Map<string, TitleLine>();
  const score = (line: TitleLine) =>
    ({ EXACT: 100, NEAR: 50, UNKNOWN: 20, FAR: 0 })[fits(line)] +
    (isEmphasised(line.look) ? 10 : 0) +
    strength(line.look);
  for (const line of lines) {
    if (known.has(line.loose) || !isListed(line)) continue;
    const fit = fits(line);
    if (fit === "FAR" || (!standsOut(line.look) && fit !== "EXACT")) continue;
    const other = best.get(line.loose);
    if (other === undefined || score(line) > score(other)) best.set(line.loose, line);
  }
  return [...best.values()];
}

/** Blocks that a topic of the summary has at most. */
const LONGEST_TOPIC = 4;

/**
 * The summary names other sections' titles over a line or two on each: a title in it that the table of contents leaves out,
 * or that stands again before the next list or summary, is a topic.
 */
function withoutTopics(
  lines: readonly TitleLine[],
  { isListed, fits }: Listing,
  hasContents: boolean,
): readonly TitleLine[] {
  let isSummary = false;
  return lines.filter((line, i) => {
    const role = roleOf(line.key);
    if (role === "SUMMARY") isSummary = true;
    if (role === "SUMMARY" || !isSummary) return true;
    const next = lines[i + 1];
    const isShort = next !== undefined && next.at - line.at <= LONGEST_TOPIC;
    const isLeftOut = hasContents && !isListed(line);
    const isTopic = isLeftOut ? isShort : (isShort || fits(line) !== "EXACT") && standsAgain(lines, i);
    isSummary = isTopic;
    return !isTopic;
  });
}

/** Headings that are looked through for a title that stands again. */
const MOST_BETWEEN = 20;

function standsAgain(lines: readonly TitleLine[], at: number): boolean {
  for (const line of lines.slice(at + 1, at + 1 + MOST_BETWEEN)) {
    if (line.loose === lines[at]!.loose) return true;
    const role = roleOf(line.key);
    if (role === "SUMMARY" || role === "CONTENTS" || line.key === "about this prospectus") return false;
  }
  return false;
}

/** Without a table of contents a title that nothing knows begins a section where it looks exactly like those that do. */
function withUnknown(
  lines: readonly TitleLine[],
  known: readonly TitleLine[],
  main: SectionLook | null,
): readonly TitleLine[] {
  const first = known[0];
  if (first === undefined || main === null) return known;
  const looks = new Set(known.map((line) => line.lookKey));
  const has = new Set(known.map((line) => line.at));
  let isRisks = false;
  return lines.filter((line) => {
    if (has.has(line.at)) {
      isRisks = roleOf(line.key) === "RISK_FACTORS";
      return true;
    }
    const { look, title, at } = line;
    const isAlike = at > first.at && looks.has(line.lookKey) && (look.centred || look.heading !== null);
    if (!isAlike || title.length > 100 || /[.!?,;:]$/.test(title) || /^\W|^[\d\W]+$/.test(title))
      return false;
    if (isRisks && (look.heading === null || /\brisks?\b/i.test(title))) return false;
    isRisks = false;
    return true;
  });
}

function pageFit(listed: ReadonlySet<string | null> | undefined, around: PagesAround | undefined): Fit {
  const pages = [...(listed ?? [])].filter((page) => page !== null);
  if (pages.length === 0 || around === undefined) return "UNKNOWN";
  const printed = [around.after, around.before].filter((page) => page !== null && page !== "");
  if (printed.length === 0) return "UNKNOWN";
  if (pages.some((page) => page === printed[0])) return "EXACT";
  return pages.some((page) => printed.some((other) => isNextTo(page, other!))) ? "NEAR" : "FAR";
}

/** The same page or the next one: "s-5" and "s-6". */
function isNextTo(page: string, other: string): boolean {
  const [a, b] = [page, other].map((label) => /^([a-z]{0,3}-?)(\d{1,3})$/.exec(label));
  if (a == null || b == null) return page === other;
  return a[1] === b[1] && Math.abs(Number(a[2]) - Number(b[2])) <= 1;
}
