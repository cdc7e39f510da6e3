from peernotes.enums import MessageKind
from peernotes.presenters import messages
from tests.support.databases import ROOT

SQL = "".join(path.read_text("utf-8") for path in (ROOT / "peernotes/database/messages").glob("*.sql"))


def test_every_kind_is_written_by_the_database_and_said_to_somebody():
    assert set(MessageKind) == messages.TO_STAFF.keys() | messages.TO_CONSUMER.keys() | messages.TO_CARER.keys()
    assert [kind for kind in MessageKind if f"'{kind}'" not in SQL] == []


def test_every_way_leads_from_a_sentence():
    assert messages.STAFF_PAGES.keys() < messages.TO_STAFF.keys()
    assert messages.SERVICE_PAGES.keys() < messages.TO_STAFF.keys()
    assert messages.CARER_PAGES.keys() == messages.TO_CARER.keys()
    assert messages.OWN_PAGES.keys() < messages.TO_CONSUMER.keys()
