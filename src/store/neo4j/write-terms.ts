import type { FilingId } from "../../kernel/ids.ts";
import { WORD_FIELDS } from "../../search/condition.ts";
import { fieldTexts, type RiskDocument } from "../../search/document.ts";
import { stem } from "../../search/stem.ts";
import { storedTerm } from "../../search/stored-term.ts";
import { tokenize } from "../../search/tokens.ts";
import type { Transaction } from "./connection.ts";
import { cypher } from "./cypher.ts";
import { runBatches } from "./write-graph.ts";

// The dictionary that searches expand prefixes and fuzzy words from. A term's `risks` counts the risk factors whose
// heading or body holds it; `named` says that a name, a form or a category holds it, and keeps it.

export interface TermRow {
  readonly key: string;
  readonly token: string;
  readonly stem: string;
  readonly risks: bigint;
  readonly named: boolean;
}

const USES = `OPTIONAL MATCH (r:Risk {filing: $filing})
RETURN r.headingTokens + ' ' + r.bodyTokens AS words`;

/** In how many of a filing's risk factors each stored term stands now. */
export async function readUses(transaction: Transaction, filing: FilingId): Promise<Map<string, number>> {
  const uses = new Map<string, number>();
  for (const { words } of await transaction.run(cypher(USES, { filing })))
    for (const key of new Set(
      String(words ?? "")
        .split(" ")
        .filter(Boolean),
    ))
      uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}

const COUNT = `UNWIND $rows AS row
MERGE (t:RiskTerm {key: row.key})
ON CREATE SET t.token = row.token, t.stem = row.stem, t.risks = 0, t.named = false
SET t.risks = t.risks + row.risks, t.named = t.named OR row.named`;

const TAKE_BACK = `UNWIND $rows AS row
MATCH (t:RiskTerm {key: row.key})
SET t.risks = t.risks - row.risks
WITH t WHERE t.risks <= 0 AND NOT t.named
DELETE t`;

/** Counts what a filing's risk factors hold now instead of what they held `before`. */
export async function countTerms(
  transaction: Transaction,
  documents: readonly RiskDocument[],
  before: ReadonlyMap<string, number>,
): Promise<void> {
  const terms = new Terms();
  for (const document of documents) terms.add(document);
  const rows = terms.rows().map((row) => ({ ...row, risks: row.risks - BigInt(before.get(row.key) ?? 0) }));
  const news = rows.filter(({ risks, named }) => named || risks !== 0n);
  const now = new Set(rows.map(({ key }) => key));
  const gone = [...before]
    .filter(([key]) => !now.has(key))
    .map(([key, risks]) => ({ key, risks: BigInt(risks) }));
  await runBatches(transaction, COUNT, news);
  await runBatches(transaction, TAKE_BACK, gone);
}

/** Counts the terms of risk factors. */
export class Terms {
  readonly #terms = new Map<string, { token: string; risks: number; named: boolean }>();

  add(document: RiskDocument): void {
    const texts = fieldTexts(document);
    const tokensOf = (field: (typeof WORD_FIELDS)[number]) =>
      texts[field].flatMap((text) => tokenize(text).map((token) => token.text));
    for (const token of new Set([...tokensOf("heading"), ...tokensOf("body")])) this.#term(token).risks++;
    for (const field of WORD_FIELDS)
      if (field !== "heading" && field !== "body")
        for (const token of tokensOf(field)) this.#term(token).named = true;
  }

  rows(): TermRow[] {
    return [...this.#terms].map(([key, { token, risks, named }]) => ({
      key,
      token,
      stem: stem(token),
      risks: BigInt(risks),
      named,
    }));
  }

  #term(token: string) {
    const key = storedTerm(token);
    const term = this.#terms.get(key) ?? { token, risks: 0, named: false };
    this.#terms.set(key, term);
    return term;
  }
}
