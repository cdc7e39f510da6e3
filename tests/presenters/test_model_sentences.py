"""What a model says to each reader: what waits for something is said after it, and only where notes could wait."""

from __future__ import annotations

import pytest

from peernotes.policy.catalogue import ACTING
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.presenters import services

WAITS = [switch.waits for switch in ACTING if switch.waits]


def said(switches, reader: ModelReader) -> str:
    return " ".join(row["sentence"] for row in services.plainly(switches, reader))


@pytest.mark.parametrize("reader", [ModelReader.ADMINISTRATOR, ModelReader.PEER_WORKER, ModelReader.CONSUMER])
def test_what_waits_is_said_after_what_it_waits_for(reader: ModelReader) -> None:
    sentences = [row["sentence"] for row in services.plainly(INTEGRATED, reader)]
    assert len(WAITS) == sum(sentence.endswith(tuple(WAITS)) for sentence in sentences) == 2


def test_nothing_waits_for_what_was_not_said() -> None:
    assert not any(waits in said(INTEGRATED, ModelReader.CARER) for waits in WAITS)


@pytest.mark.parametrize("reader", ModelReader)
def test_where_there_are_no_notes_none_waits(reader: ModelReader) -> None:
    assert not any(waits in said(COMPLEMENTARY, reader) for waits in WAITS)
