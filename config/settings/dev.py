"""The demo and a developer's machine. Behaves like production, error pages included,
except that it needs no HTTPS and no secret, and makes its own database.

PEERNOTES_DEBUG=1 switches Django's debug pages on.
"""

from config.databases import Purpose, access, django_databases
from config.settings.base import *  # noqa: F403 - the base is meant to be continued
from config.settings.base import env

DEMO = True
DEBUG = env.bool("PEERNOTES_DEBUG", default=False)
SECRET_KEY = "for the demo only: production refuses to start without its own"  # noqa: S105 - no secret
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *env.list("ALLOWED_HOSTS", default=[])]

SITE = "http://127.0.0.1:8000"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # http://localhost

DATABASE_ACCESS = access(Purpose.DEMO)
DATABASES = django_databases(DATABASE_ACCESS)

# Serve what `make css` built, without a collecting step.
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
