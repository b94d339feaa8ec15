import type { GraphNode } from "../../graph/kinds.ts";
import { DEFAULT_TIES, rarityWeight, type Tie, WEIGHT_UNIT } from "../../graph/relate/ties.ts";
import { AppError } from "../../kernel/errors.ts";
import type { Evidence } from "../../kernel/facts.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { compareCodePoints, printCount } from "../../kernel/text.ts";
import {
  type AnyId,
  type GraphView,
  MAX_REACHES,
  type Page,
  type PageRequest,
  type Reach,
} from "../../store/port.ts";
import { fundFamilyReach } from "./alike.ts";
import { type NoAnswer, sourcesOf } from "./answer.ts";
import { IdentityBook, type ReadAs } from "./identity-book.ts";
import { LinkBook } from "./link-book.ts";
import { endsOf, partyOf } from "./related-parties.ts";
import { type FoundPaths, searchPaths } from "./search-paths.ts";
import { derivedStep, nameOf, type Step, storedStep } from "./step.ts";
import { type Hop, TieGraph } from "./tie-graph.ts";

export const MAX_PATH_HOPS = 8;
export const DEFAULT_PATH_HOPS = 4;

export interface PathRequest extends PageRequest {
  readonly from: AnyId;
  readonly to: AnyId;
  /** Steps of the longest path, 1 to 8. */
  readonly maxHops: number;
  /** Null: all but the hubs. */
  readonly via: readonly Tie[] | null;
}

export interface Path {
  /** In millionths: the product of the rarity of all that is shared on the way. */
  readonly weight: number;
  readonly steps: readonly Step[];
}

export interface Paths extends Page<Path> {
  readonly noAnswer: NoAnswer | null;
  readonly sources: readonly GraphNode[];
  /** What people judged of parties that it names. */
  readonly readAs: readonly ReadAs[];
  /** Up to how many steps all paths were looked for; fewer than asked where hubs on the way have too many edges. */
  readonly searchedHops: number;
  /** Nodes whose edges were read, for measurements. */
  readonly visited: number;
}

/**
 * How two parties are joined: the shortest paths first, of equally long ones those over the rarest. No node comes twice,
 * nor two that people judged to be one: such are one node, and each step is between those whom the filing names.
 */
export async function findPaths(view: GraphView, request: PathRequest): Promise<Paths> {
  const { maxHops, first, after } = request;
  if (maxHops < 1 || maxHops > MAX_PATH_HOPS)
    throw new AppError("BAD_INPUT", `maxHops is ${maxHops}; 1 to ${MAX_PATH_HOPS} are possible.`, {
      remedy: `Give 1 to ${MAX_PATH_HOPS} as maxHops.`,
    });
  const from = await partyOf(view, request.from);
  const to = await partyOf(view, request.to);
  const identities = new IdentityBook(view);
  await identities.read([from, to]);
  const via = request.via ?? DEFAULT_TIES;
  const [start, end] = [identities.rootOf(from), identities.rootOf(to)];
  const ends = { from, to, isOne: start.id === end.id, via, maxHops };
  const found: FoundPaths = ends.isOne
    ? { paths: [], searched: 0, isExhausted: true, visited: 0 }
    : await searchPaths(new TieGraph(view, identities, via), start, end, maxHops);
  const listed = await inOrder(view, found.paths);
  const behind = after === null ? 0 : listed.findIndex(({ key }) => isSame(key, after)) + 1;
  if (after !== null && behind === 0) throw badCursor();
  const page = listed.slice(behind, behind + first);
  const book = new LinkBook(view);
  const items = await Promise.all(
    page.map(async ({ hops, weight, key }) => ({
      key,
      item: { weight, steps: await stepsOf(book, hops) },
    })),
  );
  const steps = items.flatMap(({ item }) => item.steps);
  const asked = [from, to].flatMap((party) => identities.of(party).members);
  return {
    items,
    hasNextPage: listed.length > behind + items.length,
    totalCount: listed.length,
    noAnswer: listed.length > 0 ? null : nothing(ends, found),
    sources: await sourcesOf(view, steps, items.length > 0 ? [] : asked),
    readAs: identities.readAs([from, to, ...endsOf(steps)]),
    searchedHops: found.searched,
    visited: found.visited,
  };
}

interface Listed {
  readonly hops: readonly Hop[];
  readonly weight: number;
  readonly key: readonly string[];
}

async function inOrder(view: GraphView, paths: FoundPaths["paths"]): Promise<Listed[]> {
  const shared = paths.map(sharedOn);
  const rarity = await rarityOf(view, shared.flat());
  return paths
    .map((hops, index) => {
      const product = shared[index]!.reduce(
        (weight, reach) => (weight * rarity(reach)) / WEIGHT_UNIT,
        WEIGHT_UNIT,
      );
      const weight = Math.round(product);
      const key = [String(hops.length), String(weight), hops.map(({ to }) => to.id).join(" ")];
      return { hops, weight, key, names: hops.map(({ to }) => to.sortKey).join("\u0000") };
    })
    .sort(
      (a, b) =>
        a.hops.length - b.hops.length ||
        b.weight - a.weight ||
        compareCodePoints(a.names, b.names) ||
        compareCodePoints(a.key[2]!, b.key[2]!),
    );
}

/** What is shared on the way: by those before and behind a node that both lead to, and by a rule. */
function sharedOn(hops: readonly Hop[]): Reach[] {
  return hops.flatMap((hop, index): Reach[] => {
    const { near, far, type } = hop;
    if (type === "SAME_BUILDING") return [{ via: "BUILDING", key: String(near.props.buildingKey) }];
    if (type === "SAME_SURNAME") return [surnameReach(near, far)];
    if (type === "SAME_FUND_FAMILY")
      return [fundFamilyReach(String(near.props.fundFamilyKey), near.filing)].filter(
        (reach) => reach !== null,
      );
    const next = hops[index + 1];
    return next === undefined ? [] : sharedAt(hop, next);
  });
}

function surnameReach(a: GraphNode, b: GraphNode): Reach {
  const theirs = b.props.surnameKeys as readonly string[];
  const surname = (a.props.surnameKeys as readonly string[]).find((key) => theirs.includes(key))!;
  return { via: "SURNAME", filing: a.filing!, surname, isJoint: false };
}

/** Of a node that the step before and the step behind lead to by edges of one kind. */
function sharedAt({ to: node, far, type, edge }: Hop, next: Hop): Reach[] {
  if (node.kind === "CITY") return [{ via: "CITY", id: node.id }];
  if (node.kind === "FILING") return [{ via: "ROWS", filing: node.id as FilingId }];
  if (edge === null || next.edge === null || type !== next.type) return [];
  const isTo = edge.to === far.id && next.edge.to === next.near.id;
  const isFrom = edge.from === far.id && next.edge.from === next.near.id;
  if (type === "OF") return [{ via: "ROWS", filing: edge.filing }];
  if (node.kind !== "PARTY" && node.kind !== "ADDRESS") return [];
  if (isTo) return [{ via: "LINKS", id: node.id, types: [type as never], direction: "IN" }];
  return isFrom ? [{ via: "LINKS", id: node.id, types: [type as never], direction: "OUT" }] : [];
}

async function rarityOf(view: GraphView, reaches: readonly Reach[]): Promise<(reach: Reach) => number> {
  const keys = [...new Set(reaches.map((reach) => JSON.stringify(reach)))];
  const weights = new Map<string, number>();
  for (let start = 0; start < keys.length; start += MAX_REACHES) {
    const some = keys.slice(start, start + MAX_REACHES);
    const counts = await view.countReached(
      some.map((key, group) => ({ ...(JSON.parse(key) as Reach), group })),
    );
    for (const [index, key] of some.entries()) weights.set(key, rarityWeight(Math.max(2, counts[index]!)));
  }
  return (reach) => weights.get(JSON.stringify(reach))!;
}

async function stepsOf(book: LinkBook, hops: readonly Hop[]): Promise<Step[]> {
  return Promise.all(
    hops.map(async ({ near: from, far: to, type, edge }, index) => {
      if (edge !== null) return storedStep(edge, from, to);
      if (type !== "SAME_SURNAME" && type !== "SAME_FUND_FAMILY") {
        // Addresses are shared by filings: what says that they are places are the edges on both sides.
        const sides = [hops[index - 1], hops[index + 1]].flatMap((hop) => hop?.edge?.evidence ?? []);
        return derivedStep("SAME_BUILDING", from, to, sides);
      }
      return derivedStep(type, from, to, await namesOf(book, type, [from, to]));
    }),
  );
}

async function namesOf(
  book: LinkBook,
  type: "SAME_SURNAME" | "SAME_FUND_FAMILY",
  sides: readonly [GraphNode, GraphNode],
): Promise<readonly Evidence[]> {
  const [a, b] = sides;
  const reach = type === "SAME_SURNAME" ? surnameReach(a, b) : null;
  const word = reach?.via === "SURNAME" ? reach.surname : String(a.props.fundFamilyKey).split(" ").at(-1)!;
  return (await Promise.all(sides.map((side) => book.naming(side, word)))).flat();
}

interface Ends {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly isOne: boolean;
  readonly via: readonly Tie[];
  readonly maxHops: number;
}

function nothing({ from, to, isOne, via, maxHops }: Ends, { isExhausted, visited }: FoundPaths): NoAnswer {
  const both = `${nameOf(from)} and ${nameOf(to)}`;
  const lookedAt = [`ties: ${via.join(", ")}`, `nodes whose edges were read: ${printCount(visited)}`];
  if (from.id === to.id)
    return { code: "SAME_PARTY", message: `Both ends are ${nameOf(from)}.`, lookedAt: [] };
  if (isOne) return { code: "SAME_PARTY", message: `${both} were judged to be one.`, lookedAt: [] };
  if (isExhausted)
    return {
      code: "NO_SHARED_TIE",
      message: `No chain of these ties, however long, joins ${both}.`,
      lookedAt,
    };
  return {
    code: "BEYOND_MAX_HOPS",
    message: `No path of at most ${maxHops} steps joins ${both}.`,
    lookedAt,
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function badCursor(): AppError {
  return new AppError("BAD_CURSOR", "The cursor does not belong to this list.", {
    remedy: "Use an endCursor of the same field with the same arguments, or start without one.",
  });
}
