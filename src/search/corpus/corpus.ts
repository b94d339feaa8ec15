import type { GraphNode } from "../../graph/kinds.ts";
import type { AnyId, GraphView } from "../../store/port.ts";
import { stem } from "../stem.ts";
import { tokenize } from "../tokens.ts";

/** Risk factors that are looked at, those of the newest filings: some seconds to read, about 40 MB to keep. */
export const MOST_RISKS = 10_000;
/** While a page is read, nothing else is answered. */
const PAGE_SIZE = 100;

/** A risk factor as the corpus keeps it: without its text. */
export interface CorpusRisk {
  readonly id: AnyId;
  readonly filing: AnyId | null;
  readonly sortKey: string;
}

/** A heading that one or more risk factors have, as `tokenize` reads it. */
export interface CorpusHeading {
  /** As the first of them prints it. */
  readonly heading: string;
  /** Its tokens, each behind a space. */
  readonly words: string;
  readonly first: AnyId;
  count: number;
}

/** Where a stem occurs: parallel arrays, risks ascending. */
export interface Postings {
  readonly risks: readonly number[];
  /** How often in the heading and the body together. */
  readonly counts: readonly number[];
}

/** A token that some risk factor holds. */
export interface CorpusTerm {
  readonly token: string;
  readonly stem: string;
  /** How many risk factors hold it. */
  risks: number;
}

interface CountedTerm extends CorpusTerm {
  /** The last risk factor that was found to hold it. */
  last: number;
  readonly postings: { readonly risks: number[]; readonly counts: number[] };
}

const NOWHERE: Postings = { risks: [], counts: [] };

/** How many risk factors hold which words: what rankings and suggestions are computed from. No texts. */
export class Corpus {
  readonly risks: CorpusRisk[] = [];
  readonly #places = new Map<AnyId, number>();
  readonly #terms = new Map<string, CountedTerm>();
  readonly #postings = new Map<string, CountedTerm["postings"]>();
  readonly #headings = new Map<string, CorpusHeading>();
  /** In the order of UTF-16 units, in which the words of one beginning stand together; made when first asked for. */
  #sorted: readonly CorpusTerm[] | null = null;

  /** Of the first `limit` risk factors in the order of the list `risks`. */
  static async read(view: GraphView, limit: number = MOST_RISKS): Promise<Corpus> {
    const corpus = new Corpus();
    for (let after: readonly string[] | null = null; corpus.risks.length < limit; ) {
      const first = Math.min(PAGE_SIZE, limit - corpus.risks.length);
      const page = await view.page({ label: "Risk", filter: {}, first, after });
      for (const { item } of page.items) corpus.#add(item);
      after = page.items.at(-1)?.key ?? null;
      if (!page.hasNextPage || after === null) break;
      // Other requests are answered while a large store is read.
      await new Promise((resume) => setImmediate(resume));
    }
    return corpus;
  }

  /** Undefined where the risk factor is not among those looked at. */
  placeOf(id: AnyId): number | undefined {
    return this.#places.get(id);
  }

  headings(): Iterable<CorpusHeading> {
    return this.#headings.values();
  }

  /** Of all stems. */
  postings(): Iterable<Postings> {
    return this.#postings.values();
  }

  /** The risk factors that hold any token of a stem. */
  ofStem(stem: string): Postings {
    return this.#postings.get(stem) ?? NOWHERE;
  }

  /** Tokens that begin so. */
  beginningWith(prefix: string): readonly CorpusTerm[] {
    this.#sorted ??= [...this.#terms.values()].sort((a, b) => (a.token < b.token ? -1 : 1));
    const from = firstFrom(this.#sorted, prefix);
    const length = this.#sorted.slice(from).findIndex(({ token }) => !token.startsWith(prefix));
    return this.#sorted.slice(from, length < 0 ? undefined : from + length);
  }

  #add(node: GraphNode): void {
    const place = this.risks.length;
    this.risks.push({ id: node.id, filing: node.filing, sortKey: node.sortKey });
    this.#places.set(node.id, place);
    const { heading, body } = textsOf(node);
    const inHeading = tokenize(heading).map((token) => token.text);
    this.#addHeading(heading, inHeading, node.id);
    for (const token of inHeading) this.#count(token, place);
    for (const token of tokenize(body)) this.#count(token.text, place);
  }

  #count(token: string, place: number): void {
    const term = this.#terms.get(token) ?? this.#newTerm(token);
    if (term.last !== place) term.risks++;
    term.last = place;
    const { risks, counts } = term.postings;
    if (risks.at(-1) === place) counts[counts.length - 1]!++;
    else {
      risks.push(place);
      counts.push(1);
    }
  }

  #newTerm(token: string): CountedTerm {
    const key = stem(token);
    const postings = this.#postings.get(key) ?? { risks: [], counts: [] };
    this.#postings.set(key, postings);
    const term: CountedTerm = { token, stem: key, risks: 0, last: -1, postings };
    this.#terms.set(token, term);
    return term;
  }

  #addHeading(heading: string, tokens: readonly string[], first: AnyId): void {
    const words = tokens.map((token) => ` ${token}`).join("");
    const known = this.#headings.get(words);
    if (known !== undefined) known.count++;
    else if (words !== "") this.#headings.set(words, { heading, words, first, count: 1 });
  }
}

/** The searched texts of a risk factor's node. */
export function textsOf({ props }: GraphNode): { readonly heading: string; readonly body: string } {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { heading: text(props.heading), body: text(props.body) };
}

function firstFrom(terms: readonly CorpusTerm[], prefix: string): number {
  let low = 0;
  for (let high = terms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.token < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
