create table process_run (
    id              uuid primary key,
    external_id     text unique,
    process         uuid not null references process,
    -- The edition of the process when the run was requested.
    process_edition int  not null,
    -- Ids of the sales service.
    customer        uuid,
    deal            uuid,
    state           text not null check (state in ('REQUESTED', 'STARTED', 'COMPLETED', 'ABANDONED')),
    requested_at    timestamptz not null,
    requested_by    uuid references person,
    started_at      timestamptz,
    -- Who took the run on: a person, a team as a source named it, or neither.
    started_by      uuid references person,
    started_team    text,
    -- The team that has the run, or had it last, as its latest event says.
    team            text,
    ended_at        timestamptz,
    abandon_reason  text,
    import_hash     text,
    epoch           int    not null,
    number          bigint not null,
    known_at        timestamptz not null,
    check ((state = 'REQUESTED') <= (started_at is null)),
    check ((state in ('COMPLETED', 'ABANDONED')) = (ended_at is not null))
);
create index process_run_requested on process_run (requested_at, id);
create index process_run_process on process_run (process, requested_at);
create index process_run_customer on process_run (customer) where customer is not null;
create index process_run_requester on process_run (requested_by);
create index process_run_starter on process_run (started_by);
create index process_run_started_team on process_run (started_team);
create index process_run_team on process_run (team, requested_at);

create table run_step (
    run_id       uuid not null references process_run,
    ordinal      int  not null,
    name         text not null,
    performer    uuid references person,
    team         text,
    -- Who performed it by the source, where that is no known person.
    resource     text,
    started_at   timestamptz not null,
    completed_at timestamptz,
    -- Why the step was repeated, where it was sent back.
    rework       text,
    primary key (run_id, ordinal)
);
create index run_step_performer on run_step (performer, run_id);
create index run_step_team on run_step (team, run_id);
