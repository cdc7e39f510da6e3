"""Somebody at the live server without a browser: their cookies, and the forms of the sign-in pages."""

import re
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """``headers``: sent with each request, for example what a proxy would add."""

    def __init__(self, url: str, headers: dict[str, str] | None = None) -> None:
        self.url, self.headers = url, headers or {}
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> tuple[int, str]:
        return self._open(path)

    def post(self, path: str, **fields: str) -> tuple[int, str]:
        """The answer after redirects. The page is fetched first, for its token."""
        token = TOKEN.search(self.get(path)[1])
        data = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": token[1] if token else ""}).encode()
        return self._open(path, data)

    def sign_in(self, username: str, password: str) -> bool:
        return "/accounts/logout/" in self.post("/accounts/login/", login=username, password=password)[1]

    def _open(self, path: str, data: bytes | None = None) -> tuple[int, str]:
        request = urllib.request.Request(self.url + path, data, self.headers)  # noqa: S310 - our own address
        try:
            with self._opener.open(request, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
