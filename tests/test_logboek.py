"""What may be in the log, in the table of tasks, and in what a command says at its end: never what people wrote."""

import inspect
import logging
import re
import smtplib
import sys
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError
from django_tasks.base import Task

from k2t_portal.logboek import ZonderInhoud, toon_fouten_veilig, veilige_fout
from k2t_portal.workflow.taak import TaakMislukt, taak

ROOT = Path(__file__).resolve().parent.parent
WEIGERING = 'new row violates check constraint "route_bekend"\nDETAIL:  Failing row contains (7, Sem slaat\n\nanderen).'


def regel(tekst: str, *args: object) -> str:
    return ZonderInhoud().format(logging.LogRecord("django.request", logging.WARNING, "", 1, tekst, args, None))


def laatste(fout: Exception) -> str:
    return veilige_fout(fout).splitlines()[-1]


def test_een_geweigerde_rij_komt_niet_in_het_logboek():
    fout = DatabaseError(WEIGERING)
    fout.__cause__ = ValueError(WEIGERING)

    assert ZonderInhoud().formatException((DatabaseError, fout, None)) == (
        "Traceback (most recent call last):\n"
        "builtins.ValueError: (weggelaten)\n\n"
        "Traceback (most recent call last):\n"
        'django.db.utils.DatabaseError: new row violates check constraint "route_bekend"'
    )


def test_een_fout_zegt_waar_maar_niet_wat_er_stond():
    try:
        int("Sem slaat anderen")
    except ValueError as fout:
        tekst = veilige_fout(fout)

    assert "test_logboek.py" in tekst
    assert re.search(r'in test_een_fout.*\n +int\("Sem', tekst)
    assert tekst.splitlines()[-1] == "builtins.ValueError: (weggelaten)"


@pytest.mark.parametrize(
    "fout, tekst",
    [
        (AttributeError("'Aanvraag' object has no attribute 'x'"), "'Aanvraag' object has no attribute 'x'"),
        (
            DatabaseError('invalid input syntax for type integer: "Sem"'),
            "invalid input syntax for type integer: (weggelaten)",
        ),
        (FileNotFoundError(2, "No such file or directory", "/Sem.pdf"), "No such file or directory"),
        (smtplib.SMTPRecipientsRefused({"sem@school.example": (550, b"sem@school.example unknown")}), "(weggelaten)"),
        (smtplib.SMTPDataError(550, b"sem@school.example unknown"), "(weggelaten)"),
        (KeyError("Sem"), "(weggelaten)"),
    ],
)
def test_alleen_een_tekst_over_de_code_blijft(fout: Exception, tekst: str):
    assert laatste(fout).partition(": ")[2] == tekst


def test_wat_verborgen_werd_blijft_verborgen():
    fout = TaakMislukt("kort")
    fout.__context__ = ValueError("Sem")
    fout.__suppress_context__ = True

    assert "ValueError" not in veilige_fout(fout)


@pytest.mark.parametrize("naam", ["django", "django.request"])
def test_django_mailt_geen_fouten(naam: str):
    assert logging.getLogger(naam).handlers == []
    assert settings.ADMINS == []


@pytest.mark.parametrize(
    "pad",
    [
        "/trajecten/agenda/{}.ics",
        "/trajecten/evaluatie/{}/",
        "/account/wachtwoord/nieuw/{}/",
        "/wat/er/nog/komt/{}/",
    ],
)
def test_een_geheime_link_komt_niet_in_het_logboek(pad: str):
    sleutel = "1.1.AbCdEfGhIjKlMnOpQrStUvWx"
    geschreven = regel("Not Found: %s", pad.format(sleutel))

    assert sleutel not in geschreven
    assert geschreven.startswith(f"Not Found: {pad.partition('{')[0]}(weggelaten)")


def test_een_vraag_en_een_mailadres_komen_niet_in_het_logboek():
    assert regel("Niet gevonden: /beheer/mensen/?q=Sem, voor %s", "sem.de-k@school.example") == (
        "Niet gevonden: /beheer/mensen/?(weggelaten) voor (weggelaten)"
    )


def test_niemand_verzint_een_regel_van_het_logboek():
    assert regel("Niet gevonden: %s", "x\r\nINFO Ingelogd") == "Niet gevonden: x\\r\\nINFO Ingelogd"


def test_een_bestand_van_het_portaal_houdt_zijn_naam():
    pad = "/static/vendor/bootstrap-5.3.9/bootstrap.min.0123456789ab.css"
    assert regel("Not Found: %s", pad) == f"Not Found: {pad}"


def test_wat_een_opdracht_aan_het_einde_zegt(settings, capsys, monkeypatch):
    settings.DEBUG = False
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    toon_fouten_veilig()
    sys.excepthook(ValueError, ValueError("Sem slaat"), None)

    assert capsys.readouterr().err == "Traceback (most recent call last):\nbuiltins.ValueError: (weggelaten)\n"


def mislukt(pk: int) -> None:
    int(f"Sem slaat anderen, {pk}")


def test_een_taak_die_mislukt_bewaart_niet_wat_er_stond():
    with pytest.raises(TaakMislukt) as fout:
        taak()(mislukt).call(7)

    assert "builtins.ValueError: (weggelaten)" in str(fout.value)
    assert "Sem" not in str(fout.value).replace('int(f"Sem slaat anderen', "")
    assert fout.value.__suppress_context__


def taken() -> list[Task]:
    """Every task of the portal."""
    bestanden = [
        bestand.relative_to(ROOT)
        for app in ("k2t_portal", "facturatie", "aanvragen", "trajecten")
        for bestand in (ROOT / app).rglob("*.py")
        if re.search(r"^@(taak|task)\b", bestand.read_text(), re.MULTILINE)
    ]
    modules = [import_module(".".join(bestand.with_suffix("").parts)) for bestand in bestanden]
    return [ding for module in modules for ding in vars(module).values() if isinstance(ding, Task)]


def test_elke_taak_krijgt_alleen_sleutels_en_bewaart_geen_inhoud():
    assert len(taken()) >= 4
    for gemaakt in taken():
        assert gemaakt.func.__code__.co_filename.endswith("workflow/taak.py"), gemaakt.name
        soorten = {gegeven.annotation for gegeven in inspect.signature(gemaakt.func).parameters.values()}
        assert soorten <= {int, "int"}, gemaakt.name
