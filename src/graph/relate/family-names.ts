import type { PartyKind } from "../../kernel/facts.ts";
import { foldName } from "../names.ts";

/** Words behind a person's surname. */
const AFTER_SURNAME = new Set(
  "jr sr ii iii iv v esq md phd cpa dds ttee ttees trustee trustees co-trustee co-trustees jt ten jtwros tic joint tenants wros".split(
    " ",
  ),
);
/** Words of a trust's or joint holding's name that are no part of a person's name. */
const TRUST_WORDS = new Set(
  (
    "the trust trusts living family revocable irrevocable inter vivos grandchild grandchildren grandchildren's child " +
    "children children's charitable remainder annuity unitrust retained grantor marital exempt gst descendants " +
    "descendants' estate declaration agreement amended restated community property separate survivor's bypass " +
    "qtip crut crat grat ira roth sep plan custodian as and its corp inc llc llp lp ltd co company bank na fund partners " +
    "foundation january february march april may june july august september october november december"
  ).split(" "),
);
/** Words between the names of several people, or between a trust and those whom it is by and for. */
const BETWEEN = new Set(
  "& and or by for fbo f/b/o of u/a/d uad u/a ua u/t/a uta u/d/t udt u/w uw dtd dated under with from benefit".split(
    " ",
  ),
);

/**
 * The surnames in the name of a person, of people who hold together, or of a trust; folded, each once, none for other
 * kinds. The surname is the last word of each full name; "Ann and Bob Dole" have one name, "Ann Roe and Bob Dole" two.
 */
export function surnamesOf(name: string, kind: PartyKind): readonly string[] {
  if (kind !== "PERSON" && kind !== "JOINT_PERSONS" && kind !== "TRUST") return [];
  const names: string[][] = [[]];
  for (const word of foldName(name).split(/ |,/)) {
    if (BETWEEN.has(word)) names.push([]);
    else if (isNameWord(word)) names.at(-1)!.push(word);
  }
  const full = names.filter((words) => words.length > 1);
  // A trust may show a surname alone; for people a word alone is a first name before "and".
  const meant = full.length === 0 && kind === "TRUST" ? names.filter((words) => words.length === 1) : full;
  return [...new Set(meant.map((words) => words.at(-1)!))];
}

/** Not a date, a number, an initial, initials or a word of law. */
function isNameWord(word: string): boolean {
  return /^\p{L}[\p{L}'-]+$/u.test(word) && !AFTER_SURNAME.has(word) && !TRUST_WORDS.has(word);
}

const LEGAL_FORMS = new Set(
  "lp llp lllp llc ltd limited inc incorporated corp corporation co company ldc plc sa ag gmbh nv bv trust".split(
    " ",
  ),
);
/** Words that tell the funds of one family apart, and words that every other fund has in its name. */
const FUND_WORDS = new Set(
  (
    "fund funds partner partners partnership investor investors investment investments venture ventures capital " +
    "associates affiliate affiliates side entrepreneur entrepreneurs entrepreneurs' entrepreneur's holdings holding " +
    "management managers manager advisors advisers advisory international global offshore onshore overseas domestic " +
    "parallel master feeder qualified qp executive executives employees annex opportunity opportunities growth equity " +
    "private strategic special select institutional co-investment coinvestment principals gp group series limited the"
  ).split(" "),
);
const COUNTER = /^(?:[ivxlc]+|\d+|\d+(?:st|nd|rd|th)|[a-h]|[a-h]-\d+|[ivxlc]+-[a-h])$/;

/**
 * What is left of a fund's or a fund manager's name when legal form, counters and general words are taken from its
 * end: "Alder Ventures III, L.P." and "The Alder Ventures Side Fund, L.P." are both "alder". Null for people, for names
 * that have no general word of funds and are none, and where nothing is left.
 */
export function fundFamilyOf(name: string, kind: PartyKind): string | null {
  if (kind !== "FUND" && kind !== "ORGANIZATION") return null;
  const words = foldName(name)
    .replaceAll(",", " ")
    .split(" ")
    .filter((word) => word !== "");
  if (words[0] === "the") words.shift();
  let isFund = kind === "FUND";
  for (let last = words.at(-1); last !== undefined && isGeneral(last); last = words.at(-1)) {
    isFund ||= FUND_WORDS.has(last);
    words.pop();
  }
  return isFund && words.length > 0 ? words.join(" ") : null;
}

function isGeneral(word: string): boolean {
  return LEGAL_FORMS.has(word) || FUND_WORDS.has(word) || COUNTER.test(word);
}

/** One word may be chance among many filings; it counts within its filing only. */
export function isDistinctive(fundFamily: string): boolean {
  return fundFamily.includes(" ");
}
