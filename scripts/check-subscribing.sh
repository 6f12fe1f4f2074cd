#!/usr/bin/env bash
# Subscribes to a campaign's calendar as somebody would: vdirsyncer fetches it from a server on this machine, khal shows it.
# Says whether khal shows the right hours in three zones, and follows a move and a cancellation.
#
#   scripts/check-subscribing.sh [convoke]      the program to test; else that of the debug build
#
# Needs vdirsyncer and khal: apt-get install vdirsyncer khal. Everything is in a temporary folder that is removed.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

convoke=$(realpath "${1:-.build/debug/convoke}")
for tool in vdirsyncer khal python3; do
    if ! command -v "$tool" >/dev/null; then
        echo "check-subscribing: $tool is missing. Install it: apt-get install vdirsyncer khal" >&2
        exit 6
    fi
done

folder=$(mktemp -d)
server=
finish() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    rm -rf "$folder"
}
trap finish EXIT

export HOME=$folder/home XDG_DATA_HOME=$folder/home/data XDG_CONFIG_HOME=$folder/home/config XDG_CACHE_HOME=$folder/home/cache
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$folder/feeds" "$folder/vdir"

# A campaign of one event at 14:00 in Geneva, on the day after clocks there changed.
cat >"$folder/campaign.yaml" <<END
name: {en: Subscribed}
key: subscribed
languages: [en]
zone: Europe/Zurich
domain: subscribed.example
END
mkdir "$folder/events"
cat >"$folder/events/panel.md" <<END
---
kind: panel
title: A panel
state: announced
start: 2027-03-29T14:00
end: 2027-03-29T15:30
---
END

do_convoke() { "$convoke" -C "$folder" -q "$@" >/dev/null; }
do_convoke apply
do_convoke feed build --to "$folder/feeds"

python3 -u -c '
import functools, http.server, sys
class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=sys.argv[1]))
print(server.server_address[1])
server.serve_forever()' "$folder/feeds" >"$folder/port" &
server=$!
for _ in {1..100}; do
    [[ -s $folder/port ]] && break
    kill -0 "$server"
    read -r -t 0.1 <> <(:) || true
done
port=$(<"$folder/port")

cat >"$folder/vdirsyncer" <<END
[general]
status_path = "$folder/status/"
[pair subscribed]
a = "there"
b = "here"
collections = null
conflict_resolution = "a wins"
[storage there]
type = "http"
url = "http://127.0.0.1:$port/campaign.en.ics"
[storage here]
type = "filesystem"
path = "$folder/vdir/"
fileext = ".ics"
END

mistakes=0
# expect ZONE DAY WORDS…: what khal lists on a day for somebody whose clock is in a zone; '-' for nothing.
expect() {
    local zone=$1 day=$2 wanted=$3 shown
    cat >"$folder/khal" <<END
[calendars]
[[subscribed]]
path = $folder/vdir/
readonly = True
[default]
highlight_event_days = False
[locale]
local_timezone = $zone
default_timezone = $zone
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = $folder/khal-$(tr '/' '-' <<<"$zone").db
END
    shown=$(TZ=$zone khal -c "$folder/khal" list --notstarted --day-format '' --format '{start-time}-{end-time} {title}' "$day" 1d 2>/dev/null | sed '/^$/d;/^No events$/d')
    if [[ ${shown:--} != "$wanted" ]]; then
        echo "In $zone on $day khal shows '${shown:--}', not '$wanted'." >&2
        mistakes=$((mistakes + 1))
    fi
}
sync() { vdirsyncer -c "$folder/vdirsyncer" -v ERROR sync; }

vdirsyncer -c "$folder/vdirsyncer" -v ERROR discover >/dev/null
sync
expect Europe/Zurich 2027-03-29 "14:00-15:30 A panel"
expect America/New_York 2027-03-29 "08:00-09:30 A panel"
expect Asia/Kathmandu 2027-03-29 "17:45-19:15 A panel"

do_convoke event move panel --start 2027-03-30T10:00 --end 2027-03-30T11:30
do_convoke feed build --to "$folder/feeds"
sync
expect Europe/Zurich 2027-03-29 -
expect Europe/Zurich 2027-03-30 "10:00-11:30 A panel"
expect America/New_York 2027-03-30 "04:00-05:30 A panel"

do_convoke event cancel panel
do_convoke feed build --to "$folder/feeds"
sync
expect Europe/Zurich 2027-03-30 "10:00-11:30 CANCELLED: A panel"

if ((mistakes > 0)); then exit 1; fi
echo "vdirsyncer and khal show the right hours in three zones, and follow a move and a cancellation."
