import { openRiskSearch, openStore, readConfiguration } from "../../compose.ts";
import type { GraphNode } from "../../graph/kinds.ts";
import type { Contribution, RiskHit, RiskSearchAnswer } from "../../search/port.ts";
import type { GraphView } from "../../store/port.ts";
import { textOption, wholeNumber } from "../arguments.ts";
import { markFound } from "../mark-found.ts";
import { EXIT, type LinePart } from "../output.ts";
import type { Context } from "../program.ts";

/** A hit with what the risk itself says. */
interface FoundRisk {
  readonly id: string;
  readonly filing: string | null;
  readonly ordinal: unknown;
  readonly category: unknown;
  readonly heading: unknown;
  readonly score: number;
  readonly explain: readonly Contribution[];
  readonly snippet: RiskHit["snippet"];
  readonly highlights: RiskHit["highlights"];
}

export async function search({ invocation, environment, output }: Context): Promise<number> {
  const first = wholeNumber(invocation, "first", { min: 1, max: 100, default: 10 });
  const configuration = readConfiguration(environment, { db: textOption(invocation, "db") });
  const store = await openStore(configuration, "READ");
  try {
    const query = invocation.operands.join(" ");
    const any = invocation.values.any === true;
    const request = { query, any, filter: {}, sort: "RELEVANCE", first, after: null } as const;
    const answer = await openRiskSearch(store).search(request);
    const found = await describe(answer, store.view);
    const { totalCount, interpretedAs, warnings } = answer;
    const didYouMean = await answer.didYouMean();
    if (output.json) {
      const facets = await answer.facets();
      output.printJson({ totalCount, interpretedAs, warnings, didYouMean, facets, risks: found });
    } else {
      for (const line of lines(found, totalCount)) output.printMarked(line);
      for (const warning of warnings) output.note(warning);
      if (didYouMean !== null) output.note(`Did you mean: ${didYouMean}`);
    }
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function describe({ hits }: RiskSearchAnswer, view: GraphView): Promise<FoundRisk[]> {
  const nodes = await view.nodes(hits.map(({ risk }) => risk));
  const explanations = await Promise.all(hits.map((hit) => hit.explain()));
  return hits.flatMap((hit, index) => {
    const node = nodes[index];
    return node ? [found(hit, node, explanations[index]!)] : [];
  });
}

function found(
  { score, snippet, highlights }: RiskHit,
  { id, filing, props }: GraphNode,
  explain: readonly Contribution[],
): FoundRisk {
  const { ordinal, category, heading } = props;
  return { id, filing, ordinal, category, heading, score, explain, snippet, highlights };
}

function lines(risks: readonly FoundRisk[], totalCount: number): LinePart[][] {
  const head = totalCount === 1 ? "1 risk factor" : `${totalCount} risk factors`;
  const shown =
    risks.length < totalCount
      ? `, the best ${risks.length} of them:`
      : totalCount > 0
        ? ":"
        : " with these words.";
  return [
    [{ text: `${head}${shown}` }],
    ...risks.flatMap(({ heading, score, snippet, highlights, ordinal, category }) => [
      [],
      [
        { text: `${String(ordinal)}. ` },
        ...markFound(
          String(heading),
          highlights.filter(({ field }) => field === "heading"),
        ),
      ],
      [{ text: `   ${category === null ? "" : `${String(category)}; `}score ${score.toFixed(2)}` }],
      [{ text: "   " }, ...markFound(snippet.text, snippet.highlights)],
    ]),
  ];
}
