import type { Service } from '@ecotrack/model';
import { schemaName } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { text } from '../../text/text';

/** data/restore-drill.sh: a copy of the service's database, held against it. */
export const restoreDrillSh = (service: Service) => text`
#!/bin/sh
${notice('hash')}
#
# Whether the database of ${
  service.metadata.name
} can be restored. Reads SOURCE, writes to COPY alone, deletes nothing.
#
#   data/restore-drill.sh copy SOURCE COPY      dumps SOURCE into the empty database COPY; the two must be equal
#   data/restore-drill.sh compare SOURCE COPY   COPY was restored from a backup: the same tables and Flyway version;
#                                               rows may differ by what was written since
#
# SOURCE and COPY are connection strings of the owner, such as postgresql://owner@host/database; libpq takes the
# passwords from ~/.pgpass. Needs psql, pg_dump and pg_restore, not older than the server.
set -eu

schema=${schemaName(service)}

stop() {
  echo "restore-drill: $1" >&2
  exit 1
}

[ $# -eq 3 ] || stop 'usage: restore-drill.sh copy|compare SOURCE COPY'
case $1 in copy | compare) mode=$1 ;; *) stop "neither copy nor compare: $1" ;; esac
export SOURCE="$2"
copy=$3

began=$(date +%s)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DUMP="$folder/dump"

ask() {
  psql --no-psqlrc --quiet --tuples-only --no-align --field-separator=' ' \\
    --set=ON_ERROR_STOP=1 --set=schema="$schema" --dbname="$1"
}

# One line for each table with its rows, and one for Flyway.
facts() {
  cat <<'SQL'
select format('select %L, count(*) from %I.%I', tablename, schemaname, tablename)
from pg_catalog.pg_tables where schemaname = :'schema' order by tablename \\gexec
select 'flyway', version from :"schema".flyway_schema_history
where success and version is not null order by installed_rank desc limit 1;
SQL
}

if [ "$mode" = copy ]; then
  objects=$(ask "$copy" <<'SQL'
select count(*) from pg_catalog.pg_class where relnamespace::regnamespace::text !~ '^(pg_|information_schema)';
SQL
  )
  [ "$objects" -eq 0 ] || stop "COPY is not empty: it has $objects tables, indexes and sequences"
fi

# Dump and count see the same moment, whatever is written meanwhile.
{
  echo 'begin isolation level repeatable read read only;'
  facts
  if [ "$mode" = copy ]; then
    cat <<'SQL'
select pg_catalog.pg_export_snapshot() as snapshot \\gset
\\setenv SNAPSHOT :snapshot
\\! pg_dump --format=custom --snapshot="$SNAPSHOT" --file="$DUMP.part" --dbname="$SOURCE" && mv "$DUMP.part" "$DUMP"
SQL
  fi
} | ask "$SOURCE" >"$folder/source"

if [ "$mode" = copy ]; then
  [ -f "$DUMP" ] || stop 'SOURCE could not be dumped'
  pg_restore --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$copy" "$DUMP"
fi
facts | ask "$copy" >"$folder/copy"

if [ "$mode" = copy ]; then
  diff "$folder/source" "$folder/copy" >&2 || stop 'COPY differs from SOURCE'
else
  for file in source copy; do
    awk '$1 == "flyway" { print; next } { print $1 }' "$folder/$file" >"$folder/$file.tables"
  done
  diff "$folder/source.tables" "$folder/copy.tables" >&2 || stop 'COPY has other tables, or another Flyway version'
  lost=$(awk 'NR == FNR { rows[$1] = $2; next } $1 != "flyway" && rows[$1] > 0 && $2 == 0 { print $1 }' \\
    "$folder/source" "$folder/copy")
  [ -z "$lost" ] || stop "COPY has no row in $lost"
fi

echo "$mode: $(grep -c -v '^flyway ' "$folder/copy") tables,$(
  awk '$1 != "flyway" { rows += $2 } END { print " " rows + 0 }' "$folder/copy"
) rows, $(grep '^flyway ' "$folder/copy"), $(($(date +%s) - began)) s"
`;
