import type { DraftDiagnostic } from "../../src/kernel/facts.ts";
import type { Block } from "../document/model.ts";
import type { Outline, SectionRole } from "../outline/model.ts";
import type { Extraction } from "./extraction.ts";
import { type Passage, passagesOf, spansOf } from "./prose/passage.ts";
import { isEnded, sentencesOf } from "./prose/sentence.ts";
import { isTitleCase } from "./prose/title-case.ts";

/** Sections that are no running prose: names, addresses and titles end without a period there. */
const NO_PROSE: readonly SectionRole[] = ["COVER", "CONTENTS", "SELLING_STOCKHOLDERS"];

/** Words that announce a list, before the colon that ends a paragraph. */
const ANNOUNCEMENT =
  /\b(?:follow(?:s|ing)?|below|includ(?:e|es|ed|ing)|such as|these|namely)\b[^.:;]{0,120}:$/i;
const LIST_MARK = /^(?:[•·▪●○*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/;
/** A paragraph that may be an item of a list without marks, in characters. */
const LONGEST_ITEM = 300;

/** A fragment is prose from so many words on, half of them in small letters. */
const FRAGMENT_WORDS = 4;

/**
 * Places where words are missing: a paragraph that ends in mid-sentence, a list that is announced and not there.
 * Only flattened text loses them; a document with styles shows its lists as they are.
 */
export function findBrokenText(outline: Outline): Extraction {
  const diagnostics = outline.sections
    .filter(({ role, blocks }) => !NO_PROSE.includes(role) && !blocks.some(isStyled))
    .flatMap((section) => {
      const passages = passagesOf(section, outline.text);
      return passages.flatMap((passage, at) => [
        ...brokenOff(passage),
        ...listMissing(passage, passages.slice(at + 1, at + 3)),
      ]);
    });
  return { facts: [], diagnostics };
}

function isStyled(block: Block): boolean {
  return block.kind === "table" || (block.kind === "paragraph" && block.style !== undefined);
}

/** Only prose is judged: a paragraph with a whole sentence before the one that has no end. */
function brokenOff(passage: Passage): DraftDiagnostic[] {
  const { text } = passage;
  const last = sentencesOf(text).at(-1);
  if (last === undefined || last.start === 0 || isEnded(text) || !/[\p{L}\p{N},-]$/u.test(text)) return [];
  if (/[;,] (?:and|or)$/.test(text) || !isProse(text.slice(last.start))) return [];
  return [
    {
      code: "TEXT_BROKEN_OFF",
      severity: "WARNING",
      message: `The text breaks off: "...${text.slice(-40)}".`,
      spans: spansOf(passage, last.start, last.end),
    },
  ];
}

/** Not a title ("Item 16. Exhibits") and not the cells of a table. */
function isProse(fragment: string): boolean {
  const words = fragment.split(" ");
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    words.length >= FRAGMENT_WORDS &&
    small * 2 >= words.length &&
    !isTitleCase(fragment) &&
    !LIST_MARK.test(fragment)
  );
}

/** `behind`: the next two passages. A list that is there begins like one, or is a row of short sentences or of cells. */
function listMissing(passage: Passage, behind: readonly Passage[]): DraftDiagnostic[] {
  const { text, section, lastBlock } = passage;
  if (!ANNOUNCEMENT.test(text.slice(-200)) || hasCells(section.blocks[lastBlock + 1])) return [];
  const [first, second] = behind;
  if (
    first !== undefined &&
    (beginsList(first.text) || (isItem(first) && second !== undefined && isItem(second)))
  )
    return [];
  const sentence = sentencesOf(text).at(-1)!;
  return [
    {
      code: "LIST_MISSING",
      severity: "WARNING",
      message: `A list is announced and missing: "...${text.slice(-40)}".`,
      spans: spansOf(passage, sentence.start, sentence.end),
    },
  ];
}

function hasCells(block: Block | undefined): boolean {
  return block?.kind === "row" || block?.kind === "table";
}

function beginsList(text: string): boolean {
  return /^["“”‘']?\p{Ll}/u.test(text) || LIST_MARK.test(text) || !isEnded(text);
}

function isItem({ text }: Passage): boolean {
  return text.length <= LONGEST_ITEM && sentencesOf(text).length === 1;
}
