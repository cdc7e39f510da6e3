"""Nobody is offered a page that is refused to them: from the first page on every link is followed, by everyone in the demo."""

from __future__ import annotations

import re
from collections import Counter, deque
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest
from django.urls import resolve

from peernotes.demo import people
from peernotes.models import User
from tests.support.programme import tries
from tests.support.proof import signed_in

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

# Of one kind of page so many are opened for each person: others of its kind are offered by the same rules.
EACH = tries(2, 4)
# One of each role in each service, by that role.
ONE_OF_EACH = {(person["service"], person["role"]): person["username"] for person in people.people()}


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.found.append(href)


def links(page: str, html: str) -> list[str]:
    parser = Links()
    parser.feed(html)
    whole = (urldefrag(urljoin(page, href)).url for href in parser.found)
    return [url for url in whole if re.match(r"/(?!/|static/|accounts/logout)", url)]


@pytest.mark.parametrize("username", ONE_OF_EACH.values())
def test_every_link_leads_somewhere(username: str) -> None:
    client = signed_in(User.objects.get(username=username))
    waiting, seen = deque([("/", "")]), {"/"}
    opened: Counter[str] = Counter()
    broken = []
    while waiting:
        url, source = waiting.popleft()
        name = resolve(url.partition("?")[0]).view_name
        if opened[name] == EACH:
            continue
        opened[name] += 1
        answer = client.get(url)
        if answer.status_code in (301, 302):
            onward = [answer.url]
        elif answer.status_code == 200:
            onward = links(url, answer.content.decode()) if "html" in answer["Content-Type"] else []
        else:
            broken.append((answer.status_code, url, "offered on", source))
            continue
        for target in onward:
            if target not in seen:
                seen.add(target)
                waiting.append((target, url))
    assert broken == []
    assert len(opened) >= 3
