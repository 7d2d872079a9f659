-- What surveys refer to by external ids that are not known yet.
alter table survey add column awaited jsonb;
create index survey_awaited on survey using gin (awaited jsonb_path_ops) where awaited is not null;
