import { filingIdOf } from "../api/opaque.ts";
import { allPages } from "../app/resolve/all-pages.ts";
import { AppError } from "../kernel/errors.ts";
import type { FilingId } from "../kernel/ids.ts";
import type { GraphView } from "../store/port.ts";

const NUMBERS = ["accessionNumber", "registrationNumber"];

/** The filing of an id, an accession number or a registration number; NOT_FOUND, or AMBIGUOUS_NAME with the ids. */
export async function findFiling(view: GraphView, text: string): Promise<FilingId> {
  const id = filingIdOf(text);
  if (id !== null && (await view.nodes([id]))[0]) return id;
  const found: FilingId[] = [];
  for await (const { items } of allPages((page) => view.page({ label: "Filing", filter: {}, ...page })))
    for (const { item } of items)
      if (NUMBERS.some((name) => item.props[name] === text)) found.push(item.id as FilingId);
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new AppError("NOT_FOUND", `No filing bears the number "${text}".`, {
      remedy: "Give its accession number, its registration number or its id.",
    });
  throw new AppError("AMBIGUOUS_NAME", `Several filings have the number "${text}": ${found.join(", ")}.`, {
    remedy: "Give the id of one.",
  });
}
