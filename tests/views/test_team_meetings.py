"""Meetings of the team: ``peer_in_mdt`` says whether peer workers take part; whom they talk about brings their own view, and reads
what was decided and who was there."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import meeting_items, meeting_speakers, team_meetings
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Consent, Event, MeetingItem, MeetingMember, Membership, TeamMeeting
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.drawn import FORM, HIDDEN, hidden
from tests.support.my import seen, statements, switch, text_of
from tests.views.test_about_me_readers import goes_on

At = Callable[[str], Client]
Owner = Callable[[], Any]
PAPER = {"method": "paper", "witness": "Jo Bell", "reason": "No phone."}
SOON = (timezone.now() + 9 * DAY).strftime("%Y-%m-%d")
OLD = "I sleep all day on it. I want to talk about stopping."


def of(cast: Cast, more: str = "") -> str:
    return f"/people/{cast.sam.pk}/meetings/{more}"


def mine(item: MeetingItem, more: str = "") -> str:
    return f"/my/meetings/{item.pk}/{more}"


def new(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/meetings/new/"


def plan(cast: Cast, *members: str, **more: Any) -> dict[str, Any]:
    who = [str(cast.users[name].pk) for name in members]
    return {"kind": "mdt", "starts_at": f"{SOON}T14:00", "members": who, "key": uuid.uuid4()} | more


def post(client: Client, page: str, **said: Any) -> Any:
    """Of one's own with what the page shows that it was drawn from, if that is not said."""
    if page.startswith("/my/meetings/") and "speaker" not in page and "seen" not in said:
        shown = re.search(r'name="seen" value="(\w+)"', client.get(page).content.decode())
        said |= {"seen": shown[1] if shown else "none"}
    return client.post(page, {"key": uuid.uuid4()} | said)


@pytest.fixture
def meeting(cast: Cast, as_owner: Owner) -> TeamMeeting:
    with as_owner():
        who = [cast.users[name] for name in ("alex", "bea", "cleo")]
        return build.team_meeting(service=cast.service, by=cast.users["bea"], members=who)


@pytest.fixture
def item(cast: Cast, as_owner: Owner, meeting: TeamMeeting) -> MeetingItem:
    with as_owner():
        return build.meeting_item(consumer=cast.sam, meeting=meeting, by=cast.users["bea"])


def said_to_team(cast: Cast, as_owner: Owner, **more: Any) -> str:
    with as_owner():
        return str(build.team_statement(consumer=cast.sam, about=OLD, **more).pk)


def test_called_brought_thought_decided_read(cast: Cast, at: At, as_owner: Owner) -> None:
    called = at("bea").post(new(cast), plan(cast, "alex", "bea", "cleo"))
    assert called.status_code == 302
    with as_owner():
        meeting = TeamMeeting.objects.get(service=cast.service)
    assert called.url == f"/meetings/{meeting.pk}/"
    assert "Who is asked: Alex, Bea and Cleo" in text_of(at("cleo").get(called.url))
    brought = post(at("bea"), of(cast), meeting=meeting.pk, question="Does the new medicine suit?")
    with as_owner():
        item = MeetingItem.objects.get(consumer=cast.sam)
    assert brought.url == of(cast, f"{item.pk}/")
    page = text_of(at("sam").get(mine(item)))
    assert "Does the new medicine suit?" in page
    assert "Brought by Bea" in page
    assert post(at("alex"), of(cast, f"{item.pk}/view/"), view=OLD).status_code == 403
    assert post(at("sam"), mine(item, "speaker/"), speaker=cast.users["alex"].pk).url == mine(item)
    assert post(at("alex"), of(cast, f"{item.pk}/view/"), view=OLD).url == of(cast, f"{item.pk}/")
    assert post(at("bea"), of(cast, f"{item.pk}/"), decided="We stop.", tell_by=SOON).status_code == 403
    with as_owner():
        TeamMeeting.objects.filter(pk=meeting.pk).update(starts_at=timezone.now() - timedelta(hours=1))
    _decided_and_told(at, cast, item)


def test_each_who_opens_it_is_in_an_event(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    for name, page in (("bea", of(cast, f"{item.pk}/")), ("alex", of(cast, f"{item.pk}/")), ("sam", mine(item))):
        assert at(name).get(page).status_code == 200
        with as_owner():
            read = Event.objects.filter(verb="read_meeting_item", object_id=item.pk, subject_id=cast.sam.pk)
            assert read.filter(actor_id=cast.users[name].pk, allowed=True).count() == 1, name


def _decided_and_told(at: At, cast: Cast, item: MeetingItem) -> None:
    assert post(at("bea"), of(cast, f"{item.pk}/"), decided="We stop.", tell_by=SOON).status_code == 302
    page = text_of(at("sam").get(mine(item)))
    for words in (
        "Who was there: Alex, Bea and Cleo",
        OLD,
        "As Alex brought it.",
        "We stop.",
        "Somebody talks with you about it until",
    ):
        assert words in page
    assert "As Alex wrote it down; Sam said yes." in text_of(at("bea").get(of(cast, f"{item.pk}/")))
    assert post(at("alex"), of(cast, f"{item.pk}/told/")).status_code == 302
    assert post(at("alex"), of(cast, f"{item.pk}/told/")).status_code == 403
    assert "Alex talked with you about it" in text_of(at("sam").get(mine(item)))
    assert "read what a meeting says about you" in text_of(at("sam").get("/my/who-looked/"))
    assert "wrote down what a meeting decided" in text_of(at("sam").get("/my/who-looked/?show=changed"))


def test_sitting_there_opens_nobody(
    cast: Cast, at: At, as_owner: Owner, meeting: TeamMeeting, item: MeetingItem
) -> None:
    """Cleo is in the meeting and does not work with Sam; Dana works with Sam and is not in it."""
    with as_owner():
        other = build.meeting_item(consumer=cast.noor, meeting=meeting, by=cast.users["alex"], question="Noor's flat")
    page = f"/meetings/{meeting.pk}/"
    assert "Does the new medicine suit?" in text_of(at("dana").get(page))
    assert "Noor" not in text_of(at("dana").get(page))
    assert "medicine" not in text_of(at("cleo").get(page))
    assert "Noor&#x27;s flat" in at("alex").get(page).content.decode()
    nothing = at("cleo").get(of(cast, f"{uuid.uuid4()}/"))
    assert at("cleo").get(of(cast, f"{item.pk}/")).content == nothing.content
    noors = f"/people/{cast.noor.pk}/meetings/{other.pk}/"
    for name in ("cleo", "dana", "ravi", "ada", "sam"):
        assert at(name).get(noors).status_code == 404
    for name in ("cleo", "ravi", "ada"):
        assert at(name).get(of(cast)).status_code == at(name).get(of(cast, f"{item.pk}/")).status_code == 404
        assert at(name).get(mine(item)).status_code == at(name).get("/my/meetings/").status_code == 404
    assert at("alex").get(of(cast, f"{other.pk}/")).status_code == at("sam").get(mine(other)).status_code == 404
    for name in ("ravi", "ada", "sam"):
        assert at(name).get(page).status_code == 404
        assert at(name).get("/meetings/").status_code == 403
        assert at(name).get(new(cast)).status_code == (404 if name == "sam" else 403)
    for name, many in (("dana", 1), ("cleo", 0), ("alex", 2), ("ada", 0), ("sam", 1)):
        cast.enter(name)
        assert MeetingItem.objects.filter(meeting=meeting).count() == many


def test_a_model_without_peers_closes_it_to_them(
    cast: Cast, at: At, as_owner: Owner, meeting: TeamMeeting, item: MeetingItem
) -> None:
    with as_owner():
        goes_on(cast)
    for page in ("/meetings/", new(cast), of(cast), of(cast, f"{item.pk}/"), f"/meetings/{meeting.pk}/"):
        refused = at("alex").get(page)
        assert refused.status_code == 403, page
        assert "the team meets without peer workers" in text_of(refused)
    assert at("dana").get(f"/meetings/{meeting.pk}/").status_code == 404
    assert "Meetings of the team" not in text_of(at("alex").get("/"))
    assert f'href="{of(cast)}"' not in at("alex").get(f"/people/{cast.sam.pk}/").content.decode()
    cast.enter("alex")
    assert not MeetingItem.objects.exists()
    assert not TeamMeeting.objects.exists()
    wrong = at("bea").post(new(cast), plan(cast, "bea", "alex"))
    assert wrong.status_code == 422
    assert "the team meets without peer workers" in text_of(wrong)
    with pytest.raises(Refused) as refused:
        team_meetings.call(
            by=cast.enter("bea"), service_id=cast.service.pk, key=uuid.uuid4(),
            plan=team_meetings.MeetingPlan("mdt", timezone.now(), frozenset({cast.users["alex"].pk})),
        )  # fmt: skip
    assert refused.value.decision.code == Code.MEETING_WITHOUT_PEERS
    assert at("bea").post(new(cast), plan(cast, "bea", "cleo")).status_code == 302
    page = text_of(at("sam").get(mine(item)))
    assert "Who may say there" not in page
    assert "Nobody" in text_of(at("sam").get(mine(item, "speaker/")))
    assert post(at("sam"), mine(item), view="I want to stop.").status_code == 302
    assert "In Sam’s own words." in text_of(at("bea").get(of(cast, f"{item.pk}/")))
    asked = {"who": str(cast.users["alex"].pk), "verb": "read_meeting_item", "about": "Sam"}
    assert "The team meets without peer workers" in text_of(at("ada").get(f"/services/{cast.service.slug}/why/", asked))


def test_a_no_takes_out_what_was_brought(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    alex, view = at("alex"), of(cast, f"{item.pk}/view/")
    assert post(at("sam"), mine(item, "speaker/"), speaker="nobody").status_code == 302
    assert post(alex, view, view=OLD).status_code == 403
    assert post(at("sam"), mine(item, "speaker/"), speaker=cast.users["cleo"].pk).status_code == 422
    assert post(at("sam"), mine(item, "speaker/"), speaker=cast.users["alex"].pk).status_code == 302
    assert post(alex, view, view=" ").status_code == 422
    assert post(alex, view, view=OLD).status_code == 302
    assert post(alex, view, view="Something else").status_code == 403
    assert "Alex may say there what you think." in text_of(at("sam").get(mine(item)))
    assert post(at("sam"), mine(item, "speaker/"), speaker=cast.users["dana"].pk).status_code == 302
    assert OLD not in text_of(at("bea").get(of(cast, f"{item.pk}/")))
    assert post(alex, view, view=OLD).status_code == 403
    assert post(at("dana"), view, view="From Dana").status_code == 302
    assert post(at("sam"), mine(item, "speaker/"), speaker="nobody").status_code == 302
    assert "From Dana" not in text_of(at("sam").get(mine(item)))
    with as_owner():
        said = Consent.objects.filter(meeting_item=item).order_by("decided_at", "id")
        assert [one.decision for one in said][0] == "refused"
        assert {one.decision for one in said} == {"refused", "given", "withdrawn"}


def test_whom_the_model_closed_does_not_speak_there(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    with as_owner():
        rosa = build.user(username=f"rosa.{cast.service.slug}", name="Rosa")
        build.member(user=rosa, service=cast.service, role="carer_peer_worker")
        build.assign(user=rosa, consumer=cast.sam)
        switch(cast, carer_peer_supports_consumer=False)
    page = at("sam").get(mine(item, "speaker/"))
    assert "Alex" in text_of(page)
    assert str(rosa.pk) not in page.content.decode()
    assert post(at("sam"), mine(item, "speaker/"), speaker=rosa.pk).status_code == 422


def test_two_answers_are_none(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    """Of what has one answer: nobody can say which was meant."""
    page = of(cast, f"{item.pk}/said/")
    answer = post(at("alex"), page, **PAPER | {"change": ["no", "yes"]})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["change"])
    assert "This came with several answers." in text_of(answer)
    assert answer.context["form"]["reason"].value() == PAPER["reason"]
    with as_owner():
        assert not Consent.objects.filter(meeting_item=item).exists()
    assert post(at("alex"), page, **PAPER | {"change": ["yes", "yes"]}).status_code == 302


def test_who_may_speak_reads_so_also_when_it_was_brought(cast: Cast, at: At, item: MeetingItem) -> None:
    page, says = of(cast, f"{item.pk}/"), "Sam lets you say there what they think."
    assert says not in text_of(at("alex").get(page))
    post(at("sam"), mine(item, "speaker/"), speaker=cast.users["alex"].pk)
    assert says in text_of(at("alex").get(page))
    assert post(at("alex"), f"{page}view/", view=OLD).status_code == 302
    assert says in text_of(at("alex").get(page))
    assert says not in text_of(at("bea").get(page))
    post(at("sam"), mine(item, "speaker/"), speaker="nobody")
    assert says not in text_of(at("alex").get(page))


def test_written_down_before_a_witness(cast: Cast, at: At, item: MeetingItem) -> None:
    page, alex = of(cast, f"{item.pk}/said/"), at("alex")
    assert at("bea").get(page).status_code == post(at("bea"), page, change="yes", **PAPER).status_code == 403
    assert " checked" not in alex.get(page).content.decode()
    assert post(alex, page, **PAPER).status_code == 422
    assert post(alex, page, change="yes", **PAPER | {"witness": "Alex"}).status_code == 422
    assert post(alex, page, change="yes", **PAPER).status_code == 302
    assert post(alex, of(cast, f"{item.pk}/view/"), view=OLD).status_code == 302
    assert post(at("dana"), of(cast, f"{item.pk}/view/"), view=OLD).status_code == 403
    assert post(alex, page, change="no", **PAPER).status_code == 302
    assert OLD not in text_of(at("sam").get(mine(item)))


def test_what_was_said_to_everybody_a_clinician_brings(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    view = of(cast, f"{item.pk}/view/")
    some = said_to_team(cast, as_owner, sent_to="care_team")
    assert at("bea").get(view).status_code == post(at("bea"), view, before=some).status_code == 403
    said = said_to_team(cast, as_owner, wish="A smaller dose.")
    assert post(at("bea"), view, before=some).status_code == post(at("bea"), view).status_code == 422
    assert post(at("bea"), view, view="In my words", before=said).url == of(cast, f"{item.pk}/")
    page = text_of(at("alex").get(of(cast, f"{item.pk}/")))
    assert f"{OLD} A smaller dose." in page
    assert "In my words" not in page
    assert "Said to the team on" in page
    assert post(at("sam"), mine(item), view="").status_code == 302
    assert OLD not in text_of(at("alex").get(of(cast, f"{item.pk}/")))
    assert post(at("sam"), mine(item), before=some).status_code == 302
    assert OLD in text_of(at("alex").get(of(cast, f"{item.pk}/")))
    assert post(at("sam"), mine(item), view="Both", before=some).status_code == 422


def test_whoever_called_it_says_who_was_there(cast: Cast, at: At, as_owner: Owner, meeting: TeamMeeting) -> None:
    page = f"/meetings/{meeting.pk}/change/"
    for name in ("alex", "cleo"):
        said = plan(cast, name, version=1)
        assert at(name).get(page).status_code == at(name).post(page, said).status_code == 403
    wrong, far = plan(cast, "bea", "ada", version=1), plan(cast, "bea", starts_at="9999-12-31T23:59", version=1)
    assert at("bea").post(page, wrong).status_code == at("bea").post(page, far).status_code == 422
    there = plan(cast, "bea", "dana", starts_at="2026-11-20T09:30", version=1)
    assert at("bea").post(page, there).status_code == 302
    shown = text_of(at("cleo").get(f"/meetings/{meeting.pk}/"))
    assert "Who was there: Bea and Dana" in shown
    assert "20 November 2026, 09:30" in shown
    with as_owner():
        Membership.objects.filter(user=cast.users["dana"]).update(ends_at=timezone.now() - timedelta(minutes=5))
        goes_on(cast)
    there = plan(cast, "bea", "dana", "cleo", starts_at="2026-11-20T09:30", version=2)
    assert at("bea").post(page, there).status_code == 302
    assert at("bea").post(page, plan(cast, "bea", "dana", "alex", version=3)).status_code == 422
    assert "Who was there: Bea, Cleo and Dana" in text_of(at("cleo").get(f"/meetings/{meeting.pk}/"))
    with pytest.raises(team_meetings.NotInCareHere):
        team_meetings.change(
            by=cast.enter("bea"), meeting_id=meeting.pk, version=3, key=uuid.uuid4(),
            plan=team_meetings.MeetingPlan("mdt", timezone.now(), frozenset({cast.users["ada"].pk})),
        )  # fmt: skip


def test_a_change_of_what_was_changed_in_between_shows_both(cast: Cast, at: At, meeting: TeamMeeting) -> None:
    page = f"/meetings/{meeting.pk}/change/"
    bea = at("bea")
    assert 'name="version" value="1"' in bea.get(page).content.decode()
    assert bea.post(page, plan(cast, "bea", "dana", version=1)).status_code == 302
    typed = plan(cast, "bea", "cleo", starts_at=f"{SOON}T16:15", version=1)
    stale = bea.post(page, typed)
    assert stale.status_code == 409
    assert "Who is there: Bea and Dana" in text_of(stale)
    html = stale.content.decode()
    assert f'value="{SOON}T16:15"' in html
    assert 'name="version" value="2"' in html
    assert html.count(" checked") == 2
    assert "Who is asked: Bea and Dana" in text_of(bea.get(f"/meetings/{meeting.pk}/"))
    assert bea.post(page, typed | {"version": 2, "key": uuid.uuid4()}).status_code == 302
    assert "Who is asked: Bea and Cleo" in text_of(bea.get(f"/meetings/{meeting.pk}/"))
    assert bea.post(page, plan(cast, "bea", version="x")).status_code == 422


def test_a_meeting_about_the_service_is_about_nobody(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        about_nobody = build.team_meeting(service=cast.service, by=cast.users["bea"], kind="service")
        elsewhere = build.team_meeting(service=build.service(slug=f"else-{uuid.uuid4().hex[:8]}"), by=cast.users["bea"])
    assert "There is no meeting to come" in text_of(at("bea").get(of(cast)))
    assert post(at("bea"), of(cast), meeting=about_nobody.pk, question="?").status_code == 422
    assert post(at("sam"), of(cast), meeting=about_nobody.pk, question="?").status_code == 404
    assert "Nobody whom it helps is talked about" in text_of(at("cleo").get(f"/meetings/{about_nobody.pk}/"))
    told: dict[str, Any] = {"consumer_id": cast.sam.pk, "question": "?", "key": uuid.uuid4()}
    with pytest.raises(Refused) as refused:
        meeting_items.bring(by=cast.enter("bea"), meeting_id=about_nobody.pk, **told)
    assert refused.value.decision.code == Code.NOT_OFFERED
    with pytest.raises(Missing):
        meeting_items.bring(by=cast.enter("bea"), meeting_id=elsewhere.pk, **told)
    with as_owner():
        ours = build.team_meeting(service=cast.service, by=cast.users["bea"])
        build.member(user=cast.users["bea"], service=elsewhere.service, role="clinician")
    with pytest.raises(Missing):
        meeting_items.bring(by=cast.enter("bea"), meeting_id=elsewhere.pk, **told)
    with pytest.raises(Missing):
        meeting_items.bring(by=cast.enter("sam"), meeting_id=ours.pk, **told)


def test_what_is_late_stands_on_the_first_page_of_who_brought_it(
    cast: Cast, at: At, as_owner: Owner, item: MeetingItem
) -> None:
    assert "decision to tell" not in text_of(at("bea").get("/"))
    with as_owner():
        late = {"decided": "We stop.", "decided_by": cast.users["bea"], "decided_at": timezone.now() - 3 * DAY}
        for who, by in ((cast.sam, "bea"), (cast.noor, "alex")):
            build.meeting_item(
                consumer=who, meeting=item.meeting, by=cast.users[by], tell_by=timezone.now() - 2 * DAY, **late
            )
    for name, whom in (("bea", "Sam"), ("alex", "Noor")):
        assert "One decision to tell" in text_of(at(name).get("/"))
        assert f"Tell {whom} what the meeting decided" in text_of(at(name).get("/meetings/?show=to-tell"))
    assert "Everybody was told" in text_of(at("dana").get("/meetings/?show=to-tell"))


def test_kinder_words_for_what_staff_write(cast: Cast, at: At, item: MeetingItem) -> None:
    for page in (of(cast), of(cast, f"{item.pk}/")):
        client = at("bea")
        assert "js/wording.js" in client.get(page).content.decode()
        field = "decided" if str(item.pk) in page else "question"
        looked = client.post(page, {field: "Sam is non-compliant.", "hint": '["look"]'})
        assert looked.status_code == 200
        assert "1 suggestion" in text_of(looked)
        assert "Sam is non-compliant." in text_of(looked)
    assert "js/wording.js" not in at("sam").get(mine(item)).content.decode()


def test_nor_past_the_pages(cast: Cast, item: MeetingItem) -> None:
    about = {"item_id": item.pk, "key": uuid.uuid4()}
    words = meeting_items.ViewWords(OLD)
    for name, verb in (("sam", meeting_items.bring_view), ("cleo", meeting_items.bring_view)):
        with pytest.raises((Missing, Refused)):
            verb(by=cast.enter(name), consumer_id=cast.sam.pk, words=words, **about)
    with pytest.raises(Missing):
        meeting_items.bring_view(by=cast.enter("alex"), consumer_id=cast.noor.pk, words=words, **about)
    with pytest.raises(Refused):
        meeting_items.bring_view(by=cast.enter("bea"), consumer_id=cast.sam.pk, words=words, **about)
    gone = meeting_items.ViewWords(statement_id=uuid.uuid4())
    with pytest.raises(Missing):
        meeting_items.bring_view(by=cast.enter("bea"), consumer_id=cast.sam.pk, words=gone, **about)
    for witnessed in (Witnessed("paper", "", ""), Witnessed("paper", "Alex", "No phone.")):
        with pytest.raises(Refused) as refused:
            meeting_speakers.hear_yes(
                by=cast.enter("alex"), consumer_id=cast.sam.pk, yes=True, witnessed=witnessed, **about
            )
        assert refused.value.decision.code == Code.WITNESS_NEEDED
    with pytest.raises(Missing):
        meeting_speakers.let_speak(by=cast.enter("sam"), worker_id=cast.users["cleo"].pk, **about)


def test_nor_past_the_verbs(cast: Cast, meeting: TeamMeeting, item: MeetingItem) -> None:
    now = timezone.now()
    told = {"decided": "No.", "decided_at": now, "tell_by": now.date()}
    alex, sam = cast.users["alex"], cast.users["sam"]
    for name, changes in (
        ("alex", {"consumer_view": "X", "view_by": alex, "view_at": now}),
        ("bea", {"consumer_view": "X", "view_by": sam, "view_at": now}),
        ("sam", told | {"decided_by": sam}),
        ("bea", told | {"decided_by": alex}),
        ("bea", {"told_by": cast.users["bea"], "told_at": now}),
    ):
        cast.enter(name)
        with pytest.raises(DatabaseError), transaction.atomic():
            MeetingItem.objects.filter(pk=item.pk).update(**changes)
    cast.enter("bea")
    assert MeetingItem.objects.filter(pk=item.pk).update(**told, decided_by=cast.users["bea"]) == 1
    cast.enter("sam")
    with pytest.raises(DatabaseError), transaction.atomic():
        MeetingItem.objects.filter(pk=item.pk).update(consumer_view="Late", view_by=sam, view_at=now)
    assert MeetingMember.objects.filter(meeting=meeting).count() == 3


def test_few_statements(cast: Cast, at: At, item: MeetingItem, meeting: TeamMeeting) -> None:
    for name, page in (
        ("bea", of(cast)), ("alex", of(cast, f"{item.pk}/")), ("alex", f"/meetings/{meeting.pk}/"), ("bea", "/meetings/"),
        ("sam", mine(item)), ("sam", mine(item, "speaker/")), ("sam", "/my/meetings/"), ("bea", new(cast)), ("bea", "/"), ("alex", "/"),
    ):  # fmt: skip
        assert statements(at(name), page) <= 10, page


def test_two_pages_of_mine_do_not_replace_each_other(
    cast: Cast, at: At, meeting: TeamMeeting, item: MeetingItem
) -> None:
    sam = at("sam")
    first = seen(sam.get(mine(item)))
    assert post(sam, mine(item), view="I want to stop.", seen=first).status_code == 302
    late = post(sam, mine(item), view="I want to go on.", seen=first)
    assert late.status_code == 409
    assert "I want to stop." in text_of(late)
    assert "I want to go on." in late.content.decode()
    assert post(sam, mine(item), view="I want to go on.", seen=seen(late)).status_code == 302
    assert "I want to go on." in text_of(sam.get(mine(item)))
    assert post(sam, mine(item), view="Without it.", seen="").status_code == 422


def test_a_meeting_called_off_keeps_what_was_brought_to_it(
    cast: Cast, at: At, as_owner: Owner, meeting: TeamMeeting, item: MeetingItem
) -> None:
    page, shown = f"/meetings/{meeting.pk}/off/", f"/meetings/{meeting.pk}/"
    assert post(at("bea"), page, why="Too few.").status_code == 403
    with as_owner():
        TeamMeeting.objects.filter(pk=meeting.pk).update(starts_at=timezone.now() + DAY)
    assert page in at("bea").get(shown).content.decode()
    assert at("alex").get(page).status_code == post(at("alex"), page, why="Too few.").status_code == 403
    assert post(at("bea"), page).status_code == post(at("bea"), page, why="Sam cannot come.").status_code == 422
    said = {"why": "Too few.", "key": uuid.uuid4()}
    for _ in range(2):
        assert at("bea").post(page, said).url == shown
    assert "Called off by Bea, " in text_of(at("alex").get(shown))
    assert "A meeting that you were asked to was called off" in text_of(at("cleo").get("/news/"))
    assert "called off" not in text_of(at("bea").get("/news/"))
    assert "Who was asked: " in text_of(at("alex").get(shown))
    assert "The meeting was called off Nobody talked about it." in text_of(at("sam").get(mine(item)))
    theirs = at("alex").get(of(cast, f"{item.pk}/"))
    again = of(cast, f"?again={item.pk}")
    assert again in theirs.content.decode()
    assert at("alex").get(again).context["form"]["question"].value() == item.question
    assert str(meeting.pk) not in at("alex").get(again).content.decode()
    for name, late, what in (
        ("bea", of(cast, f"{item.pk}/"), {"decided": "Yes.", "tell_by": SOON}),
        ("bea", f"{shown}change/", plan(cast, "bea") | {"version": 1}),
        ("bea", page, {"why": "Again."}),
    ):
        assert post(at(name), late, **what).status_code == 403, late


@pytest.fixture
def off(at: At, as_owner: Owner, meeting: TeamMeeting, item: MeetingItem) -> MeetingItem:
    """Of which Sam had said what they think, when the meeting was called off."""
    assert post(at("sam"), mine(item), view=OLD).status_code == 302
    with as_owner():
        gone = {"called_off_at": timezone.now() - timedelta(hours=1), "called_off_why": "Too few."}
        TeamMeeting.objects.filter(pk=meeting.pk).update(**gone)
    return item


def test_a_meeting_called_off_asks_nobody(cast: Cast, at: At, as_owner: Owner, off: MeetingItem) -> None:
    sam, alex = at("sam"), at("alex")
    shown = text_of(sam.get(mine(off)))
    assert OLD in shown
    assert "The meeting reads it exactly" not in shown
    assert "Who may say there what I think" not in shown
    said = {"view": "I go on.", "seen": "old"}
    for page, what in ((mine(off), said), (mine(off), {}), (mine(off, "speaker/"), {"speaker": "nobody"})):
        refused = sam.post(page, what | {"key": uuid.uuid4()})
        assert refused.status_code == 403
        assert "This meeting was called off, so nobody reads there what you think." in text_of(refused)
        assert "you can say it there" in text_of(refused)
    assert sam.get(mine(off, "speaker/")).status_code == 403
    for more, what in (("view/", {"view": OLD}), ("said/", PAPER | {"change": "yes"})):
        assert post(alex, of(cast, f"{off.pk}/{more}"), **what).status_code == 403
        assert of(cast, f"{off.pk}/{more}") not in alex.get(of(cast, f"{off.pk}/")).content.decode()
    with as_owner():
        assert Event.objects.filter(verb="bring_view", code="called_off", subject_id=cast.sam.pk).count() == 3
    cast.enter("sam")
    with pytest.raises(DatabaseError), transaction.atomic():
        MeetingItem.objects.filter(pk=off.pk).update(consumer_view="I go on.")


def test_it_is_brought_to_another_meeting_once(cast: Cast, at: At, as_owner: Owner, off: MeetingItem) -> None:
    with as_owner():
        other = build.team_meeting(service=cast.service, by=cast.users["bea"], members=[cast.users["bea"]])
        theirs = build.meeting_item(consumer=cast.noor, meeting=off.meeting, by=cast.users["bea"])
        soon = build.team_meeting(service=cast.service, by=cast.users["bea"], starts_at=timezone.now() + DAY)
    alex, again = at("alex"), of(cast, f"?again={off.pk}")
    offered = [key for key, _name in alex.get(again).context["form"].fields["meeting"].choices]
    assert offered == ["", str(soon.pk), str(other.pk)], "that to come first"
    what = hidden(alex.get(again)) | {"meeting": other.pk, "question": off.question, "key": uuid.uuid4()}
    assert what["again"] == str(off.pk)
    assert alex.post(of(cast), what | {"again": theirs.pk}).status_code == 404
    assert alex.post(of(cast), what | {"again": "x"}).status_code == 422
    for _ in range(2):
        assert alex.post(of(cast), what).status_code == 302
    for after in (alex.get(of(cast, f"{off.pk}/")), at("sam").get(mine(off))):
        assert "It was brought to another meeting." in text_of(after)
    assert alex.post(of(cast), what | {"key": uuid.uuid4()}).status_code == 403
    assert again not in alex.get(of(cast, f"{off.pk}/")).content.decode()
    assert not at("bea").get(again).context["form"]["question"].value()
    cast.enter("alex")
    for wrong in (off, theirs):
        with pytest.raises(DatabaseError), transaction.atomic():
            build.meeting_item(consumer=cast.sam, meeting=other, by=cast.users["alex"], again_of=wrong)


def test_what_they_said_is_theirs_to_bring_again(cast: Cast, at: At, as_owner: Owner, off: MeetingItem) -> None:
    with as_owner():
        other = build.team_meeting(service=cast.service, by=cast.users["bea"], members=[cast.users["bea"]])
        item = build.meeting_item(consumer=cast.sam, meeting=other, by=cast.users["bea"], again_of=off)
    sam, alex, page = at("sam"), at("alex"), of(cast, f"{item.pk}/")
    assert OLD not in text_of(alex.get(page))
    before = sam.get(mine(item))
    assert "You said this before" in text_of(before)
    form = next(form for form in FORM.findall(before.content.decode()) if "Say it here too" in form)
    sent = {name: unescape(value) for name, value in HIDDEN.findall(form)}
    for _ in range(2):
        assert sam.post(mine(item), sent).status_code == 302
    assert "You said this before" not in text_of(sam.get(mine(item)))
    assert OLD in text_of(alex.get(page))


def test_what_was_written_for_a_meeting_is_put_right_by_who_wrote_it(cast: Cast, at: At, item: MeetingItem) -> None:
    page, shown = of(cast, f"{item.pk}/correct/"), of(cast, f"{item.pk}/")
    assert at("alex").get(page).status_code == 403
    stood = at("bea").get(page).context["form"]["seen"].value()
    assert post(at("bea"), page, question="Does the new medicine suit?", seen=stood).url == shown
    assert "Put right by who wrote it" not in text_of(at("bea").get(shown)), "nothing was changed"
    right = {"question": "Does the old medicine suit?", "seen": stood, "key": uuid.uuid4()}
    for _ in range(2):
        assert at("bea").post(page, right).url == shown
    stale = post(at("bea"), page, question="Does any medicine suit?", seen=stood)
    assert stale.status_code == 409
    assert "Does the old medicine suit?" in text_of(stale)
    assert stale.context["form"]["question"].value() == "Does any medicine suit?"
    assert post(at("alex"), shown, decided="We stop.", tell_by=SOON).url == shown
    assert post(at("bea"), page, question="Late.", seen=stood).status_code == 403
    decided = at("alex").get(page).context["form"]
    assert "question" not in decided.fields
    assert post(at("alex"), page, decided="We wait.", seen=decided["seen"].value()).url == shown
    assert "Put right by who wrote it" in text_of(at("bea").get(shown))
    mine_now = text_of(at("sam").get(mine(item)))
    now, before = mine_now.split("What it said before")
    assert "Does the old medicine suit?" in now
    assert "We wait." in now
    assert "Does the new medicine suit?" in before
    assert "We stop." in before
    assert "put right what they had written about you for a meeting" in text_of(
        at("sam").get("/my/who-looked/?show=all")
    )
    assert statements(at("sam"), mine(item)) <= 10


def test_what_was_typed_is_not_lost_if_it_is_decided_meanwhile(cast: Cast, at: At, item: MeetingItem) -> None:
    page, shown = of(cast, f"{item.pk}/correct/"), of(cast, f"{item.pk}/")
    bea, typed = at("bea"), "Does the old medicine suit?"
    drawn = hidden(bea.get(page))
    assert post(bea, shown, decided="We stop.", tell_by=SOON).url == shown
    late = bea.post(page, {"question": typed, "key": uuid.uuid4()} | drawn)
    assert late.status_code == 409
    assert "It was decided in between" in text_of(late)
    assert typed in text_of(late)
    assert late.context["form"]["decided"].value() == "We stop."
    forged = hidden(late)["seen"]
    assert post(bea, page, question=typed, seen=forged).status_code == 409
    assert post(bea, page, question=typed, decided="We wait.", seen=forged).status_code == 409
    right = hidden(late) | {"decided": "We wait.", "key": uuid.uuid4()}
    for _ in range(2):
        assert bea.post(page, right).url == shown
    assert "We wait." in text_of(bea.get(shown))
    assert bea.post(page, {"question": "", "key": uuid.uuid4()} | drawn).status_code == 422


def test_nobody_else_puts_it_right_past_the_pages(cast: Cast, item: MeetingItem) -> None:
    for name, changes in (
        ("alex", {"question": "X", "corrected_at": timezone.now()}),
        ("sam", {"question": "X", "corrected_at": timezone.now()}),
        ("bea", {"question": "X"}),
    ):
        cast.enter(name)
        with pytest.raises(DatabaseError), transaction.atomic():
            MeetingItem.objects.filter(pk=item.pk).update(**changes)
    cast.enter("bea")
    assert MeetingItem.objects.filter(pk=item.pk).update(question="X", corrected_at=timezone.now()) == 1
