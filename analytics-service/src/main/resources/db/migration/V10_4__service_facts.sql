-- The facts of service cases, promises, surveys and targets; see V10_1. A name that SQL or these tables keep for themselves
-- has an underscore behind.

create table fact_case (
    generation           int not null,
    aggregate_id         uuid not null,
    epoch                int not null,
    number               bigint not null,
    known_from           date not null,
    known_to             date not null,
    function             text,
    category             text,
    severity             text,
    segment              text,
    customer             uuid,
    deal                 uuid,
    policy               uuid,
    response_millis      bigint,
    resolution_millis    bigint,
    opened_at            timestamptz,
    opened_day           date,
    opened_person        uuid,
    opened_team          text,
    opened_department    text,
    opened_region        text,
    opened_level         text,
    responded_at         timestamptz,
    responded_day        date,
    responded_person     uuid,
    responded_team       text,
    responded_department text,
    responded_region     text,
    responded_level      text,
    resolved_at          timestamptz,
    resolved_day         date,
    resolved_person      uuid,
    resolved_team        text,
    resolved_department  text,
    resolved_region      text,
    resolved_level       text,
    closed_at            timestamptz,
    closed_day           date,
    closed_person        uuid,
    closed_team          text,
    closed_department    text,
    closed_region        text,
    closed_level         text,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

create index on fact_case (opened_day);
create index on fact_case (responded_day);
create index on fact_case (resolved_day);
create index on fact_case (closed_day);
-- Which cases of a customer followed a deal.
create index on fact_case (customer, opened_at);

create table fact_case_backlog (
    generation        int not null,
    aggregate_id      uuid not null,
    epoch             int not null,
    number            bigint not null,
    ordinal           int not null,
    known_from        date not null,
    known_to          date not null,
    at                timestamptz not null,
    day               date not null,
    person            uuid,
    team              text,
    department        text,
    region            text,
    level             text,
    delta             bigint,
    function          text,
    category          text,
    severity          text,
    segment           text,
    customer          uuid,
    deal              uuid,
    policy            uuid,
    response_millis   bigint,
    resolution_millis bigint,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_case_backlog (day);

create table fact_case_clocks (
    generation        int not null,
    aggregate_id      uuid not null,
    epoch             int not null,
    number            bigint not null,
    ordinal           int not null,
    known_from        date not null,
    known_to          date not null,
    at                timestamptz not null,
    day               date not null,
    person            uuid,
    team              text,
    department        text,
    region            text,
    level             text,
    clock             text,
    met               bigint,
    function          text,
    category          text,
    severity          text,
    segment           text,
    customer          uuid,
    deal              uuid,
    policy            uuid,
    response_millis   bigint,
    resolution_millis bigint,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_case_clocks (day);

create table fact_case_resolutions (
    generation            int not null,
    aggregate_id          uuid not null,
    epoch                 int not null,
    number                bigint not null,
    ordinal               int not null,
    known_from            date not null,
    known_to              date not null,
    at                    timestamptz not null,
    day                   date not null,
    person                uuid,
    team                  text,
    department            text,
    region                text,
    level                 text,
    ordinal_              bigint,
    replies               bigint,
    reopened_after_millis bigint,
    function              text,
    category              text,
    severity              text,
    segment               text,
    customer              uuid,
    deal                  uuid,
    policy                uuid,
    response_millis       bigint,
    resolution_millis     bigint,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_case_resolutions (day);

create table fact_survey (
    generation          int not null,
    aggregate_id        uuid not null,
    epoch               int not null,
    number              bigint not null,
    known_from          date not null,
    known_to            date not null,
    function            text,
    instrument          text,
    customer            uuid,
    deal                uuid,
    case_               uuid,
    score               bigint,
    invited_at          timestamptz,
    invited_day         date,
    invited_person      uuid,
    invited_team        text,
    invited_department  text,
    invited_region      text,
    invited_level       text,
    answered_at         timestamptz,
    answered_day        date,
    answered_person     uuid,
    answered_team       text,
    answered_department text,
    answered_region     text,
    answered_level      text,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

create index on fact_survey (invited_day);
create index on fact_survey (answered_day);

create table fact_target (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    metric       text,
    function     text,
    dimension    text,
    member       text,
    from_        date,
    to_          date,
    currency     text,
    floor        numeric,
    target       numeric,
    band         numeric[],
    withdrawn    boolean,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

create index on fact_target (metric, dimension, member);

create table fact_calendar (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    zone         text,
    from_        date,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

create table fact_sla_policy (
    generation         int not null,
    aggregate_id       uuid not null,
    epoch              int not null,
    number             bigint not null,
    known_from         date not null,
    known_to           date not null,
    category           text,
    severity           text,
    segment            text,
    response_minutes   bigint,
    resolution_minutes bigint,
    calendar           uuid,
    from_              date,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

-- Which run was the first of a deal.
create index on fact_process_run (deal, started_at);
