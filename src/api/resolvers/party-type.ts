import type { GraphNode } from "../model.ts";

/** Which type of the SDL a party is. */
export function partyType(node: GraphNode): "Company" | "Entity" {
  return node.labels.includes("Company") ? "Company" : "Entity";
}
