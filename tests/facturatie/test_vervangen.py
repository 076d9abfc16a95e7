"""A corrected factuur in the place of one that was credited as a whole."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from facturatie.actions import IntussenVeranderd, crediteren, vervangen
from facturatie.models import Factuur, Tarief
from k2t_portal.organisatie.models import Rol, Schoolbestuur
from tests.factories import BestuurFactory, persoon


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    """Credited as a whole."""
    crediteren(factuur_eens, by=factuur_eens.gemaakt_door, bedrag=factuur_eens.bedrag, reden="Verkeerd bestuur")
    return Factuur.objects.get(pk=factuur_eens.pk)


@pytest.fixture
def ander(db) -> Schoolbestuur:
    return BestuurFactory.create(naam="Stichting Het Goede Bestuur", kvk="", adres="Andere straat 9")


def vervang(factuur: Factuur, bestuur: Schoolbestuur | None = None, referentie: str = "KPL-7") -> Factuur:
    return vervangen(factuur, by=factuur.gemaakt_door, bestuur=bestuur or factuur.bestuur, referentie=referentie)


def url(factuur: Factuur) -> str:
    return reverse("facturatie:vervangen", args=[factuur.pk])


def test_alleen_wie_betaalt_en_de_referentie_zijn_anders(factuur, ander):
    Tarief.objects.update(bedrag=Decimal(9999))
    nieuw = vervang(factuur, ander)
    assert (nieuw.soort, nieuw.volgnummer, nieuw.status) == ("factuur", 3, "openstaand")
    assert (nieuw.bestuur, nieuw.koper_naam, nieuw.koper_adres) == (ander, ander.naam, "Andere straat 9")
    assert nieuw.referentie == "KPL-7"
    zelfde = ["traject", "school", "vorm", "bedrag", "kenmerk", "omschrijving", "periode_van", "periode_tot"]
    assert [getattr(nieuw, veld) for veld in zelfde] == [getattr(factuur, veld) for veld in zelfde]


def test_een_factuur_waarvan_nog_iets_staat_wordt_niet_vervangen(factuur):
    nieuw = vervang(factuur)
    crediteren(nieuw, by=factuur.gemaakt_door, bedrag=Decimal(1), reden="Korting")
    with pytest.raises(ValidationError, match="niet helemaal gecrediteerd"):
        vervang(nieuw)


def test_een_traject_krijgt_geen_tweede_lopende_factuur(factuur):
    nieuw = vervang(factuur)
    with pytest.raises(IntussenVeranderd, match=f"al een nieuwe factuur: {nieuw}"):
        vervang(factuur)


def test_ook_de_verbeterde_factuur_kan_terug(factuur):
    tweede = vervang(factuur)
    crediteren(tweede, by=factuur.gemaakt_door, bedrag=tweede.bedrag, reden="Toch niet")
    assert vervang(factuur).nummer == f"{tweede.jaar}-0005"


# The screen


def test_het_scherm_toont_aan_wie(client, factuur, directie):
    client.force_login(directie)
    pagina = client.get(url(factuur)).content.decode()
    assert f'value="{factuur.bestuur_id}" selected' in pagina
    assert 'value="INK-2026-118"' in pagina
    assert f"{factuur.koper_naam}<br>{factuur.koper_adres}" in pagina
    assert f"KvK {factuur.koper_kvk}" in pagina


def test_bij_een_ander_bestuur_staat_wat_er_dan_op_komt(client, factuur, directie, ander):
    client.force_login(directie)
    stuk = client.get(url(factuur), {"bestuur": ander.pk}, headers={"HX-Request": "true"}).content.decode()
    assert "Stichting Het Goede Bestuur<br>Andere straat 9" in stuk
    assert "KvK-nummer ontbreekt: er komt een PDF, maar geen e-factuur." in stuk


@pytest.mark.parametrize(("referentie", "verwacht"), [("INK-2026-118", True), ("KPL-7", False)])
def test_de_referentie_van_het_vorige_bestuur_valt_op(client, factuur, directie, ander, referentie, verwacht):
    client.force_login(directie)
    keuze = {"bestuur": ander.pk, "referentie": referentie}
    stuk = client.get(url(factuur), keuze, headers={"HX-Request": "true"}).content.decode()
    assert ("de referentie die het vorige bestuur gaf" in stuk) == verwacht


def test_vervangen_op_het_scherm(client, factuur, directie, ander):
    client.force_login(directie)
    antwoord = client.post(url(factuur), {"bestuur": ander.pk, "referentie": "KPL-7"}, follow=True)
    nieuw = Factuur.objects.lopend().get()
    assert antwoord.redirect_chain == [(nieuw.get_absolute_url(), 302)]
    assert (nieuw.bestuur, nieuw.referentie, nieuw.gemaakt_door) == (ander, "KPL-7", directie)
    assert f"Factuur {nieuw}" in client.get(factuur.get_absolute_url()).content.decode()
    assert f'<dt>In plaats van</dt><dd><a href="{factuur.get_absolute_url()}">' in antwoord.content.decode()


def test_een_dubbele_klik_maakt_er_een(client, factuur, directie, ander):
    client.force_login(directie)
    for _ in range(2):
        antwoord = client.post(url(factuur), {"bestuur": ander.pk, "referentie": ""}, follow=True)
    assert f"Je maakte {Factuur.objects.lopend().get()} zojuist al." in antwoord.content.decode()


def test_een_collega_was_eerder(client, factuur, directie, ander):
    nieuw = vervang(factuur)
    client.force_login(directie)
    antwoord = client.post(url(factuur), {"bestuur": ander.pk, "referentie": "Zoveel getypt"})
    assert antwoord.status_code == 409
    assert f"Voor dit traject is er al een nieuwe factuur: {nieuw}." in antwoord.content.decode()
    assert "Zoveel getypt" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bestuur": "0"}, "Kies een schoolbestuur uit de lijst."),
        ({"referentie": "123456782"}, "burgerservicenummer"),
        ({"referentie": "x" * 41}, "hooguit 40 tekens"),
    ],
)
def test_wat_niet_klopt_blijft_staan(client, factuur, directie, anders, zin):
    client.force_login(directie)
    antwoord = client.post(url(factuur), {"bestuur": factuur.bestuur_id, "referentie": ""} | anders)
    assert zin in antwoord.content.decode()
    assert Factuur.objects.lopend().count() == 0


def test_wat_nog_staat_gaat_terug_naar_de_factuur(client, factuur, directie):
    nieuw = vervang(factuur)
    client.force_login(directie)
    assert "al een nieuwe factuur" in client.get(url(factuur), follow=True).content.decode()
    assert "pas als de hele factuur is gecrediteerd" in client.get(url(nieuw), follow=True).content.decode()


@pytest.mark.parametrize(("hoed", "status"), [(Rol.DIRECTEUR, 403), (Rol.KC, 404)])
def test_alleen_directie_vervangt(client, factuur, hoed, status):
    client.force_login(persoon(hoed, school=factuur.school))
    assert client.get(url(factuur)).status_code == status
    assert client.post(url(factuur)).status_code == status
