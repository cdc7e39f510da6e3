"""A PostgreSQL of its own, so that measuring and demonstrating do not disturb each other.

Durable as in production; the memory settings are those that docs/performance.md recommends for such a machine."""

from __future__ import annotations

import os
from dataclasses import dataclass

from psycopg.conninfo import make_conninfo

from config.databases import APP_ROLE, OWNER_ROLE, Access
from config.postgres import CONFIGURATION, Cluster

MEMORY = """
shared_buffers = {buffers}MB
effective_cache_size = {cache}MB
work_mem = 16MB
maintenance_work_mem = 512MB
max_wal_size = 8GB
checkpoint_timeout = 15min
random_page_cost = 1.1
autovacuum_naptime = 5min
"""


@dataclass(frozen=True)
class BenchCluster(Cluster):
    def _configure(self) -> None:
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // (1 << 20)
        memory = MEMORY.format(buffers=min(pages // 6, 4096), cache=pages // 2)
        target = self.data / "peernotes.conf"
        target.write_text(CONFIGURATION.format(socket=self.socket) + memory)
        target.chmod(0o644)


BENCH = BenchCluster("bench", durable=True)


def access(name: str) -> Access:
    """The roles log in as themselves: no SET ROLE stands between the numbers and production."""
    host = str(BENCH.socket)
    return Access(
        app=make_conninfo(host=host, user=APP_ROLE, dbname=name),
        owner=make_conninfo(host=host, user=OWNER_ROLE, dbname=name),
        admin=BENCH.admin_url(),
        cluster=BENCH,
    )
