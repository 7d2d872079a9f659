-- What was open and expected to close in a month at its start, as it was known then: in the demo each opportunity that outlives the month in which
-- it was opened is known from the end of that on, as open, and as closed only afterwards. With whoever opened it.
create temp table begun as
select opportunity.*, opened_by as person, case when opened_by is null then opportunity.team else place.team end as of_team, department, region
from sales_opportunity as opportunity
left join place on person_id = opened_by and opened_at::date >= from_day and opened_at::date < to_day
where opened_at is not null;

create temp table month_of as
select month::date as month, (month + interval '1 month')::date as next
from generate_series((select date_trunc('month', min(closed_at)) from sales_opportunity), date_trunc('month', now()), interval '1 month') as month;

create temp table expected as
select by, member, month, sum(expected_amount * rate) filter (where rate is not null) / 100 as amount,
       count(*) filter (where rate is not null or expected_amount is null)::numeric as n
from month_of
join begun on opened_at < month and (closed_at is null or closed_at >= month) and expected_close_on >= month and expected_close_on < next
left join rate on rate.currency = begun.currency and month >= rate.from_day and month < rate.to_day
cross join lateral (values
    ('', null), ('function', 'sales'), ('team', of_team), ('region', region), ('person', person::text)) as dimension (by, member)
where month > (select min(month) from month_of)
group by by, member, month;

-- What was left of the targets of revenue: of the quarter until the month's end, less what had been sold since it began.
create temp table remaining as
select aim.by, aim.member, aim.month, aim.planned - coalesce(sum(gross - refunds - cancellations), 0) as amount
from (
    select dimension_of.by, case when dimension_of.by <> '' then member end as member, month, from_day,
           target * pg_temp.working_days(from_day, next) / pg_temp.working_days(from_day, to_day) as planned
    from month_of
    join sales_target on metric = 'revenue' and not withdrawn and from_day <= month and to_day >= next and known_at::date < month
    cross join lateral (values (lower(dimension)), (case dimension when 'FUNCTION' then '' end)) as dimension_of (by)
    where dimension_of.by is not null and month > (select min(month) from month_of)) as aim
left join revenue on revenue.metric = 'revenue' and apart = '' and revenue.by = aim.by and revenue.member is not distinct from aim.member
                 and revenue.month >= aim.from_day and revenue.month < aim.month
group by aim.by, aim.member, aim.month, aim.planned;

insert into figure
select 'pipeline-coverage', by, member, month, field, value
from (
    select coalesce(expected.by, remaining.by) as by, case when expected.by is null then remaining.member else expected.member end as member,
           coalesce(expected.month, remaining.month) as month, coalesce(expected.amount, 0) as amount, coalesce(n, 0) as n,
           case when remaining.amount > 0 then remaining.amount end as remaining
    from expected full join remaining on remaining.by = expected.by and coalesce(remaining.member, '') = coalesce(expected.member, '')
                                     and remaining.month = expected.month) as coverage
cross join lateral (values
    ('value', pg_temp.rounded(amount / remaining, 10)), ('n', n), ('expected', pg_temp.rounded(amount, 2)),
    ('left', pg_temp.rounded(remaining, 2))) as it (field, value)
where value is not null;

-- What is open at the end of a month, or now, and has come beyond the first stage by then.
create temp table month_since as
select month::date as month, (month + interval '1 month')::date as next
from generate_series((select date_trunc('month', min(opened_at)) from begun), date_trunc('month', now()), interval '1 month') as month;

create temp table qualified as
select by, member, month, count(*)::numeric as n
from month_since
cross join lateral (select least(next::timestamptz, now()) as ends) as it
join begun on opened_at < ends and (closed_at is null or closed_at >= ends)
join sales_pipeline as pipeline on pipeline.id = begun.pipeline
cross join lateral (values
    ('', null), ('function', 'sales'), ('team', of_team), ('department', department), ('region', region), ('person', person::text),
    ('product', product::text)) as dimension (by, member)
where exists (
    select from jsonb_array_elements(visits) as visit
    where array_position(stages, visit ->> 'stage') >= 2 and (visit ->> 'enteredAt')::timestamptz < ends)
group by by, member, month;

create temp table looking_back as
select by, member, month, count(*) filter (where measure = 'won')::numeric as won, count(*) filter (where measure = 'lost')::numeric as lost,
       sum(millis) filter (where measure = 'won') as millis, coalesce(sum(quantity) filter (where measure = 'gross'), 0) as deals,
       coalesce(sum(amount * coalesce(rate, 1)) filter (where measure = 'gross'), 0) / 100 as gross
from month_since
join contribution on measure in ('won', 'lost', 'gross')
                 and at::date >= least(next, now()::date + 1) - 90 and at::date < least(next, now()::date + 1)
left join rate on rate.currency = contribution.currency and at::date >= rate.from_day and at::date < rate.to_day
cross join lateral (values
    ('', null), ('function', function), ('team', team), ('department', department), ('region', region), ('person', person::text),
    ('product', product::text)) as dimension (by, member)
where contribution.currency is null or rate is not null
group by by, member, month;

insert into figure
select 'pipeline-velocity', by, member, month, field, value
from (
    select coalesce(qualified.by, looking_back.by) as by, case when qualified.by is null then looking_back.member else qualified.member end as member,
           coalesce(qualified.month, looking_back.month) as month, coalesce(n, 0) as n, won, lost, millis, deals, gross
    from qualified full join looking_back on looking_back.by = qualified.by and coalesce(looking_back.member, '') = coalesce(qualified.member, '')
                                         and looking_back.month = qualified.month) as velocity
cross join lateral (values
    ('value', pg_temp.rounded(n * won * gross * won * 86400000 / nullif((won + lost) * deals * millis, 0), 2)), ('n', n),
    ('winRate', pg_temp.rounded(won / nullif(won + lost, 0), 10)), ('dealSize', pg_temp.rounded(gross / nullif(deals, 0), 2)),
    ('cycleDays', pg_temp.rounded(millis::numeric / nullif(won, 0) / 86400000, 10))) as it (field, value)
where value is not null;
