create table survey (
    id           uuid    primary key,
    external_id  text    unique,
    -- Whose service is judged.
    function     text    not null check (function in ('sales', 'operations')),
    instrument   text    not null check (instrument in ('CSAT', 'NPS', 'CES')),
    customer     uuid,
    deal         uuid,
    service_case uuid,
    person       uuid references person,
    -- As it was named; the person's own is in the directory.
    team         text,
    invited_at   timestamptz not null,
    answered_at  timestamptz,
    score        int,
    withdrawn    boolean not null,
    import_hash  text,
    epoch        int     not null,
    number       bigint  not null,
    known_at     timestamptz not null,
    check ((answered_at is null) = (score is null)),
    check (invited_at <= answered_at)
);
create index survey_invited on survey (invited_at, id);
create index survey_person on survey (person);
create index survey_team on survey (team) where person is null;
create index survey_customer on survey (customer) where customer is not null;
create index survey_deal on survey (deal) where deal is not null;
create index survey_case on survey (service_case) where service_case is not null;
