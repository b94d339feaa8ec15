import { readFileSync } from "node:fs";
import { foldSpace } from "../../src/kernel/text.ts";

/** How much a risk factor is what a query asks for: 3 a reader expects it first, 2 it is about it, too, 1 it touches it. */
export type Grade = 1 | 2 | 3;

/** A query and what a reader of the risk factors expects, judged before any engine was asked. */
export interface SearchLabel {
  readonly query: string;
  readonly why: string;
  /** By file name: headings' beginnings, each of one risk factor. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, Grade>>>>;
}

/** A risk factor by its filing's file name and its place there. */
export interface FiledRisk {
  readonly file: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly body: string;
}

export function readSearchLabels(): readonly SearchLabel[] {
  return JSON.parse(readFileSync(new URL("queries.json", import.meta.url), "utf8"));
}

/** The files that labels speak of, each once. */
export function filesOf(labels: readonly SearchLabel[]): string[] {
  return [...new Set(labels.flatMap(({ expected }) => Object.keys(expected)))].sort();
}

export function keyOf({ file, ordinal }: Pick<FiledRisk, "file" | "ordinal">): string {
  return `${file} ${ordinal}`;
}

/** Grades by risk factor; fails where a beginning is not that of exactly one heading. */
export function gradesOf({ query, expected }: SearchLabel, risks: readonly FiledRisk[]): Map<string, Grade> {
  const grades = new Map<string, Grade>();
  for (const [file, beginnings] of Object.entries(expected))
    for (const [beginning, grade] of Object.entries(beginnings)) {
      const found = risks.filter(
        (risk) => risk.file === file && foldSpace(risk.heading).startsWith(beginning),
      );
      if (found.length !== 1)
        throw new Error(`"${query}": ${found.length} headings of ${file} begin with "${beginning}"`);
      grades.set(keyOf(found[0]!), grade);
    }
  return grades;
}
