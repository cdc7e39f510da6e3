"""What an authenticator app would show."""

import time

from allauth.mfa.totp.internal import auth


def code_now(secret: str) -> str:
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))
