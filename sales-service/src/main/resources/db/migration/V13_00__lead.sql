create table lead (
    id                      uuid        primary key,
    name                    text        not null,
    source                  text        not null check (source in
        ('PHONE', 'MAIL', 'FACE_TO_FACE', 'WEB', 'SOCIAL', 'REFERRAL', 'EVENT', 'PARTNER')),
    owner                   uuid,
    team                    text,
    customer                uuid        references customer (id),
    product                 uuid        references product (id),
    currency                text        check (currency ~ '^[A-Z]{3}$'),
    -- Minor units.
    expected_amount         bigint      check (expected_amount >= 0),
    captured_at             timestamptz not null,
    responded_at            timestamptz,
    qualified_at            timestamptz,
    converted_at            timestamptz,
    opportunity             uuid        references opportunity (id),
    disqualified_at         timestamptz,
    disqualification_reason text,
    state                   text        not null generated always as (
        case when converted_at is not null then 'CONVERTED'
             when disqualified_at is not null then 'DISQUALIFIED'
             when qualified_at is not null then 'QUALIFIED'
             else 'CAPTURED' end) stored,
    -- Who had it when something happened: [{moment, person}].
    holdings                jsonb       not null,
    import_hash             text,
    external_id             text        unique,
    epoch                   int         not null,
    number                  bigint      not null,
    known_at                timestamptz not null,
    check (converted_at is null or disqualified_at is null),
    check (opportunity is null or converted_at is not null),
    check (disqualification_reason is null or disqualified_at is not null),
    check (expected_amount is null or currency is not null)
);
create index lead_captured on lead (captured_at, id);
create index lead_name on lead (name, id);
create index lead_owner on lead (owner, id);
create index lead_team on lead (team) where owner is null;
create index lead_customer on lead (customer);
create index lead_product on lead (product);
create index lead_opportunity on lead (opportunity);
create index lead_responded on lead (responded_at, id);
create index lead_holdings on lead using gin (holdings jsonb_path_ops);
