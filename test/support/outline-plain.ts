import fc from "fast-check";
import type { TrueSection } from "./outline-truth.ts";

export interface PlainPrint {
  readonly form: "typed" | "flattened";
  readonly title: "centred capitals" | "capitals" | "centred" | "as is";
  readonly contents: "dots" | "tabs" | "none";
  readonly breaks: "none" | "number" | "dashes";
}

/** Titles in small letters need a list of titles, or a place of their own on the page. */
export function isReadable(
  { form, title, contents, breaks }: PlainPrint,
  sections: readonly TrueSection[],
): boolean {
  const unknown = sections.some(({ role, title: words }) => role === "OTHER" && words !== "Dividend Policy");
  if (form === "flattened" && title.startsWith("centred")) return false;
  if (form === "typed" && contents === "tabs") return false;
  if (breaks === "dashes" && form === "flattened") return false;
  return contents === "none" ? !unknown && title.endsWith("capitals") : true;
}

export const plainPrints: fc.Arbitrary<PlainPrint> = fc.record({
  form: fc.constantFrom("typed", "flattened"),
  title: fc.constantFrom("centred capitals", "capitals", "centred", "as is"),
  contents: fc.constantFrom("dots", "tabs", "none"),
  breaks: fc.constantFrom("none", "number", "dashes"),
});

const WIDTH = 72;

export function renderOutlinePlain(sections: readonly TrueSection[], print: PlainPrint): string {
  const isTyped = print.form === "typed";
  let page = 1;
  const wrap = (text: string) => (isTyped ? text.replace(/(.{1,66})(?: |$)/g, "$1\n").trimEnd() : text);
  const centred = (text: string) =>
    isTyped && text.length < WIDTH - 16 ? " ".repeat((WIDTH - text.length) >> 1) + text : wrap(text);
  const title = (words: string) => {
    const text = print.title.endsWith("capitals") ? words.toUpperCase() : words;
    return print.title.startsWith("centred") ? centred(text) : text;
  };
  const turn = () => {
    if (print.breaks === "none") return "";
    const number = centred(print.breaks === "dashes" ? `- ${page} -` : String(page));
    page++;
    return isTyped ? `${number}\n<PAGE>` : number;
  };
  const body = sections.flatMap(({ title: words, paragraphs, headings }) => [
    title(words),
    ...paragraphs.flatMap((text, i) => {
      const heading = headings.get(i);
      const cut = text.indexOf(" in plain");
      const lines = i === 2 ? [wrap(text.slice(0, cut)), turn(), wrap(text.slice(cut + 1))] : [wrap(text)];
      return [...(heading === undefined ? [] : [heading]), ...lines];
    }),
    turn(),
  ]);
  return `${[
    centred("ACME HOLDINGS, INC."),
    wrap("The cover speaks of the risk factors below."),
    ...contentsOf(sections, print),
    turn(),
    ...body,
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function contentsOf(sections: readonly TrueSection[], { contents, form }: PlainPrint): readonly string[] {
  if (contents === "none") return [];
  const head = "TABLE OF CONTENTS";
  const lines = sections.map(({ title }, i) =>
    contents === "tabs"
      ? `${title}\t${i + 2}`
      : `${title} ${".".repeat(Math.max(4, 100 - title.length))} ${i + 2}`,
  );
  return [form === "typed" ? `${" ".repeat(27)}${head}` : head, lines.join("\n")];
}
