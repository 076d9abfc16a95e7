"""What every test gets: files in a folder of its own, an empty cache, and no network."""

import gc
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings

from k2t_portal.organisatie.models import Vakantie

# Python looks for rubbish after every 700 new objects, which a page alone makes thousands of.
ZELDEN = 50_000


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end, so that looking through them for rubbish finds none."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ZELDEN)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks for no database gets none, so what it finds cannot depend on which one there is.

    Fails on a test in a browser that `make test` would not find.
    """
    for item in items:
        assert "browser" in item.path.parts or not item.get_closest_marker("browser"), f"Not in tests/browser: {item}"
        if not item.get_closest_marker("django_db") and "django_db_setup" not in getattr(item, "fixturenames", []):
            item.add_marker("eenmaal")


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


@pytest.fixture(scope="session")
def eens(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Callable[[], AbstractContextManager]:
    """What is made inside `with eens():` by a fixture of a file, its tests find as it was made, and then it goes.

    Each test still rolls its own changes back. The objects themselves live on: hand out copies (copy.deepcopy). Files
    that were made are not in the map of the test. Not for a file with tests that commit (`transaction=True`).
    """

    @contextmanager
    def gemaakt() -> Iterator[None]:
        elders = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("bijlagen"))
        with django_db_blocker.unblock(), elders, transaction.atomic():
            yield
            transaction.set_rollback(True)

    return gemaakt


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
