import { type BriefEdge, type BriefNode, splitProps } from "../../graph/brief.ts";
import {
  EDGE_TYPES,
  type GraphEdge,
  type GraphNode,
  KIND_LABELS,
  kindOfLabel,
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

// A node and an edge are stored twice: as properties, for people, filters and indexes, and as `json`, which is what is
// read back: one string a node costs a fifth of its properties one by one. What is long stands apart, as `longJson`.

/** How much of nodes and edges is read: what a statement collects of them, and what that makes. */
export interface Form<N, E> {
  /** A list, of the node or edge with this name in the statement. */
  collected(name: string): string;
  nodeOf(parts: Parts): N;
  edgeOf(parts: Parts, from: AnyId, to: AnyId): E;
}

/** The JSON of a node or an edge, and of what is long of it: none where it is not read, null where it has nothing. */
export type Parts = readonly [json: string, longJson?: string | null];

export const BRIEF: Form<BriefNode, BriefEdge> = {
  collected: (name) => `[${name}.json]`,
  nodeOf: ([json]) => parse(json),
  edgeOf([json], from, to) {
    const { type, filing, props } = parse<BriefEdge>(json);
    return { type, from, to, filing, props };
  },
};

export const WHOLE: Form<GraphNode, GraphEdge> = {
  collected: (name) => `[${name}.json, ${name}.longJson]`,
  nodeOf([json, longJson]) {
    const brief = parse<BriefNode>(json);
    if (longJson === null) return { ...brief, evidence: [] };
    const { props, evidence } = parse<LongParts>(longJson);
    return { ...brief, props: props === undefined ? brief.props : { ...brief.props, ...props }, evidence };
  },
  edgeOf(parts, from, to) {
    const [, longJson] = parts;
    return { ...BRIEF.edgeOf(parts, from, to), evidence: longJson === null ? [] : parse(longJson) };
  },
};

interface LongParts {
  readonly props?: Props;
  readonly evidence: readonly Evidence[];
}

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
    ...nodeJson(node),
  };
}

function nodeJson({ evidence, ...node }: GraphNode) {
  const { brief, long } = splitProps(node.props);
  const hasLong = Object.keys(long).length > 0;
  return {
    json: JSON.stringify({ ...node, props: brief }),
    longJson:
      hasLong || evidence.length > 0
        ? JSON.stringify({ ...(hasLong ? { props: long } : {}), evidence })
        : null,
  };
}

/** The properties of an edge; its ends and its type are not among them. */
export function edgeRecord(edge: GraphEdge): Readonly<Record<string, unknown>> {
  const { type, from, to, filing, props, evidence } = edge;
  return {
    ...flatProps(props),
    ...flatEvidence(evidence, filing, `${type} from ${from} to ${to}`),
    filing,
    json: JSON.stringify({ type, filing, props }),
    longJson: evidence.length > 0 ? JSON.stringify(evidence) : null,
  };
}

/** JSON that this store wrote itself. */
export function parse<T>(json: unknown): T {
  return JSON.parse(json as string) as T;
}

/** The kind label of the nodes that carry a label. */
export function kindLabelOf(label: string): string {
  return KIND_LABELS[kindOfLabel(label)];
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
