import { strength } from "../../outline/look.ts";
import type { Lead, RiskParagraph } from "./paragraphs.ts";
import {
  isGroupTitle,
  isIntroduction,
  isLongIntroduction,
  isSentence,
  isSummaryTitle,
  saysWhatMayHappen,
} from "./wording.ts";

/** What a paragraph is in a section of risk factors. */
export type Part = "CATEGORY" | "HEADING" | "BODY" | "SUMMARY";

/** Characters of the longest headings: three or four sentences. */
const LONGEST_HEADING = 1_200;

interface Candidate {
  readonly at: number;
  readonly lead: Lead;
  /** The emphasised words are the whole paragraph. */
  readonly stands: boolean;
  /** Another candidate follows at once: one that stands alone, or one that runs in (its key). */
  readonly leadsOn: boolean;
  readonly runsOn: string | null;
  /** Nothing follows in the section. */
  readonly isLast: boolean;
}

/** What the paragraphs of a section are, by the look of their first words; each "BODY" where no look marks headings. */
export function partsByLeads(printed: readonly RiskParagraph[]): readonly Part[] {
  const paragraphs = withHeadingItems(printed);
  const parts: Part[] = paragraphs.map(() => "BODY");
  const candidates = candidatesOf(paragraphs);
  const main = headingLook(candidates);
  if (main === null) return parts;
  const groups = groupLooks(candidates, main);
  const isGroup = (one: Candidate) => isGroupHead(one, main, groups);
  for (const one of candidates) {
    if (isSummaryTitle(one.lead.text)) parts[one.at] = "SUMMARY";
    else if (isGroup(one)) parts[one.at] = "CATEGORY";
    else if (isHeading(one, main)) parts[one.at] = "HEADING";
  }
  withOtherLooks(candidates, parts);
  withPlainGroups(paragraphs, parts);
  return parts;
}

/** A section whose only emphasised words begin the items of a list: each item is a risk. */
function withHeadingItems(paragraphs: readonly RiskParagraph[]): readonly RiskParagraph[] {
  const heads = paragraphs.filter(({ isItem, lead }) => isItem && lead !== null && lead.rest !== "");
  if (heads.length < 2 || headingLook(candidatesOf(paragraphs)) !== null) return paragraphs;
  return paragraphs.map((one) => (heads.includes(one) ? { ...one, isItem: false } : one));
}

function candidatesOf(paragraphs: readonly RiskParagraph[]): readonly Candidate[] {
  const stands = paragraphs.map(
    ({ lead, isItem }) => lead !== null && lead.rest === "" && !isItem && mayHead(lead.text),
  );
  const runIns = paragraphs.map(({ lead, isItem }) =>
    lead !== null && lead.rest !== "" && !isItem && mayHead(lead.text) && endsTitle(lead) ? lead.key : null,
  );
  return paragraphs.flatMap(({ lead, isItem }, at) => {
    if (lead === null || isItem || !mayHead(lead.text)) return [];
    if (isIntroduction(lead.text) && (isOpening(paragraphs, at) || isLongIntroduction(lead.text))) return [];
    if (lead.rest !== "" && !endsTitle(lead)) return [];
    return [
      {
        at,
        lead,
        stands: stands[at]!,
        leadsOn: stands[at]! && stands[at + 1] === true,
        runsOn: runIns[at + 1] ?? null,
        isLast: at === paragraphs.length - 1,
      },
    ];
  });
}

/** A small letter, or a bracket that numbers nothing: "(1) We are ..." may head. */
const NO_START = /^(?:\p{Ll}|\((?!(?:\d{1,3}|[a-z]|[ivx]{1,5})\) ?["“]?\p{Lu}))/u;

function mayHead(text: string): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}{3}/u.test(text) && !NO_START.test(text);
}

/** Within the first paragraphs: the introduction may be emphasised as a whole. */
function isOpening(paragraphs: readonly RiskParagraph[], at: number): boolean {
  return at < 4 && paragraphs.slice(0, at).every(({ isItem }) => !isItem);
}

/** Words that run into plain text head it where a mark, a line's end or their case ends them as a title. */
function endsTitle({ text, rest, closed }: Lead): boolean {
  return closed || /[.!?:;—–-]["”’)\]]{0,3}$/.test(text) || (/^["“(]?\p{Lu}/u.test(rest) && isSentence(text));
}

interface LookCount {
  readonly strength: number;
  readonly lead: Lead;
  standing: number;
  runIn: number;
  groups: number;
}

function countLooks(candidates: readonly Candidate[]): ReadonlyMap<string, LookCount> {
  const looks = new Map<string, LookCount>();
  for (const { lead, stands, leadsOn, isLast } of candidates) {
    const look = looks.get(lead.key) ?? {
      strength: strength(lead.look),
      lead,
      standing: 0,
      runIn: 0,
      groups: 0,
    };
    looks.set(lead.key, look);
    if (stands && isGroupTitle(lead.text)) look.groups++;
    else if (!stands) look.runIn++;
    else if (!leadsOn && !isLast && isSentence(lead.text)) look.standing++;
  }
  return looks;
}

/** Standing headings outweigh emphasised words in running text, unless they are few among many. */
const STANDING_LEAST = 2;
const STANDING_SHARE = 0.1;
const MOSTLY = 0.7;

/** The look that most headings have. */
interface HeadingLook {
  readonly key: string;
  readonly strength: number;
  /** They stand alone; else they run into their paragraphs. */
  readonly stands: boolean;
  /** Most end with a mark, as sentences do. */
  readonly ended: boolean;
}

function headingLook(candidates: readonly Candidate[]): HeadingLook | null {
  const looks = [...countLooks(candidates).values()];
  const most = (count: (look: LookCount) => number) =>
    looks.reduce<LookCount | null>((best, look) => {
      if (count(look) === 0) return best;
      if (best === null || count(look) > count(best)) return look;
      return count(look) === count(best) && look.strength > best.strength ? look : best;
    }, null);
  const standing = most((look) => look.standing);
  const running = most((look) => look.runIn);
  const chosen = ({ lead: { key }, strength: rank }: LookCount, stands: boolean): HeadingLook => {
    const alike = candidates.filter(({ lead }) => lead.key === key && !isGroupTitle(lead.text));
    const ended = alike.filter(({ lead }) => /[.?!]["”’)\]]{0,3}$/.test(lead.text)).length;
    return { key, strength: rank, stands, ended: ended >= alike.length * MOSTLY };
  };
  if (standing === null) return running === null ? topicLook(candidates) : chosen(running, false);
  if (running === null) return chosen(standing, true);
  const isFew = standing.standing < STANDING_LEAST || standing.standing < running.runIn * STANDING_SHARE;
  return isFew && running.runIn > standing.standing ? chosen(running, false) : chosen(standing, true);
}

/** Headings that are topics ("COMPETITION"): a look that stands over plain paragraphs again and again. */
function topicLook(candidates: readonly Candidate[]): HeadingLook | null {
  const counts = new Map<string, { lead: Lead; count: number }>();
  for (const { lead, stands, leadsOn, isLast } of candidates) {
    if (!stands || leadsOn || isLast || isGroupTitle(lead.text)) continue;
    const look = counts.get(lead.key) ?? { lead, count: 0 };
    look.count++;
    counts.set(lead.key, look);
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return best === undefined || best.count < STANDING_LEAST
    ? null
    : { key: best.lead.key, strength: strength(best.lead.look), stands: true, ended: false };
}

/** Looks, other than the headings', that titles of groups have. */
function groupLooks(candidates: readonly Candidate[], main: HeadingLook): ReadonlySet<string> {
  const counts = new Map<string, { all: number; groups: number }>();
  for (const { lead, stands, leadsOn } of candidates) {
    if (!stands || lead.key === main.key) continue;
    const look = counts.get(lead.key) ?? { all: 0, groups: 0 };
    look.all++;
    if (isGroupTitle(lead.text) || (leadsOn && !isSentence(lead.text))) look.groups++;
    counts.set(lead.key, look);
  }
  return new Set([...counts].filter(([, { all, groups }]) => groups * 2 >= all).map(([key]) => key));
}

const LONGEST_GROUP = 200;

function isGroupHead(
  { lead, stands, leadsOn: standsOver, runsOn, isLast }: Candidate,
  main: HeadingLook,
  groups: ReadonlySet<string>,
): boolean {
  const { text, key } = lead;
  const leadsOn = standsOver || (!main.stands && runsOn === main.key);
  if (!stands || isLast || text.length > LONGEST_GROUP) return false;
  if (key === main.key) return isGroupTitle(text) && (leadsOn || (main.ended && !/[.?!]$/.test(text)));
  if (isGroupTitle(text)) return leadsOn || groups.has(key) || strength(lead.look) >= main.strength;
  return !isSentence(text) && (leadsOn || groups.has(key)) && !/[:;,]$/.test(text);
}

/** In the headings' look; or a sentence that says what may happen, in a look that is not a lesser one. */
function isHeading({ lead, stands, isLast, leadsOn, runsOn }: Candidate, main: HeadingLook): boolean {
  if (lead.key === main.key) {
    if (main.stands) return stands || saysWhatMayHappen(lead.text);
    return !stands || (!isLast && !leadsOn && runsOn !== main.key);
  }
  if (!stands || isLast || leadsOn || !saysWhatMayHappen(lead.text)) return false;
  return lead.look.bold && !(lead.text.length > 300 && lead.look.capitals);
}

/** A group without a heading in the section's look has headings in a look of its own. */
function withOtherLooks(candidates: readonly Candidate[], parts: Part[]): void {
  let group: Candidate[] = [];
  const settle = () => {
    const local = group.some(({ at }) => parts[at] === "HEADING") ? null : headingLook(group);
    for (const one of group)
      if (local !== null && one.lead.key === local.key && isSentence(one.lead.text))
        parts[one.at] = "HEADING";
    group = [];
  };
  for (const one of candidates) {
    if (parts[one.at] === "CATEGORY" || parts[one.at] === "SUMMARY") settle();
    else group.push(one);
  }
  settle();
}

/** The title of a group in no look of its own, before a heading. */
function withPlainGroups(paragraphs: readonly RiskParagraph[], parts: Part[]): void {
  for (const [at, { text, isItem }] of paragraphs.entries()) {
    const isTitle = parts[at] === "BODY" && !isItem && isGroupTitle(text) && !/[.:]$/.test(text);
    if (isTitle && parts[at + 1] === "HEADING") parts[at] = "CATEGORY";
  }
}
