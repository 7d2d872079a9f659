-- From a deal to the first run that was started for it, on the day of that.
insert into contribution (measure, at, person, team, department, region, function, process, millis)
select 'handoff', started_at, started_by, coalesce(started_team, place.team), department, region, 'operations', process,
       floor(extract(epoch from started_at - closed_at) * 1000)
from (select distinct on (deal) * from operations_process_run
      where deal is not null and started_at is not null order by deal, started_at, id) as run
join sales_deal on sales_deal.id = run.deal
left join place on person_id = started_by and started_at::date >= from_day and started_at::date < to_day
where sales_deal.state <> 'WITHDRAWN';

-- Deals of which one can tell whether a case of the same customer followed within 30 days, and those that one did.
insert into contribution (measure, at, person, team, department, region, function, product, quantity)
select measure, sales_deal.closed_at, person, coalesce(sales_deal.team, place.team), department, region, 'sales', product, share / 1000000
from deal_part join sales_deal on sales_deal.id = deal
cross join lateral (values
    ('told', true),
    ('followed', exists (select from operations_service_case
                         where operations_service_case.customer = sales_deal.customer
                           and opened_at > sales_deal.closed_at and opened_at <= sales_deal.closed_at + interval '30 days'))) as it (measure, counts)
left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
where counts and closed_at::date < now()::date - 30;

-- Deals whose delivery was promised for a day that is over, unless they were cancelled by then, and those of which a run was completed by then.
insert into contribution (measure, at, person, team, department, region, function, product, quantity)
select measure, due, person, coalesce(sales_deal.team, place.team), department, region, 'sales', product, share / 1000000
from deal_part join sales_deal on sales_deal.id = deal
cross join lateral (select promised_on + interval '1 day' - interval '1 millisecond' as due) as promise
cross join lateral (values
    ('promised', true),
    ('promise-kept', exists (select from operations_process_run as run
                             where run.deal = sales_deal.id and run.state = 'COMPLETED' and run.ended_at <= due))) as it (measure, counts)
left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
where counts and due <= now() and (cancelled_at is null or cancelled_at > due);

-- What was open when a month ended, and with whom: cases and runs.
create temp table stock as
select 'case' as measure, month, held.person, held.team, held.department, held.region, lower(function) as function,
       null::uuid as process, floor(extract(epoch from least(ends, now()) - opened_at) * 1000)::bigint as millis
from operations_service_case
cross join lateral generate_series(date_trunc('month', opened_at), now(), interval '1 month') as month
cross join lateral (select month + interval '1 month' as ends) as period
cross join lateral pg_temp.held(id, ends - interval '1 microsecond', ends::date - 1) as held
where opened_at < ends and (withdrawn_at is null or withdrawn_at >= ends) and not exists (
    select from operations_case_resolution
    where case_id = id and at < ends and (reopened_at is null or reopened_at >= ends))
union all
select 'run', month, person, coalesce(take.team, place.team), department, region, 'operations', process, null
from operations_process_run
cross join lateral generate_series(date_trunc('month', started_at), now(), interval '1 month') as month
cross join lateral (select month + interval '1 month' as ends) as period
cross join lateral (select * from run_take where run = id and at < ends order by ordinal desc limit 1) as take
left join place on person_id = person and ends::date - 1 >= from_day and ends::date - 1 < to_day
where started_at < ends and (ended_at is null or ended_at >= ends);
