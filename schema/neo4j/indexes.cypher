// Range indexes hold at most about 8 kB a value: names are indexed by their folded beginning, texts not at all.

// Folded names: filters by city and agent, and the search for parties of one name.
CREATE INDEX party_name_key IF NOT EXISTS FOR (n:Party) ON (n.nameKey);
CREATE INDEX city_name_key IF NOT EXISTS FOR (n:City) ON (n.nameKey);
// What ties the addresses of a building and the funds of a family.
CREATE INDEX address_building_key IF NOT EXISTS FOR (n:Address) ON (n.buildingKey);
CREATE INDEX party_fund_family_key IF NOT EXISTS FOR (n:Party) ON (n.fundFamilyKey);
// A part of a folded name anywhere in it.
CREATE TEXT INDEX party_sort_key IF NOT EXISTS FOR (p:Party) ON (p.sortKey);

// The lists in the order of (sortKey, id): the index is walked from the cursor on, and nothing is sorted.
CREATE INDEX filing_list IF NOT EXISTS FOR (l:Filing) ON (l.listKey);
CREATE INDEX party_list IF NOT EXISTS FOR (l:Party) ON (l.listKey);
CREATE INDEX company_list IF NOT EXISTS FOR (l:Company) ON (l.listKey);
CREATE INDEX holder_list IF NOT EXISTS FOR (l:Holder) ON (l.listKey);
CREATE INDEX owner_list IF NOT EXISTS FOR (l:Owner) ON (l.listKey);
CREATE INDEX agent_list IF NOT EXISTS FOR (l:Agent) ON (l.listKey);
CREATE INDEX contact_list IF NOT EXISTS FOR (l:Contact) ON (l.listKey);
CREATE INDEX backbone_list IF NOT EXISTS FOR (l:Backbone) ON (l.listKey);
CREATE INDEX address_list IF NOT EXISTS FOR (l:Address) ON (l.listKey);
CREATE INDEX city_list IF NOT EXISTS FOR (l:City) ON (l.listKey);
CREATE INDEX risk_list IF NOT EXISTS FOR (l:Risk) ON (l.listKey);
CREATE INDEX holder_by_shares_before IF NOT EXISTS FOR (l:Holder) ON (l.sharesBeforeKey);
CREATE INDEX holder_by_shares_offered IF NOT EXISTS FOR (l:Holder) ON (l.sharesOfferedKey);
CREATE INDEX holder_by_shares_after IF NOT EXISTS FOR (l:Holder) ON (l.sharesAfterKey);
CREATE INDEX owner_by_shares_before IF NOT EXISTS FOR (l:Owner) ON (l.sharesBeforeKey);
CREATE INDEX owner_by_shares_offered IF NOT EXISTS FOR (l:Owner) ON (l.sharesOfferedKey);
CREATE INDEX owner_by_shares_after IF NOT EXISTS FOR (l:Owner) ON (l.sharesAfterKey);
// Holders that offer as many shares.
CREATE INDEX holder_most_offered IF NOT EXISTS FOR (h:Holder) ON (h.mostSharesOffered);

// What one filing says: to filter by it and to replace it.
CREATE INDEX filing_of_filing IF NOT EXISTS FOR (o:Filing) ON (o.filing);
CREATE INDEX party_of_filing IF NOT EXISTS FOR (o:Party) ON (o.filing);
CREATE INDEX holding_of_filing IF NOT EXISTS FOR (o:Holding) ON (o.filing);
CREATE INDEX address_of_filing IF NOT EXISTS FOR (o:Address) ON (o.filing);
CREATE INDEX city_of_filing IF NOT EXISTS FOR (o:City) ON (o.filing);
CREATE INDEX risk_of_filing IF NOT EXISTS FOR (o:Risk) ON (o.filing);
CREATE INDEX footnote_of_filing IF NOT EXISTS FOR (o:Footnote) ON (o.filing);
CREATE INDEX contribution_of_filing IF NOT EXISTS FOR (c:Contribution) ON (c.filing);
CREATE INDEX contribution_to_node IF NOT EXISTS FOR (c:Contribution) ON (c.node);
CREATE INDEX fact_list IF NOT EXISTS FOR (f:Fact) ON (f.listKey);
CREATE INDEX fact_list_by_kind IF NOT EXISTS FOR (f:Fact) ON (f.kind, f.listKey);
CREATE INDEX diagnostic_list IF NOT EXISTS FOR (d:Diagnostic) ON (d.filing, d.ordinal);
CREATE INDEX text_piece_place IF NOT EXISTS FOR (t:TextPiece) ON (t.filing, t.start);
CREATE INDEX judgement_list IF NOT EXISTS FOR (j:Judgement) ON (j.listKey);
CREATE INDEX judgement_left IF NOT EXISTS FOR (j:Judgement) ON (j.left);
CREATE INDEX judgement_right IF NOT EXISTS FOR (j:Judgement) ON (j.right);
CREATE INDEX identity_cluster IF NOT EXISTS FOR (i:Identity) ON (i.cluster);

// Search for words: tokens and stems that the loader stores, divided by spaces; Lucene must not divide them again.
CREATE FULLTEXT INDEX risk_words IF NOT EXISTS
FOR (r:Risk) ON EACH [r.id, r.filedDate, r.headingTokens, r.headingStems, r.bodyTokens, r.bodyStems,
  r.categoryTokens, r.categoryStems, r.issuerTokens, r.issuerStems, r.formTokens, r.formStems,
  r.mentionsTokens, r.mentionsStems]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } };
