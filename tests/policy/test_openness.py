"""The picture of a model: what the rules say about the record, About Me, contacts and notes, for each reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.policy.openness import READERS, Open, Thing, picture
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches

OPEN, ASKED, CLOSED, ABSENT, OLDER, OLDER_ASKED = "open", "asked", "closed", "absent", "older", "older_asked"


@pytest.mark.parametrize(
    ("switches", "thing", "marks"),
    [
        (INTEGRATED, Thing.RECORD, (OPEN, ASKED, OPEN)),
        (INTEGRATED, Thing.ABOUT_ME, (OPEN, ASKED, OPEN)),
        (INTEGRATED, Thing.OWN_CONTACTS, (OPEN, OPEN, OPEN)),
        (INTEGRATED, Thing.CONTACTS, (OPEN, ASKED, OPEN)),
        (INTEGRATED, Thing.NOTE, (OPEN, OPEN, CLOSED)),
        (INTEGRATED, Thing.PEER_PARTS, (OPEN, ASKED, CLOSED)),
        (INTEGRATED, Thing.CARE_PARTS, (OPEN, ASKED, OPEN)),
        (COMPLEMENTARY, Thing.RECORD, (OPEN, CLOSED, OPEN)),
        (COMPLEMENTARY, Thing.ABOUT_ME, (OPEN, ASKED, OPEN)),
        (replace(COMPLEMENTARY, about_me_readers="clinicians"), Thing.ABOUT_ME, (OPEN, CLOSED, OPEN)),
        (replace(COMPLEMENTARY, about_me_readers="everyone_in_care"), Thing.ABOUT_ME, (OPEN, OPEN, OPEN)),
        (COMPLEMENTARY, Thing.OWN_CONTACTS, (OPEN, OPEN, OPEN)),
        (COMPLEMENTARY, Thing.CONTACTS, (OPEN, CLOSED, CLOSED)),
        (replace(COMPLEMENTARY, contact_log_readers="care_team"), Thing.CONTACTS, (OPEN, CLOSED, OPEN)),
        (COMPLEMENTARY, Thing.NOTE, (OLDER, OLDER, ABSENT)),
        (COMPLEMENTARY, Thing.PEER_PARTS, (OLDER, ABSENT, ABSENT)),
        (COMPLEMENTARY, Thing.CARE_PARTS, (OLDER, ABSENT, OLDER)),
        (replace(INTEGRATED, peer_write_notes="none"), Thing.PEER_PARTS, (OLDER, OLDER_ASKED, ABSENT)),
        (replace(INTEGRATED, read_requires_consumer_consent=False), Thing.RECORD, (OPEN, OPEN, OPEN)),
        (replace(INTEGRATED, peer_read_records="summary"), Thing.ABOUT_ME, (OPEN, ASKED, OPEN)),
        (replace(INTEGRATED, peer_read_records="summary"), Thing.PEER_PARTS, (OLDER, ABSENT, ABSENT)),
        (replace(INTEGRATED, clinician_read_peer_notes="none"), Thing.CARE_PARTS, (OLDER, OLDER_ASKED, OLDER)),
        (replace(INTEGRATED, contact_log="off"), Thing.OWN_CONTACTS, (OLDER, OLDER, OLDER)),
        (replace(INTEGRATED, contact_log="off"), Thing.CONTACTS, (OLDER, OLDER_ASKED, OLDER)),
    ],
)
def test_what_is_open_to_whom(switches: Switches, thing: Thing, marks: tuple[str, ...]) -> None:
    assert picture(switches)[thing] == dict(zip(READERS, map(Open, marks), strict=True))
