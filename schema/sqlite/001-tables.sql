-- The embedded store. Small integers (f, n) stand for the ids in the tables that are long; `id` is what the API knows.
-- Text compares by BINARY collation, which for UTF-8 is the order of code points.

CREATE TABLE filing (
  f INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Of all that was read of the filing and of the programs' versions.
  content_hash TEXT NOT NULL,
  -- Of the Filing node: newest first. Where filings share a node, the first of them gives its properties.
  sort_key TEXT NOT NULL,
  -- Of the canonical text, in UTF-16 units.
  text_length INTEGER NOT NULL
) STRICT;

-- The canonical text in pieces that cut no surrogate pair; `start` counts UTF-16 units.
CREATE TABLE filing_text (
  f INTEGER NOT NULL REFERENCES filing (f) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  piece TEXT NOT NULL,
  PRIMARY KEY (f, start)
) STRICT;

CREATE TABLE node (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  -- Null for a node that filings share; `contribution` says which.
  f INTEGER REFERENCES filing (f) ON DELETE CASCADE,
  sort_key TEXT NOT NULL,
  -- JSON: array of labels, object of properties without the long ones, object of those, array of evidence. What is
  -- long stands behind, so that a list is read without it.
  labels TEXT NOT NULL,
  props TEXT NOT NULL,
  long_props TEXT NOT NULL,
  evidence TEXT NOT NULL,
  -- Copies of what filters ask for: the property nameKey, a risk's folded category, a filing's form; of an address
  -- the property buildingKey, of a party fundFamilyKey.
  name_key TEXT,
  tie_key TEXT,
  category_key TEXT,
  form TEXT
) STRICT;

-- What each filing says of a node that it shares with others: the newest that knows a property wins.
CREATE TABLE contribution (
  n INTEGER NOT NULL REFERENCES node (n) ON DELETE CASCADE,
  f INTEGER NOT NULL REFERENCES filing (f) ON DELETE CASCADE,
  sort_key TEXT NOT NULL,
  labels TEXT NOT NULL,
  props TEXT NOT NULL,
  PRIMARY KEY (n, f)
) STRICT, WITHOUT ROWID;

-- Every list of a label in its order, ready to be paged through. `rank` is 0 in the order NAME; in an order by
-- shares it is the party's largest number, negated, and 1 where no holding has one.
CREATE TABLE listing (
  label TEXT NOT NULL,
  list_order TEXT NOT NULL,
  rank INTEGER NOT NULL,
  sort_key TEXT NOT NULL,
  id TEXT NOT NULL,
  n INTEGER NOT NULL REFERENCES node (n) ON DELETE CASCADE,
  PRIMARY KEY (label, list_order, rank, sort_key, id)
) STRICT, WITHOUT ROWID;

-- How many rows each list has: counting them would take longer than a page of a long list. Triggers keep it.
CREATE TABLE list_size (
  label TEXT NOT NULL,
  list_order TEXT NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (label, list_order)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER listing_grows AFTER INSERT ON listing BEGIN
  INSERT INTO list_size VALUES (new.label, new.list_order, 1)
    ON CONFLICT DO UPDATE SET size = size + 1;
END;

CREATE TRIGGER listing_shrinks AFTER DELETE ON listing BEGIN
  UPDATE list_size SET size = size - 1 WHERE label = old.label AND list_order = old.list_order;
END;

CREATE TABLE edge (
  e INTEGER PRIMARY KEY,
  f INTEGER NOT NULL REFERENCES filing (f) ON DELETE CASCADE,
  type TEXT NOT NULL,
  from_n INTEGER NOT NULL REFERENCES node (n) ON DELETE CASCADE,
  to_n INTEGER NOT NULL REFERENCES node (n) ON DELETE CASCADE,
  -- The property `order`: place among the edges of the `from` end; 0 where the edge has none.
  place INTEGER NOT NULL,
  props TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
  id TEXT NOT NULL UNIQUE,
  f INTEGER NOT NULL REFERENCES filing (f) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  -- Start of the first evidence.
  position INTEGER NOT NULL,
  -- The whole fact as JSON.
  fact TEXT NOT NULL
) STRICT;

CREATE TABLE diagnostic (
  f INTEGER NOT NULL REFERENCES filing (f) ON DELETE CASCADE,
  -- From 0, by severity, then position.
  ordinal INTEGER NOT NULL,
  diagnostic TEXT NOT NULL,
  PRIMARY KEY (f, ordinal)
) STRICT;

-- What people judged of two parties, by the parties' ids: no load changes it.
CREATE TABLE judgement (
  id TEXT NOT NULL UNIQUE,
  -- The smaller id of the two.
  left_id TEXT NOT NULL,
  right_id TEXT NOT NULL,
  -- ISO 8601, UTC.
  at TEXT NOT NULL,
  -- 0 when it was withdrawn.
  in_force INTEGER NOT NULL,
  -- The whole judgement as JSON.
  judgement TEXT NOT NULL
) STRICT;

-- Who is one by the judgements in force: all with one cluster, the smallest id among them.
CREATE TABLE identity (
  party TEXT NOT NULL PRIMARY KEY,
  cluster TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: the number of loads that changed something, what the last of them was, and the number of changes to judgements.
CREATE TABLE revision (
  loads INTEGER NOT NULL,
  last_content_hash TEXT NOT NULL,
  judged INTEGER NOT NULL
) STRICT;
INSERT INTO revision VALUES (0, '', 0);
