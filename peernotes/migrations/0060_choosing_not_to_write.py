from django.db import migrations, models
from django.db.models import Case, Value

from peernotes.database.switches import add_filled_switch


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0059_plan_method")]

    # Nobody chose it (decision 0038).
    operations = add_filled_switch("peer_may_choose_not_to_write", models.BooleanField(), Case(default=Value(False)))
