import type { GraphNode, GraphPatch } from "../graph/kinds.ts";
import type { FilingId } from "../kernel/ids.ts";
import type { WordField } from "./condition.ts";

/** A risk factor with what its own filing says around it: whatever other filings say, its words stay the same. */
export interface RiskDocument {
  readonly node: GraphNode;
  /** Of its filing: ISO, as precise as it is known, "" where it is not. */
  readonly filedDate: string;
  readonly form: string | null;
  /** Names of the companies that issue the securities. */
  readonly issuers: readonly string[];
  /** Names of the parties that the risk factor mentions. */
  readonly parties: readonly string[];
  readonly cities: readonly string[];
}

/** What one filing says, of its patch. */
export function riskDocuments(filing: FilingId, { nodes, edges }: GraphPatch): RiskDocument[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const props = byId.get(filing)?.props;
  const namesOf = (ids: readonly GraphNode["id"][], kind: "PARTY" | "CITY") => {
    const found = ids.map((id) => byId.get(id)).filter((node) => node?.kind === kind);
    return [...new Set(found.flatMap((node) => textOf(node?.props.name) ?? []))];
  };
  const issued = edges.filter(({ type, from }) => type === "ISSUED_BY" && from === filing);
  const mentions = Map.groupBy(
    edges.filter(({ type }) => type === "MENTIONS"),
    ({ from }) => from,
  );
  const ofFiling = {
    filedDate: textOf(props?.filedDate) ?? "",
    form: textOf(props?.form),
    issuers: namesOf(
      issued.map(({ to }) => to),
      "PARTY",
    ),
  };
  return nodes
    .filter(({ kind }) => kind === "RISK")
    .map((node) => {
      const far = (mentions.get(node.id) ?? []).map(({ to }) => to);
      return { node, ...ofFiling, parties: namesOf(far, "PARTY"), cities: namesOf(far, "CITY") };
    });
}

/** The texts of each field. Nothing matches across two of them. */
export function fieldTexts(document: RiskDocument): Readonly<Record<WordField, readonly string[]>> {
  const { node, form, issuers, parties, cities } = document;
  const { heading, body, category } = node.props;
  const one = (text: unknown) => (typeof text === "string" ? [text] : []);
  return {
    heading: one(heading),
    body: one(body),
    category: one(category),
    issuer: issuers,
    form: one(form),
    mentions: [...parties, ...cities],
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
