-- Half to even, as every figure is rounded, once.
create function pg_temp.rounded(exact numeric, digits int) returns numeric language sql immutable as $$
    select case when abs(exact) * 10::numeric ^ digits - trunc(abs(exact) * 10::numeric ^ digits) = 0.5 and mod(trunc(abs(exact) * 10::numeric ^ digits), 2) = 0
                then trunc(exact, digits) else round(exact, digits) end
$$;

-- Contributions by month and by each value of each dimension; '' is everything. Money in the reporting currency where
-- there is a rate for it, else apart in its own.
create temp table part as
select measure, date_trunc('month', at)::date as month, by, member,
       case when rate is null and currency is not null then currency else '' end as apart,
       sum(quantity) as n, sum(amount * coalesce(rate, 1)) as amount, sum(millis) as millis,
       array_agg(millis order by millis) as spans
from contribution
left join rate using (currency)
cross join lateral (values
    ('', null), ('function', function), ('team', team), ('department', department), ('region', region),
    ('person', person::text), ('product', product::text), ('process', process::text), ('source', source)) as dimension (by, member)
where rate.currency is null or (at::date >= rate.from_day and at::date < rate.to_day)
group by 1, 2, 3, 4, 5;
create index on part (measure, month, by, member);

-- The parts of several measures side by side.
create temp table figure (metric text, by text, member text, month date, field text, value numeric);
