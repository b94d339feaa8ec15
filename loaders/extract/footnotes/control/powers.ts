import type { Masked } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import { subjectsOf, withoutAppositions } from "./clauses.ts";
import { MODAL, N, NAMES, POSSESSIVE, POWER, ROLE } from "./grammar.ts";

/** Whom a sentence gives the power, or whose holders of an office ("the managers of Roe GP"). */
export interface PowerStatement {
  readonly persons: readonly Mention[];
  /** Where the sentence names an office instead. */
  readonly office: { readonly role: string; readonly of: readonly Mention[] } | null;
}

const NOT_NAMED = "[^.;\\ue000-\\uf8ff]";
const NEGATIVE = "(?:no|not|neither|nor|none|never|without|disclaims?|does not|do not)";
const BEHIND = `(?!(?: |[^.;\\ue000-\\uf8ff]{0,30}?)\\b${NEGATIVE}\\b)`;
const HAS =
  "(?:have|has|had|having|holds?|held|shares?|sharing|exercis(?:e|es|ed|ing)|possess(?:es|ing)?|retains?|maintains?|makes?|controls?|directs?|carr(?:y|ies) out|been granted|granted|enjoys?)";
/** "may be deemed to have shared voting and investment power": the whole of it is the verb. */
const ACTIVE = new RegExp(
  `(?<![\\p{L}])(?<verb>${MODAL}${HAS})\\b${BEHIND}(?:${NOT_NAMED}(?!\\d{2})){0,120}?${POWER}`,
  "gu",
);
const CARRIES_OUT =
  /(?<![\p{L}])(?<verb>carr(?:y|ies) out|directs?|controls?) the (?:voting|vote|disposition)\b/gu;
const OWNER =
  /(?<![\p{L}])(?<verb>(?:may|might|could|can|would|will) (?:also |each |therefore |thus )?be (?:also |each )?(?:deemed|considered|regarded as) (?:to be )?(?:the |an? )?(?:indirect |direct |ultimate |beneficial |sole )*(?:beneficial )?owners?|(?:may|might|could|can|would|will) (?:also |each )?be (?:also |each )?deemed to (?:indirectly |directly |have |share |also |the )*(?:beneficially own|beneficial ownership)|(?:are|is) deemed to (?:indirectly )?(?:beneficially own|be (?:the )?beneficial owners?))\b/gu;
const CONTROLS = new RegExp(
  `(?<![\\p{L}])(?<verb>(?:ultimately |indirectly |directly )?(?:controls?|(?:owns?|holds?) (?:(?:a )?(?:controlling|majority) (?:interest|ownership)|(?:100 ?%|all) of the (?:issued |outstanding |and |voting |membership |equity |economic |ownership |capital |share )*(?:interests?|shares|stock|securities|equity|units))|has (?:the )?(?:sole )?(?:ultimate )?(?:control|investment discretion)|(?:have|has) (?:the )?(?:sole )?(?:right|power|authority|ability) to (?:appoint|elect|designate|remove)[^.;]{0,60}?(?:managers|directors|board|members|general partner|trustees?)))\\b(?= (?:of|over|in|the|each|such|${N}|with)| )`,
  "gu",
);
const IS_WHO = new RegExp(
  `(?<names>${NAMES}) (?:is|are) (?:the |a |each )?${NOT_NAMED}{0,60}?(?:persons?|individuals?|officers?|partners?|members?|managers?|directors?|parties|party)${NOT_NAMED}{0,20} (?:with|having)${NOT_NAMED}{0,60}?${POWER}`,
  "gu",
);

/** "Jane Roe is the natural person who exercises control over Roe Fund". */
const IS_CONTROLLER = new RegExp(
  `(?<names>${NAMES}) (?:is|are) (?:the |an? )?(?:(?:sole|only|natural|ultimate) ){0,3}(?:persons?|individuals?) (?:who|that) (?:ultimately )?(?:(?:exercises?|has|have|holds?) )?(?:(?:sole|ultimate) )?controls?\\b`,
  "gu",
);

/** Who has the power, by sentences whose subject they are. */
export function activePowers(sentence: Masked): readonly PowerStatement[] {
  const plain = withoutAppositions(sentence);
  const active = [ACTIVE, CARRIES_OUT, OWNER, CONTROLS].flatMap((regex) =>
    [...plain.text.matchAll(regex)].flatMap((match) => activeOf(plain, match)),
  );
  const told = [IS_WHO, IS_CONTROLLER].flatMap((regex) => [...plain.text.matchAll(regex)]);
  const named = told.map((match) => ({
    persons: plain.names(match.index, match.index + match.groups!.names!.length),
    office: null,
  }));
  return [...active, ...named, ...relativePowers(sentence)];
}

const OFFICE_SUBJECT = new RegExp(
  `(?:^|[.;,] |\\band )(?:[Tt]he |[Ee]ach of the |[Ee]ach |[Aa]ll (?:of )?the )?(?<role>${ROLE}|directors|members of the investment committee|partners|principals) (?:of|for) (?:the )?(?<of>${NAMES})(?<listed>,? (?:consisting of |namely,? |including |who (?:is|are) |which (?:is|are) )?(?<names>${NAMES}),?)?\\s*$`,
  "u",
);

/** "no person other than Jane Roe has". */
const OTHER_THAN = new RegExp(
  `\\bno (?:other )?(?:one|person|individual|party|natural person)s? (?:other than|except|but|besides) (${NAMES})$`,
  "iu",
);

function activeOf(sentence: Masked, match: RegExpExecArray): readonly PowerStatement[] {
  const before = sentence.text
    .slice(0, match.index)
    .replace(/(?:,| each| collectively| jointly| also| who| which)*\s*$/, "");
  const only = OTHER_THAN.exec(before);
  if (only !== null) {
    const at = only.index + only[0].length - only[1]!.length;
    return [{ persons: sentence.names(at, at + only[1]!.length), office: null }];
  }
  if (/\b(?:neither|none of|no)\b[^.;]*$/i.test(before) || /^\s*Unless\b|^\s*Except\b/.test(sentence.text))
    return [];
  const office = OFFICE_SUBJECT.exec(before);
  if (office !== null) return officeSubject(sentence, office);
  const persons = subjectsOf(sentence, match.index, match.groups!.verb!);
  return [{ persons: [...persons, ...sharedWith(sentence, match.index + match[0].length)], office: null }];
}

function officeSubject(sentence: Masked, office: RegExpExecArray): readonly PowerStatement[] {
  const { role, of, names } = office.groups!;
  if (names !== undefined) {
    const at = office.index + office[0].lastIndexOf(names);
    return [{ persons: sentence.names(at, at + names.length), office: null }];
  }
  const at = office.index + office[0].lastIndexOf(of!);
  const named = sentence.names(at, at + of!.length);
  // "the managers of Roe Fund, Jane Roe and John Doe": the persons behind the firm are its managers.
  const first = named.findIndex((name) => name.kind === "PERSON");
  if (first > 0) return [{ persons: named.slice(first), office: null }];
  return [{ persons: [], office: { role: role!.toLowerCase(), of: named } }];
}

const WITH = new RegExp(
  `^[^.;,\\ue000-\\uf8ff]{0,30}? with (?:(?:his|her|their) (?:spouse|wife|husband),? )?(${NAMES})`,
  "u",
);

/** "shares voting power with his wife, Jane Roe". */
function sharedWith(sentence: Masked, at: number): readonly Mention[] {
  const match = WITH.exec(sentence.text.slice(at));
  if (match === null) return [];
  const start = at + match[0].length - match[1]!.length;
  return sentence.names(start, start + match[1]!.length);
}

const RELATIVE = new RegExp(
  `(?<names>${NAMES}),? (?:(?:the|its|a|an|our|one of|as) [^.;\\ue000-\\uf8ff]{1,120}?,? )?(?:who|which|each of whom|both of whom|all of whom) (?:${MODAL}${HAS})\\b${BEHIND}(?:${NOT_NAMED}(?!\\d{2})){0,100}?${POWER}`,
  "gu",
);

/** "Jane Roe, its manager, who has sole voting power". */
function relativePowers(sentence: Masked): readonly PowerStatement[] {
  return [...sentence.text.matchAll(RELATIVE)].map((match) => ({
    persons: sentence.names(match.index, match.index + match.groups!.names!.length),
    office: null,
  }));
}

const HOW =
  "(?:solely |jointly |equally |collectively |ultimately |indirectly |directly |also |currently |generally )?";
const HELD_BY = `(?<!\\b(?:that|which|who) )(?:(?:is|are|was|were|be|been|being) ${HOW}(?:held|exercised|exercisable|shared|made|vested|controlled|possessed|delegated|granted|given|assigned|entrusted|owned|retained|determined|directed)|${HOW}(?:exercised|made|exercisable))(?: solely| jointly| equally| collectively| ultimately| directly| indirectly)?(?: by| in| to| among| between| with)|(?:resides?|rests?|lies|vests?|belongs?)(?: solely| jointly)?(?: with| in| to)`;
const BY_WHOM = `(?::? (?:each of |both |either of |one of |all of )?(?:(?:the )?${POSSESSIVE} )?(?:the |its |their |his |her )?(?<office>[^.;\\ue000-\\uf8ff]{0,90}?)(?<names>${NAMES}))`;
const PASSIVE = new RegExp(`${POWER}[^.;]{0,220}? (?:${HELD_BY})${BY_WHOM}(?=(?<rest>[^.;]{0,160}))`, "giu");
const MANAGED = new RegExp(
  `(?:\\b(?:(?:(?:may|might|could|can) (?:also )?be (?:deemed |considered )?(?:to be )?|(?:are|is|were) (?:also )?(?:deemed to be )?)(?:indirectly |directly )?beneficially owned|(?:fund|entity|vehicle|trust|partnership|company|account)s?(?: that (?:is|are)| which (?:is|are))? (?:managed|advised|controlled)|(?:is|are|was|were|which is|and) (?:also )?(?:indirectly |directly |ultimately |jointly |wholly[- ]?|100% |wholly and |solely )?(?:managed|controlled|advised|sub-advised|owned and controlled|managed and controlled|directed)|wholly[- ]owned)(?: and (?:controlled|managed|operated|advised))? by|\\bunder (?:the )?(?:sole |ultimate |common |direct |indirect )?(?:control|management) of)${BY_WHOM}(?=(?<rest>[^.;]{0,120}))`,
  "giu",
);
const COMMITTEE = new RegExp(
  `\\b(?:committee|board|board of (?:directors|managers|trustees)|group|panel|team)\\b(?: (?:of|at) (?:the )?${N})?[^.;\\ue000-\\uf8ff]{0,80}?(?:consist(?:s|ing) of|compris(?:ed|ing)(?: of)?|composed of|whose members (?:are|include)|made up of|including|members? (?:of which |thereof )?(?:is|are|include))[^.;\\ue000-\\uf8ff]{0,60}?(?<names>${NAMES})`,
  "giu",
);

/** "by a committee of Jane Roe and John Doe": of firms behind it ("the committee of Roe GP") it is theirs. */
const COMMITTEE_OF = new RegExp(`\\b(?:committee|panel|group|majority) of (?<names>${NAMES})`, "giu");

/** Who has the power, by sentences that say by whom it is held. */
export function passivePowers(sentence: Masked): readonly PowerStatement[] {
  const by = [...[...sentence.text.matchAll(PASSIVE)], ...sentence.text.matchAll(MANAGED)].flatMap((match) =>
    passiveOf(sentence, match),
  );
  const spoken = new RegExp(POWER, "iu").test(sentence.text) || /\bdecisions?\b/i.test(sentence.text);
  const seated = spoken
    ? [
        ...[...sentence.text.matchAll(COMMITTEE)].map((match) => statementAt(sentence, match)),
        ...[...sentence.text.matchAll(COMMITTEE_OF)].map((match) =>
          personsOnly(statementAt(sentence, match)),
        ),
      ]
    : [];
  return [...by, ...seated];
}

function personsOnly({ persons, office }: PowerStatement): PowerStatement {
  return { persons: persons.filter(({ kind }) => kind === "PERSON"), office };
}

function passiveOf(sentence: Masked, match: RegExpExecArray): readonly PowerStatement[] {
  const { office, rest } = match.groups!;
  if (/\b(?:not|no|neither)\b/i.test(match[0])) return [];
  const words = office!.trim();
  if (words === "" || /,$/.test(words) || /^(?:mr|ms|mrs|dr)\.?$/i.test(words))
    return [statementAt(sentence, match)];
  const named = statementAt(sentence, match).persons;
  // "by the managers of Roe GP": not Roe GP itself, but who holds the office, or who is named behind it.
  if (/\b(?:of|for|at)(?: the| each of)?$/.test(words)) {
    const listed = LISTED.exec(rest!);
    if (listed !== null) {
      const at = match.index + match[0].length + listed.index + listed[0].length - listed[1]!.length;
      return [{ persons: sentence.names(at, at + listed[1]!.length), office: null }];
    }
    return [
      { persons: [], office: { role: words.replace(/\s+(?:of|for|at).*$/, "").toLowerCase(), of: named } },
    ];
  }
  return /\b(?:subsidiar|affiliate|entit|holder|owner of record)/i.test(words)
    ? []
    : [{ persons: named, office: null }];
}

const LISTED = new RegExp(
  `^(?: [a-z]{3,14}){0,3},? (?:including|namely|consisting of|who (?:is|are)|being),? (?:of )?(${NAMES})|^,? (${NAMES})(?=,|$)`,
  "u",
);

function statementAt(sentence: Masked, match: RegExpExecArray): PowerStatement {
  const names = match.groups!.names!;
  const end = match.index + match[0].length;
  return { persons: sentence.names(end - names.length, end), office: null };
}

const PROXY = new RegExp(
  `\\b(?:granted|given|appointed|named)(?: to)? (?<names>${NAMES}) (?:with )?(?:an? |as )(?:[a-z]{2,14} ){0,4}(?:proxy|attorney-in-fact|power of attorney)`,
  "gu",
);
const REPORTING = new RegExp(
  `\\bby (?<names>${NAMES}),? (?:each )?(?:reporting|reports?|which reported|who reported|reported|disclosing|stating)\\b[^.;\\ue000-\\uf8ff]{0,60}?${POWER}`,
  "giu",
);
/** "has delegated voting and investment power over the shares to Elm Advisers, Inc." */
const DELEGATED = new RegExp(
  `\\b(?:delegated|granted|assigned|given|transferred|ceded)(?: to)? (?:all |the |sole |its |his |her |full |its sole ){0,3}${POWER}[^.;\\ue000-\\uf8ff]{0,80}?(?:${N}[^.;\\ue000-\\uf8ff]{0,20}?)? to (?<names>${NAMES})`,
  "giu",
);
/** "shares beneficially owned by Jane Roe through Roe Holdings". */
const THROUGH = new RegExp(
  `\\bbeneficially owned by (?<names>${NAMES}),? (?:indirectly )?through (?:(?:his|her|their|its) [a-z ]{3,40} )?${N}`,
  "giu",
);
const NATURAL = new RegExp(
  `\\b(?:person|individual|party|parties|individuals|persons)\\b[^.;]{0,60}?${POWER}[^.;]{0,140}? (?:is|are) (?:(?:its|their|the|our) [a-z ]{3,50},? )?(?<names>${NAMES})`,
  "giu",
);
const SUBSIDIARY = new RegExp(
  `^[^\\ue000-\\uf8ff]{0,12}${N} (?:is|are) (?:an? )?(?:direct |indirect |direct or indirect )?wholly[- ]owned(?: [a-z]+)? subsidiar(?:y|ies) of (?:the )?(?<names>${NAMES})`,
  "u",
);

const LABELLED = new RegExp(
  `(?:^|[.;] )(?:the )?(?:following )?(?:natural |control(?:ling)? )?(?:persons?|individuals?|${POWER})(?![^.;:]{0,60}\\b(?:no|not)\\b)[^.;:\ue000-\uf8ff]{0,60}: ?(?<names>${NAMES})`,
  "giu",
);

/** Proxies, reports on Schedule 13G, and parents that own all of a holder. */
export function otherPowers(sentence: Masked): readonly PowerStatement[] {
  const subsidiary = SUBSIDIARY.exec(withoutAppositions(sentence).text);
  const parents: PowerStatement[] = [];
  if (subsidiary !== null) {
    const plain = withoutAppositions(sentence);
    const at = subsidiary.index + subsidiary[0].length - subsidiary.groups!.names!.length;
    parents.push({
      persons: plain.names(at, at + subsidiary.groups!.names!.length).slice(0, 1),
      office: null,
    });
  }
  const stated = [PROXY, DELEGATED, REPORTING, THROUGH, NATURAL, LABELLED].flatMap((regex) =>
    [...sentence.text.matchAll(regex)].map((match) => {
      const at = match.index + match[0].indexOf(match.groups!.names!);
      return { persons: sentence.names(at, at + match.groups!.names!.length), office: null };
    }),
  );
  return [...stated, ...parents];
}
