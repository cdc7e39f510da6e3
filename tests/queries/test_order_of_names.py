"""Names stand where a reader looks for them, the same whatever the cluster's collation."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Callable
from typing import Any

import npm
import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone

from peernotes.models import Consumer, ServiceAssignment, User
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.queries import assignments, members, my, people, preview, set_up
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.queries.services import standing
from peernotes.queries.today import team
from tests.support import build
from tests.support.cast import Cast, assign, make_cast

# As in the index of a book: word by word, accents and capitals aside, an apostrophe is nothing, a hyphen a space.
IN_ORDER = (
    "2 Two", "3rd Street", "Aart", "Ábel", "adam", "Ærø", "Ångström", "Anne-Marie", "Anne Zorn", "Annelise", "Äpfel",
    "Árpád", "Ćosić", "Czar", "Đặng", "de la Cruz", "De Vries", "Dean", "Élodie", "Eva", "Iğdır", "İnci", "Jane", "La",
    "Łukasz", "Lz", "Mac Donald", "MacDonell", "McDonald", "Núñez", "Nuno", "Oakley", "O’Brien", "Obrist", "Ødegård",
    "Odin", "Œuvre", "O'Neill", "St John", "Stjohnson", "Straße", "Strata", "Van Dyk", "Vance", "Zed", "Žižka", "Zoë",
    "Ανδρέας", "Άννα", "Ωμέγα", "Анна", "Ёлкин", "Жанна", "Яна", "אברהם", "שָׂרָה", "أحمد", "محمّد", "आशा", "कमला",
    "김철수", "박지성", "アキラ", "タナカ", "张三", "李小龙", "王伟",
)  # fmt: skip
SORTED_BY_ICU = """
const names = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(names.sort(new Intl.Collator("en", { sensitivity: "base" }).compare)));
"""
OF_STAFF = {"alex": "Zed", "dana": "Ábel", "ravi": "adam", "ada": "Łukasz", "abe": "Lz"}


def test_names_are_in_the_order_that_a_reader_expects(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast()
        everybody = Permission.objects.get(codename="serve_everyone")
        ServiceAssignment.objects.create(user=cast.users["cleo"], permission=everybody, content_object=cast.service)
        for number, name in enumerate(reversed(IN_ORDER)):
            Consumer.objects.create(service=cast.service, chosen_name=name, local_identifier=f"L-{number}")
        Consumer.objects.exclude(local_identifier__startswith="L-").update(chosen_name="Zz")
    found, cursor, actor = [], None, cast.enter("cleo")
    while True:
        page = people.my_people(actor, "", cursor)
        found += [person.chosen_name for person in page.rows if person.local_identifier.startswith("L-")]
        if not page.older:
            break
        cursor = Cursor.read(page.older, NAME_AND_ID)
    assert found == list(IN_ORDER)


def test_the_order_is_the_one_of_icu_but_for_apostrophes_and_hyphens(db: None) -> None:
    """``IN_ORDER`` is asked of the ICU that Node carries, so that it is no order of our own."""
    said = [name for name in IN_ORDER if not set(name) & set("'’-")]
    asked = [str(npm.NODE), "--eval", SORTED_BY_ICU]
    with connection.cursor() as cursor:
        cursor.execute('SELECT w FROM unnest(%s::text[]) w ORDER BY peernotes_folded(w) COLLATE "C"', [said])
        ours = [row[0] for row in cursor.fetchall()]
    theirs = subprocess.run(asked, input=json.dumps(ours), capture_output=True, text=True, check=True).stdout
    assert ours == json.loads(theirs)


def workers(cast: Cast) -> list[str]:
    return [name.partition(" (")[0] for _key, name in assignments.workers(cast.service.pk, timezone.now())]


def affected(cast: Cast) -> list[str]:
    version = standing(cast.service.pk, timezone.now()).current
    comparison = preview.compare(version, cast.service.pk, COMPLEMENTARY, timezone.now())
    return [row.name for row in preview.names(comparison, "touched", "workers", None).rows]


@pytest.mark.parametrize(
    ("actor", "names"),
    [
        ("ada", lambda cast: [member.name for member in members.few(cast.service.pk) or []]),
        ("ada", workers),
        ("ada", lambda cast: [one.name for one in set_up.administrators(cast.service.pk)]),
        ("ada", affected),
        ("sam", lambda cast: [one.name for one in my.team(cast.sam.pk)]),
        ("sam", lambda cast: my.to_ask(cast.sam.pk, cast.service.pk)),
        ("bea", lambda cast: [one.name for one in team(cast.actor("bea"), [cast.service.pk])]),
    ],
    ids=["members", "workers", "administrators", "affected", "team", "to_ask", "colleagues"],
)
def test_staff_are_in_that_order_too(
    as_owner: Callable[[], Any], actor: str, names: Callable[[Cast], list[str]]
) -> None:
    with as_owner():
        cast = make_cast()
        started = timezone.now() - dt.timedelta(days=2)
        for who, name in OF_STAFF.items():
            User.objects.filter(pk=cast.users[who].pk).update(name=name)
            for role in ("consumer_peer_worker", "records_officer", "service_admin"):
                if not cast.users[who].memberships.filter(role=role).exists():
                    build.member(user=cast.users[who], service=cast.service, role=role, starts_at=started)
            if cast.sam.pk not in assignments.people_of(cast.service.pk, cast.users[who].pk):
                assign(cast, who, cast.sam)
    cast.enter(actor)
    found = [name for name in names(cast) if name in OF_STAFF.values()]
    assert found == ["Ábel", "adam", "Łukasz", "Lz", "Zed"]
