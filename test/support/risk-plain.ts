import fc from "fast-check";
import type { TrueParagraph, TrueRisk, TrueSection, Wording } from "./risk-section.ts";

/** How plain text prints its risk factors: on typewriter pages, or flattened with a line for each paragraph. */
export interface PlainPrint {
  readonly form: "typed" | "flattened";
  readonly wording: Wording;
  readonly heading: "capitals" | "as is" | "underlined" | "starred";
  readonly place: "alone" | "run-in" | "dashes";
  readonly number: boolean;
  readonly group: "centred capitals" | "capitals" | "as is" | "underlined";
  readonly breaks: "none" | "number" | "dashes";
  readonly contents: "dots" | "none";
  readonly firstLine: 0 | 5;
  /** No blank line between a heading and its text. */
  readonly tight: boolean;
  readonly bullet: "-" | "o" | "*" | "•";
}

const PRINTS: fc.Arbitrary<PlainPrint> = fc.record({
  form: fc.constantFrom("typed", "flattened"),
  wording: fc.constantFrom("sentence", "title"),
  heading: fc.constantFrom("capitals", "as is", "underlined", "starred"),
  place: fc.constantFrom("alone", "run-in", "dashes"),
  number: fc.boolean(),
  group: fc.constantFrom("centred capitals", "capitals", "as is", "underlined"),
  breaks: fc.constantFrom("none", "number", "dashes"),
  contents: fc.constantFrom("dots", "none"),
  firstLine: fc.constantFrom(0, 5),
  tight: fc.boolean(),
  bullet: fc.constantFrom("-", "o", "*", "•"),
});

/** The prints that keep headings apart from texts and from the titles of groups. */
export const plainPrints = PRINTS.filter(
  ({ form, wording, heading, place, group, tight, firstLine }) =>
    (!tight || (form === "typed" && place === "alone" && firstLine > 0)) &&
    // Stars are what is left of bold type in flattened text; dashes underline on typewriters.
    (heading !== "starred" || form === "flattened") &&
    (heading !== "underlined" || (form === "typed" && place === "alone")) &&
    (group !== "underlined" || form === "typed") &&
    (group !== "centred capitals" || form === "typed") &&
    // A sentence that runs into others looks like them.
    !(wording === "sentence" && heading === "as is" && place !== "alone") &&
    !(place === "dashes" && wording === "sentence"),
);

const WIDTH = 72;

export function renderPlain(section: TrueSection, print: PlainPrint): string {
  return new Typist(print).document(section);
}

class Typist {
  readonly #print: PlainPrint;
  #page = 2;
  #since = 0;
  #number = 0;

  constructor(print: PlainPrint) {
    this.#print = print;
  }

  document(section: TrueSection): string {
    const parts = [
      this.#centred("PROSPECTUS"),
      this.#centred("ACME HOLDINGS, INC."),
      this.#text('This Prospectus relates to 1,000,000 shares of Common Stock. See "Risk Factors."'),
      ...this.#contents(),
      this.#centred("PROSPECTUS SUMMARY"),
      this.#text("The Company makes widgets and sells them through a network of dealers in several states."),
      this.#break(),
      this.#centred("RISK FACTORS"),
      ...section.introduction.map((text) => this.#text(text)),
      ...section.groups.flatMap(({ title, risks }) => [
        ...(title === null ? [] : [this.#group(title)]),
        ...risks.flatMap((risk) => this.#risk(risk)),
      ]),
      this.#break(),
      this.#centred("USE OF PROCEEDS"),
      this.#text("The Company will not receive any of the proceeds from the sale of the shares."),
      this.#centred("PLAN OF DISTRIBUTION"),
      this.#text("The shares may be sold from time to time on the exchange at market prices."),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  }

  #centred(text: string): string {
    return this.#print.form === "typed" ? " ".repeat((WIDTH - text.length) >> 1) + text : text;
  }

  #wrap(text: string, first = 0): string {
    if (this.#print.form === "flattened") return text;
    const lines: string[] = [];
    let line = " ".repeat(first);
    for (const word of text.split(" ")) {
      if (line.trim() !== "" && line.length + word.length + 1 > WIDTH) {
        lines.push(line);
        line = "";
      }
      line += line.trim() === "" ? word : ` ${word}`;
    }
    return [...lines, line].join("\n");
  }

  #text(text: string): string {
    return this.#wrap(text, this.#print.firstLine);
  }

  #group(title: string): string {
    switch (this.#print.group) {
      case "centred capitals":
        return this.#centred(title.toUpperCase());
      case "capitals":
        return title.toUpperCase();
      case "as is":
        return title;
      case "underlined":
        return `${title}\n${"-".repeat(title.length)}`;
    }
  }

  #risk({ heading, body }: TrueRisk): readonly string[] {
    const [first, ...rest] = body;
    const words = this.#words(heading);
    const { place, heading: look } = this.#print;
    const paragraphs = rest.flatMap((one) => [this.#paragraph(one), this.#maybeBreak()]);
    if (place === "run-in") return [this.#text(`${words} ${first!.text}`), ...paragraphs];
    if (place === "dashes")
      return [this.#text(`${words.replace(/\.(\**)$/, "$1")} -- ${first!.text}`), ...paragraphs];
    const lines = this.#wrap(words);
    const last = lines.slice(lines.lastIndexOf("\n") + 1);
    const rule = look === "underlined" ? `\n${"-".repeat(last.length)}` : "";
    const [head, text] = [lines + rule, this.#text(first!.text)];
    return this.#print.tight ? [`${head}\n${text}`, ...paragraphs] : [head, text, ...paragraphs];
  }

  #words(heading: string): string {
    const number = this.#print.number ? `${++this.#number}. ` : "";
    switch (this.#print.heading) {
      case "capitals":
        return number + heading.toUpperCase();
      case "starred":
        return `**${number}${heading}**`;
      default:
        return number + heading;
    }
  }

  #paragraph({ text, isItem }: TrueParagraph): string {
    return isItem ? this.#wrap(`${this.#print.bullet} ${text}`) : this.#text(text);
  }

  #maybeBreak(): string {
    this.#since++;
    return this.#since % 4 === 0 ? this.#break() : "";
  }

  #break(): string {
    const { form, breaks } = this.#print;
    if (breaks === "none") return "";
    const page = this.#page++;
    const number = this.#centred(breaks === "dashes" ? `-${page}-` : String(page));
    return form === "typed" ? `${number}\n<PAGE>` : number;
  }

  #contents(): readonly string[] {
    if (this.#print.contents === "none") return [];
    const lines = [
      ["Prospectus Summary", 2],
      ["Risk Factors", 3],
      ["Use of Proceeds", 9],
      ["Plan of Distribution", 9],
    ].map(([title, page]) => `${title} ${".".repeat(50 - String(title).length)} ${page}`);
    return [this.#centred("TABLE OF CONTENTS"), lines.join("\n")];
  }
}

/** What a reader of this print finds: the numbers that it adds. */
export function asTyped(section: TrueSection, { number, place }: PlainPrint): TrueSection {
  let count = 0;
  return {
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      risks: group.risks.map((risk) => {
        const heading = place === "dashes" ? risk.heading.replace(/\.$/, "") : risk.heading;
        return { ...risk, heading: number ? `${++count}. ${heading}` : heading };
      }),
    })),
  };
}
