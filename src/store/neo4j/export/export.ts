import { EDGE_TYPES, type EdgeType, type GraphNode, KIND_LABELS, NODE_KINDS } from "../../../graph/kinds.ts";
import { clustersOf, type Judgement } from "../../../graph/resolve/judgements.ts";
import { SHARE_FIELDS } from "../../../kernel/facts.ts";
import type { FilingId } from "../../../kernel/ids.ts";
import type { AnyId, GraphStore, Keyed, Link, Page, PageRequest } from "../../port.ts";
import { textPieces } from "../../text-pieces.ts";
import { judgementRecord } from "../judgements.ts";
import { orderKey, sortableNumber } from "../order-key.ts";
import { factKey, positionOf } from "../read-facts.ts";
import { edgeRecord, nodeRecord } from "../records.ts";
import { SCHEMA_VERSION } from "../schema.ts";
import { said } from "../write-shared.ts";
import { Terms } from "../write-terms.ts";
import { ARRAY_DELIMITER } from "./csv.ts";
import { ExportSet } from "./export-set.ts";
import { riskDocumentsOf } from "./risk-documents.ts";
import { EDGE_TABLES, KEPT_TABLES, NODE_TABLES } from "./tables.ts";

export interface Exported {
  /** Ready for a shell. */
  readonly command: string;
  readonly nodes: number;
  readonly edges: number;
  readonly facts: number;
  readonly filings: number;
}

/** Nodes, facts and links read at a time. */
const PAGE = 500;
const ALL_TYPES = Object.keys(EDGE_TYPES) as EdgeType[];

/** Writes all that a store of any engine holds as the files that `neo4j-admin database import` takes. */
export async function exportForAdmin(store: GraphStore, folder: string): Promise<Exported> {
  const set = new ExportSet(folder);
  try {
    const { lastContentHash, ...counts } = await writeGraph(set, store);
    const facts = await writeFacts(set, store);
    await writeJudgements(set, store);
    await set.write(KEPT_TABLES.Store, {
      key: "filing-graph",
      version: BigInt(SCHEMA_VERSION),
      loads: BigInt(counts.filings),
      lastContentHash,
    });
    return { ...counts, facts, command: await set.complete() };
  } finally {
    await set.close();
  }
}

async function writeGraph(set: ExportSet, store: GraphStore) {
  const counts = { nodes: 0, edges: 0, filings: 0, lastContentHash: "" };
  const terms = new Terms();
  for (const kind of NODE_KINDS) {
    const list = (page: PageRequest) => store.view.page({ label: KIND_LABELS[kind], filter: {}, ...page });
    for await (const nodes of pages(list)) {
      counts.nodes += nodes.length;
      counts.edges += await writeNodes(set, store, nodes, terms);
      if (kind !== "FILING") continue;
      counts.filings += nodes.length;
      for (const node of nodes) counts.lastContentHash = await writeLoad(set, store, node);
    }
  }
  for (const row of terms.rows()) await set.write(KEPT_TABLES.RiskTerm, { ...row });
  return counts;
}

async function writeFacts(set: ExportSet, store: GraphStore): Promise<number> {
  let count = 0;
  for await (const facts of pages((page) => store.view.facts(page))) {
    count += facts.length;
    for (const fact of facts) {
      const { id, filing, kind } = fact;
      const listKey = factKey({ filing, kind, position: positionOf(fact), id });
      await set.write(KEPT_TABLES.Fact, { id, filing, kind, listKey, json: JSON.stringify(fact) });
    }
  }
  return count;
}

/** Those in force: what was withdrawn is of no import where the graph is used. */
async function writeJudgements(set: ExportSet, store: GraphStore): Promise<void> {
  const inForce: Judgement[] = [];
  for await (const judgements of pages((page) => store.view.judgements(page))) inForce.push(...judgements);
  for (const judgement of inForce) await set.write(KEPT_TABLES.Judgement, judgementRecord(judgement));
  for (const [party, cluster] of clustersOf(inForce))
    await set.write(KEPT_TABLES.Identity, { party, cluster });
}

async function* pages<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T[]> {
  for (let after: readonly string[] | null = null; ; ) {
    const { items, hasNextPage }: { items: readonly Keyed<T>[]; hasNextPage: boolean } = await read({
      first: PAGE,
      after,
    });
    yield items.map(({ item }) => item);
    const last = items.at(-1);
    if (!hasNextPage || last === undefined) return;
    after = last.key;
  }
}

/** The nodes with the edges that begin at them; the number of edges. */
async function writeNodes(
  set: ExportSet,
  store: GraphStore,
  nodes: readonly GraphNode[],
  terms: Terms,
): Promise<number> {
  const documents = await riskDocumentsOf(store, nodes);
  for (const document of documents.values()) terms.add(document);
  const ids = nodes.map(({ id }) => id);
  const firstLinks = await store.view.links({
    ids,
    types: ALL_TYPES,
    direction: "OUT",
    first: PAGE,
    after: null,
  });
  let edges = 0;
  for (const [index, node] of nodes.entries()) {
    const most = new Most();
    for await (const links of restOfLinks(store, node.id, firstLinks[index]!)) {
      for (const { edge, node: far } of links) {
        const { from, to, type } = edge;
        await set.write(EDGE_TABLES[type], { ":START_ID": from, ":END_ID": to, ...edgeRecord(edge) });
        if (type === "HOLDS") most.see(far);
      }
      edges += links.length;
    }
    const record = { ...nodeRecord(node, documents.get(node.id)), ...most.record(node) };
    const labels = node.labels.join(ARRAY_DELIMITER.character);
    await set.write(NODE_TABLES[node.kind], { "id:ID": node.id, ":LABEL": labels, ...record });
  }
  return edges;
}

async function* restOfLinks(store: GraphStore, id: AnyId, page: Page<Link>): AsyncGenerator<Link[]> {
  for (let { items, hasNextPage } = page; ; ) {
    yield items.map(({ item }) => item);
    const last = items.at(-1);
    if (!hasNextPage || last === undefined) return;
    const query = { ids: [id], types: ALL_TYPES, direction: "OUT" as const, first: PAGE, after: last.key };
    ({ items, hasNextPage } = (await store.view.links(query))[0]!);
  }
}

/** A party's largest numbers of shares, and its places in the lists by them: what the store keeps of its holdings. */
class Most {
  readonly #most = new Map<string, number>();

  see({ props }: GraphNode): void {
    for (const field of SHARE_FIELDS) {
      const shares = props[field];
      if (typeof shares === "number")
        this.#most.set(field, Math.max(shares, this.#most.get(field) ?? shares));
    }
  }

  record({ id, kind, labels, sortKey }: GraphNode): Record<string, unknown> {
    if (kind !== "PARTY") return {};
    const isListed = labels.includes("Holder") || labels.includes("Owner");
    return Object.fromEntries(
      SHARE_FIELDS.flatMap((field) => {
        const most = this.#most.get(field);
        const key = sortableNumber(-(most ?? -1)) + orderKey([sortKey, id]);
        return [
          [`most${field[0]!.toUpperCase()}${field.slice(1)}`, most === undefined ? null : BigInt(most)],
          [`${field}Key`, isListed ? key : null],
        ];
      }),
    );
  }
}

/** What is kept of one filing beside the graph and its facts; its content hash. */
async function writeLoad(set: ExportSet, store: GraphStore, { id, sortKey }: GraphNode): Promise<string> {
  const filing = id as FilingId;
  const contentHash = (await store.contentHash(filing)) ?? "";
  const text = (await store.view.text(filing, 0, Number.MAX_SAFE_INTEGER)) ?? "";
  for (const { start, piece } of textPieces(text))
    await set.write(KEPT_TABLES.TextPiece, { filing, start: BigInt(start), piece });
  let ordinal = 0n;
  for await (const diagnostics of pages(async (page) => (await store.view.diagnostics([filing], page))[0]!))
    for (const diagnostic of diagnostics)
      await set.write(KEPT_TABLES.Diagnostic, {
        filing,
        ordinal: ordinal++,
        json: JSON.stringify(diagnostic),
      });
  for (const node of await store.view.contributions(filing))
    await set.write(KEPT_TABLES.Contribution, { filing, node: node.id, said: said(node) });
  const textLength = BigInt(text.length);
  await set.write(KEPT_TABLES.Load, { filing, contentHash, sortKey, textLength, diagnostics: ordinal });
  return contentHash;
}
