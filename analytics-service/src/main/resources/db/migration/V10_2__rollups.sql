-- What changed in a measure on a day, as it became known on another: exact integers that add up. A row that comes to
-- nothing is removed, so that the rows do not depend on the order in which the events came.
create table rollup (
    generation int    not null,
    measure    text   not null,
    -- the dimension set, and its dimensions' values in the catalogue's order; null where the facts name none
    set        text   not null,
    dims       text[] not null,
    -- of `sum` where that is money, else empty
    currency   text   not null,
    -- the first day of the month in sets of that grain; known_day likewise
    day        date   not null,
    known_day  date   not null,
    count      bigint not null,
    sum        bigint not null,
    primary key (generation, measure, set, day, dims, currency, known_day)
) partition by list (generation);

-- Histograms of durations by month: `bin` is that of tandem.analytics.rollup.Bins, within 1 % of the value.
create table rollup_bin (
    generation  int    not null,
    measure     text   not null,
    set         text   not null,
    dims        text[] not null,
    month       date   not null,
    known_month date   not null,
    bin         int    not null,
    count       bigint not null,
    primary key (generation, measure, set, month, dims, known_month, bin)
) partition by list (generation);
