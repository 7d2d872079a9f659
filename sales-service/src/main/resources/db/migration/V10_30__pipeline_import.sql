-- Pipelines can be imported, as every declared kind can.
alter table pipeline add column import_hash text;
