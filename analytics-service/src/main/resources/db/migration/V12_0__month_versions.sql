-- Of each month of each set of rollups, which change was the last: answers keep what they have read of a month until it
-- has another version. Generations of before answer from facts until one that has all rollups is built in their place.
do $$
declare
  owner record;
begin
  for owner in
    select nspname as schema_name from generation join pg_namespace on nspname = 'g' || generation.id
  loop
    execute format($create$
      create table %I.month_version (
        set     text not null,
        month   date not null,
        version uuid not null,
        primary key (set, month)
      ) with (fillfactor = 50)$create$, owner.schema_name);
  end loop;
end
$$;
