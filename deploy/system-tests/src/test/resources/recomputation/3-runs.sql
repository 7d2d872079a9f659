-- Runs: who took them on, and who took each step of which it is known.
create temp table run_take as
select id as run, -1 as ordinal, started_at as at, started_by as person, started_team as team
from operations_process_run where started_at is not null
union all
select run_id, ordinal, started_at, performer, team
from operations_run_step where performer is not null or team is not null or resource is not null;

create temp table run_end as
select distinct on (run) run, state, process, requested_at, started_at, ended_at, person, take.team
from run_take as take join operations_process_run on id = run
where ended_at is not null
order by run, ordinal desc;

insert into contribution (measure, at, person, team, department, region, function, process, millis)
select measure, ended_at, person, coalesce(run_end.team, place.team), department, region, 'operations', process,
       floor(extract(epoch from ended_at - since) * 1000)
from run_end
cross join lateral (values ('cycle', started_at), ('lead', requested_at)) as span (measure, since)
left join place on person_id = person and ended_at::date >= from_day and ended_at::date < to_day
where state = 'COMPLETED';

insert into contribution (measure, at, person, team, department, region, function, process)
select 'reworked', ended_at, person, coalesce(run_end.team, place.team), department, region, 'operations', process
from run_end
left join place on person_id = person and ended_at::date >= from_day and ended_at::date < to_day
where state = 'COMPLETED'
  and exists (select from operations_run_step where run_id = run group by name having count(*) > 1);

insert into contribution (measure, at, person, team, department, region, function, process)
select measure, ended_at, person, coalesce(run_end.team, place.team), department, region, 'operations', process
from run_end
cross join lateral (values
    ('stepped', exists (select from operations_run_step where run_id = run)),
    ('passed', exists (select from operations_run_step where run_id = run)
               and not exists (select from operations_run_step where run_id = run group by name having count(*) > 1)))
  as it (measure, counts)
left join place on person_id = person and ended_at::date >= from_day and ended_at::date < to_day
where state = 'COMPLETED' and counts;

-- How much of the lead time steps were under way by which the customer gains, of runs of which all such have ended.
insert into contribution (measure, at, person, team, department, region, function, process, amount, millis)
select 'valued', ended_at, person, coalesce(run_end.team, place.team), department, region, 'operations', process,
       coalesce(adding.millis, 0), floor(extract(epoch from ended_at - requested_at) * 1000)
from run_end
cross join lateral (
    select range_agg(tstzrange(step.started_at, step.completed_at)) as covered, bool_or(step.completed_at is null) as is_open
    from operations_run_step as step join operations_process_step as said on said.process_id = process and said.name = step.name
    where run_id = run and value_adding) as taken
cross join lateral (select sum(extract(epoch from upper(part) - lower(part)) * 1000) as millis from unnest(covered) as part) as adding
left join place on person_id = person and ended_at::date >= from_day and ended_at::date < to_day
where state = 'COMPLETED' and is_open is not true
  and exists (select from operations_run_step where run_id = run)
  and exists (select from operations_process_step where process_id = process and value_adding);
