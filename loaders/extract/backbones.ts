import type { Draft, DraftDiagnostic } from "../../src/kernel/facts.ts";
import type { Span } from "../../src/kernel/span.ts";
import type { Outline } from "../outline/model.ts";
import { draft, type Extraction } from "./extraction.ts";
import { type Found, findAll, indicesOf, rangeSpans, sentencesIn } from "./prose/find.ts";
import { type ListedName, parentOf, readNameList } from "./prose/name-list.ts";
import { COUNT_OR_WORD, parseCount } from "./prose/number.ts";
import { allPassages } from "./prose/passage.ts";

const ORIGIN = { subject: "issuer", extractor: "backbones" } as const;

/** "backbones, such as ", "the following nine backbone providers: ", with the names right behind. */
const LIST_CUE = new RegExp(
  `(?:\\b(?<count>${COUNT_OR_WORD}) (?:major |global |tier[- ]1 |internet )*)?\\bbackbones?(?: (?:service |network |internet )?(?:providers?|operators?|carriers?|networks?))?(?:(?:,? which)?(?: currently)?,? (?:such as|including|include|namely|are)|:) `,
  "dgi",
);

interface Listing {
  readonly found: Found;
  readonly names: readonly ListedName[];
}

interface Mention {
  readonly name: string;
  readonly parent: string | null;
  readonly spans: readonly Span[];
}

/** The network backbones that the company says it connects to, each once, with every place that lists it. */
export function extractBackbones(outline: Outline): Extraction {
  const listings = findAll(sentencesIn(allPassages(outline)), LIST_CUE)
    .map((found) => ({ found, names: readNameList(found.text, indicesOf(found)[1]) }))
    .filter(({ names }) => names.length > 0);
  const mentions = listings.flatMap(({ found, names }) =>
    names.map((name) => ({ name: name.name, parent: parentOf(name.note), spans: listSpans(found, name) })),
  );
  return { facts: mergeByName(mentions), diagnostics: listings.flatMap(countMismatch) };
}

/** From the words that announce the list to the name. */
function listSpans(found: Found, name: ListedName): Span[] {
  return rangeSpans(found, indicesOf(found)[0], name.end);
}

/** One fact a name: a place that names no parent adds its evidence to the fact that does. */
function mergeByName(mentions: readonly Mention[]): Draft[] {
  const merged = new Map<string, { name: string; parent: string | null; spans: Span[] }>();
  for (const { name, parent, spans } of mentions) {
    const known = merged.get(name.toLowerCase());
    if (known === undefined) merged.set(name.toLowerCase(), { name, parent, spans: [...spans] });
    else {
      known.parent ??= parent;
      known.spans.push(...spans);
    }
  }
  return [...merged.values()].map(({ name, parent, spans }) =>
    draft("BACKBONE", { name, parent }, spans, ORIGIN),
  );
}

function countMismatch({ found, names }: Listing): DraftDiagnostic[] {
  const stated = parseCount(found.groups.count ?? "");
  if (stated === null || stated === names.length) return [];
  return [
    {
      code: "COUNT_MISMATCH",
      severity: "WARNING",
      message: `The text announces ${stated} backbones and lists ${names.length}.`,
      spans: rangeSpans(found, indicesOf(found)[0], names.at(-1)!.end),
    },
  ];
}
