import type { StockholderRow } from "../../table/rows.ts";
import { bareName, resolveRow } from "../names.ts";
import type { Alias } from "../parties/aliases.ts";
import type { Mention } from "../parties/mentions.ts";
import { isShortOf } from "../parties/people.ts";
import { NO_PARTY } from "../parties/words.ts";
import type { NoteContext } from "./context.ts";

/** The party that a mention means, as the table names it where one row fits; null where it means several or none. */
export function partyOf(context: NoteContext, mention: Mention, row: StockholderRow): string | null {
  const alias = context.roster.alias(mention.text);
  if (alias !== null && alias.full === null) return null;
  return fullNameOf(context, context.roster.fullName(mention.text), row);
}

/** A short form of several persons as those persons, any other mention as its party. */
export function partiesOf(context: NoteContext, mention: Mention, row: StockholderRow): readonly string[] {
  const alias = context.roster.alias(mention.text);
  if (alias === null || alias.full !== null) {
    const party = partyOf(context, mention, row);
    return party === null ? [] : [party];
  }
  const persons = alias.members.filter((member) =>
    context.roster.mentions(member).some((one) => one.kind === "PERSON"),
  );
  return persons.length === alias.members.length || areFirms(context, alias)
    ? alias.members.map((member) => fullNameOf(context, context.roster.fullName(member), row))
    : [];
}

const GROUP_OF_HOLDERS =
  /\b(?:funds?|holders?|stockholders|shareholders|purchasers?|entities|partnerships|trusts|accounts|investors|persons|parties)$/i;

/** A short form of several firms that hold none of the shares themselves. */
function areFirms(context: NoteContext, { text, members }: Alias): boolean {
  const holders = new Set(context.holders.map((holder) => bareName(context.roster.fullName(holder.text))));
  return (
    members.length > 0 &&
    !GROUP_OF_HOLDERS.test(text) &&
    !members.some((member) => holders.has(bareName(context.roster.fullName(member))))
  );
}

function fullNameOf(context: NoteContext, printed: string, row: StockholderRow): string {
  // "Mr. Roe" in the note of Jane Roe's row is that row's, whoever else of the name the note brings in.
  if (row.kind === "PERSON" && isShortOf(printed, row.name)) return row.name;
  const full = context.people.resolve(printed, context.mentions);
  const known = resolveRow(full, context.rows, row);
  return known?.name ?? withoutArticle(withForm(full, context), context.note.text);
}

/** "Roe Capital" where the note also prints "Roe Capital, L.P." and no other of that name. */
function withForm(name: string, context: NoteContext): string {
  const bare = bareName(name);
  if (bare.replaceAll(" ", "") !== name.toLowerCase().replace(/[^\p{L}\p{N}&]/gu, "")) return name;
  const longer = new Set(
    context.mentions
      .filter((one) => one.kind === "ENTITY" && one.text !== name && bareName(one.text) === bare)
      .map((one) => one.text),
  );
  const [only] = longer;
  return longer.size === 1 ? only! : name;
}

/** "The Roe Trust" at the front of a sentence, "the Roe Trust" elsewhere: the article is no part of the name. */
function withoutArticle(name: string, text: string): string {
  return name.startsWith("The ") && text.includes(` the ${name.slice(4)}`) ? name.slice(4) : name;
}

/** Whether a party is the row's own fund or firm, or none that could control it. */
export function isOwnFirm(name: string, row: StockholderRow): boolean {
  if (NO_PARTY.test(name)) return true;
  const isPerson = row.kind === "PERSON" || row.kind === "JOINT_PERSONS";
  return !isPerson && bareName(name) === bareName(row.name.replace(/\s*\([^()]*\)$/, ""));
}
