from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from peernotes.database import take_down

# Whoever typed at a note was on the visit that had been opened last.
WHICH = """
UPDATE peernotes_keptform k SET visit_id = (
    SELECT v.id FROM peernotes_visit v WHERE v.note_id = k.note_id AND v.opened_at <= k.kept_at
    ORDER BY v.opened_at DESC LIMIT 1)
WHERE k.note_id IS NOT NULL"""
NOBODY = "DELETE FROM peernotes_keptform WHERE user_id IS NULL AND visit_id IS NULL"


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0014_set_up")]

    operations = [
        migrations.RunPython(take_down, migrations.RunPython.noop),
        migrations.RemoveConstraint("keptform", "kept_form_whose"),
        migrations.AddField(
            "keptform",
            "visit",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="peernotes.visit"
            ),
        ),
        migrations.RunSQL([WHICH, NOBODY, "SET CONSTRAINTS ALL IMMEDIATE"], migrations.RunSQL.noop),
        migrations.RemoveField("keptform", "note"),
        migrations.AddConstraint(
            "keptform",
            models.CheckConstraint(
                condition=models.Q(("user__isnull", True), ("visit__isnull", True), _connector="XOR"),
                name="kept_form_whose",
            ),
        ),
    ]
