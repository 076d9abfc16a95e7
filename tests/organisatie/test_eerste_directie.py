"""The command that lets the first person in."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker
from tests.factories import persoon

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-heel-lang-wachtwoord"


def draai(*anders):
    uit = StringIO()
    call_command("eerste_directie", "--email", "Vera@SWV.example", "--naam", "Vera Proef", *anders, stdout=uit)
    return uit.getvalue().splitlines()


def test_het_eerste_account_kiest_zelf_een_wachtwoord_en_komt_bij_beheer(client):
    _, link = draai("--adres", "http://testserver/")
    adres = client.get(link).headers["Location"]
    client.post(adres, {"password1": WACHTWOORD, "password2": WACHTWOORD})
    assert client.get(reverse("organisatie:beheer")).status_code == 200


@pytest.mark.parametrize(
    "debug, hosts, begin",
    [(False, ["portaal.example"], "https://portaal.example/"), (True, [".localhost"], "http://localhost/")],
)
def test_zonder_adres_wijst_de_link_naar_de_eerste_host(settings, debug, hosts, begin):
    settings.DEBUG, settings.ALLOWED_HOSTS = debug, hosts

    assert draai()[1].startswith(f"{begin}account/welkom/")


def test_een_tweede_keer_wordt_geweigerd(directie):
    with pytest.raises(CommandError, match="Er is al iemand met de rol directie"):
        draai()
    assert Gebruiker.objects.count() == 1


def test_een_bestaand_e_mailadres_wordt_geweigerd():
    persoon(email="vera@swv.example")

    with pytest.raises(CommandError, match="Er is al iemand met dit e-mailadres"):
        draai()
