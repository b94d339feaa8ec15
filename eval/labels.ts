import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the labelled filings and their labels are; outside the repository, since they are for measuring only. */
export const FILINGS_DIR = process.env.FILINGS_DIR ?? "../shared/filings";
export const GOLD_DIR = process.env.GOLD_DIR ?? "../shared/gold";

/** The numbers of one class in a labelled row. */
export interface LabelPosition {
  readonly class?: string | null;
  readonly sharesBefore?: number | null;
  readonly sharesOffered?: number | null;
  readonly sharesAfter?: number | null;
  readonly percentBefore?: string | null;
  readonly percentAfter?: string | null;
  readonly votingPercent?: string | null;
}

/** A row labelled by hand. Absent and null fields are not scored. */
export interface LabelRow {
  readonly name: string;
  readonly nameAcceptable?: readonly string[];
  readonly group?: string | null;
  readonly markers?: readonly string[];
  readonly before?: number | null;
  readonly offered?: number | null;
  readonly after?: number | null;
  readonly pctBefore?: string | null;
  readonly pctAfter?: string | null;
  readonly positions?: readonly LabelPosition[];
  readonly address?: string | null;
  readonly addressAcceptable?: readonly string[];
  readonly addresses?: readonly string[];
  readonly careOf?: readonly string[] | null;
  readonly attention?: readonly string[] | null;
  readonly controlPersons?: readonly string[] | null;
  readonly controlPersonsBorderline?: readonly string[];
  readonly controlPersonsResolved?: readonly string[];
  readonly aggregate?: boolean;
  readonly repeatsRow?: unknown;
  readonly extra?: {
    readonly rowOptional?: boolean;
    readonly addressOptional?: boolean;
    readonly controlPersonsOptional?: readonly string[];
  };
}

export interface TableLabels {
  readonly slug: string;
  readonly rows: readonly LabelRow[];
}

export interface LabelRisk {
  readonly category: string | null;
  readonly heading: string;
  readonly bodyStart: string;
  readonly bodyEnd: string;
}

export interface RiskLabels {
  readonly slug: string;
  readonly risks: readonly LabelRisk[];
}

export function readTableLabels(kind: "holders" | "owners"): readonly TableLabels[] {
  return labelFiles(kind).map((file) => {
    const label = JSON.parse(readFileSync(file, "utf8")) as {
      slug: string;
      holders?: LabelRow[];
      owners?: LabelRow[];
    };
    return { slug: label.slug, rows: label[kind] ?? [] };
  });
}

export function readRiskLabels(): readonly RiskLabels[] {
  return labelFiles("risks").map((file) => {
    const label = JSON.parse(readFileSync(file, "utf8")) as {
      slug: string;
      sections: { categories: { category: string | null; risks: Omit<LabelRisk, "category">[] }[] }[];
    };
    const risks = label.sections.flatMap((section) =>
      section.categories.flatMap(({ category, risks: list }) => list.map((risk) => ({ ...risk, category }))),
    );
    return { slug: label.slug, risks };
  });
}

function labelFiles(kind: string): readonly string[] {
  const folder = join(GOLD_DIR, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

/** The filing a label speaks of: its slug is the file's name, with or without the ending. */
export function filingPath(slug: string): string {
  const exact = join(FILINGS_DIR, slug);
  if (existsSync(exact)) return exact;
  const name = readdirSync(FILINGS_DIR).find((file) => file.replace(/\.[a-z]+$/, "") === slug);
  return join(FILINGS_DIR, name ?? slug);
}
