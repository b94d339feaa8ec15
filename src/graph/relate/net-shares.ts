/** In words, for whoever wants to hold the sums against the filing. */
export const NETTING_RULE =
  "Every share counts once: a row is reduced by what its note says it counts of another member's shares (of a third party's, but in the first such row), before and after; what a member sells no member has afterwards.";

/** What one holder's rows say, added up. */
export interface Stake {
  readonly id: string;
  readonly before: number;
  readonly offered: number;
  readonly after: number;
  /** Shares that its notes count and say to be another's. */
  readonly includes: readonly Inclusion[];
}
export interface Inclusion {
  /** Who holds them: a member of the group or anyone else. */
  readonly of: string;
  /** As the note says; null: all that the other has. */
  readonly shares: number | null;
}

/** Shares of one member that another's row, or an earlier one's note, counts already. */
export interface Adjustment {
  readonly member: string;
  readonly of: string;
  /** Taken from the member's count before the offering. */
  readonly shares: number;
}

export interface Totals {
  readonly before: number;
  readonly offered: number;
  readonly after: number;
}
export interface Netted {
  readonly totals: Totals;
  /** What is left of each member, in the order given. */
  readonly own: readonly (Totals & { readonly id: string })[];
  readonly adjustments: readonly Adjustment[];
}

export function addUp(stakes: readonly Totals[]): Totals {
  const sum = (field: keyof Totals) => stakes.reduce((total, stake) => total + stake[field], 0);
  return { before: sum("before"), offered: sum("offered"), after: sum("after") };
}

/**
 * Every share once. A row that includes all shares of another is reduced to what is its own; so is what two rows include
 * of a third party, but for the first. What a member sells nobody has afterwards, though rows that include it count it.
 */
export function netShares(stakes: readonly Stake[]): Netted {
  const netting = new Netting(stakes);
  const own = stakes.map((stake) => netting.own(stake));
  return { totals: addUp(own), own, adjustments: netting.adjustments() };
}

class Netting {
  readonly #stakes: ReadonlyMap<string, Stake>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #own = new Map<string, Totals & { readonly id: string }>();
  readonly #covers = new Map<string, ReadonlySet<string>>();

  constructor(stakes: readonly Stake[]) {
    this.#stakes = new Map(stakes.map((stake) => [stake.id, stake]));
    // The largest first: a row includes all shares of another only where it has as many.
    const sorted = stakes.toSorted((a, b) => b.before - a.before);
    this.#order = new Map(sorted.map(({ id }, index) => [id, index]));
  }

  own(stake: Stake): Totals & { readonly id: string } {
    const known = this.#own.get(stake.id);
    if (known !== undefined) return known;
    const covered = [...this.#covered(stake)].map((id) => this.own(this.#stakes.get(id)!));
    const partly = this.#partial(stake).reduce((sum, { shares }) => sum + shares, 0);
    const theirs = addUp(covered);
    const before = Math.max(0, stake.before - theirs.before - partly);
    const own =
      theirs.before + partly === 0
        ? { id: stake.id, before, offered: stake.offered, after: stake.after }
        : { id: stake.id, before, ...this.#sold(stake, before, theirs, partly) };
    this.#own.set(stake.id, own);
    return own;
  }

  /** A row that offers more than is its own counts what the others offer, too. */
  #sold(stake: Stake, before: number, theirs: Totals, partly: number): Omit<Totals, "before"> {
    const countsTheirs = stake.offered > before && stake.offered >= theirs.offered;
    const offered = countsTheirs ? stake.offered - theirs.offered : stake.offered;
    const isSum = stake.before - stake.offered === stake.after;
    const after = isSum ? before - offered : stake.after - theirs.before - partly;
    return { offered, after: Math.max(0, after) };
  }

  /** Members all of whose shares the row includes, and all whom these include so. */
  #covered(stake: Stake): ReadonlySet<string> {
    const known = this.#covers.get(stake.id);
    if (known !== undefined) return known;
    const covered = new Set<string>();
    for (const { of, shares } of this.#inclusions(stake)) {
      const other = this.#stakes.get(of);
      if (other === undefined || !this.#isWhole(stake, other, shares)) continue;
      covered.add(of);
      for (const id of this.#covered(other)) covered.add(id);
    }
    covered.delete(stake.id);
    this.#covers.set(stake.id, covered);
    return covered;
  }

  #isWhole(stake: Stake, other: Stake, shares: number | null): boolean {
    const isLater = this.#order.get(other.id)! > this.#order.get(stake.id)!;
    return isLater && (shares === null || shares >= other.before);
  }

  /** One for each holder whose shares the notes include: several parts of one holder's shares are one inclusion. */
  #inclusions({ id, includes }: Stake): readonly Inclusion[] {
    const byHolder = Map.groupBy(
      includes.filter(({ of }) => of !== id),
      ({ of }) => of,
    );
    return [...byHolder].map(([of, parts]) => ({
      of,
      shares: parts.some(({ shares }) => shares === null)
        ? null
        : parts.reduce((sum, { shares }) => sum + shares!, 0),
    }));
  }

  /** Parts of members' shares, and what an earlier row includes of someone who is no member. */
  #partial(stake: Stake): readonly { readonly of: string; readonly shares: number }[] {
    const covered = this.#covered(stake);
    return this.#inclusions(stake).flatMap(({ of, shares }) => {
      if (shares === null || covered.has(of)) return [];
      const other = this.#stakes.get(of);
      if (other !== undefined) return [{ of, shares: Math.min(shares, other.before) }];
      return this.#isCountedElsewhere(stake, of) ? [{ of, shares }] : [];
    });
  }

  /** A row that covers another which includes the shares loses them with it. */
  #isCountedElsewhere(stake: Stake, of: string): boolean {
    const covered = this.#covered(stake);
    const others = [...this.#stakes.values()].filter(
      (other) => other.id !== stake.id && other.includes.some((inclusion) => inclusion.of === of),
    );
    if (others.some(({ id }) => covered.has(id))) return false;
    const place = this.#order.get(stake.id)!;
    return others.some((other) => this.#order.get(other.id)! < place && !this.#covered(other).has(stake.id));
  }

  adjustments(): Adjustment[] {
    return [...this.#stakes.values()].flatMap((stake) => {
      const covered = [...this.#covered(stake)].map((of) => ({
        member: stake.id,
        of,
        shares: this.own(this.#stakes.get(of)!).before,
      }));
      return [...covered, ...this.#partial(stake).map((part) => ({ member: stake.id, ...part }))];
    });
  }
}
