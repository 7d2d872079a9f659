-- Records of other services, as far as they were told: what this one may be given as their names.
create table known_record (
    kind        text    not null,
    external_id text    not null,
    id          uuid    not null,
    -- Whether everything that waited for it has been linked.
    linked      boolean not null default false,
    primary key (kind, external_id)
);
create index known_record_id on known_record (id);
create index known_record_new on known_record (kind, external_id) where not linked;
