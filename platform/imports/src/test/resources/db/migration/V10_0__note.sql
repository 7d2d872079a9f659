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
    import_hash text,
    check (title <> 'unforeseen')
);
