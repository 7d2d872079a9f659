-- Rows of rollups have a number for their place, instead of the values of its dimensions in each.
do $$
declare
  owner record;
begin
  for owner in
    select nspname as schema_name from generation join pg_namespace on nspname = 'g' || generation.id
  loop
    execute format('set local search_path to %I, public', owner.schema_name);
    alter table rollup rename to told;
    alter table rollup_bin rename to told_bin;
    create table place (
      place    int    not null generated always as identity primary key,
      set      text   collate "C" not null,
      dims     text[] collate "C" not null,
      currency text   collate "C" not null,
      unique (set, dims, currency)
    );
    create table tally (
      measure   text   collate "C" not null,
      set       text   collate "C" not null,
      day       date   not null,
      place     int    not null,
      known_day date   not null,
      count     bigint not null,
      sum       numeric not null,
      primary key (measure, set, day, place, known_day)
    ) with (fillfactor = 60);
    create table bin (
      measure     text   collate "C" not null,
      set         text   collate "C" not null,
      month       date   not null,
      place       int    not null,
      known_month date   not null,
      bin         int    not null,
      count       bigint not null,
      primary key (measure, set, month, place, known_month, bin)
    ) with (fillfactor = 60);
    insert into place (set, dims, currency)
      select set, dims, currency from told union select set, dims, '' from told_bin;
    insert into tally
      select told.measure, told.set, told.day, place.place, told.known_day, told.count, told.sum
      from told join place using (set, dims, currency);
    insert into bin
      select told.measure, told.set, told.month, place.place, told.known_month, told.bin, told.count
      from told_bin as told join place on (place.set, place.dims, place.currency) = (told.set, told.dims, '');
    drop table told, told_bin;
    create view rollup as
      select t.measure, t.set, p.dims, p.currency, t.day, t.known_day, t.count, t.sum
      from tally t join place p using (place);
    create view rollup_bin as
      select b.measure, b.set, p.dims, b.month, b.known_month, b.bin, b.count
      from bin b join place p using (place);
  end loop;
end
$$;
