create temp table revenue as
select metric, by, member, month, apart, coalesce(sum(n) filter (where measure like '%gross'), 0) as deals,
       coalesce(sum(amount) filter (where measure like '%gross'), 0) / 100 as gross,
       coalesce(sum(amount) filter (where measure like '%refund'), 0) / 100 as refunds,
       coalesce(sum(amount) filter (where measure like '%cancellation'), 0) / 100 as cancellations
from part join (values
    ('revenue', array['gross', 'refund', 'cancellation']),
    ('new-customer-revenue', array['new-gross', 'new-refund', 'new-cancellation'])) as it (metric, parts)
  on measure = any(parts)
group by metric, by, member, month, apart;

insert into figure
select metric, by, member, month, field, value
from revenue cross join lateral (values
    ('value', pg_temp.rounded(gross - refunds - cancellations, 2)), ('gross', pg_temp.rounded(gross, 2)),
    ('refunds', pg_temp.rounded(refunds, 2)), ('cancellations', pg_temp.rounded(cancellations, 2)), ('n', deals)) as it (field, value)
where apart = ''
union all
select metric, by, member, month, 'apart.' || apart, pg_temp.rounded(gross - refunds - cancellations, 2)
from revenue where apart <> ''
union all
select 'average-deal-size', by, member, month, 'value', pg_temp.rounded(gross / deals, 2)
from revenue where metric = 'revenue' and apart = '' and deals > 0
union all
select 'average-deal-size', by, member, month, 'deals', deals
from revenue where metric = 'revenue' and apart = '' and deals > 0;

insert into figure
select 'discount-rate', by, member, month, 'value', pg_temp.rounded((listed - sold) / listed, 10)
from (
    select by, member, month, sum(amount) filter (where measure = 'listed') as listed,
           sum(amount) filter (where measure = 'sold-of-listed') as sold
    from part where measure in ('listed', 'sold-of-listed') and apart = '' group by by, member, month) as discount
where listed > 0;

insert into figure
select 'lost-value', by, member, month, case when apart = '' then 'value' else 'apart.' || apart end, pg_temp.rounded(amount / 100, 2)
from part where measure = 'lost-value'
union all
select 'lost-value', by, member, month, 'lost', n from part where measure = 'lost';

insert into figure
select 'new-customers', by, member, month, field, n
from part cross join (values ('value'), ('n')) as it (field)
where measure = 'newcomer';

create temp table share as
select metric, by, member, month, coalesce(sum(n) filter (where measure = any(parts)), 0) as numerator,
       sum(n) filter (where measure = any(wholes)) as denominator
from part join (values
    ('win-rate', array['won'], array['won', 'lost']),
    ('repeat-purchase', array['newcomer-again'], array['newcomer-told']),
    ('lead-conversion', array['lead-converted'], array['lead-told']),
    ('rework-rate', array['reworked'], array['cycle']),
    ('first-pass-yield', array['passed'], array['stepped']),
    ('sla-compliance', array['case-met-response', 'case-met-resolution'], array['case-due-response', 'case-due-resolution']),
    ('reopen-rate', array['case-reopened'], array['case-resolved']),
    ('first-contact-resolution', array['case-resolved-at-once'], array['case-resolved-first']),
    ('on-time-delivery', array['project-on-time'], array['project-due']),
    ('promise-kept', array['promise-kept'], array['promised']),
    ('csat', array['csat-satisfied'], array['csat-answered']),
    ('early-case-rate', array['followed'], array['told']),
    ('complaints-after-sale', array['sold-and-complained'], array['sold']),
    ('sales-after-complaint', array['complained-and-sold'], array['complained']),
    ('repeat-after-kept-promise', array['kept-and-sold'], array['kept']),
    ('repeat-after-broken-promise', array['broken-and-sold'], array['broken']),
    ('repeat-after-sla-met', array['met-and-sold'], array['met']),
    ('repeat-after-sla-missed', array['missed-and-sold'], array['missed'])) as ratio (metric, parts, wholes)
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
join (values
    ('sales-cycle', 'won', 86400000), ('process-cycle-time', 'cycle', 3600000), ('lead-time', 'lead', 3600000),
    ('first-response-time', 'case-response', 3600000), ('time-to-resolve', 'case-resolution', 3600000),
    ('handoff-lag', 'handoff', 3600000), ('lead-response-time', 'lead-response', 60000))
  as duration (metric, measure, unit) using (measure)
cross join lateral (select array_remove(spans, null) as known) as known
cross join lateral (values
    ('n', cardinality(known)::numeric), ('mean', pg_temp.rounded(millis::numeric / cardinality(known) / unit, 6)),
    ('p50', known[(cardinality(known) - 1) * 50 / 100 + 1]::numeric / unit),
    ('p90', known[(cardinality(known) - 1) * 90 / 100 + 1]::numeric / unit)) as it (field, value)
where cardinality(known) > 0;

insert into figure
select 'throughput', by, member, month, 'value',
       pg_temp.rounded(n / (least((month + interval '1 month')::date, now()::date + 1) - month), 10)
from part where measure = 'cycle';

insert into figure
select 'nps', by, member, month, field, value
from (
    select by, member, month, sum(n) filter (where measure = 'nps-answered') as answers,
           coalesce(sum(n) filter (where measure = 'nps-promoters'), 0) as promoters,
           coalesce(sum(n) filter (where measure = 'nps-detractors'), 0) as detractors
    from part where measure ~ '^nps-' group by by, member, month) as nps
cross join lateral (values
    ('value', pg_temp.rounded(100 * (promoters - detractors) / answers, 10)),
    ('promoters', promoters), ('detractors', detractors), ('n', answers)) as it (field, value)
where answers > 0;

insert into figure
select metric, by, member, month, field, value
from (
    select split_part(measure, '-', 1) as metric, by, member, month,
           sum(n) filter (where measure like '%-answered') as answers,
           sum(amount) filter (where measure like '%-answered') as scores,
           sum(n) filter (where measure like '%-invited') as invited
    from part where measure ~ '^(csat|nps|ces)-(answered|invited)$' group by 1, 2, 3, 4) as survey
cross join lateral (values
    ('invited', invited), ('responseRate', pg_temp.rounded(coalesce(answers, 0) / invited, 10)),
    ('score', case metric when 'csat' then pg_temp.rounded(scores / answers, 10) end),
    ('value', case metric when 'ces' then pg_temp.rounded(scores / answers, 10) end)) as it (field, value)
where value is not null;

insert into figure
select metric, by, member, month, field, value
from (
    select measure, by, member, month::date, count(*)::numeric as open, array_agg(millis order by millis) as ages
    from stock cross join lateral (values
        ('', null), ('function', function), ('team', team), ('department', department), ('region', region),
        ('person', person::text), ('process', process::text)) as dimension (by, member)
    group by measure, by, member, month) as stock
cross join lateral (values
    ('case', 'backlog', 'value', open),
    ('case', 'backlog', 'ageP90Hours', ages[(cardinality(ages) - 1) * 90 / 100 + 1]::numeric / 3600000),
    ('run', 'throughput', 'workInProgress', open)) as it (of_measure, metric, field, value)
where of_measure = measure;

insert into figure
select 'project-quality', by, member, month, field, value
from part cross join lateral (values ('value', pg_temp.rounded(amount / n, 10)), ('n', n)) as it (field, value)
where measure = 'project-judged';

insert into figure
select 'process-efficiency', by, member, month, field, value
from part cross join lateral (values ('value', pg_temp.rounded(amount / millis, 10)), ('runs', n)) as it (field, value)
where measure = 'valued' and millis > 0;

-- What work cost, and how far what was spent is from the budget. Nobody's cost is a person's.
create temp table spending as
select by, member, month, coalesce(sum(amount) filter (where measure = 'spent'), 0) / 100 as spent,
       coalesce(sum(amount) filter (where measure = 'budgeted'), 0) / 100 as budget, coalesce(sum(n) filter (where measure = 'spent'), 0) as costs,
       coalesce(sum(amount) filter (where measure = 'service-cost'), 0) / 100 as service,
       coalesce(sum(amount) filter (where measure = 'process-cost'), 0) / 100 as process,
       coalesce(sum(amount) filter (where measure = 'acquisition-cost'), 0) / 100 as acquisition,
       coalesce(sum(n) filter (where measure = 'newcomer'), 0) as newcomers,
       coalesce(sum(n) filter (where measure = 'case-closed'), 0) as closed,
       coalesce(sum(n) filter (where measure = 'cycle'), 0) as completed
from part
where measure in ('spent', 'budgeted', 'service-cost', 'process-cost', 'acquisition-cost', 'newcomer', 'case-closed', 'cycle')
  and apart = '' and by in ('', 'function', 'team', 'department', 'region')
group by by, member, month;

insert into figure
select metric, by, member, month, field, value
from spending cross join lateral (values
    ('cost-per-case', 'value', pg_temp.rounded(service / nullif(closed, 0), 2)), ('cost-per-case', 'n', closed),
    ('cost-per-case', 'cost', pg_temp.rounded(service, 2)),
    ('customer-acquisition-cost', 'value', pg_temp.rounded(acquisition / nullif(newcomers, 0), 2)),
    ('customer-acquisition-cost', 'n', newcomers), ('customer-acquisition-cost', 'cost', pg_temp.rounded(acquisition, 2)),
    ('cost-per-unit', 'value', pg_temp.rounded(process / nullif(completed, 0), 2)), ('cost-per-unit', 'n', completed),
    ('cost-per-unit', 'cost', pg_temp.rounded(process, 2)),
    ('budget-variance', 'value', pg_temp.rounded((spent - budget) / nullif(budget, 0), 10)), ('budget-variance', 'n', costs),
    ('budget-variance', 'spent', pg_temp.rounded(spent, 2)), ('budget-variance', 'budget', pg_temp.rounded(budget, 2))) as it (metric, field, value)
where value is not null;

-- How far each who forecast was off in each month, added up; of others nothing counts.
create temp table forecast_cell as
select by, member, person, date_trunc('month', at)::date as month, coalesce(sum(quantity) filter (where measure = 'gross'), 0) as deals,
       coalesce(sum(amount * rate) filter (where measure = 'gross'), 0) / 100 as actual,
       sum(amount * rate) filter (where measure = 'committed') / 100 as committed
from contribution
join rate using (currency)
cross join lateral (values
    ('', null), ('function', function), ('team', team), ('department', department), ('region', region),
    ('person', person::text)) as dimension (by, member)
where measure in ('gross', 'committed') and person is not null and at::date >= rate.from_day and at::date < rate.to_day
group by 1, 2, 3, 4
having count(*) filter (where measure = 'committed') > 0;

insert into figure
select 'forecast-accuracy', by, member, month, field, value
from (
    select by, member, month, sum(deals) as deals, sum(actual) as actual, sum(committed) as committed, sum(abs(actual - committed)) as off
    from forecast_cell group by by, member, month) as forecast
cross join lateral (values
    ('value', pg_temp.rounded(1 - off / nullif(actual, 0), 10)), ('n', deals),
    ('bias', pg_temp.rounded((committed - actual) / nullif(actual, 0), 10)),
    ('committed', pg_temp.rounded(committed, 2)), ('actual', pg_temp.rounded(actual, 2))) as it (field, value)
where value is not null;

-- Targets, in proportion to the working days of a month that are over; those that were known before they began.
create function pg_temp.working_days(since date, until date) returns numeric language sql immutable as $$
    select count(*) from generate_series(since, until - 1, interval '1 day') as day where extract(isodow from day) < 6
$$;

insert into figure
select 'quota-attainment', aim.by, aim.member, aim.month, 'value',
       pg_temp.rounded((coalesce(gross, 0) - coalesce(refunds, 0) - coalesce(cancellations, 0)) / target, 10)
from (
    select dimension_of.by, case when dimension_of.by <> '' then member end as member, month::date,
           sum(target * pg_temp.working_days(greatest(from_day, month::date), least(to_day, ends))
               / pg_temp.working_days(from_day, to_day)) as target
    from sales_target
    cross join lateral generate_series(date_trunc('month', from_day), to_day - 1, interval '1 month') as month
    cross join lateral (select least((month + interval '1 month')::date, now()::date) as ends) as period
    cross join lateral (values (lower(dimension)), (case dimension when 'FUNCTION' then '' end)) as dimension_of (by)
    where metric = 'revenue' and not withdrawn and dimension_of.by is not null and month < now()::date
      and pg_temp.working_days(month::date, ends) > 0
      and known_at::date < greatest(from_day, month::date)
    group by dimension_of.by, 2, month
    having sum(least(to_day, ends) - greatest(from_day, month::date)) = max(ends) - month::date) as aim
left join revenue on revenue.by = aim.by and revenue.member is not distinct from aim.member
                 and revenue.month = aim.month and apart = '' and revenue.metric = 'revenue';

-- What followed a deal is not known of months after which, and the days that it may take, no case had been recorded.
delete from figure
using (values ('early-case-rate', interval '30 days'), ('complaints-after-sale', interval '90 days')) as followed (metric, within)
where figure.metric = followed.metric
  and month + interval '1 month' + within <= (select min(opened_at)::date from operations_service_case);

-- What a new customer cost is not known of months before the first of such costs.
delete from figure
where metric = 'customer-acquisition-cost'
  and month + interval '1 month' <= (select min(day) from operations_cost where category = 'ACQUISITION' and not withdrawn);
