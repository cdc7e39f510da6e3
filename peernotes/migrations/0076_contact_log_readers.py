from django.db import migrations, models
from django.db.models import Case, Value

from peernotes.database.switches import add_filled_switch

# Clinicians have read it under every model until now.
AS_IT_WAS = Case(default=Value("care_team"))


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0075_consultations")]

    operations = add_filled_switch("contact_log_readers", models.CharField(max_length=32), AS_IT_WAS)
