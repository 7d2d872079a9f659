-- The tables of facts and rollups belong to a generation, in the schema g<id>, and are made by the service from the
-- catalogue that is stored with it. Before, each was a partition of a table of all generations: those that there are
-- move into the schemas of theirs, and go with them.
do $$
declare
  part record;
  owner record;
begin
  for part in
    select child.relname as partition, parent.relname as table_name,
           'g' || substring(child.relname from '_g(\d+)$') as schema_name,
           (select string_agg(quote_ident(attname), ', ' order by place)
            from pg_index,
                 unnest(indkey::smallint[]) with ordinality as key (attribute, place)
                 join pg_attribute on attrelid = parent.oid and attnum = attribute
            where indrelid = parent.oid and indisprimary and attname <> 'generation') as key_columns
    from pg_inherits
    join pg_class as child on child.oid = inhrelid and child.relkind = 'r'
    join pg_class as parent on parent.oid = inhparent and parent.relkind = 'p'
    where parent.relnamespace = current_schema()::regnamespace
    order by child.relname
  loop
    execute format('create schema if not exists %I', part.schema_name);
    execute format('alter table %I detach partition %I', part.table_name, part.partition);
    execute format('alter table %I drop column generation', part.partition);
    execute format('alter table %I add primary key (%s)', part.partition, part.key_columns);
    if part.table_name = 'rollup' then
      -- Nothing bounds how many amounts fall on one day.
      execute format('alter table %I alter column sum type numeric', part.partition);
    end if;
    execute format('alter table %I set schema %I', part.partition, part.schema_name);
    execute format('alter table %I.%I rename to %I', part.schema_name, part.partition, part.table_name);
  end loop;

  for owner in
    select relname from pg_class where relkind = 'p' and relnamespace = current_schema()::regnamespace
  loop
    execute format('drop table %I', owner.relname);
  end loop;
end
$$;
