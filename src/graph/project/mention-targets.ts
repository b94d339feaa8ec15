import type { FactKind } from "../../kernel/facts.ts";
import type { Span } from "../../kernel/span.ts";
import type { GraphNode } from "../kinds.ts";
import type { MentionTarget } from "./mentions.ts";
import type { Projection } from "./projection.ts";

type Id = GraphNode["id"];

/** Facts whose `name` a risk factor may well speak of: then one word is name enough. */
const BUSINESS_KINDS = [
  "BACKBONE",
  "SUPPLIER",
  "ACQUISITION",
  "RESALE",
] as const satisfies readonly FactKind[];

/** What a sentence leaves out of a company's name. */
const LEGAL_FORM =
  /,? (?:Inc|Incorporated|Corp|Corporation|Company|Co|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Limited|plc|PLC|N\.A|S\.A|AG|GmbH)\.?$/;

/**
 * Whom and what the filing's risk factors may name: its parties, save the issuer, and its cities. A name of one word is
 * looked for only where the filing says that its company does business with it: others ("Target", "Strong") are words,
 * too. An organization is looked for without its legal form as well, unless another party has that name.
 */
export function mentionTargets(projection: Projection): MentionTarget[] {
  const business = businessNames(projection);
  const issuer = projection
    .facts("ISSUER")
    .flatMap(({ values: { name, shortName } }) => [name, shortName ?? name]);
  const parties = projection.patch
    .nodesOf("PARTY")
    .filter(({ id }) => id !== projection.company)
    .map(({ id, props }) => ({ id, name: String(props.name), isPerson: props.partyKind === "PERSON" }));
  const full = parties.map(({ id, name }) => ({ id, name }));
  const taken = new Set([...full.map(({ name }) => name), ...issuer]);
  const short = parties
    .filter(({ isPerson }) => !isPerson)
    .map(({ id, name }) => ({ id, name: name.replace(LEGAL_FORM, "") }))
    .filter(({ name }) => !taken.has(name));
  return [
    ...issuer.map((name) => ({ name, id: null })),
    ...[...full, ...short].filter(({ id, name }) => / /.test(name.trim()) || business.has(id)),
    ...projection.patch.nodesOf("CITY").map(({ id, props }) => ({ id, name: String(props.name) })),
  ];
}

function businessNames(projection: Projection): ReadonlySet<Id> {
  const names = [
    ...BUSINESS_KINDS.flatMap((kind) => projection.facts(kind).map(({ values }) => values.name)),
    ...projection
      .facts("JOINT_VENTURE")
      .flatMap(({ values: { name, partner } }) => [name ?? partner, partner]),
  ];
  return new Set(names.map((name) => projection.idOf(name)));
}

/** Units looked at around a city's name. */
const AROUND = 40;
/** "New York Stock Exchange": the name goes on. */
const GOES_ON = /^\s+\p{Lu}/u;
/** "Bank of New York", "District of Columbia": it began before. */
const BEGAN_BEFORE = /\p{Lu}\p{L}{1,30}\s{1,4}of\s{1,4}$/u;
/** Of which the state is spoken of more often than the city. */
const STATES = new Set(["New York", "Washington"]);

/** A city's name within a longer name, or one that its state has too, does not name the city. */
export function isMention(text: string, { start, end }: Span, id: Id): boolean {
  if (!id.startsWith("CITY:")) return true;
  return (
    !STATES.has(text.slice(start, end).replace(/\s+/g, " ")) &&
    !GOES_ON.test(text.slice(end, end + AROUND)) &&
    !BEGAN_BEFORE.test(text.slice(Math.max(0, start - AROUND), start))
  );
}
