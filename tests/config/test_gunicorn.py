"""A worker knows its pages before the first visit."""

from __future__ import annotations

import gc
from pathlib import Path

from django.conf import settings
from django.template import engines

from config import gunicorn


def test_every_template_is_read_when_a_worker_starts() -> None:
    (loader,) = engines["django"].engine.template_loaders
    loader.reset()
    try:
        gunicorn.post_worker_init(None)
    finally:
        gc.unfreeze()
    folder = Path(settings.TEMPLATES[0]["DIRS"][0])
    pages = {str(page.relative_to(folder)) for page in folder.rglob("*.html")}
    assert pages <= {key for key, template in loader.get_template_cache.items() if hasattr(template, "nodelist")}
