import type { GraphEdge, GraphNode } from "../../graph/kinds.ts";
import { DERIVED_RULES, type DerivedStep, type StepType } from "../../graph/relate/ties.ts";
import type { Evidence, How } from "../../kernel/facts.ts";

/** From one node to the next, with the words that prove it. */
export interface Step {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly type: StepType;
  /** Whether the stored edge points along the step; OUT for derived steps, which have no direction. */
  readonly direction: "OUT" | "IN";
  readonly how: How;
  /** Of a derived step, in words; null for stored edges. */
  readonly rule: string | null;
  /** Never empty. */
  readonly evidence: readonly Evidence[];
}

export function storedStep(edge: GraphEdge, from: GraphNode, to: GraphNode): Step {
  const direction = edge.from === from.id ? "OUT" : "IN";
  return { from, to, type: edge.type, direction, how: "STATED", rule: null, evidence: edge.evidence };
}

/** `evidence`: spans of both sides. */
export function derivedStep(
  type: DerivedStep,
  from: GraphNode,
  to: GraphNode,
  evidence: readonly Evidence[],
): Step {
  return { from, to, type, direction: "OUT", how: "DERIVED", rule: DERIVED_RULES[type], evidence };
}

/** Name for people. */
export function nameOf({ kind, props }: GraphNode): string {
  const name = kind === "ADDRESS" ? props.line : kind === "HOLDING" ? props.printedName : props.name;
  return String(name ?? props.form ?? "");
}
