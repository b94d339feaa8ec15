import type { Props } from "../graph/kinds.ts";

/** What one filing says of a node that filings share. */
export interface Contribution {
  readonly sortKey: string;
  readonly labels: readonly string[];
  readonly props: Props;
}

/** What a filing said of the nodes that it shares, when it was loaded last. */
export interface Earlier<K> {
  /** Of the filing: its place among those that share a node. */
  readonly sortKey: string;
  /** By node; equal texts say the same. */
  readonly said: ReadonlyMap<K, string>;
}

/** What it says now of one, and what all said of it before; undefined where the node is new. */
export interface Contributed {
  readonly said: string;
  readonly known: string | undefined;
}

/** The nodes whose content may change when a filing whose place is `sortKey` now says `now`. `earlier`: null where it is new. */
export function unsettled<K>(
  earlier: Earlier<K> | null,
  sortKey: string,
  now: ReadonlyMap<K, Contributed>,
): K[] {
  const all = [...new Set([...(earlier?.said.keys() ?? []), ...now.keys()])];
  if (earlier !== null && earlier.sortKey !== sortKey) return all;
  return all.filter((node) => {
    const [before, after] = [earlier?.said.get(node), now.get(node)];
    if (after === undefined || after.said === before) return after === undefined;
    // What all say alike needs no settling: a city that 100,000 filings name costs nothing to name again.
    return before !== undefined || after.said !== after.known;
  });
}

/** `contributions`: one or more, the newest filing first. Its name stands; of other properties, the first that knows one. */
export function uniteShared(contributions: readonly Contribution[]): Contribution {
  const props: Record<string, Props[string]> = {};
  for (const said of contributions)
    for (const [name, value] of Object.entries(said.props)) props[name] ??= value;
  return {
    sortKey: contributions[0]!.sortKey,
    labels: [...new Set(contributions.flatMap(({ labels }) => labels))],
    props,
  };
}
