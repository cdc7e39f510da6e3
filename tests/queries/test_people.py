"""The list of people: walked by name, and looked for by letters."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection

from peernotes import access, audit
from peernotes.models import Assignment, ConflictOfInterest, Consumer, ConsumerNumber, ServiceAssignment
from peernotes.policy import people as rules
from peernotes.policy.facts import Actor
from peernotes.queries import people
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from tests.support.cast import Cast, assign, make_cast

NAMES = ("Ann", "ann", "Annika Ruiz", "Bo", "Zoë 100%", "zoë_b", "Joanna", "Åsa", "O'Neill", "Ann\\a")
WORDS = ("", "a", "an", "ann", "ANN", "zoë", "zoe", "asa", "oneill", "ruiz annika", "%", "_b", "\\", "l-1", "nobody")


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    rng = random.Random(7)
    with as_owner():
        found = make_cast()
        for number in range(60):
            name, identifier = rng.choice(NAMES), f"L-{number}"
            Consumer.objects.create(service=found.service, chosen_name=name, local_identifier=identifier)
    return found


def clinician(cast: Cast, kind: str) -> Actor:
    """Works with 45 of the people, or has a duty for all; with four of them there is a conflict."""
    user = cast.users["cleo"]
    everybody = list(Consumer.objects.filter(service=cast.service, local_identifier__startswith="L-").order_by("pk"))
    if kind == "wide":
        permission = Permission.objects.get(codename="serve_everyone")
        ServiceAssignment.objects.create(user=user, permission=permission, content_object=cast.service)
    for consumer in everybody[: 45 if kind == "assigned" else 0]:
        assign(cast, "cleo", consumer)
    for consumer in everybody[5:9]:
        ConflictOfInterest.objects.create(service=cast.service, consumer=consumer, user=user)
    return cast.actor("cleo")


def worked_with(actor: Actor) -> list[Consumer]:
    return [c for c in Consumer.objects.all() if rules.in_care(access.gather(actor, consumer=c.pk).facts)]


def folded(name: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(char))
    return plain.replace("'", "")


def expected(everybody: list[Consumer], words: str) -> list[Any]:
    mine = [
        person
        for person in everybody
        if all(word in folded(person.chosen_name) for word in folded(words).split())
        or person.local_identifier.lower().startswith(words.lower())
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM peernotes_consumer WHERE id = ANY (%s) ORDER BY sort_name, id",
            [[person.pk for person in mine]],
        )
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.parametrize("kind", ["assigned", "wide"])
def test_every_page_holds_the_people_one_works_with(cast: Cast, kind: str, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        actor = clinician(cast, kind)
    audit.enter(actor)
    everybody = worked_with(actor)
    for words in WORDS:
        wanted = expected(everybody, words)
        assert walked(actor, words) == wanted, words
        assert walked(actor, words, back=True) == wanted, words
    assert len(everybody) == {"assigned": 41, "wide": 58}[kind]


def walked(actor: Actor, words: str, *, back: bool = False) -> list[Any]:
    """All pages one after the other, forwards; or backwards from the last."""
    pages, cursor = [], None
    while True:
        page = people.my_people(actor, words, cursor)
        pages.append([person.id for person in page.rows])
        if not page.older:
            break
        cursor = Cursor.read(page.older, NAME_AND_ID)
    if back:
        found = pages[-1:]
        while page.newer:
            page = people.my_people(actor, words, Cursor.read(page.newer, NAME_AND_ID))
            found.insert(0, [person.id for person in page.rows])
        pages = found
    return [key for rows in pages for key in rows]


@pytest.mark.parametrize("kind", ["assigned", "wide"])
def test_namesakes_are_those_i_work_with(cast: Cast, kind: str, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        actor = clinician(cast, kind)
    audit.enter(actor)
    mine = worked_with(actor)
    for person in people.my_people(actor).rows:
        same = [other for other in mine if other.chosen_name.lower() == person.chosen_name.lower()]
        assert person.namesakes == len(same) - 1
        assert people.person(person.id).namesakes == len(same) - 1


# --- the caselist that is walked -------------------------------------------------------------------------------------


def listed(cast: Cast) -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sort_name, identifier FROM peernotes_caselist WHERE user_id = %s", [cast.users["bea"].pk]
        )
        return set(cursor.fetchall())


def test_a_new_name_moves_in_the_list(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        Consumer.objects.filter(pk=cast.sam.pk).update(chosen_name="ZELDA", local_identifier="X-1")
        assert ("zelda", "x-1") in listed(cast)
    by = cast.enter("bea")
    assert [person.chosen_name for person in people.my_people(by, "zel").rows] == ["ZELDA"]
    assert [person.chosen_name for person in people.my_people(by, "x-").rows] == ["ZELDA"]


def test_who_is_no_longer_assigned_is_not_listed(cast: Cast, as_owner: Callable[[], Any]) -> None:
    assert cast.sam.pk in [person.id for person in people.my_people(cast.enter("bea")).rows]
    with as_owner():
        Assignment.objects.filter(user=cast.users["bea"], content_object=cast.sam).delete()
        assert listed(cast) == set()
    assert people.my_people(cast.enter("bea")).rows == ()


def test_a_row_that_was_left_over_shows_nobody(cast: Cast, as_owner: Callable[[], Any]) -> None:
    """It proposes; whether somebody is mine says the assignment."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO peernotes_caselist SELECT %s, service_id, lower(chosen_name), id, '' FROM peernotes_consumer "
            "WHERE service_id = %s AND local_identifier = 'L-1'",
            [cast.users["bea"].pk, cast.service.pk],
        )
    rows = people.my_people(cast.enter("bea")).rows
    assert "L-1" not in [person.local_identifier for person in rows]


def test_the_second_lock_keeps_lists_apart(cast: Cast) -> None:
    cast.enter("alex")
    assert listed(cast) == set()


def test_mending_finds_what_is_missing_left_over_or_misnamed(cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner(), connection.cursor() as cursor:
        before = listed(cast)
        cursor.execute(
            "UPDATE peernotes_caselist SET sort_name = 'somebody else' WHERE user_id = %s", [cast.users["bea"].pk]
        )
        cursor.execute("SELECT peernotes_fill_caselists()")
        assert cursor.fetchone()[0] >= 1
        assert listed(cast) == before
        cursor.execute("SELECT peernotes_fill_caselists()")
        assert cursor.fetchone()[0] == 0


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Élodie O’Brien-Núñez", "elodie"),
        ("Élodie O’Brien-Núñez", "o'brien"),
        ("Élodie O’Brien-Núñez", "O’Brien"),
        ("Élodie O’Brien-Núñez", "obrien"),
        ("Élodie O’Brien-Núñez", "brien-nunez"),
        ("Élodie O’Brien-Núñez", "brien nunez"),
        ("Élodie O’Brien-Núñez", "obriennunez"),
        ("Élodie O’Brien-Núñez", "Nunez Elodie"),
        ("Élodie O'Brien Nunez", "o’brien-núñez"),
        ("Jana Straße", "strasse"),
        ("Jana Strasse", "straße"),
        ("Łukasz Wiśniewski", "lukasz wisniewski"),
        ("Lukasz", "Łukasz"),
        ("Zoe\u0308", "zoë"),
        ("Nguyễn Văn An", "nguyen an"),
        ("李 小龙", "小龙"),
        ("محمّد", "محمد"),
        ("أحمد", "احمد"),
        ("שָׂרָה", "שרה"),
        ("בן־דוד", "בן דוד"),
    ],
)
def test_names_are_found_as_they_are_typed(as_owner: Callable[[], Any], name: str, typed: str) -> None:
    with as_owner():
        cast = make_cast()
        Consumer.objects.filter(pk=cast.sam.pk).update(chosen_name=name)
    actor = cast.actor("bea")
    audit.enter(actor)
    assert [person.id for person in people.my_people(actor, typed).rows] == [cast.sam.pk]
    assert not people.my_people(actor, f"{typed} nobody").rows


def test_a_former_number_finds_the_person(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast()
        who = {"service": cast.service, "consumer": cast.sam}
        ConsumerNumber.objects.create(**who, kind="former", system="urn:h", value="OLD-1")
        ConsumerNumber.objects.create(**who, kind="source", system="fhir", value="p1")
    actor = cast.actor("bea")
    audit.enter(actor)
    assert [person.id for person in people.my_people(actor, "OLD-1").rows] == [cast.sam.pk]
    assert not people.my_people(actor, "p1").rows
