#!/usr/bin/env bash
# Measures the server on this machine: cached pages, calendars and 304s against nginx that serves the same bytes as files,
# places that are asked for and signatures that are given, each durable, and pages while 500 others send slowly. With 'soak'
# it goes on for an hour and watches memory, open files and the log of the data.
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
"$convoke" statement new benchmark --title Benchmark --text "We ask." >/dev/null
"$convoke" statement open benchmark >/dev/null
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

# Each request is made under a name of its own.
write_acts() {
    cat >"$folder/$1.lua" <<END
local path, form = "/api/v1/$2", '$3'
END
    cat >>"$folder/$1.lua" <<'END'
local number = 0
local thread = 0
function setup(other) thread = thread + 1; other:set("id", thread) end
function request()
  number = number + 1
  local body = form:gsub("NAME", id .. "-" .. number)
  return wrk.format("POST", path, {["Content-Type"] = "application/json"}, body)
end
function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read
  io.write(string.format("%.0f a second, half within %.1f ms, 99 %% within %.1f ms, %d refused\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, wrong))
end
END
}
write_acts places rsvp.request \
    '{"event": "benchmark", "party": 1, "guest": {"name": "Guest NAME", "companions": [], "answers": {}}}'
write_acts signatures signature.sign \
    '{"statement": "benchmark", "signatory": {"individual": {"name": "Person NAME", "country": "CH"}}, "language": "en", "address": "person-NAME@example.org", "consents": {"publish": true, "contact": false, "shareWithLead": false}}'
acts() { wrk -t2 -c64 -d"${seconds}s" -s "$folder/$1.lua" "$base" | tail -1; }

# Five hundred connections that send a header a byte at a time, and begin anew when they are dropped.
cat >"$folder/slow.py" <<'END'
import socket
import sys
import time

here = ("127.0.0.1", int(sys.argv[1]))
open_sockets = []
while True:
    while len(open_sockets) < 500:
        one = socket.create_connection(here)
        one.sendall(b"GET /en/ HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        open_sockets.append(one)
    print(len(open_sockets), flush=True)
    time.sleep(0.5)
    for one in list(open_sockets):
        try:
            one.sendall(b"a")
        except OSError:
            open_sockets.remove(one)
END
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }

if ! $soak; then
    versus page /en/ page.html '"none"' '"none"'
    versus calendar /feeds/campaign.en.ics feed.ics '"none"' '"none"'
    versus '304 of a page' /en/ page.html "$(tag "$base/en/")" "$(tag "http://127.0.0.1:$free/page.html")"
    echo "places         $(acts places)"
    echo "signatures     $(acts signatures)"
    alone=$(rate "$base/en/")
    exec 3< <(exec python3 "$folder/slow.py" "$port")
    slow=$!
    read -r _ <&3
    beside=$(rate "$base/en/")
    kill "$slow"
    awk -v a="$beside" -v b="$alone" \
        'BEGIN { printf "page           %8.0f a second beside 500 slow senders, without %8.0f: %3.0f %%\n", a, b, 100 * a / b }'
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
