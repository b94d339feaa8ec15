import type { TableRole } from "../../../../src/kernel/facts.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";
import type { GridTable } from "../../../document/model.ts";
import type { Outline, Section } from "../../../outline/model.ts";
import { namesSellers } from "./choose.ts";
import { type OwnershipTable, readParts, type TablePart } from "./group.ts";
import { classIn, classKey, headsManagement, headsNames, saysOwned } from "./headings.ts";
import type { Leaf } from "./leaves.ts";
import { type Headed, sideBySide } from "./side-by-side.ts";

export type { OwnershipRow, OwnershipTable } from "./group.ts";

/** The selling stockholders' and the beneficial owners' tables, each continued over its pages. */
export function readOwnershipTables(outline: Outline): readonly OwnershipTable[] {
  const groups: TablePart[][] = [];
  for (const section of outline.sections) {
    for (const { block, table, heading } of tablesOf(outline, section)) {
      const last = groups.at(-1)?.at(-1);
      const continued =
        last !== undefined && last.section === section && isNear(section, last.block, block)
          ? continuation({ table, heading }, last)
          : null;
      if (continued !== null) {
        groups.at(-1)!.push({ ...continued, section, block, class: classAbove(outline, section, block) });
        continue;
      }
      const role = heading === null ? null : roleOf({ table, heading, block }, outline, section);
      if (heading !== null && role !== null)
        groups.push([{ table, heading, role, section, block, class: classAbove(outline, section, block) }]);
    }
  }
  return withoutCopies(withClasses(groups).map(readParts)).filter((table) => table.rows.length > 0);
}

/** A line of its own right above a table that names a class and little else: "Series B Preferred Stock". */
function classAbove({ text }: Outline, { blocks }: Section, block: number): string | null {
  const above = blocks[block - 1];
  if (above?.kind !== "paragraph") return null;
  const line = foldSpace(text.slice(above.span.start, above.span.end));
  const name = classIn([line]);
  return name !== null && line.length < name.length + MOST_BESIDE ? name : null;
}

/** Characters that such a line may have besides. */
const MOST_BESIDE = 12;

/** A class above a table means its rows only where another table stands under another class. */
function withClasses(groups: readonly (readonly TablePart[])[]): readonly (readonly TablePart[])[] {
  const classes = new Set(groups.flat().flatMap((part) => (part.class === null ? [] : classKey(part.class))));
  if (classes.size > 1) return groups;
  return groups.map((parts) => parts.map((part) => ({ ...part, class: null })));
}

/** The tables of a section; what is printed side by side under the same headings comes one behind the other. */
function tablesOf(outline: Outline, section: Section): readonly (Headed & { readonly block: number })[] {
  return section.blocks.flatMap((table, block) => {
    if (table.kind !== "table") return [];
    const ofHolders = isOfHolders(section) || isLedIn(block, outline, section);
    return sideBySide(table, ofHolders).map((part) => ({ ...part, block }));
  });
}

function isOfHolders({ role }: Section): boolean {
  return role === "SELLING_STOCKHOLDERS" || role === "PRINCIPAL_STOCKHOLDERS";
}

/** Only page furniture and short lines between two parts of one table. */
function isNear(section: Section, from: number, to: number): boolean {
  return section.blocks
    .slice(from + 1, to)
    .every((block) => block.kind === "page-break" || block.span.end - block.span.start < 80);
}

/** The next part of a table: the same leaves again, or no heading and as many columns. */
function continuation(
  { table, heading }: Headed,
  last: TablePart,
): Pick<TablePart, "table" | "heading" | "role"> | null {
  const fields = (leaves: readonly Leaf[]) =>
    leaves
      .filter((leaf) => leaf.what.kind === "VALUE")
      .map((leaf) => JSON.stringify(leaf.what))
      .join();
  if (
    heading !== null &&
    fields(heading.leaves) !== "" &&
    fields(heading.leaves) === fields(last.heading.leaves)
  )
    return { table, heading, role: last.role };
  const bare = heading !== null && fields(heading.leaves) === "" && table.columns === last.table.columns;
  return bare ? { table, heading: { ...last.heading, body: 0 }, role: last.role } : null;
}

/** Words of tables about other things: allotments, pay, grants, prices, statements. */
const NO_HOLDERS =
  /underwriter|salary|bonus|compensation|fiscal year|option awards?|exercise price|grant date|director fees|committee|principal amount|proceeds|dividend|per share|option price|contractual life|in.the.money|audit|closing price|high\b.*\blow\b/i;
const NO_NAMES =
  /\bunderwriters?\b|\bagents?\b|\bplan\s+category\b|^(?!.*\bnames?\b).*\b(?:years?|period)\b/i;
/** The sentence before a table of owners, where neither a heading nor its columns say so. */
const LEAD_IN =
  /\bbeneficial\s+owners?\b|\bbeneficially\s+own|\bown(?:s|ed)?\s+(?:beneficially|of\s+record)\b/i;
/** Blocks before a table that may lead in to it. */
const LEADING = 3;

/** SELLING with a column of offered shares; OWNERS where the headings speak of ownership; null for any other table. */
function roleOf(part: Headed & { block: number }, outline: Outline, section: Section): TableRole | null {
  const { leaves } = part.heading!;
  const text = leaves.map((leaf) => leaf.path.join(" ")).join(" ");
  const has = (...fields: readonly string[]) =>
    leaves.some(({ what }) => what.kind === "VALUE" && fields.includes(what.field));
  const name = leaves.find((leaf) => leaf.what.kind === "NAME")?.path.join(" ") ?? null;
  if (name === null || NO_NAMES.test(name) || !has("sharesBefore", "sharesOffered", "sharesAfter"))
    return null;
  const inSelling = section.role === "SELLING_STOCKHOLDERS";
  const percents = has("percentBefore", "percentAfter", "votingPercent");
  const ofOwners =
    section.role === "PRINCIPAL_STOCKHOLDERS" ||
    /beneficial/i.test(text) ||
    (percents && isLedIn(part.block, outline, section));
  const owned = ofOwners || saysOwned(text);
  const sellers = namesSellers(leaves);
  const offered = has("sharesOffered") && (has("sharesBefore", "sharesAfter") || inSelling);
  // What a table of holders has besides ("underwriters' option", "principal amount") does not make it another one.
  if (NO_HOLDERS.test(text) && !sellers && !(offered && owned)) return null;
  const named = headsNames(name) || (name === "" ? inSelling || ofOwners : sellers);
  if (offered && (named || owned)) return "SELLING";
  const stated = owned && (percents || /beneficial/i.test(text) || listsAll(part.table, section));
  const managed = ofOwners && headsManagement(name);
  return stated && (named || managed) ? "OWNERS" : null;
}

/** A section about owners, and a row of all directors and officers: shares alone are those that they own. */
function listsAll({ rows }: GridTable, { role }: Section): boolean {
  return (
    role === "PRINCIPAL_STOCKHOLDERS" &&
    rows.some((row) => row.some(({ text }) => /\bofficers\b.{0,40}\bas\s+a\s+group\b/i.test(text)))
  );
}

function isLedIn(block: number, { text }: Outline, { blocks }: Section): boolean {
  return blocks
    .slice(Math.max(0, block - LEADING), block)
    .some((one) => one.kind === "paragraph" && LEAD_IN.test(text.slice(one.span.start, one.span.end)));
}

/** The same table printed again (a second prospectus in one filing) is read once. */
function withoutCopies(tables: readonly OwnershipTable[]): readonly OwnershipTable[] {
  const seen = new Set<string>();
  return tables.filter((table) => {
    const print = `${table.role} ${table.rows.map((row) => row.name).join("|")}`;
    const known = seen.has(print);
    seen.add(print);
    return !known;
  });
}
