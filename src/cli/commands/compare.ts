import { loadFiling } from "../../../loaders/index.ts";
import { compareRisks, RISK_CHANGES, type RiskChange } from "../../search/compare/compare-risks.ts";
import { diffWords, type TextChange } from "../../search/compare/word-diff.ts";
import { onOneLine } from "../mark-found.ts";
import { EXIT, type LinePart } from "../output.ts";
import type { Context } from "../program.ts";
import { readInput } from "../read-input.ts";

/** What is compared and shown of a risk factor. */
interface FiledRisk {
  readonly ordinal: number;
  readonly category: string | null;
  readonly heading: string;
  readonly body: string;
}

type Change = RiskChange<FiledRisk>;

/** Characters of unchanged text that are shown on both sides of a change. */
const CONTEXT = 60;

export async function compare({ invocation, output }: Context): Promise<number> {
  const [a, b] = [await risksOf(invocation.operands[0]!), await risksOf(invocation.operands[1]!)];
  const changes = compareRisks(a, b);
  if (output.json) output.printJson({ counts: counts(changes), changes: changes.map(whole) });
  else {
    output.print(summary(a.length, b.length, changes));
    for (const change of changes) for (const line of lines(change)) output.printMarked(line);
  }
  return EXIT.ok;
}

async function risksOf(file: string): Promise<FiledRisk[]> {
  return loadFiling(await readInput(file)).facts.flatMap((fact) =>
    fact.kind === "RISK_FACTOR" ? [fact.values] : [],
  );
}

function counts(changes: readonly Change[]): Record<string, number> {
  return Object.fromEntries(
    RISK_CHANGES.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
  );
}

function whole(change: Change) {
  return { ...change, heading: diffOf(change, "heading"), body: diffOf(change, "body") };
}

function diffOf({ a, b }: Change, field: "heading" | "body"): TextChange[] {
  return diffWords(a?.[field] ?? "", b?.[field] ?? "");
}

function summary(before: number, behind: number, changes: readonly Change[]): string {
  const said = Object.entries(counts(changes)).map(([kind, count]) => `${count} ${kind.toLowerCase()}`);
  return `${before} risk factors, then ${behind}: ${said.join(", ")}.`;
}

function lines(change: Change): LinePart[][] {
  const { kind, moved, a, b } = change;
  if (kind === "UNCHANGED") return [];
  const place = [a, b].flatMap((risk) => risk?.ordinal ?? []).join(" > ");
  const head = { text: `${kind}${moved && kind !== "MOVED" ? " and moved" : ""} ${place}. ` };
  if (kind !== "REWORDED") return [[], [head, { text: onOneLine((b ?? a)!.heading) }]];
  const heading = diffOf(change, "heading").flatMap((part) => partsOf(part, change, "heading"));
  const body = diffOf(change, "body");
  const isSame = body.every((part) => part.kind === "EQUAL");
  const passages = body.flatMap((part) => partsOf(part, change, "body").map(shortened));
  return [[], [head, ...heading], ...(isSame ? [] : [[{ text: "   " }, ...passages]])];
}

function partsOf({ kind, ...at }: TextChange, { a, b }: Change, field: "heading" | "body"): LinePart[] {
  const text =
    kind === "DELETED" ? a![field].slice(at.a.start, at.a.end) : b![field].slice(at.b.start, at.b.end);
  if (kind === "EQUAL") return [{ text: onOneLine(text) }];
  // The space behind a changed word is no part of the change.
  const space = /\s/.test(text.at(-1) ?? "") ? " " : "";
  return [{ text: onOneLine(text.trimEnd()), mark: kind === "DELETED" ? "GONE" : "NEW" }, { text: space }];
}

/** What did not change is shown next to changes only. */
function shortened(part: LinePart): LinePart {
  const { text, mark } = part;
  if (mark !== undefined || text.length <= 2 * CONTEXT) return part;
  return { text: `${text.slice(0, CONTEXT).toWellFormed()} … ${text.slice(-CONTEXT).toWellFormed()}` };
}
