import { isName, type Masked } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import { lastName, newClause, withoutAppositions } from "./clauses.ts";
import { ADVERBS, N, NAMES, OFFICER, POSSESSIVE, ROLE } from "./grammar.ts";

/** Who holds which office where: "Jane Roe is the managing member of Roe GP". */
export interface RoleStatement {
  readonly role: string;
  readonly holders: readonly Mention[];
  /** The parties that the office is at; empty where the note only points ("of such entities"). */
  readonly of: readonly Mention[];
  /** Half-open, in the masked sentence. */
  readonly start: number;
  readonly end: number;
}

const IS = `(?:,? (?:is|are|was|were|serves?(?: as)?|acts?(?: as)?|served as|acted as|being|as)|,? who (?:is|are|serves? as|acts? as)|,? which (?:is|serves as|acts as|in turn is))`;
const AT =
  "(?:,? (?:of|to|for|at|with respect to|on behalf of|under|over|in|as applicable,? (?:of|to|for))) ";
const NEAR = "[^.;\\ue000-\\uf8ff]{0,60}?";

/** Named groups: `holders`, `role`, `of`. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<holders>${NAMES})${ADVERBS}${IS} ${ADVERBS}(?<role>${ROLE})(?:${AT}(?:each (?:of )?)?(?:the )?${NEAR}(?<of>${NAMES}))?`,
    "gi",
  ),
  new RegExp(
    `(?<holders>${NAMES}),? (?<role>(?:the |sole |co-?|as )*(?:${ROLE}))(?:${AT}(?:each (?:of )?)?(?:the )?${NEAR}(?<of>${NAMES}))`,
    "gi",
  ),
  new RegExp(
    `(?<role>${ROLE})${AT}${NEAR}(?<of>${NAMES})[^.;\\ue000-\\uf8ff]{0,12}? (?:is|are) (?<holders>${NAMES})`,
    "gi",
  ),
  new RegExp(
    `(?<role>${ROLE}|(?:ultimate |sole |indirect )*beneficial owners?) (?:of|for|to) (?:(?:this|the|such|each) (?:selling )?(?:(?:stock|share|security|unit|note)\\s?holder|holder|fund|entity|partnership|limited partnership|limited liability company|trust|investor|purchaser)|${N}) (?:is|are) (?<holders>${NAMES})`,
    "gi",
  ),
  new RegExp(
    `\\bpartnership,? whose (?:only |sole |general )*(?<role>partners) are (?<holders>${NAMES})`,
    "gi",
  ),
  new RegExp(`^\\s*(?<holders>${NAMES}), (?:its |the )?(?<role>${ROLE})\\.?\\s*$`, "gi"),
  new RegExp(
    `(?<of>${NAMES}),? (?:the |whose )(?<role>${ROLE}) of which (?:is|are) (?<holders>${NAMES})`,
    "gi",
  ),
  new RegExp(`(?<of>${POSSESSIVE}) (?<role>${ROLE})(?:,| is| are) (?<holders>${NAMES})`, "gi"),
  new RegExp(`(?:its|their|his|her|whose) (?<role>${ROLE})(?:,| is| are|:)? (?<holders>${NAMES})`, "gi"),
  new RegExp(
    `(?:for|of|over|as to|in) (?:which|whom) (?:the )?(?<holders>${NAMES}) ${ADVERBS}(?:serves?|acts?|is|are|was|were)(?: as)? (?<role>${ROLE})`,
    "gi",
  ),
  new RegExp(
    `(?<holders>${NAMES}),? (?:as|in (?:his|her|its|their) capacit(?:y|ies) as|solely as|acting as) (?<role>${ROLE})`,
    "gi",
  ),
  new RegExp(`(?<holders>${NAMES}),? (?<role>(?:co-?)?[Tt]rustees?)\\b`, "gi"),
  new RegExp(
    `(?:^|\\b[Tt]he |[Ii]ts |[Tt]heir )(?<role>[Cc]ontrol(?:ling)? [Pp]ersons?|${ROLE})(?: thereof)?(?: is| are|:) (?<holders>${NAMES})`,
    "gi",
  ),
  new RegExp(`(?<role>${ROLE})(?: of the [^.;:\\ue000-\\uf8ff]{0,40})?: (?<holders>${NAMES})`, "gi"),
  new RegExp(
    `(?<of>${N})[^.;\\ue000-\\uf8ff]{0,40}\\bby (?:its|their|the) (?<role>${ROLE})(?: of [^.;\\ue000-\\uf8ff]{0,40})?,? (?<holders>${NAMES})`,
    "gi",
  ),
];

const OFFICERS: readonly RegExp[] = [
  new RegExp(
    `(?<holders>${NAMES})${IS} (?:the |an? |one of the )?(?:[A-Za-z-]{1,12} ){0,2}?(?<role>${OFFICER})[^.;\\ue000-\\uf8ff]{0,60}? (?:of|at|for) (?:the )?(?<of>${NAMES})`,
    "gi",
  ),
  new RegExp(`(?<holders>${NAMES}) (?:is|are) (?<of>${POSSESSIVE}) (?<role>${OFFICER})`, "gi"),
  new RegExp(`(?<role>${OFFICER}) of (?:the )?(?<of>${NAMES}) (?:is|are) (?<holders>${NAMES})`, "gi"),
];

/** The offices of control that a sentence names. */
export function rolesIn(sentence: Masked): readonly RoleStatement[] {
  return [sentence, withoutAppositions(sentence)].flatMap((one) =>
    PATTERNS.flatMap((regex) => read(one, regex)).filter((role) => !isNegated(one.text, role)),
  );
}

/** The offices that show who acts for a firm, though not by their name. */
export function officersIn(sentence: Masked): readonly RoleStatement[] {
  return OFFICERS.flatMap((regex) => read(sentence, regex));
}

function read(sentence: Masked, regex: RegExp): readonly RoleStatement[] {
  return overlapping(sentence.text, regex).flatMap((match): readonly RoleStatement[] => {
    const { holders, role, of } = match.groups!;
    const at = match[0].indexOf(holders!) + match.index;
    const names = namesAt(sentence, at, holders!);
    if (names.length === 0) return [];
    const place =
      of === undefined
        ? []
        : sentence.names(
            match.index + match[0].lastIndexOf(of),
            match.index + match[0].lastIndexOf(of) + of.length,
          );
    return [
      {
        role: role!.toLowerCase(),
        holders: ownHolders(sentence, at, names, { match: match[0], role: role! }),
        of: place,
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

/** All matches, also those that begin inside another: "A is the manager of B and C is the partner of A". */
function overlapping(text: string, regex: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    matches.push(match);
    regex.lastIndex = match.index + 1;
  }
  return matches;
}

function namesAt(sentence: Masked, at: number, text: string): readonly Mention[] {
  return sentence.names(at, at + text.length);
}

/** "the manager of A and B is the member of C": behind a preposition only the last name of a list is the verb's. */
function ownHolders(
  sentence: Masked,
  at: number,
  names: readonly Mention[],
  { match, role }: { readonly match: string; readonly role: string },
): readonly Mention[] {
  const own = names.slice(names.length - ownCount(sentence, at, names.length, { match, role }));
  // "the Roe Trust, Jane Roe, as trustee": a trust is nobody's trustee.
  return /trustee/i.test(match)
    ? own.filter((name) => !/\b(?:Trusts?|GRAT|Estate)(?: \d+)?(?:,? (?:dated|u\/).*)?$/.test(name.text))
    : own;
}

const EACH = /\b(?:each|both|either|all|any) of (?:the )?\s?$/;

/** How many names at the end of a list of `count` the office is of. */
function ownCount(
  { text }: Masked,
  at: number,
  count: number,
  { match, role }: { readonly match: string; readonly role: string },
): number {
  if (count < 2) return count;
  const lead = text.slice(Math.max(0, at - 40), at);
  const each = EACH.exec(lead)?.[0] ?? "";
  const behindPreposition =
    /(?:\b(?:of|to|by|for|with|over|between)(?: the| such)?|[\ue000-\uf8ff],?(?: and)?)\s$/.test(
      lead.slice(0, lead.length - each.length),
    );
  const plural =
    / (?:are|were|serve|act)\b/.test(match) ||
    (!/ (?:is|was|serves|acts)\b/.test(match) && /s(?: of)?$/i.test(role.trim().split(/ (?:and|of) |,/)[0]!));
  // "..., and Jane Roe is its manager": of names in front of a singular verb the last.
  const singular = each === "" && text.startsWith(match, at) && / (?:is|was|serves)\b/.test(match);
  if (!behindPreposition) return singular ? 1 : count;
  const list = new RegExp(NAMES, "u").exec(text.slice(at))?.[0] ?? "";
  const from = plural ? newClause(list) : lastName(list);
  return plural && from === 0 ? count : [...list.slice(from)].filter((char) => isName(char)).length;
}

function isNegated(text: string, { start, end }: RoleStatement): boolean {
  return /\b(?:not|no longer|neither|nor|none)\b/.test(text.slice(Math.max(0, start - 12), end));
}
