-- An opportunity may be a team's, or nobody's.
alter table opportunity alter column owner drop not null, add column team text;
