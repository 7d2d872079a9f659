-- How long a completed run was under way with steps by which the customer gains; null where it cannot be told. Runs of
-- before are told when the service starts.
alter table process_run add column value_adding_millis bigint check (value_adding_millis >= 0);
