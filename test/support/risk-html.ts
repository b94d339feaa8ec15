import { CENTRE, type Print, type Wrap } from "./risk-prints.ts";
import type { TrueParagraph, TrueRisk, TrueSection } from "./risk-section.ts";

/** The document, page numbers counted on as it is printed. */
export function renderHtml(section: TrueSection, print: Print): string {
  const printer = new Printer(print);
  return printer.document(section);
}

const HEAD = "ACME HOLDINGS, INC.";

class Printer {
  readonly #print: Print;
  #page = 3;
  #since = 0;
  #number = 0;
  readonly #pages = new Map<string, number>();

  constructor(print: Print) {
    this.#print = print;
  }

  /** Printed twice: the table of contents must know the pages. */
  document(section: TrueSection): string {
    this.#render(section);
    this.#page = 3;
    this.#since = 0;
    this.#number = 0;
    return this.#render(section);
  }

  #render(section: TrueSection): string {
    const parts = [
      `<p${CENTRE}>Registration No. 333-12345</p><p${CENTRE}><b>PROSPECTUS</b></p><p${CENTRE}><b>ACME HOLDINGS, INC.</b></p>`,
      "<p>This prospectus relates to the sale of up to 1,000,000 shares of our common stock. See “Risk Factors.”</p>",
      this.#break(),
      this.#contents(section),
      this.#title("Prospectus Summary"),
      "<p>We make widgets and sell them through a network of dealers in several states of the union.</p>",
      this.#break(),
      "<p>Our dealers are independent of us and sell the widgets of others too.</p>",
      this.#break(),
      "<p><b>Risk Factors</b></p><p>An investment in our shares involves risks that are described elsewhere in this prospectus.</p>",
      this.#break(),
      this.#print.summary === "section"
        ? this.#title("Summary of Risk Factors") + this.#summary(section)
        : "",
      this.#title("Risk Factors"),
      this.#print.summary === "inside"
        ? this.#groupTitle("Risk Factor Summary") + this.#summary(section)
        : "",
      ...section.introduction.map((text) => `<p>${this.#wrapped(text, this.#print.introduction)}</p>`),
      ...section.groups.flatMap(({ title, risks }) => [
        title === null ? "" : this.#groupTitle(title),
        title !== null && this.#print.groupNote
          ? "<p>The order in which these are printed says nothing of their weight.</p>"
          : "",
        this.#risks(risks),
      ]),
      this.#break(),
      this.#title("Use of Proceeds"),
      "<p>We will use the net proceeds of the offering to buy equipment.</p><p><b>Working capital</b></p><p>The rest may serve as working capital, which we need.</p>",
      this.#title("Plan of Distribution"),
      "<p>The shares may be sold from time to time in transactions on the exchange at market prices.</p>",
      this.#title("Legal Matters"),
      "<p>Our counsel will pass upon the validity of the shares.</p>",
      this.#print.base ? this.#base() : "",
    ];
    return `<html><body>${parts.join("\n")}</body></html>`;
  }

  #summary({ groups }: TrueSection): string {
    const headings = groups.flatMap(({ risks }) => risks.map(({ heading }) => heading));
    return `<p>Our business is subject to many risks, among them:</p>${this.#list(headings)}`;
  }

  #base(): string {
    return [
      this.#break(),
      `<p${CENTRE}><b>PROSPECTUS</b></p><p${CENTRE}><b>Common Stock</b></p><p>The date of this prospectus is May 4, 2001.</p>`,
      this.#break(),
      this.#title("About This Prospectus"),
      "<p>This prospectus is part of a registration statement that we have filed.</p>",
      this.#title("Risk Factors"),
      "<p>You should carefully consider the risk factors in our annual report on Form 10-K, which are incorporated by reference.</p>",
      this.#title("Use of Proceeds"),
      "<p>We will use the proceeds as the supplement says.</p>",
      this.#title("Experts"),
      "<p>The statements have been audited by independent accountants.</p>",
    ].join("\n");
  }

  #title(text: string): string {
    if (!this.#pages.has(text)) this.#pages.set(text, this.#page);
    return this.#block(text, this.#print.title);
  }

  #groupTitle(text: string): string {
    if (!this.#pages.has(text)) this.#pages.set(text, this.#page);
    if (this.#print.place === "beside")
      return `<table><tr><td colspan="3">${this.#wrapped(text, this.#print.group)}</td></tr></table>`;
    return this.#block(text, this.#print.group);
  }

  #block(text: string, look: Wrap): string {
    if (/^<h\d>/.test(look.open)) return `${look.open}${text}${look.close}`;
    return `<p${look.block ?? ""}>${this.#wrapped(text, look)}</p>`;
  }

  #wrapped(text: string, { name, open, close, capitals = false }: Wrap): string {
    const words = (capitals ? text.toUpperCase() : text).replaceAll("&", "&amp;");
    if (name !== "two runs") return `${open}${words}${close}`;
    const cut = words.indexOf(" ", words.length / 2);
    return cut < 0
      ? `${open}${words}${close}`
      : `${open}${words.slice(0, cut)}${close}${open} ${words.slice(cut + 1)}${close}`;
  }

  #risks(risks: readonly TrueRisk[]): string {
    return risks.map((risk) => this.#risk(risk)).join("\n");
  }

  #risk({ heading, body }: TrueRisk): string {
    const number = this.#print.number === "none" ? "" : `${++this.#number}. `;
    const words =
      this.#print.number === "plain" ? number + this.#heading(heading) : this.#heading(number + heading);
    const [first, ...rest] = body;
    const text = `<p style="text-indent:20pt">${first!.text}</p>`;
    switch (this.#print.place) {
      case "alone":
        return `<p>${words}</p>${this.#maybeBreak()}${text}${this.#body(rest)}`;
      case "run-in":
        return `<p>${words} ${first!.text}</p>${this.#body(rest)}`;
      case "line":
        return `<p>${words}<br>${first!.text}</p>${this.#body(rest)}`;
      case "bulleted":
        return `<table><tr><td>•</td><td>${words}</td></tr></table>${text}${this.#body(rest)}`;
      case "cell":
        return `<table><tr><td>${words}</td></tr></table>${text}${this.#body(rest)}`;
      case "beside": {
        const cells = rest
          .filter(({ isItem }) => !isItem)
          .map((one) => `<tr><td></td><td></td><td>${one.text}</td></tr>`);
        return `<table><tr><td>${words}</td><td></td><td>${first!.text}</td></tr>${cells.join("")}</table>${this.#maybeBreak()}`;
      }
    }
  }

  #heading(text: string): string {
    const { heading, periodOutside } = this.#print;
    const outside = periodOutside && /[^.]\.$/.test(text) && !heading.capitals;
    return outside ? `${this.#wrapped(text.slice(0, -1), heading)}.` : this.#wrapped(text, heading);
  }

  #body(paragraphs: readonly TrueParagraph[]): string {
    let html = "";
    for (let i = 0; i < paragraphs.length; i++) {
      if (paragraphs[i]!.isItem) {
        const end = paragraphs.findIndex((one, j) => j > i && !one.isItem);
        const items = paragraphs.slice(i, end < 0 ? paragraphs.length : end);
        html += this.#list(items.map(({ text }) => text));
        i += items.length - 1;
      } else html += this.#text(paragraphs[i]!.text, i);
    }
    return html;
  }

  #list(items: readonly string[]): string {
    const row = (item: string) => `<tr><td>&nbsp;</td><td>•</td><td>${item}</td></tr>`;
    switch (this.#print.bullets) {
      case "table":
        return `<table>${items.map(row).join("")}</table>`;
      case "tables":
        return items.map((item) => `<table>${row(item)}</table>`).join(this.#maybeBreak());
      case "paragraph":
        return items.map((item) => `<p style="margin-left:20pt">• ${item}</p>`).join("");
      case "parted":
        return items.map((item) => `<div>●</div><div style="margin-left:20pt">${item}</div>`).join("");
      case "list":
        return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
    }
  }

  #text(text: string, at: number): string {
    if (at !== 0 || this.#print.noise === "none") return this.#cut(text);
    return this.#print.noise === "run-in"
      ? `<p><i>Our plants.</i> ${text}</p>`
      : `<p><i>Plants and equipment</i></p><p>${text}</p>`;
  }

  /** A paragraph, at times with a page's end in the middle of a sentence. */
  #cut(text: string): string {
    const at = text.indexOf(" ", text.length / 2);
    const pageEnd = this.#maybeBreak();
    return pageEnd === "" || !/^ [a-z]/.test(text.slice(at)) || /[.,;:]$/.test(text.slice(0, at))
      ? `<p>${text}</p>${pageEnd}`
      : `<p>${text.slice(0, at)}</p>${pageEnd}<p>${text.slice(at + 1)}</p>`;
  }

  #maybeBreak(): string {
    this.#since++;
    return this.#since % 4 === 0 ? this.#break() : "";
  }

  #break(): string {
    const page = this.#page++;
    switch (this.#print.breaks) {
      case "none":
        return "";
      case "rule":
        return `<p${CENTRE}>${page}</p><hr>`;
      case "css":
        return `<p${CENTRE}>- ${page} -</p><p style="page-break-before:always"></p><p><a href="#toc">Table of Contents</a></p>`;
      case "table":
        return `<table><tr><td></td><td>${page}</td><td></td></tr></table><hr>`;
      case "head":
        return `<p${CENTRE}>${page}</p><hr><p><b>${HEAD}</b></p>`;
    }
  }

  #contents({ groups }: TrueSection): string {
    const { contents } = this.#print;
    if (contents === "none") return "";
    const titles = groups.flatMap(({ title }) => title ?? []);
    const lines = [
      "Prospectus Summary",
      "Risk Factors",
      ...(contents === "groups" ? titles : []),
      "Use of Proceeds",
      "Plan of Distribution",
      "Legal Matters",
    ];
    const rows = lines.map((title) => {
      const inner = titles.includes(title)
        ? `<td style="padding-left:15pt">${title}</td>`
        : `<td><a href="#x">${title}</a></td>`;
      return `<tr>${inner}<td>&nbsp;</td><td>${contents === "links" ? "" : this.#pages.get(title)}</td></tr>`;
    });
    return `<p${CENTRE}><b>TABLE OF CONTENTS</b></p><table>${rows.join("")}</table>${this.#break()}`;
  }
}
