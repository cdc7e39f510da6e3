"""The demo's settings on a database of generated people; which one, says PEERNOTES_BENCH (bench_20k, ...)."""

import os

from bench import cluster
from config.databases import PREPARE_AFTER, django_databases
from config.settings.dev import *  # noqa: F403 - the base is meant to be continued

DEBUG = False
DATABASE_ACCESS = cluster.access(os.environ.get("PEERNOTES_BENCH", "bench_20k"))
DATABASES = django_databases(DATABASE_ACCESS)
WHITENOISE_AUTOREFRESH = False
# The server is measured by its process, which must stay the same from request to request.
DATABASES["default"]["CONN_MAX_AGE"] = None
# The bare page's rows by the ORM: as the owner, whom row-level security does not bind, and prepared as the product's.
DATABASES["bare"] = DATABASES["owner"] | {"CONN_MAX_AGE": None}
DATABASES["bare"]["OPTIONS"] = DATABASES["bare"]["OPTIONS"] | {
    "server_side_binding": True,
    "prepare_threshold": PREPARE_AFTER,
}
# To see what planning costs: PEERNOTES_PREPARE=never.
if os.environ.get("PEERNOTES_PREPARE") == "never":
    DATABASES["default"]["OPTIONS"]["prepare_threshold"] = None
