import fc from "fast-check";
import type { TrueSection } from "./outline-truth.ts";

export interface HtmlPrint {
  readonly title:
    | "centred bold capitals"
    | "centred bold"
    | "bold capitals"
    | "bold"
    | "h2"
    | "row"
    | "two lines";
  readonly subheading: "bold" | "italic" | "underlined";
  readonly contents: "pages" | "dots" | "links" | "columns" | "levels" | "none";
  readonly furniture: "none" | "rule" | "css" | "table" | "head" | "top";
  /** The summary names other sections' titles at the left of its lines. */
  readonly offering: boolean;
}

/** Without a table of contents a title is known by its words or by a look that only titles have. */
export function isReadable(
  { title, contents, subheading, offering }: HtmlPrint,
  sections: readonly TrueSection[],
): boolean {
  if (title === "bold" && (subheading === "bold" || offering)) return false;
  const unknown = sections.some(({ role, title: words }) => role === "OTHER" && words !== "Dividend Policy");
  if (contents === "none") return !unknown && title !== "bold" && title !== "row";
  return true;
}

export const htmlPrints: fc.Arbitrary<HtmlPrint> = fc.record({
  title: fc.constantFrom(
    "centred bold capitals",
    "centred bold",
    "bold capitals",
    "bold",
    "h2",
    "row",
    "two lines",
  ),
  subheading: fc.constantFrom("bold", "italic", "underlined"),
  contents: fc.constantFrom("pages", "dots", "links", "columns", "levels", "none"),
  furniture: fc.constantFrom("none", "rule", "css", "table", "head", "top"),
  offering: fc.boolean(),
});

const CENTRE = ' style="text-align:center"';

export function renderOutlineHtml(sections: readonly TrueSection[], print: HtmlPrint): string {
  return new Printer(print).document(sections);
}

class Printer {
  readonly #print: HtmlPrint;
  #page = 1;
  readonly #pages = new Map<string, number>();

  constructor(print: HtmlPrint) {
    this.#print = print;
  }

  document(sections: readonly TrueSection[]): string {
    // Printed twice: the table of contents must know the pages.
    this.#page = 2;
    this.#sections(sections);
    this.#page = 1;
    const front = [
      `<p${CENTRE}>Registration No. 333-12345</p><p${CENTRE}><b>PROSPECTUS</b></p><p${CENTRE}><b>1,000,000 SHARES</b></p><p${CENTRE}><b>COMMON STOCK</b></p>`,
      "<p>The cover speaks of the risk factors and of the use of proceeds below.</p>",
      this.#contents(sections),
      this.#break(),
    ];
    return `<html><body>${front.join("\n")}${this.#sections(sections)}</body></html>`;
  }

  #sections(sections: readonly TrueSection[]): string {
    return sections
      .map((section) => {
        // A running head is known by its repeats.
        const before = this.#print.furniture === "head" || this.#pages.size % 2 === 1 ? this.#break() : "";
        this.#pages.set(section.title, this.#page);
        return before + this.#title(section.title) + this.#body(section);
      })
      .join("\n");
  }

  #body({ role, paragraphs, headings }: TrueSection): string {
    const offering =
      role === "SUMMARY" && this.#print.offering
        ? '<p><b>Risk factors</b></p><p style="margin-left:100pt">You should know the risks of it.</p><p><b>Use of proceeds</b></p><p style="margin-left:100pt">We will buy widgets.</p>'
        : "";
    const lines = paragraphs.map((text, i) => {
      const heading = headings.get(i);
      return (heading === undefined ? "" : this.#subheading(heading)) + this.#paragraph(text, i);
    });
    return offering + lines.join("\n");
  }

  /** The third paragraph of a section runs over the end of its page. */
  #paragraph(text: string, index: number): string {
    const cut = text.indexOf(" in plain");
    return index === 2
      ? `<p>${text.slice(0, cut)}</p>${this.#break()}<p>${text.slice(cut + 1)}</p>`
      : `<p>${text}</p>`;
  }

  #subheading(text: string): string {
    const tag = { bold: "b", italic: "i", underlined: "u" }[this.#print.subheading];
    return `<p><${tag}>${text}</${tag}></p>`;
  }

  #title(text: string): string {
    const words = text.replaceAll("&", "&amp;");
    switch (this.#print.title) {
      case "centred bold capitals":
        return `<p${CENTRE}><b>${words.toUpperCase()}</b></p>`;
      case "centred bold":
        return `<center><strong>${words}</strong></center>`;
      case "bold capitals":
        return `<div><font style="font-weight:bold">${words.toUpperCase()}</font></div>`;
      case "bold":
        return `<p><b>${words}</b></p>`;
      case "h2":
        return `<h2>${words}</h2>`;
      case "row":
        return `<table><tr><td></td><td><b>${words.toUpperCase()}</b></td><td></td></tr></table>`;
      case "two lines": {
        const space = words.length > 40 ? words.indexOf(" ", words.length / 2) : -1;
        const lines = space < 0 ? [words] : [words.slice(0, space), words.slice(space + 1)];
        return lines.map((line) => `<p${CENTRE}><b>${line.toUpperCase()}</b></p>`).join("");
      }
    }
  }

  #break(): string {
    const page = this.#page++;
    switch (this.#print.furniture) {
      case "none":
        return "";
      case "rule":
        return `<p${CENTRE}>${page}</p><hr>`;
      case "css":
        return `<div${CENTRE}>- ${page} -</div><div style="page-break-after: always"></div><p><a href="#toc">Table of Contents</a></p>`;
      case "table":
        return `<table><tr><td>&nbsp;</td></tr><tr><td>${page}</td></tr><tr><td><p style="page-break-after:always"></p></td></tr><tr><td><i>Table of Contents</i></td></tr></table>`;
      case "head":
        return `<p${CENTRE}>${page}</p><hr><p${CENTRE}><b>ACME HOLDINGS, INC.</b></p>`;
      case "top":
        return `<hr><p style="text-align:right">Page ${page + 1} of 90</p>`;
    }
  }

  #contents(sections: readonly TrueSection[]): string {
    const { contents } = this.#print;
    if (contents === "none") return "";
    const head = `<p${CENTRE}><b>TABLE OF CONTENTS</b></p>`;
    const page = (title: string) => this.#pages.get(title)!;
    const row = (title: string, indent = 0) =>
      `<tr><td style="padding-left:${indent}pt">${title}</td><td></td><td>${contents === "links" ? "" : page(title)}</td></tr>`;
    switch (contents) {
      case "dots":
        return head + sections.map(({ title }) => `<p>${title} ........ ${page(title)}</p>`).join("");
      case "columns": {
        const half = Math.ceil(sections.length / 2);
        const cells = (section: TrueSection | undefined) =>
          section === undefined
            ? "<td></td><td></td>"
            : `<td>${section.title}</td><td>${page(section.title)}</td>`;
        const rows = sections
          .slice(0, half)
          .map((one, i) => `<tr>${cells(one)}<td></td>${cells(sections[half + i])}</tr>`);
        return `${head}<table>${rows.join("")}</table>`;
      }
      case "levels": {
        const rows = sections.map(({ title, headings }) => {
          const below = [...headings.values()].map(
            (heading) =>
              `<tr><td style="padding-left:20pt">${heading}</td><td></td><td>${page(title)}</td></tr>`,
          );
          return row(title) + below.join("");
        });
        return `${head}<table>${rows.join("")}</table>`;
      }
      default:
        return `${head}<table><tr><td></td><td></td><td>Page</td></tr>${sections.map(({ title }) => row(title)).join("")}</table>`;
    }
  }
}
