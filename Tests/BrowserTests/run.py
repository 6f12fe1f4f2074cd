#!/usr/bin/env python3
"""Does with a real browser what people do: takes places, signs, and works as a member of the team; in English and Arabic, at
320 pixels, without script. Every page is looked through by page_checks.js, and nothing is asked of anybody else.

  Tests/BrowserTests/run.py [FOLDER]      pictures of the pages go to FOLDER, else .build/pictures
"""

import base64
import hmac
import json
import pathlib
import struct
import sys
import time

from server import ROOT, Served
from webdriver import Browser

CHECKS = (pathlib.Path(__file__).parent / "page_checks.js").read_text()
# What the server takes as the least time in which somebody fills in a form.
QUICKEST = 2.2


class Walk:
    """A way through the site that is watched."""

    def __init__(self, served, browser, pictures, prefix):
        self.served, self.browser, self.pictures, self.prefix = served, browser, pictures, prefix
        self.problems, self.pages, self.asked = [], 0, 0

    def look(self, name):
        """Looks the page through, in light and dark colours, and takes a picture of it."""
        self.pages += 1
        for dark in (False, True):
            self.browser.colours(dark)
            for problem in self.browser.run(CHECKS):
                self.problems.append(f"{self.prefix}{name}{' (dark)' if dark else ''}: {problem}")
        self.browser.colours(False)
        self.browser.picture(self.pictures / f"{self.prefix}{name}.png")
        for url in self.browser.requests():
            self.asked += 1
            if not url.startswith(self.served.base) and not url.startswith("data:"):
                self.problems.append(f"{self.prefix}{name}: asked elsewhere: {url}")

    def open(self, path, name=None):
        self.browser.open(path if path.startswith("http") else self.served.base + path)
        if name:
            self.look(name)

    def expect(self, text, where):
        if text not in self.browser.text:
            self.problems.append(f"{self.prefix}{where}: '{text}' is not there but: {self.browser.text[:300]!r}")

    def send(self, selector="form .card button, section.card button[type=submit]"):
        time.sleep(QUICKEST)
        self.browser.follow(selector)


def words(language):
    text = (ROOT / f"Templates/pages/words/{language}.txt").read_text()
    return dict(line.split(": ", 1) for line in text.splitlines() if ": " in line and not line.startswith("#"))


def guests(walk, language):
    """One place, two who want it: the second waits, the first gives it back, the second gets it."""
    w, served, browser = words(language), walk.served, walk.browser
    links = []
    for number in (1, 2):
        walk.open(f"/{language}/events/opening", "event" if number == 1 else None)
        if number == 1:
            browser.type("#name", "A")
            browser.run("document.querySelector('#name').value = ''; document.querySelector('#name').required = false")
            walk.send()
            walk.look("event-errors")
            walk.open(f"/{language}/events/opening")
        browser.type("#name", f"Guest {number} {language}")
        browser.type("#mail", f"guest{number}.{language}@example.org")
        walk.send()
        walk.expect(w["thanks-title"], "thanks")
        if number == 1:
            walk.look("thanks")
        proof = served.mail(f"guest{number}.{language}@example.org", r"http\S+/places/\S+/confirm/\S+")
        walk.open(f"{proof}?lang={language}", "confirm-place" if number == 1 else None)
        browser.follow("button[value=confirm]")
        state = w["place-confirmed"] if number == 1 else w["place-waiting"]
        walk.expect(state, f"place of guest {number}")
        walk.look("place-confirmed" if number == 1 else "place-waiting")
        links.append(browser.url)
    walk.open(links[0])
    browser.follow("button[value=cancel]")
    walk.expect(w["place-cancelled"], "cancelled place")
    walk.look("place-cancelled")
    walk.open(links[1], "place-offered")
    browser.follow("button[value=accept]")
    walk.expect(w["place-confirmed"], "promoted place")
    # The next language finds a free place, too.
    browser.follow("button[value=cancel]")


def signatories(walk, language):
    """Sign, confirm by the link of the mail, withdraw."""
    w, served, browser = words(language), walk.served, walk.browser
    walk.open(f"/{language}/statements/{served.statement}", "statement")
    if browser.has("#kind"):
        browser.choose("#kind", "individual")
    browser.type("#name", f"Signatory {language}")
    browser.type("#mail", f"signatory.{language}@example.org")
    walk.send()
    walk.expect(w["thanks-title"], "thanks for signing")
    link = served.mail(f"signatory.{language}@example.org", r"http\S+/signatures/\S+")
    walk.open(f"{link}?lang={language}", "signature-to-confirm")
    browser.follow("button[value=confirm]")
    walk.look("signature-confirmed")
    receipt = served.mail(f"signatory.{language}@example.org", rf"http\S+/signatures/(?!{link.split('/')[-1]})\S+")
    walk.open(f"{receipt}?lang={language}")
    walk.look("signature-own")
    browser.follow("button[value=withdraw]")
    walk.expect(w["signature-withdrawn"], "withdrawn signature")


def one_time_code(secret, later=0):
    """What a telephone shows (RFC 6238), some seconds from now."""
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, struct.pack(">Q", int(time.time() + later) // 30), "sha1").digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def organiser(walk, language, w):
    """An event is moved, its guests are looked at, and a statement is noted as handed over."""
    served, browser = walk.served, walk.browser
    event = f"/{language}/team/events/opening"
    walk.open(event, "team-event")
    before = browser.run("return document.querySelector('#start').value")
    # Each language moves it to another end.
    end = "" if language == "en" else f"{before[:10]}T23:00"
    browser.run(f"document.querySelector('#end').value = '{end}'")
    walk.send("section.card button[type=submit]")
    walk.expect(w["done"], "moving an event")
    if browser.run("return document.querySelector('#start').value") != before:
        walk.problems.append("the event has another beginning than the form said")
    walk.open(f"{event}/guests", "team-guests")
    walk.expect(f"Guest 1 {language}", "the list of guests")
    walk.open(f"/{language}/team/statements/{served.statement}")
    browser.type("#recipient", f"Ministry {language}")
    walk.send("section.card button[type=submit]")
    walk.expect(f"Ministry {language}", "a delivery")
    walk.look("team-statement")


def second_factor(walk, language, w):
    """Turns on the codes of a telephone; gives its secret."""
    browser = walk.browser
    walk.open(f"/{language}/team/account", "team-account")
    secret = browser.run("return document.querySelector('#secret').value")
    browser.type("#code", one_time_code(secret))
    walk.send("section.card button[type=submit]")
    walk.expect(w["team-recovery"], "turning on a code")
    walk.look("team-account-on")
    return secret


def team(walk, language):
    """A member joins by an invitation, decides and signs out."""
    w, served, browser = words(language), walk.served, walk.browser
    told = served.run(
        "team", "invite", f"Ana {language}", "--role", "owner", "-C", str(served.campaign), "--json")
    link = json.loads(told)["data"]["link"]
    walk.open(f"{link}?lang={language}", "team-join")
    browser.type("#passphrase", "four words that differ")
    browser.type("#again", "four words that differ")
    browser.follow("section.card button[type=submit]")
    walk.expect(w["team-waiting"], "the team's day")
    walk.look("team-today")
    for page in ("queues", "statements", "outbox", "journal", "people"):
        walk.open(f"/{language}/team/{page}", f"team-{page}")
    organiser(walk, language, w)
    secret = second_factor(walk, language, w)
    browser.follow("form.action button")
    walk.expect(w["team-passphrase"], "signing out")
    browser.type("#name", f"Ana {language}")
    browser.type("#passphrase", "a wrong passphrase")
    browser.follow("section.card button[type=submit]")
    walk.expect(w["team-wrong"], "a wrong passphrase")
    walk.look("team-sign-in")
    time.sleep(QUICKEST)
    browser.type("#name", f"Ana {language}")
    browser.type("#passphrase", "four words that differ")
    # The code that turned it on is used up.
    browser.type("#code", one_time_code(secret, 30))
    browser.follow("section.card button[type=submit]")
    walk.expect(w["team-waiting"], "signing in with a code")
    browser.follow("form.action button")
    walk.open(f"/{language}/team/queues")
    walk.expect(w["team-passphrase"], "a page of the team without signing in")


def main():
    pictures = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".build/pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    served = Served()
    problems, pages, asked = [], 0, 0
    try:
        for language in ("en", "ar"):
            browser = Browser(width=320)
            try:
                walk = Walk(served, browser, pictures, f"{language}-")
                for page in ("", "programme", "calendars", "changes", "privacy", "accessibility"):
                    walk.open(f"/{language}/{page}", page or "home")
                guests(walk, language)
                signatories(walk, language)
                team(walk, language)
                if browser.run("return document.cookie") != "":
                    walk.problems.append("a cookie that scripts could read")
            finally:
                browser.close()
            problems += walk.problems
            pages, asked = pages + walk.pages, asked + walk.asked
    finally:
        code, log = served.close()
    if code != 0:
        problems.append(f"the server ended with {code}")
    for secret in ("guest1.en@example.org", "four words", "/places/", "/signatures/", "/team/join/"):
        if secret in log:
            problems.append(f"the server's log holds '{secret}'")
    for problem in dict.fromkeys(problems):
        print(problem)
    print(f"{pages} pages looked at, {asked} requests, {len(problems)} problems; pictures in {pictures}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
