-- Whoever did anything in a month is one person in it, of each team and kind, however much it was. By kind, all are held against all
-- who did anything at all.
create temp table done as
select date_trunc('month', happened_at)::date as month, person, minutes, activity.function, lower(kind) as kind, team, department, region
from (table sales_activity union all table operations_activity) as activity
join place on person_id = person and happened_at::date >= from_day and happened_at::date < to_day
where not withdrawn;

create temp table doing as
select month, by, member, count(*)::numeric as activities, count(distinct person)::numeric as people,
       count(minutes)::numeric as timed, sum(minutes)::numeric as minutes
from done cross join lateral (values
    ('', null), ('function', function), ('team', team), ('department', department), ('region', region),
    ('person', person::text), ('kind', kind)) as dimension (by, member)
group by month, by, member;
update doing set people = (select people from doing as whole where whole.month = doing.month and whole.by = '')
where by = 'kind';

insert into figure
select metric, by, member, month, field, value
from doing cross join lateral (values
    ('activity-volume', 'value', pg_temp.rounded(activities / people, 10)), ('activity-volume', 'n', people),
    ('activity-volume', 'people', people), ('activity-volume', 'activities', activities),
    ('activity-time', 'value', pg_temp.rounded(minutes / 60, 6)), ('activity-time', 'n', timed),
    ('activity-time', 'timed', timed)) as it (metric, field, value)
where value is not null;

-- Who closed a deal in the year until the end of the month, or until today, and with whom anybody was in contact in its last thirty days.
create temp table contacted as
select coalesce(customer, of_customer) as customer, happened_at::date as day
from (table sales_activity union all table operations_activity) as activity
where not withdrawn and outcome is distinct from 'NOT_REACHED';
create index on contacted (customer, day);

insert into figure
select 'relationship-care', by, member, month, field, value
from (
    select month, by, member, count(distinct customer)::numeric as active, count(distinct customer) filter (where exists (
               select from contacted where contacted.customer = bought.customer and day >= ends - 30 and day < ends))::numeric as cared
    from (
        select month::date, least((month + interval '1 month')::date, now()::date + 1) as ends
        from generate_series((select date_trunc('month', min(closed_at)) from sales_deal), now(), interval '1 month') as month) as period
    join (
        select distinct sales_deal.customer, closed_at::date as day, coalesce(sales_deal.team, place.team) as team, department, region, person
        from sales_deal join deal_part on deal = sales_deal.id
        left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
        where sales_deal.customer is not null) as bought on bought.day >= ends - 365 and bought.day < ends
    cross join lateral (values
        ('', null), ('function', 'sales'), ('team', team), ('department', department), ('region', region), ('person', person::text)) as it (by, member)
    group by month, by, member) as care
cross join lateral (values
    ('value', pg_temp.rounded(cared / active, 10)), ('n', active), ('active', active), ('caredFor', cared)) as it (field, value)
where month >= (select date_trunc('month', min(day)) from contacted);
