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

/** The network backbones that the company says it connects to, each once, with every place that lists it. */
export function extractBackbones(outline: Outline): Extraction {
  const listings = findAll(sentencesIn(allPassages(outline)), LIST_CUE)
    .map((found) => ({ found, names: readNameList(found.text, indicesOf(found)[1]) }))
    .filter(({ names }) => names.length > 0);
  const facts = listings.flatMap(({ found, names }) =>
    names.map((name) => {
      const values = { name: name.name, parent: parentOf(name.note) };
      return draft("BACKBONE", values, listSpans(found, name), ORIGIN);
    }),
  );
  return { facts: mergeParents(facts), diagnostics: listings.flatMap(countMismatch) };
}

/** From the words that announce the list to the name. */
function listSpans(found: Found, name: ListedName): Span[] {
  return rangeSpans(found, indicesOf(found)[0], name.end);
}

/** A place that names no parent adds its evidence to the fact that does. */
function mergeParents(facts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>();
  for (const fact of facts) {
    if (fact.kind !== "BACKBONE") continue;
    const key = fact.values.name.toLowerCase();
    const known = merged.get(key);
    if (known?.kind !== "BACKBONE") merged.set(key, fact);
    else {
      const values = { ...known.values, parent: known.values.parent ?? fact.values.parent };
      merged.set(key, { ...known, values, spans: [...known.spans, ...fact.spans] });
    }
  }
  return [...merged.values()];
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
