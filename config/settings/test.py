"""Tests: the demo's settings on a forgetful cluster, with cheap passwords."""

from config.databases import Purpose, access, django_databases
from config.settings.dev import *  # noqa: F403 - a test sees what the demo shows

DEBUG = False
SECRET_KEY = "for tests only"  # noqa: S105 - no secret
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]

DATABASE_ACCESS = access(Purpose.TEST)
DATABASES = django_databases(DATABASE_ACCESS)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SENDS_MAIL = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = False
