create table process (
    id              uuid   primary key,
    external_id     text   unique,
    name            text   not null,
    promised_millis bigint check (promised_millis > 0),
    -- Which edition of the definition this is: one more with each amendment. The history has the others.
    edition         int    not null check (edition > 0),
    import_hash     text,
    epoch           int    not null,
    number          bigint not null,
    known_at        timestamptz not null
);
create index process_name on process (name, id);

create table process_step (
    process_id   uuid    not null references process,
    ordinal      int     not null,
    name         text    not null,
    value_adding boolean not null,
    primary key (process_id, ordinal)
);
