// An id is unique within its kind; the constraint's index is what look-ups by id use.
CREATE CONSTRAINT filing_id IF NOT EXISTS FOR (n:Filing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (n:Party) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT holding_id IF NOT EXISTS FOR (n:Holding) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT address_id IF NOT EXISTS FOR (n:Address) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT risk_id IF NOT EXISTS FOR (n:Risk) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT footnote_id IF NOT EXISTS FOR (n:Footnote) REQUIRE n.id IS UNIQUE;

// Beside the graph. Store: one node, the lock that loads wait for and the revision. Load: what was loaded of a filing.
CREATE CONSTRAINT store_key IF NOT EXISTS FOR (s:Store) REQUIRE s.key IS UNIQUE;
CREATE CONSTRAINT load_filing IF NOT EXISTS FOR (l:Load) REQUIRE l.filing IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;
// What people judged, and who is one by it; the graph itself knows nothing of it.
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (j:Judgement) REQUIRE j.id IS UNIQUE;
CREATE CONSTRAINT identity_party IF NOT EXISTS FOR (i:Identity) REQUIRE i.party IS UNIQUE;

// The dictionary of the search: every token of a risk factor, its filing's form and issuers and what it mentions.
CREATE CONSTRAINT risk_term_key IF NOT EXISTS FOR (t:RiskTerm) REQUIRE t.key IS UNIQUE;
