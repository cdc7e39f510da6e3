"""What staff and carers say of how it is for them, under a token that nobody else can lay beside their name. No event says who
answered, or that anybody did, and a press leaves nothing behind (docs/decisions/0068)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.db import connection

from peernotes import access
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.measures import Respondent
from peernotes.policy import evaluation as rules
from peernotes.queries import carer_pages
from peernotes.queries import unnamed as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.scores import Answered
    from peernotes.policy.facts import Actor
    from peernotes.queries.unnamed import UnnamedRound

# So that whoever closes a period waits for it.
HOLD = "SELECT 1 FROM peernotes_service s WHERE s.id = %(service)s FOR SHARE OF s"
UNDER = """
INSERT INTO peernotes_answertoken (service_id, user_id) VALUES (%(service)s, %(user)s) ON CONFLICT (service_id, user_id) DO NOTHING"""
ANSWER = """
INSERT INTO peernotes_unnamedscore (service_id, round_id, token_id, about, answers, subscores, total)
SELECT %(service)s, %(round)s, t.id, peernotes_about_of(t.id, %(about)s::uuid), %(answers)s::smallint[], %(subscores)s, %(total)s
FROM (SELECT peernotes_my_token(%(service)s) AS id) t
ON CONFLICT (round_id, token_id, about) DO UPDATE
SET answers = EXCLUDED.answers, subscores = EXCLUDED.subscores, total = EXCLUDED.total"""


def open_mine(*, by: Actor, carer: bool) -> list[UnnamedRound]:
    """What is asked now. ``carer``: of a carer, or else of somebody who works here; Missing for everybody else."""
    return queries.open_now([one.service_id for one in _asked_in(by, carer=carer)], _whom(carer=carer))


def open_round(*, by: Actor, carer: bool, round_id: UUID, about_id: UUID | None) -> UnnamedRound:
    here = [one.service_id for one in _asked_in(by, carer=carer)]
    return there(queries.one(here, _whom(carer=carer), round_id, about_id), actor=by, verb=Verb.ANSWER_UNNAMED)


def answer(*, by: Actor, carer: bool, round_id: UUID, about_id: UUID | None, given: Answered) -> None:
    """Answered again it stands in place of what stood there, so that a second press changes nothing."""
    asked = open_round(by=by, carer=carer, round_id=round_id, about_id=about_id)
    about = {
        "service": asked.service_id,
        "user": by.user_id,
        "round": round_id,
        "about": about_id,
        "answers": list(given.answers),
        "subscores": json.dumps({code: str(value) for code, value in given.score.subscales.items()}),
        "total": given.score.total,
    }
    with connection.cursor() as cursor:
        cursor.execute(HOLD, about)
        here = {one.service_id: one for one in _asked_in(by, carer=carer)}[asked.service_id]
        here.require(rules.may_answer_unnamed(here.facts, asked.facts), Verb.ANSWER_UNNAMED)
        cursor.execute(UNDER, about)
        cursor.execute(ANSWER, about)


def _asked_in(by: Actor, *, carer: bool) -> list[Gathered]:
    if carer:
        return [carer_pages.mine(by, Verb.ANSWER_UNNAMED)[1]]
    found = [one for one in access.services_of(by) if rules.may_be_asked(one.facts, by_carer=False)]
    if not found:
        raise Missing(actor=by, verb=Verb.ANSWER_UNNAMED)
    return found


def _whom(*, carer: bool) -> Respondent:
    return Respondent.CARER if carer else Respondent.STAFF
