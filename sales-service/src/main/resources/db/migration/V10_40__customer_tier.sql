alter table customer add tier text;
