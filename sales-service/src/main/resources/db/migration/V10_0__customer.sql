-- Every record ends with the columns of tandem.outbox.Aggregate; import_hash is the hash of the row
-- it was last imported from. People are rows of the directory's own table.
create table customer (
    id          uuid primary key,
    name        text not null,
    segment     text,
    region      text,
    industry    text,
    owner       uuid,
    parent      uuid references customer (id),
    import_hash text,
    external_id text,
    epoch       int not null,
    number      bigint not null,
    known_at    timestamptz not null
);
create unique index customer_external_id on customer (external_id);
create index customer_owner on customer (owner);
create index customer_parent on customer (parent);
create index customer_name on customer (name, id);
