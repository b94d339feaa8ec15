import { splitProps } from "../../graph/brief.ts";
import type { GraphNode, Props } from "../../graph/kinds.ts";
import { AppError } from "../../kernel/errors.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { type Contributed, type Earlier, uniteShared } from "../unite-shared.ts";
import type { Connection, Row } from "./connection.ts";
import { parse, propColumns, textOf, tieKeyOf } from "./rows.ts";
import { listNode, unlistNode } from "./write-listing.ts";

/** Null where the filing was not loaded. */
export function readEarlier(connection: Connection, filing: FilingId): Earlier<number> | null {
  const rows = connection.all(
    `SELECT filing.sort_key AS place, said.n, said.sort_key, said.labels, said.props
     FROM filing LEFT JOIN contribution AS said ON said.f = filing.f WHERE filing.id = :filing`,
    { filing },
  );
  if (rows.length === 0) return null;
  return {
    sortKey: textOf(rows[0]!.place),
    said: new Map(rows.flatMap((row) => (row.n === null ? [] : [[Number(row.n), saidIn(row)] as const]))),
  };
}

/** Notes what a filing says of a shared node and makes the node where it is new; `settleShared` finishes it. */
export function contribute(
  connection: Connection,
  node: GraphNode,
  f: number,
): Contributed & { readonly n: number } {
  const { n, known } = sharedNode(connection, node);
  const { brief, long } = splitProps(node.props);
  const row = {
    sort_key: node.sortKey,
    labels: JSON.stringify(node.labels),
    props: JSON.stringify({ ...brief, ...long }),
  };
  connection.run(
    `INSERT INTO contribution (n, f, sort_key, labels, props)
     VALUES (:n, :f, :sortKey, :labels, :props)`,
    { n, f, sortKey: row.sort_key, labels: row.labels, props: row.props },
  );
  return { n, said: saidIn(row), known };
}

/** Equal texts say the same. */
function saidIn({ sort_key, labels, props }: Row): string {
  return JSON.stringify([sort_key, labels, props]);
}

function sharedNode(
  connection: Connection,
  { id, kind }: GraphNode,
): { readonly n: number; readonly known: string | undefined } {
  const row = connection.get("SELECT n, f, sort_key, labels, props, long_props FROM node WHERE id = :id", {
    id,
  });
  if (row === undefined) {
    const n = connection.run(
      `INSERT INTO node (id, kind, sort_key, labels, props, long_props, evidence)
       VALUES (:id, :kind, '', '[]', '{}', '{}', '[]')`,
      { id, kind },
    );
    return { n, known: undefined };
  }
  if (row.f === null) {
    const props = JSON.stringify({ ...parse<Props>(row.props), ...parse<Props>(row.long_props) });
    return { n: Number(row.n), known: saidIn({ ...row, props }) };
  }
  throw new AppError("INTERNAL", `The node ${id} is shared and belongs to one filing, too.`, {
    remedy: "This is a defect; please report it with the filing. Nothing was stored.",
  });
}

/** Gives shared nodes what their filings say of them together, and removes those of which none is left. */
export function settleShared(connection: Connection, nodes: readonly number[]): void {
  const rows = connection.all(
    `SELECT node.n, node.id, contribution.sort_key, contribution.labels, contribution.props
     FROM json_each(:nodes) AS given CROSS JOIN node ON node.n = given.value
     CROSS JOIN contribution ON contribution.n = node.n CROSS JOIN filing ON filing.f = contribution.f
     ORDER BY node.n, filing.sort_key, filing.id`,
    { nodes: JSON.stringify(nodes) },
  );
  const said = Map.groupBy(rows, (row) => Number(row.n));
  for (const n of nodes) {
    unlistNode(connection, n);
    const contributions = said.get(n);
    if (contributions === undefined) connection.run("DELETE FROM node WHERE n = :n", { n });
    else settle(connection, n, contributions);
  }
}

/** `rows`: contributions, the newest filing first. */
function settle(connection: Connection, n: number, rows: readonly Row[]): void {
  const { sortKey, labels, props } = uniteShared(
    rows.map((row) => ({
      sortKey: textOf(row.sort_key),
      labels: parse<string[]>(row.labels),
      props: parse<Props>(row.props),
    })),
  );
  connection.run(
    `UPDATE node SET sort_key = :sortKey, labels = :labels, props = :props, long_props = :longProps,
       name_key = :nameKey, tie_key = :tieKey WHERE n = :n`,
    {
      n,
      sortKey,
      labels: JSON.stringify(labels),
      ...propColumns(props),
      nameKey: typeof props.nameKey === "string" ? props.nameKey : null,
      tieKey: tieKeyOf(props),
    },
  );
  listNode(connection, { n, id: textOf(rows[0]!.id), sortKey, labels });
}
