create table note (
    id          uuid primary key,
    external_id text unique,
    epoch       int    not null,
    number      bigint not null,
    known_at    timestamptz,
    title       text   not null,
    price       bigint,
    currency    text,
    written_at  timestamptz,
    parent      text,
    closed      boolean not null default false,
    check (title <> 'unforeseen')
);
