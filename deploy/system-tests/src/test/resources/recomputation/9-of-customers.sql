-- Who was a customer on a day: whoever closed a deal in the 365 days before it, of those who sold it. Before deals have been recorded
-- for as long, nobody knows.
create temp table purchase as
select distinct sales_deal.customer, closed_at::date as day, coalesce(sales_deal.team, place.team) as team, department, region, person
from sales_deal join deal_part on deal = sales_deal.id
left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
where sales_deal.customer is not null;
create index on purchase (customer, day);

create temp table span as
select month::date, least((month + interval '1 month')::date, now()::date + 1) as ends
from generate_series((select date_trunc('month', min(day)) from purchase), now(), interval '1 month') as month;

insert into figure
select 'customer-retention', by, member, month, field, value
from (
    select month, by, member, count(distinct customer)::numeric as at_start, count(distinct customer) filter (where exists (
               select from purchase as again where again.customer = purchase.customer and again.day >= ends - 365 and again.day < ends))::numeric as retained
    from span join purchase on day >= month - 365 and day < month
    cross join lateral (values
        ('', null), ('function', 'sales'), ('team', team), ('department', department), ('region', region), ('person', person::text)) as it (by, member)
    where month - 365 >= (select min(day) from purchase)
    group by month, by, member) as retention
cross join lateral (values
    ('value', pg_temp.rounded(retained / at_start, 10)), ('n', at_start), ('retained', retained)) as it (field, value);

-- All complaints are held against all customers of the year, whoever sold to them.
insert into figure
select 'complaint-rate', by, member, month, field, value
from part
join span using (month)
cross join lateral (select count(distinct customer)::numeric as customers from purchase where day >= ends - 365 and day < ends) as whole
cross join lateral (values
    ('value', case when ends - 365 >= (select min(day) from purchase) then pg_temp.rounded(1000 * n / nullif(customers, 0), 10) end),
    ('complaints', n)) as it (field, value)
where measure = 'complaint' and value is not null;

insert into figure
select 'revenue-per-service-hour', '', null, month, field, value
from (
    select date_trunc('month', happened_at)::date as month, sum(minutes)::numeric / 60 as hours
    from (table sales_activity union all table operations_activity) as activity
    where not withdrawn and service_case is not null
    group by 1) as served
join revenue using (month)
cross join lateral (values
    ('value', pg_temp.rounded((gross - refunds - cancellations) / hours, 2)), ('hours', pg_temp.rounded(hours, 10))) as it (field, value)
where hours > 0 and metric = 'revenue' and by = '' and apart = '';
