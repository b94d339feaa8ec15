// Folded names: filters by city and agent, and the search for parties of one name.
CREATE INDEX party_name_key IF NOT EXISTS FOR (n:Party) ON (n.nameKey);
CREATE INDEX city_name_key IF NOT EXISTS FOR (n:City) ON (n.nameKey);
