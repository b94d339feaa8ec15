import { AppError } from "../kernel/errors.ts";
import type { FilingId } from "../kernel/ids.ts";
import type { GraphPatch } from "./kinds.ts";

/** The promises of `GraphPatch`, which every store relies on; a broken one fails before anything is written. */
export function checkPatch(patch: GraphPatch, filing: FilingId): void {
  const ids = new Set<string>();
  for (const { id, filing: owner, evidence } of patch.nodes) {
    if (ids.has(id)) throw broken(`the node ${id} is there twice`);
    if (owner !== null && owner !== filing) throw broken(`the node ${id} belongs to another filing`);
    if (owner === null && evidence.length > 0) throw broken(`the shared node ${id} has evidence of its own`);
    ids.add(id);
  }
  const edges = new Set<string>();
  for (const { type, from, to, filing: owner } of patch.edges) {
    const name = `${type} from ${from} to ${to}`;
    if (!ids.has(from) || !ids.has(to)) throw broken(`the edge ${name} ends at no node of the patch`);
    if (owner !== filing) throw broken(`the edge ${name} belongs to another filing`);
    if (edges.has(name)) throw broken(`the edge ${name} is there twice`);
    edges.add(name);
  }
}

function broken(what: string): AppError {
  return new AppError("INTERNAL", `The graph of the filing is not sound: ${what}.`, {
    remedy: "This is a defect; please report it with the filing. Nothing was stored.",
  });
}
