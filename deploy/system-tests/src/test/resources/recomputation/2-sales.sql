-- Opportunities: won and lost by their close dates.
insert into contribution (measure, at, person, team, department, region, function, product, millis)
select case state when 'WON' then 'won' else 'lost' end, closed_at, closed_by,
       case when closed_by is null then sales_opportunity.team else place.team end, department, region, 'sales', product,
       case state when 'WON' then floor(extract(epoch from closed_at - opened_at) * 1000) end
from sales_opportunity
left join place on person_id = closed_by and closed_at::date >= from_day and closed_at::date < to_day
where closed_at is not null;

-- What lost ones were expected to bring, as far as that was said.
insert into contribution (measure, at, person, team, department, region, function, product, currency, amount)
select 'lost-value', closed_at, closed_by, case when closed_by is null then sales_opportunity.team else place.team end, department, region,
       'sales', product, currency, expected_amount
from sales_opportunity
left join place on person_id = closed_by and closed_at::date >= from_day and closed_at::date < to_day
where state = 'LOST' and expected_amount is not null;

-- Leads: of those whose thirty days have passed, which were converted within them; and how soon each was answered.
insert into contribution (measure, at, person, team, department, region, function, product, source, millis)
select measure, at, person, case when person is null then sales_lead.team else place.team end, department, region, 'sales', product,
       replace(lower(source), '_', '-'), millis
from sales_lead
cross join lateral (values
    ('lead-told', 'CAPTURED', captured_at, captured_at::date < now()::date - 30, null),
    ('lead-converted', 'CAPTURED', captured_at,
     captured_at::date < now()::date - 30 and converted_at <= captured_at + interval '30 days', null),
    ('lead-response', 'RESPONDED', responded_at, true,
     floor(extract(epoch from responded_at - captured_at) * 1000))) as it (measure, moment, at, counts, millis)
cross join lateral (
    select (value ->> 'person')::uuid as person from jsonb_array_elements(holdings) where value ->> 'moment' = moment) as held
left join place on person_id = person and at::date >= from_day and at::date < to_day
where counts;

-- Deals: each line's amount goes to the credits by their shares, to the unit: what rounding down leaves goes, one each,
-- to the largest remainders.
create temp table deal_part as
with weighed as (
    select deal.id as deal, line.ordinality as line, credit.ordinality as credit,
           (line.value ->> 'product')::uuid as product, (credit.value ->> 'person')::uuid as person,
           (line.value ->> 'amount')::numeric as of_line,
           (line.value ->> 'quantity')::numeric * (line.value ->> 'listPrice')::numeric as of_list, (credit.value ->> 'share')::numeric as share,
           case when deal.amount = 0 then 1 else (line.value ->> 'amount')::numeric end
               * (credit.value ->> 'share')::numeric as weight
    from sales_deal as deal
    cross join jsonb_array_elements(lines) with ordinality as line
    cross join jsonb_array_elements(credits) with ordinality as credit
    where state <> 'WITHDRAWN'
), quota as (
    select *, of_line * share as amount_quota, of_list * share as list_quota, 1000000 * weight as share_quota,
           sum(share) over (partition by deal, line) as credits, sum(weight) over (partition by deal) as weights
    from weighed
), ranked as (
    select *,
           of_line - sum(div(amount_quota, credits)) over (partition by deal, line) as amount_left,
           row_number() over (partition by deal, line order by mod(amount_quota, credits) desc, credit) as amount_rank,
           of_list - sum(div(list_quota, credits)) over (partition by deal, line) as list_left,
           row_number() over (partition by deal, line order by mod(list_quota, credits) desc, credit) as list_rank,
           1000000 - sum(div(share_quota, weights)) over (partition by deal) as share_left,
           row_number() over (partition by deal order by mod(share_quota, weights) desc, line, credit) as share_rank
    from quota
)
select deal, line, product, person,
       div(amount_quota, credits) + case when amount_rank <= amount_left then 1 else 0 end as amount,
       div(list_quota, credits) + case when list_rank <= list_left then 1 else 0 end as list,
       div(share_quota, weights) + case when share_rank <= share_left then 1 else 0 end as share
from ranked;

-- A refund goes to what is left of the parts it concerns, in the same manner; here each deal has one refund at most.
create temp table refund_part as
with weighed as (
    select deal_part.*, (refund.value ->> 'at')::timestamptz as at, (refund.value ->> 'amount')::numeric as refund,
           row_number() over () as ordinal,
           case when refund.value ->> 'line' is null or (refund.value ->> 'line')::bigint = line then deal_part.amount else 0 end as weight
    from deal_part join sales_deal on sales_deal.id = deal cross join jsonb_array_elements(refunds) as refund
), quota as (
    select *, refund * weight as quota, sum(weight) over (partition by deal) as weights from weighed
), ranked as (
    select *, refund - sum(div(quota, weights)) over (partition by deal) as remaining,
           row_number() over (partition by deal order by mod(quota, weights) desc, ordinal) as rank
    from quota
)
select deal, product, person, at, line, div(quota, weights) + case when rank <= remaining then 1 else 0 end as amount
from ranked;

-- The deal by which each customer became one. What deals bring that were closed within 90 days of it is of a new customer.
create temp table newcomer as
select distinct on (customer) customer, id as deal, closed_at, team from sales_deal
where state <> 'WITHDRAWN' and customer is not null
order by customer, closed_at, id;

create temp table posting as
select 'gross' as measure, closed_at as at, deal, product, person, share, deal_part.amount
from deal_part join sales_deal on sales_deal.id = deal
union all
select 'listed', closed_at, deal, product, person, share, list
from deal_part join sales_deal on sales_deal.id = deal where list > 0
union all
select 'sold-of-listed', closed_at, deal, product, person, share, deal_part.amount
from deal_part join sales_deal on sales_deal.id = deal where list > 0
union all
select 'refund', at, deal, product, person, 0, amount from refund_part
union all
select 'cancellation', cancelled_at, part.deal, part.product, part.person, share, part.amount - coalesce(
           (select sum(refund.amount) from refund_part as refund
            where refund.deal = part.deal and refund.line = part.line and refund.person = part.person), 0)
from deal_part as part join sales_deal on sales_deal.id = deal
where state = 'CANCELLED';

insert into contribution (measure, at, person, team, department, region, function, product, currency, quantity, amount)
select prefix || measure, at, person, coalesce(sales_deal.team, place.team), department, region, 'sales', product, currency, share / 1000000, posting.amount
from posting
join sales_deal on sales_deal.id = deal
left join newcomer on newcomer.customer = sales_deal.customer
cross join lateral (values
    ('', true), ('new-', sales_deal.closed_at <= newcomer.closed_at + interval '90 days')) as it (prefix, counts)
left join place on person_id = person and at::date >= from_day and at::date < to_day
where counts;

-- Customers by their first deals; and of those whose 90 days have passed, who came back within them.
insert into contribution (measure, at, person, team, department, region, function, product, quantity)
select measure, closed_at, person, coalesce(newcomer.team, place.team), department, region, 'sales', product, share / 1000000
from newcomer join deal_part using (deal)
cross join lateral (values
    ('newcomer', true),
    ('newcomer-told', closed_at::date < now()::date - 90),
    ('newcomer-again', closed_at::date < now()::date - 90 and exists (
        select from sales_deal as again
        where again.customer = newcomer.customer and again.id <> newcomer.deal and again.state <> 'WITHDRAWN'
          and again.closed_at <= newcomer.closed_at + interval '90 days'))) as it (measure, counts)
left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
where counts;

-- What was forecast for each day of a period, by the last forecast before it began, as far as the day has come.
insert into contribution (measure, at, person, team, department, region, function, currency, amount)
select 'committed', day, person, coalesce(forecast.team, place.team), department, region, 'sales', currency,
       div(commit::numeric * (nth + 1), days) - div(commit::numeric * nth, days)
from (
    select distinct on (person, team, from_day, to_day) *, to_day - from_day as days from sales_forecast
    where not withdrawn and submitted_at < from_day
    order by person, team, from_day, to_day, submitted_at desc, id desc) as forecast
cross join lateral generate_series(0, days - 1) as nth
cross join lateral (select forecast.from_day + nth as day) as it
left join place on person_id = person and day >= place.from_day and day < place.to_day
where day <= now()::date;
