import re
from html import unescape

import pytest
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.urls import reverse

from peernotes.demo.people import people
from peernotes.presenters.help import WALKS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["account_login", "account_reset_password", "account_signup"])
def test_pages_before_sign_in_have_one_heading_and_nothing_inline(client, name):
    page = client.get(reverse(name)).content.decode()
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert "<style" not in page
    assert " style=" not in page
    assert not re.search(r"<script(?![^>]*(\bsrc=|type=\"application/json\"))", page)
    assert not re.search(r"\son[a-z]+=", page)


def test_the_demonstration_says_what_it_is_and_nothing_else_does(client, settings):
    told = "This is a demonstration"
    assert told in client.get(reverse("account_login")).content.decode()
    settings.DEMO = False
    assert told not in client.get(reverse("account_login")).content.decode()


@pytest.mark.parametrize("demo", [True, False])
def test_the_demonstration_alone_says_who_can_sign_in(client, settings, demo):
    settings.DEMO = demo
    page = unescape(client.get(reverse("account_login")).content.decode())
    for person in people():
        assert (f">{person['username']}<" in page) is demo
        assert (f"{person['name']}, " in page) is demo
    assert (people()[0]["password"] in page) is demo


def test_whoever_is_not_there_is_not_said_to_sign_in(client, as_owner, django_user_model):
    with as_owner():
        django_user_model.objects.update(username=Concat(Value("gone-"), F("username")))
    page = unescape(client.get(reverse("account_login")).content.decode())
    assert "This is a demonstration" in page
    for said in ("Who can sign in", people()[0]["password"], *(person["username"] for person in people())):
        assert said not in page


@pytest.mark.parametrize("demo", [True, False])
def test_help_names_the_demonstrations_people_only_there(client, settings, demo):
    settings.DEMO = demo
    page = unescape(client.get(reverse("help")).content.decode())
    roles = {person["username"]: person["role"] for person in people()}
    assert [walk.id for walk in WALKS] == ["together", "reading", "model"]
    for walk in WALKS:
        assert f'id="{walk.id}"' in page
        signing_in = [step.signs_in for step in walk.steps if step.signs_in]
        assert signing_in
        assert {name in page for name in signing_in} == {demo}
        assert set(signing_in) <= roles.keys()
        for step in walk.steps:
            assert str(step.text) in page


def test_a_wrong_password_keeps_the_name_and_says_one_thing(client):
    page = client.post(reverse("account_login"), {"login": "nobody", "password": "wrong-words"}).content.decode()
    assert 'value="nobody"' in page
    assert "wrong-words" not in page
    assert "nhsuk-error-summary" in page


def test_nobody_can_sign_up(client):
    page = client.get(reverse("account_signup")).content.decode()
    assert "You cannot sign up by yourself" in page


def test_a_link_that_was_used_says_so(client):
    page = client.get(reverse("account_reset_password_from_key", args=["abc", "def-1"])).content.decode()
    assert "This link does not work any more" in page


def test_what_is_not_there_is_the_same_for_everybody(client, as_owner, django_user_model):
    out = client.get("/no-such-page/")
    assert out.status_code == 404
    with as_owner():
        someone = django_user_model.objects.create_user(username="someone", name="Someone", password=None)
    client.force_login(someone, backend="django.contrib.auth.backends.ModelBackend")
    signed_in = client.get("/another-missing-page/?q=1")
    assert signed_in.content == out.content
