-- Texts that were stored before they were kept alike.
set local statement_timeout = 0;
select tandem_keep_external_ids('survey', 'survey');
select tandem_keep_texts('survey', 'team');
select tandem_restate_texts('survey', 'survey', '[]');
