"""Production: every secret from the environment, and none of them has a default."""

import re
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from config.databases import Purpose, access, django_databases
from config.settings.base import *  # noqa: F403 - the base is meant to be continued
from config.settings.base import env


def _required(name: str, hint: str) -> str:
    value: str = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"Set {name}: {hint} See README.md, Settings.")
    return value


DEBUG = False
SECRET_KEY = _required("SECRET_KEY", "50 or more random characters.")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
_hosts = _required("ALLOWED_HOSTS", "the host names of this site, separated by commas.")
ALLOWED_HOSTS = [host.strip() for host in _hosts.split(",")]
SITE = (env.str("SITE", default="") or f"https://{ALLOWED_HOSTS[0]}").rstrip("/")  # where mail and one-time links lead
if not re.fullmatch(r"https://[^/?#@\s]+", SITE):
    raise ImproperlyConfigured("SITE must be an address such as https://notes.example.org, without a path.")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

DATABASE_ACCESS = access(Purpose.PRODUCTION)
DATABASES: dict[str, dict[str, Any]] = django_databases(DATABASE_ACCESS)

# --- HTTPS only ------------------------------------------------------------------

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked for inside the machine, in plain HTTP
if env.bool("BEHIND_HTTPS_PROXY", default=False):
    # Only when the proxy sets this header itself and drops what a visitor sent.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# How many proxies of ours a request passes. So many addresses at the end of X-Forwarded-For are believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-peernotes"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-peernotes-csrf"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
SECOND_STEP_REQUIRED = env.bool("SECOND_STEP_REQUIRED", default=True)

if OIDC_ISSUER:  # noqa: F405 - of the base
    if not OIDC_ISSUER.startswith("https://"):  # noqa: F405 - the same
        raise ImproperlyConfigured("OIDC_ISSUER must begin with https://: what comes from there opens records.")
    _required("OIDC_CLIENT_ID", "what the provider calls this site.")
    _required("OIDC_CLIENT_SECRET", "what this site proves itself to the provider with.")

# --- static files, mail ------------------------------------------------------------

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nothing is ever uploaded to disk
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SENDS_MAIL = bool(env.str("EMAIL_URL", default=""))
if SENDS_MAIL:
    globals().update(env.email_url("EMAIL_URL"))
    if "smtp" not in globals()["EMAIL_BACKEND"]:
        raise ImproperlyConfigured("EMAIL_URL must name a mail server (smtp:, smtp+tls: or smtp+ssl:): a mail that "
                                   "is written to a log or a file is a key that anybody there can use.")  # fmt: skip
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="peernotes@localhost")
