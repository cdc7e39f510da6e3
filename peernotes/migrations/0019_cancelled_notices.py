from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("peernotes", "0018_consumer_by_identifier"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="modelnotice",
            name="notice_once_for_a_consumer",
        ),
        migrations.RemoveConstraint(
            model_name="modelnotice",
            name="notice_once_for_staff",
        ),
        migrations.AddField(
            model_name="modelnotice",
            name="cancelled",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddConstraint(
            model_name="modelnotice",
            constraint=models.UniqueConstraint(
                fields=("version", "consumer", "cancelled"), name="notice_once_for_a_consumer"
            ),
        ),
        migrations.AddConstraint(
            model_name="modelnotice",
            constraint=models.UniqueConstraint(fields=("version", "user", "cancelled"), name="notice_once_for_staff"),
        ),
    ]
