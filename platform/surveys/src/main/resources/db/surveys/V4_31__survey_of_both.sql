-- A review may judge both functions.
alter table survey drop constraint survey_function_check, add check (function in ('sales', 'operations', 'both'));
