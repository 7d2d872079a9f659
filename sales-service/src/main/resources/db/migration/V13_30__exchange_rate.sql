create table exchange_rate (
    id            uuid    primary key,
    external_id   text    unique,
    from_currency text    not null check (from_currency ~ '^[A-Z]{3}$'),
    to_currency   text    not null check (to_currency ~ '^[A-Z]{3}$'),
    -- The first on which it holds.
    day           date    not null,
    -- What a unit of from_currency is worth in to_currency.
    rate          numeric not null check (rate > 0),
    withdrawn     boolean not null,
    import_hash   text,
    epoch         int     not null,
    number        bigint  not null,
    known_at      timestamptz not null,
    check (from_currency <> to_currency)
);
create index exchange_rate_pair on exchange_rate (from_currency, to_currency, day);
create index exchange_rate_day on exchange_rate (day, id);
