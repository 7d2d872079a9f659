create table calendar (
    id             uuid   primary key,
    external_id    text   unique,
    name           text   not null,
    newest_edition uuid   not null,
    import_hash    text,
    epoch          int    not null,
    number         bigint not null,
    known_at       timestamptz not null
);
create index calendar_name on calendar (name, id);

-- Never changed: cases refer to the edition that was in force when they were opened.
create table calendar_edition (
    id       uuid primary key,
    calendar uuid not null references calendar deferrable initially deferred,
    number   int  not null check (number > 0),
    -- Null: it reaches back without bound.
    from_day date,
    zone     text not null,
    unique (calendar, number)
);
alter table calendar add foreign key (newest_edition) references calendar_edition;

create table calendar_hours (
    edition_id uuid not null references calendar_edition,
    ordinal    int  not null,
    day        text not null,
    from_time  text not null,
    to_time    text not null,
    primary key (edition_id, ordinal)
);

create table calendar_holiday (
    edition_id uuid not null references calendar_edition,
    day        date not null,
    primary key (edition_id, day)
);

create table sla_policy (
    id          uuid   primary key,
    external_id text   unique,
    name        text   not null,
    -- Which cases it is for; null takes any.
    category    text check (category in ('COMPLAINT', 'FEEDBACK', 'REQUEST', 'AFTER_SALES')),
    severity    text,
    segment     text,
    import_hash text,
    epoch       int    not null,
    number      bigint not null,
    known_at    timestamptz not null,
    unique nulls not distinct (category, severity, segment)
);
create index sla_policy_name on sla_policy (name, id);

create table sla_policy_edition (
    policy_id          uuid not null references sla_policy,
    ordinal            int  not null,
    from_day           date,
    response_minutes   bigint check (response_minutes > 0),
    resolution_minutes bigint check (resolution_minutes > 0),
    calendar           uuid references calendar,
    primary key (policy_id, ordinal),
    check (response_minutes is not null or resolution_minutes is not null)
);
