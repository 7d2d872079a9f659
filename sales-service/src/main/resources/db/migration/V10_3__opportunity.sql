create table opportunity (
    id                uuid primary key,
    name              text not null,
    owner             uuid not null,
    customer          uuid references customer (id),
    product           uuid references product (id),
    pipeline          uuid not null references pipeline (id),
    stage             text not null,
    -- The stages it stood in, in order: [{stage, enteredAt, leftAt}].
    visits            jsonb not null,
    currency          text check (currency ~ '^[A-Z]{3}$'),
    expected_amount   bigint check (expected_amount >= 0),
    expected_close_on date,
    state             text not null check (state in ('OPEN', 'WON', 'LOST')),
    -- Null while it is a prospect that nobody has engaged.
    opened_at         timestamptz,
    opened_by         uuid,
    closed_at         timestamptz,
    closed_by         uuid,
    acted_at          timestamptz,
    loss_reason       text,
    competitor        text,
    deal              uuid,
    import_hash       text,
    external_id       text,
    epoch             int not null,
    number            bigint not null,
    known_at          timestamptz not null,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'WON') = (deal is not null)),
    check ((expected_amount is null) or (currency is not null))
);
create unique index opportunity_external_id on opportunity (external_id);
create index opportunity_owner on opportunity (owner, id);
create index opportunity_customer on opportunity (customer);
create index opportunity_product on opportunity (product);
create index opportunity_pipeline on opportunity (pipeline, stage);
create index opportunity_opened on opportunity (opened_by, opened_at);
create index opportunity_closed on opportunity (closed_by, closed_at);
create index opportunity_name on opportunity (name, id);
