import type { RiskCorpus } from "../search/corpus/open-corpus.ts";
import { keptSearch } from "../search/kept-search.ts";
import type { RiskSearch } from "../search/port.ts";
import type { GraphView } from "../store/port.ts";
import type { ViewCache } from "../store/view-cache.ts";
import { createLoaders, type Loaders } from "./loaders.ts";
import { ALL_KINDS, type Projection } from "./projection.ts";

/** What the resolvers of one request share. */
export interface ApiContext {
  readonly view: GraphView;
  /** The store's own view, for what reads all of it and keeps what it makes of it. */
  readonly uncached: GraphView;
  readonly engine: string;
  readonly search: RiskSearch;
  /** Counts of words over all risk factors; read when first asked for. */
  readonly corpus: () => Promise<RiskCorpus>;
  readonly loaders: Loaders;
  readonly projection: Projection;
  /** UTF-16 code units of filings' text that the request has taken so far. */
  textTaken: number;
  /** Fields answered so far that are computed from many texts. */
  computed: number;
}

/** What requests of one API share. */
export interface ContextSources extends Pick<ApiContext, "uncached" | "engine" | "search" | "corpus"> {
  readonly cache: ViewCache;
}

export function createContext({ cache, search: plain, ...shared }: ContextSources): ApiContext {
  const { view, keep } = cache.open();
  const search = keptSearch(plain, keep);
  const projection = { whole: ALL_KINDS };
  return {
    ...shared,
    view,
    search,
    projection,
    loaders: createLoaders(view, projection),
    textTaken: 0,
    computed: 0,
  };
}
