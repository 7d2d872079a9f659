create table pipeline (
    id          uuid primary key,
    name        text not null,
    stages      text[] not null check (cardinality(stages) > 0),
    external_id text,
    epoch       int not null,
    number      bigint not null,
    known_at    timestamptz not null
);
create unique index pipeline_external_id on pipeline (external_id);
create index pipeline_name on pipeline (name, id);
