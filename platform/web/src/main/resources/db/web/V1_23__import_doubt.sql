-- What a dry run guessed of its file: a code with its arguments.
alter table import add column doubt text;
