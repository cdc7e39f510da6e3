"""A browser of one person: cookies, links and forms as they stand in the page, redirects. The proxy before gunicorn is
played too (X-Forwarded-Proto), so that everything is as in production."""

from __future__ import annotations

import html
import http.client
import re
import time
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin, urlsplit

from bench.load.timing import kind_of

if TYPE_CHECKING:
    from bench.load.timing import Timings

TAG = re.compile(r"<(input|textarea|select|option|button)\b([^>]*)>(?:([^<]*)</textarea>)?")
ATTRIBUTE = re.compile(r'([\w-]+)(?:="([^"]*)")?')
FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
LINK = re.compile(r'<a\b[^>]*\bhref="(/[^"]*)"')
REDIRECTS, MOST_REDIRECTS = {301, 302, 303}, 6
WELL = {200, 204}


class WentWrong(Exception):
    """An answer that nobody who only follows links and presses buttons should ever get."""


@dataclass(frozen=True)
class Form:
    """``fields``: hidden and filled-in ones. ``choices``: of each radio group. ``texts``: names of the text areas."""

    action: str
    method: str
    fields: dict[str, str]
    choices: dict[str, list[str]]
    texts: list[str]
    buttons: list[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    path: str
    text: str

    def links(self, pattern: str) -> list[str]:
        return sorted({html.unescape(link) for link in LINK.findall(self.text) if re.search(pattern, link)})

    def forms(self) -> list[Form]:
        return [_form(self.path, *found) for found in FORM.findall(self.text)]

    def form(self, having: str) -> Form | None:
        """The first form with a field, button or text area of which the name begins like this."""
        for form in self.forms():
            names = [*form.fields, *form.choices, *form.texts, *(name for name, _value in form.buttons)]
            if any(name.startswith(having) for name in names):
                return form
        return None


def _attributes(text: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in ATTRIBUTE.findall(text)}


def _form(path: str, opening: str, inside: str) -> Form:
    said, select = _attributes(opening), ""
    form = Form(said.get("action") or path, said.get("method", "get").upper(), {}, {}, [], [])
    for tag, rest, content in TAG.findall(inside):
        about = _attributes(rest)
        name, value = about.get("name", ""), about.get("value", "")
        if tag == "button":
            form.buttons.append((name, value))
        elif tag == "textarea":
            form.texts.append(name)
            form.fields[name] = html.unescape(content)
        elif tag == "select":
            select = name
        elif tag == "option":
            _choice(form, select, value, chosen="selected" in about)
        elif about.get("type") in {"radio", "checkbox"}:
            _choice(form, name, value or "on", chosen="checked" in about)
        else:
            form.fields[name] = value
    return form


def _choice(form: Form, name: str, value: str, *, chosen: bool) -> None:
    form.choices.setdefault(name, []).append(value)
    if chosen:
        form.fields[name] = value


class Browser:
    """``address``: where this person's requests come from, one of loopback's; limits on sign-ins count by it."""

    def __init__(self, port: int, address: str, timings: Timings) -> None:
        self.port, self.address, self.timings = port, address, timings
        self.cookies: dict[str, str] = {}
        self.detail = ""

    def get(self, path: str) -> Page:
        return self._ask("GET", path)

    def send(self, form: Form, **changed: str) -> Page:
        values = {name: value for name, value in {**form.fields, **changed}.items() if name}
        if form.method == "GET":
            return self._ask("GET", f"{urlsplit(form.action).path}?{urlencode(values)}")
        return self._ask("POST", form.action, values)

    def save(self, form: Form, **changed: str) -> str:
        """An autosave, as the page's script sends it. The answer is JSON."""
        kind = kind_of("POST", form.action, "autosave")
        return self._once("POST", form.action, {**form.fields, **changed}, kind, {"X-Autosave": "1"})[1]

    def _ask(self, method: str, path: str, values: dict[str, str] | None = None) -> Page:
        for _ in range(MOST_REDIRECTS):
            kind = kind_of(method, path, self.detail if path == "/" else "")
            status, text, location = self._once(method, path, values, kind, {})
            if status not in REDIRECTS:
                return Page(path, text)
            split = urlsplit(urljoin(path, location))
            method, values, path = "GET", None, split.path + (f"?{split.query}" if split.query else "")
        raise WentWrong(f"redirected without an end to {path}")

    def _once(
        self, method: str, path: str, values: dict[str, str] | None, kind: str, more: dict[str, str]
    ) -> tuple[int, str, str]:
        body = urlencode(values) if values is not None else None
        began = time.monotonic()
        try:
            status, text, location = self._talk(method, path, body, more)
        except (OSError, http.client.HTTPException) as error:
            self.timings.add(kind, began, type(error).__name__)
            raise WentWrong(f"{kind}: {error!r}") from error
        well = status in WELL or status in REDIRECTS
        self.timings.add(kind, began, "" if well else str(status))
        if not well:
            raise WentWrong(f"{kind}: {status} at {path}")
        return status, text, location

    def _talk(self, method: str, path: str, body: str | None, more: dict[str, str]) -> tuple[int, str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(self.address, 0))
        host = f"127.0.0.1:{self.port}"
        headers = {
            "Host": host,
            "X-Forwarded-Proto": "https",
            "Accept": "text/html",
            "Accept-Language": "en-GB",
            **more,
        }
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{host}"}
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        for said in answer.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(said).items():
                self._keep(name, morsel.value, gone=morsel["max-age"] == "0" or morsel["max-age"] == 0)
        return answer.status, text, answer.headers.get("Location", "")

    def _keep(self, name: str, value: str, *, gone: bool) -> None:
        if gone:
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value
