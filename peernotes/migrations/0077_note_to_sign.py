from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ONE_IN = 5


def as_it_was(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """By the model that each was finished under until now, where somebody agreed at all."""
    for name in ("note", "historicalnote"):
        notes = apps.get_model("peernotes", name)._base_manager.using(editor.connection.alias).exclude(agreed_hash="")
        notes.filter(policy_version__cosign="all").update(to_sign=True)
        sampled = notes.filter(policy_version__cosign="sample").values_list("id", flat=True).distinct()
        chosen = [note for note in sampled.iterator() if int(note.hex[-7:], 16) % ONE_IN == 0]
        notes.filter(id__in=chosen, policy_version__cosign="sample").update(to_sign=True)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0076_contact_log_readers")]

    operations = [
        *[
            migrations.AddField(name, "to_sign", models.BooleanField(default=False, db_default=False))
            for name in ("note", "historicalnote")
        ],
        migrations.RunPython(as_it_was, migrations.RunPython.noop),
    ]
