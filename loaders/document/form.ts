/** How a document's text is written. */
export type DocumentForm = "html" | "xml" | "printed" | "flattened";

const XML =
  /^\s*(?:<XML>\s*)?(?:<\?xml\b|<(?:[\w.-]{1,20}:)?(?:ownershipDocument|edgarSubmission|informationTable)[\s>])/i;
const HTML_ROOT = /<(?:!doctype\s+html|html)\b/i;
/** Elements that lay text out; `<table>` is none, since plain text has it too. */
const MARKUP =
  /<(?:html|body|div|p|font|center|br|tr|td|span|h[1-6]|b|i|u|hr|a|pre|strong|em|title)\b[^<>]{0,4000}>/gi;
/** EDGAR's tags of plain text. */
const PRINT_TAGS = /^[ \t]*<(?:PAGE|CAPTION|TABLE|S)>|<S>[ \t]+<C>/im;
const WINDOW = 200_000;
/** A document that a program wrapped in some elements is still plain text. */
const FEW_TAGS = 8;

/** Plain text that was set in lines: of its lines this part is long, and ends where the next one goes on. */
const WRAPPED = 0.3;
const LINE_WIDTH = { from: 45, to: 100 } as const;
/** Shorter texts do not show how they are set. */
const LEAST_LINES = 20;

export function formOf(text: string): DocumentForm {
  const head = text.slice(0, WINDOW);
  if (XML.test(head) && !HTML_ROOT.test(head.slice(0, 2_000))) return "xml";
  const tags = countUpTo(head, MARKUP, FEW_TAGS + 1);
  const isPrinted = PRINT_TAGS.test(head);
  if (isPrinted && tags <= FEW_TAGS && !/<t[dr]\b/i.test(head)) return "printed";
  if (tags > 0 || /<table\b/i.test(head)) return "html";
  return isPrinted || isWrapped(head) ? "printed" : "flattened";
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count >= most) break;
  return count;
}

/** Hard line ends within sentences, and no tabs between cells. */
function isWrapped(text: string): boolean {
  const lines = text.split("\n");
  let printed = 0;
  let wrapped = 0;
  let tabbed = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    printed++;
    if (/\S\t+\S/.test(line)) tabbed++;
    const { length } = line.trimEnd();
    const goesOn = (lines[at + 1] ?? "").trim() !== "";
    if (goesOn && length >= LINE_WIDTH.from && length <= LINE_WIDTH.to) wrapped++;
  }
  return printed >= LEAST_LINES && wrapped >= printed * WRAPPED && tabbed * 20 < printed;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  apos: "'",
};
/** Code points that stand for Windows-1252's letters where a filing means its bytes. */
const windows1252 = new TextDecoder("windows-1252");

/** The entities that plain text has where a program wrote it: "AT&amp;T". */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{2,6})|(amp|lt|gt|quot|nbsp|apos));/g,
    (whole, code: string | undefined, name: string) =>
      code === undefined ? ENTITIES[name]! : characterOf(Number(code), whole),
  );
}

function characterOf(code: number, whole: string): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return whole;
  return String.fromCodePoint(code);
}
