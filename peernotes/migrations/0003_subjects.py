"""An event is about one person of any kind, and events of one act know of each other (docs/decisions/0017)."""

from django.db import migrations

# Events that are there keep their columns as they were, and so their seals: the kind they had is the default.
SUBJECTS = """
ALTER TABLE peernotes_event RENAME COLUMN consumer_id TO subject_id;
ALTER TABLE peernotes_event
    ADD COLUMN subject_kind varchar(16) NOT NULL DEFAULT 'consumer',
    ADD COLUMN act_id       uuid,
    ADD COLUMN act_people   smallint NOT NULL DEFAULT 1,
    ADD COLUMN rule         varchar(64) NOT NULL DEFAULT '';
ALTER INDEX event_of_consumer RENAME TO event_of_subject;
ALTER INDEX event_refused_consumer RENAME TO event_refused_subject;
CREATE INDEX event_of_act ON peernotes_event (act_id) WHERE act_id IS NOT NULL;
"""


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0002_sign_ins")]
    operations = [migrations.RunSQL(SUBJECTS, migrations.RunSQL.noop)]
