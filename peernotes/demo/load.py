"""Puts the demo into the database, once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import make_password
from django.db import connections, transaction

from peernotes import models
from peernotes.demo import (
    content,
    load_agreements,
    load_choosing,
    load_emergencies,
    load_evaluation,
    load_examples,
    load_groups,
    load_leaflets,
    load_meetings,
    load_notes,
    load_people,
    load_recommendations,
    load_record,
    load_roles,
    load_supervision,
    load_supporters,
    load_words,
)
from peernotes.demo.replay import OWNER, World, new

if TYPE_CHECKING:
    from peernotes.demo import shapes

LOCK = "SELECT pg_advisory_xact_lock(hashtext('peernotes: load_demo'))"
# Events are kept by month; these months may lie before the ones that the first migration made.
MONTHS = "SELECT peernotes_event_months(%s, current_date)"


def load() -> list[str]:
    """The names of the services that were not there yet. All of it or nothing; a second time adds nothing."""
    demo = content.load()
    with transaction.atomic(using=OWNER):
        with connections[OWNER].cursor() as cursor:
            cursor.execute(LOCK)
        here = set(models.Service.objects.using(OWNER).values_list("slug", flat=True))
        missing = [service for service in demo.services if service.slug not in here]
        if missing:
            password = make_password(demo.password)
            for service in missing:
                _load(service, password)
    return [service.name for service in missing]


def _load(service: shapes.ServiceShape, password: str) -> None:
    row = new(
        models.Service,
        slug=service.slug,
        name=service.name,
        timezone=service.timezone,
        setting=service.setting,
        duty_phone=service.duty_phone,
        duty_text=service.duty_text,
        crisis_text=service.crisis_text,
        carer_crisis_text=service.carer_crisis_text,
        carer_crisis_phone=service.carer_crisis_phone,
        carer_crisis_hours=service.carer_crisis_hours,
        concern_minutes=service.concern_minutes,
        break_glass=service.break_glass,
        representatives=service.representatives,
        about_is_public=service.about_is_public,
        asking_text=service.asking_text,
    )
    world = World(service, row, loaded=dt.datetime.now(dt.UTC))
    load_people.plan(world, password)
    load_supervision.plan(world)
    load_roles.plan(world)
    load_choosing.plan(world)
    load_groups.plan(world)
    load_evaluation.plan(world)
    load_leaflets.plan(world)
    load_recommendations.plan(world)
    load_meetings.plan(world)
    load_agreements.plan(world)
    load_words.plan(world)
    load_supporters.plan(world)
    notes = load_notes.plan(world)
    load_record.plan(world, notes)
    load_examples.plan(world, notes)
    load_emergencies.plan(world)
    with connections[OWNER].cursor() as cursor:
        cursor.execute(MONTHS, [load_people.opening(world).date()])
    world.play()
