import type { Filing } from "../../../loaders/index.ts";
import type { Evidence, FactKind } from "../../kernel/facts.ts";
import { cityId, riskId } from "./ids.ts";
import { MentionFinder, type MentionTarget } from "./mentions.ts";
import type { Projection } from "./projection.ts";
import { filingSortKey, ordinalSortKey } from "./sort-keys.ts";

/** Facts whose `name` is looked for in the risks. */
const NAMED_KINDS = ["BACKBONE", "SUPPLIER", "ACQUISITION", "RESALE"] as const satisfies readonly FactKind[];

/** Risk factors, and where they name the company's backbones, suppliers, partners and cities. */
export function projectRisks(projection: Projection, filing: Filing): void {
  const finder = new MentionFinder(targets(projection));
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
        for (const to of ids) projection.patch.edge("MENTIONS", id, to, { evidence: [mention] });
      }
  }
}

function targets(projection: Projection): MentionTarget[] {
  const party = (name: string) => ({ name, id: projection.idOf(name) });
  return [
    ...NAMED_KINDS.flatMap((kind) => projection.facts(kind).map(({ values }) => party(values.name))),
    ...projection
      .facts("JOINT_VENTURE")
      .flatMap(({ values: { name, partner } }) => [partner, ...(name === null ? [] : [name])])
      .map(party)
      .filter(({ id }) => projection.patch.has(id)),
    ...projection.facts("SERVICE_AREA").map(({ values: { city, region, country } }) => ({
      name: city,
      id: cityId(city, region, country),
    })),
  ];
}
