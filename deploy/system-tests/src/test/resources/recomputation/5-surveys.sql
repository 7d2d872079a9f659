-- What customers were asked, and what they answered.
insert into contribution (measure, at, person, team, department, region, function, amount)
select lower(instrument) || '-' || measure, at, person, coalesce(survey.team, place.team), department, region, function,
       coalesce(score, 0)
from (table sales_survey union all table operations_survey) as survey
cross join lateral (values
    ('invited', invited_at, true),
    ('answered', answered_at, true),
    ('satisfied', answered_at, score >= 4),
    ('promoters', answered_at, score >= 9),
    ('detractors', answered_at, score <= 6)) as it (measure, at, counts)
left join place on person_id = person and at::date >= from_day and at::date < to_day
where counts and at is not null and not withdrawn;
