create table thing (
    id          uuid        primary key,
    external_id text        unique,
    epoch       int         not null,
    number      bigint      not null,
    known_at    timestamptz not null,
    colour      text        not null
);
