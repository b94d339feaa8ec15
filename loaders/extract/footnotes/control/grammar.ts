import { NAME } from "../parties/masked.ts";

/** Pieces of patterns over masked sentences, in which each name is one character. */
export const N = `${NAME}(?!['’])`;
/** "Roe Capital’s". */
export const POSSESSIVE = `${NAME}['’]s?`;
/** Between the names of a list. */
export const SEPARATOR =
  "(?:,? and(?:/or)? (?:the |by )?|,? or (?:the )?|, (?:and )?(?:the )?|; (?:and )?(?:the )?| & )";
/** One name, or a list of them; "and his spouse" may stand in it. */
export const NAMES = `${N}(?:${SEPARATOR}${N}){0,40}(?:,? and (?:his|her|their) (?:spouse|wife|husband)(?:, ${N},?)?)?`;

const ADVERB =
  "(?:also|each|both|all|jointly|collectively|together|indirectly|directly|therefore|thereby|thus|accordingly|hence|however|consequently|solely|ultimately|individually|severally|currently|effectively|respectively|as such|in turn|as a result|in such capacity|in that capacity|in (?:his|her|its|their) capacit(?:y|ies)|through (?:his|her|its|their) [a-z ]{3,40}|by virtue (?:thereof|of (?:such|this|that) [a-z ]{3,40}))";
export const ADVERBS = `(?:,? ?${ADVERB},? ?){0,3}`;
/** "may be deemed to", "is deemed to", "may". */
export const MODAL =
  "(?:(?:may|might|could|can|will|would|shall|does|do|did) )?(?:also |each |jointly |both |all |therefore |thus |accordingly |thereby )?(?:be |is |are |was |were |been )?(?:also |each |jointly |both |all )?(?:deemed |considered |regarded |presumed )?(?:to )?(?:also |indirectly |jointly |each )?";

/** Finite verbs that the subject of a clause of a note has. */
export const VERB =
  "(?:is|are|was|were|has|have|had|may|might|could|can|will|would|does|do|serves?|served|acts?|acted|exercis(?:es?|ed)|shares?|shared|holds?|held|controls?|controlled|owns?|owned|manages?|managed|possess(?:es|ed)?|makes?|made|retains?|maintains?|disclaims?|directs?|advises|provides?|beneficially|indirectly|directly|also|each|jointly|reported|reports|beneficially owns?|appoints?)";

const VOTE =
  "(?:vot(?:e|es|ing)|invest(?:ment|ments|ing)?|dispos(?:e|ition|itions|itive|al|ing)|dispositi\\w{1,6}|sell)";
const POWER_WORD = "(?:powers?|control|authority|authorities|discretion|decisions?|rights?|ability)";
/** "sole voting and dispositive power", "the power to vote or dispose of", "voting control". */
export const POWER = `(?:\\b${VOTE}\\b[^.;\\ue000-\\uf8ff]{0,90}?\\b${POWER_WORD}\\b|\\b${POWER_WORD}\\b[^.;\\ue000-\\uf8ff]{0,90}?\\b(?:vote|voting|dispose|disposal|disposition|dispositions|invest|sell)\\b|\\bproxy to vote\\b)`;

const MODIFIER =
  "(?:(?:sole|solely|co-?|joint|ultimate|managing|indirect|direct|discretionary|common|principal|current|only|respective|general|administrative|corporate|independent|natural|duly|external|named|acting|designated|two|three|four|five|six|and|or) ){0,4}";
/** Offices by which someone votes and disposes of what a fund, a trust or a company holds. */
const OFFICE =
  "(?:general partners?|managing (?:general )?partners?|managing[- ]members?|managers?|members?[- ]managers?|managing (?:managers?|officers?|trustees?|directors?)|(?:sole|controlling|majority|manager)(?: record)?(?: and (?:sole|controlling|managing))? (?:members?|(?:common |voting )?(?:share|stock|unit|equity|interest)\\s?holders?|owners?|holders?|directors?|officers?|partners?|managers?)|(?:co-?)?trustees?|investment (?:managers?|advis[eo]rs?|sub-?advis[eo]rs?)|management compan(?:y|ies)|(?:sub-?)advis[eo]rs?|(?:portfolio|fund|asset) managers?|authorized (?:agents?|persons?|signator(?:y|ies))|control(?:ling)? (?:persons?|members?|parties|party|shareholders?|stockholders?|partners?|owners?)|executors?|executrix|custodians?|conservators?|guardians?|personal representatives?|attorneys?-in-fact|holders? of (?:a )?majority[^.;,]{0,40})";
/** Titles that stand in front of an office: "the President and sole owner". */
const TITLE =
  "(?:(?:vice |co-)?president|(?:co-)?chief [a-z]{3,12} officer|ceo|cfo|cio|coo|chair(?:man|woman|person)?|(?:co-)?founder|director|principal|secretary|treasurer)";
/** With what stands in front of it: "the sole managing member", "a co-trustee and beneficiary", "trustees/control persons". */
export const ROLE = `(?:(?:the|a|an|its|their|his|her|our|one of the|one of its|one of two|one of) )?(?:${TITLE}(?:,? and (?:the |its )?|, |/)){0,3}${MODIFIER}${OFFICE}(?:(?: and|,|/| or|, and| as well as)(?: (?:the|a|an|as|its))? ?(?:[a-z-]{3,14} ){0,3}(?:${OFFICE}|beneficiar(?:y|ies)|settlors?|grantors?|owners?|officers?|presidents?|directors?|principals?|partners?|chief [a-z]{3,12} officers?|founders?|members?|control persons?)){0,3}(?!\\s+(?:of|at|for|to) (?:our(?! [Ss]ponsor)|us|the (?:[Cc]ompany|[Rr]egistrant|[Ii]ssuer))\\b)`;

/** Offices that show who acts where nobody is said to have the power. */
export const OFFICER =
  "(?:[Cc]hief (?:[Ee]xecutive|[Ii]nvestment) [Oo]fficers?|CEO|CIO|[Mm]anaging [Pp]artners?|[Pp]rincipals?|[Pp]ortfolio [Mm]anagers?|[Pp]residents?|[Ss]ole [Oo]fficers?)";
