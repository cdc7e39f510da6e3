"""Every table with what is said of it: beside our models, and here of tables that no model of ours makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from peernotes.models._table import May, Table, Whose
from peernotes.models.consumer import Consumer

DERIVED = Table(Whose.STAFF, May.READ, history=False, row_security=True)
CLOSED = Table(Whose.NOBODY, May.NOTHING, history=False)
READ = Table(Whose.NOBODY, May.READ, history=False)
KEPT = Table(Whose.NOBODY, May.REMOVE, history=False)

OTHERS = {
    "peernotes_caselist": DERIVED,
    "peernotes_caseload": DERIVED,
    "peernotes_unread": DERIVED,
    "peernotes_look": Table(Whose.STAFF, May.CHANGE, history=False, row_security=True),
    "peernotes_database": CLOSED,
    "django_session": CLOSED,
    "peernotes_user_groups": READ,
    "peernotes_user_user_permissions": READ,
    "auth_group": READ,
    "auth_group_permissions": READ,
    "auth_permission": READ,
    "django_content_type": READ,
    "django_migrations": READ,
    "guardian_groupobjectpermission": READ,
    "guardian_userobjectpermission": READ,
    "account_emailaddress": KEPT,
    "account_emailconfirmation": KEPT,
    "mfa_authenticator": KEPT,
    "socialaccount_socialaccount": KEPT,
    "socialaccount_socialapp": READ,
    "socialaccount_socialtoken": CLOSED,
    "procrastinate_events": CLOSED,
    "procrastinate_jobs": CLOSED,
    "procrastinate_periodic_defers": CLOSED,
    "procrastinate_workers": CLOSED,
}


@dataclass(frozen=True)
class Key:
    """A row of ``table`` is of the same service as the row of ``target`` that ``column`` names."""

    name: str
    table: str
    column: str
    target: str


@dataclass(frozen=True)
class Tracked:
    """``columns`` of ``live`` leave a row in ``history``; those ``without`` leave none on purpose."""

    live: str
    history: str
    columns: tuple[str, ...]
    without: tuple[str, ...]


def tables() -> dict[str, Table]:
    found = OTHERS | {model._meta.db_table: model.table for model in _ours()}
    for tracked in histories():
        live = found[tracked.live]
        found[tracked.history] = Table(
            live.whose, May.READ, history=False, append_only=True, row_security=live.row_security
        )
    return found


def histories() -> Iterator[Tracked]:
    for model in _ours():
        if model.table.history:
            history = {field.column for field in model.history.model._meta.concrete_fields}
            columns = [field.column for field in model._meta.concrete_fields]
            yield Tracked(
                live=model._meta.db_table,
                history=model.history.model._meta.db_table,
                columns=tuple(column for column in columns if column in history),
                without=tuple(column for column in columns if column not in history),
            )


def same_service() -> Iterator[Key]:
    for model in _ours():
        table = model._meta.db_table
        for field in model._meta.concrete_fields:
            if field.name in model.table.same_service_as:
                name = f"{model._meta.model_name}_same_service_{field.name}"
                yield Key(name, table, field.column, field.related_model._meta.db_table)
            elif field.related_model is Consumer:
                yield Key(f"{model._meta.model_name}_same_service", table, field.column, Consumer._meta.db_table)


def _ours() -> Iterator[type[Model]]:
    for model in apps.get_app_config("peernotes").get_models():
        if hasattr(model, "table"):
            if model.table.history != hasattr(model, "history"):
                raise ImproperlyConfigured(f"{model.__name__} says one thing about its history and has another.")
            yield model
