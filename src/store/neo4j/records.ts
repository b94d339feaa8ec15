import {
  EDGE_TYPES,
  type GraphEdge,
  type GraphNode,
  KIND_LABELS,
  NODE_KINDS,
  type NodeKind,
  PARTY_KIND_LABELS,
  type Props,
  ROLE_LABELS,
} from "../../graph/kinds.ts";
import { foldName } from "../../graph/names.ts";
import type { Evidence } from "../../kernel/facts.ts";
import { WORD_FIELDS } from "../../search/condition.ts";
import { fieldTexts, type RiskDocument } from "../../search/document.ts";
import { stem } from "../../search/stem.ts";
import { BETWEEN_TEXTS, storedTerm } from "../../search/stored-term.ts";
import { tokenize } from "../../search/tokens.ts";
import type { AnyId } from "../port.ts";
import { defect } from "./errors.ts";
import { orderKey } from "./order-key.ts";

// A node and an edge are stored twice: as properties, for people, filters and indexes, and whole as `json`, which is
// what is read back: one string a node costs a fifth of its properties one by one.

const LABELS: ReadonlySet<string> = new Set([
  ...Object.values(KIND_LABELS),
  ...ROLE_LABELS,
  ...Object.values(PARTY_KIND_LABELS),
]);
/** Numbers with fractions; all others are counts. */
const FRACTIONS = new Set(["percentBeforeValue", "percentAfterValue"]);
/** UTF-16 units. A range index takes some 8 kB of UTF-8; sort keys are folded names of 200 characters. */
const LONGEST_SORT_KEY = 2_000;

export function isLabel(label: string): boolean {
  return LABELS.has(label);
}

/** The properties of a node as Neo4j stores them. `document`: of a risk factor. */
export function nodeRecord(node: GraphNode, document?: RiskDocument): Readonly<Record<string, unknown>> {
  const { id, kind, labels, filing, sortKey, props, evidence } = node;
  const unknown = labels.find((label) => !isLabel(label));
  if (unknown !== undefined) throw defect(`the node ${id} has the unknown label ${unknown}`);
  if (sortKey.length > LONGEST_SORT_KEY) throw defect(`the sort key of ${id} is too long for an index`);
  return {
    ...flatProps(props),
    ...flatEvidence(evidence, filing, id),
    ...(kind === "RISK" && document !== undefined ? riskRecord(document) : {}),
    id,
    filing,
    sortKey,
    listKey: orderKey([sortKey, id]),
    json: JSON.stringify(node),
  };
}

/** The properties of an edge; its ends and its type are not among them. */
export function edgeRecord(edge: GraphEdge): Readonly<Record<string, unknown>> {
  const { type, from, to, filing, props, evidence } = edge;
  return {
    ...flatProps(props),
    ...flatEvidence(evidence, filing, `${type} from ${from} to ${to}`),
    filing,
    json: JSON.stringify({ type, filing, props, evidence }),
  };
}

export function readNode(json: unknown): GraphNode {
  return parse(json);
}

export function readEdge(json: unknown, from: AnyId, to: AnyId): GraphEdge {
  const { type, filing, props, evidence } = parse<GraphEdge>(json);
  return { type, from, to, filing, props, evidence };
}

/** JSON that this store wrote itself. */
export function parse<T>(json: unknown): T {
  return JSON.parse(json as string) as T;
}

export function kindOf(id: string): NodeKind | null {
  return NODE_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? null;
}

/** The kind label of the nodes that carry a label: roles and kinds of parties are labels of parties. */
export function kindLabelOf(label: string): string {
  const kind = NODE_KINDS.find((candidate) => KIND_LABELS[candidate] === label);
  return kind === undefined ? KIND_LABELS.PARTY : label;
}

/** The label of an edge's end; MENTIONS ends at two kinds. */
export function endLabel(type: keyof typeof EDGE_TYPES, end: "from" | "to", id: string): string {
  const [from, to] = EDGE_TYPES[type];
  const kind = end === "from" ? from : to;
  if (kind !== "PARTY or CITY") return KIND_LABELS[kind];
  return id.startsWith("CITY:") ? KIND_LABELS.CITY : KIND_LABELS.PARTY;
}

function flatProps(props: Props): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [
      name,
      typeof value === "number" && Number.isSafeInteger(value) && !FRACTIONS.has(name)
        ? BigInt(value)
        : value,
    ]),
  );
}

/** Parallel lists, since a property holds no objects; a list holds no null, so "" stands for "no section". */
function flatEvidence(evidence: readonly Evidence[], filing: string | null, what: string) {
  if (evidence.some((found) => found.filing !== filing))
    throw defect(`the evidence of ${what} is of another filing`);
  return {
    quotes: evidence.map(({ quote }) => quote),
    starts: evidence.map(({ start }) => BigInt(start)),
    ends: evidence.map(({ end }) => BigInt(end)),
    sections: evidence.map(({ section }) => section ?? ""),
  };
}

/** Beside its text: the words that the full-text index is over, and what a search filters, counts and sorts by. */
function riskRecord(document: RiskDocument): Record<string, unknown> {
  const { node, filedDate, form, issuers, parties } = document;
  const { category } = node.props;
  const texts = fieldTexts(document);
  return {
    filedDate,
    form,
    issuers,
    parties,
    categoryKey: typeof category === "string" ? foldName(category) : null,
    ...Object.assign({}, ...WORD_FIELDS.map((field) => searchedWords(field, texts[field]))),
  };
}

/** Tokens hold letters and digits only, so that spaces keep them apart. */
function searchedWords(name: string, texts: readonly string[]): Record<string, string> {
  const tokens = texts.map((text) => tokenize(text).map((token) => token.text));
  const joined = (word: (token: string) => string) =>
    tokens.map((of) => of.map((token) => storedTerm(word(token))).join(" ")).join(BETWEEN_TEXTS);
  return { [`${name}Tokens`]: joined((token) => token), [`${name}Stems`]: joined(stem) };
}
