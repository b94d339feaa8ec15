import type { LabelRisk } from "./labels.ts";
import { foldLetters } from "./text.ts";

export interface PredictedRisk {
  readonly category: string | null;
  readonly heading: string;
  readonly body: string;
}

export interface RiskScore {
  readonly labelled: number;
  readonly predicted: number;
  readonly found: number;
  /** Of the risks found. */
  readonly categories: number;
  readonly bodies: number;
  readonly missing: readonly string[];
  readonly spurious: readonly string[];
}

const ENDS = 40;

/** Texts are compared as letters and digits; a body is right when its first and last forty of them are the label's. */
export function scoreRisks(predicted: readonly PredictedRisk[], labels: readonly LabelRisk[]): RiskScore {
  const used = new Set<PredictedRisk>();
  const missing: string[] = [];
  let categories = 0;
  let bodies = 0;
  for (const label of labels) {
    const risk = predicted.find(
      (one) => !used.has(one) && foldLetters(one.heading) === foldLetters(label.heading),
    );
    if (risk === undefined) {
      missing.push(label.heading);
      continue;
    }
    used.add(risk);
    const body = foldLetters(risk.body);
    if (foldLetters(risk.category) === foldLetters(label.category)) categories++;
    const start = foldLetters(label.bodyStart).slice(0, ENDS);
    const end = foldLetters(label.bodyEnd).slice(-ENDS);
    if (body.slice(0, ENDS) === start && body.slice(-ENDS) === end) bodies++;
  }
  const spurious = predicted.filter((risk) => !used.has(risk)).map((risk) => risk.heading);
  return {
    labelled: labels.length,
    predicted: predicted.length,
    found: used.size,
    categories,
    bodies,
    missing,
    spurious,
  };
}
