import { AppError } from "../kernel/errors.ts";
import type { Keyed, Page, PageRequest } from "../store/port.ts";
import type { ApiContext } from "./context.ts";
import type { PageInfo } from "./generated/schema.ts";
import type { GraphNode, Paged } from "./model.ts";
import { decodeCursor, encodeCursor } from "./opaque.ts";

export const MAX_PAGE_SIZE = 100;
/** Plain lists are short by nature; this only keeps a broken store from flooding a response. */
const PLAIN_LIST = 1000;

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The page that the arguments `first` and `after` ask for, or BAD_PAGE_SIZE or BAD_CURSOR. */
export function readPage({ first, after }: PageArguments): PageRequest {
  if (first < 1 || first > MAX_PAGE_SIZE)
    throw new AppError("BAD_PAGE_SIZE", `\`first\` is ${first}.`, {
      remedy: `Ask for 1 to ${MAX_PAGE_SIZE} items, and for the next ones with \`after\`.`,
    });
  return { first, after: after === null || after === undefined ? null : decodeCursor(after) };
}

export function paged<T>(page: Page<T>, { after }: PageRequest): Paged<T> {
  return { ...page, hasPreviousPage: after !== null };
}

/** A page of nodes; the request's loaders keep them. */
export async function pageOfNodes(
  context: ApiContext,
  args: PageArguments,
  read: (request: PageRequest) => Promise<Page<GraphNode>>,
): Promise<Paged<GraphNode>> {
  const request = readPage(args);
  const page = await read(request);
  context.loaders.remember(page.items.map(({ item }) => item));
  return paged(page, request);
}

/** For lists without `first`. */
export const WHOLE_LIST: PageRequest = { first: PLAIN_LIST, after: null };

/** Resolvers of any connection type and of its edge type. */
export function connection<T>() {
  return {
    edges: (page: Paged<T>): readonly Keyed<T>[] => page.items,
    nodes: (page: Paged<T>): readonly T[] => page.items.map(({ item }) => item),
    pageInfo: (page: Paged<T>): PageInfo => ({
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: cursorOf(page.items[0]),
      endCursor: cursorOf(page.items.at(-1)),
    }),
    totalCount: (page: Paged<T>): number => page.totalCount,
  };
}

export function edge<T>() {
  return {
    cursor: (keyed: Keyed<T>): string => encodeCursor(keyed.key),
    node: (keyed: Keyed<T>): T => keyed.item,
  };
}

function cursorOf(keyed: Keyed<unknown> | undefined): string | null {
  return keyed === undefined ? null : encodeCursor(keyed.key);
}
