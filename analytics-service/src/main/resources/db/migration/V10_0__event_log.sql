-- Every event that was folded, once; all generations of facts and rollups are computed from it.
create table event_log (
    aggregate_id uuid        not null,
    epoch        int         not null,
    number       bigint      not null,
    kind         text        not null,
    event_id     uuid        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    known_at     timestamptz not null,
    recorded_at  timestamptz not null,
    -- the event's JSON as it came; text, so that it stays what was sent
    data         text        not null,
    primary key (aggregate_id, epoch, number)
);

-- The newest version of each aggregate in the log, and the row that is locked to fold it.
create table aggregate_head (
    aggregate_id uuid   primary key,
    kind         text   not null,
    epoch        int    not null,
    number       bigint not null,
    -- how many versions before the newest have not come yet
    missing      bigint not null
);

create index on aggregate_head (aggregate_id) where missing > 0;

-- Where to read on. The broker's id of the topic tells a recreated one, which is read from its beginning.
create table consumer_position (
    topic       text   not null,
    partition   int    not null,
    topic_id    text   not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- What could not be decoded or folded, kept as it came. The fingerprint is of key, headers and payload: the same bad
-- record again, from wherever, is the same row.
create table quarantine (
    id          bigint      generated always as identity primary key,
    fingerprint bytea       not null unique,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    event_id    text,
    key         bytea,
    headers     text        not null,
    payload     bytea,
    reason      text        not null,
    detail      text        not null,
    at          timestamptz not null,
    replayed_at timestamptz
);

-- Names to show, by kind and id; they are no part of the events.
create table display_name (
    kind text not null,
    id   text not null,
    name text not null,
    primary key (kind, id)
);

-- Facts and rollups computed by one catalogue in one time zone. One serves; another may be building beside it, up to
-- the aggregate `rebuilt_to` in the order of their ids.
create table generation (
    id         int         generated always as identity primary key,
    state      text        not null check (state in ('building', 'serving', 'retired')),
    -- the YAML, and the digest of what rows depend on in it
    catalogue  text        not null,
    shape      text        not null,
    zone       text        not null,
    rebuilt_to uuid,
    events     bigint      not null default 0,
    started_at timestamptz not null default now(),
    ended_at   timestamptz
);

create unique index generation_serving on generation (state) where state = 'serving';
create unique index generation_building on generation (state) where state = 'building';
