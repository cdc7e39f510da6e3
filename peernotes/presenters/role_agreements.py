"""An agreement about a peer worker's role in words: what is in it, from when, and who has said yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.actions.role_agreements import said_yes
from peernotes.enums import RoleDuty
from peernotes.policy.notes import model_has_notes
from peernotes.policy.role_agreements import chose_not_to_write
from peernotes.presenters import times, words
from peernotes.queries import role_agreements as queries

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.role_agreements import RolePage
    from peernotes.models import RoleAgreement


def shown(page: RolePage) -> dict[str, object]:
    """What is in force, what comes, what waits for a yes, and what was."""
    found = page.agreements
    now, waits = queries.in_force(found, timezone.localdate()), queries.waiting(found)
    comes = next((one for one in queries.by_both(found)[:1] if one is not now), None)
    past = [one for one in queries.by_both(found) if one not in (now, comes)]
    return {
        "now": now and rows(now),
        "comes": comes and rows(comes),
        "waits": waits and rows(waits),
        "waits_id": waits and waits.pk,
        "mine_to_say": waits is not None and not said_yes(waits, page.of),
        "past": [rows(one) for one in past],
    }


def rows(one: RoleAgreement) -> list[tuple[str, str]]:
    duties = [str(duty.label) for duty in RoleDuty if duty in one.duties]
    hours = ngettext("%(n)d hour a week", "%(n)d hours a week", one.hours) % {"n": one.hours}
    said = [(_("What is in it"), words.listed(duties)), (_("Hours"), hours), (_("From"), times.day(one.starts_on))]
    if RoleDuty.NOTES not in one.duties:
        said.insert(1, (_("Notes"), _("None are begun")))
    yeses = [(one.worker.name, one.worker_agreed_at)]
    yeses.append((one.supervisor.name if one.supervisor else _("whoever supervises"), one.supervisor_agreed_at))
    return said + [(_("Yes: %(who)s") % {"who": who}, times.shown(at) or _("Still to come")) for who, at in yeses]


def on_readiness(gathered: Gathered) -> dict[str, str]:
    """On the page before somebody begins: a choice, and no gate."""
    facts = gathered.facts
    text = _("What you and whoever supervises you agree about it.")
    if model_has_notes(facts) and chose_not_to_write(facts.actor, facts.policy):
        text = _("You have agreed on a role without notes. You still log contact, and finish what was agreed.")
    return {"text": text, "href": reverse("role", args=[gathered.service.slug])}
