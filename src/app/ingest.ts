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

/** Of the bytes, of what the caller said of them (it shows in the filing) and of the programs that read them. */
function contentHash({ filing }: LoadedFiling, loaderVersion: number): string {
  const { sha256, form, registrationNumber, accessionNumber, filedDate, documentDate } = filing;
  const parts = [
    ...[sha256, form, registrationNumber, accessionNumber, filedDate, documentDate],
    ...[loaderVersion, PROJECTION_VERSION],
  ];
  return hashParts([JSON.stringify(parts)]);
}
