"""A browser driven over the WebDriver protocol (W3C), with nothing but the standard library."""

import base64
import json
import pathlib
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class NotThere(Exception):
    """An element that is not on the page."""


class Browser:
    """Headless Chromium without scripts of pages, in a window of a telephone's width."""

    def __init__(self, width=320, dark=False):
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.base = f"http://127.0.0.1:{self._port()}/session"
        options = {
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"],
            # Pages run no script at all; the checks below come from outside.
            "prefs": {"profile.managed_default_content_settings.javascript": 2},
        }
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"performance": "ALL"},
        }
        answer = self._send("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self.base += "/" + answer["sessionId"]
        self.width = width
        self.size(800)
        self.colours(dark)

    def _port(self):
        for line in self.driver.stdout:
            if "successfully on port" in line:
                return int(line.rstrip(". \n").split()[-1])
        raise SystemExit("chromedriver did not start. Install it: apt-get install chromium chromium-driver")

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.base + path, data=data, method=method, headers={"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            if value["error"] == "no such element":
                raise NotThere(value["message"].split("\n")[0]) from None
            raise RuntimeError(value["message"]) from None

    def devtools(self, command, parameters=None):
        return self._send("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters or {}})

    def size(self, height):
        metrics = {"width": self.width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)

    def colours(self, dark):
        value = "dark" if dark else "light"
        # Without motion: what is clicked stands still.
        wanted = {"prefers-color-scheme": value, "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in wanted.items()]
        self.devtools("Emulation.setEmulatedMedia", {"features": features})

    def open(self, url):
        self._send("POST", "/url", {"url": url})

    @property
    def url(self):
        return self._send("GET", "/url")

    @property
    def text(self):
        return self.run("return document.body.innerText")

    def run(self, script, *arguments):
        return self._send("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector):
        return self._send("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def has(self, selector):
        try:
            self.find(selector)
            return True
        except NotThere:
            return False

    def type(self, selector, text):
        element = self.find(selector)
        self._send("POST", f"/element/{element}/clear", {})
        self._send("POST", f"/element/{element}/value", {"text": text})

    def choose(self, selector, value):
        self.click(f'{selector} option[value="{value}"]')

    def click(self, selector):
        self._send("POST", f"/element/{self.find(selector)}/click", {})

    def follow(self, selector, seconds=30):
        """Clicks what leads to another page, and waits until that is there whole."""
        self.run("document.documentElement.dataset.left = 'yes'")
        self.click(selector)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.run("return !document.documentElement.dataset.left && document.readyState === 'complete'"):
                    return
            except RuntimeError:
                # Between two pages there is none to ask.
                pass
            time.sleep(0.02)
        raise AssertionError(f"{selector} led nowhere")

    def picture(self, path):
        """The whole page as a picture."""
        self.size(max(800, self.run("return document.documentElement.scrollHeight")))
        shot = self.devtools("Page.captureScreenshot")
        self.size(800)
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))

    def requests(self):
        """The addresses that were asked for since the last time."""
        found = []
        for entry in self._send("POST", "/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def close(self):
        try:
            self._send("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
