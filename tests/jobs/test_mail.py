"""That there is something to read, by mail: to whom, in which words, once, and whatever happens to the server or the worker."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.policy import default
from typing import Any

import psycopg
import pytest
from django.core.mail import get_connection
from django.db import connections, transaction
from procrastinate.exceptions import AlreadyEnqueued

from peernotes import jobs
from peernotes.actions import news_by_mail
from peernotes.management.commands.work import AT_ONCE
from peernotes.queries.seals import OWNER
from tests.jobs.post import CANARIES, Post, add_people, free_port, worker
from tests.support.databases import Copy
from tests.support.programme import tries
from tests.support.seals import pointed_at, waited

SMTP = "django.core.mail.backends.smtp.EmailBackend"
UNMAILED = "SELECT count(*) FROM peernotes_message m JOIN peernotes_user u ON u.id = m.user_id WHERE u.email <> '' AND m.mailed_at IS NULL"
WAITS = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'peernotes.jobs.news'"
MORE = """
INSERT INTO peernotes_message (created_at, user_id, service_id, kind, object_id)
SELECT m.created_at, m.user_id, m.service_id, 'note_came_back', gen_random_uuid()
FROM peernotes_message m JOIN peernotes_user u ON u.id = m.user_id CROSS JOIN generate_series(1, {0})
WHERE u.email <> '' LIMIT {0}"""


@pytest.fixture
def post() -> Iterator[Post]:
    server = Post(free_port())
    yield server
    server.close()


@pytest.fixture
def copy(clone_db: Copy, django_db_blocker: Any) -> Iterator[Copy]:
    """Django's owner is this database's; nobody of the demo has an address."""
    with django_db_blocker.unblock(), pointed_at(clone_db.owner):
        yield clone_db


@pytest.fixture
def owner(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """Where one connection does all: nothing of it stays."""
    with django_db_blocker.unblock(), transaction.atomic(using=OWNER):
        yield connections[OWNER].cursor()
        transaction.set_rollback(True, using=OWNER)


def ask(copy: Copy, statement: str) -> int:
    with psycopg.connect(copy.owner) as owner:
        done = owner.execute(statement)
        return int(done.fetchone()[0]) if done.description else done.rowcount


def round_over(copy: Copy) -> None:
    """The worker's round, which comes each minute, now; and its end."""
    with suppress(AlreadyEnqueued):
        jobs.news.defer(timestamp=0)
    assert waited(lambda: ask(copy, WAITS) == 0)


def test_a_thousand_while_the_server_is_down_for_the_first_half(copy: Copy, post: Post) -> None:
    """Each is sent once, none is lost, and none says what it is about. In every run a fifth of them."""
    half = tries(100, 500)
    working = worker(copy, post.port)
    try:
        add_people("half", 1, half)
        round_over(copy)
        assert ask(copy, UNMAILED) == half
        post.open()
        add_people("half", half + 1, 2 * half)
        for _ in range(2):
            round_over(copy)
    finally:
        working.terminate()
        assert working.wait(20) == 0
    assert post.addresses == {f"half{number}@example.org": 1 for number in range(1, 2 * half + 1)}
    for envelope in post.got:
        _says_nothing(envelope.content)


def _says_nothing(content: bytes) -> None:
    mail = message_from_bytes(content, policy=default)
    assert (mail["subject"], mail["from"]) == ("There is something to read for you", "post@site.example")
    body = mail.get_body().get_content()
    assert "https://site.example/" in body.split()
    assert [word for word in CANARIES if word.lower() in (str(mail["subject"]) + body).lower()] == []
    assert [word for word in ("Heronpool", "Quillmarsh", "peernotes") if word.encode() in content] == []


def test_a_worker_that_is_killed_loses_none(copy: Copy, post: Post) -> None:
    """And at most those that were under way come twice."""
    post.wait = 0.02
    post.open()
    add_people("kill", 1, 100)
    killed = worker(copy, post.port)
    assert waited(lambda: len(post.got) > 20)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert ask(copy, UNMAILED) > 0
    jobs.news.defer(timestamp=0)
    working = worker(copy, post.port)
    try:
        assert waited(lambda: ask(copy, UNMAILED) == 0)
    finally:
        working.terminate()
        assert working.wait(20) == 0
    addresses = post.addresses
    assert addresses.keys() == {f"kill{number}@example.org" for number in range(1, 101)}
    assert sum(addresses.values()) <= 100 + AT_ONCE


@pytest.mark.parametrize(
    ("changed", "is_due"),
    [
        ("", True),
        ("UPDATE peernotes_user SET news_by = 'mail' WHERE email <> ''", True),
        ("UPDATE peernotes_user SET news_by = 'page'", False),
        ("UPDATE peernotes_user SET news_by = 'none'", False),
        ("UPDATE peernotes_user SET email = ''", False),
        ("UPDATE peernotes_user SET is_active = false", False),
        ("UPDATE peernotes_message SET read_at = now()", False),
        ("UPDATE peernotes_message SET mailed_at = now()", False),
        ("UPDATE peernotes_message SET created_at = now() - interval '1 minute'", False),
        ("UPDATE peernotes_message SET created_at = now() - interval '3 minutes'", True),
    ],
)
def test_who_is_to_have_a_mail(owner: Any, changed: str, is_due: bool) -> None:
    add_people("due", 1, 1)
    if changed:
        owner.execute(changed)
    assert bool(news_by_mail.due()) is is_due


def test_a_server_that_restarts_in_the_middle_gets_each_once(copy: Copy, post: Post, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", post.port
    post.hangs_up_after = 10
    post.open()
    add_people("mid", 1, 20)
    jobs.news(0)
    assert ask(copy, UNMAILED) == 10
    post.close()
    jobs.news(0)
    assert ask(copy, UNMAILED) == 10
    post.open()
    jobs.news(0)
    assert post.addresses == {f"mid{number}@example.org": 1 for number in range(1, 21)}


def test_ten_messages_are_one_mail_and_the_next_waits(owner: Any, mailoutbox: list[Any]) -> None:
    add_people("ten", 1, 1)
    owner.execute(MORE.format(9))
    (row,) = news_by_mail.due()
    assert len(row["messages"]) == 10
    for _ in range(2):
        news_by_mail.mail(row["id"], get_connection())
    assert len(mailoutbox) == 1
    owner.execute(MORE.format(1))
    assert news_by_mail.due() == []
    owner.execute("UPDATE peernotes_message SET mailed_at = now() - interval '16 minutes' WHERE mailed_at IS NOT NULL")
    assert [len(row["messages"]) for row in news_by_mail.due()] == [1]


@pytest.mark.usefixtures("owner")
def test_without_a_mail_server_nothing_is_due(settings: Any) -> None:
    settings.SENDS_MAIL = False
    add_people("none", 1, 1)
    assert news_by_mail.due() == []


def test_only_one_at_a_time_writes_to_the_same_person(copy: Copy, mailoutbox: list[Any]) -> None:
    add_people("alone", 1, 1)
    (row,) = news_by_mail.due()
    with psycopg.connect(copy.owner) as other:
        other.execute(news_by_mail.ALONE, [str(row["id"])])
        news_by_mail.mail(row["id"], get_connection())
        assert mailoutbox == []
    news_by_mail.mail(row["id"], get_connection())
    assert len(mailoutbox) == 1


def test_an_address_that_refuses_waits_as_long_again_and_holds_up_nobody(copy: Copy, post: Post, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", post.port
    post.refuses = "no1@example.org"
    post.open()
    add_people("no", 1, 3)
    for _ in range(2):
        news_by_mail.send()
    assert post.addresses == {"no2@example.org": 1, "no3@example.org": 1}
    assert post.refused == 1
    ask(copy, "UPDATE peernotes_message SET try_after = try_after - interval '59 minutes' WHERE try_after IS NOT NULL")
    assert news_by_mail.due() == []
    ask(copy, "UPDATE peernotes_message SET try_after = try_after - interval '2 minutes' WHERE try_after IS NOT NULL")
    post.refuses = ""
    news_by_mail.send()
    assert post.addresses["no1@example.org"] == 1
