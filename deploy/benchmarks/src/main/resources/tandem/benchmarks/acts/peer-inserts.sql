insert into peer.customer (id, external_id, epoch, number, known_at, name, segment, region, industry, tier)
values (uuidv7(), uuidv7()::text, 1, 1, clock_timestamp(), 'Customer', 'enterprise', 'East', 'technology', 'gold');
insert into peer.outbox (aggregate_id, type, recorded_at, data)
values (uuidv7(), 'sales.customer.recorded.v1', clock_timestamp(), repeat('an event of some five hundred bytes ', 14));
