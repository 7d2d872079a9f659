-- By when the completion of a run was promised, and what its source says of that.
alter table process_run add column promised_at timestamptz, add column promise_kept boolean;
