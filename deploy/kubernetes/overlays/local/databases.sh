#!/bin/sh
# A database and its owner for each service, and nobody else in it; run once, when the data folder is made.
set -eu
for service in sales operations analytics; do
  variable="$(echo $service | tr a-z A-Z)_PASSWORD"
  psql -v ON_ERROR_STOP=1 -v service=$service -v password="$(printenv "$variable")" <<'SQL'
    create role :"service" login password :'password';
    create database :"service" owner :"service";
    revoke all on database :"service" from public;
SQL
done
