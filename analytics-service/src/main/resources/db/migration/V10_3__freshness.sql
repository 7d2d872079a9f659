-- What each relay said of itself, from the newest heartbeat that the fold has reached on.
create table heartbeat (
    service        text        not null,
    at             timestamptz not null,
    topic          text        not null,
    topic_id       text        not null,
    complete_until timestamptz not null,
    -- partition → the offset after the last event acknowledged
    end_offsets    jsonb       not null,
    -- once reached, always reached, even if the topic is recreated: what is fresh never goes back
    reached        boolean     not null default false,
    primary key (service, at)
);

-- A heartbeat is reached when everything that was acknowledged before it has been folded.
create view reached_heartbeat as
select service, at, complete_until
from heartbeat
where reached
   or not exists (
        select
        from jsonb_each_text(end_offsets) as said (partition, end_offset)
        left join consumer_position as folded
          on folded.topic = heartbeat.topic
         and folded.topic_id = heartbeat.topic_id
         and folded.partition = said.partition::int
        where coalesce(folded.next_offset, 0) < said.end_offset::bigint);
