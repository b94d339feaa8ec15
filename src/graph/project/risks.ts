import type { Filing } from "../../../loaders/index.ts";
import type { Evidence } from "../../kernel/facts.ts";
import { riskId } from "./ids.ts";
import { isMention, mentionTargets } from "./mention-targets.ts";
import { MentionFinder } from "./mentions.ts";
import type { Projection } from "./projection.ts";
import { filingSortKey, ordinalSortKey } from "./sort-keys.ts";

/** Risk factors, and where they name parties and cities that the filing knows. The last step: all others are known. */
export function projectRisks(projection: Projection, filing: Filing): void {
  const finder = new MentionFinder(mentionTargets(projection));
  for (const { values, evidence } of projection.facts("RISK_FACTOR")) {
    const { ordinal, category, heading, body } = values;
    const id = riskId(filing.id, ordinal);
    projection.patch.node({
      id,
      kind: "RISK",
      sortKey: `${filingSortKey(filing.filedDate)} ${filing.id} ${ordinalSortKey(ordinal)}`,
      props: { ordinal, category, heading, body },
      evidence,
    });
    projection.patch.edge("DISCLOSES", filing.id, id, { evidence });
    for (const span of evidence)
      for (const { start, end, ids } of finder.find(filing.text, span)) {
        const mention = { ...span, start, end, quote: filing.text.slice(start, end) } satisfies Evidence;
        for (const to of ids)
          if (isMention(filing.text, mention, to))
            projection.patch.edge("MENTIONS", id, to, { evidence: [mention] });
      }
  }
}
