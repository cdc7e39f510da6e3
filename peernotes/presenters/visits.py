"""Sentences of the pages around a one-time link."""

from __future__ import annotations

from django.utils.translation import gettext as _


def wrong_words() -> str:
    return _("These are not the words. Check the spelling with your peer worker. After five tries the link closes.")
