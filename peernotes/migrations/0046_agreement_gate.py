from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from peernotes.database import take_down
from peernotes.database.switches import VERSIONS


def ask_for_none(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Nobody chose it: until now it was recorded as the model has it, and acted on nobody (decision 0031)."""
    for version in VERSIONS:
        found = apps.get_model("peernotes", version)._base_manager.using(editor.connection.alias)
        found.update(boundary_agreement_required=False)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0045_agreements")]

    operations = [
        migrations.RunPython(take_down, migrations.RunPython.noop),
        migrations.RunPython(ask_for_none, migrations.RunPython.noop),
    ]
