import { sentencesOf } from "../prose/sentence.ts";
import type { RiskParagraph } from "./paragraphs.ts";
import type { Part } from "./parts.ts";
import { isGroupTitle, isIntroduction, isSentence, isSummaryTitle } from "./wording.ts";

/** Characters of a heading, and of the text that it may head. */
const LONGEST_HEADING = 500;
const SHORTEST_TEXT = 160;
const MOST_SENTENCES = 3;

/** Openings of sentences that go on with what was said. */
const GOES_ON =
  /^(?:accordingly|additionally|also|although we|any (?:of )?(?:these|such|this|the foregoing)|as a (?:result|consequence)|because of (?:this|these)|consequently|finally|for (?:example|instance|these|this)|further|furthermore|however|in (?:addition|any event|particular|such|that|the event|these|this)|it is|moreover|nevertheless|other|similarly|specifically|such|that|the (?:above|following|foregoing)|there(?:fore| can be no assurance)|these|they|this|those|thus|to date|until|we cannot assure|you should)\b/i;

/** Words of what may go wrong. */
const RISK =
  /\b(?:may|might|could|cannot|would|will|if|not|no|never|fail(?:s|ure)?|unable|inability|depend(?:s|ent|ence)?|rel(?:y|ies|iance)|risks?|loss(?:es)?|lose|harm(?:s|ed)?|advers(?:e|ely)|declines?|dilution|dilute[ds]?|limited|uncertain(?:ty)?|compet(?:e|ition|itors|itive)|subject to|volatil(?:e|ity)|delays?|substantial(?:ly)?|significant(?:ly)?|prevent|lack|costly|difficult(?:y|ies)?|speculative|worthless|decrease[ds]?|reduce[ds]?|disrupt(?:ed|ions?)?|inadequate)\b/i;

/** "1.", "(a)" before a heading. */
const ENUMERATOR = /^\(?\d{1,3}[.)]{1,2} {0,2}/;

/**
 * What plain paragraphs are where neither style nor capitals mark the headings: a short sentence that says what may go
 * wrong, before a longer text that takes up its words.
 */
export function partsBySentences(paragraphs: readonly RiskParagraph[]): readonly Part[] {
  const parts: Part[] = [];
  for (const [at, paragraph] of paragraphs.entries())
    parts.push(partOf(paragraph, paragraphs[at + 1], parts));
  return parts;
}

function partOf(
  { text, isItem }: RiskParagraph,
  next: RiskParagraph | undefined,
  before: readonly Part[],
): Part {
  if (isItem || next === undefined || before.at(-1) === "HEADING") return "BODY";
  if (isSummaryTitle(text)) return "SUMMARY";
  if (isGroupTitle(text) && !next.isItem) return "CATEGORY";
  const words = text.replace(ENUMERATOR, "");
  if (!isShortSentence(words) || (before.length < 3 && isIntroduction(words))) return "BODY";
  return isText(next, words) && takesUp(words, next.text) ? "HEADING" : "BODY";
}

function isShortSentence(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    !/[:;,]$/.test(text) &&
    /^["“]?\p{Lu}/u.test(text) &&
    !GOES_ON.test(text) &&
    isSentence(text) &&
    RISK.test(text) &&
    sentencesOf(text).length <= MOST_SENTENCES
  );
}

/** Longer than a heading, or the head of a list. */
function isText({ text, isItem }: RiskParagraph, heading: string): boolean {
  return !isItem && (/:$/.test(text) || (text.length >= SHORTEST_TEXT && text.length > heading.length));
}

const COMMON = new Set(
  "about after also another because been before being business could does from have into many more most much other result risk risks should some such than that their them then there these they this those through under upon we when where which while will with would your".split(
    " ",
  ),
);

/** One of the heading's words stands again at the start of the text, or several a little further. */
function takesUp(heading: string, text: string): boolean {
  const words = new Set(stemsOf(heading));
  const again = (reach: number) =>
    new Set(stemsOf(text.slice(0, reach)).filter((stem) => words.has(stem))).size;
  return again(400) >= 1 || again(1_200) >= 2;
}

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6));
}
