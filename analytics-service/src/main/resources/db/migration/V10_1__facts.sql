-- The facts of each kind of aggregate, typed, bitemporal: a version is a row that was the company's knowledge in
-- [known_from, known_to), days of the reporting zone; the newest has known_to = 'infinity'. A version that was
-- superseded on the day it became known has no row. Columns follow the catalogue's `facts`, snake_case; a moment's
-- are prefixed with its name, a journal's entries are rows of their own beside the attributes of their aggregate.
-- Partitions are made and dropped with the generations.

create table fact_opportunity (
    generation        int not null,
    aggregate_id      uuid not null,
    epoch             int not null,
    number            bigint not null,
    known_from        date not null,
    known_to          date not null,
    customer          uuid,
    product           uuid,
    pipeline          uuid,
    stage             text,
    currency          text,
    expected_amount   bigint,
    expected_close_on date,
    loss_reason       text,
    competitor        text,
    opened_at         timestamptz,
    opened_day        date,
    opened_person     uuid,
    opened_team       text,
    opened_department text,
    opened_region     text,
    opened_level      text,
    won_at            timestamptz,
    won_day           date,
    won_person        uuid,
    won_team          text,
    won_department    text,
    won_region        text,
    won_level         text,
    lost_at           timestamptz,
    lost_day          date,
    lost_person       uuid,
    lost_team         text,
    lost_department   text,
    lost_region       text,
    lost_level        text,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

create index on fact_opportunity (opened_day);
create index on fact_opportunity (won_day);
create index on fact_opportunity (lost_day);

create table fact_deal (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    customer     uuid,
    opportunity  uuid,
    currency     text,
    promised_on  date,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);


create table fact_deal_gross (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    ordinal      int not null,
    known_from   date not null,
    known_to     date not null,
    at           timestamptz not null,
    day          date not null,
    person       uuid,
    team         text,
    department   text,
    region       text,
    level        text,
    product      uuid,
    amount       bigint,
    list_amount  bigint,
    share        bigint,
    customer     uuid,
    opportunity  uuid,
    currency     text,
    promised_on  date,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_deal_gross (day);

create table fact_deal_refunds (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    ordinal      int not null,
    known_from   date not null,
    known_to     date not null,
    at           timestamptz not null,
    day          date not null,
    person       uuid,
    team         text,
    department   text,
    region       text,
    level        text,
    product      uuid,
    amount       bigint,
    list_amount  bigint,
    share        bigint,
    customer     uuid,
    opportunity  uuid,
    currency     text,
    promised_on  date,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_deal_refunds (day);

create table fact_deal_cancellations (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    ordinal      int not null,
    known_from   date not null,
    known_to     date not null,
    at           timestamptz not null,
    day          date not null,
    person       uuid,
    team         text,
    department   text,
    region       text,
    level        text,
    product      uuid,
    amount       bigint,
    list_amount  bigint,
    share        bigint,
    customer     uuid,
    opportunity  uuid,
    currency     text,
    promised_on  date,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_deal_cancellations (day);

create table fact_process_run (
    generation           int not null,
    aggregate_id         uuid not null,
    epoch                int not null,
    number               bigint not null,
    known_from           date not null,
    known_to             date not null,
    process              uuid,
    customer             uuid,
    deal                 uuid,
    steps                bigint,
    distinct_steps       bigint,
    requested_at         timestamptz,
    requested_day        date,
    requested_person     uuid,
    requested_team       text,
    requested_department text,
    requested_region     text,
    requested_level      text,
    started_at           timestamptz,
    started_day          date,
    started_person       uuid,
    started_team         text,
    started_department   text,
    started_region       text,
    started_level        text,
    completed_at         timestamptz,
    completed_day        date,
    completed_person     uuid,
    completed_team       text,
    completed_department text,
    completed_region     text,
    completed_level      text,
    abandoned_at         timestamptz,
    abandoned_day        date,
    abandoned_person     uuid,
    abandoned_team       text,
    abandoned_department text,
    abandoned_region     text,
    abandoned_level      text,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);

create index on fact_process_run (requested_day);
create index on fact_process_run (started_day);
create index on fact_process_run (completed_day);
create index on fact_process_run (abandoned_day);

create table fact_process_run_workload (
    generation     int not null,
    aggregate_id   uuid not null,
    epoch          int not null,
    number         bigint not null,
    ordinal        int not null,
    known_from     date not null,
    known_to       date not null,
    at             timestamptz not null,
    day            date not null,
    person         uuid,
    team           text,
    department     text,
    region         text,
    level          text,
    delta          bigint,
    process        uuid,
    customer       uuid,
    deal           uuid,
    steps          bigint,
    distinct_steps bigint,
    primary key (generation, aggregate_id, epoch, number, ordinal)
) partition by list (generation);

create index on fact_process_run_workload (day);

create table fact_customer (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    segment      text,
    region       text,
    industry     text,
    owner        uuid,
    parent       uuid,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);


create table fact_product (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    family       text,
    currency     text,
    list_price   bigint,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);


create table fact_pipeline (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);


create table fact_process (
    generation      int not null,
    aggregate_id    uuid not null,
    epoch           int not null,
    number          bigint not null,
    known_from      date not null,
    known_to        date not null,
    promised_millis bigint,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);


create table fact_person (
    generation   int not null,
    aggregate_id uuid not null,
    epoch        int not null,
    number       bigint not null,
    known_from   date not null,
    known_to     date not null,
    function     text,
    left_on      date,
    primary key (generation, aggregate_id, epoch, number)
) partition by list (generation);
