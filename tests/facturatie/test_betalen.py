"""Payments by hand: in full, in part, too much, paid back, and withdrawn."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from facturatie.actions import IntussenVeranderd, betalen, betaling_intrekken, crediteren, terugbetalen
from facturatie.models import Betaling, Factuur
from k2t_portal.organisatie.models import Rol
from tests.factories import persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


def vandaag() -> datetime.date:
    return timezone.localdate()


def stand(factuur: Factuur) -> tuple[Any, ...]:
    factuur.refresh_from_db()
    return factuur.status, factuur.betaald, factuur.te_betalen


def url(factuur: Factuur) -> str:
    return reverse("facturatie:betalen", args=[factuur.pk])


def ingevuld(factuur: Factuur, bedrag: str = "1.700,00", **anders: object) -> dict[str, object]:
    factuur.refresh_from_db()
    return {"bedrag": bedrag, "datum": vandaag(), "opmerking": "", "gezien": factuur.te_betalen, **anders}


def betaal(factuur: Factuur, directie, bedrag: int | str = 1700, **anders) -> Betaling:
    return betalen(factuur, by=directie, datum=vandaag(), bedrag=Decimal(bedrag), **anders)


def test_betalen_sluit_de_factuur(client, factuur, directie):
    client.force_login(directie)
    antwoord = client.post(url(factuur), ingevuld(factuur, opmerking="Via de penningmeester"))

    assert antwoord.headers["Location"] == factuur.get_absolute_url()
    assert stand(factuur) == ("betaald", 1700, 0)
    betaling: Any = Betaling.objects.get()
    assert (betaling.bedrag, betaling.datum, betaling.vastgelegd_door, betaling.opmerking) == (
        1700,
        vandaag(),
        directie,
        "Via de penningmeester",
    )


def test_het_formulier_begint_met_wat_open_staat(client, factuur, directie):
    betaal(factuur, directie, 500)
    client.force_login(directie)

    assert client.get(url(factuur)).context["form"]["bedrag"].value() == "1200,00"


def test_een_deel_laat_de_rest_open(factuur, directie):
    betaal(factuur, directie, "500.10")
    betaal(factuur, directie, "0.20")

    assert stand(factuur) == ("openstaand", Decimal("500.30"), Decimal("1199.70"))


@pytest.mark.parametrize("dagen, veld", [(1, "datum"), (-400, "datum")])
def test_een_onmogelijke_dag_wordt_geweigerd_en_blijft_staan(client, factuur, directie, dagen, veld):
    client.force_login(directie)
    dag = vandaag() + datetime.timedelta(days=dagen)
    antwoord = client.post(url(factuur), ingevuld(factuur, datum=dag, opmerking="blijft"))

    assert list(antwoord.context["form"].errors) == [veld]
    assert antwoord.context["form"]["opmerking"].value() == "blijft"
    assert stand(factuur) == ("openstaand", 0, 1700)


@pytest.mark.parametrize("bedrag", ["", "nul", "0", "-5", "1000000", "1,234"])
def test_een_onmogelijk_bedrag_wordt_geweigerd(client, factuur, directie, bedrag):
    client.force_login(directie)

    assert list(client.post(url(factuur), ingevuld(factuur, bedrag)).context["form"].errors) == ["bedrag"]
    assert not Betaling.objects.exists()


def test_meer_dan_open_kan_pas_na_een_vraag(client, factuur, directie):
    client.force_login(directie)
    gegevens = ingevuld(factuur, "1.800")
    antwoord = client.post(url(factuur), gegevens)

    [zin] = antwoord.context["form"].errors["bedrag"]
    assert zin.replace("\N{NO-BREAK SPACE}", " ") == (
        f"Op factuur {factuur} staat nog € 1.700,00 open. Dit is meer: klopt dat, kruis het dan aan."
    )
    html = antwoord.content.decode()
    assert ('type="checkbox" name="te_veel"' in html, "Het klopt: er is meer betaald" in html) == (True, True)

    client.post(url(factuur), {**gegevens, "te_veel": "on"})
    assert stand(factuur) == ("betaald", 1800, -100)


def test_terugbetalen_is_een_betaling_onder_nul_en_hooguit_wat_te_veel_was(client, factuur, directie):
    betaal(factuur, directie, 1800, te_veel=True)
    client.force_login(directie)

    assert client.get(url(factuur)).context["titel"] == "Terugbetaling vastleggen"
    assert list(client.post(url(factuur), ingevuld(factuur, "100,01")).context["form"].errors) == ["bedrag"]
    client.post(url(factuur), ingevuld(factuur, "100"))
    assert stand(factuur) == ("betaald", 1700, 0)
    assert [betaling.bedrag for betaling in Betaling.objects.all()] == [1800, -100]


def test_na_een_creditfactuur_is_er_terug_te_betalen(factuur, directie):
    betaal(factuur, directie)
    crediteren(factuur, by=directie, bedrag=Decimal(1700), reden="Verkeerd bestuur")
    terugbetalen(factuur, by=directie, datum=vandaag(), bedrag=Decimal(1700))

    assert stand(factuur) == ("gecrediteerd", 0, 0)


def test_een_tweede_klik_boekt_niets(client, factuur, directie):
    client.force_login(directie)
    gegevens = ingevuld(factuur, "850")
    client.post(url(factuur), gegevens)
    antwoord = client.post(url(factuur), gegevens, follow=True)

    assert [str(bericht) for bericht in antwoord.context["messages"]][-1] == (
        "Dit heb je zojuist al gedaan. Er is niets nog eens geboekt."
    )
    assert stand(factuur) == ("openstaand", 850, 850)


def test_wie_te_laat_is_houdt_wat_ze_typte_en_ziet_wat_er_nu_open_staat(client, factuur, directie):
    gegevens = ingevuld(factuur, "850", opmerking="mijn woorden")
    betaal(factuur, persoon(Rol.DIRECTIE), 500)
    client.force_login(directie)
    antwoord = client.post(url(factuur), gegevens)

    assert antwoord.status_code == 409
    assert antwoord.context["form"]["opmerking"].value() == "mijn woorden"
    assert antwoord.context["form"]["gezien"].value() == "1200.00"
    assert stand(factuur) == ("openstaand", 500, 1200)


def test_intrekken_geeft_de_som_terug_en_bewaart_de_regel(client, factuur, directie):
    betaling: Any = betaal(factuur, directie)
    client.force_login(directie)
    adres = reverse("facturatie:betaling_intrekken", args=[betaling.pk])

    assert client.get(adres).status_code == 200
    client.post(adres)
    client.post(adres)
    assert stand(factuur) == ("openstaand", 0, 1700)
    betaling.refresh_from_db()
    assert (betaling.bedrag, betaling.ingetrokken_door) == (1700, directie)


def test_wat_is_ingetrokken_kan_niet_nog_eens(factuur, directie):
    betaling = betaal(factuur, directie)
    betaling_intrekken(betaling, by=directie)

    with pytest.raises(IntussenVeranderd):
        betaling_intrekken(betaling, by=directie)
    assert stand(factuur) == ("openstaand", 0, 1700)


def test_wat_is_terugbetaald_kan_niet_worden_ingetrokken(factuur, directie):
    betaling = betaal(factuur, directie, 1800, te_veel=True)
    terugbetalen(factuur, by=directie, datum=vandaag(), bedrag=Decimal(100))

    with pytest.raises(ValidationError, match="Trek eerst de terugbetaling in"):
        betaling_intrekken(betaling, by=directie)


def test_op_een_creditfactuur_wordt_niet_betaald(client, factuur, directie):
    credit = crediteren(factuur, by=directie, bedrag=Decimal(1), reden="Rest")
    client.force_login(directie)

    assert client.get(url(credit)).status_code == 302
    with pytest.raises(ValidationError):
        betaal(credit, directie, 1)


def test_de_directeur_ziet_wat_is_betaald_maar_niet_wie_wat_noteerde(client, factuur, directie):
    betaal(factuur, directie, 500, opmerking="Alleen voor ons")
    betaling_intrekken(betaal(factuur, directie, 300), by=directie)
    client.force_login(persoon(Rol.DIRECTEUR, school=factuur.school))
    html = client.get(factuur.get_absolute_url()).content.decode()

    assert ("500,00" in html, "300,00" in html, "Alleen voor ons" in html, directie.naam in html) == (
        True,
        False,
        False,
        False,
    )
    assert [client.get(url(factuur)).status_code, client.post(url(factuur)).status_code] == [403, 403]


def test_op_wat_betaald_is_kan_alleen_directie_nog_iets_doen(client, factuur, directie):
    betaling = betaal(factuur, directie)
    adressen = [url(factuur), reverse("facturatie:betaling_intrekken", args=[betaling.pk])]

    def staat_er(wie) -> list[bool]:
        client.force_login(wie)
        html = client.get(factuur.get_absolute_url()).text
        return [f'href="{adres}"' in html for adres in adressen]

    assert staat_er(directie) == [True, True]
    assert staat_er(persoon(Rol.DIRECTEUR, school=factuur.school)) == [False, False]


def test_wie_de_factuur_niet_ziet_vindt_ook_dit_niet(client, factuur, directie):
    betaling = betaal(factuur, directie)
    client.force_login(persoon(Rol.KC, school=factuur.school))

    adressen = [url(factuur), reverse("facturatie:betaling_intrekken", args=[betaling.pk])]
    assert [client.post(adres).status_code for adres in adressen] == [404, 404]
