-- Projects are due at the end of their baseline's day, once that is over; what was cancelled by then is not due.
insert into contribution (measure, at, person, team, department, region, function, amount)
select measure, at, owner, team, department, region, 'operations', coalesce(quality_score, 0)
from operations_project
cross join lateral (select baseline + interval '1 day' - interval '1 millisecond' as due) as its
cross join lateral (select coalesce(delivered_at <= due, false) as met) as was
cross join lateral (values
    ('project-due', due, coalesce(cancelled_at > due, true)),
    ('project-on-time', due, met),
    ('project-delivered', delivered_at, true),
    ('project-judged', delivered_at, quality_score is not null)) as it (measure, at, counts)
cross join lateral (select case when measure in ('project-due', 'project-on-time') and not met then due else delivered_at end as held) as day
left join place on person_id = owner and held::date >= from_day and held::date < to_day
where counts and at <= now() and not withdrawn;
