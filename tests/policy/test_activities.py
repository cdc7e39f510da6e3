"""What peer workers do beside their time with people, and tags."""

from peernotes.enums import Code
from peernotes.policy.activities import may_log_activity, may_tag_talk
from tests.policy.cases import ADMIN, CLINICIAN, PEER, SUPERVISOR


def test_peer_workers_note_it():
    assert may_log_activity(PEER)
    assert may_log_activity(SUPERVISOR)
    assert {may_log_activity(actor).code for actor in (CLINICIAN, ADMIN)} == {Code.WRONG_ROLE}


def test_a_talk_with_family_asks_for_a_carer_who_may_hear_something():
    assert may_tag_talk(carer_hears=True)
    assert may_tag_talk(carer_hears=False).code == Code.CARER_NOT_CONSENTED
