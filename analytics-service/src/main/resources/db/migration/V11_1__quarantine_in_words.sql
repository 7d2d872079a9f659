-- Whom a record in quarantine is about, as far as it can be told, and why it is there, in words: the text's code and its
-- arguments. Null in rows of before, until they are replayed when the service starts.
alter table quarantine
    add column kind         text,
    add column aggregate_id uuid,
    add column epoch        int,
    add column number       bigint,
    add column code         text,
    add column arguments    text[];

update quarantine
set kind = substring(headers from '"ce_type":"[a-z]+\.([a-z-]+)\.[a-z-]+\.v[0-9]+"');

create index on quarantine (kind) where replayed_at is null;

-- What still lacks in figures: of a record that has come further since, everything is known that counts now.
create view set_aside as
select kind, count(*) as events
from quarantine
where replayed_at is null
  and not exists (
        select
        from aggregate_head as head
        where head.aggregate_id = quarantine.aggregate_id
          and (head.epoch, head.number) > (quarantine.epoch, quarantine.number))
group by kind;
