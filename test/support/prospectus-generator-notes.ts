import type { ComponentKind } from "../../src/kernel/facts.ts";
import { printCount } from "../../src/kernel/text.ts";
import type { Random } from "./prospectus-generator-random.ts";

export interface TrueComponent {
  readonly kind: ComponentKind;
  readonly class: string | null;
  readonly shares: number;
  /** Null: the row's own party. */
  readonly heldBy: string | null;
}

/** A note's text and what it says of its row. */
export interface TrueStatements {
  readonly text: string;
  readonly components: readonly TrueComponent[];
  readonly disclaims: readonly string[];
  readonly control: readonly string[];
  readonly cap: number | null;
}

export interface NoteParty {
  readonly name: string;
  /** "Mr. Doe" where the party is one person. */
  readonly honorific: string | null;
}

const NOTHING_SAID: Omit<TrueStatements, "text"> = { components: [], disclaims: [], control: [], cap: null };

export function optionNote(random: Random, shares: number): TrueStatements {
  const words = random.pick([
    "outstanding options exercisable within 60 days of September 21, 2001",
    "options that are exercisable within 60 days of September 21, 2001",
  ]);
  return {
    ...NOTHING_SAID,
    text: `Includes ${printCount(shares)} shares issuable upon exercise of ${words}.`,
    components: [{ kind: "OPTION", class: null, shares, heldBy: null }],
  };
}

export function warrantNote(random: Random, shares: number): TrueStatements {
  const converted = Math.max(1, Math.floor(shares * (0.2 + 0.6 * random.next())));
  const rest = shares - converted;
  if (rest < 1) return optionNote(random, shares);
  return {
    ...NOTHING_SAID,
    text: `Consists of ${printCount(converted)} shares of common stock issuable upon conversion of outstanding Series A Preferred Stock and ${printCount(rest)} shares of common stock issuable upon exercise of an outstanding warrant to purchase common stock.`,
    components: [
      { kind: "CONVERSION", class: "Series A Preferred Stock", shares: converted, heldBy: null },
      { kind: "WARRANT", class: "common stock", shares: rest, heldBy: null },
    ],
  };
}

/** `own` counts shares that `others` hold and disclaims them. */
export function disclaimerNote(
  own: NoteParty,
  others: readonly NoteParty[],
  counts: readonly number[],
): TrueStatements {
  const held = others.map(
    ({ name }, i) => `${printCount(counts[i]!)} shares of common stock held by ${name}`,
  );
  const speaker = own.honorific ?? own.name;
  const list = listWords(others.map(({ name }) => name));
  return {
    ...NOTHING_SAID,
    text: sentence(
      `Includes ${listWords(held)}. ${speaker} disclaims beneficial ownership of the shares held by ${list} except to the extent of ${own.honorific === null ? "its" : "his"} pecuniary interest therein.`,
    ),
    components: others.map(({ name }, i) => ({
      kind: "HELD",
      class: "common stock",
      shares: counts[i]!,
      heldBy: name,
    })),
    disclaims: others.map(({ name }) => name),
  };
}

export function controlNote(random: Random, own: NoteParty, controller: string): TrueStatements {
  return {
    ...NOTHING_SAID,
    text: random.pick(
      [
        `${controller} is the authorized agent of ${own.name} and has discretionary authority to vote and dispose of these shares.`,
        `Voting and dispositive power over these shares is held by ${controller}.`,
        `${controller} has sole voting and investment power over the shares held by ${own.name}.`,
      ].map(sentence),
    ),
    control: [controller],
  };
}

export function capNote(own: NoteParty, percent: number): TrueStatements {
  return {
    ...NOTHING_SAID,
    text: `Pursuant to the terms of the warrants held by ${own.name}, the holder may not (i) exercise its warrants for shares of common stock, or (ii) dispose of shares received upon exercise, to the extent that the right to effect such exercise or disposition would result in the holder or any of its affiliates beneficially owning more than ${percent}% of the outstanding shares of common stock. Therefore, the number of shares that it may sell pursuant to this prospectus may exceed the number of shares it would otherwise beneficially own.`,
    cap: percent,
  };
}

/** One full stop ends a sentence, also behind "Co.". */
function sentence(text: string): string {
  return text.replace(/\.\.$/, ".").replace(/\.\. /g, ". ");
}

function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
