"""The statements behind ``queries.staff``: who has, had or shall have a role in one service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

if TYPE_CHECKING:
    from peernotes.queries import keyset

# They have not chosen a password yet, and sign in nowhere else.
WAITS = f"""(u.password LIKE '{UNUSABLE_PASSWORD_PREFIX}%%' AND NOT EXISTS (
    SELECT FROM socialaccount_socialaccount j WHERE j.user_id = u.id))"""
OPEN = "(m.ends_at IS NULL OR m.ends_at > statement_timestamp())"
HELD = "SELECT m.role FROM peernotes_membership m WHERE m.user_id = u.id AND m.service_id = %(service)s"
ROLES = f"array_to_string(ARRAY({HELD} AND {OPEN} ORDER BY m.starts_at, m.role), ' ')"
NAMED = "u.found_by LIKE (SELECT '%%' || peernotes_folded(%(word_{n})s::text) || '%%')"
HERE = f"EXISTS ({HELD} AND {OPEN} {{as_wanted}})"
# From the roles and not by name: few of a service have left it, and PostgreSQL would look among all logins for them.
LEFT = f"""u.id = ANY (ARRAY(SELECT m.user_id FROM peernotes_membership m WHERE m.service_id = %(service)s {{as_wanted}}))
    AND NOT EXISTS ({HELD} AND {OPEN})"""
LISTED = f"""
SELECT u.id, u.name, u.username, u.sort_name, {ROLES} AS roles, {WAITS} AS waits
FROM peernotes_user u
WHERE {{whom}} AND {{named}} {{beyond}} ORDER BY {{order}} LIMIT {{limit}}"""
KNOWN = f"""
SELECT u.id, u.name, u.username, u.email, {ROLES} AS roles, {WAITS} AS waits,
       (SELECT count(*) FROM peernotes_assignment a WHERE a.user_id = u.id AND a.service_id = %(service)s) AS people,
       (SELECT count(*) FROM peernotes_facilitator f JOIN peernotes_grouprun r ON r.id = f.run_id AND r.ended_at IS NULL
        WHERE f.user_id = u.id AND f.service_id = %(service)s AND f.ended_at IS NULL) AS groups,
       EXISTS (SELECT FROM peernotes_serviceassignment w
               WHERE w.user_id = u.id AND w.content_object_id = %(service)s) AS on_duty,
       EXISTS (SELECT FROM mfa_authenticator f WHERE f.user_id = u.id AND f.type <> 'recovery_codes') AS second_step,
       u.id IN (SELECT peernotes_offering(%(service)s)) AS offered,
       (SELECT count(*) FROM user_session s
        WHERE s.user_id = u.id AND s.expire_date > statement_timestamp()) AS sign_ins
FROM peernotes_user u
WHERE u.id = %(user)s AND (EXISTS ({HELD}) OR EXISTS (
    SELECT FROM peernotes_roleproposal p WHERE p.user_id = u.id AND p.service_id = %(service)s))"""


def page(count: int, order: keyset.Order, limit: int, *, in_role: bool = False, left: bool = False) -> str:
    """``count``: how many words are looked for. ``left``: who has left, and not who is here or comes."""
    key, whom = ("u.sort_name", "u.id"), LEFT if left else HERE
    return LISTED.format(
        whom=whom.format(as_wanted="AND m.role = %(role)s" if in_role else ""),
        named=" AND ".join(["true", *(NAMED.format(n=number) for number in range(count))]),
        beyond=order.beyond(*key),
        order=order.by(*key),
        limit=limit,
    )
