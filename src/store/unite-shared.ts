import type { Props } from "../graph/kinds.ts";

/** What one filing says of a node that filings share. */
export interface Contribution {
  readonly sortKey: string;
  readonly labels: readonly string[];
  readonly props: Props;
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
