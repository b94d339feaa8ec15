import { readFileSync } from "node:fs";
import { readFlattenedText } from "../../loaders/document/flattened.ts";
import type { Extraction, Extractor } from "../../loaders/extract/extraction.ts";
import { buildOutline } from "../../loaders/outline/build-outline.ts";
import type { Outline } from "../../loaders/outline/model.ts";
import type { Draft, DraftOf, FactKind } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";

/** The prospectus that comes with the program, its text as the loader sees it. */
export const EXAMPLE_BYTES = readFileSync(new URL("../../examples/internap-424b3-2001.txt", import.meta.url));
export const EXAMPLE = EXAMPLE_BYTES.toString("utf8");

export function outlineOf(text: string): Outline {
  return buildOutline(readFlattenedText(text));
}

/** What an extractor says of a text, with the words behind each fact. */
export interface Said<K extends FactKind> {
  readonly values: DraftOf<K>["values"];
  readonly quotes: readonly string[];
}

export function factsIn<K extends FactKind>(text: string, extract: Extractor, kind: K): Said<K>[] {
  return ofKind(extract(outlineOf(text)), kind).map(({ values, spans }) => ({
    values,
    quotes: quotesOf(text, spans),
  }));
}

export function valuesIn<K extends FactKind>(
  text: string,
  extract: Extractor,
  kind: K,
): DraftOf<K>["values"][] {
  return factsIn(text, extract, kind).map(({ values }) => values);
}

/** Code and quotes of each diagnostic. */
export function diagnosticsIn(text: string, extract: Extractor): [code: string, ...quotes: string[]][] {
  return extract(outlineOf(text)).diagnostics.map(({ code, spans }) => [code, ...quotesOf(text, spans)]);
}

export function quotesOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function ofKind<K extends FactKind>({ facts }: Extraction, kind: K): DraftOf<K>[] {
  return facts.filter((fact: Draft): fact is Draft & DraftOf<K> => fact.kind === kind);
}
