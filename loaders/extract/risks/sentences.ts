import { sentencesOf } from "../prose/sentence.ts";
import type { RiskParagraph } from "./paragraphs.ts";
import type { Part } from "./parts.ts";
import { isGroupTitle, isIntroduction, isSummaryTitle, saysWhatMayHappen } from "./wording.ts";

/** Characters of a heading, and of the text that it may head. */
const LONGEST_HEADING = 400;
const SHORTEST_TEXT = 160;
const MOST_SENTENCES = 2;

/** Openings of sentences that go on with what was said. */
const GOES_ON =
  /^(?:accordingly|additionally|also|although we|any (?:of )?(?:these|such|this|the foregoing)|as a (?:result|consequence)|because of (?:this|these)|consequently|finally|for (?:example|instance|these|this)|further|furthermore|however|in (?:addition|any event|particular|such|that|the event|these|this)|it is|moreover|nevertheless|other|similarly|specifically|such|that|the (?:above|following|foregoing)|there(?:fore| can be no assurance)|these|they|this|those|thus|to date|until|we cannot assure|you should)\b/i;

/**
 * What plain paragraphs are where neither style nor capitals mark the headings: a short sentence that says what may happen,
 * before a longer text that takes up its words.
 */
export function partsBySentences(paragraphs: readonly RiskParagraph[]): readonly Part[] {
  const isShort = paragraphs.map((paragraph) => isShortSentence(paragraph));
  return paragraphs.map(({ text, isItem }, at) => {
    const next = paragraphs[at + 1];
    if (isItem || next === undefined) return "BODY";
    if (isSummaryTitle(text)) return "SUMMARY";
    if (isGroupTitle(text) && !next.isItem) return "CATEGORY";
    const heads = isShort[at]! && isText(next) && takesUp(text, next.text);
    return heads && !(at < 3 && isIntroduction(text)) ? "HEADING" : "BODY";
  });
}

function isShortSentence({ text, isItem }: RiskParagraph): boolean {
  return (
    !isItem &&
    text.length <= LONGEST_HEADING &&
    !/[:;,]$/.test(text) &&
    /^["“]?\p{Lu}/u.test(text) &&
    !GOES_ON.test(text) &&
    saysWhatMayHappen(text) &&
    sentencesOf(text).length <= MOST_SENTENCES
  );
}

/** Long enough to say more than a heading does, or the head of a list. */
function isText({ text, isItem }: RiskParagraph): boolean {
  return !isItem && (text.length >= SHORTEST_TEXT || /:$/.test(text));
}

const COMMON = new Set(
  "about after also another because been before being business could does from have into many more most much other result risk risks should some such than that their them then there these they this those through under upon we when where which while will with would your".split(
    " ",
  ),
);

/** Words of the heading that stand again near the start of the text. */
function takesUp(heading: string, text: string): boolean {
  const stems = new Set(stemsOf(text.slice(0, 1_200)));
  const words = [...new Set(stemsOf(heading))];
  const again = words.filter((word) => stems.has(word)).length;
  return again >= 2 || (words.length > 0 && again * 3 >= words.length);
}

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6));
}
