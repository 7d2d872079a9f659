create table product (
    id          uuid primary key,
    name        text not null,
    family      text,
    currency    text check (currency ~ '^[A-Z]{3}$'),
    list_price  bigint check (list_price >= 0),
    import_hash text,
    external_id text,
    epoch       int not null,
    number      bigint not null,
    known_at    timestamptz not null,
    check ((currency is null) = (list_price is null))
);
create unique index product_external_id on product (external_id);
create index product_name on product (name, id);
