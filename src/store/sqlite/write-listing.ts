import type { Connection } from "./connection.ts";

interface Listed {
  readonly n: number;
  readonly id: string;
  readonly sortKey: string;
  readonly labels: readonly string[];
}

/** Puts a node into the list of each of its labels. */
export function listNode(connection: Connection, { n, id, sortKey, labels }: Listed): void {
  for (const label of new Set(labels))
    connection.run(
      `INSERT INTO listing (label, list_order, rank, sort_key, id, n)
       VALUES (:label, 'NAME', 0, :sortKey, :id, :n)`,
      { label, sortKey, id, n },
    );
}

export function unlistNode(connection: Connection, n: number): void {
  connection.run("DELETE FROM listing WHERE n = :n", { n });
}

/** Puts those of the nodes that hold into the lists by shares; to be called when their edges are there. */
export function rankHolders(connection: Connection, nodes: readonly number[]): void {
  const parameters = { nodes: JSON.stringify(nodes) };
  connection.run(
    "DELETE FROM listing WHERE n IN (SELECT value FROM json_each(:nodes)) AND list_order <> 'NAME'",
    parameters,
  );
  connection.run(
    `INSERT INTO listing (label, list_order, rank, sort_key, id, n)
     WITH orders (list_order, prop) AS (VALUES
       ('SHARES_BEFORE_DESC', 'sharesBefore'),
       ('SHARES_OFFERED_DESC', 'sharesOffered'),
       ('SHARES_AFTER_DESC', 'sharesAfter'))
     SELECT l.label, orders.list_order, COALESCE(-MAX(holding.props ->> orders.prop), 1), l.sort_key, l.id, l.n
     FROM json_each(:nodes) AS given
     CROSS JOIN listing AS l ON l.n = given.value
       AND l.label IN ('Holder', 'Owner') AND l.list_order = 'NAME'
     CROSS JOIN orders
     LEFT JOIN edge ON edge.from_n = l.n AND edge.type = 'HOLDS'
     LEFT JOIN node AS holding ON holding.n = edge.to_n
     GROUP BY l.n, l.label, orders.list_order`,
    parameters,
  );
}
