import type { LONG_PROPS } from "../graph/brief.ts";
import type { Props, GraphNode as WholeNode } from "../graph/kinds.ts";
import type { FilingDetail, HoldingDetail, PartyDetail } from "../graph/props.ts";
import type { Evidence } from "../kernel/facts.ts";
import type { GraphNode } from "./model.ts";

/** A property that is a text, or null. */
export function textProp(props: Props, name: string): string | null {
  const value = props[name];
  return typeof value === "string" ? value : null;
}

/** A property that every node of the kind has. */
export function requiredText(props: Props, name: string): string {
  return textProp(props, name) ?? missing(name);
}

export function numberProp(props: Props, name: string): number | null {
  const value = props[name];
  return typeof value === "number" ? value : null;
}

export function requiredNumber(props: Props, name: string): number {
  return numberProp(props, name) ?? missing(name);
}

/** A property that is a list of texts; empty where nothing is known. */
export function textsProp(props: Props, name: string): readonly string[] {
  const value = props[name];
  return Array.isArray(value) ? value : [];
}

export function flagProp(props: Props, name: string): boolean {
  return props[name] === true;
}

const EMPTY_HOLDING: HoldingDetail = {
  address: null,
  careOf: [],
  attention: [],
  copiesTo: [],
  controlPersons: [],
  positions: [],
  components: [],
  basis: [],
};
const EMPTY_PARTY: PartyDetail = { copiesTo: [] };
const EMPTY_FILING: Partial<FilingDetail> = {};

/** One node's details are read by several fields; they are parsed once. */
const parsed = new WeakMap<Props, unknown>();

export function filingDetail(filing: GraphNode): Partial<FilingDetail> {
  return detail(filing, EMPTY_FILING);
}

export function holdingDetail(row: GraphNode): HoldingDetail {
  return detail(row, EMPTY_HOLDING);
}

export function partyDetail(party: GraphNode): PartyDetail {
  return detail(party, EMPTY_PARTY);
}

/** A text that only whole nodes have. */
export function longText(node: GraphNode, name: (typeof LONG_PROPS)[number]): string {
  return requiredText(wholeNode(node).props, name);
}

export function evidenceOf(node: GraphNode): readonly Evidence[] {
  return wholeNode(node).evidence;
}

/** What is not there in a brief node must not look as if it were nowhere. */
export function wholeNode(node: GraphNode): WholeNode {
  if (isWhole(node)) return node;
  throw new Error(`the ${node.kind} was read without what is long of it`);
}

function isWhole(node: GraphNode): node is WholeNode {
  return node.evidence !== undefined;
}

function detail<T>(node: GraphNode, empty: T): T {
  const { props } = wholeNode(node);
  if (!parsed.has(props)) {
    const json = textProp(props, "detailJson");
    parsed.set(props, json === null ? empty : { ...empty, ...(JSON.parse(json) as T) });
  }
  return parsed.get(props) as T;
}

function missing(name: string): never {
  throw new Error(`the node lacks its property ${name}`);
}
