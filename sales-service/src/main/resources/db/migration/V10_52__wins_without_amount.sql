-- An opportunity may be won, nobody knows for how much, and a deal be nobody's, or a team's.
alter table opportunity
    drop constraint opportunity_check1,
    add constraint opportunity_deal check (deal is null or state = 'WON');
alter table deal
    drop constraint deal_credited_check,
    add column team text generated always as (credits -> 0 ->> 'team') stored;
create index deal_team on deal (team) where team is not null;
