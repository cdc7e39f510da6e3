"""Whom a service is for, by name and number: found, enrolled, let go, and given a sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables

from peernotes.actions import consumers as actions
from peernotes.actions import crisis_plans, invitations
from peernotes.actions.details import NumberTaken
from peernotes.enums import Verb
from peernotes.forms.consumers import EnrolForm, LoginForm, ReasonForm
from peernotes.forms.people import Find
from peernotes.policy import consumers as rules
from peernotes.policy import people as people_rules
from peernotes.presenters import consumers as presenter
from peernotes.queries import consumers as queries
from peernotes.queries import details
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views.invitations import handed_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


_NEXT = gettext_lazy(
    "Enrolled. Next an administrator says who works with them, under “Assignments”. Whoever does can then write, and "
    "give them a sign-in."
)


@look
def consumers(request: HttpRequest, slug: str) -> HttpResponse:
    form = Find(request.GET if "q" in request.GET else None)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    cursor = Cursor.read(request.GET.get("after"), NAME_AND_ID)
    gathered, found = actions.open_list(by=request.actor, slug=slug, words=words, cursor=cursor)
    context = {
        "service": gathered.service,
        "form": form,
        "words": words,
        "rows": [presenter.row(slug, each) for each in found.rows],
        "pager": links(request, found),
        "may_enrol": rules.may_enrol(gathered.facts.actor),
    }
    return show(request, "consumers/consumers.html", context, form)


@page
def new(request: HttpRequest, slug: str) -> HttpResponse:
    gathered = actions.open_form(by=request.actor, slug=slug)
    with timezone.override(gathered.service.zone):
        form = EnrolForm(sent(request))
        if form.is_valid() and (made := _enrol(request, gathered, form)):
            messages.success(request, _NEXT)
            return redirect("consumer", slug, made)
        return show(request, "consumers/new.html", {"service": gathered.service, "form": form}, form)


def _enrol(request: HttpRequest, gathered: Gathered, form: EnrolForm) -> UUID | None:
    said = form.cleaned_data
    given = {name: said[name] for name in actions.NewConsumer.__dataclass_fields__ if name in said}
    person = actions.NewConsumer(**given, numbers=form.numbers())
    known = {"by": request.actor, "service_id": gathered.service_id, "key": said["key"]}
    try:
        return actions.enrol(**known, new=person, another=said["another"])
    except actions.NamesakeFound as found:
        form.ask_about_namesakes(found.identifiers)
        return None
    except NumberTaken:
        form.add_error("local_identifier", _("Somebody else here has this ID or one of these numbers. Please check."))
        return None


@look
def consumer(request: HttpRequest, slug: str, person: UUID) -> HttpResponse:
    gathered, context = _open(request, slug, person)
    with timezone.override(gathered.service.zone):
        found = context["consumer"]
        numbers, enrolments = details.numbers(person), queries.enrolments(person)
        context |= {
            "facts": presenter.facts(found, numbers, enrolments, queries.login(found)),
            "may_change": rules.may_change_enrolment(gathered.facts),
            "opens_plan": crisis_plans.opens_on_duty(gathered),
            "may_edit": people_rules.may_edit_details(gathered.facts),
            "may_give_login": rules.may_give_login(gathered.facts),
        }
        return render(request, "consumers/consumer.html", context)


def _open(
    request: HttpRequest, slug: str, person: UUID, rule: Callable | None = None, verb: Verb | None = None
) -> tuple[Gathered, dict[str, object]]:
    """``rule`` and ``verb``: what the page is for, if not for looking."""
    wanting = (rule, verb) if rule else None
    gathered = actions.open_consumer(by=request.actor, slug=slug, consumer_id=person, wanting=wanting)
    return gathered, {"service": gathered.service, "consumer": queries.consumer(person), "ended": gathered.facts.ended}


@page
def enrolment(request: HttpRequest, slug: str, person: UUID) -> HttpResponse:
    """To be ended, or renewed if it is over."""
    _gathered, context = _open(request, slug, person, rules.may_change_enrolment, Verb.END_ENROLMENT)
    form = ReasonForm(sent(request))
    if form.is_valid():
        change = actions.renew_enrolment if context["ended"] else actions.end_enrolment
        change(by=request.actor, consumer_id=person, reason=form.cleaned_data["reason"])
        return redirect("consumer", slug, person)
    return show(request, "consumers/enrolment.html", context | {"form": form}, form)


@page
def login(request: HttpRequest, slug: str, person: UUID) -> HttpResponse:
    """To be given, or taken back if there is one."""
    _gathered, context = _open(request, slug, person, rules.may_give_login, Verb.GIVE_LOGIN)
    known = queries.login(context["consumer"])
    form = _login_form(request, known)
    if form.is_valid() and _change_login(request, person, form):
        return redirect("consumer" if isinstance(form, ReasonForm) else "login", slug, person)
    return show(request, "consumers/login.html", context | {"login": known, "form": form}, form)


def _login_form(request: HttpRequest, known: queries.ConsumerLogin | None) -> LoginForm | ReasonForm:
    if known and known.active:
        return ReasonForm(sent(request))
    form = LoginForm(sent(request), initial={"username": known.username if known else ""})
    form.fields["username"].disabled = known is not None
    return form


def _change_login(request: HttpRequest, person: UUID, form: LoginForm | ReasonForm) -> bool:
    said = form.cleaned_data
    if isinstance(form, ReasonForm):
        actions.take_login(by=request.actor, consumer_id=person, reason=said["reason"])
        messages.success(request, _("Taken back. They are signed out everywhere."))
        return True
    try:
        actions.give_login(by=request.actor, consumer_id=person, username=said["username"])
    except invitations.UsernameTaken:
        form.add_error("username", _("This username is taken. Please choose another."))
        return False
    return True


@press
@sensitive_variables("made")
def login_link(request: HttpRequest, slug: str, person: UUID) -> HttpResponse:
    gathered, context = _open(request, slug, person)
    made = actions.login_link(by=request.actor, consumer_id=person)
    back = reverse("login", args=[slug, person])
    with timezone.override(gathered.service.zone):
        return handed_on(request, made, name=context["consumer"].chosen_name, back=back)
