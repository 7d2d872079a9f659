create table market_note (
    id          uuid    primary key,
    external_id text    unique,
    subject     text    not null check (subject in ('DEMAND', 'COMPETITOR', 'PRICE', 'REGULATION')),
    competitor  text,
    product     uuid    references product,
    region      text,
    finding     text    not null,
    source      text,
    weight      int     not null check (weight between -2 and 2),
    day         date    not null,
    withdrawn   boolean not null,
    import_hash text,
    epoch       int     not null,
    number      bigint  not null,
    known_at    timestamptz not null,
    check (subject <> 'COMPETITOR' or competitor is not null)
);
create index market_note_day on market_note (day, id);
create index market_note_competitor on market_note (competitor) where competitor is not null;
create index market_note_product on market_note (product) where product is not null;
