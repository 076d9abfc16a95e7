"""Talking with ClamAV: a file is clean only when the scanner says so, whole and in time."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from k2t_portal.workflow import virus
from k2t_portal.workflow.virus import STUK, GeenOordeel, ScannerWeg, Uitslag, scan
from tests.workflow.clamd import EICAR, clamd, dichte_poort


@pytest.mark.parametrize(
    "inhoud, uitslag",
    [(b"gewoon", Uitslag()), (EICAR, Uitslag("Eicar-Signature")), (b"x" * STUK + EICAR, Uitslag("Eicar-Signature"))],
    ids=["schoon", "eicar", "eicar in het tweede stuk"],
)
def test_het_oordeel_van_de_scanner(settings, inhoud, uitslag):
    with clamd(settings) as scanner:
        assert scan(inhoud, seconden=5) == uitslag
        assert scanner.ontvangen == [inhoud]


def test_langs_een_pad_gaat_het_net_zo(settings, tmp_path):
    with clamd(settings, pad=str(tmp_path / "clamd.ctl")):
        assert scan(EICAR, seconden=5) == Uitslag("Eicar-Signature")


@pytest.mark.parametrize(
    "hoe",
    [
        {"antwoord": b"INSTREAM size limit exceeded. ERROR\0"},
        {"antwoord": b"stream: iets nieuws\0"},
        {"antwoord": b"stream: OK, of toch niet\0"},
        {"antwoord": b"\0"},
        {"antwoord": b""},
        {"antwoord": b"stream: OK"},
        {"antwoord": b"x" * 9999},
        {"sluit_na": 1},
    ],
    ids=["te groot", "onbekend", "bijna ok", "leeg", "zegt niets", "half antwoord", "eindeloos", "hangt op"],
)
def test_zonder_oordeel_is_een_bestand_niet_schoon(settings, hoe):
    with clamd(settings, **hoe), pytest.raises(GeenOordeel):
        scan(b"gewoon" * STUK, seconden=5)


def test_een_scanner_die_zwijgt_houdt_niet_langer_op_dan_mag(settings):
    with clamd(settings, zwijg=True), pytest.raises(ScannerWeg) as fout:
        scan(b"gewoon", seconden=0.1)
    assert type(fout.value) is ScannerWeg


@pytest.mark.parametrize("waar", ["poort", "pad"])
def test_een_scanner_die_er_niet_is(settings, tmp_path, waar):
    settings.CLAMAV_SOCKET = dichte_poort() if waar == "poort" else str(tmp_path / "weg.ctl")
    with pytest.raises(ScannerWeg) as fout:
        scan(b"gewoon", seconden=1)
    assert type(fout.value) is ScannerWeg


def test_een_virus_zonder_naam_is_ook_een_virus(settings):
    with clamd(settings, antwoord=b"stream:  FOUND\0"):
        assert scan(b"gewoon", seconden=5) == Uitslag("onbekend")


@pytest.mark.parametrize("waarde", ["clamav", "clamav:", ":3310", "clamav:poort"])
def test_een_adres_dat_er_geen_is_houdt_het_portaal_tegen(settings, waarde):
    settings.CLAMAV_SOCKET = waarde
    with pytest.raises(ImproperlyConfigured):
        virus.controleer_instelling()


@pytest.mark.parametrize(
    "waarde, adres",
    [
        ("/run/clamav/clamd.ctl", "/run/clamav/clamd.ctl"),
        ("clamav:3310", ("clamav", 3310)),
        ("[::1]:3310", ("::1", 3310)),
    ],
)
def test_een_adres_is_een_pad_of_een_host_met_poort(settings, waarde, adres):
    settings.CLAMAV_SOCKET = waarde
    assert virus.adres() == adres
