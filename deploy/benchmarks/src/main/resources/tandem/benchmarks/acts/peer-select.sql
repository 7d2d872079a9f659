with recorded as (
  insert into peer.customer (id, external_id, epoch, number, known_at, name, segment, region, industry, tier)
  select uuidv7(), external_id, 1, 1, clock_timestamp(), name, segment, region, industry, tier
  from imported
  returning id)
insert into peer.outbox (aggregate_id, type, recorded_at, data)
select id, 'sales.customer.recorded.v1', clock_timestamp(), repeat('an event of some five hundred bytes ', 14)
from recorded;
