-- A place of which nothing is known was a row of nulls, which Hibernate does not read back; such people could not be
-- shown. With a column that is never null they can, those who were recorded before, too.
alter table person_assignment
    add column is_first boolean not null generated always as (from_day is null) stored;
