import type { PercentField, ShareField } from "../../../../src/kernel/facts.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";
import type { GridCell, GridTable } from "../../../document/model.ts";
import { readCount, readPercent } from "../cells.ts";
import { withoutMarkers } from "../columns.ts";

export type LeafField = ShareField | PercentField;

/** What stands under one leaf of a stacked heading. */
export type LeafKind =
  | { readonly kind: "NAME" | "ADDRESS" | "CLASS" | "OTHER" }
  | { readonly kind: "VALUE"; readonly field: LeafField; readonly class: string | null };

/** Columns that share one stack of headings: values split over spacer columns ("45.13" and "%") come together here. */
export interface Leaf {
  readonly first: number;
  /** Behind the last column. */
  readonly end: number;
  /** The headings from top to bottom. */
  readonly path: readonly string[];
  readonly what: LeafKind;
}

export interface Heading {
  readonly leaves: readonly Leaf[];
  /** Index of the first row behind the headings. */
  readonly body: number;
  readonly cells: readonly GridCell[];
}

/** Reads the stacked headings of a table; null where it has no body with values. */
export function readHeading(table: GridTable): Heading | null {
  const first = table.rows.findIndex(isValueRow);
  if (first < 0) return null;
  const body = bodyStart(table.rows.slice(0, first));
  const cells = table.rows
    .slice(0, body)
    .flat()
    .filter((cell) => cell.text !== "");
  return { leaves: classify(leavesOf(cells, table.columns), table, body), body, cells };
}

/** Behind the last row with several headings, and behind the heading of the names where it stands alone under them. */
function bodyStart(above: readonly (readonly GridCell[])[]): number {
  const filled = above.map((row) => row.filter((cell) => cell.text !== ""));
  const last = filled.findLastIndex((cells) => cells.length > 1 || (cells[0]?.column ?? 0) > 0);
  const named = filled
    .slice(0, last + 1)
    .some((cells) => cells.some((cell) => cell.column === 0 && NAME_HEADING.test(cell.text)));
  const next = filled.findIndex((cells, i) => i > last && cells.length > 0);
  if (named || next < 0) return last + 1;
  return NAME_HEADING.test(filled[next]![0]!.text) ? next + 1 : last + 1;
}

/** A name and at least one number, dash or `*` behind it. */
export function isValueRow(row: readonly GridCell[]): boolean {
  const [first, ...rest] = row.filter((cell) => cell.text !== "");
  if (first === undefined || !/\p{L}/u.test(first.text)) return false;
  return rest.some(isValue);
}

export function isValue(cell: GridCell): boolean {
  const text = withoutMarkers(cell.text);
  const count = readCount(text).kind;
  return count === "count" || count === "nil" || readPercent(text).kind === "percent";
}

/** Heading of the column of names. */
export const NAME_HEADING =
  /\bnames?\b|beneficial\s+owners?\b|stockholders?\b|shareholders?\b|security\s?holders?\b|unit\s?holders?\b|\bholders?\b|\binvestors?\b|\bowners?\b/i;

const OWNER_HEADING = /owners?\b|stockholders?\b|shareholders?\b|holders?\b/i;

function leavesOf(cells: readonly GridCell[], columns: number): readonly Omit<Leaf, "what">[] {
  const leaves: { first: number; end: number; path: string[]; key: string }[] = [];
  for (let column = 0; column < columns; column++) {
    const covering = cells.filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    const path = covering.map((cell) => foldSpace(cell.text));
    const key = covering.map((cell) => `${cell.row}.${cell.column}`).join(" ");
    const last = leaves.at(-1);
    if (last !== undefined && last.key === key) last.end = column + 1;
    else leaves.push({ first: column, end: column + 1, path, key });
  }
  return leaves;
}

function classify(leaves: readonly Omit<Leaf, "what">[], table: GridTable, body: number): readonly Leaf[] {
  const named = leaves.findIndex(
    (leaf) => leaf.path.some((text) => NAME_HEADING.test(text)) && !isNumeric(leaf, table, body),
  );
  const name = named < 0 ? leaves.findIndex((leaf) => leaf.path.length > 0 || leaf.first === 0) : named;
  const owners = OWNER_HEADING.test(leaves[name]?.path.join(" ") ?? "");
  const result: Leaf[] = [];
  for (const [i, leaf] of leaves.entries()) {
    const left = result.findLast(({ what }) => what.kind === "VALUE")?.what ?? null;
    const what: LeafKind =
      i === name
        ? { kind: "NAME" }
        : isSpacer(leaf, leaves, table, body)
          ? { kind: "OTHER" }
          : whatOf(leaf, left, owners);
    result.push({ ...leaf, what });
  }
  return withVotingAsPercent(withUnnamedOffer(result));
}

const SELLERS = /\b(?:selling|offering)\s+(?:stock|share|security|unit|note|warrant)?\s?holders?\b/i;

/** True where the heading of the names says that those listed sell. */
export function namesSellers(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ what, path }) => what.kind === "NAME" && SELLERS.test(path.join(" ")));
}

/** Of sellers without a column of offered shares, the one column of shares that nothing else is said of is the offer. */
function withUnnamedOffer(leaves: readonly Leaf[]): readonly Leaf[] {
  const offered = leaves.some(({ what }) => what.kind === "VALUE" && what.field === "sharesOffered");
  const unnamed = leaves.filter((leaf) => leaf.what.kind !== "NAME" && isUnnamed(leaf.path.join(" ")));
  const [only] = unnamed;
  if (offered || !namesSellers(leaves) || only === undefined || unnamed.length > 1) return leaves;
  const what: LeafKind = { kind: "VALUE", field: "sharesOffered", class: classIn(only.path) };
  return leaves.map((leaf) => (leaf === only ? { ...leaf, what } : leaf));
}

function isUnnamed(heading: string): boolean {
  const named = [OFFERED, AFTER, BEFORE, OWNED, /%|percent|\bvot(?:es?|ing)\b|address|price|\$/i];
  return SHARES.test(heading) && !named.some((words) => words.test(heading));
}

/** Empty columns under a heading that also stands above other columns. */
function isSpacer(
  leaf: Omit<Leaf, "what">,
  leaves: readonly Omit<Leaf, "what">[],
  table: GridTable,
  body: number,
): boolean {
  const deeper = leaves.some(
    (other) => other.path.length > leaf.path.length && leaf.path.every((text, i) => other.path[i] === text),
  );
  return deeper && bodyCells(leaf, table, body).length === 0;
}

/** Where a table shows voting power as its only percentage, that is the percentage of the row. */
function withVotingAsPercent(leaves: readonly Leaf[]): readonly Leaf[] {
  const fields = leaves.flatMap(({ what }) => (what.kind === "VALUE" ? [what.field] : []));
  if (
    fields.includes("percentBefore") ||
    fields.includes("percentAfter") ||
    !fields.includes("votingPercent")
  )
    return leaves;
  return leaves.map((leaf) => {
    if (leaf.what.kind !== "VALUE" || leaf.what.field !== "votingPercent") return leaf;
    const field = AFTER.test(leaf.path.join(" ")) ? "percentAfter" : "percentBefore";
    return { ...leaf, what: { kind: "VALUE", field, class: null } };
  });
}

function bodyCells(leaf: Omit<Leaf, "what">, table: GridTable, body: number): readonly GridCell[] {
  const cells = table.rows.slice(body).flat();
  return cells.filter((cell) => cell.text !== "" && cell.column >= leaf.first && cell.column < leaf.end);
}

function isNumeric(leaf: Omit<Leaf, "what">, table: GridTable, body: number): boolean {
  const cells = bodyCells(leaf, table, body);
  return cells.length > 0 && cells.filter(isValue).length * 2 > cells.length;
}

const OFFERED =
  /\boffered\b|\boffering\s+for\b|to\s+be\s+sold|being\s+sold|\bregist(?:ered|rable)\b|\bresale\b|may\s+be\s+sold|sold\s+hereby|being\s+registered|shares\s+to\s+sell|covered\s+(?:by|hereby)/i;
const AFTER =
  /\bafter\b|\bfollowing\b|upon\s+completion|post-?\s?offering|to\s+be\s+(?:beneficially\s+)?(?:owned|held)|assuming\b.{0,60}\bsold/i;
const BEFORE = /\bbefore\b|\bprior\b|pre-?\s?offering/i;
const OWNED = /\bowned\b|\bheld\b|beneficial|ownership|\bholdings?\b/i;
const SHARES =
  /\bshares?\b|\bnumber\b|\bamount\b|\bunits?\b|\bstock\b|\bads?s?\b|\bwarrants?\b|\bnotes\b|\bsecurities\b/i;

/** `owners`: the column of names says that owners are listed; then "Shares" alone means shares owned. */
function whatOf(leaf: Omit<Leaf, "what">, left: LeafKind | null, owners: boolean): LeafKind {
  const text = leaf.path.join(" ");
  const last = leaf.path.at(-1) ?? "";
  if (text === "") return { kind: "OTHER" };
  if (/^(?:mailing\s+|business\s+)?address/i.test(last)) return { kind: "ADDRESS" };
  if (/^title\s+(?:of|and)\s+class/i.test(last)) return { kind: "CLASS" };
  const className = classIn(leaf.path);
  const percent = /%|percent/i.test(text);
  const voting = /\bvot(?:es?|ing)\b/i.test(text) && (percent || /power|combined|total/i.test(text));
  if (voting) return { kind: "VALUE", field: "votingPercent", class: className };
  const period = periodOf(leaf.path, left);
  if (percent) {
    const inherited = left?.kind === "VALUE" ? left.class : null;
    return {
      kind: "VALUE",
      field: period === "sharesAfter" ? "percentAfter" : "percentBefore",
      class: className ?? inherited,
    };
  }
  const stated = owners || OFFERED.test(text) || AFTER.test(text) || BEFORE.test(text) || OWNED.test(text);
  return stated && (SHARES.test(text) || OWNED.test(text))
    ? { kind: "VALUE", field: period, class: className }
    : { kind: "OTHER" };
}

/** Before, offered or after; a percentage that says nothing of it belongs to the column at its left. */
function periodOf(path: readonly string[], left: LeafKind | null): ShareField {
  const text = path.join(" ");
  if (OFFERED.test(path.at(-1) ?? "") && !AFTER.test(path.at(-1) ?? "") && !/%|percent/i.test(text))
    return "sharesOffered";
  if (AFTER.test(text)) return "sharesAfter";
  if (BEFORE.test(text)) return "sharesBefore";
  if (OFFERED.test(text)) return "sharesOffered";
  if (/%|percent/i.test(text) && left?.kind === "VALUE" && left.field === "sharesAfter") return "sharesAfter";
  return "sharesBefore";
}

const CLASS_NAME =
  /\b(?:class\s+[a-z]\b(?:[-\s]\d+)?(?:\s+(?:common|ordinary|preferred|non-voting|voting))?(?:\s+(?:stock|shares?|units?))?|series\s+[a-z0-9][\w-]{0,6}(?:\s+(?:convertible\s+)?preferred)?(?:\s+(?:stock|shares?))?|(?:common|preferred|ordinary|subordinate\s+voting|multiple\s+voting|preference)\s+(?:stock|shares?|units?)|american\s+depositary\s+shares|ads(?:s|es)?\b|warrants\b|notes\b)/i;

/** The class that the headings name, the lowest one first. */
function classIn(path: readonly string[]): string | null {
  for (const text of path.toReversed()) {
    const found = CLASS_NAME.exec(text)?.[0];
    if (found !== undefined) return foldSpace(found);
  }
  return null;
}

/** Folded for comparing: "Class A", "Class A shares" and "Class A Common Stock" are one class. */
export function classKey(name: string): string {
  const lettered = /\b(class\s+[a-z]|series\s+[a-z0-9-]+)\b/i.exec(name)?.[1];
  return foldSpace(lettered ?? name)
    .toLowerCase()
    .replace(/shares?$/, "stock");
}
