"""Signing in with a provider of OpenID Connect: who is let in, which roles they have, and what is not believed."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.utils import timezone

from config import openid
from peernotes.actions import invitations
from peernotes.enums import PRIVILEGED_ROLES
from peernotes.models import Assignment, Consumer, DutyShift, Event, Membership, RoleProposal, Service, User
from peernotes.policy.facts import Actor
from peernotes.sessions import PROVED
from tests.account.conftest import PASSWORD, start
from tests.support import build
from tests.support.liar import STRANGE, Liar

pytestmark = pytest.mark.django_db
VERIFIED = {"email": "old@example.org", "email_verified": True}
LOGOUT = {"http://schemas.openid.net/event/backchannel-logout": {}}
WORD = "mulberry"


@pytest.fixture
def liar(settings: Any) -> Iterator[Liar]:
    found = Liar()
    found.start()
    settings.OIDC_ISSUER, settings.OIDC_NAME, settings.OIDC_CLIENT_ID = found.url, "the hospital", "peernotes"
    settings.OIDC_ROLES = {"peers": ("harbour", "consumer_peer_worker"), "clinic": ("harbour", "clinician")}
    settings.SOCIALACCOUNT_PROVIDERS = openid.providers(found.url, "the hospital", "peernotes", "s", ["openid"])
    yield found
    found.stop()


@dataclass
class Visit:
    """One browser that signs in there."""

    liar: Liar
    client: Client

    def come(self, path: str = "/accounts/oidc/", **twist: str) -> Any:
        self.asked = self.client.get(path)
        sent = {name: value[0] for name, value in parse_qs(urlsplit(self.asked.url).query).items()}
        self.sent = sent
        self.liar.said.setdefault("nonce", sent["nonce"])
        return self.client.get("/accounts/oidc/back/", {"code": "c", "state": sent["state"]} | twist)

    @property
    def is_in(self) -> bool:
        return self.client.get("/accounts/2fa/").status_code == 200


@pytest.fixture
def visit(liar: Liar) -> Visit:
    return Visit(liar, Client())


@pytest.fixture
def joined(liar: Liar, someone: User, as_owner: Callable[[], Any]) -> User:
    with as_owner():
        SocialAccount.objects.create(user=someone, provider=liar.url, uid="there")
    return someone


@pytest.fixture
def proved_address(someone: User, as_owner: Callable[[], Any]) -> User:
    with as_owner():
        EmailAddress.objects.create(user=someone, email="old@example.org", verified=True, primary=True)
    return someone


def roles(user: User) -> set[str]:
    now = timezone.now()
    held = Membership.objects.filter(user=user, starts_at__lte=now)
    return {each.role for each in held if each.ends_at is None or each.ends_at > now}


def verbs(as_owner: Any, user: User) -> list[tuple[str, str]]:
    with as_owner():
        return list(Event.objects.filter(actor_id=user.pk).order_by("id").values_list("verb", "rule"))


# --- who is let in ------------------------------------------------------------------


def test_without_an_issuer_nothing_is_different() -> None:
    assert "Sign in with" not in Client().get("/accounts/login/").content.decode().replace("Sign in with a passkey", "")
    for path in ("/accounts/oidc/", "/accounts/oidc/back/", "/invitation/x/oidc/"):
        assert Client().get(path).status_code == 404
    assert Client().post("/accounts/oidc/ended/").status_code == 404


def test_with_one_there_is_a_button_that_leads_there(liar: Liar) -> None:
    page = Client().get("/accounts/login/?next=/people/?q=a%26b").content.decode()
    assert "Sign in with the hospital" in page
    assert 'href="/accounts/oidc/?next=/people/%3Fq%3Da%26b"' in page


def test_state_nonce_and_proof_are_always_there(visit: Visit, joined: User) -> None:
    visit.come()
    assert visit.sent.keys() >= {"state", "nonce", "code_challenge"}
    assert visit.sent["code_challenge_method"] == "S256"
    assert visit.liar.verifier
    assert visit.is_in


def test_a_stranger_is_told_what_to_do(visit: Visit, as_owner: Any) -> None:
    visit.liar.said |= VERIFIED
    answer = visit.come()
    assert answer.status_code == 403
    assert "ask an administrator there for an invitation" in answer.content.decode()
    assert not visit.is_in
    with as_owner():
        assert not SocialAccount.objects.exists()
        assert Event.objects.latest("id").verb == "sign_in_failed"


def test_by_an_address_that_both_sides_verified(visit: Visit, proved_address: User, as_owner: Any) -> None:
    visit.liar.user |= VERIFIED
    assert visit.come().url == "/"
    assert visit.is_in
    joined = SocialAccount.objects.get(user=proved_address)
    assert (joined.provider, joined.uid, joined.extra_data) == (visit.liar.url, "there", {})
    assert [verb for verb, _rule in verbs(as_owner, proved_address)] == ["join_sign_in", "sign_in"]


@pytest.mark.parametrize("claims", [{"email_verified": False}, {"email_verified": "true"}, {"email": "x@example.org"}])
def test_another_address_joins_nobody(visit: Visit, proved_address: User, claims: dict[str, Any]) -> None:
    visit.liar.said |= VERIFIED | claims
    assert visit.come().status_code == 403


def test_an_address_that_nobody_proved_here_joins_nobody(visit: Visit, someone: User) -> None:
    visit.liar.said |= VERIFIED
    assert visit.come().status_code == 403


def test_nobody_is_two_people_there(visit: Visit, joined: User, proved_address: User) -> None:
    visit.liar.said |= VERIFIED | {"sub": "another"}
    assert visit.come().status_code == 403


def test_another_issuers_subject_is_another_person(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        SocialAccount.objects.update(provider="https://elsewhere.example")
    assert visit.come().status_code == 403


def test_by_an_invitation_once(visit: Visit, someone: User) -> None:
    link = invitations.make(by=Actor(user_id=someone.pk), user_id=someone.pk)
    page = Client().get(f"/invitation/{link.token}/").content.decode()
    assert f'href="/invitation/{link.token}/oidc/"' in page
    assert visit.come(f"/invitation/{link.token}/oidc/").url == "/"
    assert SocialAccount.objects.get(user=someone).uid == "there"
    late = Visit(visit.liar, Client())
    late.liar.said = {"sub": "another"}
    assert late.come(f"/invitation/{link.token}/oidc/").status_code == 403


def test_an_invitation_with_words_is_not_for_this(visit: Visit, someone: User) -> None:
    link = invitations.make(by=Actor(user_id=someone.pk), user_id=someone.pk, words="tea and rain")
    assert "oidc" not in Client().get(f"/invitation/{link.token}/").content.decode()
    assert visit.come(f"/invitation/{link.token}/oidc/").status_code == 403
    assert invitations.waiting(token=link.token)


def test_whoever_is_inactive_here_stays_out(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        User.objects.update(is_active=False)
    visit.come()
    assert not visit.is_in


def test_nor_is_joined_by_an_address(visit: Visit, proved_address: User, as_owner: Any) -> None:
    with as_owner():
        User.objects.filter(pk=proved_address.pk).update(is_active=False)
    visit.liar.said |= VERIFIED
    assert visit.come().status_code == 403
    with as_owner():
        assert not SocialAccount.objects.exists()


def test_whoever_is_joined_comes_from_there_alone(liar: Liar, joined: User, settings: Any) -> None:
    client = Client()
    answer = client.post("/accounts/login/", {"login": "someone", "password": PASSWORD})
    assert answer.status_code == 403
    assert "You sign in with the hospital" in answer.content.decode()
    assert client.get("/accounts/2fa/").status_code == 302
    settings.OIDC_ISSUER = ""
    assert start().get("/accounts/2fa/").status_code == 200


@pytest.mark.parametrize(
    ("asked", "leads"), [("/people/", "/people/"), ("//evil.example/", "/"), ("https://e.vil", "/")]
)
def test_it_leads_on_within_this_site(visit: Visit, joined: User, asked: str, leads: str) -> None:
    assert visit.come(f"/accounts/oidc/?next={asked}").url == leads


# --- roles --------------------------------------------------------------------------


def test_roles_come_and_go_with_the_claim(visit: Visit, joined: User, as_owner: Any) -> None:
    visit.liar.said["groups"] = ["peers", "clinic", "gardening"]
    visit.come()
    assert roles(joined) == {"consumer_peer_worker", "clinician"}
    again = Visit(visit.liar, Client())
    again.liar.said = {"groups": "peers"}
    again.come()
    assert roles(joined) == {"consumer_peer_worker"}
    assert [each for each in verbs(as_owner, joined) if "role" in each[0]] == [
        ("give_role", "provider"), ("give_role", "provider"), ("end_role", "provider"),
    ]  # fmt: skip


def test_what_the_settings_do_not_speak_of_stays(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        service = Service.objects.get(slug="harbour")
        build.member(user=joined, service=service, role="peer_supervisor", starts_at=timezone.now())
    visit.come()
    assert roles(joined) == {"peer_supervisor"}


def test_with_the_last_role_in_care_the_assignments_end(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        sam = Consumer.objects.get(user__username="sam.harbour")
        build.member(user=joined, service=sam.service, role="clinician", starts_at=timezone.now() - timedelta(days=1))
        build.assign(user=joined, consumer=sam)
        build.on_duty(user=joined, service=sam.service)
    visit.come()
    assert roles(joined) == set()
    with as_owner():
        assert not Assignment.objects.filter(user=joined).exists()
        assert Event.objects.filter(actor_id=joined.pk, verb="assign", subject_id=sam.pk).count() == 1


def test_with_the_last_role_what_was_proposed_for_them_is_taken_back(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        service = Service.objects.get(slug="harbour")
        build.member(user=joined, service=service, role="clinician", starts_at=timezone.now() - timedelta(days=1))
        gwen = User.objects.get(username="gwen.harbour")
        waits = RoleProposal.objects.create(
            user=joined, service=service, role="auditor", starts_at=timezone.now(), reason="R", proposed_by=gwen
        )
    visit.come()
    with as_owner():
        waits.refresh_from_db()
    assert (waits.approved, waits.decided_by_id) == (False, joined.pk)


def test_what_they_do_in_another_service_goes_on(visit: Visit, joined: User, as_owner: Any) -> None:
    since = timezone.now() - timedelta(days=1)
    with as_owner():
        build.member(user=joined, service=Service.objects.get(slug="harbour"), role="clinician", starts_at=since)
        elsewhere = Consumer.objects.filter(service__slug="lighthouse")[0]
        build.member(user=joined, service=elsewhere.service, role="clinician", starts_at=since)
        build.assign(user=joined, consumer=elsewhere)
        build.shift(user=joined, service=elsewhere.service)
    visit.come()
    with as_owner():
        assert Assignment.objects.get(user=joined).content_object_id == elsewhere.pk
        assert DutyShift.objects.get(user=joined).ends_at > timezone.now()


def test_while_another_role_in_care_stays_the_assignments_do(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        sam = Consumer.objects.get(user__username="sam.harbour")
        for role in ("clinician", "consumer_peer_worker"):
            build.member(user=joined, service=sam.service, role=role, starts_at=timezone.now() - timedelta(days=1))
        build.assign(user=joined, consumer=sam)
        hour = timezone.now() + timedelta(hours=1)
        DutyShift.objects.create(user=joined, service=sam.service, starts_at=hour, ends_at=hour + timedelta(hours=1))
    visit.liar.said["groups"] = ["peers"]
    visit.come()
    with as_owner():
        assert not DutyShift.objects.filter(user=joined).exists()
        assert Assignment.objects.filter(user=joined).exists()


def test_a_clinician_who_loses_another_role_stays_on_duty(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        service = Service.objects.get(slug="harbour")
        for role in ("clinician", "consumer_peer_worker"):
            build.member(user=joined, service=service, role=role, starts_at=timezone.now() - timedelta(days=1))
        hour = timezone.now() + timedelta(hours=1)
        DutyShift.objects.create(user=joined, service=service, starts_at=hour, ends_at=hour + timedelta(hours=1))
    visit.liar.said["groups"] = ["clinic"]
    visit.come()
    assert roles(joined) == {"clinician"}
    with as_owner():
        assert DutyShift.objects.filter(user=joined).exists()


def test_a_service_that_is_not_there_gives_no_role(visit: Visit, joined: User, settings: Any) -> None:
    settings.OIDC_ROLES |= {"elsewhere": ("no-such-service", "clinician")}
    visit.liar.said["groups"] = ["elsewhere", "peers"]
    visit.come()
    assert roles(joined) == {"consumer_peer_worker"}


@pytest.mark.parametrize("said", [5, True, {"peers": 1}, [["peers"], {"peers": 1}, None], None, ""])
def test_a_claim_that_names_nothing_gives_no_role(visit: Visit, joined: User, said: object) -> None:
    visit.liar.said |= {"groups": said, "acr": said, "amr": said}
    visit.come()
    assert visit.is_in
    assert roles(joined) == set()


def test_who_is_helped_there_gets_no_role_there(visit: Visit, joined: User, as_owner: Any) -> None:
    with as_owner():
        build.consumer(service=Service.objects.get(slug="harbour"), name="Someone", identifier="X-1", user=joined)
    visit.liar.said["groups"] = ["peers"]
    visit.come()
    assert visit.is_in
    assert roles(joined) == set()


@pytest.mark.parametrize("role", sorted(PRIVILEGED_ROLES))
def test_no_provider_makes_an_administrator(role: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="two administrators"):
        openid.roles_by_claim(f'{{"x": "harbour/{role}"}}')


@pytest.mark.parametrize(
    "text", ["peers", "[]", '{"x": "harbour"}', '{"x": "harbour/gardener"}', '{"x": 1}', '{"x": "a/b/c"}']
)
def test_roles_that_cannot_be_read_stop_the_start(text: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        openid.roles_by_claim(text)


# --- the second step ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("believed", "said", "first"),
    [
        ([], {"amr": ["mfa"]}, True),
        (["mfa"], {"amr": ["pwd", "mfa"]}, False),
        (["mfa"], {"amr": ["pwd"]}, True),
        (["mfa"], {"amr": "mfa"}, True),
        (["gold"], {"acr": "gold"}, False),
        (["gold"], {}, True),
    ],
)
def test_a_second_step_there_counts_where_the_settings_say_so(
    visit: Visit, joined: User, settings: Any, believed: list[str], said: dict[str, Any], first: bool
) -> None:
    settings.SECOND_STEP_REQUIRED, settings.OIDC_SECOND_STEP = True, believed
    visit.liar.said |= said | {"groups": ["peers"]}
    visit.come()
    answer = visit.client.get("/people/")
    assert (answer.status_code == 302 and answer.url == "/accounts/2fa/") is first


def test_a_second_step_of_ones_own_is_asked_here(visit: Visit, joined: User) -> None:
    TOTP.activate(joined, "JBSWY3DPEHPK3PXP")
    assert visit.come().url == "/accounts/2fa/authenticate/"


# --- is it still you? -----------------------------------------------------------------


def test_whoever_is_joined_proves_it_there(visit: Visit, joined: User) -> None:
    visit.come()
    assert PROVED not in visit.client.session
    visit.client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert PROVED not in visit.client.session
    del visit.liar.said["nonce"]
    assert visit.come("/accounts/oidc/?next=/people/").url == "/people/"
    assert visit.sent["max_age"] == "0"
    assert visit.client.session[PROVED] > time.time() - 5
    assert visit.is_in


@pytest.mark.parametrize("claims", [{"auth_time": 1}, {"auth_time": None}, {"auth_time": "x"}, {"sub": "another"}])
def test_what_is_no_proof(visit: Visit, joined: User, claims: dict[str, Any]) -> None:
    visit.come()
    visit.liar.said = claims
    assert visit.come().status_code == 403
    assert PROVED not in visit.client.session


# --- what is not believed -----------------------------------------------------------

LIES: dict[str, dict[str, Any]] = {
    "another nonce": {"said": {"nonce": "x"}},
    "no nonce": {"said": {"nonce": None}},
    "another audience": {"said": {"aud": "somebody else"}},
    "for somebody else": {"said": {"azp": "somebody else"}},
    "another issuer": {"said": {"iss": "https://elsewhere.example"}},
    "over": {"said": {"exp": 1}},
    "without an end": {"said": {"exp": None}},
    "nobody": {"said": {"sub": None}},
    "a number": {"said": {"sub": 1}},
    "an endless name": {"said": {"sub": "x" * 500}},
    "unsigned": {"alg": "none"},
    "signed with a shared secret": {"alg": "HS256", "key": "s" * 64},
    "signed by a stranger": {"key": STRANGE},
    "two people": {"user": {"sub": "another"}},
    "nobody at all": {"user": []},
    "it calls itself otherwise": {"issuer_said": "https://elsewhere.example"},
}


@pytest.mark.parametrize("lie", LIES)
def test_what_is_not_believed(visit: Visit, joined: User, lie: str, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG)
    visit.liar.said |= {"name": WORD, "groups": ["peers"]}
    visit.client.get("/accounts/oidc/")
    for name, value in LIES[lie].items():
        setattr(visit.liar, name, visit.liar.said | value if name == "said" else value)
    answer = visit.client.get("/accounts/oidc/") if visit.liar.issuer_said else visit.come()
    assert answer.status_code == 403
    assert "It did not work with the hospital just now" in answer.content.decode()
    assert not visit.is_in
    assert roles(joined) == set()
    assert WORD not in caplog.text


@pytest.mark.parametrize("twist", [{"state": "x"}, {"state": ""}, {"error": "access_denied"}, {"state": "\x00"}])
def test_an_answer_to_nothing_that_was_asked(visit: Visit, joined: User, twist: dict[str, str]) -> None:
    assert visit.come(**twist).status_code == 403
    assert not visit.is_in


def test_another_browsers_answer(visit: Visit, joined: User) -> None:
    visit.client.get("/accounts/oidc/")
    other = Visit(visit.liar, Client())
    other.come()
    stolen = Client().get("/accounts/oidc/back/", {"code": "c", "state": other.sent["state"]})
    assert stolen.status_code == 403


def test_a_provider_that_is_down(visit: Visit, joined: User) -> None:
    asked = visit.client.get("/accounts/oidc/").url
    visit.liar.up = False
    assert visit.client.get("/accounts/oidc/").status_code == 403
    state = parse_qs(urlsplit(asked).query)["state"][0]
    assert visit.client.get("/accounts/oidc/back/", {"code": "c", "state": state}).status_code == 403
    assert visit.client.post("/accounts/oidc/ended/", {"logout_token": "x"}).status_code == 400


# --- the end ------------------------------------------------------------------------


@pytest.fixture
def logout(visit: Visit) -> Callable[..., int]:
    """What the provider's own call is answered."""

    def send(**claims: Any) -> int:
        visit.liar.said = {}
        token = visit.liar.token(**{"jti": str(uuid.uuid4()), "events": LOGOUT} | claims)
        return Client(enforce_csrf_checks=True).post("/accounts/oidc/ended/", {"logout_token": token}).status_code

    return send


def test_the_end_there_is_the_end_here(visit: Visit, joined: User, logout: Callable[..., int], as_owner: Any) -> None:
    visit.come()
    second = Visit(visit.liar, Client())
    second.liar.said = {}
    second.come()
    assert visit.is_in
    assert second.is_in
    assert logout() == 200
    assert not visit.is_in
    assert not second.is_in
    assert verbs(as_owner, joined)[-1][0] == "sign_out"


def test_the_end_of_nothing_leaves_no_event(joined: User, logout: Callable[..., int], as_owner: Any) -> None:
    assert logout() == 200
    assert verbs(as_owner, joined) == []


def test_it_ends_nobody_elses(visit: Visit, joined: User, logout: Callable[..., int]) -> None:
    visit.come()
    assert logout(sub="another") == 200
    assert visit.is_in


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "somebody else"}, {"iss": "https://elsewhere.example"}, {"exp": 1}, {"events": {}}, {"events": "x"},
        {"events": None}, {"nonce": "x"}, {"jti": None}, {"sub": None, "sid": "x"}, {"iat": None},
        {"iat": int(time.time()) + 3600},
    ],
)  # fmt: skip
def test_what_ends_nothing(visit: Visit, joined: User, logout: Callable[..., int], claims: dict[str, Any]) -> None:
    visit.come()
    assert logout(**claims) == 400
    assert visit.is_in


@pytest.mark.parametrize(("alg", "key"), [("none", None), ("HS256", "s" * 64), ("RS256", STRANGE)])
def test_who_may_not_end_anything(visit: Visit, joined: User, logout: Callable[..., int], alg: str, key: Any) -> None:
    visit.come()
    visit.liar.alg, visit.liar.key = alg, key
    assert logout() == 400
    assert visit.is_in


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "\x00", "é" * 5000])
def test_what_is_no_token(liar: Liar, token: str) -> None:
    assert Client().post("/accounts/oidc/ended/", {"logout_token": token}).status_code == 400
