import type { FilingLoad } from "../../src/store/port.ts";
import { aFiling, aFilingNode, aLoad, aNode, anEdge } from "./patches.ts";

export interface SampleRisk {
  readonly heading: string;
  readonly body: string;
  readonly category?: string;
}

export interface SampleFiling {
  readonly key: string;
  readonly filedDate?: string;
  /** Filings of one company name share its node. */
  readonly company?: string;
  readonly risks: readonly SampleRisk[];
}

/** Loads of filings with nothing but their issuer and their risk factors. */
export function riskLoads(filings: readonly SampleFiling[]): FilingLoad[] {
  return filings.map(({ key, filedDate = "2001-11-01", company = "Issuer", risks }, place) => {
    const filing = aFiling(key);
    const filingNode = aFilingNode(filing, `${place}`, { filedDate });
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
    return aLoad(filing, {
      nodes: [filingNode, issuer, ...nodes],
      edges: [
        anEdge("ISSUED_BY", filingNode, issuer, { filing }),
        ...nodes.map((risk) => anEdge("DISCLOSES", filingNode, risk, { filing })),
      ],
    });
  });
}
