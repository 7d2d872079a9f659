create table service_case (
    id                 uuid primary key,
    external_id        text unique,
    function           text not null check (function in ('SALES', 'OPERATIONS')),
    category           text not null check (category in ('COMPLAINT', 'FEEDBACK', 'REQUEST', 'AFTER_SALES')),
    severity           text,
    segment            text,
    -- Ids of the sales service.
    customer           uuid,
    deal               uuid,
    subject            text,
    -- What was promised when the case was opened.
    policy             uuid references sla_policy,
    policy_edition     int,
    response_minutes   bigint,
    resolution_minutes bigint,
    -- In whose hours time is told; null for any time.
    calendar_edition   uuid references calendar_edition,
    state              text not null check (state in ('OPEN', 'PAUSED', 'RESOLVED', 'CLOSED', 'WITHDRAWN')),
    opened_at          timestamptz not null,
    opened_by          uuid references person,
    resolved_at        timestamptz,
    closed_at          timestamptz,
    withdrawn_at       timestamptz,
    withdrawal_reason  text,
    escalation         int not null,
    latest_at          timestamptz not null,
    -- As the latest event says: who has the case or had it last, and when its promises are due.
    held_by            uuid,
    team               text,
    response_due       timestamptz,
    resolution_due     timestamptz,
    import_hash        text,
    epoch              int    not null,
    number             bigint not null,
    known_at           timestamptz not null,
    check ((category = 'AFTER_SALES') <= (function = 'SALES')),
    check ((state in ('RESOLVED', 'CLOSED')) = (resolved_at is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index service_case_opened on service_case (opened_at, id);
create index service_case_resolved on service_case (resolved_at, id);
create index service_case_due on service_case (resolution_due, id) where state in ('OPEN', 'PAUSED');
create index service_case_customer on service_case (customer) where customer is not null;
create index service_case_opener on service_case (opened_by);
create index service_case_holder on service_case (held_by, opened_at);
create index service_case_team on service_case (team, opened_at);

create table case_holding (
    case_id uuid not null references service_case,
    ordinal int  not null,
    at      timestamptz not null,
    person  uuid references person,
    team    text,
    reason  text,
    primary key (case_id, ordinal)
);
create index case_holding_person on case_holding (person, case_id);
create index case_holding_team on case_holding (team, case_id);

create table case_reply (
    case_id   uuid not null references service_case,
    ordinal   int  not null,
    at        timestamptz not null,
    automatic boolean not null,
    primary key (case_id, ordinal)
);

create table case_pause (
    case_id uuid not null references service_case,
    ordinal int  not null,
    from_at timestamptz not null,
    -- Null while it lasts.
    to_at   timestamptz,
    reason  text,
    primary key (case_id, ordinal)
);

create table case_resolution (
    case_id     uuid not null references service_case,
    ordinal     int  not null,
    at          timestamptz not null,
    -- Null if it holds.
    reopened_at timestamptz,
    reason      text,
    primary key (case_id, ordinal)
);
