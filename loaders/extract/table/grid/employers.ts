import { foldSpace } from "../../../../src/kernel/text.ts";
import { partyKindOf } from "../../names/party-kind.ts";
import { cutPieces } from "../pieces.ts";
import type { GridRow, Text } from "./rows.ts";

const CONTEXT = { attention: new Set<string>(), holdsName: false };
/** The end of a company's name. */
const COMPANY =
  /\b(?:inc|incorporated|corp|corporation|company|co|l\.?l\.?c|ltd|limited|plc|n\.a|bank|a\.?g|s\.a|gmbh)\.?$/i;
/** Words that go on with a person's name: "Jane Roe / Family Holdings, Inc." */
const GOES_ON =
  /^(?:family|living|revocable|irrevocable|charitable|grandchildren|children|trusts?|trustees?|foundation|retirement|rollover|ira|pension|profit|partners|capital|investments?|ventures?|holdings?|enterprises?|associates|funds?|group|management|and|&|as|of|for|the)\b/i;
const LEAST_SHOWN = 2;

/**
 * Rows in which a company stands between a person's name and the address, the same one with several persons: whom they work
 * for, and no part of their names. Where it stands with one person only, nothing tells it from the name.
 */
export function withoutEmployers(rows: readonly GridRow[]): readonly GridRow[] {
  const shown = new Map<string, number>();
  for (const row of rows) {
    const key = employerOf(row.name);
    if (key !== null) shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  if (![...shown.values()].some((count) => count >= LEAST_SHOWN)) return rows;
  return rows.map((row) => {
    const key = employerOf(row.name);
    if (key === null || shown.get(key)! < LEAST_SHOWN) return row;
    const lines = row.name.lines.filter((_, at) => at !== 1);
    return { ...row, name: { ...row.name, lines, text: lines.map((line) => line.text).join(" ") } };
  });
}

/** The company, folded, in the second line of a name cell with a person above it and an address right below. */
function employerOf({ lines }: Text): string | null {
  const [person, company, below] = lines;
  if (below === undefined || partyKindOf(person!.text) !== "PERSON" || /[,&]$/.test(person!.text))
    return null;
  const name = company!.text;
  if (partyKindOf(name) !== "ORGANIZATION" || !COMPANY.test(name) || GOES_ON.test(name)) return null;
  const isAddress = cutPieces(below.text, below.start, CONTEXT).every(({ kind }) => kind === "ADDRESS");
  return isAddress ? foldSpace(name).toLowerCase() : null;
}
