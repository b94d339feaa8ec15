import { openRiskSearch, openStore, readConfiguration } from "../../compose.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import type { RiskHit, RiskSearchAnswer } from "../../search/port.ts";
import type { GraphView } from "../../store/port.ts";
import { textOption, wholeNumber } from "../arguments.ts";
import { EXIT } from "../output.ts";
import type { Context } from "../program.ts";

/** A hit with what the risk itself says. */
interface FoundRisk {
  readonly id: string;
  readonly filing: string | null;
  readonly ordinal: unknown;
  readonly category: unknown;
  readonly heading: unknown;
  readonly score: number;
  readonly snippet: RiskHit["snippet"];
}

export async function search({ invocation, environment, output }: Context): Promise<number> {
  const first = wholeNumber(invocation, "first", { min: 1, max: 100, default: 10 });
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await openStore(configuration, "READ");
  try {
    const query = invocation.operands.join(" ");
    const risks = openRiskSearch(store);
    const answer = await risks.search({ query, filter: {}, sort: "RELEVANCE", first, after: null });
    const found = await describe(answer, store.view);
    const { totalCount, interpretedAs, warnings } = answer;
    if (output.json) output.printJson({ totalCount, interpretedAs, warnings, risks: found });
    else {
      for (const line of lines(found, totalCount)) output.print(line);
      for (const warning of warnings) output.note(warning);
    }
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function describe({ hits }: RiskSearchAnswer, view: GraphView): Promise<FoundRisk[]> {
  const nodes = await view.nodes(hits.map(({ risk }) => risk));
  return hits.flatMap((hit, index) => {
    const node = nodes[index];
    return node ? [found(hit, node)] : [];
  });
}

function found({ score, snippet }: RiskHit, { id, filing, props }: GraphNode): FoundRisk {
  const { ordinal, category, heading } = props;
  return { id, filing, ordinal, category, heading, score, snippet };
}

function lines(risks: readonly FoundRisk[], totalCount: number): string[] {
  const head = totalCount === 1 ? "1 risk factor" : `${totalCount} risk factors`;
  const shown =
    risks.length < totalCount
      ? `, the best ${risks.length} of them:`
      : totalCount > 0
        ? ":"
        : " with these words.";
  return [
    `${head}${shown}`,
    ...risks.flatMap(({ heading, score, snippet, ordinal, category }) => [
      "",
      `${String(ordinal)}. ${String(heading)}`,
      `   ${category === null ? "" : `${String(category)}; `}score ${score.toFixed(2)}`,
      `   ${snippet.text.replaceAll(/\s+/g, " ")}`,
    ]),
  ];
}
