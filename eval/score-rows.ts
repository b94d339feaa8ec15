import type { LabelPosition, LabelRow } from "./labels.ts";
import { foldName, foldPercent, wordsOf } from "./text.ts";

/** A row as the loader reads it; percentages as printed text. */
export interface PredictedRow {
  readonly name: string;
  readonly group?: string | null;
  readonly markers?: readonly string[];
  readonly before: number | null;
  readonly offered: number | null;
  readonly after: number | null;
  readonly pctBefore: string | null;
  readonly pctAfter: string | null;
  readonly positions: readonly LabelPosition[];
  readonly address: string | null;
  readonly careOf: readonly string[];
  readonly attention: readonly string[];
  readonly controlPersons: readonly string[];
}

/** `right` of `labelled`; `wrong`: predicted and not labelled, where that is counted. */
export interface Tally {
  readonly right: number;
  readonly labelled: number;
  readonly wrong: number;
}

export const NUMBER_FIELDS = ["before", "offered", "after", "pctBefore", "pctAfter"] as const;
export const DETAIL_FIELDS = [
  "positions",
  "address",
  "careOf",
  "attention",
  "controlPersons",
  "group",
  "markers",
] as const;
export type ScoredField = (typeof NUMBER_FIELDS)[number] | (typeof DETAIL_FIELDS)[number];

export interface RowScore {
  readonly labelled: number;
  readonly predicted: number;
  readonly found: number;
  readonly fields: Readonly<Record<ScoredField, Tally>>;
  readonly missing: readonly string[];
  readonly spurious: readonly string[];
  /** What is wrong in the rows found, one line each. */
  readonly misses: readonly string[];
}

/**
 * Rows against labels. A row is found when its folded name is the label's (of several, the one that agrees in most numbers);
 * a field counts where the label holds it. Rows that sum or repeat others are optional.
 */
export function scoreRows(predicted: readonly PredictedRow[], labels: readonly LabelRow[]): RowScore {
  const pairs = pairRows(predicted, labels);
  const used = new Set([...pairs.values()]);
  const missing = labels
    .filter((label) => !pairs.has(label) && !isOptional(label))
    .map((label) => label.name);
  const optional = labels.filter((label) => !pairs.has(label) && isOptional(label)).length;
  const misses: string[] = [];
  const fields = {} as Record<ScoredField, Tally>;
  for (const field of NUMBER_FIELDS)
    fields[field] = sum([...pairs].map(([label, row]) => numberTally(field, label, row, misses)));
  for (const field of DETAIL_FIELDS)
    fields[field] = sum(labels.map((label) => detailTally(field, label, pairs.get(label), misses)));
  return {
    labelled: labels.length - optional,
    predicted: predicted.length,
    found: pairs.size,
    fields,
    missing,
    spurious: predicted.filter((row) => !used.has(row)).map((row) => row.name),
    misses,
  };
}

function isOptional(label: LabelRow): boolean {
  return Boolean(label.aggregate || label.repeatsRow || label.extra?.rowOptional);
}

function pairRows(
  predicted: readonly PredictedRow[],
  labels: readonly LabelRow[],
): ReadonlyMap<LabelRow, PredictedRow> {
  const pairs = new Map<LabelRow, PredictedRow>();
  const used = new Set<PredictedRow>();
  for (const label of labels) {
    const names = new Set([label.name, ...(label.nameAcceptable ?? [])].map(foldName));
    let best: { row: PredictedRow; agree: number } | null = null;
    for (const row of predicted) {
      if (used.has(row) || !names.has(foldName(row.name))) continue;
      const agree = (["before", "offered", "after"] as const).filter(
        (field) => label[field] != null && row[field] === label[field],
      ).length;
      if (best === null || agree > best.agree) best = { row, agree };
    }
    if (best === null) continue;
    used.add(best.row);
    pairs.set(label, best.row);
  }
  return pairs;
}

const NONE: Tally = { right: 0, labelled: 0, wrong: 0 };

function numberTally(
  field: (typeof NUMBER_FIELDS)[number],
  label: LabelRow,
  row: PredictedRow,
  misses: string[],
): Tally {
  const want = label[field];
  if (want == null) return NONE;
  const got = row[field];
  const right = field.startsWith("pct")
    ? foldPercent(got as string | null) === foldPercent(want as string)
    : got === want;
  if (!right) misses.push(`${label.name}: ${field} is ${got}, labelled ${want}`);
  return { right: right ? 1 : 0, labelled: 1, wrong: 0 };
}

function detailTally(
  field: (typeof DETAIL_FIELDS)[number],
  label: LabelRow,
  row: PredictedRow | undefined,
  misses: string[],
): Tally {
  const tally = detailOf(field, label, row);
  if (row !== undefined && (tally.right < tally.labelled || tally.wrong > 0)) {
    misses.push(
      `${label.name}: ${field} is ${JSON.stringify(row[field])}, labelled ${JSON.stringify(label[field])}`,
    );
  }
  return tally;
}

function detailOf(
  field: (typeof DETAIL_FIELDS)[number],
  label: LabelRow,
  row: PredictedRow | undefined,
): Tally {
  switch (field) {
    case "positions":
      return positionTally(label, row);
    case "address":
      return addressTally(label, row);
    case "controlPersons":
      return controlTally(label, row);
    case "group":
      return label.group == null
        ? NONE
        : { right: foldName(row?.group) === foldName(label.group) ? 1 : 0, labelled: 1, wrong: 0 };
    case "markers":
      return row === undefined ? NONE : setTally(row.markers ?? [], label.markers ?? [], []);
    default:
      return setTally(row?.[field] ?? [], label[field] ?? [], []);
  }
}

/** A class's number is right when a position of that row holds it in the same field. */
function positionTally(label: LabelRow, row: PredictedRow | undefined): Tally {
  let right = 0;
  let labelled = 0;
  for (const position of label.positions ?? []) {
    for (const [field, want] of Object.entries(position)) {
      if (field === "class" || want == null) continue;
      labelled++;
      const same = (value: unknown) =>
        field.toLowerCase().includes("percent")
          ? foldPercent(value as string) === foldPercent(want as string)
          : value === want;
      if (row?.positions.some((got) => same(got[field as keyof LabelPosition]))) right++;
    }
  }
  return { right, labelled, wrong: 0 };
}

const COUNTRY_WORDS = new Set("us usa united states of america c o the offices".split(" "));

/** Right when at least 85 % of the label's words are there and at most 15 % are others (country and c/o words aside). */
function addressTally(label: LabelRow, row: PredictedRow | undefined): Tally {
  if (!label.address || label.extra?.addressOptional) return NONE;
  const bare = (text: string | null | undefined) =>
    new Set(wordsOf(text).filter((word) => !COUNTRY_WORDS.has(word)));
  const got = bare(row?.address);
  const right = [label.address, ...(label.addressAcceptable ?? []), ...(label.addresses ?? [])].some(
    (text) => {
      const want = bare(text);
      const shared = [...want].filter((word) => got.has(word)).length;
      return (
        want.size > 0 && shared / want.size >= 0.85 && (got.size - shared) / Math.max(1, got.size) <= 0.15
      );
    },
  );
  return { right: right ? 1 : 0, labelled: 1, wrong: 0 };
}

/** Short forms ("Mr. Doe") count in their printed or in their resolved form; borderline names count neither way. */
function controlTally(label: LabelRow, row: PredictedRow | undefined): Tally {
  let want = label.controlPersons ?? [];
  const resolved = label.controlPersonsResolved ?? [];
  let optional = [
    ...(label.controlPersonsBorderline ?? []),
    ...(label.extra?.controlPersonsOptional ?? []),
    ...resolved,
  ];
  if (resolved.length === want.length) {
    optional = [...optional, ...want];
    const got = new Set((row?.controlPersons ?? []).map((name) => wordsOf(name).join(" ")));
    want = want.map((name, i) => (got.has(wordsOf(resolved[i]).join(" ")) ? resolved[i]! : name));
  }
  return setTally(row?.controlPersons ?? [], want, optional);
}

function setTally(got: readonly string[], want: readonly string[], optional: readonly string[]): Tally {
  const fold = (name: string) => wordsOf(name).join(" ");
  const gotNames = got.map(fold);
  const wantNames = want.map(fold);
  const optionalNames = new Set(optional.map(fold));
  return {
    right: wantNames.filter((name) => gotNames.includes(name)).length,
    labelled: wantNames.length,
    wrong: gotNames.filter((name) => !wantNames.includes(name) && !optionalNames.has(name)).length,
  };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      right: all.right + one.right,
      labelled: all.labelled + one.labelled,
      wrong: all.wrong + one.wrong,
    }),
    NONE,
  );
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to find and nothing was found. */
export function rates(
  right: number,
  predicted: number,
  labelled: number,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = predicted === 0 ? 1 : right / predicted;
  const recall = labelled === 0 ? 1 : right / labelled;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
