"""Each gate in words."""

from peernotes.policy.readiness import GATES
from peernotes.presenters.readiness import SENTENCES


def test_every_gate_says_what_waits_and_who_can_help():
    assert SENTENCES.keys() == {gate.denial.code for gate in GATES}
    for said in SENTENCES.values():
        assert "service's duty" in str(said.closed)
        assert said.help
