create table deal (
    id               uuid primary key,
    customer         uuid references customer (id),
    opportunity      uuid references opportunity (id) deferrable initially deferred,
    currency         text not null check (currency ~ '^[A-Z]{3}$'),
    amount           bigint not null check (amount >= 0),
    promised_on      date,
    closed_at        timestamptz not null,
    -- [{product, quantity, listPrice, amount}]; the amounts add up to the deal's.
    lines            jsonb not null,
    -- [{person, share}]; shares in millionths, together a whole.
    credits          jsonb not null,
    -- The people of the credits, for the scope of a query.
    credited         uuid[] not null check (cardinality(credited) > 0),
    -- [{at, line, amount, reason}]; line null for a refund of the deal as a whole.
    refunds          jsonb not null,
    refunded         bigint not null check (refunded >= 0 and refunded <= amount),
    state            text not null check (state in ('CLOSED', 'CANCELLED', 'WITHDRAWN')),
    cancelled_at     timestamptz,
    acted_at         timestamptz not null,
    import_hash      text,
    external_id      text,
    epoch            int not null,
    number           bigint not null,
    known_at         timestamptz not null,
    check ((state = 'CANCELLED') = (cancelled_at is not null))
);
create unique index deal_external_id on deal (external_id);
create index deal_customer on deal (customer);
create index deal_opportunity on deal (opportunity);
create index deal_credited on deal using gin (credited);
create index deal_lines on deal using gin (lines jsonb_path_ops);
create index deal_closed_at on deal (closed_at, id);
