"""What row-level security knows of a row, as SQL: the facts that the rules of ``rules/`` are asked with, said once.

In a .sql file ``{in_care(n)}`` stands for the fact about the row ``n``, whose columns it names; ``{in_care(n.second_id)}``
for that about the person whom this column says. A fact is written out and
no function, because one with a statement inside would be called for each row instead of once. OFFSET 0 keeps PostgreSQL
from making one great hash of everybody that I work with where a look at one row is asked."""

from __future__ import annotations

import re

FACTS = {
    "mine": "{person} = ANY ((SELECT peernotes_my_records())::uuid[])",
    # The consumer, signed in or on a visit at this note.
    "own_note": "{row}.consumer_id = ANY ((SELECT peernotes_my_records())::uuid[]) OR {row}.id = (SELECT peernotes_my_visit_note())",
    # On a visit at what they choose and write for good.
    "at_choices": "{person} = (SELECT peernotes_my_visit_choices())",
    "oneself": "({mine} OR {at_choices})",
    "conflict": "{person} = ANY ((SELECT peernotes_ids('conflict'))::uuid[])",
    "shut": "{person} = ANY ((SELECT peernotes_ids('shut'))::uuid[])",
    "is_clinician": "{row}.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])",
    "is_peer": "{row}.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])",
    "is_officer": "{row}.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])",
    "is_privacy_officer": "{row}.service_id = ANY ((SELECT peernotes_ids('privacy'))::uuid[])",
    "is_administrator": "{row}.service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[])",
    "confirms": "{row}.service_id = ANY ((SELECT peernotes_ids('confirms'))::uuid[])",
    "is_supervisor": "{row}.service_id = ANY ((SELECT peernotes_ids('supervises'))::uuid[])",
    # In the way that a tie says.
    "supervises": "CASE {row}.kind WHEN 'clinician' THEN {is_clinician} ELSE {is_supervisor} END",
    "supervises_them": """EXISTS (SELECT 1 FROM peernotes_my_workers w
        WHERE w.worker_id = {row}.worker_id AND w.service_id = {row}.service_id OFFSET 0)""",
    "in_a_role": """{row}.service_id = ANY ((SELECT peernotes_ids('clinical') || peernotes_ids('peer')
        || peernotes_ids('officer') || peernotes_ids('events') || peernotes_ids('privacy'))::uuid[])""",
    "enrols": "{row}.service_id = ANY ((SELECT peernotes_ids('enrols'))::uuid[])",
    "in_a_care_role": "{row}.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])",
    "on_duty": "{row}.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])",
    "assigned": "EXISTS (SELECT 1 FROM peernotes_my_assignments a WHERE a.consumer_id = {person} OFFSET 0)",
    "in_care": """peernotes_in_care(
        conflict => {conflict}, shut => {shut}, on_duty => {on_duty},
        in_a_care_role => {in_a_care_role}, assigned => {assigned})""",
    # As one of those who read: in care, or for some hours in an emergency.
    "reads_of": """peernotes_or_in_emergency(usual => {in_care}, conflict => {conflict}, shut => {shut},
        is_clinician => {is_clinician}, in_emergency => {in_emergency})""",
    "knows_of": """peernotes_or_in_emergency(usual => {works_with}, conflict => {conflict}, shut => {shut},
        is_clinician => {is_clinician}, in_emergency => {in_emergency})""",
    "in_emergency": "{person} = ANY ((SELECT peernotes_ids('emergency'))::uuid[])",
    # Nothing is missing that one needs there before one reads about people, or begins and reads of a record.
    "ready": "{row}.service_id = ANY ((SELECT peernotes_ids('ready'))::uuid[])",
    "begins": "{row}.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[])",
    "may_add": "peernotes_may_add(in_care => {in_care}, ended => peernotes_ended({person}, statement_timestamp()))",
    # Whatever the model says of their kind: nobody is kept from saying that somebody is in danger.
    "works_with": """peernotes_in_care(
        conflict => {conflict}, shut => {shut}, on_duty => {on_duty},
        in_a_care_role => {is_peer} OR {is_clinician}, assigned => {assigned})""",
    "officer": "{is_officer} AND NOT {conflict}",
    "wrote_it": "{row}.author_id = (SELECT peernotes_actor()) AND {is_peer}",
    # Most peer workers read nothing, or all: asked by the models in force before it is asked of a person.
    "peer_reads": """CASE WHEN (SELECT peernotes_ids('reading')) = '{{}}' THEN false
        ELSE EXISTS (SELECT 1 FROM peernotes_my_reading m WHERE m.consumer_id = {row}.consumer_id OFFSET 0) END""",
    # The person's own voice: About Me, goals, and their Crisis and Support Plan.
    "reads_about_me": """peernotes_may_read_record(
        own => {mine}, in_care => {reads_of}, ready => {ready}, is_clinician => {is_clinician}, peer_reads => EXISTS (
            SELECT 1 FROM peernotes_policyversion v
            CROSS JOIN LATERAL peernotes_said_to_me({row}.consumer_id, v.reads_since, v.about_me_since) said
            WHERE v.service_id = {row}.service_id AND v.in_force @> now()
              AND peernotes_peer_may_read_about_me(v.about_me_readers, peernotes_consented(
                  peernotes_about_me_state(said.about_me, said.record),
                  peernotes_about_me_asks_first(v.about_me_readers), v.consumer_opt_out))
            OFFSET 0))""",
    "matches": """peernotes_may_read_wishes(
        own => false, supervises => {is_supervisor}, in_a_care_role => {in_a_care_role}, ready => {ready},
        conflict => {conflict}, shut => {shut})""",
    # By the roster.
    "on_shift": """EXISTS (SELECT 1 FROM peernotes_dutyshift d WHERE d.service_id = {row}.service_id
        AND d.user_id = (SELECT peernotes_actor()) AND d.starts_at <= now() AND d.ends_at > now() OFFSET 0)""",
    "clinicians_allowed": """EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = {row}.policy_version_id
        AND peernotes_clinicians_allowed(v.clinician_read_peer_notes) OFFSET 0)""",
    "shared": """peernotes_may_read_shared({row}.status, {row}.shared_with_care_team, {row}.shared_with_peer_team,
        clinicians_allowed => {clinicians_allowed}, ready => {begins}, is_clinician => {is_clinician}, peer_reads => {peer_reads})""",
    # With the peer worker who asks, where the model asks for one.
    "agreement_missing": """EXISTS (SELECT 1 FROM peernotes_assignment a
        JOIN peernotes_policyversion v ON v.service_id = a.service_id AND v.in_force @> now()
        WHERE a.user_id = (SELECT peernotes_actor()) AND a.content_object_id = {person} AND peernotes_agreement_missing(
            {is_peer}, v.boundary_agreement_required, coalesce(peernotes_agreement_due(
                a.service_id, a.content_object_id, a.user_id, a.created_at, statement_timestamp())
                <= statement_timestamp(), false)) OFFSET 0)""",
    "chose_not_to_write": """(SELECT peernotes_writes_none(peernotes_actor(), {row}.service_id, statement_timestamp()))""",
    # Of a safety concern; by the day where the service is.
    "knows": """peernotes_knows({row}.told_consumer, {row}.told_at, {row}.hold_until, (
        SELECT (now() AT TIME ZONE s.timezone)::date FROM peernotes_service s WHERE s.id = {row}.service_id OFFSET 0))""",
    # Works with somebody who has no sign-in.
    "dictates": """{in_care} AND NOT EXISTS (SELECT 1 FROM peernotes_consumer o JOIN peernotes_user u ON u.id = o.user_id
        AND u.is_active WHERE o.id = {person} OFFSET 0)""",
    # Most supervise nobody: asked before anything of a note is.
    "cosigns": """CASE WHEN (SELECT peernotes_ids('supervises')) = '{{}}' THEN false ELSE peernotes_may_cosign(
        {row}.status, {row}.shared_with_care_team, {row}.shared_with_peer_team,
        supervises => EXISTS (SELECT 1 FROM peernotes_my_workers w WHERE w.worker_id = {row}.author_id
                              AND w.service_id = {row}.service_id AND w.kind = 'peer' OFFSET 0),
        to_sign => EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = {row}.policy_version_id
                           AND peernotes_asks_to_sign(v.cosign, {row}.id) OFFSET 0),
        in_a_care_role => {in_a_care_role}, ready => {begins}, conflict => {conflict}, shut => {shut}) END""",
    "was_read": "EXISTS (SELECT 1 FROM peernotes_my_readings g WHERE g.note_id = {row}.id OFFSET 0)",
    "opened": """EXISTS (SELECT 1 FROM peernotes_opening o
        WHERE o.note_id = {row}.id AND o.agreed AND o.created_by_id = (SELECT peernotes_actor()) OFFSET 0)""",
}
# Which column says whom a row is about, where it is not consumer_id.
PERSON = {"peernotes_consumer": "id", "peernotes_assignment": "content_object_id"}
ASKED = re.compile(r"\{(\w+)\((\w+)(?:\.(\w+))?\)\}")


class _About(dict[str, str | None]):
    """The facts about one row, each with the facts that it names written out."""

    def __missing__(self, name: str) -> str:
        if name == "person":
            return f"{self['row']}.{self['column'] or PERSON.get(self['row'], 'consumer_id')}"
        return FACTS[name].format_map(self)


def written_out(sql: str) -> str:
    return ASKED.sub(lambda asked: FACTS[asked[1]].format_map(_About(row=asked[2], column=asked[3])), sql)
