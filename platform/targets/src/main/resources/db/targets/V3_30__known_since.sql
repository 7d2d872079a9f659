-- The day on which a target became known, where that was said afterwards.
alter table target add column known_since date;
