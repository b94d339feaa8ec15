import type { TitleLine } from "./lines.ts";
import { isEmphasised, type Look } from "./look.ts";
import type { SectionRole } from "./model.ts";
import { roleOf } from "./titles.ts";

/** A line inside a section that heads a part of it. */
export interface NestedLine {
  readonly line: TitleLine;
  /** 2 for the highest inside a section. */
  readonly level: number;
}

/** Headings among the lines of one section. A look that was seen keeps its level; a new one is a level below the last. */
export function nestedLines(lines: readonly TitleLine[]): readonly NestedLine[] {
  const open: string[] = [];
  return lines.filter(isNested).map((line) => {
    const known = open.indexOf(line.lookKey);
    if (known >= 0) open.length = known + 1;
    else open.push(line.lookKey);
    return { line, level: open.length + 1 };
  });
}

/** Emphasised and alone, no sentence's end in it that a title would not have. */
function isNested({ look, title, rest }: TitleLine): boolean {
  return rest === null && (isEmphasised(look) || isCentredCapitals(look)) && !/[;,:]$/.test(title);
}

function isCentredCapitals({ centred, capitals }: Look): boolean {
  return centred && capitals;
}

/** What readers look for by name, wherever it stands. */
const LIFTED: ReadonlySet<SectionRole> = new Set<SectionRole>([
  "SELLING_STOCKHOLDERS",
  "PRINCIPAL_STOCKHOLDERS",
  "RELATED_PARTY_TRANSACTIONS",
  "PLAN_OF_DISTRIBUTION",
  "RISK_FACTORS",
  "LEGAL_MATTERS",
  "EXPERTS",
]);
/** Sections in which such a title is only a topic. */
const CLOSED: ReadonlySet<SectionRole> = new Set<SectionRole>([
  "COVER",
  "FURTHER_COVER",
  "CONTENTS",
  "SUMMARY",
  "RISK_SUMMARY",
  "RISK_FACTORS",
  "FORWARD_LOOKING_STATEMENTS",
  "FINANCIAL_STATEMENTS",
  "MANAGEMENT_DISCUSSION",
]);

export interface Lifted {
  readonly line: TitleLine;
  readonly level: number;
}

/**
 * The nested headings that begin sections of their own: known titles that a larger section holds, and behind each the next
 * heading of its level, where it ends.
 */
export function liftedLines(
  within: SectionRole,
  nested: readonly NestedLine[],
  isWanted: (role: SectionRole) => boolean,
): readonly Lifted[] {
  if (CLOSED.has(within)) return [];
  const lifted: Lifted[] = [];
  let open: number | null = null;
  for (const { line, level } of nested) {
    const role = roleOf(line.key);
    const isNumbered = /^\W?(?:note )?\d/i.test(line.title);
    const isKnown = !isNumbered && LIFTED.has(role) && role !== within && isWanted(role);
    if (isKnown || (open !== null && level <= open)) {
      lifted.push({ line, level });
      open = isKnown ? level : null;
    }
  }
  return lifted;
}
