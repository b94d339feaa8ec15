import type { Span } from "../../src/kernel/span.ts";

/** One document of an EDGAR submission. Offsets are of the whole submission's text. */
export interface SubmissionDocument {
  /** As printed behind `<TYPE>`: "S-1/A", "EX-5.1", "GRAPHIC". */
  readonly type: string;
  readonly filename: string | null;
  readonly description: string | null;
  /** What stands between `<TEXT>` and `</TEXT>`. */
  readonly body: Span;
}

/** An EDGAR full submission (or a document cut from one): the header's place and the documents in order. */
export interface Submission {
  /** From the first line to the first `<DOCUMENT>`; empty where a lone document begins the text. */
  readonly header: Span;
  readonly documents: readonly SubmissionDocument[];
}

/** Documents beyond this many are exhibits of exhibits. */
const MOST_DOCUMENTS = 1_000;

/** Splits a submission at its `<DOCUMENT>` tags; null where the text has none (a bare document). */
export function splitSubmission(text: string): Submission | null {
  const documents: SubmissionDocument[] = [];
  let at = findTag(text, "<DOCUMENT>", 0);
  if (at < 0) return null;
  const header = { start: 0, end: at };
  while (at >= 0 && documents.length < MOST_DOCUMENTS) {
    const close = findTag(text, "</DOCUMENT>", at);
    const end = close < 0 ? text.length : close;
    documents.push(readDocumentTags(text, { start: at, end }));
    at = findTag(text, "<DOCUMENT>", end);
  }
  return { header, documents };
}

/** The tag in either case, at or behind `from`; -1 where there is none. */
function findTag(text: string, tag: string, from: number): number {
  const upper = text.indexOf(tag, from);
  if (upper >= 0) return upper;
  return from === 0 ? text.indexOf(tag.toLowerCase(), from) : -1;
}

function readDocumentTags(text: string, span: Span): SubmissionDocument {
  const open = /<TEXT>/i.exec(text.slice(span.start, span.start + 4_000));
  const start = open === null ? span.start + "<DOCUMENT>".length : span.start + open.index + open[0].length;
  const close = text.lastIndexOf("</TEXT>", span.end);
  const tags = text.slice(span.start, start);
  const tag = (name: string) =>
    new RegExp(`<${name}>[ \\t]*([^\\n<]{1,200})`, "i").exec(tags)?.[1]?.trim() ?? null;
  const body = { start, end: close > start ? close : span.end };
  return { type: tag("TYPE") ?? "", filename: tag("FILENAME"), description: tag("DESCRIPTION"), body };
}
