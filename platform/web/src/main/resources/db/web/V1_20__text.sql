-- Text as it is kept (tandem.web.text.Text): what was stored before is brought to the same form. Functions for the
-- migrations of each module that stores texts which came in; all of them change nothing the second time.

-- As Text.kept; a control character, which is refused today, becomes a blank.
create function tandem_text(given text) returns text language sql immutable parallel safe as $$
    select case
        when given ~ '^([!-~]([ -~]*[!-~])?)?$' then given
        else btrim(
            regexp_replace(
                regexp_replace(
                    regexp_replace(
                        replace(normalize(given, nfc), E'\r\n', E'\n'),
                        '[\u00ad\u200b\u2060\ufeff]', '', 'g'),
                    '[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]', ' ', 'g'),
                '[\u0001-\u0008\u000b-\u001f\u007f-\u009f]', ' ', 'g'),
            E' \t\n\u2028\u2029\u200c\u200d\u200e\u200f')
    end
$$;

-- All texts within JSON; a field of nothing but blanks is left out.
create function tandem_texts(given jsonb) returns jsonb language plpgsql immutable parallel safe as $$
begin
    return case jsonb_typeof(given)
        when 'string' then to_jsonb(nullif(tandem_text(given #>> '{}'), ''))
        when 'array' then (
            select coalesce(jsonb_agg(coalesce(tandem_texts(item), item) order by place), '[]')
            from jsonb_array_elements(given) with ordinality as items (item, place))
        when 'object' then (
            select coalesce(jsonb_object_agg(key, tandem_texts(value)) filter (where tandem_texts(value) is not null), '{}')
            from jsonb_each(given))
        else given
    end;
end
$$;

-- Brings columns to that form; nothing but blanks becomes null, where there may be none.
create function tandem_keep_texts(of_table regclass, variadic columns text[]) returns void language plpgsql as $$
declare
    name text;
    kept text;
begin
    foreach name in array columns loop
        select case when a.attnotnull then format('coalesce(nullif(tandem_text(%1$I), ''''), %1$I)', name)
                    else format('nullif(tandem_text(%I), '''')', name) end
        into strict kept
        from pg_attribute a where a.attrelid = of_table and a.attname = name;
        execute format('update %1$s set %2$I = %3$s where %2$I is distinct from %3$s', of_table, name, kept);
    end loop;
end
$$;

-- Texts that would become the same as another's, where only one may have it: they are left as they were, for an
-- administrator to look at (GET /api/v1/text-collisions).
create table text_collision (
    kind     text        not null,
    id       uuid        not null,
    field    text        not null,
    -- The record that has the text, or would have it, too.
    other_id uuid        not null,
    found_at timestamptz not null default now(),
    primary key (kind, id, field)
);

-- Brings external ids to that form. Of records that would have the same, none is changed.
create function tandem_keep_external_ids(of_table regclass, of_kind text) returns void language plpgsql as $$
declare
    left_alone bigint;
begin
    execute format($q$
        insert into text_collision (kind, id, field, other_id)
        select distinct on (a.id) $1, a.id, 'externalId', b.id
        from %1$s a join %1$s b on tandem_text(b.external_id) = tandem_text(a.external_id) and b.id <> a.id
        where a.external_id <> tandem_text(a.external_id)
        order by a.id, b.id
        on conflict do nothing
        $q$, of_table) using of_kind;
    get diagnostics left_alone = row_count;
    if left_alone > 0 then
        raise warning '% external ids of % differ from others by blanks alone and were left as they are', left_alone, of_kind;
    end if;
    execute format($q$
        update %1$s t set external_id = nullif(tandem_text(external_id), '')
        where external_id <> tandem_text(external_id)
          and not exists (select from text_collision c where (c.kind, c.id, c.field) = ($1, t.id, 'externalId'))
        $q$, of_table) using of_kind;
end
$$;

-- The facts of an event. Its act may say what no column could keep.
create function tandem_facts(data text) returns jsonb language sql immutable parallel safe as $$
    select case
        when strpos(data, '\u0000') = 0 then data::jsonb
        else regexp_replace(data, '(?<!\\)((?:\\\\)*)\\u0000', '\1', 'g')::jsonb
    end -> 'facts'
$$;

-- Publishes the facts of records whose texts have changed: a version more, known from now on, so that figures as of
-- an earlier day stay what they were.
--
-- fields: for kinds whose amendments name the fields that changed, an empty list.
create function tandem_restate_texts(of_table regclass, of_kind text, fields jsonb default null) returns void
language plpgsql as $$
declare
    now_at timestamptz;
begin
    -- As the outbox enters each transaction that appends.
    lock table outbox in row exclusive mode;
    now_at := clock_timestamp();
    execute format($q$
        with latest as (
            select distinct on (aggregate_id)
                   aggregate_id, split_part(type, '.', 1) as service, tandem_facts(data) as facts
            from event where kind = $1
            order by aggregate_id, epoch desc, number desc
        ), changed as (
            select aggregate_id, service, tandem_texts(facts) as facts
            from latest l
            where tandem_texts(facts) <> facts
              and not exists (select from text_collision c
                              where (c.kind, c.id) = ($1, l.aggregate_id) and c.field <> 'externalId')
        ), raised as (
            update %1$s t
            set epoch = o.epoch, number = t.number + 1, known_at = greatest(t.known_at, $2)
            from changed c, outbox_epoch o
            where t.id = c.aggregate_id
            returning t.id, t.epoch, t.number, t.known_at, c.service, c.facts
        ), recorded as (
            insert into event (id, kind, aggregate_id, epoch, number, type, occurred_at, known_at, recorded_at,
                               backfilled, actor, data)
            select uuidv7(), $1, r.id, r.epoch, r.number, r.service || '.' || $1 || '.amended.v1', $2, r.known_at,
                   $2, false, 'tandem',
                   jsonb_build_object(
                       'kind', $1,
                       'id', r.id,
                       'version', jsonb_build_object('epoch', r.epoch, 'number', r.number),
                       'occurredAt', tandem_instant($2),
                       'knownAt', tandem_instant(r.known_at),
                       'recordedAt', tandem_instant($2),
                       'backfilled', false,
                       'actor', 'tandem',
                       'act', jsonb_strip_nulls(jsonb_build_object(
                           'fields', $3, 'reason', 'Texts that looked alike were made the same.')),
                       'facts', r.facts)::text
            from raised r
            returning id, recorded_at
        )
        insert into outbox (event_id, recorded_at) select id, recorded_at from recorded
        $q$, of_table) using of_kind, now_at, fields;
end
$$;

create function tandem_instant(at timestamptz) returns text language sql stable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Names that dashboards show.
create function tandem_keep_names() returns void language plpgsql as $$
begin
    with named as (
        update display_name set name = tandem_text(name)
        where name <> tandem_text(name) and tandem_text(name) <> ''
        returning kind, id
    )
    insert into outbox (name_kind, name_id) select kind, id from named;
end
$$;
