"""Who can sign in to the demo."""

from __future__ import annotations

from peernotes.demo import content

CONSUMER = "consumer"


def people() -> list[dict[str, str]]:
    """`username`, `name`, `role`, `service` (its name) and `password` of everyone with a login, staff first."""
    demo = content.load()
    return [
        {"username": username, "name": name, "role": role, "service": service.name, "password": demo.password}
        for service in demo.services
        for username, name, role in [
            *((person.username, person.name, person.role) for person in service.staff),
            *((person.username, person.name, CONSUMER) for person in service.consumers if person.login),
        ]
    ]
