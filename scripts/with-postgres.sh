#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, which listens on a socket in a temporary folder alone and is stopped
# afterwards. CONVOKE_TEST_DATABASE names its database for the command.
#
#   scripts/with-postgres.sh COMMAND…
#
# Nothing that tests write has to outlive a failure of power: SETTINGS_OF_POSTGRES='-c fsync=on' where it has to.
set -euo pipefail

if (($# == 0)); then
    echo "with-postgres: name the command. Usage: scripts/with-postgres.sh COMMAND…" >&2
    exit 64
fi

# Debian keeps the server's programs out of the PATH, each version in a folder of its own.
programs=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
export PATH=${programs:+$programs:}$PATH
if ! command -v initdb >/dev/null; then
    echo "with-postgres: PostgreSQL is missing. Run scripts/setup --tests." >&2
    exit 6
fi

# A path of its own without TMPDIR: sockets have room for 107 letters.
folder=$(mktemp -d /tmp/convoke-postgres.XXXXXX)
# The server refuses to be run by root.
as=()
if ((EUID == 0)); then
    chown postgres "$folder"
    as=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi
# Others of this machine may not look into it, but root's tests and the server's user both have to come in.
chmod 711 "$folder"

stop() {
    if [[ -f $folder/data/postmaster.pid ]]; then
        ${as[@]+"${as[@]}"} pg_ctl -D "$folder/data" -m immediate -s -w stop >/dev/null 2>&1 || true
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 143' INT TERM

cd "$folder"
${as[@]+"${as[@]}"} initdb -D "$folder/data" -U convoke --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder.log" 2>&1 || {
    cat "$folder.log" >&2
    rm -f "$folder.log"
    exit 1
}
rm -f "$folder.log"
${as[@]+"${as[@]}"} pg_ctl -D "$folder/data" -l "$folder/data/log" -s -w start \
    -o "-k $folder -c listen_addresses= -c max_connections=2000 -c fsync=off -c full_page_writes=off -c synchronous_commit=off ${SETTINGS_OF_POSTGRES:-}" || {
    cat "$folder/data/log" >&2
    exit 1
}
psql -h "$folder" -U convoke -d postgres -q -c 'CREATE DATABASE convoke'
cd - >/dev/null

CONVOKE_TEST_DATABASE="postgres://convoke@/convoke?host=$folder" "$@"
