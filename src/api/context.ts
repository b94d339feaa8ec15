import type { RiskSearch } from "../search/port.ts";
import type { GraphStore, GraphView } from "../store/port.ts";
import { createLoaders, type Loaders } from "./loaders.ts";

/** What the resolvers of one request share. */
export interface ApiContext {
  readonly view: GraphView;
  readonly engine: string;
  readonly search: RiskSearch;
  readonly loaders: Loaders;
  /** UTF-16 code units of filings' text that the request has taken so far. */
  textTaken: number;
}

export function createContext(store: GraphStore, search: RiskSearch): ApiContext {
  return { view: store.view, engine: store.engine, search, loaders: createLoaders(store.view), textTaken: 0 };
}
