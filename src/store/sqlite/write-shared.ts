import type { GraphNode, Props } from "../../graph/kinds.ts";
import { AppError } from "../../kernel/errors.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { uniteShared } from "../unite-shared.ts";
import type { Connection, Row } from "./connection.ts";
import { parse, propColumns, textOf, tieKeyOf } from "./rows.ts";
import { listNode, unlistNode } from "./write-listing.ts";

/** The nodes that a filing shares with others. */
export function sharedBy(connection: Connection, filing: FilingId): number[] {
  return connection
    .all(
      `SELECT contribution.n FROM filing JOIN contribution ON contribution.f = filing.f
       WHERE filing.id = :filing`,
      { filing },
    )
    .map(({ n }) => Number(n));
}

/** Notes what a filing says of a shared node and makes the node where it is new; `settleShared` finishes it. */
export function contribute(connection: Connection, node: GraphNode, f: number): number {
  const n = sharedNumber(connection, node);
  connection.run(
    `INSERT INTO contribution (n, f, sort_key, labels, props)
     VALUES (:n, :f, :sortKey, :labels, :props)`,
    { n, f, sortKey: node.sortKey, labels: JSON.stringify(node.labels), props: JSON.stringify(node.props) },
  );
  return n;
}

function sharedNumber(connection: Connection, { id, kind }: GraphNode): number {
  const known = connection.get("SELECT n, f FROM node WHERE id = :id", { id });
  if (known === undefined)
    return connection.run(
      `INSERT INTO node (id, kind, sort_key, labels, props, long_props, evidence)
       VALUES (:id, :kind, '', '[]', '{}', '{}', '[]')`,
      { id, kind },
    );
  if (known.f === null) return Number(known.n);
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
