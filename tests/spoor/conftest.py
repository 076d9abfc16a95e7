"""A small trail, made once for each file of tests."""

import copy
from collections.abc import Iterator

import pytest

from tests.spoor.wereld import Spoortje


@pytest.fixture(scope="module")
def _wereld(eens) -> Iterator[Spoortje]:
    with eens():
        yield Spoortje()


@pytest.fixture
def wereld(_wereld: Spoortje, db) -> Spoortje:
    return copy.deepcopy(_wereld)
