"""Is the database there, and the one that this release was written for?"""

from __future__ import annotations

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def ready() -> bool:
    """False while a migration is outstanding. Raises DatabaseError (503) when there is no database at all."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
