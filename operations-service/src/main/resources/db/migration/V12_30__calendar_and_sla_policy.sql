-- What they say today stands with them; their editions are what they said from a day on.
alter table calendar
    add zone     text,
    add from_day date,
    add week     jsonb,
    add holidays date[],
    add edition  int;
alter table calendar_edition
    add week     jsonb,
    add holidays date[];

update calendar_edition edition set
    week = (
        select jsonb_agg(
            jsonb_build_object('day', day, 'from', from_time, 'to', to_time) order by ordinal)
        from calendar_hours where edition_id = edition.id),
    holidays = array(
        select day from calendar_holiday where edition_id = edition.id order by day);
update calendar set
    zone = newest.zone, from_day = newest.from_day, week = newest.week,
    holidays = newest.holidays, edition = newest.number
from calendar_edition newest where newest.id = newest_edition;

alter table calendar_edition
    alter week set not null,
    alter holidays set not null;
alter table calendar
    alter zone set not null,
    alter week set not null,
    alter holidays set not null,
    alter edition set not null;
drop table calendar_hours, calendar_holiday;

alter table sla_policy
    add response_minutes   bigint,
    add resolution_minutes bigint,
    add calendar           uuid references calendar,
    add from_day           date,
    add edition            int;
update sla_policy set
    response_minutes = newest.response_minutes, resolution_minutes = newest.resolution_minutes,
    calendar = newest.calendar, from_day = newest.from_day, edition = newest.ordinal + 1
from sla_policy_edition newest
where newest.policy_id = sla_policy.id
    and newest.ordinal = (
        select max(ordinal) from sla_policy_edition where policy_id = sla_policy.id);
alter table sla_policy
    alter edition set not null,
    add check (response_minutes is not null or resolution_minutes is not null);
