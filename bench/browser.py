"""A request through the whole stack in this process: what gunicorn would call, without the socket, so that the CPU of
both sides can be told apart."""

from __future__ import annotations

import io
import sys
import time
from functools import cache
from http import HTTPStatus
from importlib import import_module
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.handlers.wsgi import WSGIHandler
from django.utils.crypto import get_random_string

from bench.connections import OWNER
from peernotes.models import User
from peernotes.sessions import SEEN, SINCE

if TYPE_CHECKING:
    from uuid import UUID


@cache
def product() -> WSGIHandler:
    return WSGIHandler()


def get(handler: WSGIHandler, path: str, cookie: str = "") -> str:
    status: list[str] = []
    address, _mark, asked = path.partition("?")
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": address, "SCRIPT_NAME": "", "QUERY_STRING": asked, "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "127.0.0.1",
        "HTTP_COOKIE": cookie, "HTTP_ACCEPT": "text/html", "HTTP_ACCEPT_LANGUAGE": "en-GB", "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": False,
        "wsgi.multiprocess": False, "wsgi.run_once": False,
    }  # fmt: skip
    answer = handler(environ, lambda said, _headers: status.append(said))
    page = b"".join(answer).decode()
    answer.close()
    if not status[0].startswith(str(HTTPStatus.OK.value)):
        raise AssertionError(f"{path}: {status[0]}")
    return page


def signed_in(user_id: UUID) -> str:
    """The cookies of a new sign-in."""
    user = User.objects.using(OWNER).get(pk=user_id)
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store[SINCE] = store[SEEN] = time.time()
    store.create()
    return f"{settings.SESSION_COOKIE_NAME}={store.session_key}; {settings.CSRF_COOKIE_NAME}={get_random_string(32)}"
