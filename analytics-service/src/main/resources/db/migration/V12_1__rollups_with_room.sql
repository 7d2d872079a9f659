-- A row of rollups that changes again finds room on its page, and its indexes stay as they are.
do $$
declare
  owner record;
begin
  for owner in
    select nspname as schema_name from generation join pg_namespace on nspname = 'g' || generation.id
  loop
    execute format('alter table %I.rollup set (fillfactor = 60)', owner.schema_name);
    execute format('alter table %I.rollup_bin set (fillfactor = 60)', owner.schema_name);
  end loop;
end
$$;
