alter table service_case add channel text;
