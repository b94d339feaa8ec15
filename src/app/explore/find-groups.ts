import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import { foldName, nameKey } from "../../graph/names.ts";
import { buildingOf } from "../../graph/relate/building.ts";
import type { PostalAddress } from "../../kernel/facts.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId, GraphView, Link } from "../../store/port.ts";
import { linksOf, type Row } from "./filing-rows.ts";
import { nameOf } from "./step.ts";

export const GROUP_KINDS = [
  "AGENT",
  "ADDRESS",
  "BUILDING",
  "CONTACT",
  "CONTROL",
  "FAMILY",
  "FUND_FAMILY",
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Holders of one filing who share something. */
export interface Grouping {
  readonly filing: FilingId;
  /** The shared node's id, or the shared key. */
  readonly key: string;
  readonly label: string;
  /** Two or more, by name. */
  readonly members: readonly GraphNode[];
}

interface Belonging {
  readonly key: string;
  readonly label: string;
}

/** The groups of one filing's holders. */
export async function groupRows(
  view: GraphView,
  by: GroupKind,
  filing: FilingId,
  rows: readonly Row[],
): Promise<readonly Grouping[]> {
  const holders = [...new Map(rows.map(({ holder }) => [holder.id, holder])).values()].sort(
    (a, b) => compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id),
  );
  const belonging = await belongingOf(view, by, holders);
  const groups = new Map<string, { readonly label: string; readonly members: GraphNode[] }>();
  for (const holder of holders)
    for (const { key, label } of belonging(holder)) {
      const group = groups.get(key) ?? { label, members: [] };
      groups.set(key, group);
      if (!group.members.includes(holder)) group.members.push(holder);
    }
  return [...groups]
    .filter(([, { members }]) => members.length > 1 && (by !== "FAMILY" || members.some(isJoint)))
    .map(([key, group]) => ({ filing, key, ...group }));
}

/** By label, then key, then filing. */
export function groupKey({ label, key, filing }: Grouping): readonly string[] {
  return [nameKey(label), key, filing];
}

const SHARED_EDGES: Partial<Readonly<Record<GroupKind, readonly [readonly EdgeType[], "OUT" | "IN"]>>> = {
  AGENT: [["CARE_OF"], "OUT"],
  CONTACT: [["ATTENTION_OF", "COPY_TO"], "OUT"],
  ADDRESS: [["LOCATED_AT"], "OUT"],
  BUILDING: [["LOCATED_AT"], "OUT"],
  CONTROL: [["CONTROLS"], "IN"],
};

async function belongingOf(
  view: GraphView,
  by: GroupKind,
  holders: readonly GraphNode[],
): Promise<(holder: GraphNode) => readonly Belonging[]> {
  const shared = SHARED_EDGES[by];
  if (shared === undefined) return by === "FAMILY" ? surnames : fundFamily;
  const ids = holders.map(({ id }) => id);
  const links = await linksOf(view, ids, ...shared);
  const far = ({ id }: GraphNode): readonly Link[] => links.get(id) ?? [];
  if (by === "BUILDING") return (holder) => far(holder).flatMap(({ node }) => building(node));
  if (by !== "CONTROL") return (holder) => far(holder).map(({ node }) => itself(node));
  const controllers = new Set<AnyId>(holders.flatMap((holder) => far(holder).map(({ node }) => node.id)));
  // Who controls others and holds shares is one of them.
  return (holder) => [
    ...far(holder).map(({ node }) => itself(node)),
    ...(controllers.has(holder.id) ? [itself(holder)] : []),
  ];
}

function itself(node: GraphNode): Belonging {
  return { key: node.id, label: nameOf(node) };
}

function building({ props }: GraphNode): readonly Belonging[] {
  const found = buildingOf(props as unknown as PostalAddress);
  return found === null ? [] : [found];
}

function surnames({ props }: GraphNode): readonly Belonging[] {
  if (!Array.isArray(props.surnameKeys)) return [];
  const words = String(props.name).split(/[\s,]+/);
  return (props.surnameKeys as readonly string[]).map((key) => ({
    key,
    label: words.find((word) => foldName(word) === key) ?? key,
  }));
}

function fundFamily({ props }: GraphNode): readonly Belonging[] {
  const key = props.fundFamilyKey;
  if (typeof key !== "string") return [];
  const words = String(props.name)
    .replace(/^the\s+/i, "")
    .split(/\s+/);
  return [{ key, label: words.slice(0, key.split(" ").length).join(" ").replace(/,$/, "") }];
}

function isJoint({ props }: GraphNode): boolean {
  return props.partyKind === "TRUST" || props.partyKind === "JOINT_PERSONS";
}
