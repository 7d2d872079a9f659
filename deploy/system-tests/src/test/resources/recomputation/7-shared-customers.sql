-- What was sold to whom after something, so that a later sale is found by its customer.
create temp table sale as
select id, customer, closed_at from sales_deal where state <> 'WITHDRAWN' and customer is not null;
create index on sale (customer, closed_at);

create temp table complaint as
select id, customer, opened_at, function from operations_service_case where category = 'COMPLAINT';
create index on complaint (customer, opened_at);

-- Deals of which one can tell whether a complaint of the same customer followed within 90 days, and those that one did.
insert into contribution (measure, at, person, team, department, region, function, product, quantity)
select measure, sales_deal.closed_at, person, coalesce(sales_deal.team, place.team), department, region, 'sales', product, share / 1000000
from deal_part join sales_deal on sales_deal.id = deal
cross join lateral (values
    ('sold', true),
    ('sold-and-complained', exists (select from complaint
                                    where complaint.customer = sales_deal.customer
                                      and opened_at between sales_deal.closed_at and sales_deal.closed_at + interval '90 days'))) as it (measure, counts)
left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
where counts and closed_at::date < now()::date - 90;

-- Deliveries that were promised for a day, kept and broken, and those after which the customer bought within 90 days.
insert into contribution (measure, at, person, team, department, region, function, product, quantity)
select case when kept then 'kept' else 'broken' end || suffix, due, person, coalesce(sales_deal.team, place.team), department, region, 'sales', product,
       share / 1000000
from deal_part join sales_deal on sales_deal.id = deal
cross join lateral (select promised_on + interval '1 day' - interval '1 millisecond' as due) as promise
cross join lateral (select exists (
    select from operations_process_run as run
    where run.deal = sales_deal.id and run.state = 'COMPLETED' and run.ended_at <= due) as kept) as delivery
cross join lateral (values
    ('', true),
    ('-and-sold', exists (select from sale where sale.customer = sales_deal.customer and sale.id <> sales_deal.id
                            and sale.closed_at between due and due + interval '90 days'))) as it (suffix, counts)
left join place on person_id = person and closed_at::date >= from_day and closed_at::date < to_day
where counts and due::date < now()::date - 90 and (cancelled_at is null or cancelled_at > due);

-- Promises of service to known customers, met and missed, and those after which the customer bought within 90 days.
insert into contribution (measure, at, person, team, department, region, function)
select case when met then 'met' else 'missed' end || suffix, at, held.person, held.team, held.department, held.region, lower(function)
from due join operations_service_case as service_case on service_case.id = case_id
cross join lateral (select coalesce(done <= at, false) as met) as judged
cross join lateral (values
    ('', true),
    ('-and-sold', exists (select from sale where sale.customer = service_case.customer
                            and sale.closed_at between at and at + interval '90 days'))) as it (suffix, counts)
cross join lateral pg_temp.held(case_id, least(at, done), least(at, done)::date) as held
where counts and customer is not null and at::date < now()::date - 90
  and (done is not null or withdrawn_at is null or withdrawn_at >= at);

-- Complaints; and of known customers those of which one can tell whether a sale followed within 180 days, and those that one did.
insert into contribution (measure, at, person, team, department, region, function)
select measure, opened_at, held.person, held.team, held.department, held.region, lower(function)
from complaint
cross join lateral (values
    ('complaint', true),
    ('complained', customer is not null and opened_at::date < now()::date - 180),
    ('complained-and-sold', opened_at::date < now()::date - 180 and exists (
        select from sale where sale.customer = complaint.customer
          and closed_at between opened_at and opened_at + interval '180 days'))) as it (measure, counts)
cross join lateral pg_temp.held(id, opened_at, opened_at::date) as held
where counts;
