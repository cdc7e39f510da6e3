from functools import partial

from allauth.account import signals
from django.apps import AppConfig
from django.apps.registry import Apps
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.backends.signals import connection_created
from django.db.models.signals import post_delete, post_migrate, post_save

from config import moments


class PeernotesConfig(AppConfig):
    name = "peernotes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(put_up, sender=self)
        connection_created.connect(moments.read_fast)
        listen_to_sign_ins()


def listen_to_sign_ins() -> None:
    from allauth.mfa.models import Authenticator  # noqa: PLC0415 - models exist only once the registry is ready

    from peernotes import sessions  # noqa: PLC0415 - the same
    from peernotes.actions import sign_ins, sign_on  # noqa: PLC0415 - the same
    from peernotes.enums import Verb  # noqa: PLC0415 - the same

    user_logged_in.connect(sessions.begin)
    user_logged_in.connect(sign_ins.signed_in)
    user_logged_out.connect(sign_ins.signed_out)
    user_login_failed.connect(sign_ins.failed)
    signals.authentication_step_completed.connect(sign_on.proved)
    for signal, verb in {
        signals.password_changed: Verb.CHANGE_PASSWORD,
        signals.password_set: Verb.CHANGE_PASSWORD,
        signals.password_reset: Verb.RESET_PASSWORD,
        signals.email_added: Verb.GIVE_ADDRESS,
        signals.email_changed: Verb.CHANGE_ADDRESS,
        signals.email_removed: Verb.CHANGE_ADDRESS,
    }.items():
        signal.connect(partial(sign_ins.changed, verb), weak=False)
    post_save.connect(sign_ins.second_step_kept, sender=Authenticator)
    post_delete.connect(sign_ins.second_step_gone, sender=Authenticator)


def put_up(*, using: str, apps: Apps, **_: object) -> None:
    from peernotes import database  # noqa: PLC0415 - models exist only once the registry is ready

    if "peernotes" in apps.app_configs:  # else nothing of ours has been migrated yet
        database.put_up(using)
