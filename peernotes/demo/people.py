"""Who can sign in to the demo."""

from __future__ import annotations

from itertools import groupby

from peernotes.demo import content
from peernotes.enums import Role
from peernotes.models import User

CONSUMER, CARER = "consumer", "carer"
LABELS = {CONSUMER: "Consumer", CARER: "Carer"}


def role_label(role: str) -> str:
    return LABELS.get(role) or str(Role(role).label)


def for_signing_in() -> dict[str, object]:
    """Everybody who has been loaded, by service, as rows of the sign-in page, and the password that all of them have."""
    everybody = people()
    names = User.objects.filter(username__in=[person["username"] for person in everybody])
    here = set(names.values_list("username", flat=True))
    found = [person for person in everybody if person["username"] in here]
    services = [
        {"name": service, "people": [_row(person) for person in members]}
        for service, members in groupby(found, key=lambda person: person["service"])
    ]
    return {"services": services, "password": everybody[0]["password"]}


def _row(person: dict[str, str]) -> dict[str, str]:
    return {"title": person["username"], "note": f"{person['name']}, {role_label(person['role'])}"}


def people() -> list[dict[str, str]]:
    """`username`, `name`, `role`, `service` (its name) and `password` of everyone with a login, staff first."""
    demo = content.load()
    return [
        {"username": username, "name": name, "role": role, "service": service.name, "password": demo.password}
        for service in demo.services
        for username, name, role in [
            *((person.username, person.name, person.role) for person in service.staff),
            *((person.username, person.name, CONSUMER) for person in service.consumers if person.login),
            *((carer.username, carer.name, CARER) for carer in service.carers if carer.signs_in),
        ]
    ]
