-- Texts that were stored before they were kept alike.
set local statement_timeout = 0;

select tandem_keep_external_ids('customer', 'customer');
select tandem_keep_texts('customer', 'name', 'segment', 'region', 'industry');
select tandem_restate_texts('customer', 'customer');

select tandem_keep_external_ids('product', 'product');
select tandem_keep_texts('product', 'name', 'family');
select tandem_restate_texts('product', 'product');

-- Two stages of a pipeline that would become one are left as they are.
insert into text_collision (kind, id, field, other_id)
select 'pipeline', p.id, 'stages', p.id from pipeline p
where (select count(distinct stage) <> count(distinct tandem_text(stage)) from unnest(p.stages) stage)
on conflict do nothing;
select tandem_keep_external_ids('pipeline', 'pipeline');
select tandem_keep_texts('pipeline', 'name');
update pipeline p
set stages = (select array_agg(tandem_text(stage) order by place)
              from unnest(p.stages) with ordinality as s (stage, place))
where exists (select from unnest(p.stages) stage where stage <> tandem_text(stage))
  and not exists (select from text_collision c where (c.kind, c.id, c.field) = ('pipeline', p.id, 'stages'));
select tandem_restate_texts('pipeline', 'pipeline');

select tandem_keep_external_ids('opportunity', 'opportunity');
select tandem_keep_texts('opportunity', 'name', 'stage', 'loss_reason', 'competitor');
update opportunity set visits = tandem_texts(visits) where visits <> tandem_texts(visits);
select tandem_restate_texts('opportunity', 'opportunity', '[]');

select tandem_keep_external_ids('deal', 'deal');
update deal set refunds = tandem_texts(refunds) where refunds <> tandem_texts(refunds);
select tandem_restate_texts('deal', 'deal', '[]');

select tandem_keep_names();
