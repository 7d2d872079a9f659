-- When work is done: the hours of each edition of a calendar on each of its days, and any time without one.
create temp table opening as
select edition.id as edition, (of_day::date + hours."from"::time) at time zone zone as since,
       (of_day::date + case when hours."to"::time = '00:00' then '24:00'::time else hours."to"::time end) at time zone zone as until
from operations_calendar_edition as edition
cross join jsonb_to_recordset(week::jsonb) as hours (day text, "from" text, "to" text)
cross join generate_series(
    (select min(opened_at)::date - 1 from operations_service_case),
    (select max(latest_at)::date + 60 from operations_service_case), interval '1 day') as of_day
where trim(upper(to_char(of_day, 'DAY'))) = hours.day
  and of_day::date <> all (holidays::date[])
union all
select null, '2000-01-01', '2100-01-01';
create index on opening (edition, since);

-- The clocks of a case, and what it is measured by besides: from its opening until something was done.
create temp table running as
select id as case_id, clock, promised, done, calendar_edition as edition, opened_at
from operations_service_case
cross join lateral (
    select least(min(at), (select min(at) from operations_case_resolution where case_id = id)) as responded
    from operations_case_reply where case_id = id and not automatic) as reply
cross join lateral (values
    ('response', response_minutes * interval '1 minute', responded),
    ('resolution', resolution_minutes * interval '1 minute', resolved_at)) as it (clock, promised, done);

-- It runs from the opening and from the end of each pause, until the next pause.
create temp table stretch as
with start as (
    select case_id, clock, edition, done, opened_at as at from running
    union all
    select case_id, clock, edition, done, least(to_at, done) from running join operations_case_pause using (case_id)
    where (to_at is not null or done is not null) and (done is null or from_at < done)
)
select case_id, clock, edition, done, at as since, coalesce(
    (select min(from_at) from operations_case_pause as pause
     where pause.case_id = start.case_id and from_at >= at and (done is null or from_at < done)), 'infinity') as until
from start;

create temp table run_time as
select case_id, clock, done, greatest(stretch.since, opening.since) as since, least(stretch.until, opening.until) as until
from stretch join opening
  on opening.edition is not distinct from stretch.edition
 and opening.since < stretch.until and opening.until > stretch.since
 and opening.since < coalesce(done, stretch.since) + interval '60 days';

create temp table measured as
select case_id, clock, floor(extract(epoch from sum(least(until, done) - since)) * 1000)::bigint as millis
from run_time where done is not null and since < done
group by case_id, clock;

create temp table due as
select distinct on (case_id, clock) case_id, clock, done, until - (ran - promised) as at
from (
    select case_id, clock, since, until, sum(until - since) over (partition by case_id, clock order by since) as ran
    from run_time) as ran
join running using (case_id, clock)
where ran >= promised
order by case_id, clock, since;

-- Who has a case at an instant, and where they stand on that day.
create function pg_temp.held(of_case uuid, moment timestamptz, on_day date)
returns table (person uuid, team text, department text, region text) language sql stable as $$
    select holding.person, coalesce(holding.team, place.team), place.department, place.region
    from (select * from operations_case_holding where case_id = of_case
          order by at <= moment desc, case when at <= moment then ordinal else -ordinal end desc limit 1) as holding
    left join place on person_id = holding.person and on_day >= from_day and on_day < to_day
$$;

create temp table case_act as
select clock as measure, case_id as id, done as at, done as held_at, millis from measured join running using (case_id, clock)
union all
select 'resolved', case_id, at, at, null from operations_case_resolution
union all
select 'reopened', case_id, at, at, null from operations_case_resolution where reopened_at - at <= interval '14 days'
union all
select 'resolved-first', case_id, at, at, null from operations_case_resolution where ordinal = 0
union all
select 'resolved-at-once', case_id, at, at, null from operations_case_resolution as resolution
where ordinal = 0 and (reopened_at is null or reopened_at - at > interval '7 days')
  and (select count(*) from operations_case_reply as reply
       where reply.case_id = resolution.case_id and not automatic and reply.at <= resolution.at) <= 1
union all
select 'closed', id, closed_at, closed_at, null from operations_service_case
where closed_at is not null and function = 'OPERATIONS'
union all
select 'due-' || clock, case_id, at, least(at, done), null from due
where at <= now() and (done is not null or not exists (
    select from operations_service_case where id = case_id and withdrawn_at < at))
union all
select 'met-' || clock, case_id, at, least(at, done), null from due where done <= at and at <= now();

insert into contribution (measure, at, person, team, department, region, function, millis)
select 'case-' || measure, at, held.person, held.team, held.department, held.region, lower(function), millis
from case_act join operations_service_case using (id)
cross join lateral pg_temp.held(id, held_at, held_at::date) as held
where at::date < now()::date - case
    when measure in ('resolved', 'reopened') then 14 when measure in ('resolved-first', 'resolved-at-once') then 7 else -1 end;
