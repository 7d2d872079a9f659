-- Amounts are bounded by the contract, but not how many of them fall on one day: no sum may stop the fold.
alter table rollup alter column sum type numeric;
