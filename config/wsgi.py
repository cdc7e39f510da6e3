"""The WSGI entry of gunicorn. Holds the embedded cluster where one is used."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

if settings.DATABASE_ACCESS.cluster:
    settings.DATABASE_ACCESS.cluster.hold()

application = get_wsgi_application()
