-- Every act of this service, for ever: its history, its audit trail and what can be published again.
create table event (
    id           uuid        primary key,
    kind         text        not null,
    aggregate_id uuid        not null,
    epoch        int         not null,
    number       bigint      not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    known_at     timestamptz not null,
    recorded_at  timestamptz not null,
    backfilled   boolean     not null,
    actor        text        not null,
    -- The event's data as it is published, byte for byte.
    data         text        not null,
    unique (aggregate_id, epoch, number)
);

-- What is still to be published, in order. The ids are drawn one by one (an identity does not cache), after the
-- aggregate is locked, so that the ids of one aggregate follow its acts. Either an event or a display name.
create table outbox (
    id          bigint generated always as identity primary key,
    event_id    uuid,
    name_kind   text,
    name_id     uuid,
    -- When the act was recorded that this row is the first to publish; null where it was published before.
    recorded_at timestamptz,
    check ((event_id is null) = (name_kind is not null)),
    check ((name_kind is null) = (name_id is null))
);

-- A short queue with much traffic: vacuum by what has died, not by a share of what lives.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The present names of what events name only by their ids.
create table display_name (
    kind text not null,
    id   uuid not null,
    name text not null,
    primary key (kind, id)
);

-- The epoch of new versions. It rises when this database turns out to be another incarnation than before:
-- restored from a backup, or promoted.
create table outbox_epoch (
    only_row    boolean primary key default true check (only_row),
    epoch       int     not null,
    incarnation text
);

insert into outbox_epoch (epoch) values (1);

-- The topics as they were published to; another id means that a topic was made anew and is empty.
create table outbox_topic (
    topic    text primary key,
    topic_id text not null
);
