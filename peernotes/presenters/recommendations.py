"""What the research recommends, in the product's own words, and how a service stands with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import RecommendationState
from peernotes.policy import recommendations as rules
from peernotes.policy.choosing import A_CHOICE
from peernotes.presenters import times
from peernotes.presenters.drawing import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from django.utils.functional import Promise
    from django.utils.safestring import SafeString
    from matplotlib.axes import Axes

    from peernotes.queries.recommendations import RecommendationSigns, RecommendationVersion

# 1 to 9: Barr, Townsend and Grenyer 2020, table 3. 10 and 11: Begum-Meades et al. 2026.
RECOMMENDED = {
    1: gettext_lazy("Talk openly about stigma in the team, and act on it, before peer workers start."),
    2: gettext_lazy("Base the service on what peer workers value, with a code for confidentiality and duty of care."),
    3: gettext_lazy("Agree with each peer worker on their role, and tell the team, consumers and carers."),
    4: gettext_lazy(
        "Say whether the model is integrated or complementary, and how you choose, train and supervise for it."
    ),
    5: gettext_lazy("Have several peer workers, so that consumers can choose."),
    6: gettext_lazy("Make peer support part of treatment plans."),
    7: gettext_lazy("Offer both: peer workers and mental health professionals."),
    8: gettext_lazy("Make peer support easy to find, and make sure that professionals know how to refer to it."),
    9: gettext_lazy("Give consumer peer workers, carer peer workers and professionals time to consult one another."),
    10: gettext_lazy("Begin with experienced peer workers in a senior role, before others join."),
    11: gettext_lazy("Prepare the team: meet about the new role before a peer worker starts."),
}
TONES = {
    RecommendationState.OPEN: "plain",
    RecommendationState.DOING: "shared",
    RecommendationState.DONE: "done",
    RecommendationState.NOT_FOR_US: "stopped",
}
# In the order of the picture.
COUNTED = (
    (RecommendationState.DONE, gettext_lazy("%(n)s done")),
    (RecommendationState.DOING, gettext_lazy("%(n)s being done")),
    (RecommendationState.OPEN, gettext_lazy("%(n)s open")),
    (RecommendationState.NOT_FOR_US, gettext_lazy("%(n)s not for us")),
)
# As wide as a phone, where each of eleven is a square.
SIZE = (330, 36)
LONGER_THAN_A_QUARTER = timedelta(days=93)


@dataclass(frozen=True)
class RecommendationsSummary:
    """``overdue``: what is said of reviews whose day is over, if there are any. ``picture``: an SVG of what ``said`` says."""

    said: str
    overdue: str
    picture: SafeString


def summary(found: Iterable[tuple[str, date | None]]) -> RecommendationsSummary:
    """``found``: the state of whatever something was said about, and when it is to be looked at again."""
    known = list(found)
    many = {state: sum(each == state for each, _review in known) for state, _said in COUNTED}
    many[RecommendationState.OPEN] += rules.LAST - len(known)
    parts = [str(said) % {"n": many[state]} for state, said in COUNTED if many[state]]
    said = _("Of %(all)s: %(parts)s") % {"all": rules.LAST, "parts": ", ".join(parts)}
    return RecommendationsSummary(
        said=said,
        overdue=_overdue(sum(is_overdue(review) for _state, review in known)),
        picture=_picture(said, tuple(state for state, _said in COUNTED for _one in range(many[state]))),
    )


@lru_cache(maxsize=64)
def _picture(said: str, states: tuple[RecommendationState, ...]) -> SafeString:
    paint = partial(_paint, states=states)
    return drawn(paint, name="standing", size=SIZE, title=_("What the research recommends"), said=said)


def _paint(axes: Axes, *, states: tuple[RecommendationState, ...]) -> None:
    """Filled: done. Half: being done. A broken line: not for us."""
    axes.axis("off")
    axes.figure.set_layout_engine("none")
    axes.set_position((0, 0.1, 1, 0.8))
    axes.margins(x=0.005)
    squares = axes.bar(range(len(states)), 1, facecolor="none", edgecolor="k", linewidth=2, clip_on=False)
    for square, state in zip(squares, states, strict=True):
        square.set_facecolor("k" if state == RecommendationState.DONE else "none")
        square.set_linestyle("--" if state == RecommendationState.NOT_FOR_US else "-")
    doing = [place for place, state in enumerate(states) if state == RecommendationState.DOING]
    axes.bar(doing, 0.5, facecolor="k", clip_on=False)


def summary_of(found: Mapping[int, RecommendationVersion]) -> RecommendationsSummary:
    return summary((one.state, one.review_on) for one in found.values())


def summary_read(text: str | None) -> RecommendationsSummary:
    """As ``queries.checklist.started`` has it."""
    return summary_told(json.loads(text or "[]"))


def summary_told(told: Iterable[dict[str, str]]) -> RecommendationsSummary:
    """As ``queries.services.standing`` has it."""
    return summary((one["state"], one["review_on"] and date.fromisoformat(one["review_on"])) for one in told)


def is_overdue(review_on: date | None) -> bool:
    return review_on is not None and review_on < timezone.localdate()


def _overdue(many: int) -> str:
    said = ngettext("%(n)s review is overdue", "%(n)s reviews are overdue", many)
    return said % {"n": many} if many else ""


@dataclass(frozen=True)
class RecommendationShown:
    """``said``: by whom and when. ``overdue``: in words, what its colour says too. ``knows``: what the product knows of it, which
    changes no state."""

    number: int
    text: str | Promise
    href: str
    state: str
    tone: str
    overdue: str
    said: str
    facts: list[tuple[str, str]]
    evidence: str
    knows: str
    knows_href: str
    knows_label: str


def every(
    slug: str, found: Mapping[int, RecommendationVersion], signs: RecommendationSigns
) -> list[RecommendationShown]:
    return [shown(number, slug, found.get(number), signs) for number in rules.NUMBERS]


def shown(
    number: int, slug: str, found: RecommendationVersion | None, signs: RecommendationSigns
) -> RecommendationShown:
    state = RecommendationState(found.state) if found else RecommendationState.OPEN
    knows, name, label = _knows(number, signs)
    return RecommendationShown(
        number=number,
        text=RECOMMENDED[number],
        href=reverse("recommendation", args=[slug, number]),
        state=str(state.label),
        tone=TONES[state],
        overdue=_review_overdue(found),
        said=_by(found) if found else _("Nobody has said anything of it yet."),
        facts=_facts(found) if found else [],
        evidence=found.evidence if found else "",
        knows=knows,
        knows_href=reverse(name, args=[slug]) if name else "",
        knows_label=label,
    )


def _by(found: RecommendationVersion) -> str:
    return _("%(who)s, %(when)s") % {"who": found.by, "when": times.shown(found.created_at)}


def _review_overdue(found: RecommendationVersion | None) -> str:
    if found is None or not is_overdue(found.review_on):
        return ""
    return _("Review overdue since %(day)s") % {"day": times.day(found.review_on)}


def _facts(found: RecommendationVersion) -> list[tuple[str, str]]:
    rows = [(_("Looked after by"), found.owner)] if found.owner else []
    if found.done_on:
        rows.append((_("Held on") if found.number == rules.PREPARED else _("Done on"), times.day(found.done_on)))
    if found.review_on:
        rows.append((_("Look at it again on"), times.day(found.review_on)))
    return rows


def past(found: Sequence[RecommendationVersion]) -> list[dict[str, object]]:
    """``found``: the newest first. Each with what stood in it."""
    return [
        {
            "title": str(RecommendationState(one.state).label),
            "by": _by(one),
            "facts": _facts(one),
            "evidence": one.evidence,
        }
        for one in found
    ]


def _knows(number: int, signs: RecommendationSigns) -> tuple[str, str, str]:
    """What the product knows, and the name of the page that it leads to."""
    if number == rules.CODE:
        said = _("A code of conduct is published.") if signs.code else _("No code of conduct is published yet.")
        return said, "code", _("Code of conduct")
    if number == rules.MODEL:
        return _model(signs), "selection", _("How peer workers are selected")
    said = {
        rules.CHOICE: _choice,
        rules.PLANS: _plans,
        rules.REFERRING: _offers,
        rules.CONSULTING: _consulted,
    }.get(number)
    return (said(signs) if said else "", "", "")


def _model(signs: RecommendationSigns) -> str:
    criteria = (
        _("Selection criteria are published.") if signs.criteria else _("No selection criteria are published yet.")
    )
    if not signs.model:
        return " ".join([_("No model is in force yet."), criteria])
    topics = ngettext("%(n)s topic", "%(n)s topics", signs.topics) % {"n": signs.topics}
    days = ngettext("%(n)s day", "%(n)s days", signs.days) % {"n": signs.days}
    trains = _("The model in force asks for training in %(topics)s, and for supervision every %(days)s.")
    without = _("The model in force asks for no training, and for supervision every %(days)s.")
    return " ".join([(trains if signs.topics else without) % {"topics": topics, "days": days}, criteria])


def _choice(signs: RecommendationSigns) -> str:
    said = ngettext("%(n)s peer worker can be chosen.", "%(n)s peer workers can be chosen.", signs.offered)
    few = "" if signs.offered >= A_CHOICE else _("With fewer than two nobody has a choice.")
    return f"{said % {'n': signs.offered}} {few}".strip()


def _plans(signs: RecommendationSigns) -> str:
    said = {"day": times.day(_last(signs.since)), "n": signs.plans}
    if signs.plans is None:
        return _("Care plans with something for peer support in them, at the end of %(day)s: too few to say.") % said
    return _("At the end of %(day)s, %(n)s %% of care plans had something for peer support in them.") % said


def _offers(signs: RecommendationSigns) -> str:
    told = {"first": times.month(signs.since), "last": times.month(_last(signs.since)), "n": signs.offers}
    where = _("Whoever works with somebody can offer them peer support, on that person’s page.")
    if signs.offers is None:
        often = _("From %(first)s to %(last)s: too few to say how often.")
    elif signs.offers:
        often = _("From %(first)s to %(last)s: %(n)s times.")
    else:
        often = _("From %(first)s to %(last)s nobody did.")
    return f"{where} {often % told}"


def _consulted(signs: RecommendationSigns) -> str:
    said = ngettext(
        "In the last three months colleagues asked one another %(n)s question, about nobody.",
        "In the last three months colleagues asked one another %(n)s questions, about nobody.",
        signs.asked,
    )
    return said % {"n": signs.asked}


def _last(since: date) -> date:
    """Day of a quarter."""
    return (since + LONGER_THAN_A_QUARTER).replace(day=1) - timedelta(days=1)
