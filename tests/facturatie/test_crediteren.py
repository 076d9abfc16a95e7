"""Taking a factuur back: the action, its screen, and how the pages of both show it."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from facturatie.actions import IntussenVeranderd, crediteren
from facturatie.actions.crediteren import OVERGENOMEN
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.templatetags.portaal import euro
from tests.factories import persoon

HEEL = Decimal("1700.00")


def tekst(antwoord: Any) -> str:
    """The page, with plain spaces in its amounts."""
    return antwoord.content.decode().replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    return factuur_eens


def credit(factuur: Factuur, bedrag: str = "1700", reden: str = "Verkeerd bestuur") -> Factuur:
    return crediteren(factuur, by=factuur.gemaakt_door, bedrag=Decimal(bedrag), reden=reden)


def url(factuur: Factuur) -> str:
    return reverse("facturatie:crediteren", args=[factuur.pk])


def ingevuld(**anders: str) -> dict[str, str]:
    return {"bedrag": "1.700,00", "reden": "Verkeerd bestuur", "gezien": "1700.00", **anders}


def test_een_creditfactuur_volgt_in_dezelfde_reeks_en_zegt_wat_de_factuur_zei(factuur):
    Samenwerkingsverband.objects.update(iban="NL44RABO0123456789")
    nota = credit(factuur)
    assert (nota.soort, nota.volgnummer, nota.bedrag, nota.reden) == ("credit", 2, HEEL, "Verkeerd bestuur")
    assert nota.crediteert == factuur
    assert nota.vervaldatum == nota.factuurdatum
    assert [getattr(nota, veld) for veld in OVERGENOMEN] == [getattr(factuur, veld) for veld in OVERGENOMEN]


def test_helemaal_gecrediteerd_laat_niets_open(factuur):
    credit(factuur)
    factuur.refresh_from_db()
    assert (factuur.status, factuur.te_betalen, factuur.te_crediteren) == ("gecrediteerd", 0, 0)


def test_een_deel_laat_de_rest_open(factuur):
    credit(factuur, "850.10")
    credit(factuur, "0.20")
    factuur.refresh_from_db()
    assert (factuur.status, factuur.te_betalen, factuur.te_crediteren) == (
        "openstaand",
        Decimal("849.70"),
        Decimal("849.70"),
    )


def test_nooit_meer_dan_er_over_is(factuur):
    credit(factuur, "1000")
    with pytest.raises(ValidationError) as fout:
        credit(factuur, "700.01")
    assert fout.value.message_dict == {"bedrag": [f"Er is nog {euro(700)} te crediteren. Vul minder in."]}
    assert Factuur.objects.count() == 2


def test_een_creditfactuur_is_niet_te_crediteren(factuur):
    with pytest.raises(ValidationError, match="zelf een creditfactuur"):
        credit(credit(factuur))


def test_wie_naar_een_ander_bedrag_keek_crediteert_niet(factuur):
    credit(factuur, "850")
    with pytest.raises(IntussenVeranderd, match="850,00 te crediteren"):
        crediteren(factuur, by=factuur.gemaakt_door, bedrag=Decimal(850), reden="Nog eens", gezien=HEEL)


# The screen


def test_het_scherm_vertelt_vooraf_wat_er_gebeurt(client, factuur, directie):
    client.force_login(directie)
    pagina = tekst(client.get(url(factuur)))
    assert 'value="1700,00"' in pagina
    assert "Er komt een creditfactuur van € 1.700,00." in pagina
    assert f"hoeft van factuur {factuur} niets meer te betalen" in pagina
    assert "Het traject komt vrij" in pagina


@pytest.mark.parametrize(
    ("bedrag", "zin"),
    [
        ("850", "betaalde al € 1.700,00. Betaal € 850,00 terug"),
        ("1.700", "Het traject komt vrij"),
        ("1.701", "Dit kan niet: er is nog € 1.700,00 te crediteren."),
        ("niets", "Vul een bedrag in dat nog te crediteren is."),
    ],
)
def test_bij_een_ander_bedrag_vertelt_het_iets_anders(client, factuur, directie, bedrag, zin):
    Factuur.objects.update(betaald=HEEL)
    client.force_login(directie)
    stuk = tekst(client.get(url(factuur), {"bedrag": bedrag}, headers={"HX-Request": "true"}))
    assert zin in stuk
    assert "<form" not in stuk


def test_crediteren_op_het_scherm(client, factuur, directie):
    client.force_login(directie)
    antwoord = client.post(url(factuur), ingevuld(bedrag="€ 850,00"), follow=True)
    nota = factuur.creditfacturen.get()
    assert antwoord.redirect_chain == [(nota.get_absolute_url(), 302)]
    assert (nota.bedrag, nota.gemaakt_door) == (850, directie)
    assert f"Creditfactuur {nota} van € 850,00 is gemaakt." in tekst(antwoord)


def test_een_dubbele_klik_crediteert_een_keer(client, factuur, directie):
    client.force_login(directie)
    een_deel = ingevuld(bedrag="100")
    client.post(url(factuur), een_deel)
    antwoord = client.post(url(factuur), een_deel, follow=True)
    assert f"Je maakte {factuur.creditfacturen.get()} zojuist al." in tekst(antwoord)


def test_een_collega_was_eerder(client, factuur, directie):
    credit(factuur, "100")
    client.force_login(directie)
    antwoord = client.post(url(factuur), ingevuld(bedrag="850", reden="Halve prijs afgesproken"))
    pagina = tekst(antwoord)
    assert antwoord.status_code == 409
    assert "is intussen € 1.600,00 te crediteren" in pagina
    assert "Halve prijs afgesproken" in pagina
    # What she now sees is what she now agrees with.
    assert 'name="gezien" value="1600.00"' in pagina
    assert factuur.creditfacturen.count() == 1


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bedrag": ""}, "Vul het bedrag in"),
        ({"bedrag": "0"}, "meer dan € 0,00"),
        ({"bedrag": "1700,01"}, "Er is nog € 1.700,00 te crediteren."),
        ({"reden": " "}, "Vul in waarom je crediteert."),
        ({"reden": "Van leerling 123456782"}, "burgerservicenummer"),
    ],
)
def test_wat_niet_klopt_blijft_staan(client, factuur, directie, anders, zin):
    client.force_login(directie)
    antwoord = client.post(url(factuur), ingevuld(bedrag="99", reden="Getypt") | anders)
    assert antwoord.status_code == 200
    assert zin in tekst(antwoord)
    assert factuur.creditfacturen.count() == 0


@pytest.mark.parametrize(("hoed", "status"), [(Rol.DIRECTEUR, 403), (Rol.KC, 404)])
def test_alleen_directie_crediteert(client, factuur, hoed, status):
    client.force_login(persoon(hoed, school=factuur.school))
    assert client.get(url(factuur)).status_code == status
    assert client.post(url(factuur), ingevuld()).status_code == status


def test_wat_al_gecrediteerd_is_gaat_terug_naar_de_factuur(client, factuur, directie):
    nota = credit(factuur)
    client.force_login(directie)
    assert "al helemaal gecrediteerd" in tekst(client.get(url(factuur), follow=True))
    assert "Dit is een creditfactuur" in tekst(client.get(url(nota), follow=True))


# The pages of both


def acties(client, factuur: Factuur, wie: Gebruiker) -> list[str]:
    client.force_login(wie)
    return [a["titel"] for a in client.get(factuur.get_absolute_url()).context["acties"] if a.get("stijl") == "primair"]


def test_factuur_en_creditfactuur_wijzen_naar_elkaar(client, factuur, directie):
    nota = credit(factuur, "850")
    client.force_login(directie)
    heen = tekst(client.get(factuur.get_absolute_url()))
    terug = tekst(client.get(nota.get_absolute_url()))
    assert f'<a href="{nota.get_absolute_url()}">Creditfactuur {nota}</a> van € 850,00' in heen
    assert f'<a href="{factuur.get_absolute_url()}">Factuur {factuur}</a>' in terug
    assert "Verkeerd bestuur" in heen
    assert "Verkeerd bestuur" in terug


def test_na_een_heel_credit_is_een_verbeterde_factuur_de_volgende_stap(client, factuur, directie):
    assert "Verbeterde factuur maken" not in acties(client, factuur, directie)
    nota = credit(factuur)
    assert acties(client, factuur, directie) == ["Verbeterde factuur maken"]
    assert acties(client, nota, directie) == ["Verbeterde factuur maken"]
    directeur = persoon(Rol.DIRECTEUR, school=factuur.school)
    assert "Verbeterde factuur maken" not in acties(client, nota, directeur)
