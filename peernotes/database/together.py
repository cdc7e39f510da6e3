"""The steps of a migration taken at once, with the same tables at their end.

Django makes the classes of all models anew after each step, and here nearly every model leads to nearly every other: of
a minute and a half for all migrations more than a minute went into that. Steps that do not get into each other's way
need one look at what was before and one at what is there after all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from itertools import groupby

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddConstraint, AddField, AddIndex, AlterField, CreateModel, Migration, RemoveConstraint
from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.fields import FieldOperation
from django.db.migrations.state import ProjectState

ON_A_MODEL = (AddField, AlterField, AddConstraint, AddIndex, RemoveConstraint)


class Together(Operation):
    """A table that one of ``operations`` creates is made once, as it is at their end."""

    reversible = False

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations
        self.created = {each.name_lower for each in operations if isinstance(each, CreateModel)}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)
        state.is_delayed = False
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        creating = [each for each in self.operations if isinstance(each, CreateModel)]
        changing = [each for each in self.operations if _model(each) not in self.created]
        for operation in creating + changing:
            operation.database_forwards(app_label, editor, from_state, to_state)

    def describe(self) -> str:
        return "; ".join(each.describe() for each in self.operations)


def gathered(migration: Migration) -> Migration:
    """``migration`` with each row of steps that may be taken at once as one step."""
    if not migration.atomic:
        return migration
    made = copy(migration)
    made.operations = list(_gathered(migration.operations))
    return made


def _gathered(operations: Iterable[Operation]) -> Iterator[Operation]:
    row: list[Operation] = []
    for may, steps in groupby(operations, lambda each: isinstance(each, (CreateModel, *ON_A_MODEL))):
        for step in steps:
            if row and (not may or _again(step, row)):
                yield Together(row)
                row = []
            if may:
                row.append(step)
            else:
                yield step
    if row:
        yield Together(row)


def _model(operation: Operation) -> str:
    return operation.name_lower if isinstance(operation, CreateModel) else operation.model_name_lower


def _again(step: Operation, row: list[Operation]) -> bool:
    """Whether a field is changed a second time, which needs what lies between. A table of the row is made but once."""
    if not isinstance(step, FieldOperation) or any(
        isinstance(each, CreateModel) and each.name_lower == step.model_name_lower for each in row
    ):
        return False
    return any(isinstance(each, FieldOperation) and each.is_same_field_operation(step) for each in row)
