import type { LoadedFiling } from "../../loaders/index.ts";
import { PROJECTION_VERSION, projectFiling } from "../graph/project.ts";
import { hashParts } from "../kernel/ids.ts";
import type { FilingLoad, GraphStore, LoadOutcome } from "../store/port.ts";

/** Stores what was read of one filing, whole or not at all; what the store has already is left alone. */
export async function ingest(
  store: GraphStore,
  loaded: LoadedFiling,
  loaderVersion: number,
): Promise<LoadOutcome> {
  const hash = contentHash(loaded, loaderVersion);
  // Spares the projection; the store decides again in its transaction.
  if ((await store.contentHash(loaded.filing.id)) === hash) return "UNCHANGED";
  return store.load(filingLoad(loaded, hash));
}

function filingLoad({ filing, facts, diagnostics }: LoadedFiling, hash: string): FilingLoad {
  const patch = projectFiling({ filing, facts, diagnostics });
  return { filing: filing.id, contentHash: hash, text: filing.text, facts, diagnostics, patch };
}

/** Of all that was read, what the caller said of the bytes included, and of the programs that read and project it. */
function contentHash(loaded: LoadedFiling, loaderVersion: number): string {
  return hashParts([JSON.stringify(loaded), String(loaderVersion), String(PROJECTION_VERSION)]);
}
