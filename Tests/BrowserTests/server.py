"""A campaign of a test's own, served by the real command, with a mail server that keeps what it gets."""

import email
import email.policy
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

EVENT = """---
kind: panel
title: {en: Opening panel, ar: الجلسة الافتتاحية}
summary: {en: Who defends those who defend?, ar: من يدافع عن المدافعين؟}
start: 2031-03-04T13:00
end: 2031-03-04T14:30
place: {venue: example-house, room: main-hall}
organisers: [example-network]
languages: [en, ar]
registration: {policy: open, places: 1, companions: 0}
---

What the event is about, in *Markdown*.
"""

STATEMENT = """---
title: {en: Open letter, ar: رسالة مفتوحة}
date: 2031-03-10
addressees:
  - name: {en: The authorities, ar: إلى السلطات}
    demands:
      - {en: Release everybody who is held for peaceful work., ar: الإفراج عن كل من احتُجز بسبب عمل سلمي.}
leads: [example-network]
deadline: {at: 2031-03-08T23:59, zone: anywhere-on-earth}
---

We write to you with concern.
"""


class Served:
    def __init__(self):
        self.convoke = pathlib.Path(os.environ.get("CONVOKE", ROOT / ".build/debug/convoke"))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="convoke-browser-"))
        self.mails = self.folder / "mails"
        self.mails.mkdir()
        home = self.folder / "home"
        home.mkdir()
        self.environment = dict(
            os.environ, HOME=str(home), XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"),
            CONVOKE_TEMPLATES=os.environ.get("CONVOKE_TEMPLATES", str(ROOT / "Templates")),
        )
        self.campaign = self.folder / "campaign"
        # The port has to be known before the campaign is written: mails name it.
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.write()
        sink = ROOT / "Tests/ConvokeWebTests/Support/mail-sink.py"
        self.sink = subprocess.Popen(
            [sys.executable, sink, self.mails], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        mail_port = self.sink.stdout.readline().strip()
        self.log = open(self.folder / "server.log", "w+")
        self.server = subprocess.Popen(
            [self.convoke, "serve", "-C", self.campaign, "--listen", f"127.0.0.1:{self.port}",
             "--smtp", f"smtp://127.0.0.1:{mail_port}", "--from", "events@example.org"],
            stdout=subprocess.PIPE, stderr=self.log, text=True, env=self.environment,
        )
        if "listening" not in self.server.stdout.readline():
            raise SystemExit(f"The server did not start: {(self.folder / 'server.log').read_text()}")

    def write(self):
        self.run("init", str(self.campaign))
        (self.campaign / "events/opening.md").write_text(EVENT)
        statement = next((self.campaign / "statements").glob("*.md"))
        statement.write_text(STATEMENT)
        for sheet in (self.campaign / "statements").glob("*.csv"):
            sheet.unlink()
        settings = (self.campaign / "campaign.yaml").read_text()
        settings = settings.replace("languages: [en]", f"languages: [en, ar]\nwebsite: {self.base}")
        settings = settings.replace("name: Our campaign", "name: {en: Our campaign, ar: حملتنا}")
        (self.campaign / "campaign.yaml").write_text(settings)
        self.statement = statement.stem
        self.run("apply", "-C", str(self.campaign))
        self.run("event", "announce", "opening", "-C", str(self.campaign))
        self.run("statement", "open", self.statement, "-C", str(self.campaign))

    def run(self, *words):
        done = subprocess.run(
            [self.convoke, *words], env=self.environment, cwd=self.folder, capture_output=True, text=True
        )
        if done.returncode != 0:
            raise SystemExit(f"convoke {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def mail(self, address, pattern, seconds=60):
        """The link that a mail to an address holds, once that mail has come."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for to in sorted(self.mails.glob("*.to"), reverse=True):
                message = to.with_suffix(".eml")
                if to.read_text() != address or not message.exists():
                    continue
                parsed = email.message_from_bytes(message.read_bytes(), policy=email.policy.default)
                found = re.search(pattern, parsed.get_body(("plain",)).get_content())
                if found:
                    return found.group(0)
            time.sleep(0.1)
        raise AssertionError(f"no mail to {address} with {pattern}")

    def close(self):
        self.server.terminate()
        code = self.server.wait(timeout=20)
        self.sink.stdin.close()
        self.sink.wait()
        log = (self.folder / "server.log").read_text()
        shutil.rmtree(self.folder)
        return code, log
