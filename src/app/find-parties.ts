import type { BriefNode } from "../graph/brief.ts";
import { foldName } from "../graph/names.ts";
import { AppError } from "../kernel/errors.ts";
import { printCount } from "../kernel/text.ts";
import type { Keyed, Page, PageRequest } from "../store/port.ts";
import type { Lists } from "./list-holders.ts";

const SCAN_PAGE = 1000;
/** Names that one search of several words reads at most. */
const MAX_SCANNED = 50_000;

/**
 * Parties whose folded name holds every word of the folded query, as a word or as a part of one, by name. A query
 * without a word finds nothing. The store finds one word; further words are looked for in what it found.
 */
export async function findParties<N extends BriefNode>(
  lists: Lists<N>,
  request: PageRequest & { readonly query: string },
): Promise<Page<N>> {
  const words = [...new Set(foldName(request.query).split(" "))].filter((word) => word !== "");
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (longest === "") return { items: [], hasNextPage: false, totalCount: 0 };
  if (words.length === 1) return lists.page(query(longest, request));
  const all = await scan(lists, longest, words, null);
  const rest = request.after === null ? all : await scan(lists, longest, words, request.after);
  return {
    items: rest.slice(0, request.first),
    hasNextPage: rest.length > request.first,
    totalCount: all.length,
  };
}

async function scan<N extends BriefNode>(
  lists: Lists<N>,
  longest: string,
  words: readonly string[],
  start: readonly string[] | null,
): Promise<Keyed<N>[]> {
  const found: Keyed<N>[] = [];
  for (let after = start; ; ) {
    const page = await lists.page(query(longest, { first: SCAN_PAGE, after }));
    if (page.totalCount > MAX_SCANNED) throw tooMany(longest);
    for (const keyed of page.items) {
      const name = foldName(String(keyed.item.props.name ?? ""));
      if (words.every((word) => name.includes(word))) found.push(keyed);
    }
    const last = page.items.at(-1);
    if (!page.hasNextPage || last === undefined) return found;
    after = last.key;
  }
}

function query(word: string, { first, after }: PageRequest) {
  return { label: "Party", filter: { nameContains: word }, first, after };
}

function tooMany(word: string): AppError {
  return new AppError("BAD_INPUT", `More than ${printCount(MAX_SCANNED)} names hold "${word}".`, {
    remedy: "Search for a longer word.",
  });
}
