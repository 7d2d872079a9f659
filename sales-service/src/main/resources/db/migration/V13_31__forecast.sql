create table forecast (
    id           uuid        primary key,
    external_id  text        unique,
    -- Whose it is: a person's, or a team's.
    person       uuid,
    team         text,
    -- Whole months, half-open.
    from_day     date        not null check (extract(day from from_day) = 1),
    to_day       date        not null check (extract(day from to_day) = 1),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    -- Minor units.
    commit       bigint      not null check (commit >= 0),
    best_case    bigint      check (best_case >= 0),
    pipeline     bigint      check (pipeline >= 0),
    submitted_at timestamptz not null,
    -- Whether it judges its period.
    in_force     boolean     not null,
    withdrawn    boolean     not null,
    import_hash  text,
    epoch        int         not null,
    number       bigint      not null,
    known_at     timestamptz not null,
    check (from_day < to_day),
    check (num_nonnulls(person, team) = 1)
);
create index forecast_submitted on forecast (submitted_at, id);
create index forecast_from on forecast (from_day, id);
create index forecast_person on forecast (person, from_day);
create index forecast_team on forecast (team, from_day);
