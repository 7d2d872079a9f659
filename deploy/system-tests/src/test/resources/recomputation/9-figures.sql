create temp table revenue as
select by, member, month, apart, coalesce(sum(n) filter (where measure = 'gross'), 0) as deals,
       coalesce(sum(amount) filter (where measure = 'gross'), 0) as gross,
       coalesce(sum(amount) filter (where measure = 'refund'), 0) as refunds,
       coalesce(sum(amount) filter (where measure = 'cancellation'), 0) as cancellations
from part where measure in ('gross', 'refund', 'cancellation')
group by by, member, month, apart;

insert into figure
select 'revenue', by, member, month, field, value
from revenue cross join lateral (values
    ('value', pg_temp.rounded(gross - refunds - cancellations, 2)), ('gross', pg_temp.rounded(gross, 2)),
    ('refunds', pg_temp.rounded(refunds, 2)), ('cancellations', pg_temp.rounded(cancellations, 2)), ('n', deals)) as it (field, value)
where apart = ''
union all
select 'revenue', by, member, month, 'apart.' || apart, pg_temp.rounded(gross - refunds - cancellations, 2)
from revenue where apart <> ''
union all
select 'average-deal-size', by, member, month, 'value', pg_temp.rounded(gross / deals, 2)
from revenue where apart = '' and deals > 0
union all
select 'average-deal-size', by, member, month, 'deals', deals
from revenue where apart = '' and deals > 0;

create temp table share as
select metric, by, member, month, coalesce(sum(n) filter (where measure = any(parts)), 0) as numerator,
       sum(n) filter (where measure = any(wholes)) as denominator
from part join (values
    ('win-rate', array['won'], array['won', 'lost']),
    ('rework-rate', array['reworked'], array['cycle'])) as ratio (metric, parts, wholes)
  on measure = any(parts || wholes)
group by metric, by, member, month;

insert into figure
select metric, by, member, month, field, value
from share cross join lateral (values
    ('value', pg_temp.rounded(numerator / denominator, 10)), ('n', denominator)) as it (field, value)
where denominator > 0;

insert into figure
select metric, by, member, month, field, value
from part
join (values ('sales-cycle', 'won', 86400000), ('process-cycle-time', 'cycle', 3600000), ('lead-time', 'lead', 3600000))
  as duration (metric, measure, unit) using (measure)
cross join lateral (select array_remove(spans, null) as known) as known
cross join lateral (values
    ('n', cardinality(known)::numeric), ('mean', pg_temp.rounded(millis::numeric / cardinality(known) / unit, 6)),
    ('p50', known[(cardinality(known) - 1) * 50 / 100 + 1]::numeric / unit),
    ('p90', known[(cardinality(known) - 1) * 90 / 100 + 1]::numeric / unit)) as it (field, value)
where cardinality(known) > 0;

insert into figure
select 'throughput', by, member, month, 'value',
       pg_temp.rounded(n / ((month + interval '1 month')::date - month), 10)
from part where measure = 'cycle';
