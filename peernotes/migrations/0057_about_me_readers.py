from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Case, F, Value, When

from peernotes.database.switches import VERSIONS, add_filled_switch

# Who read it until now followed from who read the record (decision 0030).
AS_IT_WAS = Case(
    When(peer_read_records="none", then=Value("clinicians")),
    When(read_requires_consumer_consent=False, then=Value("everyone_in_care")),
    default=Value("clinicians_and_peers_with_yes"),
)


def count_as_they_did(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for version in VERSIONS:
        rows = apps.get_model("peernotes", version)._base_manager.using(editor.connection.alias)
        rows.update(about_me_since=F("reads_since"))


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0056_handed_on")]

    operations = [
        *add_filled_switch("about_me_readers", models.CharField(max_length=32), AS_IT_WAS),
        *[
            migrations.AddField(version, "about_me_since", models.DateTimeField(null=True, editable=False))
            for version in VERSIONS
        ],
        migrations.RunPython(count_as_they_did, migrations.RunPython.noop),
    ]
