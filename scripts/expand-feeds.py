#!/usr/bin/env python3
"""Says when the events of calendars take place, by a reader that is not ours (recurring_ical_events).

    scripts/expand-feeds.py 2026-01-01 2027-12-31 a.ics b.ics

Prints JSON: for each file a list of [uid, start, end, summary, status], sorted. Instants are in UTC, days are days. An end is
null where clocks change before it: there RFC 5545 goes by exact durations and this reader by those of the wall.
"""

import datetime as dt
import json
import sys
from pathlib import Path

import icalendar
import recurring_ical_events

UTC = dt.timezone.utc


def shown(moment):
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")


def offset(moment):
    return moment.utcoffset() if isinstance(moment, dt.datetime) else None


def row(event):
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else start
    end = shown(end) if offset(start) == offset(end) else None
    return [str(event.get("UID", "")), shown(start), end, str(event.get("SUMMARY", "")), str(event.get("STATUS", "CONFIRMED")).lower()]


def main(first, last, *paths):
    begin = dt.datetime.combine(dt.date.fromisoformat(first), dt.time(), UTC)
    end = dt.datetime.combine(dt.date.fromisoformat(last) + dt.timedelta(1), dt.time(), UTC)
    found = {}
    for path in paths:
        calendar = icalendar.Calendar.from_ical(Path(path).read_bytes())
        found[Path(path).name] = sorted((row(event) for event in recurring_ical_events.of(calendar).between(begin, end)), key=str)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
