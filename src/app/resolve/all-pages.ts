import type { Judgement } from "../../graph/resolve/judgements.ts";
import type { GraphView, Keyed, Page, PageRequest } from "../../store/port.ts";

const PAGE = 1000;

export async function* allPages<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<Page<T>> {
  for (let after: readonly string[] | null = null; ; ) {
    const page: Page<T> = await read({ first: PAGE, after });
    yield page;
    const last: Keyed<T> | undefined = page.items.at(-1);
    if (!page.hasNextPage || last === undefined) return;
    after = last.key;
  }
}

/** All in force, by time. People make them one by one: there are not many. */
export async function judgementsInForce(view: GraphView): Promise<Judgement[]> {
  const found: Judgement[] = [];
  for await (const { items } of allPages((page) => view.judgements(page)))
    found.push(...items.map(({ item }) => item));
  return found;
}
