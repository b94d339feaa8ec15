import fc from "fast-check";
import type { TrueParagraph, TrueSection } from "./risk-section.ts";

/** How a prospectus prints its risk factors. */
export interface Print {
  readonly heading: Wrap;
  readonly group: Wrap;
  /** Heading alone, run into its text, broken from it by a line's end, beside it in a table, behind a bullet. */
  readonly place: "alone" | "run-in" | "line" | "beside" | "cell" | "bulleted";
  readonly bullets: "table" | "tables" | "paragraph" | "parted" | "list";
  readonly breaks: "none" | "rule" | "css" | "table" | "head";
  readonly contents: "pages" | "links" | "groups" | "none";
  readonly title: Wrap;
  readonly introduction: Wrap;
  /** "1." before the heading: none, in its look, or plain. */
  readonly number: "none" | "inside" | "plain";
  /** What else is emphasised in a body: the words at a paragraph's start, a line of its own. */
  readonly noise: "none" | "run-in" | "sub-heading";
  /** A plain sentence between a group's title and its first heading. */
  readonly groupNote: boolean;
  /** A list of the risks before them, in the section or in one of its own. */
  readonly summary: "none" | "inside" | "section";
  /** A base prospectus behind, which refers to the risk factors of other documents. */
  readonly base: boolean;
  /** The heading's period stands outside the emphasis. */
  readonly periodOutside: boolean;
}

export interface Wrap {
  readonly name: string;
  readonly open: string;
  readonly close: string;
  readonly block?: string;
  readonly capitals?: boolean;
}

const wrap = (name: string, open: string, close: string, more: Partial<Wrap> = {}): Wrap => ({
  name,
  open,
  close,
  ...more,
});

export const CENTRE = ' style="text-align:center"';
const PLAIN = wrap("plain", "", "");
const ITALIC = wrap("italic", "<i>", "</i>");

/** Looks of headings, each with looks that a group's title may have beside it. */
const HEADINGS: readonly Wrap[] = [
  wrap("bold italic", "<b><i>", "</i></b>"),
  wrap("bold", "<b>", "</b>"),
  wrap("italic", "<i>", "</i>"),
  wrap("underlined", "<u>", "</u>"),
  wrap("bold underlined", "<b><u>", "</u></b>"),
  wrap("strong em", "<strong><em>", "</em></strong>"),
  wrap("css", '<span style="font-weight:700;font-style:italic">', "</span>"),
  wrap("font", '<font style="font-style:italic">', "</font>"),
  wrap("bold capitals", "<b>", "</b>", { capitals: true }),
  wrap("capitals", "", "", { capitals: true }),
  wrap("two runs", "<b><i>", "</i></b>"),
];
const GROUPS: readonly Wrap[] = [
  wrap("centred bold", "<b>", "</b>", { block: CENTRE }),
  wrap("bold", "<b>", "</b>"),
  wrap("underlined", "<u>", "</u>"),
  wrap("centred underlined", "<u>", "</u>", { block: CENTRE }),
  wrap("bold capitals", "<b>", "</b>", { capitals: true }),
  wrap("bold italic", "<b><i>", "</i></b>"),
  wrap("h3", "<h3>", "</h3>"),
];
const TITLES: readonly Wrap[] = [
  wrap("centred bold capitals", "<b>", "</b>", { block: CENTRE, capitals: true }),
  wrap("centred bold", "<b>", "</b>", { block: CENTRE }),
  wrap("bold capitals", "<b>", "</b>", { capitals: true }),
  wrap("h1", "<h1>", "</h1>"),
];

export const prints: fc.Arbitrary<Print> = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  group: fc.constantFrom(...GROUPS),
  place: fc.constantFrom("alone", "alone", "run-in", "line", "beside", "cell", "bulleted"),
  bullets: fc.constantFrom("table", "tables", "paragraph", "parted", "list"),
  breaks: fc.constantFrom("none", "rule", "css", "table", "head"),
  contents: fc.constantFrom("pages", "links", "groups", "none"),
  title: fc.constantFrom(...TITLES),
  introduction: fc.constantFrom(PLAIN, ITALIC),
  number: fc.constantFrom("none", "none", "inside", "plain"),
  noise: fc.constantFrom("none", "run-in", "sub-heading"),
  groupNote: fc.boolean(),
  summary: fc.constantFrom("none", "inside", "section"),
  base: fc.boolean(),
  periodOutside: fc.boolean(),
});

/** What a reader of this print finds: the numbers and the lines that it adds. */
export function asPrinted(section: TrueSection, print: Print): TrueSection {
  let number = 0;
  const paragraphs = (body: readonly TrueParagraph[]) =>
    print.place === "beside" ? body.filter(({ isItem }) => !isItem) : body;
  const noise = { none: "", "run-in": "Our plants. ", "sub-heading": "Plants and equipment " }[print.noise];
  return {
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      risks: group.risks.map(({ heading, body }) => ({
        heading: print.number === "none" ? heading : `${++number}. ${heading}`,
        body: paragraphs(body).map((one, i) =>
          i === 1 && !one.isItem && print.place !== "beside" ? { ...one, text: noise + one.text } : one,
        ),
      })),
    })),
  };
}

/** Groups and sections can only be told from headings by a look of their own, and noise by a lesser one. */
export function isReadable({ heading, group, title, noise, place, contents }: Print): boolean {
  const alike = title.name === heading.name && contents !== "none" && place !== "alone";
  const parted = heading.name !== group.name && title.name !== group.name && !alike;
  const isLesser = !["italic", "font", "underlined", "capitals"].includes(heading.name);
  return parted && (noise === "none" || (isLesser && place !== "beside"));
}
