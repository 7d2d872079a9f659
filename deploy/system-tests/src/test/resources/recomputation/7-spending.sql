-- Where a team of operations stands on a day: as most of its people do. Those of sales are not known to operations.
create function pg_temp.stands(of_team text, of_function text, on_day date)
returns table (department text, region text) language sql stable as $$
    select mode() within group (order by department), mode() within group (order by region)
    from place where of_function = 'operations' and team = of_team and on_day >= from_day and on_day < to_day
$$;

insert into contribution (measure, at, team, department, region, function, currency, amount)
select measure, day, team, stands.department, stands.region, function, currency, amount
from operations_cost
cross join lateral (values
    ('spent', true),
    ('acquisition-cost', category = 'ACQUISITION'),
    ('service-cost', function = 'operations' and category = 'SERVICE'),
    ('process-cost', function = 'operations' and category = 'PROCESS')) as it (measure, counts)
cross join lateral pg_temp.stands(team, function, day) as stands
where counts and not withdrawn;

-- A budget is spread over its days, as far as they have come.
insert into contribution (measure, at, team, department, region, function, currency, amount)
select 'budgeted', from_day + nth, team, coalesce(budget.department, stands.department), stands.region, function, currency,
       div(amount::numeric * (nth + 1), days) - div(amount::numeric * nth, days)
from operations_budget as budget
cross join lateral (select to_day - from_day as days) as period
cross join lateral generate_series(0, days - 1) as nth
cross join lateral pg_temp.stands(team, function, from_day) as stands
where not withdrawn and from_day + nth <= now()::date;
