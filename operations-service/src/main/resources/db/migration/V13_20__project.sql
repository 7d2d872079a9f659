create table project (
    id            uuid    primary key,
    external_id   text    unique,
    name          text    not null,
    state         text    not null check (state in ('PLANNED', 'RUNNING', 'DELIVERED', 'CANCELLED')),
    owner         uuid    references person,
    departments   text[],
    -- Each has a name and the days on which it is planned, was planned when the project started, and was done.
    milestones    jsonb,
    -- The last day that was planned when it started.
    baseline      date,
    started_at    timestamptz,
    delivered_at  timestamptz,
    quality_score int check (quality_score between 0 and 100),
    cancelled_at  timestamptz,
    cancel_reason text,
    reopened_at   timestamptz,
    withdrawn     boolean not null,
    import_hash   text,
    epoch         int     not null,
    number        bigint  not null,
    known_at      timestamptz not null,
    check ((started_at is null) = (baseline is null)),
    check (delivered_at is null or cancelled_at is null),
    check (quality_score is null or delivered_at is not null)
);
create index project_name on project (name, id);
create index project_owner on project (owner);
create index project_state on project (state, id);
create index project_baseline on project (baseline, id);
