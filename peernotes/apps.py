from django.apps import AppConfig
from django.apps.registry import Apps
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from config import moments


class PeernotesConfig(AppConfig):
    name = "peernotes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(put_up, sender=self)
        connection_created.connect(moments.read_fast)
        from peernotes.actions import sign_ins  # noqa: PLC0415 - models exist only once the registry is ready

        user_logged_in.connect(sign_ins.signed_in)
        user_logged_out.connect(sign_ins.signed_out)
        user_login_failed.connect(sign_ins.failed)


def put_up(*, using: str, apps: Apps, **_: object) -> None:
    from peernotes import database  # noqa: PLC0415 - models exist only once the registry is ready

    if "peernotes" in apps.app_configs:  # else nothing of ours has been migrated yet
        database.put_up(using)
