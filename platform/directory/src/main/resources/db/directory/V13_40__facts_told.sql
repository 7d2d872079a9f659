-- Which edition of the facts of a kind was told of all its records, and how far the next one has come.
create table facts_told (
  kind    text not null primary key,
  edition int  not null,
  told_to uuid not null
);
