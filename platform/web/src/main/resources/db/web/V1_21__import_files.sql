-- What a dry run shows of the rows as it reads them.
alter table import add column sample text;

-- Which record each row of an import in progress is about: two rows that contradict each other are told apart.
create table import_seen (
    import_id uuid   not null references import,
    name      text   not null,
    line      bigint not null,
    hash      text   not null,
    primary key (import_id, name)
);

-- What files said last of each record, but for what is about people in private.
create table import_source (
    type   text not null,
    name   text not null,
    fields text not null,
    primary key (type, name)
);
