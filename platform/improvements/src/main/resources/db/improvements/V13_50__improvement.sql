create table improvement (
    id              uuid    primary key,
    external_id     text    unique,
    finding         text    not null,
    measure         text    not null,
    function        text    not null check (function in ('sales', 'operations')),
    metric          text    not null,
    -- What it is to move: the function, a team or a region of it.
    dimension       text    not null check (dimension in ('FUNCTION', 'TEAM', 'REGION')),
    member          text,
    -- As a part of what the metric was before.
    expected_change numeric check (expected_change > 0),
    owner           uuid    references person,
    starts_on       date,
    state           text    not null check (state in ('PROPOSED', 'RUNNING', 'KEPT', 'REVERSED')),
    started_at      timestamptz,
    kept_at         timestamptz,
    reversed_at     timestamptz,
    reverse_reason  text,
    reopened_at     timestamptz,
    withdrawn       boolean not null,
    import_hash     text,
    epoch           int     not null,
    number          bigint  not null,
    known_at        timestamptz not null,
    check ((dimension = 'FUNCTION') = (member is null)),
    check (num_nonnulls(kept_at, reversed_at) <= 1),
    check (started_at is not null or num_nonnulls(kept_at, reversed_at) = 0)
);
create index improvement_started on improvement (started_at, id);
create index improvement_starts on improvement (starts_on, id);
create index improvement_owner on improvement (owner);
create index improvement_metric on improvement (metric, member);
