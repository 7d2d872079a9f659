-- Texts that were stored before they were kept alike.
set local statement_timeout = 0;
select tandem_keep_external_ids('person', 'person');
select tandem_keep_texts('person', 'name', 'email');
select tandem_keep_texts('person_assignment', 'team', 'department', 'region', 'level');
select tandem_restate_texts('person', 'person');
