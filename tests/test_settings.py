"""The settings as an installation meets them: read anew in a process of their own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SLEUTEL = "f3b1c0a97d5e4862b0a1c2d3e4f5061728394a5b6c7d8e9f00112233445566778"
PRODUCTIE = {
    "SECRET_KEY": SLEUTEL,
    "ALLOWED_HOSTS": "portaal.example",
    "PORTAAL_URL": "https://portaal.example",
    "VERSLEUTELSLEUTELS": "eerste:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "SPOOR_SLEUTEL": SLEUTEL[::-1],
}


def draai(*argumenten: str, omgeving: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Python in the project with only these variables in its environment."""
    return subprocess.run(
        [sys.executable, *argumenten], cwd=ROOT, env=omgeving, capture_output=True, text=True, check=False
    )


def laatste_regel(omgeving: dict[str, str]) -> str:
    return draai("-c", "import k2t_portal.settings", omgeving=omgeving).stderr.strip().splitlines()[-1]


def instellingen(*namen: str, omgeving: dict[str, str]) -> list[Any]:
    code = f"import json, k2t_portal.settings as s; print(json.dumps([getattr(s, n, None) for n in {namen!r}]))"
    uitkomst: list[Any] = json.loads(draai("-c", code, omgeving=omgeving).stdout)
    return uitkomst


@pytest.mark.parametrize("naam", ["SECRET_KEY", "ALLOWED_HOSTS", "PORTAAL_URL", "VERSLEUTELSLEUTELS", "SPOOR_SLEUTEL"])
def test_zonder_debug_noemt_de_weigering_de_ontbrekende_instelling(naam: str):
    omgeving = {sleutel: waarde for sleutel, waarde in PRODUCTIE.items() if sleutel != naam}

    assert laatste_regel(omgeving) == (
        "django.core.exceptions.ImproperlyConfigured: "
        f"{naam} ontbreekt: zonder DEBUG start het portaal alleen met {naam} in de omgeving."
    )


def test_een_lege_instelling_geldt_als_ontbrekend():
    assert "ALLOWED_HOSTS ontbreekt" in laatste_regel(PRODUCTIE | {"ALLOWED_HOSTS": ""})


def test_demo_kan_niet_in_productie():
    assert laatste_regel(PRODUCTIE | {"K2T_DEMO": "true"}) == (
        "django.core.exceptions.ImproperlyConfigured: "
        "K2T_DEMO kan niet aan zonder DEBUG: in de demo kan iedereen zonder wachtwoord inloggen."
    )


def test_een_tweede_stap_hoort_erbij_in_productie():
    assert laatste_regel(PRODUCTIE | {"K2T_TWEEDE_FACTOR": "false"}) == (
        "django.core.exceptions.ImproperlyConfigured: "
        "K2T_TWEEDE_FACTOR kan alleen uit met DEBUG: zonder tweede stap is één wachtwoord genoeg."
    )
    assert instellingen("K2T_TWEEDE_FACTOR", omgeving={"DEBUG": "true"}) == [True]


def test_demo_staat_uit_tenzij_erom_gevraagd():
    assert instellingen("K2T_DEMO", omgeving={"DEBUG": "true"}) == [False]
    assert instellingen("K2T_DEMO", omgeving={"DEBUG": "true", "K2T_DEMO": "true"}) == [True]


def test_de_demo_toont_geen_technische_foutpaginas():
    assert instellingen("DEBUG", omgeving={"DEBUG": "true", "K2T_DEMO": "true"}) == [False]


def test_productie_stuurt_cookies_alleen_over_https():
    namen = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")

    assert instellingen(*namen, omgeving=PRODUCTIE) == [True, True, True, 31_536_000]


def test_een_ander_adres_van_het_domein_kan_in_productie_geen_cookie_zetten():
    namen = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "WIE_COOKIE_NAME")

    assert instellingen(*namen, omgeving=PRODUCTIE) == ["__Host-sessionid", "__Host-csrftoken", "__Host-wie"]


def test_x_forwarded_telt_alleen_achter_een_eigen_proxy():
    namen = ("ALLAUTH_TRUSTED_PROXY_COUNT", "SECURE_PROXY_SSL_HEADER")

    assert instellingen(*namen, omgeving=PRODUCTIE) == [0, None]
    assert instellingen(*namen, omgeving=PRODUCTIE | {"PROXY_COUNT": "1"}) == [1, ["HTTP_X_FORWARDED_PROTO", "https"]]


def test_sqlite_neemt_het_schrijfslot_aan_het_begin_van_een_transactie():
    [databases] = instellingen("DATABASES", omgeving={"DEBUG": "true"})

    assert databases["default"]["ENGINE"] == "django.db.backends.sqlite3"
    assert databases["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_postgresql_komt_uit_database_url():
    omgeving = {"DEBUG": "true", "DATABASE_URL": "postgres://portaal:geheim@db.example:5433/k2t"}
    [databases] = instellingen("DATABASES", omgeving=omgeving)

    assert databases["default"] == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "k2t",
        "USER": "portaal",
        "PASSWORD": "geheim",
        "HOST": "db.example",
        "PORT": 5433,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def test_de_controle_voor_productie_heeft_niets_aan_te_merken():
    uitkomst = draai("manage.py", "check", "--deploy", "--fail-level", "WARNING", omgeving=PRODUCTIE)

    assert (uitkomst.returncode, uitkomst.stdout) == (0, "System check identified no issues (1 silenced).\n")
