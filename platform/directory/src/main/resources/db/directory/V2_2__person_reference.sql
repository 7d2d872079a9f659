-- Others find a person by the external id, too: it is published as a name, which can be erased, as an event cannot. Here
-- for those who were recorded before.
with named as (
    insert into display_name (kind, id, name)
    select 'person-reference', id, external_id from person where external_id is not null
    returning kind, id
)
insert into outbox (name_kind, name_id) select kind, id from named;
