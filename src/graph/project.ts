import type { LoadedFiling } from "../../loaders/index.ts";
import type { GraphPatch } from "./kinds.ts";
import { projectFilingNode, projectIssuer } from "./project/cover.ts";
import { projectHeader } from "./project/header.ts";
import { projectHoldings } from "./project/holdings.ts";
import { Projection } from "./project/projection.ts";
import { projectBusiness, projectFootnoteRelations } from "./project/relations.ts";
import { projectRisks } from "./project/risks.ts";

/** Raised when the same facts may give another graph than before; loads compare it. */
export const PROJECTION_VERSION = 6;

/** All that a filing's facts say, as nodes and edges. Pure: equal facts give equal graphs. */
export function projectFiling({ filing, facts }: LoadedFiling): GraphPatch {
  const projection = new Projection(filing.id, facts);
  projectFilingNode(projection, filing);
  projectIssuer(projection, filing);
  projectHeader(projection);
  projectHoldings(projection);
  projectFootnoteRelations(projection);
  projectBusiness(projection);
  projectRisks(projection, filing);
  return projection.patch.build();
}
