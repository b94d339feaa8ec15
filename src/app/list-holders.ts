import { foldName } from "../graph/names.ts";
import type { HolderOrder, NodeFilter, NodeQuery, Page, PageRequest } from "../store/port.ts";

export interface HolderRequest extends PageRequest {
  readonly filter: NodeFilter;
  readonly order: HolderOrder;
}

/** Where lists of nodes are read, whole or brief. */
export interface Lists<N> {
  page(query: NodeQuery): Promise<Page<N>>;
}

/** Parties with a row in a table of selling stockholders. Names in the filter are folded as names in the graph are. */
export function listHolders<N>(lists: Lists<N>, request: HolderRequest): Promise<Page<N>> {
  return lists.page({ ...request, label: "Holder", filter: foldFilter(request.filter) });
}

/** Folds what a filter compares with folded names; ids stay as they are. */
export function foldFilter(filter: NodeFilter): NodeFilter {
  const fold = (value: string, kind: string) => (isId(value, kind) ? value : foldName(value));
  return {
    ...filter,
    ...(filter.nameContains === undefined ? {} : { nameContains: foldName(filter.nameContains) }),
    ...(filter.agent === undefined ? {} : { agent: fold(filter.agent, "PARTY") }),
    ...(filter.city === undefined ? {} : { city: fold(filter.city, "CITY") }),
  };
}

function isId(value: string, kind: string): boolean {
  return value.startsWith(`${kind}:`) && /^[0-9a-f]{32}$/.test(value.slice(kind.length + 1));
}
