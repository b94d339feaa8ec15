import type { Filing, LoadedFiling } from "../../loaders/index.ts";
import { type Diagnostic, SEVERITIES } from "../kernel/diagnostics.ts";
import type { LoadOutcome } from "../store/port.ts";

/** What one load did: what `load --json` prints. */
export interface LoadReport {
  readonly file: string;
  readonly outcome: LoadOutcome;
  readonly filing: Omit<Filing, "text">;
  /** Facts by kind, the kinds in order. */
  readonly facts: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Diagnostic[];
}

const OUTCOME_WORDS = {
  ADDED: "added",
  UNCHANGED: "unchanged, it was there already",
  REPLACED: "replaced the version that was there",
} as const satisfies Record<LoadOutcome, string>;

export function loadReport(file: string, outcome: LoadOutcome, loaded: LoadedFiling): LoadReport {
  const { text: _, ...filing } = loaded.filing;
  return { file, outcome, filing, facts: factsByKind(loaded), diagnostics: loaded.diagnostics };
}

function factsByKind(loaded: LoadedFiling): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of loaded.facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The report for people. */
export function reportLines(report: LoadReport): string[] {
  const { filing, facts, diagnostics } = report;
  const total = Object.values(facts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(facts).map(([kind, count]) => `${kind} ${count}`);
  const severities = SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count > 0 ? [`${severity} ${count}`] : [];
  });
  return [
    `${report.file}: ${OUTCOME_WORDS[report.outcome]}`,
    `  filing       ${describeFiling(filing)}`,
    ...wrapped(`  facts        ${total}${kinds.length > 0 ? ": " : ""}`, kinds),
    ...wrapped(`  diagnostics  ${diagnostics.length}${severities.length > 0 ? ": " : ""}`, severities),
    ...diagnostics.map((diagnostic) => `    ${diagnosticLine(diagnostic)}`),
  ];
}

export function diagnosticLine({ severity, code, message }: Diagnostic): string {
  return `${severity} ${code}: ${message.replaceAll(/\s+/g, " ")}`;
}

function describeFiling({
  form,
  registrationNumber,
  accessionNumber,
  filedDate,
  documentDate,
  id,
}: LoadReport["filing"]): string {
  const parts = [
    form,
    registrationNumber,
    accessionNumber,
    filedDate && `filed ${filedDate}`,
    documentDate && `dated ${documentDate}`,
  ];
  return [...parts.filter((part) => part !== null), id].join(", ");
}

/** The items joined by commas, broken before column 100, further lines indented to the first item. */
function wrapped(head: string, items: readonly string[]): string[] {
  const lines = [head];
  items.forEach((item, index) => {
    const piece = index === items.length - 1 ? item : `${item}, `;
    if (lines.at(-1)!.length + piece.length > 100) lines.push(" ".repeat(head.length));
    lines[lines.length - 1] += piece;
  });
  return lines.map((line) => line.trimEnd());
}
