"""A page costs the same number of statements with one row and with twenty-five (two hundred with
PEERNOTES_PROVE=1), and ten at the most: session, user,
actor, event and all. Counted below Django, on the whole middleware stack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes import access
from peernotes.models import PolicyVersion
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from tests.queries_count.rows import Filled, filled
from tests.support import build
from tests.support.databases import as_owner
from tests.support.programme import PROVE
from tests.support.proof import signed_in

BUDGET = 10
# The middleware's transaction is a savepoint here, because the test has one around it.
ONLY_IN_TESTS = ("SAVEPOINT", "RELEASE SAVEPOINT")

PAGES: dict[str, tuple[str, Callable[[Filled], str]]] = {
    "today": ("alex", lambda made: "/"),
    "today, one group": ("alex", lambda made: "/?show=drafts"),
    "worklist": ("bea", lambda made: "/"),
    "worklist, unread": ("bea", lambda made: "/?show=unread"),
    "news": ("alex", lambda made: "/news/"),
    "news, clinician": ("bea", lambda made: "/news/"),
    "my news": ("sam", lambda made: "/news/"),
    "how to hear of news": ("alex", lambda made: "/news/how/"),
    "people": ("alex", lambda made: "/people/"),
    "people, searched": ("bea", lambda made: "/people/?q=Person"),
    "person, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/"),
    "person, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/"),
    "record, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/record/"),
    "record, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/record/"),
    "record, searched": ("bea", lambda made: f"/people/{made.cast.sam.pk}/record/?q=Words"),
    "search": ("bea", lambda made: "/search/?q=Words"),
    "entry": ("bea", lambda made: f"/entries/{made.entry.pk}/"),
    "note, author": ("alex", lambda made: f"/notes/{made.note.pk}/"),
    "note, clinician": ("bea", lambda made: f"/notes/{made.note.pk}/"),
    "note, history": ("alex", lambda made: f"/notes/{made.note.pk}/history/"),
    "write a note": ("alex", lambda made: f"/notes/{made.open['draft'].pk}/edit/"),
    "hand a note over": ("alex", lambda made: f"/notes/{made.open['draft'].pk}/hand-over/"),
    "a note on paper": ("alex", lambda made: f"/notes/{made.open['with_consumer'].pk}/hand-over/paper/"),
    "a spoken decision": ("alex", lambda made: f"/notes/{made.open['with_consumer'].pk}/hand-over/spoken/"),
    "pass the device": ("alex", lambda made: f"/notes/{made.open['with_consumer'].pk}/pass/"),
    "finish a note": ("alex", lambda made: f"/notes/{made.open['agreed'].pk}/finish/"),
    "discard a note": ("alex", lambda made: f"/notes/{made.open['draft'].pk}/discard/"),
    "amend a note": ("alex", lambda made: f"/notes/{made.note.pk}/amend/"),
    "strike a note": ("alex", lambda made: f"/notes/{made.note.pk}/strike/"),
    "a conflict of interest": ("alex", lambda made: f"/people/{made.cast.sam.pk}/conflict/"),
    "write an entry": ("bea", lambda made: f"/people/{made.cast.sam.pk}/entries/new/"),
    "correct an entry": ("bea", lambda made: f"/entries/{made.entry.pk}/correct/"),
    "keep an entry from its person": ("bea", lambda made: f"/entries/{made.entry.pk}/withhold/"),
    "raise a concern": ("alex", lambda made: f"/people/{made.cast.sam.pk}/concerns/new/"),
    "start a note": ("alex", lambda made: f"/people/{made.cast.sam.pk}/notes/new/"),
    "a choice, written down": ("alex", lambda made: f"/people/{made.cast.noor.pk}/choices/record/"),
    "log a contact": ("alex", lambda made: f"/people/{made.cast.sam.pk}/contacts/new/"),
    "concerns, clinician": ("bea", lambda made: "/concerns/"),
    "concerns, peer worker": ("alex", lambda made: "/concerns/"),
    "concern": ("bea", lambda made: f"/concerns/{made.concern.pk}/"),
    "whom a concern is about": ("alex", lambda made: "/concerns/new/"),
    "my page": ("sam", lambda made: "/my/"),
    "my note": ("sam", lambda made: f"/my/notes/{made.note.pk}/"),
    "my note, waiting": ("sam", lambda made: f"/my/notes/{made.open['with_consumer'].pk}/"),
    "my note, its history": ("sam", lambda made: f"/notes/{made.note.pk}/history/"),
    "my note, its readers": ("sam", lambda made: f"/my/notes/{made.note.pk}/readers/"),
    "my note, a statement": ("sam", lambda made: f"/my/notes/{made.note.pk}/statement/"),
    "my note, stop sharing": ("sam", lambda made: f"/my/notes/{made.note.pk}/stop-sharing/"),
    "my note, stopped": ("sam", lambda made: f"/my/notes/{made.note.pk}/stop-sharing/done/"),
    "my note, done": ("sam", lambda made: f"/my/notes/{made.open['agreed'].pk}/done/"),
    "my question": ("sam", lambda made: f"/my/who-looked/{made.event}/"),
    "my questions": ("sam", lambda made: "/my/questions/"),
    "my entry": ("sam", lambda made: f"/entries/{made.entry.pk}/"),
    "my entry, a statement": ("sam", lambda made: f"/my/entries/{made.entry.pk}/statement/"),
    "my entry, a correction": ("sam", lambda made: f"/my/entries/{made.entry.pk}/correction/"),
    "questions": ("ravi", lambda made: "/questions/"),
    "questions, answered": ("bea", lambda made: "/questions/?show=answered"),
    "question": ("ravi", lambda made: f"/questions/{made.question.pk}/"),
    "about me": ("sam", lambda made: "/my/about-me/"),
    "my safety holds": ("sam", lambda made: "/my/safety/"),
    "safety holds, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/safety-holds/"),
    "my supporters": ("sam", lambda made: "/my/supporters/"),
    "supporters, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/supporters/"),
    "my carers": ("sam", lambda made: "/my/carers/"),
    "carers, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/carers/"),
    "carer's own": ("ida", lambda made: "/carer/"),
    "carers": ("bea", lambda made: "/carers/"),
    "a carer": ("bea", lambda made: f"/carers/{made.cast.users['ida'].pk}/"),
    "carer's own, asked for": ("ida", lambda made: "/carer/asking/"),
    "carer's own, contacts": ("ida", lambda made: "/carer/contacts/"),
    "carer's own, who looked": ("ida", lambda made: "/carer/who-looked/"),
    "to my team": ("sam", lambda made: "/my/team/"),
    "said to the team": ("alex", lambda made: "/people/said/"),
    "said to the team, of one": ("bea", lambda made: f"/people/{made.cast.sam.pk}/said/"),
    "my goals": ("sam", lambda made: "/my/goals/"),
    "my goal": ("sam", lambda made: f"/my/goals/{made.goal.pk}/"),
    "goals, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/goals/"),
    "plan items, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/plan-items/"),
    "plan items, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/plan-items/"),
    "plan item": ("bea", lambda made: f"/plan-items/{made.cast.sam.pk}/"),
    "plan item, new": ("bea", lambda made: f"/people/{made.cast.sam.pk}/plan-items/new/"),
    "my plan items": ("sam", lambda made: "/my/plan-items/"),
    "goals, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/goals/"),
    "my agreement": ("sam", lambda made: f"/my/agreement/{made.cast.users['alex'].pk}/"),
    "agreement, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/agreement/"),
    "examples": ("alex", lambda made: f"/services/{made.cast.service.slug}/examples/"),
    "examples to look at": ("ada", lambda made: f"/services/{made.cast.service.slug}/examples/waiting/"),
    "examples of a note": ("alex", lambda made: f"/notes/{made.note.pk}/examples/"),
    "asking colleagues": ("alex", lambda made: f"/services/{made.cast.service.slug}/consultations/"),
    "how it is going": ("sam", lambda made: "/my/how-it-goes/"),
    "how it is going for one": ("alex", lambda made: f"/people/{made.cast.sam.pk}/how-it-goes/"),
    "what else I do": ("alex", lambda made: "/activities/"),
    "what peer workers do": ("bea", lambda made: f"/services/{made.cast.service.slug}/activities/"),
    "when I am away": ("alex", lambda made: "/absence/"),
    "staff, away": ("ada", lambda made: f"{_staff(made)}absence/"),
    "wellbeing": ("alex", lambda made: "/wellbeing/"),
    "my plan": ("sam", lambda made: "/my/plan/"),
    "my plan, a part": ("sam", lambda made: "/my/plan/1/"),
    "plan, peer worker": ("alex", lambda made: f"/people/{made.cast.sam.pk}/plan/"),
    "plan, clinician": ("bea", lambda made: f"/people/{made.cast.sam.pk}/plan/"),
    "my record by its own address": ("sam", lambda made: "/my/record/"),
    "my record": ("sam", lambda made: f"/people/{made.cast.sam.pk}/record/"),
    "my choices": ("sam", lambda made: "/my/choices/"),
    "peer support": ("sam", lambda made: "/my/choices/peer-support/"),
    "peer workers": ("sam", lambda made: "/my/peer-workers/"),
    "whom I know here": ("sam", lambda made: "/my/choices/known/"),
    "my concerns": ("sam", lambda made: "/my/concerns/"),
    "who looked": ("sam", lambda made: "/my/who-looked/"),
    "model": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/"),
    "our model": ("alex", lambda made: f"/services/{made.cast.service.slug}/model/"),
    "our model, easy": ("sam", lambda made: f"/services/{made.cast.service.slug}/model/easy/"),
    "about, before it is public": ("ada", lambda made: f"/services/{made.cast.service.slug}/about/"),
    "carer's model": ("ida", lambda made: "/carer/model/easy/"),
    "recorded": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/recorded/"),
    "compare": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/compare/"),
    "change": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/change/"),
    "preview": ("ada", lambda made: _preview(made)),
    "preview, names": ("ada", lambda made: f"{_preview(made)}&list=start_note.loses.&side=people"),
    "preview, consents": ("ada", lambda made: f"{_preview(made)}&list=consents"),
    "preview, stranded": ("ada", lambda made: f"{_preview(made)}&list=stranded&side=workers"),
    "service": ("ada", lambda made: f"/services/{made.cast.service.slug}/details/"),
    "before one begins": ("alex", lambda made: "/readiness/"),
    "my training": ("alex", lambda made: f"/services/{made.cast.service.slug}/training/"),
    "my profile": ("alex", lambda made: f"/services/{made.cast.service.slug}/profile/"),
    "my role": ("alex", lambda made: f"/services/{made.cast.service.slug}/role/"),
    "groups that I lead": ("alex", lambda made: "/groups/"),
    "a group, who leads it": ("alex", lambda made: f"/groups/{made.run.pk}/"),
    "a group session": ("alex", lambda made: f"/groups/{made.run.pk}/sessions/{made.group_session.pk}/"),
    "a group session, changed": ("alex", lambda made: f"/groups/{made.run.pk}/sessions/{made.group_session.pk}/edit/"),
    "a group session, who came": (
        "alex",
        lambda made: f"/groups/{made.run.pk}/sessions/{made.group_session.pk}/attendance/",
    ),
    "a group session, talked over": (
        "alex",
        lambda made: f"/groups/{made.run.pk}/sessions/{made.group_session.pk}/debrief/",
    ),
    "a group, what it agrees on": ("alex", lambda made: f"/groups/{made.run.pk}/agreement/"),
    "a group session, new": ("alex", lambda made: f"/groups/{made.run.pk}/sessions/new/"),
    "a group, administrator": ("ada", lambda made: f"/groups/{made.run.pk}/"),
    "groups": ("ada", lambda made: f"/services/{made.cast.service.slug}/groups/"),
    "write a programme": ("ada", lambda made: f"/services/{made.cast.service.slug}/programmes/new/?from=sun"),
    "a programme": ("ada", lambda made: f"/services/{made.cast.service.slug}/programmes/{made.run.programme_id}/"),
    "end a carer's sign-in": ("ada", lambda made: f"/services/{made.cast.service.slug}/carer-sign-ins/end/"),
    "offered to me": ("sam", lambda made: "/my/offers/"),
    "offered by me": ("alex", lambda made: f"/people/{made.cast.sam.pk}/offers/"),
    "meetings": ("alex", lambda made: "/meetings/"),
    "a meeting": ("alex", lambda made: f"/meetings/{made.cast.service.pk}/"),
    "a meeting, changed": ("alex", lambda made: f"/meetings/{made.cast.service.pk}/change/"),
    "call a meeting": ("alex", lambda made: f"/services/{made.cast.service.slug}/meetings/new/"),
    "meetings about somebody": ("alex", lambda made: f"/people/{made.cast.sam.pk}/meetings/"),
    "of a meeting": ("alex", lambda made: f"/people/{made.cast.sam.pk}/meetings/{made.cast.sam.pk}/"),
    "told in a meeting": ("alex", lambda made: f"/people/{made.cast.sam.pk}/meetings/{made.cast.sam.pk}/aloud/"),
    "meetings about me": ("sam", lambda made: "/my/meetings/"),
    "a meeting about me": ("sam", lambda made: f"/my/meetings/{made.cast.sam.pk}/"),
    "said aloud": ("sam", lambda made: "/my/spoken/"),
    "passed on aloud": ("alex", lambda made: f"/people/{made.cast.sam.pk}/spoken/"),
    "leaflets": ("ada", lambda made: f"/services/{made.cast.service.slug}/leaflets/"),
    "a leaflet": ("ada", lambda made: f"/services/{made.cast.service.slug}/leaflets/{made.run.pk}/"),
    "library": ("sam", lambda made: "/my/library/"),
    "read a leaflet": ("sam", lambda made: f"/my/library/{made.run.pk}/"),
    "carer's library": ("ida", lambda made: "/carer/library/"),
    "my groups": ("sam", lambda made: "/my/groups/"),
    "my group": ("sam", lambda made: f"/my/groups/{made.run.pk}/"),
    "leave a group": ("sam", lambda made: f"/my/groups/{made.run.pk}/leave/"),
    "recommendations": ("alex", lambda made: f"/services/{made.cast.service.slug}/recommendations/"),
    "recommendations, administrator": ("ada", lambda made: f"/services/{made.cast.service.slug}/recommendations/"),
    "a recommendation": ("ada", lambda made: f"/services/{made.cast.service.slug}/recommendations/3/"),
    "a recommendation, read": ("alex", lambda made: f"/services/{made.cast.service.slug}/recommendations/3/"),
    "versions as a file": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/history/file/"),
    "selection": ("ada", lambda made: f"/services/{made.cast.service.slug}/selection/"),
    "my selection": ("alex", lambda made: f"/services/{made.cast.service.slug}/selection/"),
    "my supervision": ("alex", lambda made: "/supervision/mine/"),
    "training to confirm": ("ada", lambda made: f"/services/{made.cast.service.slug}/training/waiting/"),
    "model, to acknowledge": ("alex", lambda made: f"/services/{made.cast.service.slug}/model/acknowledge/"),
    "model, who has not": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/acknowledge/"),
    "code": ("alex", lambda made: f"/services/{made.cast.service.slug}/code/"),
    "words": ("alex", lambda made: f"/services/{made.cast.service.slug}/words/"),
    "words, proposing": ("ada", lambda made: f"/services/{made.cast.service.slug}/words/new/"),
    "code, administrator": ("ada", lambda made: f"/services/{made.cast.service.slug}/code/"),
    "code, proposing": ("ada", lambda made: f"/services/{made.cast.service.slug}/code/new/"),
    "history of the model": ("ada", lambda made: f"/services/{made.cast.service.slug}/model/history/"),
    "why": ("ada", lambda made: f"/services/{made.cast.service.slug}/why/"),
    "why, answered": ("ada", lambda made: _why(made, "read_record", made.cast.sam.pk)),
    "why, about a note": ("ada", lambda made: _why(made, "read_note", made.note.pk)),
    "events": ("ada", lambda made: f"/services/{made.cast.service.slug}/events/"),
    "events as files": ("ada", lambda made: f"/services/{made.cast.service.slug}/events/files/"),
    "struck notes": ("ravi", lambda made: "/"),
    "consumers": ("ada", lambda made: f"/services/{made.cast.service.slug}/consumers/"),
    "consumers, searched": ("bea", lambda made: f"/services/{made.cast.service.slug}/consumers/?q=Person"),
    "consumer": ("bea", lambda made: _consumer(made)),
    "consumer, enrolment": ("bea", lambda made: f"{_consumer(made)}enrolment/"),
    "in an emergency": ("cleo", lambda made: f"/services/{made.cast.service.slug}/emergency/"),
    "opened in an emergency": ("cleo", lambda made: f"/people/{made.cast.sam.pk}/"),
    "to look at": ("pia", lambda made: f"/services/{made.cast.service.slug}/privacy/"),
    "looked at": ("pia", lambda made: f"/services/{made.cast.service.slug}/privacy/?show=answered"),
    "two records": ("ravi", lambda made: f"{_consumer(made)}same-person/"),
    "my two records": ("sam", lambda made: "/my/same-person/"),
    "consumer, sign-in": ("bea", lambda made: f"{_consumer(made)}login/"),
    "consumer, new": ("bea", lambda made: f"/services/{made.cast.service.slug}/consumers/new/"),
    "assignments": ("ada", lambda made: f"/services/{made.cast.service.slug}/assignments/?q=a"),
    "assignments, new": ("ada", lambda made: f"/services/{made.cast.service.slug}/assignments/new/"),
    "assignments, ending": (
        "ada", lambda made: f"/services/{made.cast.service.slug}/assignments/{made.cast.users['alex'].pk}/end/"
    ),
    "staff, duty": ("ada", lambda made: f"{_staff(made)}duty/"),
    "duty": ("ada", lambda made: f"/services/{made.cast.service.slug}/duty/"),
    "duty, new": ("ada", lambda made: f"/services/{made.cast.service.slug}/duty/new/"),
    "duty, changing": ("ada", lambda made: f"/services/{made.cast.service.slug}/duty/{made.shift.pk}/"),
    "staff": ("ada", lambda made: f"/services/{made.cast.service.slug}/staff/?q=a"),
    "staff, left": ("ada", lambda made: f"/services/{made.cast.service.slug}/staff/?show=left"),
    "staff, one": ("ada", lambda made: _staff(made)),
    "staff, leaving": ("ada", lambda made: f"{_staff(made)}leave/"),
    "staff, inviting": ("ada", lambda made: f"/services/{made.cast.service.slug}/staff/new/"),
    "staff, a second step": ("ada", lambda made: f"{_staff(made)}second-step/"),
    "staff, a list": ("ada", lambda made: f"/services/{made.cast.service.slug}/staff/import/"),
    "staff, a role": ("ada", lambda made: f"{_staff(made)}roles/new/"),
    "services": ("olu", lambda made: "/services/"),
    "administrators": ("olu", lambda made: f"/services/{made.cast.service.slug}/administrators/"),
    "a struck note": ("ravi", lambda made: f"/notes/{made.struck.pk}/"),
    "a struck note, asked about": ("ravi", lambda made: f"/notes/{made.struck.pk}/opening/"),
    "a struck note, answered": ("ravi", lambda made: f"/openings/{made.opening.pk}/"),
    "my struck note": ("sam", lambda made: f"/my/notes/{made.struck.pk}/"),
}  # fmt: skip


def _consumer(made: Filled) -> str:
    return f"/services/{made.cast.service.slug}/consumers/{made.cast.sam.pk}/"


def _staff(made: Filled) -> str:
    return f"/services/{made.cast.service.slug}/staff/{made.cast.users['alex'].pk}/"


def _preview(made: Filled) -> str:
    return f"/services/{made.cast.service.slug}/model/preview/?model=complementary"


def _why(made: Filled, verb: str, about: UUID) -> str:
    asked = urlencode({"who": made.cast.users["bea"].pk, "verb": verb, "about": about})
    return f"/services/{made.cast.service.slug}/why/?{asked}"


ROWS = (1, 200 if PROVE else 25)


@pytest.fixture(scope="module")
def worlds(module_db: None) -> list[Filled]:
    """Made once: no page changes for another test what is in them."""
    with as_owner():
        found = [filled(rows) for rows in ROWS]
        for made in found:
            access.gather(Actor(), service=made.cast.service.pk)  # a version's switches are read once per process
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return found


def client_of(made: Filled, name: str) -> Client:
    return signed_in(made.cast.users[name])


def counted(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == 200, answer.content[:500]
    return [query["sql"] for query in captured if not query["sql"].startswith(ONLY_IN_TESTS)]


@pytest.mark.parametrize("listed", PAGES)
@pytest.mark.django_db
def test_as_many_statements_with_one_row_as_with_many(worlds: list[Filled], listed: str) -> None:
    name, address = PAGES[listed]
    one, many = (_asked(made, name, address(made)) for made in worlds)
    assert len(one) == len(many), _difference(one, many)
    assert len(many) <= BUDGET, "\n".join(sql[:110] for sql in many)


CHANGED: dict[str, tuple[str, str]] = {
    "my page": ("sam", "/my/"),
    "today": ("alex", "/"),
    "worklist": ("bea", "/"),
    "who has been told": ("ada", "/services/{slug}/model/{second}/told/"),
    "which staff have been told": ("ada", "/services/{slug}/model/{second}/told/?side=staff"),
    "approve": ("abe", "/services/{slug}/model/{third}/approve/"),
    "preview": ("abe", "/services/{slug}/model/preview/?version={third}"),
}


@pytest.mark.parametrize("listed", CHANGED)
@pytest.mark.django_db
def test_as_many_while_a_change_of_the_model_is_told(worlds: list[Filled], listed: str) -> None:
    name, address = CHANGED[listed]
    one, many = (_asked(made, name, address.format(**_switched(made))) for made in worlds)
    assert len(one) == len(many), _difference(one, many)
    assert len(many) <= BUDGET, "\n".join(sql[:110] for sql in many)


def _switched(made: Filled) -> dict[str, object]:
    """Away from reading and back to it: each yes of Sam's is asked again."""
    service, policy = made.cast.service, made.cast.policy
    with as_owner():
        now = timezone.now()
        PolicyVersion.objects.filter(pk=policy.pk).update(in_force=TimestamptzRange(policy.starts_at, now))
        second = build.policy_version(
            service=service, switches=replace(INTEGRATED, contact_log="off"), starts=now, number=2
        )
        third = build.proposal(service=service, switches=COMPLEMENTARY, starts=now, number=3)
        access.version_of(second.pk)
    return {"slug": service.slug, "second": second.pk, "third": third.pk}


def _asked(made: Filled, name: str, address: str) -> list[str]:
    client = client_of(made, name)
    client.get("/accessibility/")  # the first page of a session also notes when it was seen
    return counted(client, address)


def _difference(one: list[str], many: list[str]) -> str:
    return "\n".join(["with one row:", *(sql[:110] for sql in one), "with many:", *(sql[:110] for sql in many)])


@pytest.mark.parametrize("page", ["/visit/pass/", "/visit/", "/visit/done/"])
@pytest.mark.django_db
def test_a_visit_to_a_note_among_few_and_among_many(worlds: list[Filled], page: str) -> None:
    """One more than elsewhere: each page gives the visit its idle time anew, in the session."""
    one, many = (_visited(made, page) for made in worlds)
    assert len(one) == len(many), _difference(one, many)
    assert len(many) <= BUDGET + 1, "\n".join(sql[:110] for sql in many)


def _visited(made: Filled, page: str) -> list[str]:
    """On the worker's device, which was just passed over."""
    client, note = client_of(made, "alex"), made.open["draft"]
    handed = client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    assert handed.url == "/visit/pass/", handed
    client.get(page)
    return counted(client, page)
