#!/bin/bash
# Runs once, when the database is first made, after config/roles.sql: gives the two roles
# their passwords, which then stand in the URLs of web, migrate and worker.
set -euo pipefail

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" <<'SQL'
ALTER ROLE peernotes_owner PASSWORD :'owner';
ALTER ROLE peernotes_app PASSWORD :'app';
SQL
