-- A deal without lines was recorded as one of its product, at the list price of one, whatever it was sold for. Of a single line of one
-- nobody can tell any more whether somebody said so: what such deals list at is not known.
update deal
set lines = jsonb_set(lines, '{0,listPrice}', 'null')
where jsonb_array_length(lines) = 1
  and (lines -> 0 ->> 'quantity')::numeric = 1
  and lines -> 0 ->> 'listPrice' is not null;
