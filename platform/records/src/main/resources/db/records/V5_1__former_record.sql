-- What refers to a record that is no more is linked to the one that has its external id next.
alter table known_record add column former uuid[] not null default '{}';
-- Null of one that is no more, until another has its external id.
alter table known_record alter column id drop not null;
-- All is told again at the start, with what was before.
truncate known_record;
