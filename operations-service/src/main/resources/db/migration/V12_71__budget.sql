create table budget (
    id          uuid    primary key,
    external_id text    unique,
    -- Whose budget it is; the function's as a whole with neither team nor department.
    function    text    not null check (function in ('sales', 'operations')),
    team        text,
    department  text,
    -- Null for all.
    category    text
        check (category in ('ACQUISITION', 'SERVICE', 'PROCESS', 'PERSONNEL', 'TOOLS', 'OTHER')),
    -- Half-open.
    from_day    date    not null,
    to_day      date    not null,
    currency    text    not null check (currency ~ '^[A-Z]{3}$'),
    -- Minor units.
    amount      bigint  not null check (amount >= 0),
    withdrawn   boolean not null,
    import_hash text,
    epoch       int     not null,
    number      bigint  not null,
    known_at    timestamptz not null,
    check (from_day < to_day),
    check (num_nonnulls(team, department) <= 1)
);
create index budget_from on budget (from_day, id);
create index budget_part on budget (function, team, department, category);
