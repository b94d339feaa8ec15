import type { GraphView } from "../../store/port.ts";
import { Corpus } from "./corpus.ts";
import { Similarity } from "./similar.ts";

export interface RiskCorpus {
  readonly corpus: Corpus;
  readonly similarity: Similarity;
}

/** Reads the corpus when first asked for, and again when the store has changed since. */
export function openCorpus(view: GraphView): () => Promise<RiskCorpus> {
  let current: { readonly revision: string; readonly corpus: Promise<RiskCorpus> } | null = null;
  return async () => {
    const { graph: revision } = await view.revision();
    if (current?.revision !== revision) {
      const corpus = Corpus.read(view).then((read) => ({ corpus: read, similarity: new Similarity(read) }));
      const reading = { revision, corpus };
      current = reading;
      corpus.catch(() => {
        if (current === reading) current = null;
      });
    }
    return current.corpus;
  };
}
