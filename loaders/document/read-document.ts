import type { Span } from "../../src/kernel/span.ts";
import { readHeader, type SubmissionHeader } from "../source/header.ts";
import type { HeaderValue } from "../source/header-lines.ts";
import { type SubmissionDocument, splitSubmission } from "../source/submission.ts";
import { readAscii } from "./ascii/read-ascii.ts";
import { readFlattenedText } from "./flattened.ts";
import { decodeEntities, formOf } from "./form.ts";
import { type DocumentFact, readHtml } from "./html/read-html.ts";
import type { Block, SourceDocument } from "./model.ts";
import { shift, shiftBlock } from "./shift.ts";
import { readXml, type XmlElement } from "./xml/read-xml.ts";

/** A filing's document with what its submission says of it. Spans are of `text`. */
export interface FilingDocument extends SourceDocument {
  /** Null where the bytes have no header. */
  readonly header: SubmissionHeader | null;
  /** What `<TYPE>` says of the main document; null where no tag does. */
  readonly type: HeaderValue | null;
  /** Facts of inline XBRL about the document. */
  readonly facts: readonly (DocumentFact & { readonly span: Span })[];
  /** The main document's elements where it is XML. */
  readonly elements: readonly XmlElement[];
  /** Documents of the submission that the text leaves out. */
  readonly leftOut: readonly SubmissionDocument[];
}

/**
 * A filing's text, whatever its form. The header of a full submission and the tags of its main document open the canonical
 * text as they stand, and facts that inline XBRL hides, a line each. Exhibits, images and other documents are left out,
 * so that the text stays as long as what people read.
 */
export function readDocument(text: string): FilingDocument {
  const submission = splitSubmission(text);
  const [main, ...others] = submission?.documents ?? [];
  if (submission === null || main === undefined) return assemble("", [readBody(text)], NO_SUBMISSION);
  const front = text.slice(0, main.tags.end).trimEnd();
  const read = [main, ...others.filter(isPart)];
  const bodies = read.map(({ body }) => readBody(text.slice(body.start, body.end)));
  return assemble(front === "" ? "" : `${front}\n\n`, bodies, {
    header: readHeader(text, submission.header),
    type: typeOf(text, main),
    leftOut: others.filter((document) => !isPart(document)),
  });
}

const NO_SUBMISSION = { header: null, type: null, leftOut: [] } as const;

/** A document that is no exhibit but a part of the form: the table of a 13F report. */
function isPart({ type }: SubmissionDocument): boolean {
  return /^INFORMATION TABLE$/i.test(type);
}

function typeOf(text: string, { type, tags }: SubmissionDocument): HeaderValue | null {
  const start = type === "" ? -1 : text.indexOf(type, tags.start);
  return start < 0 || start >= tags.end ? null : { text: type, span: { start, end: start + type.length } };
}

interface Body extends SourceDocument {
  readonly facts?: readonly DocumentFact[];
  readonly elements?: readonly XmlElement[];
}

function readBody(text: string): Body {
  switch (formOf(text)) {
    case "xml":
      return readXml(text);
    case "html":
      return readHtml(text);
    case "printed":
      return readAscii(decodeEntities(text));
    case "flattened":
      return readFlattenedText(text);
  }
}

/** The front, the facts that are not printed, and the bodies one behind the other. */
function assemble(
  front: string,
  bodies: readonly Body[],
  submission: Pick<FilingDocument, "header" | "type" | "leftOut">,
): FilingDocument {
  const blocks: Block[] = [];
  const facts: FilingDocument["facts"][number][] = [];
  let text = front;
  for (const fact of bodies.flatMap((body) => body.facts ?? [])) {
    if (fact.span !== null) continue;
    const start = text.length + fact.name.length + 2;
    text += `${fact.name}: ${fact.text}\n`;
    facts.push({ ...fact, span: { start, end: start + fact.text.length } });
  }
  if (facts.length > 0) text += "\n";
  const elements: XmlElement[] = [];
  for (const [at, body] of bodies.entries()) {
    if (at > 0) text += "\n\n";
    const by = text.length;
    text += body.text;
    for (const block of body.blocks) blocks.push(by === 0 ? block : shiftBlock(block, by));
    for (const fact of body.facts ?? [])
      if (fact.span !== null) facts.push({ ...fact, span: shift(fact.span, by) });
    if (at === 0) elements.push(...(body.elements ?? []).map((element) => shiftElement(element, by)));
  }
  return { ...submission, text, blocks, facts, elements };
}

function shiftElement(element: XmlElement, by: number): XmlElement {
  return {
    ...element,
    span: shift(element.span, by),
    children: element.children.map((child) => shiftElement(child, by)),
  };
}
