create table cost (
    id           uuid    primary key,
    external_id  text    unique,
    -- Whose cost it is.
    function     text    not null check (function in ('sales', 'operations')),
    category     text    not null
        check (category in ('ACQUISITION', 'SERVICE', 'PROCESS', 'PERSONNEL', 'TOOLS', 'OTHER')),
    currency     text    not null check (currency ~ '^[A-Z]{3}$'),
    -- Minor units.
    amount       bigint  not null check (amount > 0),
    day          date    not null,
    team         text,
    service_case uuid,
    run          uuid,
    customer     uuid,
    awaited      jsonb,
    withdrawn    boolean not null,
    import_hash  text,
    epoch        int     not null,
    number       bigint  not null,
    known_at     timestamptz not null,
    check (num_nonnulls(service_case, run, customer) <= 1)
);
create index cost_day on cost (day, id);
create index cost_team on cost (team);
create index cost_case on cost (service_case) where service_case is not null;
create index cost_run on cost (run) where run is not null;
create index cost_customer on cost (customer) where customer is not null;
create index cost_awaited on cost using gin (awaited jsonb_path_ops) where awaited is not null;
