-- Texts that were stored before they were kept alike.
set local statement_timeout = 0;
select tandem_keep_external_ids('target', 'target');
select tandem_keep_texts('target', 'member');
select tandem_restate_texts('target', 'target', '[]');
