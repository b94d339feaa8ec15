import type { GraphEdge, GraphNode, Props } from "./kinds.ts";

/** Properties that hold whole texts and tables: half of what a node takes, and seldom what a list shows. */
export const LONG_PROPS = ["body", "text", "detailJson"] as const;

/** A node without what is long: its evidence and its `LONG_PROPS`. */
export type BriefNode = Omit<GraphNode, "evidence">;
/** An edge without its evidence. */
export type BriefEdge = Omit<GraphEdge, "evidence">;

const LONG: ReadonlySet<string> = new Set(LONG_PROPS);

/** `props`, in two parts. */
export function splitProps(props: Props): { readonly brief: Props; readonly long: Props } {
  const entries = Object.entries(props);
  return {
    brief: Object.fromEntries(entries.filter(([name]) => !LONG.has(name))),
    long: Object.fromEntries(entries.filter(([name]) => LONG.has(name))),
  };
}
