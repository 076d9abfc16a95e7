"""What every test gets: files in a folder of its own, an empty cache, and no network."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from k2t_portal.organisatie.models import Vakantie


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The clocks know only the holidays that a test makes itself, or its outcome would change with the calendar."""
    with django_db_blocker.unblock():
        Vakantie.objects.all().delete()


@pytest.fixture(autouse=True)
def bijlagen_map(settings, tmp_path: Path) -> Path:
    """The private files of this test."""
    settings.MEDIA_ROOT = tmp_path / "bijlagen"
    return settings.MEDIA_ROOT


@pytest.fixture(autouse=True)
def _lege_cache() -> None:
    """Login attempts are counted in the cache; each test starts at none."""
    cache.clear()


@pytest.fixture(autouse=True, scope="session")
def _geen_netwerk() -> Iterator[None]:
    verbind = socket.socket.connect

    def alleen_binnen(self: socket.socket, adres: Any) -> None:
        if self.family != socket.AF_UNIX and adres[0] not in {"127.0.0.1", "localhost", "::1"}:
            raise ConnectionRefusedError(f"A test may not leave this machine: {adres}")
        verbind(self, adres)

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(socket.socket, "connect", alleen_binnen)
        yield
