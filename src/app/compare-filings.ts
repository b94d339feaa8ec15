import type { GraphNode } from "../graph/kinds.ts";
import { AppError } from "../kernel/errors.ts";
import type { FilingId } from "../kernel/ids.ts";
import { printCount } from "../kernel/text.ts";
import { compareRisks, type RiskChange } from "../search/compare/compare-risks.ts";
import type { GraphView } from "../store/port.ts";

/** Of one filing. The longest prospectuses have some two hundred. */
const MOST_RISKS = 1000;
/** UTF-16 code units of one filing's risk factors: four hundred pages of print. */
const LONGEST = 2_000_000;
const PAGE_SIZE = 200;

/** What became of a filing's risk factor in another filing. */
export interface RiskNodeChange extends RiskChange<ComparedNode> {}

export interface ComparedNode {
  readonly node: GraphNode;
  readonly heading: string;
  readonly body: string;
}

/** The risk factors of filing `a` beside those of filing `b`; null where the store lacks one of them. */
export async function compareFilings(
  view: GraphView,
  a: FilingId,
  b: FilingId,
): Promise<readonly RiskNodeChange[] | null> {
  const filings = await view.nodes([a, b]);
  if (filings.includes(null)) return null;
  const left = await risksOf(view, a);
  return compareRisks(left, a === b ? left : await risksOf(view, b));
}

async function risksOf(view: GraphView, filing: FilingId): Promise<ComparedNode[]> {
  const risks: ComparedNode[] = [];
  let length = 0;
  for (let after: readonly string[] | null = null; ; ) {
    const page = await view.page({ label: "Risk", filter: { filing }, first: PAGE_SIZE, after });
    for (const { item: node } of page.items) {
      const [heading, body] = [String(node.props.heading ?? ""), String(node.props.body ?? "")];
      risks.push({ node, heading, body });
      length += heading.length + body.length;
    }
    if (page.totalCount > MOST_RISKS || length > LONGEST) throw tooMuch(page.totalCount, length);
    after = page.items.at(-1)?.key ?? null;
    if (!page.hasNextPage || after === null) return risks;
  }
}

function tooMuch(risks: number, length: number): AppError {
  const what =
    risks > MOST_RISKS
      ? `${printCount(risks)} risk factors; ${printCount(MOST_RISKS)} can be compared`
      : `risk factors of more than ${printCount(LONGEST)} characters, ${printCount(length)} in its first ones`;
  return new AppError("BAD_INPUT", `One of the filings has ${what}.`, {
    remedy: "Read its risk factors with `risks` and compare them outside.",
  });
}
