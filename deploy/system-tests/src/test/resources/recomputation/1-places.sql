-- Where everybody stood: from a day until the day of the next move.
create temp table place as
select person_id, coalesce(from_day, '-infinity'::date) as from_day,
       coalesce(lead(from_day) over (partition by person_id order by ordinal), 'infinity'::date) as to_day,
       team, department, region
from (table sales_person_assignment union all table operations_person_assignment) as assignment;
create index on place (person_id, from_day);

-- Each thing that a metric counts, once, on its day and with whoever held the work on that day. `quantity` is how many
-- it counts as, `amount` is in minor units, `millis` is how long it took.
create temp table contribution (
    measure text not null, at timestamptz not null, person uuid, team text, department text, region text,
    function text, product uuid, process uuid, source text, currency text, quantity numeric not null default 1,
    amount numeric not null default 0, millis bigint
);

-- What one unit of a currency is worth in the reporting currency.
create temp table rate (currency text not null, from_day date not null, to_day date not null, rate numeric not null);
insert into rate values ('USD', '-infinity', 'infinity', 1);
insert into rate
select from_currency, day, coalesce(lead(day) over (partition by from_currency order by day), 'infinity'), rate
from sales_exchange_rate where to_currency = 'USD' and not withdrawn;
