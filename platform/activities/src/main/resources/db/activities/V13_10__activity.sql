create table activity (
    id           uuid    primary key,
    external_id  text    unique,
    -- Whose work it is.
    function     text    not null check (function in ('sales', 'operations')),
    kind         text    not null check (kind in ('CALL', 'MAIL', 'VISIT', 'DEMO', 'MEETING', 'OTHER')),
    direction    text    check (direction in ('INBOUND', 'OUTBOUND')),
    outcome      text    check (outcome in ('REACHED', 'NOT_REACHED', 'AGREED', 'DECLINED')),
    minutes      int     check (minutes between 0 and 1440),
    person       uuid    not null references person,
    happened_at  timestamptz not null,
    -- What it is about: one of these, or what is awaited.
    customer     uuid,
    opportunity  uuid,
    deal         uuid,
    service_case uuid,
    awaited      jsonb,
    -- Whose opportunity, deal or case it is about.
    of_customer  uuid,
    withdrawn    boolean not null,
    import_hash  text,
    epoch        int     not null,
    number       bigint  not null,
    known_at     timestamptz not null
);
create index activity_happened on activity (happened_at, id);
create index activity_person on activity (person, happened_at);
create index activity_customer on activity (customer) where customer is not null;
create index activity_opportunity on activity (opportunity) where opportunity is not null;
create index activity_deal on activity (deal) where deal is not null;
create index activity_case on activity (service_case) where service_case is not null;
create index activity_of_customer on activity (of_customer) where of_customer is not null;
create index activity_awaited on activity using gin (awaited jsonb_path_ops) where awaited is not null;
