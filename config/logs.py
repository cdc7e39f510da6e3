"""Log lines that carry ids and nothing else.

A traceback keeps its frames and the name of the error, never its message: the
database quotes whole rows in its messages. Long secrets in a path (a one-time
link) are cut.
"""

import logging
import re
import traceback
from typing import Any

# At least 20 characters of a token's alphabet; an id of ours, with its hyphens, is kept.
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
SECRET = re.compile(rf"(?<=/)(?!{UUID}(?:[/?\s]|$))[A-Za-z0-9_:-]{{20,}}")
QUERY = re.compile(r"\?[^\s\"']*")


class Discreet(logging.Formatter):
    def formatException(self, ei: Any) -> str:
        kind, _value, frames = ei
        return "".join(traceback.format_tb(frames)) + f"{kind.__module__}.{kind.__qualname__}"

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another formatter may have kept the full text there
        return QUERY.sub("?…", SECRET.sub("…", super().format(record)))


def logging_settings(level: str) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"discreet": {"()": Discreet, "format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
        "root": {"handlers": ["console"], "level": level},
        # Django's own set-up mails tracebacks to ADMINS; ours only writes.
        "loggers": {
            "django": {"handlers": ["console"], "level": level, "propagate": False},
            "django.server": {"handlers": ["console"], "level": level, "propagate": False},
        },
    }
