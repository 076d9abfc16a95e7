"""Debian's Chromium, driven by Playwright, against the portal on a port of this machine."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

# Playwright's sync API runs an event loop in the thread of the test; Django would refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

TELEFOON, BUREAU = 390, 1280
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
    """Opens a window with cookies of its own: ``venster()`` or ``venster(TELEFOON)``."""
    open_vensters = []

    def maak(breedte: int = BUREAU) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": breedte, "height": 900}, locale="nl-NL", accept_downloads=True
        )
        open_vensters.append(context)
        return context.new_page()

    yield maak
    for context in open_vensters:
        context.close()
