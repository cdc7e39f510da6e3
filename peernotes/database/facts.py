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
    # The carer whose file it is, and who works with them.
    "is_carer": "{row}.carer_id = (SELECT peernotes_my_carer())",
    "with_carer": "{row}.carer_id = ANY ((SELECT peernotes_my_carers())::uuid[])",
    "reads_carer_request": """peernotes_may_read_carer_request(own => {is_carer}, works_with => {with_carer},
        supervises => {is_supervisor}, waits => {row}.asked_by = 'staff' AND NOT peernotes_said_yes_to_offer({row}.answer),
        mine => {row}.created_by_id = (SELECT peernotes_actor()))""",
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
    # From a session of a group: its person was there, as far as whoever leads the group knows.
    "from_session": """CASE WHEN {row}.session_id IS NULL THEN true ELSE EXISTS (
        SELECT 1 FROM peernotes_attendance t WHERE t.session_id = {row}.session_id AND t.consumer_id = {row}.consumer_id
        AND t.present OFFSET 0) END""",
    "chose_not_to_write": """(SELECT peernotes_writes_none(peernotes_actor(), {row}.service_id, statement_timestamp()))""",
    # Under the model in force.
    "clinicians_read_contacts": "{row}.service_id = ANY ((SELECT peernotes_ids('contacts'))::uuid[])",
    # A contact in a group, of which its person has told nobody.
    "of_a_group": "CASE WHEN peernotes_in_a_group({row}.mode) THEN NOT peernotes_told_of_group({person}) ELSE false END",
    # What its person wants, and the model in force lets them want.
    "keeps_contact_line": """EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.service_id = {row}.service_id
        AND v.in_force @> now() AND peernotes_keeps_contact_line(v.contact_log, wanted => peernotes_contact_line_wanted(
            peernotes_said_of_lines({person}), v.consumer_opt_out)) OFFSET 0)""",
    "contact_line_wanted": """NOT EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.service_id = {row}.service_id
        AND v.in_force @> now()
        AND NOT peernotes_contact_line_wanted(peernotes_said_of_lines({person}), v.consumer_opt_out) OFFSET 0)""",
    # Leads the group whose row it is, and nothing waits.
    "leads": """peernotes_may_lead(leads => {row}.run_id = ANY ((SELECT peernotes_my_runs())::uuid[]),
        in_a_care_role => {supports_members}, ready => {ready})""",
    "supports_members": "{row}.run_id = ANY ((SELECT peernotes_my_runs_in_force())::uuid[])",
    # Of a consumer or of a carer: one of the two is empty.
    "own_place": "({oneself} OR {is_carer})",
    "of_a_group_for_me": """EXISTS (SELECT 1 FROM peernotes_grouprun r JOIN peernotes_programme p ON p.id = r.programme_id
        WHERE r.id = {row}.run_id AND (
            (peernotes_group_is_for(p.audience, as_carer => false) AND EXISTS (
                SELECT 1 FROM peernotes_consumer c
                WHERE (c.id = ANY ((SELECT peernotes_my_records())::uuid[]) OR c.id = (SELECT peernotes_my_visit_choices()))
                  AND c.service_id = r.service_id))
            OR (peernotes_group_is_for(p.audience, as_carer => true) AND EXISTS (
                SELECT 1 FROM peernotes_carer k
                WHERE k.id = (SELECT peernotes_my_carer()) AND k.service_id = r.service_id))) OFFSET 0)""",
    "marks_attendance": """EXISTS (SELECT 1 FROM peernotes_groupsession s JOIN peernotes_participation p ON p.run_id = s.run_id
        WHERE s.id = {row}.session_id AND p.id = {row}.participation_id AND p.consumer_id IS NOT DISTINCT FROM {row}.consumer_id
        AND s.run_id = ANY ((SELECT peernotes_my_runs())::uuid[]) OFFSET 0)""",
    # In a group that the actor leads.
    "in_my_group": """EXISTS (SELECT 1 FROM peernotes_participation p WHERE p.consumer_id = {person}
        AND p.run_id = ANY ((SELECT peernotes_my_runs())::uuid[]) OFFSET 0)""",
    # The model in force lets peer workers into the team's meetings.
    "peers_meet": """EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.service_id = {row}.service_id
        AND v.in_force @> now() AND peernotes_peers_meet(v.peer_in_mdt) OFFSET 0)""",
    "may_meet": """peernotes_may_meet(is_clinician => {is_clinician}, is_peer => {is_peer}, peers_meet => {peers_meet},
        ready => {ready})""",
    "reads_meeting_item": """peernotes_may_read_meeting_item(own => {oneself}, in_care => {in_care}, ready => {ready},
        is_clinician => {is_clinician}, is_peer => {is_peer}, peers_meet => {peers_meet})""",
    # What the model in force says of the words about a group, and of who else reads them.
    "group_words": """EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.service_id = {row}.service_id
        AND v.in_force @> now() AND peernotes_group_words(v.group_notes) OFFSET 0)""",
    "open_session": """EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.service_id = {row}.service_id
        AND v.in_force @> now() AND peernotes_clinicians_read_sessions(v.group_notes, v.model, with_clinician => EXISTS (
            SELECT 1 FROM peernotes_facilitator f
            WHERE f.run_id = {row}.run_id AND peernotes_leads_as_clinician(f.leads_as))) OFFSET 0)""",
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
        to_sign => {row}.to_sign,
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
