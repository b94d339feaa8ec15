import type { Span } from "../../src/kernel/span.ts";

/** A value of the header with its place. */
export interface HeaderValue {
  readonly text: string;
  readonly span: Span;
}

/** One line of a header, whichever of EDGAR's two forms it is in; keys are spelled as the text form spells them. */
export type HeaderLine =
  | { readonly kind: "open" | "close"; readonly key: string }
  | { readonly kind: "value"; readonly key: string; readonly value: HeaderValue };

/** Headers are some kilobytes; of a longer one (hundreds of co-registrants) this much is read. */
const LONGEST_HEADER = 2_000_000;

/** "ACCESSION NUMBER:\t\t0000950148-99-001187"; a key with nothing behind it opens a group or is empty. */
const TEXT_LINE = /^[ \t]{0,20}([A-Z][A-Z0-9 /&'().-]{0,60}?):[ \t]*(.*)$/;
/** "<CONFORMED-NAME>Acme, Inc.", "<FILER>", "</FILER>". */
const TAG_LINE = /^[ \t]{0,20}<(\/?)([A-Z][A-Z0-9-]{0,60})>[ \t]*(.*)$/;

/** The keys of the tagged form that the text form spells otherwise. */
const TEXT_KEYS: Readonly<Record<string, string>> = {
  TYPE: "CONFORMED SUBMISSION TYPE",
  "FILING DATE": "FILED AS OF DATE",
  PERIOD: "CONFORMED PERIOD OF REPORT",
  "CONFORMED NAME": "COMPANY CONFORMED NAME",
  CIK: "CENTRAL INDEX KEY",
  "ASSIGNED SIC": "STANDARD INDUSTRIAL CLASSIFICATION",
  "FILE NUMBER": "SEC FILE NUMBER",
  STREET1: "STREET 1",
  STREET2: "STREET 2",
  PHONE: "BUSINESS PHONE",
  "DATE CHANGED": "DATE OF NAME CHANGE",
  EIN: "IRS NUMBER",
  "FORMER NAME": "FORMER COMPANY",
};

/** The header's lines in order; what is neither of the two forms (signatures of the mail envelope) is left out. */
export function headerLines(text: string, header: Span): readonly HeaderLine[] {
  const lines: HeaderLine[] = [];
  const end = Math.min(header.end, header.start + LONGEST_HEADER);
  for (let start = header.start; start < end; ) {
    const feed = text.indexOf("\n", start);
    const next = feed < 0 || feed > end ? end : feed;
    const line = readLine(text.slice(start, Math.min(next, start + 2_000)), start);
    if (line !== null) lines.push(line);
    start = next + 1;
  }
  return lines;
}

function readLine(line: string, start: number): HeaderLine | null {
  const tag = TAG_LINE.exec(line);
  if (tag !== null) {
    const key = textKey(tag[2]!.replaceAll("-", " "));
    if (tag[1] === "/") return { kind: "close", key };
    return valueLine(key, tag[3]!, start + line.length);
  }
  const entry = TEXT_LINE.exec(line);
  return entry === null ? null : valueLine(textKey(entry[1]!), entry[2]!, start + line.length);
}

/** `end`: the offset behind the line; the value is its last part. */
function valueLine(key: string, printed: string, end: number): HeaderLine {
  const text = printed.trim();
  if (text === "") return { kind: "open", key };
  const start = end - printed.length + (printed.length - printed.trimStart().length);
  return { kind: "value", key, value: { text, span: { start, end: start + text.length } } };
}

function textKey(key: string): string {
  const spaced = key.replaceAll("-", " ").trim();
  return TEXT_KEYS[spaced] ?? spaced;
}
