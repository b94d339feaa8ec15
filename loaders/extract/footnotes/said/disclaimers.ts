import type { PartyKind } from "../../../../src/kernel/facts.ts";
import type { Span } from "../../../../src/kernel/span.ts";
import { partyKindOf } from "../../names/party-kind.ts";
import type { StockholderRow } from "../../table/rows.ts";
import { subjectsOf, withoutAppositions } from "../control/clauses.ts";
import { N, NAMES } from "../control/grammar.ts";
import { bareName } from "../names.ts";
import type { Masked } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import type { NoteContext } from "./context.ts";
import { partyOf } from "./party.ts";

/** `holder` disclaims shares that `of` holds. */
export interface Disclaimer {
  readonly holder: string;
  readonly of: string;
  readonly ofKind: PartyKind;
  readonly spans: readonly Span[];
}

const DISCLAIMS =
  /\b(?:each |both |also |hereby |expressly |specifically |, however, ?)*disclaims? (?:any |all |such |any such )?(?:beneficial ownership|any beneficial)/gi;
const EXCEPT = /,? (?:except|other than|beyond|in excess of|to the extent)\b/i;
const HELD = new RegExp(
  `\\b(?:held|owned|holdings?)(?: of record| directly| beneficially| indirectly| for the benefit)* (?:by|of)(?: each of| each)?(?: the)? (?<names>${NAMES})`,
  "iu",
);

/** Who disclaims whose shares. Shares that are only pointed at ("these shares") are those of the holders that the note names. */
export function disclaimersOf(context: NoteContext, row: StockholderRow): readonly Disclaimer[] {
  return context.sentences.flatMap((printed) => {
    const sentence = withoutAppositions(printed);
    return [...sentence.text.matchAll(DISCLAIMS)].flatMap((match) =>
      disclaimersAt(context, row, sentence, match),
    );
  });
}

function disclaimersAt(
  context: NoteContext,
  row: StockholderRow,
  sentence: Masked,
  match: RegExpExecArray,
): readonly Disclaimer[] {
  const subjects = subjectsOf(sentence, match.index, "disclaims");
  const behind = sentence.text.slice(match.index + match[0].length);
  const about = behind.slice(0, EXCEPT.exec(behind)?.index ?? behind.length);
  const held = HELD.exec(about);
  const from = match.index + match[0].length;
  const named =
    held === null
      ? []
      : sentence.names(
          from + held.index + held[0].length - held.groups!.names!.length,
          from + held.index + held[0].length,
        );
  const owned = ownedBy(context, row, named);
  const first = firstName(sentence, match.index);
  const end = held === null ? from + about.trimEnd().length : from + held.index + held[0].length;
  const place = sentence.place(first ?? match.index, end);
  return subjects.flatMap((subject) => {
    const holder = partyOf(context, subject, row);
    if (holder === null) return [];
    return owned
      .filter((of) => bareName(of) !== bareName(holder))
      .map((of) => ({
        holder,
        of,
        ofKind: partyKindOf(of),
        spans: context.note.prose.spans(place.start, place.end),
      }));
  });
}

/** The parties whose shares are meant: those named, the funds behind a common short form, else the holders in the note or the row. */
function ownedBy(context: NoteContext, row: StockholderRow, named: readonly Mention[]): readonly string[] {
  const stated = named.flatMap((name) => {
    const alias = context.roster.alias(name.text);
    if (alias === null || alias.full !== null) return [partyOf(context, name, row) ?? name.text];
    const members = alias.members.length > 1 ? alias.members : context.holders.map((holder) => holder.text);
    return members.length === 0 ? [name.text] : members.map((member) => context.roster.fullName(member));
  });
  if (stated.length > 0) return [...new Set(stated)];
  const holders = context.holders.flatMap((holder) => {
    const members = context.roster.alias(holder.text)?.members ?? [];
    return members.length > 0
      ? members.map((member) => context.roster.fullName(member))
      : [partyOf(context, holder, row) ?? holder.text];
  });
  // "the Roe Capital funds" beside the funds themselves is all of them again.
  const single = holders.filter(
    (holder) => !/ (?:funds|entities|partnerships|trusts|accounts)$/i.test(holder),
  );
  const owners = single.length > 0 ? single : holders;
  return owners.length > 0 ? [...new Set(owners)] : [row.name];
}

const SUBJECT = new RegExp(`(?:${NAMES})[^\\ue000-\\uf8ff.;]{0,40}$`, "u");

function firstName(sentence: Masked, verbAt: number): number | null {
  const match = SUBJECT.exec(sentence.text.slice(0, verbAt));
  return match === null || !new RegExp(N, "u").test(match[0]) ? null : match.index;
}
