#!/usr/bin/env bash
# Measures the server on this machine: cached pages, calendars and 304s against nginx that serves the same bytes as files, and
# places that are asked for, each durable. With 'soak' it goes on for an hour and watches memory, open files and the log of the
# data.
#
#   scripts/bench-server.sh [convoke]           SECONDS_OF_LOAD=n for more than five seconds of each
#   scripts/bench-server.sh soak [convoke]      MINUTES=n for another length
#
# The program is that of 'swift build -c release' unless told. Needs nginx and wrk: apt-get install nginx-light wrk.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

soak=false
if [[ ${1:-} == soak ]]; then
    soak=true
    shift
fi
convoke=$(realpath "${1:-.build/release/convoke}")
for tool in nginx wrk curl; do
    if ! command -v "$tool" >/dev/null; then
        echo "bench-server: $tool is missing. Install it: apt-get install nginx-light wrk curl" >&2
        exit 6
    fi
done
seconds=${SECONDS_OF_LOAD:-5}

folder=$(mktemp -d)
server=
finish() {
    if [[ -f $folder/nginx.pid ]]; then kill "$(cat "$folder/nginx.pid")" 2>/dev/null || true; fi
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    wait
    rm -rf "$folder"
}
trap finish EXIT

CONVOKE_TEMPLATES=$PWD/Templates
export CONVOKE_TEMPLATES HOME=$folder/home XDG_DATA_HOME=$folder/home/data XDG_CONFIG_HOME=$folder/home/config
mkdir -p "$HOME" "$folder/files"
cp -r Samples/defenders-in-exile "$folder/campaign"
# An event that takes as many guests as come.
cat >"$folder/campaign/events/benchmark.md" <<'END'
---
kind: meeting
title: Open meeting
start: 2031-03-04T13:00
zone: Europe/Zurich
registration: {policy: open, places: 1000000}
---
END
cd "$folder/campaign"
"$convoke" apply >/dev/null
"$convoke" event announce benchmark >/dev/null
mkfifo "$folder/out"
"$convoke" serve --listen 127.0.0.1:0 >"$folder/out" 2>"$folder/err" &
server=$!
read -r line <"$folder/out"
port=$(sed 's/.*:\([0-9]*\)".*/\1/' <<<"$line")
base=http://127.0.0.1:$port

# A port that is free now, for nginx.
free=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
curl -sf "$base/en/" -o "$folder/files/page.html"
curl -sf "$base/feeds/campaign.en.ics" -o "$folder/files/feed.ics"
cat >"$folder/nginx.conf" <<END
worker_processes 1;
pid $folder/nginx.pid;
error_log $folder/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    types { text/html html; text/calendar ics; }
    client_body_temp_path $folder/body; proxy_temp_path $folder/proxy; fastcgi_temp_path $folder/fast;
    uwsgi_temp_path $folder/uwsgi; scgi_temp_path $folder/scgi;
    server { listen 127.0.0.1:$free; root $folder/files; etag on; }
}
END
nginx -c "$folder/nginx.conf" 2>/dev/null

tag() { curl -sI "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }
# Requests a second, as wrk says it.
rate() { wrk -t2 -c64 -d"${seconds}s" "$@" | sed -n 's/^Requests\/sec: *//p'; }
versus() {
    local what=$1 path=$2 file=$3 mine=$4 nginx=$5 ours theirs
    ours=$(rate -H "If-None-Match: $mine" "$base$path")
    theirs=$(rate -H "If-None-Match: $nginx" "http://127.0.0.1:$free/$file")
    awk -v what="$what" -v a="$ours" -v b="$theirs" \
        'BEGIN { printf "%-14s %8.0f a second, nginx %8.0f: %3.0f %%\n", what, a, b, 100 * a / b }'
}

# Each request asks for a place under a name of its own.
cat >"$folder/places.lua" <<'END'
local number = 0
local thread = 0
function setup(other) thread = thread + 1; other:set("id", thread) end
function request()
  number = number + 1
  local body = string.format('{"event": "benchmark", "party": 1, "guest": {"name": "Guest %d-%d", "companions": [], "answers": {}}}', id, number)
  return wrk.format("POST", "/api/v1/rsvp.request", {["Content-Type"] = "application/json"}, body)
end
function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read
  io.write(string.format("%.0f a second, half within %.1f ms, 99 %% within %.1f ms, %d refused\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, wrong))
end
END
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }

if ! $soak; then
    versus page /en/ page.html '"none"' '"none"'
    versus calendar /feeds/campaign.en.ics feed.ics '"none"' '"none"'
    versus '304 of a page' /en/ page.html "$(tag "$base/en/")" "$(tag "http://127.0.0.1:$free/page.html")"
    echo "places         $(wrk -t2 -c64 -d"${seconds}s" -s "$folder/places.lua" "$base" | tail -1)"
    echo "memory         $(memory) MB"
    exit 0
fi

end=$((SECONDS + ${MINUTES:-60} * 60))
first=
while ((SECONDS < end)); do
    wrk -t1 -c8 -d10s "$base/en/" >/dev/null
    wrk -t1 -c8 -d10s "$base/feeds/campaign.en.ics" >/dev/null
    wrk -t1 -c8 -d10s -s "$folder/places.lua" "$base" >/dev/null
    now=$(memory)
    files=$(find "/proc/$server/fd" -mindepth 1 | wc -l)
    log=$(stat -c %s .convoke/convoke.sqlite-wal 2>/dev/null || echo 0)
    echo "$((SECONDS / 60)) min: $now MB, $files open files, $((log / 1048576)) MB of log"
    # The first minutes fill what is kept in memory.
    if ((SECONDS > 120)) && [[ -z $first ]]; then first=$now; fi
    if [[ -n $first ]] && ((now > first + 50 || now > 150)); then
        echo "bench-server: memory grew from $first to $now MB" >&2
        exit 1
    fi
done
