create table person (
    id          uuid   primary key,
    external_id text   unique,
    function    text   not null check (function in ('sales', 'operations')),
    name        text   not null,
    -- Personal: it never leaves this database.
    email       text,
    left_on     date,
    epoch       int    not null,
    number      bigint not null,
    known_at    timestamptz not null
);
create index person_name on person (name, id);

-- Where a person stood, in order of the days; the first place reaches back without bound.
create table person_assignment (
    person_id  uuid not null references person,
    ordinal    int  not null,
    from_day   date,
    team       text,
    department text,
    region     text,
    manager_id uuid references person,
    level      text,
    primary key (person_id, ordinal),
    check ((ordinal = 0) = (from_day is null))
);
create index person_assignment_manager on person_assignment (manager_id);
create index person_assignment_team on person_assignment (team);

-- Where everybody stands on a day.
create function place_on(day date) returns table (
    person_id uuid, team text, department text, region text, manager_id uuid, level text
) language sql stable as $$
    select distinct on (a.person_id) a.person_id, a.team, a.department, a.region, a.manager_id, a.level
    from person_assignment a
    where a.from_day is null or a.from_day <= day
    order by a.person_id, a.ordinal desc
$$;
