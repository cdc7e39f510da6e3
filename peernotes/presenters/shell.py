"""What the frame of a page shows: who is signed in and where they may go.

The middleware, which knows the actor, sets ``request.shell`` to ``lazy(actor)``; ``base.html`` draws it.
A request without one gets the frame of somebody who is not signed in.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import CARE_ROLES, NewsBy, Role
from peernotes.queries import shell as queries

if TYPE_CHECKING:
    from peernotes.policy.facts import Actor

Links = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Shell:
    """``kind`` is staff, consumer (a carer too), handed (the worker's device, passed over) or out. ``role`` is for
    people to read, ``at`` is the Role itself, or OPERATOR or CARER. ``zone``: of pages about no service.
    ``stopped``: in each service something waits without which they do not read about people. ``supervises``: somebody.
    ``said_to_team``: how much waits for an answer that people said to their team. ``asked_to_meet``: somebody would like to
    meet them. ``to_tell``: how much that meetings decided they should have told people by now. ``decided_for``: by a
    representative, on a device that was passed over. ``more``: how much waits behind links that a phone has under "More"."""

    kind: str = "out"
    name: str = ""
    role: str = ""
    at: str = ""
    slug: str = ""
    service: str = ""
    links: Links = field(default=())
    concern_href: str = ""
    zone: ZoneInfo | None = None
    stopped: bool = False
    supervises: bool = False
    said_to_team: int = 0
    asked_to_meet: bool = False
    decided_for: bool = False
    more: int = 0
    to_tell: int = 0


OUT = Shell()
OPERATOR = "operator"
CARER = "carer"
SERVICES: Links = (("/services/", gettext_lazy("Services")),)
READS_ABOUT_PEOPLE = ("/people/", "/search/")
# Of several roles the frame shows the one closest to people.
ROLE_ORDER = tuple(Role)


@dataclass(frozen=True)
class Waiting:
    """Safety concerns that no clinician has taken on, questions about the record that nobody has answered, unread
    messages, and what one needs before one begins. ``supervises``: somebody. ``carers``: they work with some.
    ``leads``: a group. ``said_to_team``, ``asked_to_meet``, ``to_tell``: see Shell."""

    concerns: int = 0
    questions: int = 0
    news: int = 0
    gates: int = 0
    supervises: bool = False
    carers: bool = False
    leads: bool = False
    said_to_team: int = 0
    asked_to_meet: bool = False
    to_tell: int = 0


NOTHING = Waiting()
# What may wait for somebody before they begin, in each of their services.
GATES = ("code_waits", "training_missing", "supervision_overdue", "model_waits")


def _staff_links(role: str, slug: str, waiting: Waiting) -> Links:
    model = f"/services/{slug}/model/"
    news = _news(waiting)
    if role == Role.SERVICE_ADMIN:
        return (
            ("/", _("Home")),
            news,
            (model, _("Service model")),
            (f"/services/{slug}/staff/", _("Staff")),
            (f"/services/{slug}/consumers/", _("Consumers")),
            (f"/services/{slug}/assignments/", _("Assignments")),
            (f"/services/{slug}/duty/", _("Duty")),
            (f"/services/{slug}/events/", _("Events")),
        )
    if role == Role.AUDITOR:
        return (("/", _("Home")), news, (f"/services/{slug}/events/", _("Events")), (model, _("Our model")))
    if role == Role.PRIVACY_OFFICER:
        return (("/", _("Home")), news, (f"/services/{slug}/privacy/", _("To look at")), (model, _("Our model")))
    questions = ("/questions/", _counted(_("Questions"), waiting.questions))
    if role not in CARE_ROLES:
        consumers = (f"/services/{slug}/consumers/", _("Consumers"))
        return (("/", _("Home")), news, consumers, questions, (model, _("Our model")))
    clinician = role == Role.CLINICIAN
    return (
        ("/", _("Worklist") if clinician else _("Today")),
        news,
        ("/people/", _("People")),
        ("/search/", _("Search")),
        *([("/carers/", _("Carers"))] if waiting.carers or role == Role.PEER_SUPERVISOR else []),
        ("/concerns/", _counted(_("Safety concerns"), waiting.concerns if clinician else 0)),
        *([("/supervision/", _("Supervision"))] if role == Role.PEER_SUPERVISOR or waiting.supervises else []),
        *([("/groups/", _("Groups"))] if waiting.leads else []),
        *([questions] if clinician and waiting.questions else []),
        *([("/readiness/", _counted(_("Before you begin"), waiting.gates))] if waiting.gates else []),
        (model, _("Our model")),
    )


def _under_more(role: str, waiting: Waiting) -> int:
    if role not in CARE_ROLES:
        return 0
    return waiting.gates + (waiting.concerns + waiting.questions if role == Role.CLINICIAN else 0)


def _news(waiting: Waiting) -> tuple[str, str]:
    return "/news/", _counted(_("News"), waiting.news)


def _counted(label: str, waiting: int) -> str:
    return _("%(label)s (%(waiting)d)") % {"label": label, "waiting": waiting} if waiting else label


def for_staff(*, name: str, role: str, service: str, slug: str, timezone: str, waiting: Waiting = NOTHING) -> Shell:
    """The frame of one membership; who has several sees that of the service in use."""
    known = role in Role.values
    return Shell(
        kind="staff",
        name=name,
        role=str(Role(role).label) if known else role,
        at=role,
        slug=slug,
        service=service,
        links=_staff_links(role, slug, waiting),
        concern_href="/concerns/new/" if role in CARE_ROLES else "",
        supervises=waiting.supervises,
        said_to_team=waiting.said_to_team,
        asked_to_meet=waiting.asked_to_meet,
        more=_under_more(role, waiting),
        to_tell=waiting.to_tell,
        zone=ZoneInfo(timezone),
    )


def for_consumer(*, name: str, timezone: str, waiting: Waiting = NOTHING) -> Shell:
    """Nothing in it tells a person looking over a shoulder what kind of service this is."""
    return Shell(
        kind="consumer",
        name=name,
        links=(
            ("/my/", _("My page")),
            _news(waiting),
            ("/my/choices/", _("My choices")),
            ("/my/who-looked/", _("Who looked")),
        ),
        zone=ZoneInfo(timezone),
    )


def for_carer(*, name: str, timezone: str, waiting: Waiting = NOTHING) -> Shell:
    """As neutral as a consumer's."""
    links = (("/carer/", _("My page")), _news(waiting), ("/carer/who-looked/", _("Who looked")))
    return Shell(kind="consumer", name=name, at=CARER, links=links, zone=ZoneInfo(timezone))


def for_operator(*, name: str) -> Shell:
    return Shell(kind="staff", name=name, role=_("Operator"), at=OPERATOR, links=SERVICES)


def handed(*, name: str = "", decided_for: bool = False) -> Shell:
    """A visit at one note, on the worker's device or by a link: no way to anywhere else. ``decided_for``: by somebody who
    is not the one who is named."""
    return Shell(kind="handed", name=name, decided_for=decided_for)


def of(actor: Actor) -> Shell:
    """The frame of whoever acts."""
    if actor.visit_id:
        return handed()
    rows = queries.memberships_of(actor.user_id) if actor.user_id else []
    if not rows:
        return OUT
    news = 0 if rows[0]["news_by"] == NewsBy.NONE else rows[0]["news"]
    staff = [row for row in rows if row["role"]]
    if staff:
        row = min(staff, key=lambda row: ROLE_ORDER.index(row["role"]))
        concerns = sum(row["waiting"] for row in staff if row["role"] == Role.CLINICIAN)
        care = [row for row in staff if row["role"] in CARE_ROLES]
        asked = sum(row["asked"] for row in {row["slug"]: row for row in staff}.values())
        once = {row["slug"]: row for row in care}.values()
        said, to_tell = (sum(row[what] for row in once) for what in ("said_to_team", "to_tell"))
        known = {key: row[key] for key in ("name", "role", "service", "slug", "timezone")}
        gates = len({(row["slug"], what) for row in care for what in GATES if row[what]})
        supervises, carers, leads, meets = (
            any(row[what] for row in staff) for what in ("supervises", "carers", "leads", "asked_to_meet")
        )
        waiting = Waiting(concerns, asked, news, gates, supervises, carers, leads, said, meets, to_tell)
        frame = for_staff(**known, waiting=waiting)
        frame = _stopped(frame) if care and all(row["code_overdue"] for row in care) else frame
        return replace(frame, links=frame.links + SERVICES) if row["is_operator"] else frame
    if rows[0]["chosen_name"]:
        return for_consumer(name=rows[0]["chosen_name"], timezone=rows[0]["own_timezone"], waiting=Waiting(news=news))
    if rows[0]["carer_name"]:
        return for_carer(name=rows[0]["carer_name"], timezone=rows[0]["own_timezone"], waiting=Waiting(news=news))
    if rows[0]["is_operator"]:
        return for_operator(name=rows[0]["name"])
    # Somebody who has left: signed in, and nowhere to go but out.
    return Shell(kind="staff", name=rows[0]["name"], role=_("no role at present"))


def _stopped(frame: Shell) -> Shell:
    """Nothing leads to where they are not let in yet."""
    return replace(frame, stopped=True, links=tuple(link for link in frame.links if link[0] not in READS_ABOUT_PEOPLE))


def lazy(actor: Actor) -> Shell:
    """Made only if a frame is drawn at all."""
    return SimpleLazyObject(lambda: of(actor))
