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
