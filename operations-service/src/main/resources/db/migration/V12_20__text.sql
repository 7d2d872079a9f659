-- Texts that were stored before they were kept alike.
set local statement_timeout = 0;

select tandem_keep_external_ids('process', 'process');
select tandem_keep_texts('process', 'name');
select tandem_keep_texts('process_step', 'name');
select tandem_restate_texts('process', 'process');

select tandem_keep_external_ids('process_run', 'process-run');
select tandem_keep_texts('process_run', 'started_team', 'team', 'abandon_reason');
select tandem_keep_texts('run_step', 'name', 'team', 'resource', 'rework');
select tandem_restate_texts('process_run', 'process-run', '[]');

select tandem_keep_external_ids('calendar', 'calendar');
select tandem_keep_texts('calendar', 'name');
select tandem_restate_texts('calendar', 'calendar');

-- Two policies that would be for the same cases are left as they are.
insert into text_collision (kind, id, field, other_id)
select distinct on (a.id) 'sla-policy', a.id, 'severity', b.id
from sla_policy a
join sla_policy b
  on b.id <> a.id and b.category is not distinct from a.category
 and nullif(tandem_text(b.severity), '') is not distinct from nullif(tandem_text(a.severity), '')
 and nullif(tandem_text(b.segment), '') is not distinct from nullif(tandem_text(a.segment), '')
where a.severity <> tandem_text(a.severity) or a.segment <> tandem_text(a.segment)
order by a.id, b.id
on conflict do nothing;
select tandem_keep_external_ids('sla_policy', 'sla-policy');
select tandem_keep_texts('sla_policy', 'name');
update sla_policy p
set severity = nullif(tandem_text(severity), ''), segment = nullif(tandem_text(segment), '')
where (severity <> tandem_text(severity) or segment <> tandem_text(segment))
  and not exists (select from text_collision c where (c.kind, c.id, c.field) = ('sla-policy', p.id, 'severity'));
select tandem_restate_texts('sla_policy', 'sla-policy');

select tandem_keep_external_ids('service_case', 'case');
select tandem_keep_texts('service_case', 'severity', 'segment', 'subject', 'withdrawal_reason', 'team');
select tandem_keep_texts('case_holding', 'team', 'reason');
select tandem_keep_texts('case_pause', 'reason');
select tandem_keep_texts('case_resolution', 'reason');
select tandem_restate_texts('service_case', 'case', '[]');

select tandem_keep_names();
