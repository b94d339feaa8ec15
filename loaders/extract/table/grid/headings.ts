import type { PercentField, ShareField } from "../../../../src/kernel/facts.ts";
import { foldSpace } from "../../../../src/kernel/text.ts";

export type LeafField = ShareField | PercentField;

/** What stands under one leaf of a stacked heading. */
export type LeafKind =
  | { readonly kind: "NAME" | "ADDRESS" | "CLASS" | "OTHER" }
  | { readonly kind: "VALUE"; readonly field: LeafField; readonly class: string | null };

/** What most cells under a heading look like; null where they do not tell. */
export type Measure = "COUNT" | "PERCENT" | "BOTH" | null;

/** Heading of the column of names. */
export const NAME_HEADING =
  /\bnames?\b|beneficial\s+owners?\b|stockholders?\b|shareholders?\b|security\s?-?holders?\b|unit\s?holders?\b|\bholders?\b|\binvestors?\b|\bowners?\b|\bsellers?\b/i;
/** Columns that speak of the holder but do not name him. */
const ABOUT_NAME = /\b(?:relationship|position|title|office|date|nature|citizenship|number|amount|price)\b/i;
/** Headings of names in tables of management. */
const MANAGEMENT = /\b(?:directors?|officers?|management|nominees?)\b/i;

export function headsNames(heading: string): boolean {
  return NAME_HEADING.test(heading) && (/\bname/i.test(heading) || !ABOUT_NAME.test(heading));
}

export function headsManagement(heading: string): boolean {
  return MANAGEMENT.test(heading);
}

const OWNER_HEADING = /owners?\b|stockholders?\b|shareholders?\b|holders?\b|\bsellers?\b/i;
/** Whether the heading of the names says that owners are listed: then "Shares" alone means shares owned. */
export function headsOwners(heading: string): boolean {
  return OWNER_HEADING.test(heading);
}

const SELLERS =
  /\b(?:selling|offering)\s+(?:stock|share|security|unit|note|warrant)?\s?-?holders?\b|\bsellers?\b/i;
export function headsSellers(heading: string): boolean {
  return SELLERS.test(heading);
}

const OFFERED =
  /\boffered\b|\boffering\s+for\b|\b(?:to\s+be|being|may\s+be|can\s+be|will\s+be)\s+(?:re-?)?sold\b|\bregist(?:ered|rable)\b|\bresale\b|\bsold\s+hereby|\bto\s+sell\b|covered\s+(?:by|hereby)|\bfor\s+sale\b/i;
const AFTER =
  /\bafter\b|\bfollowing\b|\bsubsequent\s+to\b|\bupon\s+(?:the\s+)?(?:completion|closing|consummation)|\bpost-?\s?offering|to\s+be\s+(?:beneficially\s+)?(?:owned|held)|\bassum(?:ing|es)\b.{0,60}\b(?:sold|sale)\b|\bif\b.{0,40}\bsold\b|\bremaining\b|\bresulting\b|\bretained\b/i;
const BEFORE = /\bbefore\b|\bprior\b|\bpre-?\s?offering|\bcurrent(?:ly)?\b/i;
/** "After the merger and prior to the offering" is before it. */
const BEFORE_OFFERING = /\b(?:before|prior\s+to)\s+(?:\w+\s+){0,3}(?:offering|sales?|resale)\b/i;
const OWNED = /\bowned\b|\bheld\b|beneficial|ownership|\bholdings?\b/i;
const SHARES =
  /\bshares?\b|\bnumber\b|\bamount\b|\bunits?\b|\bstock\b|\bads?s?\b|\bwarrants?\b|\bnotes\b|\bdebentures?\b|\bsecurities\b|\bbonds?\b/i;
const PERCENT = /%|percent/i;
/** Shares that come about by a right, or a part of what is held. */
const COMPONENT =
  /\bunderlying\b|\bissuable\b|\boptions?\b|\bright\s+to\s+acquire\b|\bacquirable\b|\bexercis|\bconver(?:t|sion)|\brestricted\b|\bdeferred\b|\b(?:in)?direct(?:ly)?\b|\b(?:sole|shared)\b|\bover-?allotment\b/i;
const VOTING =
  /\bvoting\s+(?:power|control|rights?|interests?|percentage)\b|\bvotes?\b|\b(?:total|combined|aggregate)\s+voting\b|%\s*(?:of\s+)?voting$/i;

export function saysOwned(heading: string): boolean {
  return OWNED.test(heading);
}

/** A column of shares of which nothing is said: neither when they are held nor that they are offered. */
export function saysNothingOfShares(heading: string): boolean {
  const named = [OFFERED, AFTER, BEFORE, OWNED, PERCENT, /\bvot(?:es?|ing)\b|address|price|\$/i];
  return SHARES.test(heading) && !named.some((words) => words.test(heading));
}

/** Before or after the offering. */
export function saysPeriod(heading: string): boolean {
  return BEFORE.test(heading) || AFTER.test(heading);
}

export function saysAfter(heading: string): boolean {
  return AFTER.test(heading);
}

/** The sum of the columns at the left. */
const TOTAL =
  /^(?:\(\w{1,2}\)\s?)?(?:total|aggregate)(?:\s+(?:on\s+)?(?:an\s+)?as[-\s]converted(?:\s+basis)?)?(?:\s?\(\w{1,2}\)){0,3}$/i;
/** "% of Total": of all classes together. */
const OF_TOTAL = /(?:%|\bpercent(?:age)?)\s+of\s+(?:the\s+)?total$/i;

interface Around {
  /** What stands at the left. */
  readonly left: LeafKind | null;
  /** The column of names lists owners. */
  readonly owners: boolean;
  readonly measure: Measure;
}

const ADDRESS = /^(?:mailing\s+|business\s+|residence\s+|street\s+)?address/i;
const TITLE =
  /^(?:title|type|class)\s+(?:of|and)\s+(?:each\s+)?(?:class|stock|shares?|securit(?:y|ies)|equity)\b/i;
const CLASS = new RegExp(`${TITLE.source}|^class$`, "i");

/** What a stack of headings, from top to bottom, says of the cells under it. */
export function meaningOf(path: readonly string[], { left, owners, measure }: Around): LeafKind {
  const text = path.join(" ");
  const last = path.at(-1) ?? "";
  if (text === "") return { kind: "OTHER" };
  if (ADDRESS.test(text) || ADDRESS.test(last)) return { kind: "ADDRESS" };
  if (CLASS.test(text) || TITLE.test(last)) return { kind: "CLASS" };
  if (isPartOfStock(path)) return { kind: "OTHER" };
  const className = classIn(path);
  const percent = isPercent(path, measure);
  if (VOTING.test(text) && !/non-?voting/i.test(text) && measure !== "COUNT")
    return percent || /power|combined|total/i.test(text)
      ? { kind: "VALUE", field: "votingPercent", class: className }
      : { kind: "OTHER" };
  const period = periodOf(path, percent, left);
  if (percent) {
    const inherited = left?.kind === "VALUE" && !TOTAL.test(last) && !OF_TOTAL.test(last) ? left.class : null;
    const field = period === "sharesAfter" ? "percentAfter" : "percentBefore";
    return { kind: "VALUE", field, class: className ?? inherited };
  }
  const timed = OFFERED.test(text) || AFTER.test(text) || BEFORE.test(text) || OWNED.test(text);
  const total = owners && TOTAL.test(last);
  const stated = timed || total || (owners && !COMPONENT.test(text));
  const money = /\bprice\b|\bvalue\b/i.test(text) || (text.includes("$") && !DEBT.test(className ?? ""));
  return stated && (total || SHARES.test(text) || OWNED.test(text)) && !money
    ? { kind: "VALUE", field: period, class: className }
    : { kind: "OTHER" };
}

/** "Shares of common stock beneficially owned" over "Warrants": shares that warrants stand for, no class of their own. */
function isPartOfStock(path: readonly string[]): boolean {
  const above = path.slice(0, -1).some((text) => /\b(?:common|ordinary)\s+(?:stock|shares)\b/i.test(text));
  return above && /\bwarrants\b|\bnotes\b|\bdebentures\b/i.test(path.at(-1)!);
}

const COUNTED = /\bnumber\b|\bamount\b|\bno\.|^shares$/i;

/** The lowest heading that says so decides; one that says both, or none, leaves it to the cells. */
function isPercent(path: readonly string[], measure: Measure): boolean {
  if (measure === "BOTH") return false;
  for (const text of path.toReversed()) {
    const percent = PERCENT.test(text);
    const count = COUNTED.test(text);
    if (percent !== count) return percent;
    // "Amount (and percentage)": where the cells do not tell, what is named first is meant.
    if (percent && measure === null) return text.search(PERCENT) < text.search(COUNTED);
    if (percent) break;
  }
  return measure === null ? PERCENT.test(path.join(" ")) : measure === "PERCENT";
}

/** Before, offered or after; a percentage that says nothing of it belongs to the column at its left. */
function periodOf(path: readonly string[], percent: boolean, left: LeafKind | null): ShareField {
  const text = path.join(" ");
  const last = path.at(-1) ?? "";
  const offered = OFFERED.test(last) && !AFTER.test(last) && !BEFORE.test(last);
  if (offered && !percent) return "sharesOffered";
  if (BEFORE_OFFERING.test(text)) return "sharesBefore";
  if (AFTER.test(text)) return "sharesAfter";
  if (BEFORE.test(text)) return "sharesBefore";
  if (OFFERED.test(text) && !percent) return "sharesOffered";
  if (percent && left?.kind === "VALUE" && left.field === "sharesAfter") return "sharesAfter";
  return "sharesBefore";
}

/** How well a heading says that its column is the one meant, where several say the same: totals, then plain ones, then parts. */
export function preference(heading: string): number {
  const total = /\btotal\b|\baggregate\b/i.test(heading) ? 2 : 0;
  return total - (COMPONENT.test(heading) ? 1 : 0);
}

const RANK = /(?:class\s+[a-z]\b(?:[-\s]\d{1,2}\b)?|series\s+[a-z0-9][\w-]{0,6})/.source;
const SORT =
  /(?:common|ordinary|preferred|preference|non-?voting|subordinat(?:ed|e)|(?:multiple|super|limited|restricted|subordinate)\s+voting|voting|convertible|exchangeable|redeemable|founders?'?|general|limited|incentive|profits)/
    .source;
const THING = /(?:stock|shares?|units?|interests?|partnership\s+(?:units?|interests?))/.source;
const CLASS_NAME = new RegExp(
  `\\b(?:${RANK}(?:\\s+${SORT}){0,3}(?:\\s+${THING})?|${SORT}(?:\\s+${SORT}){0,2}\\s+${THING}|(?:llc|op)\\s+units|american\\s+depositary\\s+shares|ads(?:s|es)?\\b|(?:public\\s+|private\\s+(?:placement\\s+)?)?warrants\\b|(?:(?:convertible|senior)\\s+){0,3}notes\\b|debentures\\b)`,
  "i",
);
/** What the shares come from is not their class: "shares underlying warrants". */
const SOURCE_OF_SHARES =
  /\b(?:underlying|issuable|upon|exercise|conversion|subject\s+to|pursuant\s+to|exercisable|into)\b.*$/i;

/** Held and sold by principal amount, in dollars. */
const DEBT = /\bnotes$|^debentures$/i;

/** Named in a table, such a class leaves the columns of shares another. */
export function isOtherThanStock(className: string): boolean {
  return DEBT.test(className) || /\bwarrants$/i.test(className);
}

/** A column that counts shares, whatever class they are of. */
export function saysShares(heading: string): boolean {
  return /\bshares\b/i.test(heading);
}

/** The class that the headings name, the lowest one first. */
export function classIn(path: readonly string[]): string | null {
  for (const text of path.toReversed()) {
    const found = CLASS_NAME.exec(text.replace(SOURCE_OF_SHARES, ""))?.[0];
    if (found !== undefined) return foldSpace(found);
  }
  return null;
}

/** Folded for comparing: "Class A", "Class A shares" and "Class A Common Stock" are one class. */
export function classKey(name: string): string {
  const lettered = /\b(class\s+[a-z]|series\s+[a-z0-9-]+)\b/i.exec(name)?.[1];
  return foldSpace(lettered ?? name)
    .toLowerCase()
    .replace(/(?:stock|shares?)$/, "stock");
}
