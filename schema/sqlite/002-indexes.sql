CREATE INDEX node_of_filing ON node (f);
CREATE INDEX node_by_name ON node (name_key, kind) WHERE name_key IS NOT NULL;
CREATE INDEX node_by_tie ON node (tie_key, kind) WHERE tie_key IS NOT NULL;
CREATE INDEX contribution_of_filing ON contribution (f);
CREATE INDEX listing_of_node ON listing (n, label, list_order);
CREATE UNIQUE INDEX edge_out ON edge (from_n, type, to_n, f);
CREATE INDEX edge_in ON edge (to_n, type);
CREATE INDEX edge_of_filing ON edge (f, type);
CREATE INDEX fact_in_order ON fact (f, kind, position, id);
