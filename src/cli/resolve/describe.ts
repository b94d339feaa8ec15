import type { OpenCandidate } from "../../app/resolve/list-candidates.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import type { Contradiction, Judgement } from "../../graph/resolve/judgements.ts";
import type { GraphView } from "../../store/port.ts";

/** A party as an answer names it. */
export interface DescribedParty {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Null for a company that filings share. */
  readonly filing: string | null;
  /** "424B3 333-70870 2001-11-01", the accession number where it is known; null where there is no filing. */
  readonly filingName: string | null;
}

export interface DescribedCandidate extends Omit<OpenCandidate, "left" | "right"> {
  readonly left: DescribedParty;
  readonly right: DescribedParty;
}

export async function describeCandidates(
  view: GraphView,
  candidates: readonly OpenCandidate[],
): Promise<DescribedCandidate[]> {
  const parties = candidates.flatMap(({ left, right }) => [left, right]);
  const ids = [...new Set(parties.flatMap(({ filing }) => filing ?? []))];
  const filings = await view.nodes(ids);
  const names = new Map(ids.map((id, index) => [id as string, filingName(filings[index] ?? null)]));
  const described = ({ id, name, kind, filing }: OpenCandidate["left"]): DescribedParty => ({
    id,
    name,
    kind,
    filing,
    filingName: filing === null ? null : (names.get(filing) ?? null),
  });
  return candidates.map(({ left, right, score, reasons, judgement }) => ({
    score,
    left: described(left),
    right: described(right),
    reasons,
    judgement,
  }));
}

function filingName(filing: GraphNode | null): string | null {
  const { form, registrationNumber, accessionNumber, filedDate, documentDate } = filing?.props ?? {};
  const parts = [form, accessionNumber ?? registrationNumber, filedDate ?? documentDate];
  return parts.filter((part) => typeof part === "string").join(" ") || null;
}

export function candidateLines({ score, left, right, reasons, judgement }: DescribedCandidate): string[] {
  return [
    `${score}  ${left.name} | ${right.name}`,
    ...reasons.map(({ feature, points, text }) => `    ${signed(points).padStart(4)}  ${feature}: ${text}`),
    ...[left, right].map(
      ({ id, kind, filingName: from }) => `    ${id}  ${kind}${from === null ? "" : `, ${from}`}`,
    ),
    ...(judgement === null ? [] : [`    ${judgement.verdict} said ${signature(judgement)}`]),
  ];
}

export function judgementLines(judgement: Judgement): string[] {
  const { verdict, leftName, rightName, left, right, note, withdrawn } = judgement;
  return [
    `${verdict}  ${leftName} | ${rightName}`,
    `    ${signature(judgement)}${note === null ? "" : `: ${note}`}`,
    ...(withdrawn === null ? [] : [`    withdrawn ${signature(withdrawn)}`]),
    `    ${left}`,
    `    ${right}`,
  ];
}

/** What contradicts each other, and what to do about it. */
export function contradictionLines(contradictions: readonly Contradiction[]): string[] {
  return contradictions.flatMap(({ judgement, chain }) => [
    `These judgements contradict each other; until one is withdrawn (--undo), none of these parties reads as another:`,
    ...[judgement, ...chain].flatMap((part) => judgementLines(part).map((line) => `  ${line}`)),
  ]);
}

function signature({ by, at }: { readonly by: string; readonly at: string }): string {
  return `by ${by} at ${at}`;
}

function signed(points: number): string {
  return points < 0 ? String(points) : `+${points}`;
}
