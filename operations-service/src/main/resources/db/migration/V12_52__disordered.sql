-- Whether the events that a log told of do not follow each other in time, and were kept as they came.
alter table process_run add column disordered boolean;
alter table service_case add column disordered boolean;
