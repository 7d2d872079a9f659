-- An import that takes back what another one did.
alter table import add column undoes  uuid references import;
alter table import add column removed bigint not null default 0;
-- Cases of a log whose events did not follow each other.
alter table import add column sorted  bigint not null default 0;

-- What each row of an import did, for as long as it can be undone: to a record that it began, or changed from what was before.
alter table import_seen add column done   text check (done in ('begun', 'changed', 'undone'));
alter table import_seen add column before text;

-- When a file told last of a record: what happened to it afterwards was not the file's doing.
alter table import_source add column told_at timestamptz not null default clock_timestamp();
