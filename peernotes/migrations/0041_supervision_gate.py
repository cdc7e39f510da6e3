from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from peernotes.database import take_down
from peernotes.database.switches import VERSIONS

KINDS = [("peer", "an experienced peer worker"), ("clinician", "a clinician")]


def ask_for_none(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Nobody chose it: until now it was recorded as the model has it, and stopped nobody (decision 0027)."""
    for version in VERSIONS:
        apps.get_model("peernotes", version)._base_manager.using(editor.connection.alias).update(
            supervision_interval_days=0
        )


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0040_alert_messages")]

    operations = [
        migrations.RunPython(take_down, migrations.RunPython.noop),
        migrations.RunPython(ask_for_none, migrations.RunPython.noop),
        *[
            migrations.AddField(
                tie,
                "kind",
                models.CharField(choices=KINDS, default="peer", max_length=16),
                preserve_default=False,
            )
            for tie in ("supervisiontie", "historicalsupervisiontie")
        ],
        migrations.AddConstraint(
            "supervisiontie",
            models.CheckConstraint(condition=models.Q(kind__in=["peer", "clinician"]), name="supervision_kind"),
        ),
        migrations.AddField("supervisionsession", "struck_at", models.DateTimeField(null=True)),
    ]
