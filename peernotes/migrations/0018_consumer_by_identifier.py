import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0017_consumers")]

    operations = [
        migrations.AddIndex(
            model_name="consumer",
            index=models.Index(
                django.db.models.functions.text.Lower("local_identifier"),
                models.F("service"),
                name="consumer_by_identifier",
            ),
        ),
    ]
