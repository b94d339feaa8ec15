import {
  classIn,
  classKey,
  headsNames,
  headsOwners,
  headsSellers,
  isOtherThanStock,
  type LeafKind,
  meaningOf,
  preference,
  saysAfter,
  saysNothingOfShares,
  saysPeriod,
  saysShares,
} from "./headings.ts";
import type { Leaf, Stack } from "./leaves.ts";

/** What each stack of headings says, in sight of the others; `ofHolders` as in `readHeading`. */
export function classify(stacks: readonly Stack[], ofHolders: boolean): readonly Leaf[] {
  const name = nameAt(stacks);
  const owners = ofHolders || headsOwners(stacks[name]?.path.join(" ") ?? "");
  const result: Leaf[] = [];
  for (const [i, stack] of stacks.entries()) {
    const left = result.findLast(({ what }) => what.kind === "VALUE");
    const what: LeafKind =
      i === name
        ? { kind: "NAME" }
        : stack.spacer
          ? { kind: "OTHER" }
          : meaningOf(stack.path, { left: left?.what ?? null, owners, measure: stack.measure });
    result.push({ ...stack, what: isOfOffer(stack, what, left) ? { kind: "OTHER" } : what });
  }
  return withoutRivals(withVotingAsPercent(withSharesNamed(withUnnamedOffer(result))));
}

/** "Offering" over "Shares" and "%": the percentage is of what is offered. */
function isOfOffer({ path }: Stack, what: LeafKind, left: Leaf | undefined): boolean {
  return (
    what.kind === "VALUE" &&
    (what.field === "percentBefore" || what.field === "percentAfter") &&
    left?.what.kind === "VALUE" &&
    left.what.field === "sharesOffered" &&
    path.length > 1 &&
    left.path.length > 1 &&
    path[0] === left.path[0] &&
    !saysPeriod(path[0]!)
  );
}

/** The first heading that names holders over a column of words; where none does, the first column with a heading or the first of all. */
function nameAt(stacks: readonly Stack[]): number {
  const named = stacks.findIndex((stack) => !stack.numeric && stack.path.some(headsNames));
  if (named >= 0) return named;
  return stacks.findIndex((stack) => !stack.numeric && (stack.path.length > 0 || stack.first === 0));
}

/** True where the heading of the names says that those listed sell. */
export function namesSellers(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ what, path }) => what.kind === "NAME" && headsSellers(path.join(" ")));
}

/** Of sellers without a column of offered shares, the one column of shares that nothing else is said of is the offer. */
function withUnnamedOffer(leaves: readonly Leaf[]): readonly Leaf[] {
  const offered = leaves.some(({ what }) => what.kind === "VALUE" && what.field === "sharesOffered");
  const unnamed = leaves.filter(
    (leaf) => leaf.what.kind !== "NAME" && !leaf.spacer && saysNothingOfShares(leaf.path.join(" ")),
  );
  const [only] = unnamed;
  if (offered || !namesSellers(leaves) || only === undefined || unnamed.length > 1) return leaves;
  const what: LeafKind = { kind: "VALUE", field: "sharesOffered", class: classIn(only.path) };
  return leaves.map((leaf) => (leaf === only ? { ...leaf, what } : leaf));
}

/**
 * Beside notes or warrants, columns of shares that name no class are of the one class of stock that the table names, else a
 * class of their own; a percentage without a class follows the column at its left.
 */
function withSharesNamed(leaves: readonly Leaf[]): readonly Leaf[] {
  const named = [
    ...new Set(leaves.flatMap(({ what }) => (what.kind === "VALUE" && what.class ? [what.class] : []))),
  ];
  const stocks = new Map(
    named.filter((name) => !isOtherThanStock(name)).map((name) => [classKey(name), name]),
  );
  if (stocks.size > 1 || !named.some(isOtherThanStock)) return leaves;
  const shares = [...stocks.values()][0] ?? "Shares";
  let left: string | null = null;
  return leaves.map((leaf): Leaf => {
    const { what, path } = leaf;
    if (what.kind !== "VALUE") return leaf;
    const isPercent = what.field.startsWith("percent");
    const unnamed = isPercent ? left : saysShares(path.join(" ")) ? shares : null;
    const name = what.class ?? unnamed;
    left = name;
    return { ...leaf, what: { ...what, class: name } };
  });
}

/** Of several columns that say the same of one class, the total, else the first that is no part, is meant; the others are left alone. */
function withoutRivals(leaves: readonly Leaf[]): readonly Leaf[] {
  const best = new Map<string, Leaf>();
  const several = classesOf(leaves).size > 1;
  const keyOf = ({ what }: Leaf) => {
    if (what.kind !== "VALUE") return null;
    return `${what.field} ${what.class === null || !several ? "" : classKey(what.class)}`;
  };
  for (const leaf of leaves) {
    const key = keyOf(leaf);
    const rival = key === null ? undefined : best.get(key);
    if (key !== null && (rival === undefined || worth(leaf) > worth(rival))) best.set(key, leaf);
  }
  return leaves.map((leaf): Leaf => {
    const key = keyOf(leaf);
    return key === null || best.get(key) === leaf ? leaf : { ...leaf, what: { kind: "OTHER" } };
  });
}

/** The classes that the columns of numbers name, folded. */
export function classesOf(leaves: readonly Leaf[]): ReadonlySet<string> {
  return new Set(
    leaves.flatMap(({ what }) =>
      what.kind === "VALUE" && what.class !== null ? [classKey(what.class)] : [],
    ),
  );
}

function worth({ path }: Leaf): number {
  return preference(path.join(" "));
}

/** Where a table shows voting power as its only percentage, that is the percentage of the row. */
function withVotingAsPercent(leaves: readonly Leaf[]): readonly Leaf[] {
  const fields = leaves.flatMap(({ what }) => (what.kind === "VALUE" ? [what.field] : []));
  if (
    fields.includes("percentBefore") ||
    fields.includes("percentAfter") ||
    !fields.includes("votingPercent")
  )
    return leaves;
  return leaves.map((leaf) => {
    if (leaf.what.kind !== "VALUE" || leaf.what.field !== "votingPercent") return leaf;
    const field = saysAfter(leaf.path.join(" ")) ? "percentAfter" : "percentBefore";
    return { ...leaf, what: { kind: "VALUE", field, class: null } };
  });
}
