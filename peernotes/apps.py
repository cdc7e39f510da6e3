from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class PeernotesConfig(AppConfig):
    name = "peernotes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(grant_rights, sender=self)


def grant_rights(*, using: str, **_: object) -> None:
    """Other apps' tables come and go with migrations; the application role gets its rights to them each time."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regproc('peernotes_grant') IS NOT NULL")
        if cursor.fetchone()[0]:
            cursor.execute("SELECT peernotes_grant()")
