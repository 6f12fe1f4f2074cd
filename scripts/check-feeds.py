#!/usr/bin/env python3
"""Reads calendar feeds with four libraries that are not ours and says where they disagree.

    scripts/check-feeds.py demo/feeds/*.ics

    scripts/check-feeds.py --problems feeds/*.ics      says only what is wrong, and how many were read

Prints one line a feed, then a sentence for each thing that is wrong. Exit code 1 where there is any, 2 for a wrong call.
Needs the packages of scripts/requirements.txt. `ical` may be missing, as it does not install everywhere.
"""

import datetime as dt
import logging
import re
import sys
import zoneinfo
from pathlib import Path

import icalendar
import recurring_ical_events
import vobject

try:
    from ical.calendar_stream import CalendarStream
except ImportError:
    CalendarStream = None

UTC = dt.timezone.utc
logging.disable(logging.CRITICAL)


def main(paths):
    if not paths:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    is_brief = paths[0] == "--problems"
    paths = paths[is_brief:]
    wrong = 0
    found = []
    for path in paths:
        counts, problems = check(Path(path))
        wrong += len(problems)
        if is_brief:
            found += [f"{path}: {problem}" for problem in problems]
            continue
        print(f"{path}: {counts}, {'no disagreement' if not problems else f'{len(problems)} wrong'}")
        for problem in problems:
            print(f"  {problem}")
    if is_brief:
        print("\n".join([f"{len(paths)} feeds read, {wrong} wrong"] + found))
    return 1 if wrong else 0


def check(path):
    """What a feed holds, as a phrase, and what is wrong with it, as sentences."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return "unreadable", [f"The file cannot be read: {error}."]
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        return "unreadable", [f"icalendar cannot read it: {error}."]
    events = list(calendar.walk("VEVENT"))
    zones = {str(zone["TZID"]): ZoneOfFeed(zone) for zone in calendar.walk("VTIMEZONE")}
    problems = soft_errors(calendar)
    problems += uids(text, events)
    problems += local_times(events, zones)
    problems += read_by_vobject(text, events)
    problems += read_by_ical(text, events)
    instances, wrong = expanded(calendar, events, zones)
    problems += wrong
    readers = "icalendar, vobject, recurring_ical_events" + (", ical" if CalendarStream else " (ical is not installed)")
    return f"{len(events)} entries, {instances} instances, {len(zones)} zones by {readers}", problems


def soft_errors(calendar):
    return [
        f"icalendar passes over {name} in {component.name} {component.get('UID', '')}: {error}."
        for component in calendar.walk()
        for name, error in component.errors
    ]


def uids(text, events):
    written = re.findall(r"^UID:", text, re.MULTILINE)
    seen = [str(event["UID"]) for event in events]
    problems = [f"{len(written)} UIDs are written and {len(events)} entries read."] if len(written) != len(events) else []
    # What takes the place of an instance has the UID of its series.
    series = [str(event["UID"]) for event in events if "RECURRENCE-ID" not in event]
    return problems + [f"The UID {uid} comes {series.count(uid)} times." for uid in sorted(set(series)) if series.count(uid) > 1]


# Zones: each local time must be the same instant by the feed's own VTIMEZONE and by the system's zones.


class ZoneOfFeed:
    """What a VTIMEZONE says, by the letter of RFC 5545, 3.6.5: the latest onset before a time tells its offset."""

    def __init__(self, component):
        self.observances = []
        for part in component.subcomponents:
            start = part["DTSTART"].dt
            before, after = part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td
            self.observances.append((start, part.get("RRULE"), before, after))
        self.onsets = {}
        self.by_icalendar = component.to_tz(lookup_tzid=False)

    def second_opinion(self, local):
        """The same by icalendar, which is told not to look at the zone's name."""
        return local - self.by_icalendar.utcoffset(local)

    def onsets_until(self, year):
        if year not in self.onsets:
            self.onsets[year] = sorted(self.expand(year), key=lambda onset: onset[0])
        return self.onsets[year]

    def expand(self, year):
        for start, rule, before, after in self.observances:
            if rule is None:
                yield start - before, before, after
                continue
            for candidate in range(start.year, year + 2):
                for day in days_of_rule(rule, candidate):
                    onset = dt.datetime.combine(day, start.time())
                    if onset >= start:
                        yield onset - before, before, after

    def instant(self, local):
        """UTC, naive. A time that comes twice is the earlier one, a skipped one counts by the offset before."""
        offset = None
        for onset, before, after in self.onsets_until(local.year):
            if local >= onset + max(before, after):
                offset = after
        return None if offset is None else local - offset


def days_of_rule(rule, year):
    month = rule["BYMONTH"][0]
    days = rule.get("BYMONTHDAY")
    weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    first = dt.date(year, int(month), 1)
    following = dt.date(year + (month == 12), int(month) % 12 + 1, 1)
    every = [first + dt.timedelta(n) for n in range((following - first).days)]
    if days:
        every = [day for day in every if day.day in days]
    for text in rule.get("BYDAY", []):
        number, weekday = re.fullmatch(r"([+-]?\d+)?([A-Z]{2})", str(text)).groups()
        every = [day for day in every if day.weekday() == weekdays.index(weekday)]
        if number:
            every = every[int(number) - 1 : int(number) or None][:1] if int(number) > 0 else every[int(number) :][:1]
    return every


def system_instant(local, name):
    """RFC 5545, 3.3.5: the earlier of two, and for a skipped time the offset before; Python's fold=0 means the same."""
    zone = zoneinfo.ZoneInfo(name)
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC).replace(tzinfo=None)


def local_times(events, zones):
    problems = []
    for event in events:
        start = event["DTSTART"]
        for other in exceptions(event):
            if type(other.dt) is not type(start.dt) or other.params.get("TZID") != start.params.get("TZID"):
                problems.append(f"An EXDATE of {event['UID']} is not the kind of time that its DTSTART is.")
        for name in ["DTSTART", "DTEND", "EXDATE"]:
            value = event.get(name)
            if value is None:
                continue
            for moment in [value] if name != "EXDATE" else (value if isinstance(value, list) else [value]):
                problems += wrong_times(event, name, moment, zones)
    return problems


def wrong_times(event, name, moment, zones):
    tzid = moment.params.get("TZID")
    times = [each.dt for each in moment.dts] if hasattr(moment, "dts") else [moment.dt]
    problems = []
    for time in times:
        if not isinstance(time, dt.datetime):
            continue
        if tzid is None or tzid == "UTC":
            if time.tzinfo is None:
                problems.append(f"{name} of {event['UID']} floats: {time}.")
            continue
        if tzid not in zones:
            problems.append(f"{name} of {event['UID']} is in {tzid}, which is not defined.")
            continue
        problems += wrong_instant(f"{name} of {event['UID']}", local(time), tzid, zones)
    return problems


def wrong_instant(what, time, tzid, zones):
    systems = system_instant(time, tzid)
    opinions = [("the feed", zones[tzid].instant(time))]
    # What icalendar makes of a time that clocks skip is not what RFC 5545, 3.3.5 says.
    if systems.replace(tzinfo=UTC).astimezone(zoneinfo.ZoneInfo(tzid)).replace(tzinfo=None) == time:
        opinions.append(("icalendar's reading of the feed", zones[tzid].second_opinion(time)))
    return [
        f"{what}, {time} in {tzid}, is {instant} UTC by {reader} and {systems} by the system."
        for reader, instant in opinions
        if instant != systems
    ]


def read_by_vobject(text, events):
    problems = []
    try:
        calendars = list(vobject.readComponents(text))
    except Exception as error:  # vobject throws whatever its parts throw
        return [f"vobject cannot read it: {error!r}."]
    if len(calendars) != 1:
        return [f"vobject reads {len(calendars)} calendars."]
    calendar = calendars[0]
    try:
        calendar.validate(raiseException=True)
    except Exception as error:
        problems.append(f"vobject says it is not valid: {error}.")
    components = calendar.contents.get("vevent", [])
    read = {event.uid.value: event for event in components if "recurrence-id" not in event.contents}
    if len(components) != len(events):
        problems.append(f"vobject reads {len(components)} entries, icalendar {len(events)}.")
    for event in events:
        other = read.get(str(event["UID"]))
        if other is None:
            problems.append(f"vobject does not find {event['UID']}.")
            continue
        for name in ["SUMMARY", "DESCRIPTION", "LOCATION"]:
            ours, theirs = event.get(name), other.contents.get(name.lower())
            if (None if ours is None else str(ours)) != (theirs[0].value if theirs else None):
                problems.append(f"{name} of {event['UID']} differs between icalendar and vobject.")
    return problems


def read_by_ical(text, events):
    if CalendarStream is None:
        return []
    try:
        calendars = CalendarStream.from_ics(text).calendars
    except Exception as error:
        return [f"ical cannot read it: {' '.join(str(error).split())}."]
    components = [event for calendar in calendars for event in calendar.events]
    read = {event.uid: event for event in components if event.recurrence_id is None}
    problems = [] if len(components) == len(events) else [f"ical reads {len(components)} entries, icalendar {len(events)}."]
    for event in events:
        other = read.get(str(event["UID"]))
        if other is not None and other.summary != str(event.get("SUMMARY", "")):
            problems.append(f"SUMMARY of {event['UID']} differs between icalendar and ical.")
    return problems


# Recurrence: what a reader expands must be what the rule says on the clock of the place.


def expanded(calendar, events, zones):
    days = [day_of(event["DTSTART"].dt) for event in events]
    if not days:
        return 0, []
    # Two years after the last start, and a day more at either end because the zones of starts differ.
    span = (min(days) - dt.timedelta(1), dt.date(min(max(days).year + 3, 9999), 1, 1))
    read = {}
    try:
        for instance in recurring_ical_events.of(calendar).between(*span):
            read.setdefault(str(instance["UID"]), []).append(instance["DTSTART"].dt)
    except Exception as error:
        return 0, [f"recurring_ical_events cannot expand it: {error!r}."]
    problems = []
    replaced = {str(event["UID"]) for event in events if "RECURRENCE-ID" in event}
    for event in events:
        uid = str(event["UID"])
        # Days of a rule and moved instances are held against our own reading of the same file, see ExpansionAgreementTests.
        if uid in replaced or set(event.get("RRULE", {})) & {"BYDAY", "BYMONTHDAY", "BYMONTH"}:
            continue
        found = sorted({local(start) for start in read.get(uid, [])})
        expected = starts(event, span[1])
        if found != expected:
            odd = sorted(set(found) ^ set(expected))[:3]
            problems.append(f"{uid} takes place {len(found)} times by recurring_ical_events and {len(expected)} by its rule; see {odd}.")
        tzid = event["DTSTART"].params.get("TZID")
        if tzid in zones and "RRULE" in event:
            for start in found:
                problems += wrong_instant(f"The instance of {uid}", start, tzid, zones)
    return sum(len(starts) for starts in read.values()), problems


def day_of(value):
    return value.date() if isinstance(value, dt.datetime) else value


def local(value):
    return value.replace(tzinfo=None) if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def starts(event, before):
    """Every local start by the rule, which is one of the plain ones that Convoke writes."""
    first = local(event["DTSTART"].dt)
    rule = event.get("RRULE")
    if rule is None:
        return [first]
    unknown = set(rule) - {"FREQ", "INTERVAL", "COUNT", "UNTIL"}
    if unknown:
        raise SystemExit(f"check-feeds.py does not know {', '.join(sorted(unknown))}; teach it.")
    frequency, interval = rule["FREQ"][0], int(rule.get("INTERVAL", [1])[0])
    left = int(rule["COUNT"][0]) if "COUNT" in rule else None
    until = last_start(event, rule["UNTIL"][0]) if "UNTIL" in rule else None
    off = {local(each.dt) for each in exceptions(event)}
    found, step = [], 0
    while left is None or left > 0:
        start = after_steps(first, frequency, step * interval)
        step += 1
        if start == "end" or (start and (start.date() >= before or (until is not None and start > until))):
            break
        if start is None:
            continue
        left = None if left is None else left - 1
        found.append(start)
    return [start for start in found if start not in off]


def exceptions(event):
    value = event.get("EXDATE")
    return [] if value is None else [each for part in (value if isinstance(value, list) else [value]) for each in part.dts]


def last_start(event, until):
    zone = event["DTSTART"].params.get("TZID")
    if isinstance(until, dt.datetime) and zone:
        return until.astimezone(zoneinfo.ZoneInfo(str(zone))).replace(tzinfo=None)
    return local(until)


def after_steps(first, frequency, count):
    """The start so many steps later; nothing where the month has no such day."""
    try:
        if frequency in ("DAILY", "WEEKLY"):
            return first + dt.timedelta(days=count * (7 if frequency == "WEEKLY" else 1))
        months = first.month - 1 + count * (12 if frequency == "YEARLY" else 1)
        if first.year + months // 12 > 9999:
            return "end"
        return first.replace(year=first.year + months // 12, month=months % 12 + 1)
    except OverflowError:
        return "end"
    except ValueError:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
