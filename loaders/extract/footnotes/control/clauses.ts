import type { Masked } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import { N, NAMES, SEPARATOR, VERB } from "./grammar.ts";

/** A half-open range of a masked sentence. */
interface Range {
  readonly start: number;
  readonly end: number;
}

const DEFINED = new RegExp(
  `(?<first>${N})(?<second>,? or,? (?:collectively,? |individually,? )?(?:the )?(?<alias>${N}),?)(?= |[.;])`,
  "gu",
);
/** What stands behind a name between commas and only describes it. */
const APPOSITION = new RegExp(
  `(?<=${N}),? (?:(?:but not|and not|unlike|the|a|an|its|his|her|their|our|one of|two of|as|in (?:his|her|its|their)|each|both|acting|by virtue of|through|on behalf of|a?long with|formerly|who|which|whose|(?:co-?)?(?:chief|executive|senior|vice|chair\\w*|founder|principal|portfolio|authorized|president)|(?:sole |managing |general )?(?:member|manager|director|officer|trustees?|president|partner)s? (?:of|and))\\b(?:[^;.]|\\.(?=\\S)){1,220}?)(?=,(?: (?:and (?:the )?)?${N}|,? (?:also |each |all |both |together )?${VERB}\\b| and (?:as such|accordingly|therefore))|$)`,
  "i",
);
/** The same without commas: "Jane Roe member of the Selling Stockholder has". */
const BARE_APPOSITION = new RegExp(
  `(?<=${N})(?:,)? (?:as (?:the )?|the |a )?(?:(?:sole|managing|general) )?(?:members?|managers?|directors?|trustees?|presidents?|partners?|principals?) (?:of|for) [^,;.]{1,80}?(?= (?:has|have|may|exercises?|holds?|shares|possess(?:es)?)\\b)`,
);

/** ", Roanoke, Virginia," behind a firm: names are masked, so that only places have capitals. */
const PLACE = new RegExp(
  `(?<=${N}),? (?:of )?\\p{Lu}[\\p{L}.’'-]{2,20}(?: \\p{Lu}[\\p{L}.’'-]{1,20}){0,2}, \\p{Lu}[\\p{L}.]{1,14}(?: \\p{Lu}[\\p{L}.]{1,14})?(?=, )`,
  "u",
);

/** ", President," between a name and its verb. */
const TITLE = new RegExp(
  `(?<=${N}), (?:(?:the|its|a|our) )?(?:(?:co-|vice|executive|senior|managing|general|sole|chief|portfolio|investment|operating|financial|authorized) ?){0,3}(?:president|manager|director|member|partner|principal|trustee|owner|officer|signatory|chair(?:man|woman)?|secretary|treasurer|CEO|CFO)s?(?=,? (?:also |each |all |both |together )?${VERB}\\b)`,
  "i",
);

/** The sentence without the short forms that it defines: "Roe Capital GP, LLC, or Roe GP, is". */
export function withoutDefinitions(sentence: Masked): Masked {
  for (const match of sentence.text.matchAll(DEFINED)) {
    const from = match.index + 1;
    const [first] = sentence.names(match.index, from);
    const [alias] = sentence.names(from, match.index + match[0].length);
    if (alias?.kind === "ALIAS" && (alias.full === null || alias.full === first?.text))
      return withoutDefinitions(sentence.without(from, from + match.groups!.second!.length));
  }
  return sentence;
}

/** "As manager of Roe Capital, ", "By virtue of such relationships, ": in front of the clause. */
const OPENING = new RegExp(
  `^\\s*(?:As|In|By|Through|Due to|Because|Since|Pursuant to|Under|Upon|With|Therefore|Accordingly|Thus|Consequently|Further|Moreover|In addition|However|For these reasons)\\b[^;.]{0,200}?,(?= (?:(?:each|both|all|either) of )?(?:the )?${N})`,
);

/** The sentence without what only describes its names, so that a subject stands beside its verb. */
export function withoutAppositions(sentence: Masked): Masked {
  let plain = sentence;
  for (const pattern of [
    OPENING,
    PLACE,
    APPOSITION,
    APPOSITION,
    APPOSITION,
    APPOSITION,
    TITLE,
    BARE_APPOSITION,
    BARE_APPOSITION,
  ]) {
    const match = pattern.exec(plain.text);
    if (match !== null) plain = plain.without(match.index, match.index + match[0].length);
  }
  return plain;
}

const ENDS_WITH_NAMES = new RegExp(
  `(?<lead>(?:^|[^\\ue000-\\uf8ff])(?:(?:each|both|either|any|all|one|certain) of (?:the )?)?)(?<names>${NAMES}),?\\s*$`,
  "i",
);
const PREPOSITION =
  /\b(?:of|to|by|for|with|from|in|at|over|between|through|via|than|on behalf of|under|against)(?: each| both| either| the| such)?\s*$/;
const RELATIVE = /^(?<before>.*?)[, ]*(?:\b(?:each|both|all) of (?:whom|which)|\bwho|\bwhich|\bthat)\s*$/s;
const COORDINATED =
  /(?:,|;)?\s*\b(?:and|or)\b(?:,? (?:as such|therefore|accordingly|thus|consequently|hence|as a result|in (?:such|that) capacity|by virtue of [^,]{3,60}|because of [^,]{3,60}))?[,\s]*$/;

/** Letters in front of a verb within which its subject stands. */
const LOOK_BACK = 600;

/** Who does what the verb at `verbAt` says; empty where no name does. */
export function subjectsOf(whole: Masked, verbAt: number, verb: string): readonly Mention[] {
  const sentence = whole.slice(Math.max(0, verbAt - LOOK_BACK), verbAt);
  const before = sentence.text.trimEnd();
  const relative = RELATIVE.exec(before);
  if (relative !== null) return antecedents(sentence, relative.groups!.before!, verb);
  if (COORDINATED.test(before)) {
    const rest = before.replace(COORDINATED, "");
    return headSubjects(sentence, rest) ?? [];
  }
  const own = namesAtEnd(before, verb);
  return own === null ? [] : sentence.names(own.start, own.end);
}

function antecedents(sentence: Masked, before: string, verb: string): readonly Mention[] {
  const bare = before.replace(
    /\s+(?:is|are) (?:the |a |an |each )?[^\ue000-\uf8ff.;]{0,50}?(?:persons?|individuals?|partners?|members?|managers?|owners?|officers?)$/,
    "",
  );
  const own = namesAtEnd(bare, verb, true);
  return own === null ? [] : sentence.names(own.start, own.end);
}

/** The list of names that a text ends with. Behind a preposition a list is no subject, save its last name before a singular verb. */
function namesAtEnd(before: string, verb: string, relative = false): Range | null {
  const match = ENDS_WITH_NAMES.exec(before);
  if (match === null) return null;
  const lead = match.groups!.lead!;
  const names = match.groups!.names!;
  const start = match.index + lead.length;
  const range = { start, end: start + names.length };
  const each = /(?:each|both|either|any|all|one|certain) of (?:the )?$/i.exec(lead)?.[0].length ?? 0;
  const outer = before.slice(0, start - each);
  if (!PREPOSITION.test(outer)) return range;
  if (relative) return range;
  const own = isSingular(verb) ? lastName(names) : newClause(names);
  return own === 0 ? null : { start: start + own, end: range.end };
}

/**
 * "the manager of A, and B and C are": where a list behind a preposition ends and the next clause's subject begins, at the
 * last comma with an "and" that is not the list's own. 0 where it is one list.
 */
export function newClause(names: string): number {
  const comma = [...names.matchAll(/[,;] and (?:the )?/g)].at(-1);
  if (comma === undefined) return 0;
  const from = comma.index + comma[0].length;
  return / and /.test(names.slice(0, comma.index)) || / and /.test(names.slice(from)) ? from : 0;
}

function isSingular(verb: string): boolean {
  return /^(?:is|was|has|serves|acts|exercises|shares|holds|controls|manages|possesses|makes|retains|owns|may|does|directs)\b/.test(
    verb.trim(),
  );
}

/** Offset of the last name of a list of several; 0 where there is one. */
export function lastName(names: string): number {
  const separators = [...names.matchAll(new RegExp(`${SEPARATOR}(?=${N})`, "g"))];
  const last = separators.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

const HEAD = new RegExp(
  `(${NAMES}),? (?:(?:also|each|all|both|currently|jointly|together|therefore|accordingly),? ){0,2}(${VERB})\\b`,
  "g",
);

/** The subject of the nearest clause that begins in the text: "X is the manager and has" is X's. */
function headSubjects(sentence: Masked, text: string): readonly Mention[] | null {
  for (const match of [...text.matchAll(HEAD)].toReversed()) {
    const names = match[1]!;
    const own = namesAtEnd(text.slice(0, match.index + names.length), match[2]!);
    if (own === null || isInsideRelative(text, match.index)) continue;
    return sentence.names(own.start, own.end);
  }
  return null;
}

/** "of which X is the sole member": no clause of its own. */
function isInsideRelative(text: string, at: number): boolean {
  return /\b(?:which|whom|whose|that|where)\s+(?:the )?$/.test(text.slice(0, at));
}
