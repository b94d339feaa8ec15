import type { PartyKind } from "../../src/kernel/facts.ts";
import { printCount } from "../../src/kernel/text.ts";
import { address, type TrueAddress } from "./prospectus-generator-addresses.ts";
import { nameOfKind, partyName, personName, stem } from "./prospectus-generator-names.ts";
import {
  capNote,
  controlNote,
  disclaimerNote,
  type NoteParty,
  optionNote,
  type TrueStatements,
  warrantNote,
} from "./prospectus-generator-notes.ts";
import { Random } from "./prospectus-generator-random.ts";

export interface TrueCopy {
  readonly name: string;
  readonly organization: string | null;
  readonly address: TrueAddress;
}

/** Everything that is true of one row. */
export interface TrueRow {
  readonly name: string;
  readonly kind: PartyKind;
  readonly before: number;
  readonly offered: number;
  readonly after: number;
  /** "*" or "1.6%". */
  readonly percent: string;
  readonly markers: readonly string[];
  readonly careOf: readonly string[];
  readonly address: TrueAddress | null;
  readonly attention: string | null;
  readonly copy: TrueCopy | null;
  readonly capped: boolean;
}

export interface TrueNote extends TrueStatements {
  readonly marker: string;
  /** Index of its row; null: it stands on a column heading. */
  readonly row: number | null;
}

/** What a filing does alike in all rows. */
export interface PrintStyle {
  /** What stands in the after column for 0. */
  readonly zero: string;
  /** What stands in the percent column where nothing is held after the offering. */
  readonly zeroPercent: "*" | "—";
  readonly total: string;
  readonly attention: string;
  /** Longest line of a wrapped name. */
  readonly nameWidth: number;
  /** Whether the numbers of a wrapped name stand on its first line. */
  readonly numbersFirst: boolean;
}

/** A resale prospectus as it was meant. */
export interface Prospectus {
  readonly seed: number;
  readonly issuer: string;
  readonly outstanding: number;
  readonly rows: readonly TrueRow[];
  readonly notes: readonly TrueNote[];
  readonly totals: { before: number; offered: number; after: number; percent: string };
  readonly style: PrintStyle;
}

/** A shrinking test takes rows away and keeps the others as they are. */
export interface ProspectusSpec {
  readonly seed: number;
  /** One seed a row. */
  readonly rows: readonly number[];
}

/** An agent of several holders: care-of name, address and contact that they share. */
interface Agent {
  readonly name: string;
  readonly address: TrueAddress;
  readonly contact: string | null;
}

interface Filing {
  readonly outstanding: number;
  readonly style: PrintStyle;
  readonly agents: readonly Agent[];
  /** Percent of the class that contracts let a holder own. */
  readonly cap: number;
}

export function generateProspectus({ seed, rows: rowSeeds }: ProspectusSpec): Prospectus {
  const random = new Random(seed);
  const filing: Filing = {
    outstanding: random.int(20_000_000, 400_000_000),
    style: printStyle(random),
    agents: Array.from({ length: random.int(1, 3) }, () => agent(random)),
    cap: random.pick([4.99, 9.99, 9.9]),
  };
  const issuer = `${stem(random)} Networks, Inc.`;
  const plain = withoutTwins(
    rowSeeds.map((rowSeed) => ({ rowSeed, row: holder(new Random(rowSeed), filing) })),
  );
  const { rows, notes } = withNotes(plain, filing, random.chance(0.5));
  const sum = (count: (row: TrueRow) => number) => rows.reduce((all, row) => all + count(row), 0);
  const [offered, after] = [sum((row) => row.offered), sum((row) => row.after)];
  return {
    seed,
    issuer,
    outstanding: filing.outstanding,
    rows,
    notes,
    totals: {
      before: offered + after,
      offered,
      after,
      percent: percentText(after, filing.outstanding + offered),
    },
    style: filing.style,
  };
}

function printStyle(random: Random): PrintStyle {
  return {
    zero: random.pick(["", "", "", "0", "—", "-0-"]),
    zeroPercent: random.pick(["*", "*", "—"]),
    total: random.pick(["Total:", "Total", "TOTAL", "Totals"]),
    attention: random.pick(["Attn:", "Attn:", "Attention:", "Attn."]),
    nameWidth: random.pick([30, 40, 60]),
    numbersFirst: random.chance(0.15),
  };
}

function agent(random: Random): Agent {
  const name = random.chance(0.3)
    ? personName(random)
    : random.pick([
        `${stem(random)} Capital Management, Inc.`,
        `${stem(random)} & Company LLC`,
        `${stem(random)} Investment Management III, LLC`,
        `${stem(random)} Ventures`,
        nameOfKind(random, "ORGANIZATION"),
      ]);
  return { name, address: address(random), contact: random.chance(0.7) ? personName(random) : null };
}

type Plain = Omit<TrueRow, "markers" | "percent">;

function holder(random: Random, filing: Filing): Plain {
  const { text: name, kind } = partyName(random);
  const client = random.chance(0.35) ? random.pick(filing.agents) : null;
  const own = client === null ? address(random) : client.address;
  const attends = kind !== "PERSON" && random.chance(0.3) ? personName(random) : null;
  const firm = random.chance(0.3) ? `${stem(random)} Technology Corp.` : null;
  const careOf =
    client !== null
      ? [client.name]
      : random.chance(0.15)
        ? [personName(random), firm].filter((one) => one !== null)
        : [];
  const offered = shareCount(random);
  const after = random.chance(0.6) ? 0 : shareCount(random);
  const copy = random.chance(0.05)
    ? {
        name: personName(random),
        organization: `${random.pick(["Foxglove", "Isle of Palms", "Kestrel"])} Country Club`,
        address: address(random),
      }
    : null;
  const attention = client === null ? attends : client.contact;
  return {
    name,
    kind,
    before: offered + after,
    offered,
    after,
    careOf,
    address: own,
    attention,
    copy,
    capped: random.chance(0.03),
  };
}

function shareCount(random: Random): number {
  const digits = random.pick([3, 4, 5, 5, 6, 6, 6, 7, 7]);
  return random.int(10 ** (digits - 1), 10 ** digits - 1);
}

/** A second row of the same name takes a Roman number: rows of one party are another test's matter. */
function withoutTwins(rows: readonly { rowSeed: number; row: Plain }[]): { rowSeed: number; row: Plain }[] {
  const seen = new Set<string>();
  return rows.map(({ rowSeed, row }) => {
    let { name } = row;
    for (let i = 2; seen.has(name.toLowerCase()); i++)
      name = `${row.name.split(" ")[0]} ${"I".repeat(i)} Fund`;
    seen.add(name.toLowerCase());
    return { rowSeed, row: name === row.name ? row : { ...row, name, kind: "FUND" } };
  });
}

function withNotes(
  plain: readonly { rowSeed: number; row: Plain }[],
  filing: Filing,
  onHeading: boolean,
): { rows: TrueRow[]; notes: TrueNote[] } {
  const notes: TrueNote[] = [];
  const add = (said: TrueStatements, row: number | null) => {
    notes.push({ ...said, marker: String(notes.length + 1), row });
    return String(notes.length);
  };
  if (onHeading) add(headingNote(), null);
  const rows = plain.map(({ rowSeed, row }, i) => {
    const random = new Random(rowSeed ^ 0x5bd1e995);
    const said = statementsOf(
      random,
      i,
      plain.map((one) => one.row),
      filing,
    );
    const markers = said.map((one) => add(one, i));
    const before = row.capped ? capCount(filing) : row.before;
    const [offered, after] = row.capped ? [capCount(filing) + row.offered, 0] : [row.offered, row.after];
    const percent =
      after === 0
        ? filing.style.zeroPercent === "*"
          ? "*"
          : "0%"
        : percentText(after, filing.outstanding + offered);
    return { ...row, before, offered, after, percent, markers };
  });
  return { rows, notes };
}

function headingNote(): TrueStatements {
  const text =
    "All amounts referred to herein include shares of common stock issuable upon exercise of outstanding warrants to purchase common stock held by each selling stockholder.";
  return { text, components: [], disclaims: [], control: [], cap: null };
}

function statementsOf(
  random: Random,
  index: number,
  rows: readonly Plain[],
  filing: Filing,
): TrueStatements[] {
  const row = rows[index]!;
  const party = noteParty(row, rows);
  if (row.capped) return [capNote(party, filing.cap)];
  if (!random.chance(0.25)) return [];
  const others = random.sample(
    rows.filter((other) => other !== row && (other.kind === "FUND" || other.kind === "TRUST")),
    random.int(1, 3),
  );
  return random.sample(
    [
      random.chance(0.5) ? optionNote(random, row.offered) : warrantNote(random, row.offered),
      row.kind === "PERSON" && others.length > 0
        ? disclaimerNote(
            party,
            others.map((other) => noteParty(other, rows)),
            others.map((other) => other.before),
          )
        : controlNote(random, party, row.careOf.find((name) => name.includes(" ")) ?? personName(random)),
    ],
    random.chance(0.2) ? 2 : 1,
  );
}

/** "Mr. Doe", where no other row's name ends so. */
function noteParty(row: Plain, rows: readonly Plain[]): NoteParty {
  const last = / (\S+)$/.exec(row.name)?.[1] ?? "";
  const alone = rows.filter(({ name }) => name.includes(last)).length === 1;
  const plain = row.name.split(" ").length <= 3 && !/\b(?:van|von|de|di|du|bin)\b/i.test(row.name);
  const honorific =
    row.kind === "PERSON" && alone && plain && /^\p{L}[\p{L}'-]+$/u.test(last) ? `Mr. ${last}` : null;
  return { name: row.name, honorific };
}

/** The most whole shares that are not more than the cap of the outstanding shares and themselves. */
function capCount({ outstanding, cap }: Filing): number {
  return Math.floor((outstanding * cap) / (100 - cap));
}

/** As Item 507 tables print it: `*` below one, else one decimal. */
export function percentText(part: number, base: number): string {
  const percent = (part / base) * 100;
  return percent < 1 ? "*" : `${percent.toFixed(1)}%`;
}

export function printShares(count: number): string {
  return printCount(count);
}
