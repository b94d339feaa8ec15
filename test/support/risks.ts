import type { GraphNode } from "../../src/graph/kinds.ts";
import type { FilingLoad } from "../../src/store/port.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge, aParty } from "./patches.ts";

export interface SampleRisk {
  readonly heading: string;
  readonly body: string;
  readonly category?: string;
  /** Names of parties of the filing. */
  readonly parties?: readonly string[];
  /** Names of cities, which filings share. */
  readonly cities?: readonly string[];
}

export interface SampleFiling {
  readonly key: string;
  readonly filedDate?: string;
  readonly form?: string;
  /** Filings of one company name share its node. */
  readonly company?: string;
  readonly risks: readonly SampleRisk[];
}

/** Loads of filings with nothing but their issuer, their risk factors and what these mention. */
export function riskLoads(filings: readonly SampleFiling[]): FilingLoad[] {
  return filings.map(
    ({ key, filedDate = "2001-11-01", form = "424B3", company = "Issuer", risks }, place) => {
      const filing = aFiling(key);
      const filingNode = aFilingNode(filing, `${place}`, { filedDate, form });
      const issuer = aNode("PARTY", {
        key: company,
        filing: null,
        labels: ["Company"],
        props: { name: company, nameKey: company, cik: company },
      });
      const nodes = risks.map(({ heading, body, category = null }, index) =>
        aNode("RISK", {
          key: String(index),
          filing,
          sortKey: `${place} ${String(index + 1).padStart(6, "0")}`,
          props: { ordinal: index + 1, heading, body, category },
        }),
      );
      const far = new Map<string, GraphNode>();
      const mentions = risks.flatMap(({ parties = [], cities = [] }, index) =>
        [
          ...parties.map((name) => aParty(filing, name)),
          ...cities.map((name) => aNode("CITY", { key: name, filing: null, props: { name, nameKey: name } })),
        ].map((node) => {
          far.set(node.id, node);
          return anEdge("MENTIONS", nodes[index]!, node, { filing });
        }),
      );
      return aLoad(filing, {
        nodes: [filingNode, issuer, ...nodes, ...far.values()],
        edges: [
          anEdge("ISSUED_BY", filingNode, issuer, { filing }),
          ...nodes.map((risk) => anEdge("DISCLOSES", filingNode, risk, { filing })),
          ...mentions,
        ],
      });
    },
  );
}
