import type { PartyKind } from "../../../../src/kernel/facts.ts";
import type { Span } from "../../../../src/kernel/span.ts";
import { partyKindOf } from "../../names/party-kind.ts";
import type { StockholderRow } from "../../table/rows.ts";
import { type Controller, controllersOf } from "../control/control.ts";
import { bareName } from "../names.ts";
import { Masked, maskedSentences } from "../parties/masked.ts";
import { findMentions } from "../parties/mentions.ts";
import type { NoteContext } from "./context.ts";
import { isOwnFirm, partiesOf, partyOf } from "./party.ts";

/** `person` votes or disposes of the row's shares. */
export interface Control {
  readonly person: string;
  readonly personKind: PartyKind;
  readonly spans: readonly Span[];
}

/** Whom a note gives power over a row's shares, each once, with the sentence that says so first. */
export function controlOf(context: NoteContext, row: StockholderRow): readonly Control[] {
  const found = new Map<string, Control>();
  for (const controller of context.controllers) {
    if (isOfAnotherRow(context, controller, row) || isElsewhere(context, controller, row)) continue;
    const { start, end } = trimmedPlace(context.note.text, controller.sentence);
    for (const person of partiesOf(context, controller.mention, row)) {
      const key = person.toLowerCase().replace(/^the |[^\p{L}\p{N}&]/gu, "");
      if (isOwnFirm(person, row) || found.has(key)) continue;
      found.set(key, {
        person,
        personKind: partyKindOf(person),
        spans: context.note.prose.spans(start, end),
      });
    }
  }
  return withoutShortForms([...found.values()]);
}

/** A title at a firm that is neither the row's own nor one that the note gives power. */
function isElsewhere(context: NoteContext, { at }: Controller, row: StockholderRow): boolean {
  if (at.length === 0) return false;
  const firms = context.controllers.filter((one) => one.at.length === 0).map(({ mention }) => mention);
  const own = firms.map((one) => partyOf(context, one, row));
  return at.every((firm) => {
    const party = partyOf(context, firm, row);
    return party !== null && !own.includes(party) && !isOwnFirm(party, row) && !row.name.includes(party);
  });
}

function trimmedPlace(text: string, sentence: Masked): { readonly start: number; readonly end: number } {
  const { start, end } = sentence.place(0, sentence.text.length);
  const printed = text.slice(start, end);
  return {
    start: start + printed.length - printed.trimStart().length,
    end: start + printed.trimEnd().length,
  };
}

/** A note of several rows that speaks of the shares of another one of them only. */
function isOfAnotherRow(
  context: NoteContext,
  { mention, sentence }: Controller,
  row: StockholderRow,
): boolean {
  const marked = context.note.rows.filter((ordinal) => ordinal !== null);
  if (marked.length < 2 || partyOf(context, mention, row) === row.name) return false;
  const { start, end } = sentence.place(0, sentence.text.length);
  const controllers = context.controllers
    .filter((one) => one.mention.start >= start && one.mention.end <= end)
    .map((one) => one.mention);
  const named = sentence
    .names(0, sentence.text.length)
    .filter((name) => !controllers.includes(name))
    .map((name) => partyOf(context, name, row));
  const others = context.rows
    .filter((one) => marked.includes(one.ordinal) && one !== row)
    .map((one) => one.name);
  return named.some((name) => name !== null && others.includes(name)) && !named.includes(row.name);
}

/** "Mr. Roe" beside "Jane Roe" is the same person. */
function withoutShortForms(all: readonly Control[]): readonly Control[] {
  return all.filter(({ person }) => {
    const last = /^(?:Mr|Mrs|Ms|Dr|Prof)\.? (\S.*)$/.exec(person)?.[1];
    return (
      last === undefined ||
      !all.some((other) => other.person !== person && bareName(other.person).endsWith(` ${bareName(last)}`))
    );
  });
}

/** "Roe Holdings Ltd (the control person is Jane Roe)": who controls the holder by what stands in its name cell. */
export function controlInName(row: StockholderRow): readonly Control[] {
  return [...row.name.matchAll(/\(([^()]{4,120})\)/g)]
    .flatMap((match) => {
      const masked = Masked.of(match[1]!, findMentions(match[1]!));
      return controllersOf(maskedSentences(masked)).map(({ mention }) => ({
        person: mention.text,
        personKind: partyKindOf(mention.text),
        spans: row.nameSpans,
      }));
    })
    .filter((one, i, all) => all.findIndex((other) => other.person === one.person) === i);
}
