import type { PostalAddress } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { Section } from "../../outline/model.ts";
import type { StockholderRow } from "../table/rows.ts";
import { addressEnd } from "./contact/extent.ts";
import { type PostalContact, readContact } from "./contact/postal-contact.ts";
import type { Note } from "./notes.ts";
import { Prose } from "./prose.ts";

/** The address of all holders of a table who show no other, or of its directors and officers, of those who sell, or of the others. */
export interface DefaultAddress {
  readonly scope: "ALL" | "MANAGEMENT" | "SELLERS" | "HOLDERS";
  readonly careOf: string | null;
  readonly address: PostalAddress;
  readonly spans: readonly Span[];
}

const KIND =
  "(?:(?:principal|business|mailing|registered|record|current|office|executive|primary|and|or) ){0,4}";
const UNLESS =
  "(?:unless|except as|except where|if not) (?:we )?(?:otherwise )?(?:(?:is|are) )?(?:otherwise )?(?:indicated|noted|stated|specified|set forth|provided|described|shown|listed|disclosed|mentioned)";
const IS = "(?:is|are|:)(?: located)?:? ?(?:at |as follows:? )?";
/** Over folded text. Named group `scope` where the words say whose; the address begins behind the match. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b${UNLESS}[^.;]{0,160}?,? (?:the )?${KIND}address(?:es)? (?:of|for) (?<scope>[^.;:]{1,200}?),? ${IS}(?=\\S)`,
    "gi",
  ),
  new RegExp(
    `\\b${UNLESS}[^.;]{0,160}?,? (?<scope>[^.;:]{1,160}?)['’]s? ${KIND}address(?:es)? ${IS}(?=\\S)`,
    "gi",
  ),
  new RegExp(
    `\\b${UNLESS}[^.;]{0,160}?,? (?<scope>[^.;:]{1,160}?) (?:may|can) be (?:contacted|reached)[^.;]{0,100}? at (?=\\S)`,
    "gi",
  ),
  new RegExp(
    `\\b${UNLESS}[^.;]{0,160}?,? (?<scope>[^.;:]{1,160}?) (?:has|have|maintains?|uses?) (?:an?|the|its|their)(?: following)? ${KIND}address(?:es)? (?:at|of|is|in care of) (?=\\S)`,
    "gi",
  ),
  new RegExp(
    `\\b(?:the )?${KIND}address(?:es)? (?:of|for) (?<scope>(?:each|all|our|every|any)\\b[^.;:]{0,60}?\\b(?:directors?|officers?|owners?|(?:stock|share|unit|security)\\s?holders?|holders?|persons?|individuals?|entit(?:y|ies)|parties)\\b[^.;:]{0,100}?),? ${IS}(?=\\S)`,
    "gi",
  ),
  /\baddress(?:es)? (?:for|of) (?:all )?(?:the )?(?<scope>(?:above|below|foregoing|above-named|named|listed|following)[^.;:]{0,60}?): ?(?=\S)/gi,
  new RegExp(
    `\\b${UNLESS}[^.;]{0,200}?(?<scope>each[^.;]{0,120}?) has the same address as (?:us|ours|the company|our company|we do)\\. (?:our|the company['’]s) (?:${KIND}address|principal executive offices?) (?:is|are)(?: located)?(?: at)? (?=\\S)`,
    "gi",
  ),
];

/** The addresses that hold for a table as a whole: from the prose of its section, and from notes on its headings. */
export function findDefaults(
  text: string,
  section: Section,
  notes: readonly Note[],
): readonly DefaultAddress[] {
  const inNotes = notes
    .filter((note) => note.rows.every((row) => row === null) || /^(?:unless|except as)\b/i.test(note.text))
    .flatMap((note) => defaultsIn(note.prose));
  const noted = new Set(notes.flatMap((note) => note.spans.map((span) => span.start)));
  const inProse = section.blocks
    .filter((block) => block.kind === "paragraph" && !noted.has(block.span.start))
    .flatMap((block) => defaultsIn(new Prose(text, [block.span])));
  const all = [...inNotes, ...inProse];
  return all.filter((one, i) => all.findIndex((other) => other.scope === one.scope) === i);
}

function defaultsIn(prose: Prose): readonly DefaultAddress[] {
  const { text } = prose;
  if (!/address|contacted|reached/i.test(text)) return [];
  const found = new Map<number, DefaultAddress>();
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index + match[0].length;
      if (!/^(?:at |the )?(?:c\/o|care of|in care of|[\p{Lu}\d#])/u.test(text.slice(from, from + 14)))
        continue;
      const end = addressEnd(text, from);
      const contact = readContact(text, from, end);
      if (found.has(from) || !isComplete(contact)) continue;
      found.set(from, {
        scope: scopeOf(match.groups?.scope ?? ""),
        careOf: contact.careOf[0]?.name ?? null,
        address: contact.address!,
        spans: prose.spans(match.index, end),
      });
    }
  }
  return [...found.values()];
}

function isComplete({ address }: PostalContact): boolean {
  if (address === null || address.street === null) return false;
  return (address.region ?? address.country ?? address.postalCode) !== null || address.city !== null;
}

const MANAGEMENT = /\b(?:directors?|officers?|management|executives?|trustees?)\b/i;
const OTHERS =
  /\b(?:owners?|(?:stock|share|unit|security)\s?holders?|holders?|persons?|individuals?|entit(?:y|ies)|part(?:y|ies)|investors?)\b/i;

function scopeOf(words: string): DefaultAddress["scope"] {
  if (MANAGEMENT.test(words)) return OTHERS.test(words) ? "ALL" : "MANAGEMENT";
  if (/\bselling\b/i.test(words)) return "SELLERS";
  return /\b5 ?%|\bfive percent\b|\bprincipal\b/i.test(words) &&
    !/\b(?:each|all) (?:person|individual|beneficial owner)s?\b/i.test(words)
    ? "HOLDERS"
    : "ALL";
}

/** The default that holds for a row: by its group where the table has groups, else by who it is. */
export function defaultFor(
  row: StockholderRow,
  defaults: readonly DefaultAddress[],
  isGrouped: boolean,
): DefaultAddress | null {
  if (row.aggregate === true) return null;
  const isPerson = row.kind === "PERSON" || row.kind === "JOINT_PERSONS";
  const group = row.group ?? null;
  const isManagement = isGrouped ? group !== null && MANAGEMENT.test(group) : isPerson;
  const own = (isManagement ? ["MANAGEMENT"] : ["HOLDERS", "SELLERS"]) as readonly DefaultAddress["scope"][];
  // Without groups, whoever has a row in a table of sellers is one of them.
  const scopes = [...own, "ALL", ...(isGrouped ? [] : ["SELLERS"])];
  return scopes.map((wanted) => defaults.find(({ scope }) => scope === wanted)).find((one) => one) ?? null;
}
