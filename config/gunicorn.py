"""gunicorn: many threads for what arrives, few for the work (worker.py)."""

import gc
import os
import signal
import threading
import time
from pathlib import Path
from typing import Any

from django.template import engines

from config.logs import logging_settings

bind = os.environ.get("BIND", "0.0.0.0:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "config.worker.Patient"
threads = 512  # that wait for requests to arrive; how many work says WEB_THREADS
timeout = 60
graceful_timeout = 20
max_requests = int(os.environ.get("WEB_MAX_REQUESTS", "0"))
max_requests_jitter = max_requests // 10
limit_request_line = 4094
# Addresses of pages stay out of the log; the audit trail has its own record of them.
accesslog = None
loglevel = os.environ.get("GUNICORN_LOG_LEVEL", "warning")
# Its own lines quote addresses, and an address may be a one-time link.
logconfig_dict = logging_settings(loglevel.upper()) | {
    "loggers": {"gunicorn.error": {"handlers": ["console"], "level": loglevel.upper(), "propagate": False}}
}
control_socket_disable = True


def post_worker_init(worker: Any) -> None:
    """Every page's template is read now and not on its first visit, which may be hours later. What is loaded by now
    stays for good: no collection looks through it again."""
    pages = engines["django"].engine
    for folder in map(Path, pages.dirs):
        for page in folder.rglob("*.html"):
            pages.get_template(str(page.relative_to(folder)))
    gc.collect()
    gc.freeze()


def on_starting(server: Any) -> None:
    """The demo's web server does not outlive the command that started it, not even a killed one."""
    if os.environ.get("STOP_WITH_PARENT"):
        threading.Thread(target=_stop_without_parent, args=(os.getppid(),), daemon=True).start()


def _stop_without_parent(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
