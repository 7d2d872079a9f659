-- The external ids of records that other services refer to: what is published again where the topic was made anew.
create table external_id (
    kind        text not null,
    id          uuid not null,
    external_id text not null,
    primary key (kind, id)
);

-- Which of the two a row without an event publishes: the name of a record, or its external id.
alter table outbox add column is_external_id boolean not null default false;
