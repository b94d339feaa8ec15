import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { LOADER_VERSION, loadFiling } from "../../loaders/index.ts";
import { type Api, type ApiOptions, createApi } from "../../src/api/api.ts";
import { ingest } from "../../src/app/ingest.ts";
import { openRiskSearch } from "../../src/compose.ts";
import type { FilingLoad, GraphStore, GraphView } from "../../src/store/port.ts";
import { type EmbeddedStore, openSqliteStore } from "../../src/store/sqlite/store.ts";

export const EXAMPLE = new URL("../../examples/internap-424b3-2001.txt", import.meta.url);
export const QUERIES_DIR = new URL("../../examples/queries/", import.meta.url);

export async function storeOf(loads: readonly FilingLoad[]): Promise<EmbeddedStore> {
  const store = await openSqliteStore({ path: ":memory:" });
  for (const load of loads) await store.load(load);
  return store;
}

/** A store that holds the example filing. */
export async function exampleStore(): Promise<EmbeddedStore> {
  const store = await storeOf([]);
  await ingest(store, loadFiling(readFileSync(EXAMPLE)), LOADER_VERSION);
  return store;
}

export interface OpenApi extends Api {
  readonly store: GraphStore;
  /** The data of an answer without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape the query states
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The errors' `extensions`. */
  errors(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openApi(
  store: GraphStore,
  options: Partial<Omit<ApiOptions, "store">> = {},
): Promise<OpenApi> {
  const api = await createApi({ store, search: options.search ?? openRiskSearch(store), ...options });
  return {
    ...api,
    store,
    async data(query, variables) {
      const { data, errors } = await api.execute({ query, variables });
      assert.deepEqual(errors, undefined);
      return JSON.parse(JSON.stringify(data));
    },
    async errors(query, variables) {
      const { errors = [] } = await api.execute({ query, variables });
      return errors.map(({ extensions }) => ({ ...extensions }));
    },
    async close() {
      await api.stop();
      await store.close();
    },
  };
}

/** A store whose view counts its calls, but for the revision, which every request asks for. */
export function counting(store: GraphStore): { readonly store: GraphStore; calls(): readonly string[] } {
  const calls: string[] = [];
  const view = new Proxy(store.view, {
    get(target, name: keyof GraphView) {
      return (...args: unknown[]) => {
        if (name !== "revision") calls.push(name);
        return (target[name] as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  const counted = { ...store, view } as GraphStore;
  return { store: counted, calls: () => calls.splice(0) };
}
