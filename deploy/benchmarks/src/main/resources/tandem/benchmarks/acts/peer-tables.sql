create schema peer;

-- As a customer and its event are kept.
create table peer.customer (
    id          uuid        primary key,
    external_id text        unique,
    epoch       int         not null,
    number      bigint      not null,
    known_at    timestamptz not null,
    name        text        not null,
    segment     text,
    region      text,
    industry    text,
    tier        text
);

create table peer.outbox (
    id           bigint generated always as identity primary key,
    aggregate_id uuid        not null,
    type         text        not null,
    recorded_at  timestamptz not null,
    data         text        not null
);
