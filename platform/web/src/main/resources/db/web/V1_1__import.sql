-- Files being taken in. A step is one commit of the worker: whoever finds another number than it left has been
-- overtaken and stops.
create table import (
    id          uuid        primary key,
    type        text        not null,
    file_name   text        not null,
    mapping     text        not null,
    dry_run     boolean     not null,
    actor       text        not null,
    known_at    timestamptz,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    finished_at timestamptz,
    state       text        not null default 'queued'
                check (state in ('queued', 'running', 'completed', 'failed')),
    failure     text,
    step        bigint      not null default 0,
    total       bigint      not null default 0,
    read_all    boolean     not null default false,
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    rejected    bigint      not null default 0,
    blank       text        not null default '{}'
);

create index on import (created_at) where state in ('queued', 'running');
create index on import (actor, id);

create table import_chunk (
    import_id uuid  not null references import,
    ordinal   int   not null,
    bytes     bytea not null,
    primary key (import_id, ordinal)
);

-- Already compressed, or read once.
alter table import_chunk alter column bytes set storage external;

-- Rows that wait for others to come.
create table import_deferred (
    import_id uuid   not null references import,
    line      bigint not null,
    fields    text   not null,
    hash      text   not null,
    primary key (import_id, line)
);

create table import_rejection (
    import_id   uuid   not null references import,
    line        bigint not null,
    column_name text,
    code        text   not null,
    arguments   text   not null,
    value       text,
    primary key (import_id, line)
);
