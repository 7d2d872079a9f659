-- The answers of acts by the caller's key, written in the act's transaction. Whoever comes with the same key while
-- that transaction is open waits at the primary key.
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    created_at   timestamptz not null default now(),
    status       int,
    location     text,
    etag         text,
    body         text,
    primary key (caller, key)
);

create index on idempotency_key (created_at);
