import { readFileSync } from "node:fs";
import { loadFiling } from "../loaders/index.ts";
import { type GraphNode, KIND_LABELS, type NodeKind, type Props } from "../src/graph/kinds.ts";
import { NODE_PROPS } from "../src/graph/props.ts";
import { type FilingId, filingId, hashParts, nodeId } from "../src/kernel/ids.ts";
import type { FilingLoad } from "../src/store/port.ts";

// Risk factors put together from the sentences of the example's: real words in their real frequencies.

const EXAMPLE = new URL("../examples/internap-424b3-2001.txt", import.meta.url);
/** Many more than a real filing has: the number of transactions is not what is measured. */
const RISKS_OF_FILING = 500;
const SENTENCES_OF_RISK = 9;

/** Numbers from 0 up to 1, the same at every run (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export interface Sentences {
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
}

export function readSentences(): Sentences {
  const { facts } = loadFiling(readFileSync(EXAMPLE));
  const risks = facts.flatMap((fact) => (fact.kind === "RISK_FACTOR" ? [fact.values] : []));
  return {
    headings: risks.map(({ heading }) => heading),
    sentences: risks.flatMap(({ body }) => body.split(/(?<=[.!?])\s+/)).filter((text) => text.length > 20),
  };
}

export function* riskLoads(risks: number, { headings, sentences }: Sentences): Generator<FilingLoad> {
  const random = seeded(7);
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)]!;
  // A word of its own now and then: names, which make up most of a large dictionary.
  const name = () =>
    `${pick(sentences).slice(0, 3).replace(/\W/g, "x")}${Math.floor(random() * risks).toString(36)}`;
  for (let from = 0; from < risks; from += RISKS_OF_FILING) {
    const filing = filingId(["search-bench", String(from)]);
    const year = 1996 + ((from / RISKS_OF_FILING) % 28);
    const props = { form: "424B3", filedDate: `${year}-03-01` };
    const nodes = [node("FILING", filing, filing, props)];
    for (let ordinal = 1; ordinal <= Math.min(RISKS_OF_FILING, risks - from); ordinal++) {
      const body = Array.from({ length: SENTENCES_OF_RISK }, () => pick(sentences)).join(" ");
      const texts = { ordinal, heading: pick(headings), body: `${body} ${name()}.`, category: null };
      nodes.push(node("RISK", nodeId("RISK", [filing, String(ordinal)]), filing, texts));
    }
    const contentHash = hashParts([filing]);
    yield { filing, contentHash, text: "", facts: [], diagnostics: [], patch: { nodes, edges: [] } };
  }
}

function node(kind: NodeKind, id: GraphNode["id"], filing: FilingId, props: Props): GraphNode {
  const blank = Object.fromEntries(NODE_PROPS[kind].map((name) => [name, null]));
  const sortKey = `${filing} ${String(props.ordinal ?? 0).padStart(6, "0")}`;
  return {
    id,
    kind,
    labels: [KIND_LABELS[kind]],
    filing,
    sortKey,
    props: { ...blank, ...props },
    evidence: [],
  };
}
