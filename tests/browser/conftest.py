"""Debian's Chromium, driven by Playwright, against the portal on a port of this machine."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from k2t_portal.organisatie.models import Gebruiker

# Playwright's sync API runs an event loop in the thread of the test; Django would refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

TELEFOON, BUREAU = 390, 1280
# Waiting ends as soon as what is expected is there; this is how long a busy machine may take.
GEDULD = 15_000  # milliseconds
expect.set_options(timeout=GEDULD)
ZONDER_OMHAAL = [
    "--no-sandbox",  # tests run as root on a build machine
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
]


def chromium() -> str:
    """Path of the browser; fails with its name when there is none."""
    namen = ("chromium", "chromium-browser", "google-chrome")
    pad = next(filter(None, map(shutil.which, namen)), None)
    assert pad, "No Chromium found; bin/systeempakketten browser installs it."
    return pad


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium(), args=ZONDER_OMHAAL)


@pytest.fixture
def venster(browser: Browser, live_server) -> Iterator[Callable[..., Page]]:
    """Opens a window with cookies of its own: ``venster()`` or ``venster(TELEFOON)``; the rest goes to the browser."""
    open_vensters = []

    def maak(breedte: int = BUREAU, **anders: Any) -> Page:
        beeld = ViewportSize(width=breedte, height=900)
        context = browser.new_context(base_url=live_server.url, viewport=beeld, locale="nl-NL", **anders)
        context.set_default_timeout(GEDULD)
        open_vensters.append(context)
        return context.new_page()

    yield maak
    for context in open_vensters:
        context.close()


@pytest.fixture
def als(venster: Callable[..., Page], live_server) -> Callable[..., Page]:
    """Opens a window of someone who logged in before: ``als(kc)`` or ``als(coach, TELEFOON)``."""

    def maak(wie: Gebruiker, breedte: int = BUREAU, **anders: Any) -> Page:
        client = Client()
        client.force_login(wie)
        pagina = venster(breedte, **anders)
        naam = settings.SESSION_COOKIE_NAME
        pagina.context.add_cookies([{"name": naam, "value": client.cookies[naam].value, "url": live_server.url}])
        return pagina

    return maak
