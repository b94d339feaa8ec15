import MiniSearch from "minisearch";
import type { GraphNode } from "../../graph/kinds.ts";
import type { GraphView } from "../../store/port.ts";
import { matches, readText, type SearchedText, Vocabulary } from "../match.ts";
import type { Clause } from "../query.ts";
import { stem } from "../stem.ts";

/** A risk factor as it is searched. */
export interface SearchedRisk {
  readonly node: GraphNode;
  readonly heading: SearchedText;
  readonly body: SearchedText;
  /** Of its filing, "" where it is unknown. */
  readonly filedDate: string;
}

export interface ScoredRisk {
  readonly risk: SearchedRisk;
  readonly score: number;
}

const PAGE_SIZE = 500;
/** A heading says in ten words what the body says in five hundred. */
const BOOST = { heading: 2, body: 1 };
/** MiniSearch has one dictionary: exact tokens and stems are told apart by these. No token holds a colon. */
const EXACT = "t:";
const STEM = "s:";

/** All risk factors of a store at one revision. MiniSearch ranks and proposes, `matches` decides. */
export class RiskIndex {
  readonly #risks = new Map<string, SearchedRisk>();
  readonly #vocabulary = new Vocabulary();
  readonly #engine = new MiniSearch<{ id: string; heading: string; body: string }>({
    fields: ["heading", "body"],
    tokenize: (terms) => terms.split("\n"),
    processTerm: (term) => term || null,
    searchOptions: {
      boost: BOOST,
      combineWith: "AND",
      tokenize: (term) => [term],
      processTerm: (term) => term,
    },
  });

  static async build(view: GraphView): Promise<RiskIndex> {
    const index = new RiskIndex();
    for (let after: readonly string[] | null = null; ; ) {
      const page = await view.page({ label: "Risk", filter: {}, first: PAGE_SIZE, after });
      await index.#add(
        view,
        page.items.map((keyed) => keyed.item),
      );
      const last = page.items.at(-1);
      if (!page.hasNextPage || last === undefined) return index;
      after = last.key;
    }
  }

  /** All risk factors in which every clause holds, in no order. */
  find(clauses: readonly Clause[]): ScoredRisk[] {
    if (clauses.length === 0) return [];
    const proposals = this.#engine.search({ combineWith: "AND", queries: clauses.map(proposal) });
    return proposals.flatMap(({ id, score }) => {
      const risk = this.#risks.get(id as string)!;
      return matches(clauses, [risk.heading, risk.body]) ? [{ risk, score }] : [];
    });
  }

  async #add(view: GraphView, nodes: readonly GraphNode[]): Promise<void> {
    const filings = [...new Set(nodes.flatMap((node) => node.filing ?? []))];
    const found = await view.nodes(filings);
    const dates = new Map(filings.map((filing, index) => [filing, text(found[index]?.props.filedDate)]));
    for (const node of nodes) {
      const risk: SearchedRisk = {
        node,
        heading: readText(text(node.props.heading), this.#vocabulary),
        body: readText(text(node.props.body), this.#vocabulary),
        filedDate: (node.filing && dates.get(node.filing)) ?? "",
      };
      this.#risks.set(node.id, risk);
      this.#engine.add({ id: node.id, heading: terms(risk.heading), body: terms(risk.body) });
    }
  }
}

function proposal(clause: Clause) {
  switch (clause.kind) {
    case "word":
      return { queries: [STEM + stem(clause.token)] };
    case "phrase":
      return { queries: [...new Set(clause.tokens)].map((token) => EXACT + token) };
    case "prefix":
      return { queries: [EXACT + clause.prefix], prefix: true };
  }
}

function terms(text: SearchedText): string {
  return text.tokens.map((token, index) => `${EXACT}${token}\n${STEM}${text.stems[index]}`).join("\n");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
