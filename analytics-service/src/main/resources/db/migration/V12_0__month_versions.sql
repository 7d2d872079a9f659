-- Of each month of each set of rollups, which change was the last: answers keep what they have read of a month until it
-- has another version.
do $$
declare
  owner record;
begin
  for owner in
    select nspname as schema_name
    from generation join pg_namespace on nspname = 'g' || generation.id
    where to_regclass(nspname || '.rollup') is not null
  loop
    execute format($create$
      create table %1$I.month_version (
        set     text not null,
        month   date not null,
        version uuid not null,
        primary key (set, month)
      ) with (fillfactor = 50)$create$, owner.schema_name);
    execute format($fill$
      insert into %1$I.month_version
      select set, date_trunc('month', day)::date, gen_random_uuid() from %1$I.rollup group by 1, 2
      union
      select set, month, gen_random_uuid() from %1$I.rollup_bin group by 1, 2
      on conflict do nothing$fill$, owner.schema_name);
  end loop;
end
$$;
