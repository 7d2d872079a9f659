create table target (
    id          uuid    primary key,
    external_id text    unique,
    function    text    not null check (function in ('sales', 'operations')),
    metric      text    not null,
    dimension   text    not null check (dimension in ('FUNCTION', 'TEAM', 'REGION', 'PERSON')),
    member      text    not null,
    -- Half-open.
    from_day    date    not null,
    to_day      date    not null,
    currency    text,
    floor       numeric not null,
    -- Either a target, or the rest of a band.
    target      numeric,
    low         numeric,
    high        numeric,
    ceiling     numeric,
    withdrawn   boolean not null,
    import_hash text,
    epoch       int     not null,
    number      bigint  not null,
    known_at    timestamptz not null,
    check (from_day < to_day),
    check ((target is null) = (low is not null and high is not null and ceiling is not null))
);
create index target_from on target (from_day, id);
create index target_subject on target (metric, member);
