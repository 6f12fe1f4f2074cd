#!/usr/bin/env bash
# Measures the server on this machine: cached pages, calendars and 304s against nginx that serves the same bytes as files,
# places that are asked for and signatures that are given, each durable, and pages while 500 others send slowly. An answer that
# is none ends it with 1, and so does a place or signature that was answered and is not in the data. With 'soak' it goes on for
# an hour, at an even rate, and watches memory, open files and the log of the data.
#
#   scripts/bench-server.sh [convoke]           SECONDS_OF_LOAD=n for more than five seconds of each
#   scripts/bench-server.sh soak [convoke]      MINUTES=n for another length, RATE=n for more than 100 requests a second
#
# The program is that of 'swift build -c release' unless told. Needs nginx and wrk: apt-get install nginx-light wrk.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
root=$PWD

soak=false
if [[ ${1:-} == soak ]]; then
    soak=true
    shift
fi
convoke=$(realpath "${1:-.build/release/convoke}")
for tool in nginx wrk curl python3; do
    if ! command -v "$tool" >/dev/null; then
        echo "bench-server: $tool is missing. Install it: apt-get install nginx-light wrk curl python3" >&2
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
read -r line <"$folder/out" || {
    cat "$folder/err" >&2
    exit 1
}
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

fail() {
    echo "bench-server: $*" >&2
    exit 1
}
tag() { curl -sI "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }
# Requests a second, as wrk says it; only where every one got a good answer.
rate() {
    local told
    told=$(wrk -t2 -c64 -d"${seconds}s" "$@") || return 1
    if grep -qE 'Non-2xx|Socket errors' <<<"$told"; then
        grep -E 'Non-2xx|Socket errors' <<<"$told" >&2
        return 1
    fi
    sed -n 's/^Requests\/sec: *//p' <<<"$told"
}
# Ours and nginx's in turn, twice, and the better of each: what else runs here comes and goes.
versus() {
    local what=$1 path=$2 file=$3 mine=$4 nginx=$5 status=$6 round one ours=0 theirs=0
    for one in "$mine $base$path" "$nginx http://127.0.0.1:$free/$file"; do
        [[ $(curl -s -o /dev/null -w '%{http_code}' -H "If-None-Match: ${one% *}" "${one##* }") == "$status" ]] ||
            fail "${one##* } does not answer with $status"
    done
    for round in 1 2; do
        one=$(rate -H "If-None-Match: $mine" "$base$path") || fail "not every answer was good"
        ours=$(awk -v a="$ours" -v b="$one" 'BEGIN { print a > b ? a : b }')
        one=$(rate -H "If-None-Match: $nginx" "http://127.0.0.1:$free/$file") || fail "not every answer of nginx was good"
        theirs=$(awk -v a="$theirs" -v b="$one" 'BEGIN { print a > b ? a : b }')
    done
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
  local errors = summary.errors
  local good = summary.requests - errors.status
  io.write(string.format("%d %.0f %.1f %.1f %d\n", good, good / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, errors.status + errors.timeout + errors.read + errors.write + errors.connect))
end
END
}
write_acts places rsvp.request \
    '{"event": "benchmark", "party": 1, "guest": {"name": "Guest NAME", "companions": [], "answers": {}}}'
write_acts signatures signature.sign \
    '{"statement": "benchmark", "signatory": {"individual": {"name": "Person NAME", "country": "CH"}}, "language": "en", "address": "person-NAME@example.org", "consents": {"publish": true, "contact": false, "shareWithLead": false}}'
kept_places() { "$convoke" rsvp stats benchmark --json | python3 -c 'import json, sys; print(sum(json.load(sys.stdin)["data"]["parties"].values()))'; }
kept_signatures() { "$convoke" signature list benchmark --json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["data"]))'; }
# Asks with 64 at a time, and looks whether all that was answered is in the data.
acts() {
    local what=$1 good each half slowest bad kept
    read -r good each half slowest bad < <(wrk -t2 -c64 -d"${seconds}s" -s "$folder/$what.lua" "$base" | tail -1)
    ((bad == 0)) || fail "$what: $bad were not answered well"
    kept=$("kept_$what")
    ((kept >= good)) || fail "$what: $good were answered, and only $kept are in the data"
    printf '%-14s %8s a second, half within %s ms, 99 %% within %s ms; all %s in the data\n' \
        "$what" "$each" "$half" "$slowest" "$good"
}

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
memory() { awk -v name="${1:-VmRSS}:" '$1 == name { print int($2 / 1024) }' "/proc/$server/status"; }

if ! $soak; then
    versus page /en/ page.html '"none"' '"none"' 200
    versus calendar /feeds/campaign.en.ics feed.ics '"none"' '"none"' 200
    versus '304 of a page' /en/ page.html "$(tag "$base/en/")" "$(tag "http://127.0.0.1:$free/page.html")" 304
    acts places
    acts signatures
    alone=$(rate "$base/en/") || fail "not every answer was good"
    exec 3< <(exec python3 "$folder/slow.py" "$port")
    slow=$!
    read -r count <&3
    beside=$(rate "$base/en/") || fail "not every answer beside slow senders was good"
    kill "$slow"
    awk -v a="$beside" -v b="$alone" -v count="$count" \
        'BEGIN { printf "page           %8.0f a second beside %d slow senders, without %8.0f: %3.0f %%\n", a, count, b, 100 * a / b }'
    echo "memory         $(memory) MB, $(memory VmHWM) MB at most"
    exit 0
fi

python3 "$root/scripts/soak-server.py" "$port" "$server" "$folder/campaign/.convoke" "${MINUTES:-60}" "${RATE:-100}"
