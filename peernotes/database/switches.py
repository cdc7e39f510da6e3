"""A switch that comes later: what the versions of a service's model that are there already say of it."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.models import Case, Field, Value, When

from peernotes.database import take_down
from peernotes.policy.switch_kinds import Value as SwitchValue

VERSIONS = ("policyversion", "historicalpolicyversion")


def add_switch(name: str, column: Field, *, integrated: SwitchValue, complementary: SwitchValue) -> list[Operation]:
    """The operations of a migration. Written out in it and not taken from the catalogue, whose presets may change."""
    return add_filled_switch(
        name, column, Case(When(model="integrated", then=Value(integrated)), default=Value(complementary))
    )


def add_filled_switch(name: str, column: Field, filled: Case) -> list[Operation]:
    """The same for one that acts from the beginning: ``filled`` says what each version did before there was a switch."""

    def fill(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        for version in VERSIONS:
            apps.get_model("peernotes", version)._base_manager.using(editor.connection.alias).update(**{name: filled})

    empty = column.clone()
    empty.null = True
    return [
        migrations.RunPython(take_down, migrations.RunPython.noop),
        *[migrations.AddField(version, name, empty) for version in VERSIONS],
        migrations.RunPython(fill, migrations.RunPython.noop),
        *[migrations.AlterField(version, name, column) for version in VERSIONS],
    ]
