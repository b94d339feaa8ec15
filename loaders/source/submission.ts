import type { Span } from "../../src/kernel/span.ts";

/** One document of an EDGAR submission. Offsets are of the whole submission's text. */
export interface SubmissionDocument {
  /** As printed behind `<TYPE>`: "S-1/A", "EX-5.1", "GRAPHIC"; empty where no tag says. */
  readonly type: string;
  readonly filename: string | null;
  readonly description: string | null;
  /** From `<DOCUMENT>` to `<TEXT>`: the tags that say what the document is. */
  readonly tags: Span;
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
/** How far behind `<DOCUMENT>` its tags reach. */
const LONGEST_TAGS = 4_000;
/** Ends a header behind which no `<DOCUMENT>` follows. */
const HEADER_END = /<\/(?:SEC|IMS)-HEADER>/i;
const HEADER_WINDOW = 2_000_000;
/** The fields that open a header whose tags were cut off. */
const HEADER_START =
  /^\s*(?:<[A-Z-]{3,40}>[^\n]{0,80}\n\s*){0,6}ACCESSION NUMBER:\s+\d{10}-\d{2}-\d{6}\s+CONFORMED SUBMISSION TYPE:/;
const FRONT_WINDOW = 2_000;

/** Splits a submission at its `<DOCUMENT>` tags; null where the text has neither these nor a header (a bare document). */
export function splitSubmission(text: string): Submission | null {
  const documents: SubmissionDocument[] = [];
  let at = findTag(text, "<DOCUMENT>", 0);
  if (at < 0) return headerAlone(text);
  const header = { start: 0, end: at };
  let close = findTag(text, "</DOCUMENT>", at);
  while (at >= 0 && documents.length < MOST_DOCUMENTS) {
    const next = findTag(text, "<DOCUMENT>", at + 1);
    if (close >= 0 && close < at) close = findTag(text, "</DOCUMENT>", at);
    const ends = [close, next, text.length].filter((end) => end >= at);
    documents.push(readDocumentTags(text, { start: at, end: Math.min(...ends) }));
    at = next;
  }
  return { header, documents };
}

/** A header with the document's text right behind it. */
function headerAlone(text: string): Submission | null {
  const found = HEADER_END.exec(text.slice(0, HEADER_WINDOW));
  if (found === null) return HEADER_START.test(text.slice(0, FRONT_WINDOW)) ? headerOnly(text) : null;
  const end = found.index + found[0].length;
  const tags = { start: end, end };
  const body = { start: end, end: text.length };
  return {
    header: { start: 0, end },
    documents: [{ type: "", filename: null, description: null, tags, body }],
  };
}

/** Header lines and nothing else: a file that was cut behind them. */
function headerOnly(text: string): Submission {
  const end = text.length;
  const none = { start: end, end };
  return {
    header: { start: 0, end },
    documents: [{ type: "", filename: null, description: null, tags: none, body: none }],
  };
}

/** The tag in either case, at or behind `from`; -1 where there is none. */
function findTag(text: string, tag: string, from: number): number {
  const upper = text.indexOf(tag, from);
  if (upper >= 0) return upper;
  return from === 0 ? text.indexOf(tag.toLowerCase(), from) : -1;
}

function readDocumentTags(text: string, span: Span): SubmissionDocument {
  const open = /<TEXT>/i.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST_TAGS)));
  const start = open === null ? span.start + "<DOCUMENT>".length : span.start + open.index + open[0].length;
  const close = text.slice(start, span.end).lastIndexOf("</TEXT>");
  const tags = { start: span.start, end: open === null ? start : span.start + open.index };
  const body = { start, end: close < 0 ? span.end : start + close };
  const value = (name: string) => tagValue(text, tags, name);
  return {
    type: value("TYPE") ?? "",
    filename: value("FILENAME"),
    description: value("DESCRIPTION"),
    tags,
    body,
  };
}

function tagValue(text: string, { start, end }: Span, name: string): string | null {
  const tags = text.slice(start, end);
  return new RegExp(`<${name}>[ \\t]*([^\\n<]{1,200})`, "i").exec(tags)?.[1]?.trim() ?? null;
}
