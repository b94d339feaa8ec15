import { EDGE_TYPES, KIND_LABELS, NODE_KINDS, type NodeKind } from "../../../graph/kinds.ts";
import { EDGE_PROPS, NODE_PROPS } from "../../../graph/props.ts";
import { SHARE_FIELDS } from "../../../kernel/facts.ts";
import { WORD_FIELDS } from "../../../search/condition.ts";
import type { Column, ColumnType } from "./csv.ts";

/** Properties that are no text. */
const TYPES: Readonly<Record<string, ColumnType>> = {
  ordinal: "long",
  order: "long",
  year: "long",
  servicePoints: "long",
  textLength: "long",
  sharesBefore: "long",
  sharesOffered: "long",
  sharesAfter: "long",
  sharesOutstanding: "long",
  mostSharesBefore: "long",
  mostSharesOffered: "long",
  mostSharesAfter: "long",
  percentBeforeValue: "double",
  percentAfterValue: "double",
  percentBeforeBelow: "long",
  percentAfterBelow: "long",
  seller: "boolean",
  aggregate: "boolean",
  inForce: "boolean",
  start: "long",
  diagnostics: "long",
  version: "long",
  loads: "long",
  risks: "long",
  named: "boolean",
  issuers: "string[]",
  parties: "string[]",
  quotes: "string[]",
  sections: "string[]",
  starts: "long[]",
  ends: "long[]",
};

function columns(names: readonly string[]): Column[] {
  return names.map((name) => ({ name, type: TYPES[name] ?? "string" }));
}

const own = (name: string): Column => ({ name, type: null });
const EVIDENCE = ["quotes", "starts", "ends", "sections"];
/** What the store adds to the nodes of a kind. */
const ADDED: Partial<Record<NodeKind, readonly string[]>> = {
  PARTY: SHARE_FIELDS.flatMap((field) => [`most${field[0]!.toUpperCase()}${field.slice(1)}`, `${field}Key`]),
  RISK: [
    ...["filedDate", "form", "issuers", "parties", "categoryKey"],
    ...WORD_FIELDS.flatMap((field) => [`${field}Tokens`, `${field}Stems`]),
  ],
};

/** One file of the set: its name without ending, and its columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The label of all its nodes, where no column names them; the type of its edges. */
  readonly of: string | null;
  readonly holds: "nodes" | "edges";
}

export const NODE_TABLES = Object.fromEntries(
  NODE_KINDS.map((kind): [NodeKind, Table] => [
    kind,
    {
      name: KIND_LABELS[kind].toLowerCase(),
      of: null,
      holds: "nodes",
      columns: [
        own("id:ID"),
        own(":LABEL"),
        ...columns([
          "filing",
          "sortKey",
          "listKey",
          ...NODE_PROPS[kind],
          ...(ADDED[kind] ?? []),
          ...EVIDENCE,
          "json",
          "longJson",
        ]),
      ],
    },
  ]),
) as Record<NodeKind, Table>;

/** Kept beside the graph; nothing points to them. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  Store: ["key", "version", "loads", "lastContentHash"],
  Load: ["filing", "contentHash", "sortKey", "textLength", "diagnostics"],
  Contribution: ["filing", "node", "said"],
  Fact: ["id", "filing", "kind", "listKey", "json"],
  Diagnostic: ["filing", "ordinal", "json"],
  TextPiece: ["filing", "start", "piece"],
  RiskTerm: ["key", "token", "stem", "risks", "named"],
  Judgement: ["id", "left", "right", "inForce", "listKey", "json"],
  Identity: ["party", "cluster"],
};
export type KeptLabel =
  | "Store"
  | "Load"
  | "Contribution"
  | "Fact"
  | "Diagnostic"
  | "TextPiece"
  | "RiskTerm"
  | "Judgement"
  | "Identity";

export const KEPT_TABLES = Object.fromEntries(
  Object.entries(KEPT).map(([label, names]): [string, Table] => [
    label,
    { name: label.toLowerCase(), of: label, holds: "nodes", columns: columns(names) },
  ]),
) as Record<KeptLabel, Table>;

export const EDGE_TABLES = Object.fromEntries(
  Object.keys(EDGE_TYPES).map((type): [string, Table] => {
    const props: Readonly<Record<string, readonly string[]>> = EDGE_PROPS;
    return [
      type,
      {
        name: type.toLowerCase().replaceAll("_", "-"),
        of: type,
        holds: "edges",
        columns: [
          own(":START_ID"),
          own(":END_ID"),
          ...columns(["filing", ...(props[type] ?? []), ...EVIDENCE, "json", "longJson"]),
        ],
      },
    ];
  }),
) as Record<keyof typeof EDGE_TYPES, Table>;
