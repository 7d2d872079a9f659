-- The figures of a comparison by team and month, from the log alone: of each aggregate the newest event, its
-- JSON taken apart, and everything grouped. The parameters are the first day and the one after the last.
with newest as materialized (
  select distinct on (aggregate_id) aggregate_id, kind, data::jsonb -> 'facts' as facts
  from event_log
  where kind in ('opportunity', 'deal', 'process-run', 'case', 'survey')
  order by aggregate_id, epoch desc, number desc
),
opportunity as materialized (select facts from newest where kind = 'opportunity'),
deal as materialized (select facts from newest where kind = 'deal'),
gross as materialized (
  select facts ->> 'customer' as customer, posting from deal, jsonb_array_elements(facts -> 'gross') as posting
),
run as materialized (select facts from newest where kind = 'process-run' and facts -> 'completed' ->> 'at' is not null),
kase as materialized (select facts, facts ->> 'function' as function from newest where kind = 'case'),
opened as materialized (
  select facts ->> 'customer' as customer, array_agg((facts -> 'opened' ->> 'at')::timestamptz) as times from kase group by 1
),
survey as materialized (select facts, facts ->> 'function' as function from newest where kind = 'survey'),
counted (metric, function, holder, numerator, denominator, millis) as (
  select 'win-rate', 'sales', facts -> 'won', 1, 1, null::numeric from opportunity where facts -> 'won' ->> 'at' is not null
  union all
  select 'win-rate', 'sales', facts -> 'lost', 0, 1, null from opportunity where facts -> 'lost' ->> 'at' is not null
  union all
  select 'sales-cycle', 'sales', facts -> 'won', null, 1,
         extract(epoch from (facts -> 'won' ->> 'at')::timestamptz - (facts -> 'opened' ->> 'at')::timestamptz) * 1000
  from opportunity where facts -> 'won' ->> 'at' is not null
  union all
  select 'revenue', 'sales', posting, (posting ->> 'amount')::numeric / 100, null, null from gross
  union all
  select 'revenue', 'sales', posting, -(posting ->> 'amount')::numeric / 100, null, null
  from deal, jsonb_array_elements(facts -> 'refunds') as posting
  union all
  select 'average-deal-size', 'sales', posting, (posting ->> 'amount')::numeric / 100, (posting ->> 'share')::numeric / 1000000, null
  from gross
  union all
  select 'early-case-rate', 'sales', posting,
         case when exists (
           select from unnest(opened.times) as time
           where time >= (posting ->> 'at')::timestamptz and time <= (posting ->> 'at')::timestamptz + interval '30 days')
         then (posting ->> 'share')::numeric / 1000000 else 0 end,
         (posting ->> 'share')::numeric / 1000000, null
  from gross left join opened using (customer)
  union all
  select 'process-cycle-time', 'operations', facts -> 'completed', null, 1,
         extract(epoch from (facts -> 'completed' ->> 'at')::timestamptz - (facts -> 'started' ->> 'at')::timestamptz) * 1000
  from run
  union all
  select 'lead-time', 'operations', facts -> 'completed', null, 1,
         extract(epoch from (facts -> 'completed' ->> 'at')::timestamptz - (facts -> 'requested' ->> 'at')::timestamptz) * 1000
  from run
  union all
  select 'throughput', 'operations', facts -> 'completed', 1, null, null from run
  union all
  select 'rework-rate', 'operations', facts -> 'completed',
         case when (facts ->> 'steps')::int > (facts ->> 'distinctSteps')::int then 1 else 0 end, 1, null
  from run
  union all
  select 'sla-compliance', function, clock, (clock ->> 'met')::numeric, 1, null
  from kase, jsonb_array_elements(facts -> 'clocks') as clock where (clock ->> 'at')::timestamptz <= now()
  union all
  select 'first-response-time', function, facts -> 'responded', null, 1, (facts ->> 'responseMillis')::numeric
  from kase where facts -> 'responded' ->> 'at' is not null
  union all
  select 'time-to-resolve', function, facts -> 'resolved', null, 1, (facts ->> 'resolutionMillis')::numeric
  from kase where facts -> 'resolved' ->> 'at' is not null
  union all
  select 'first-contact-resolution', function, resolution,
         case when (resolution ->> 'replies')::int <= 1
                   and coalesce((resolution ->> 'reopenedAfterMillis')::numeric > 604800000, true) then 1 else 0 end,
         1, null
  from kase, jsonb_array_elements(facts -> 'resolutions') as resolution where (resolution ->> 'ordinal')::int = 1
  union all
  select 'reopen-rate', function, resolution,
         case when (resolution ->> 'reopenedAfterMillis')::numeric <= 1209600000 then 1 else 0 end, 1, null
  from kase, jsonb_array_elements(facts -> 'resolutions') as resolution
  union all
  select 'backlog', function, flow, (flow ->> 'delta')::numeric, null, null
  from kase, jsonb_array_elements(facts -> 'backlog') as flow
  union all
  select 'csat', function, facts -> 'answered', case when (facts ->> 'score')::int >= 4 then 1 else 0 end, 1, null
  from survey where facts ->> 'instrument' = 'csat' and facts -> 'answered' ->> 'at' is not null
)
select metric, function, holder ->> 'team' as team,
       date_trunc('month', (holder ->> 'at')::timestamptz at time zone 'UTC')::date as month,
       sum(numerator) as numerator, sum(denominator) as denominator,
       percentile_disc(0.5) within group (order by millis) as median, percentile_disc(0.9) within group (order by millis) as p90
from counted
where (holder ->> 'at')::timestamptz >= ?::timestamptz and (holder ->> 'at')::timestamptz < ?::timestamptz
group by metric, function, team, month
