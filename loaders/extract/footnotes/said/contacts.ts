import type { PartyKind, PostalAddress } from "../../../../src/kernel/facts.ts";
import type { Span } from "../../../../src/kernel/span.ts";
import { partyKindOf } from "../../names/party-kind.ts";
import type { StockholderRow } from "../../table/rows.ts";
import type { PlacedName } from "../contact/postal-contact.ts";
import type { AddressStatement } from "../contact/statements.ts";
import { bareName } from "../names.ts";
import type { Mention } from "../parties/mentions.ts";
import type { NoteContext } from "./context.ts";
import { partyOf } from "./party.ts";

export interface NotedName {
  readonly name: string;
  readonly kind: PartyKind;
  readonly spans: readonly Span[];
}

/** What a note says of where a row is to be reached. */
export interface NotedContact {
  readonly address: { readonly address: PostalAddress; readonly spans: readonly Span[] } | null;
  readonly careOf: readonly NotedName[];
  readonly attention: readonly NotedName[];
  /** The note states an address, be it the row's or another's. */
  readonly statesAddress: boolean;
}

/** How surely an address is the row's: its own name; words that point at all holders; one who holds its shares; the firm that manages it. */
const OWN = 4;
const POINTED = 3;
const HOLDER = 2;
const MANAGER = 1;
const ANOTHER = 0;

/** The row's own address as a note states it; those of others that it names are theirs. */
export function contactOf(context: NoteContext, row: StockholderRow): NotedContact {
  const { prose } = context.note;
  const ranked = context.addresses
    .map((statement) => ({ statement, rank: rankOf(context, row, statement) }))
    .filter(({ rank }) => rank > ANOTHER)
    .toSorted((a, b) => b.rank - a.rank);
  const best = ranked.find(({ statement }) => statement.contact.address !== null)?.statement.contact;
  const names = (pick: (statement: AddressStatement) => readonly PlacedName[]) =>
    ranked
      .flatMap(({ statement }) => pick(statement))
      .filter((name, i, list) => list.findIndex((other) => other.name === name.name) === i)
      .map(({ name, start, end }) => ({
        name: nameOf(context, name),
        kind: partyKindOf(name),
        spans: prose.spans(start, end),
      }));
  return {
    address:
      best === undefined
        ? null
        : { address: best.address!, spans: best.places.flatMap(({ start, end }) => prose.spans(start, end)) },
    careOf: names(({ contact }) => contact.careOf),
    attention: names(({ contact }) => contact.attention),
    statesAddress: context.addresses.length > 0,
  };
}

function nameOf(context: NoteContext, printed: string): string {
  return context.roster.fullName(printed);
}

const ALL_HOLDERS =
  /\b(?:each|all|every|both)(?: of)?(?: the| these| such| those| them| our)?(?: (?:above|foregoing|aforementioned|named|listed|following|such|these|selling|affiliated|above-named|above-referenced|referenced|reporting|record|said))* (?:entit(?:y|ies)|funds?|persons?|individuals?|part(?:y|ies)|stockholders?|shareholders?|holders?|owners?|partnerships?|trusts?|compan(?:y|ies)|accounts?|foregoing|above|them)\b|\b(?:each|all) of (?:the (?:foregoing|above)|them|which|whom)\b|\b(?:the|these|such|those|this) (?:foregoing|above|entit(?:y|ies)|funds|persons?|individuals?|parties|(?:selling |above |named |above-named )*(?:stock|share|unit|security|note)?\s?holders?|reporting persons?|investors?|purchasers?|owners?)\b|\bselling (?:stock|share|security)\s?holders?\b/i;
const ENTITIES_ONLY = /\b(?:entit(?:y|ies)|funds?|partnerships?|trusts?|compan(?:y|ies)|accounts?)\b/i;
const PERSONS_TOO =
  /\b(?:persons?|individuals?|part(?:y|ies)|stockholders?|shareholders?|holders?|owners?|foregoing|above|them|whom)\b/i;

function rankOf(context: NoteContext, row: StockholderRow, { subject, names }: AddressStatement): number {
  const isPerson = row.kind === "PERSON" || row.kind === "JOINT_PERSONS";
  const named = withoutExceptions(subject, names);
  if (named.some((name) => isRow(context, name, row))) return OWN;
  if (/^(?:his|her)\b/i.test(subject)) return isPerson ? POINTED : ANOTHER;
  if (/^(?:its|their|whose)\b/i.test(subject) && named.length === 0) return isPerson ? ANOTHER : POINTED;
  if (subject === "" && names.length === 0) return POINTED;
  if (ALL_HOLDERS.test(subject) && named.length === 0)
    return isPerson && ENTITIES_ONLY.test(subject) && !PERSONS_TOO.test(subject) ? ANOTHER : POINTED;
  if (isPerson) return ANOTHER;
  if (isKindOf(subject, row)) return POINTED;
  if (startsLike(subject, row)) return OWN;
  if (named.some((name) => isHolder(context, name))) return HOLDER;
  const firms = named
    .filter((name) => name.kind !== "PERSON")
    .map((name) => context.roster.fullName(name.text));
  const managers = context.controllers.map(({ mention }) => context.roster.fullName(mention.text));
  return firms.some((firm) => managers.includes(firm)) ? MANAGER : ANOTHER;
}

/** "The trust", "the fund": the row by what it is. */
function isKindOf(subject: string, { name, kind }: StockholderRow): boolean {
  const what = /^(?:the|this|said) (?:limited )?(trust|fund|partnership|foundation|estate)$/i.exec(
    subject,
  )?.[1];
  if (what === undefined) return false;
  if (/^trust$/i.test(what)) return kind === "TRUST";
  return /^(?:fund|partnership)$/i.test(what)
    ? kind === "FUND"
    : name.toLowerCase().includes(what.toLowerCase());
}

/** "each of these entities, except for Roe Fund": without what is excepted. */
function withoutExceptions(subject: string, names: readonly Mention[]): readonly Mention[] {
  const except = /\b(?:except|other than|excluding)\b/i.exec(subject);
  if (except === null) return names;
  const kept = [...subject.slice(0, except.index)].filter(
    (char) => char >= "\ue000" && char <= "\uf8ff",
  ).length;
  return names.slice(0, kept);
}

const AFFILIATES =
  /^(?:(?:entities|funds|persons|certain funds|accounts|affiliates|investment funds|shares held by) (?:and accounts )?(?:affiliated|associated|advised|managed|controlled|subadvised|or|and|by|with|of|for which| )+ |the )/i;

/** The name is the row's, in full, in short, or with the words around it that make it a group. */
function isRow(context: NoteContext, name: Mention, row: StockholderRow): boolean {
  const party = partyOf(context, name, row);
  if (party === null) return false;
  if (party === row.name) return true;
  if (row.kind === "PERSON") return false;
  const whole = row.name.replace(/\s*\([^()]*\)$/, "");
  const bare = whole.replace(AFFILIATES, "");
  const own = squeezed(bare);
  const other = squeezed(party);
  // "Entities affiliated with Roe": "Roe Fund I" is one of them, not all.
  if (bare !== whole && other.length > own.length) return false;
  return own === other || sharesFront(own, other) || (other.length > 8 && squeezed(row.name).includes(other));
}

function startsLike(subject: string, row: StockholderRow): boolean {
  const words = /\b\p{Lu}[\p{L}\p{N}]{3,}(?: \p{Lu}[\p{L}\p{N}]*)*/u.exec(subject)?.[0];
  return words !== undefined && sharesFront(squeezed(row.name.replace(AFFILIATES, "")), squeezed(words));
}

function squeezed(name: string): string {
  return bareName(name).replaceAll(" ", "");
}

/** "RW Camera Holdings" for "RW Camera Holdings LLC". */
function sharesFront(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  return short.length > 3 && a.startsWith(short) && b.startsWith(short);
}

/** It holds shares of the row, or is a short form for all who do. */
function isHolder(context: NoteContext, name: Mention): boolean {
  const alias = context.roster.alias(name.text);
  if (alias !== null && alias.full === null) return true;
  const full = squeezed(context.roster.fullName(name.text));
  return context.holders.some((holder) => squeezed(context.roster.fullName(holder.text)) === full);
}
