-- The words of risk factors, for search: an inverted index in segments. Each load writes one; several small ones are
-- merged into a larger one. src/search/postings.ts says what is in the bytes.

-- `d` is never used twice: postings of a document that is gone stay in their segment until it is merged.
CREATE TABLE risk_document (
  d INTEGER PRIMARY KEY AUTOINCREMENT,
  n INTEGER NOT NULL UNIQUE REFERENCES node (n) ON DELETE CASCADE,
  f INTEGER NOT NULL,
  -- In tokens.
  heading_length INTEGER NOT NULL,
  body_length INTEGER NOT NULL,
  category TEXT,
  -- JSON: array of names.
  parties TEXT NOT NULL
) STRICT;

-- What a filing with risk factors says around them.
CREATE TABLE risk_filing (
  f INTEGER PRIMARY KEY REFERENCES filing (f) ON DELETE CASCADE,
  -- "" where it is unknown.
  filed_date TEXT NOT NULL,
  form TEXT,
  -- JSON: array of names.
  issuers TEXT NOT NULL
) STRICT;

-- The dictionary: every token of any field; `risks` says how many headings or bodies hold it.
CREATE TABLE risk_token (
  token TEXT PRIMARY KEY,
  stem TEXT NOT NULL,
  risks INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX risk_token_by_stem ON risk_token (stem);
-- Of names only, or of nothing any more.
CREATE INDEX risk_token_unused ON risk_token (token) WHERE risks <= 0;

-- Later segments hold larger documents. Segments of one level hold about as many documents.
CREATE TABLE risk_segment (
  s INTEGER PRIMARY KEY AUTOINCREMENT,
  level INTEGER NOT NULL,
  documents INTEGER NOT NULL
) STRICT;

CREATE TABLE risk_posting (
  s INTEGER NOT NULL REFERENCES risk_segment (s),
  token TEXT NOT NULL,
  field TEXT NOT NULL,
  postings BLOB NOT NULL,
  PRIMARY KEY (s, token, field)
) STRICT, WITHOUT ROWID;
