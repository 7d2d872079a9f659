-- What runs and cases refer to by external ids that are not known yet.
alter table process_run add column awaited jsonb;
create index process_run_awaited on process_run using gin (awaited jsonb_path_ops) where awaited is not null;
alter table service_case add column awaited jsonb;
create index service_case_awaited on service_case using gin (awaited jsonb_path_ops) where awaited is not null;
