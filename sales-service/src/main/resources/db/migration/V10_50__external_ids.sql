-- Records of before are told to the services that refer to them.
set local statement_timeout = 0;
insert into external_id (kind, id, external_id)
select 'customer', id, external_id from customer where external_id is not null
union all
select 'product', id, external_id from product where external_id is not null
union all
select 'deal', id, external_id from deal where external_id is not null;
insert into outbox (name_kind, name_id, is_external_id) select kind, id, true from external_id;
