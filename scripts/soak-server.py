#!/usr/bin/env python3
"""Keeps a server busy at an even rate with what a campaign's people do, and watches its memory, open files and log.

  scripts/soak-server.py PORT PID DATA MINUTES RATE

Of a hundred requests 50 are for pages, 20 for pages that are known already, 15 for calendars, 10 ask for a place, and 5 sign.
One connection in eight sends slowly. It ends with 1 where an answer is not what it should be, or where something grows after
the first tenth of the time: memory by more than 20 MB or over 150 MB, open files by more than 16, the log over 64 MB.
"""

import http.client
import json
import pathlib
import socket
import sys
import threading
import time

PORT, PID, DATA = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
MINUTES, RATE = float(sys.argv[4]), float(sys.argv[5])
WORKERS = 4
PAGES = ["/en/", "/ar/", "/en/programme", "/es/programme?kind=panel", "/en/events/benchmark", "/fr/statements/benchmark",
         "/en/changes", "/en/calendars", "/en/privacy", "/en/statements/benchmark.svg"]
FEEDS = ["/feeds/campaign.en.ics", "/feeds/changes.en.atom", "/en/events/benchmark.ics"]

over = threading.Event()
lock = threading.Lock()
counts = {}
slowest = [0.0]


def note(what, seconds):
    with lock:
        counts[what] = counts.get(what, 0) + 1
        slowest[0] = max(slowest[0], seconds)


class Worker:
    def __init__(self, number):
        self.number, self.turn, self.tags, self.acts = number, 0, {}, 0
        self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)

    def ask(self, method, path, body=None, headers=None):
        begin = time.monotonic()
        self.connection.request(method, path, body, headers or {})
        answer = self.connection.getresponse()
        answer.read()
        return answer, time.monotonic() - begin

    def post(self, name, body):
        self.acts += 1
        answer, seconds = self.ask(
            "POST", f"/api/v1/{name}", json.dumps(body), {"Content-Type": "application/json"})
        note(name if answer.status == 200 else f"wrong {name} {answer.status}", seconds)

    def once(self):
        self.turn += 1
        kind = self.turn % 20
        name = f"{self.number}-{self.turn}"
        if kind in (3, 13):
            self.post("rsvp.request", {
                "event": "benchmark", "party": 1,
                "guest": {"name": f"Guest {name}", "companions": [], "answers": {}}})
        elif kind == 7:
            self.post("signature.sign", {
                "statement": "benchmark", "signatory": {"individual": {"name": f"Person {name}", "country": "CH"}},
                "language": "en", "address": f"person-{name}@example.org",
                "consents": {"publish": True, "contact": False, "shareWithLead": False}})
        elif kind in (1, 9, 17):
            path = FEEDS[self.turn // 20 % len(FEEDS)]
            answer, seconds = self.ask("GET", path, headers={"Accept-Encoding": "gzip"})
            note("calendar" if answer.status == 200 else f"wrong calendar {answer.status}", seconds)
        elif kind in (5, 11, 15, 19):
            path = PAGES[self.turn // 20 % len(PAGES)]
            tag = self.tags.get(path)
            answer, seconds = self.ask("GET", path, headers={"If-None-Match": tag} if tag else {})
            self.tags[path] = answer.getheader("ETag")
            good = answer.status == 304 and tag or answer.status == 200
            note("known page" if good else f"wrong known page {answer.status}", seconds)
        else:
            path = PAGES[self.turn % len(PAGES)]
            answer, seconds = self.ask("GET", path)
            note("page" if answer.status == 200 else f"wrong page {answer.status}", seconds)

    def run(self):
        due = time.monotonic()
        while not over.is_set():
            due += WORKERS / RATE
            wait = due - time.monotonic()
            if wait > 0:
                over.wait(wait)
            else:
                # What could not be asked in time is not made up for.
                due = time.monotonic()
            try:
                self.once()
            except (OSError, http.client.HTTPException) as error:
                note(f"wrong {type(error).__name__}", 0)
                self.connection.close()


def send_slowly():
    """Twenty connections that send a byte a second, and begin anew when they are dropped."""
    slow = []
    while not over.wait(1):
        try:
            while len(slow) < 20:
                one = socket.create_connection(("127.0.0.1", PORT))
                one.sendall(b"GET /en/ HTTP/1.1\r\nHost: x\r\nX-Slow: ")
                slow.append(one)
        except OSError:
            continue
        for one in list(slow):
            try:
                one.sendall(b"a")
            except OSError:
                one.close()
                slow.remove(one)


def state():
    status = pathlib.Path(f"/proc/{PID}/status").read_text()
    memory = int(status.split("VmRSS:")[1].split()[0]) / 1024
    files = len(list(pathlib.Path(f"/proc/{PID}/fd").iterdir()))
    def size(name):
        try:
            return (DATA / name).stat().st_size / 1_048_576
        except OSError:
            return 0
    ticks = pathlib.Path(f"/proc/{PID}/stat").read_text().rsplit(")", 1)[1].split()
    return memory, files, size("convoke.sqlite-wal"), size("convoke.sqlite"), (int(ticks[11]) + int(ticks[12])) / 100


def main():
    threads = [threading.Thread(target=Worker(n).run, daemon=True) for n in range(WORKERS)]
    threads.append(threading.Thread(target=send_slowly, daemon=True))
    for thread in threads:
        thread.start()
    begin = time.monotonic()
    first, problems = None, []
    before = state()[4]
    while time.monotonic() - begin < MINUTES * 60 and not problems:
        time.sleep(min(60, MINUTES * 6))
        passed = (time.monotonic() - begin) / 60
        memory, files, log, data, busy = state()
        with lock:
            wrong = {name: count for name, count in counts.items() if name.startswith("wrong")}
            total, worst = sum(counts.values()), slowest[0]
            slowest[0] = 0.0
        print(f"{passed:5.1f} min: {memory:5.1f} MB, {files} open files, {log:5.1f} MB of log, {data:6.1f} MB of data, "
              f"{total} answers, the slowest of this minute {worst * 1000:.0f} ms, {busy - before:.0f} s of processor",
              flush=True)
        if first is None and passed >= MINUTES / 10:
            first = (memory, files)
        if wrong:
            problems.append(f"answers that are not what they should be: {wrong}")
        if memory > 150 or first and memory > first[0] + 20:
            problems.append(f"memory grew to {memory:.0f} MB")
        if first and files > first[1] + 16:
            problems.append(f"open files grew from {first[1]} to {files}")
        if log > 64:
            problems.append(f"the log of the data grew to {log:.0f} MB")
    over.set()
    print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    for problem in problems:
        print(f"soak-server: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
