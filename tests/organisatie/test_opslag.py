"""Files on the disk: encrypted, and nothing else can be read."""

import stat
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from k2t_portal.organisatie.geheim import Onleesbaar
from tests.organisatie.sleutels import NIEUW, OUD

INHOUD = b"%PDF-1.4 Kanarie"
opslag: Any = storages["default"]


@pytest.fixture
def pad(bijlagen_map):
    return bijlagen_map / opslag.save("bijlagen/iets", ContentFile(INHOUD))


def open_bestand():
    return opslag.open("bijlagen/iets").read()


def test_wat_erin_gaat_komt_eruit_en_staat_versleuteld_op_de_schijf(pad):
    assert (open_bestand(), b"Kanarie" in pad.read_bytes(), stat.filemode(pad.stat().st_mode)) == (
        INHOUD,
        False,
        "-rw-------",
    )


@pytest.mark.parametrize("inhoud", [INHOUD, b"", b"naam: iets", b"ontwikkelen:gAAAAvals", b"elders:gAAAAvals"])
def test_wat_niet_van_ons_is_gaat_niet_open(pad, inhoud):
    pad.write_bytes(inhoud)

    with pytest.raises(Onleesbaar):
        open_bestand()


def test_een_bestand_van_voor_de_versleuteling_wordt_eenmaal_versleuteld(pad):
    pad.write_bytes(INHOUD)
    opslag.versleutel_bestaand("bijlagen/iets")
    eenmaal = pad.read_bytes()
    opslag.versleutel_bestaand("bijlagen/iets")

    assert (open_bestand(), pad.read_bytes() == eenmaal, stat.filemode(pad.stat().st_mode)) == (
        INHOUD,
        True,
        "-rw-------",
    )


def test_een_andere_sleutel_laat_niets_achter_en_wie_leest_leest_door(pad, settings):
    settings.VERSLEUTELSLEUTELS = [OUD]
    pad.unlink()
    opslag.save("bijlagen/iets", ContentFile(INHOUD))
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    with pad.open("rb") as lezer:
        assert (opslag.herversleutel("bijlagen/iets"), opslag.herversleutel("bijlagen/iets")) == (
            True,
            False,
        )
        assert lezer.read().startswith(b"oud:")

    settings.VERSLEUTELSLEUTELS = [NIEUW]
    assert (open_bestand(), [bestand.name for bestand in pad.parent.iterdir()]) == (INHOUD, ["iets"])


def test_een_bestand_wordt_alleen_in_zijn_geheel_geschreven(pad):
    with pytest.raises(ValueError, match="in zijn geheel"):
        opslag.open("bijlagen/iets", "wb")
