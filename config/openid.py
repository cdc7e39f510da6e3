"""What the settings of a sign-in provider mean."""

from __future__ import annotations

import json

from django.core.exceptions import ImproperlyConfigured

from peernotes.enums import PRIVILEGED_ROLES, Role

# Given by one administrator and approved by another, never by a provider (docs/decisions/0022).
GIVEN_BY_TWO = frozenset(map(str, PRIVILEGED_ROLES))
ROLES = frozenset(Role.values) - GIVEN_BY_TWO
HINT = 'Set OIDC_ROLES to a JSON object such as {"peer-team": "harbour/consumer_peer_worker"}.'


def roles_by_claim(text: str) -> dict[str, tuple[str, str]]:
    """Which value of the claim makes which role in which service."""
    try:
        found = {str(value): tuple(place.split("/")) for value, place in json.loads(text or "{}").items()}
    except (ValueError, AttributeError) as error:
        raise ImproperlyConfigured(HINT) from error
    for place in found.values():
        if place[1:] and place[1] in GIVEN_BY_TWO:
            raise ImproperlyConfigured(f"OIDC_ROLES: {place[1]} is given by two administrators, not by a provider.")
        if len(place) != 2 or place[1] not in ROLES:
            raise ImproperlyConfigured(f"{HINT} Roles are: {', '.join(sorted(ROLES))}.")
    return {value: (slug, role) for value, (slug, role) in found.items()}


def providers(issuer: str, name: str, client_id: str, secret: str, scopes: list[str]) -> dict[str, object]:
    """As django-allauth wants it; without an issuer there is none. A subject is known by its issuer and its id there."""
    app = {
        "provider_id": issuer,
        "name": name,
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": issuer.rstrip("/")},
    }
    return {
        "openid_connect": {
            "provider_class": "peernotes.openid.WhereToSignIn",
            "OAUTH_PKCE_ENABLED": True,
            "SCOPE": scopes,
            "APPS": [app] if issuer else [],
        }
    }
