-- People are a declared kind; each keeps the hash of the row that it was last imported from.
alter table person add column import_hash text;
