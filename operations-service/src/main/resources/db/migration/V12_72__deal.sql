-- What refers to a deal is found by it.
create index process_run_deal on process_run (deal) where deal is not null;
create index service_case_deal on service_case (deal) where deal is not null;
