"""The servers that are measured: gunicorn with two workers on a database of their own."""

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import environ
import psycopg
from cryptography.fernet import Fernet

WORKERS = 2
WACHT = 30  # seconds that a server may take to start


@dataclass(frozen=True)
class Project:
    """A Django project to serve: its settings and its entrance."""

    settings: str
    wsgi: str


PORTAAL = Project("bench.settings", "k2t_portal.wsgi")
VLOER = Project("bench.vloer.settings", "bench.vloer.wsgi")


@dataclass(frozen=True)
class Server:
    """A server that runs: its port, the pids of its workers, and the file that it logs to."""

    poort: int
    workers: list[int]
    log: Path

    def cpu(self) -> float:
        """Seconds that the workers have been on a processor since they started."""
        draden = [draad for pid in self.workers for draad in Path(f"/proc/{pid}/task").iterdir()]
        return sum(int((draad / "schedstat").read_text().split()[0]) for draad in draden) / 1e9

    def laatste_regels(self) -> str:
        return "\n".join(self.log.read_text().splitlines()[-15:])


def omgeving(map_: Path) -> dict[str, str]:
    """An environment as in production behind one proxy; bijlagen, static files and logs in this folder."""
    return os.environ | {
        "DEBUG": "false",
        "K2T_DEMO": "false",
        "SECRET_KEY": secrets.token_hex(32),
        "VERSLEUTELSLEUTELS": f"bench:{Fernet.generate_key().decode()}",
        "SPOOR_SLEUTEL": secrets.token_hex(32),
        "ALLOWED_HOSTS": "127.0.0.1",
        "PORTAAL_URL": "https://portaal.example",
        "PROXY_COUNT": "1",
        "LOG_LEVEL": "WARNING",
        "STATIC_ROOT": str(map_ / "static"),
        "BIJLAGEN_ROOT": str(map_ / "bijlagen"),
    }


def maak_database(server_url: str, naam: str) -> str:
    """A new database on this PostgreSQL server. Returns its DATABASE_URL."""
    waar = environ.Env.db_url_config(server_url)
    with psycopg.connect(host=waar["HOST"], user=waar["USER"], dbname=waar["NAME"], autocommit=True) as verbinding:
        verbinding.execute(f'CREATE DATABASE "{naam}"')
    return f"{server_url.rpartition('/')[0]}/{naam}"


def beheer(project: Project, env: dict[str, str], *opdracht: str) -> str:
    """Run a management command of this project. Returns what it printed; its errors go to ours."""
    return subprocess.run(_opdracht(project, opdracht), env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def toon(project: Project, env: dict[str, str], *opdracht: str) -> None:
    """Run a management command of this project that prints for itself."""
    subprocess.run(_opdracht(project, opdracht), env=env, check=True)


def _opdracht(project: Project, opdracht: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "django", *opdracht, "--settings", project.settings, "--pythonpath", "."]


@contextmanager
def draai(project: Project, env: dict[str, str], log: Path) -> Iterator[Server]:
    """Serve this project for as long as the block lasts; what it logs goes to `log`."""
    poort = _vrije_poort()
    with log.open("w") as uitvoer, _gunicorn(project, env, poort, uitvoer.fileno()) as proces:
        try:
            yield Server(poort, _wacht_op_workers(proces.pid, log), log)
        finally:
            proces.terminate()


def _gunicorn(project: Project, env: dict[str, str], poort: int, uitvoer: int) -> "subprocess.Popen[bytes]":
    """Threads, one per worker, because that is how gunicorn keeps a connection open between two visits."""
    opties = [f"--workers={WORKERS}", "--worker-class=gthread", "--threads=1", "--keep-alive=120"]
    regel = [sys.executable, "-m", "gunicorn", project.wsgi, *opties, f"--bind=127.0.0.1:{poort}"]
    eigen = env | {"DJANGO_SETTINGS_MODULE": project.settings}
    return subprocess.Popen(regel, env=eigen, stdout=uitvoer, stderr=uitvoer)


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def _wacht_op_workers(pid: int, log: Path) -> list[int]:
    tot = time.monotonic() + WACHT
    while time.monotonic() < tot:
        kinderen = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        if len(kinderen) == WORKERS:
            return [int(kind) for kind in kinderen]
        time.sleep(0.1)
    raise TimeoutError(f"gunicorn did not start:\n{log.read_text()}")
