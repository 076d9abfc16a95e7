"""Sending facturen by mail: to whom, with what, and never twice by accident."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from facturatie.actions import crediteren, versturen
from facturatie.models import Factuur, Factuurbestand, Zending
from facturatie.post import brief_van
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband, Schoolbestuur
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.uitgaand import vergeet
from tests.factories import BestuurFactory, SchoolFactory, afgerond, persoon

pytestmark = pytest.mark.django_db

AAN = "facturen@bestuur.example"
SELECTIE = reverse("facturatie:versturen_selectie")


@pytest.fixture
def factuur(factuur_eens: Factuur) -> Factuur:
    """Of a bestuur that has an address for facturen, with a document that nobody had to draw."""
    vergeet()
    Schoolbestuur.objects.update(factuur_email=AAN)
    _bewaar(factuur_eens)
    return Factuur.objects.get()


def _bewaar(factuur: Factuur, soort: str = "pdf") -> None:
    Factuurbestand.objects.get_or_create(factuur=factuur, soort=soort, defaults={"inhoud": b"%PDF", "sha256": "0" * 64})


def scherm(factuur: Factuur) -> str:
    return reverse("facturatie:versturen", args=[factuur.pk])


def zendingen() -> list[tuple[str, str]]:
    """To whom, and the key of the mail without the key of the row."""
    rijen = Zending.objects.order_by("pk").values_list("aan", "bericht__sleutel")
    return [(aan, sleutel.rpartition(":")[2]) for aan, sleutel in rijen]


# What goes


def test_de_mail_zegt_waarover_hij_gaat_en_draagt_de_bewaarde_documenten(factuur, directie):
    brief = brief_van(versturen(factuur, by=directie))
    assert brief is not None
    assert brief.onderwerp == f"Factuur {factuur} van Stichting Samenwerkingsverband Voorbeeld PO"
    tekst = "\n".join(brief.alineas)
    assert "Het bedrag is €\N{NO-BREAK SPACE}1.700,00." in tekst
    assert "Verzonnen" not in tekst
    assert (brief.knop, brief.heeft_account, brief.kopie) == ("", False, [])
    bewaard = {rij.soort: bytes(rij.inhoud) for rij in factuur.bestanden.all()}
    assert [tuple(bijlage) for bijlage in brief.bijlagen] == [
        (f"factuur-{factuur}.pdf", bewaard["pdf"], "application/pdf"),
        (f"factuur-{factuur}.xml", bewaard["nlcius"], "application/xml"),
    ]


def test_de_andere_e_factuur_als_het_samenwerkingsverband_die_kiest(factuur):
    Samenwerkingsverband.objects.update(e_factuur="peppol")
    brief = brief_van(versturen(factuur, by=None))
    assert brief is not None
    assert brief.bijlagen[1].inhoud == bytes(factuur.bestanden.get(soort="peppol").inhoud)


def test_ook_een_creditfactuur(factuur, directie):
    credit = crediteren(factuur, by=directie, bedrag=factuur.bedrag, reden="Verkeerd bestuur")
    _bewaar(credit)
    zending = versturen(credit, by=directie)
    brief = brief_van(zending)
    assert brief is not None
    assert zending.bericht.soort == "creditfactuur_verstuurd"
    assert f"Daarmee crediteren we €\N{NO-BREAK SPACE}1.700,00 van factuur {factuur}," in brief.alineas[1]
    assert brief.bijlagen[0].naam == f"creditfactuur-{credit}.pdf"


@pytest.mark.parametrize(("kopie", "verwacht"), [(True, ["a@school.example", "b@school.example"]), (False, [])])
def test_een_kopie_naar_wie_vandaag_directeur_van_de_school_is(factuur, kopie, verwacht):
    Schoolbestuur.objects.update(kopie_directeur=kopie)
    for adres in ("b@school.example", "a@school.example", AAN):
        persoon(Rol.DIRECTEUR, school=factuur.school, email=adres)
    persoon(Rol.DIRECTEUR, school=factuur.school, is_active=False)
    persoon(Rol.DIRECTEUR, school=SchoolFactory.create())
    assert versturen(factuur, by=None).kopie == verwacht


def test_zonder_adres_gaat_er_niets_en_staat_er_waar_dat_moet(factuur, directie, client):
    Schoolbestuur.objects.update(factuur_email="")
    with pytest.raises(ValidationError, match="heeft nog geen e-mailadres voor facturen"):
        versturen(factuur, by=directie)
    assert Bericht.objects.exclude(maker="").count() == 0
    client.force_login(directie)
    tekst = client.get(scherm(factuur)).text
    assert reverse("organisatie:bestuur_wijzigen", args=[factuur.bestuur_id]) in tekst
    assert "Mail versturen" not in tekst


# Never twice by accident


def test_dezelfde_poging_is_dezelfde_mail(factuur, directie):
    eerst = versturen(factuur, by=directie, poging=1)
    assert versturen(factuur, by=directie, poging=1) == eerst
    assert versturen(factuur, by=directie, poging=2) != eerst
    assert zendingen() == [(AAN, "1"), (AAN, "2")]


def test_een_dubbele_klik_verstuurt_een_keer(factuur, directie, client):
    client.force_login(directie)
    for _ in range(2):
        assert client.post(scherm(factuur), {"poging": 1}).headers["Location"] == factuur.get_absolute_url()
    assert zendingen() == [(AAN, "1")]


def test_opnieuw_zegt_wanneer_hij_al_ging_en_gaat_naar_het_verbeterde_adres(factuur, directie, client):
    versturen(factuur, by=directie)
    Schoolbestuur.objects.update(factuur_email="goed@bestuur.example")
    client.force_login(directie)
    antwoord = client.get(scherm(factuur))
    assert "Deze factuur is al eerder gemaild." in antwoord.text
    client.post(scherm(factuur), {"poging": antwoord.context["form"]["poging"].value()})
    assert zendingen() == [(AAN, "1"), ("goed@bestuur.example", "2")]


def test_de_bladzijde_van_de_factuur_zegt_of_het_lukte(factuur, directie, client):
    zending = versturen(factuur, by=directie)
    client.force_login(directie)
    assert "Wacht op verzending" in client.get(factuur.get_absolute_url()).text
    Bericht.objects.filter(pk=zending.bericht_id).update(status="mislukt", fout="De mailserver weigert dit adres")
    tekst = client.get(factuur.get_absolute_url()).text
    verwacht = ["Mislukt", "De mailserver weigert dit adres", AAN, f'<a href="{scherm(factuur)}">Opnieuw versturen</a>']
    assert [wat for wat in verwacht if wat not in tekst] == []


def test_de_directeur_leest_of_het_lukte_en_verstuurt_niet_zelf(factuur, directie, directeur, client):
    zending = versturen(factuur, by=directie)
    Bericht.objects.filter(pk=zending.bericht_id).update(status="mislukt")
    client.force_login(directeur)
    tekst = client.get(factuur.get_absolute_url()).text
    assert ("Mislukt" in tekst, scherm(factuur) in tekst) == (True, False)


# By itself


@pytest.mark.parametrize(("vanzelf", "adres", "verwacht"), [(True, AAN, 1), (True, "", 0), (False, AAN, 0)])
def test_vanzelf_bij_het_uitgeven_als_de_directie_dat_wil(factuur, directie, vanzelf, adres, verwacht):
    """Whatever is issued; a creditfactuur is the quickest to make."""
    Schoolbestuur.objects.update(factuur_email=adres)
    Samenwerkingsverband.objects.update(facturen_vanzelf=vanzelf)
    credit = crediteren(factuur, by=directie, bedrag=factuur.bedrag, reden="Verkeerd bestuur")
    assert Zending.objects.filter(factuur=credit, door=None).count() == verwacht


# A selection


@pytest.fixture
def drie(factuur: Factuur) -> list[Factuur]:
    """One that can go, one without an address, and one that was paid."""
    anderen = [BestuurFactory.create(), BestuurFactory.create(factuur_email=AAN)]
    for bestuur in anderen:
        afgerond(vorm="verkort", school=SchoolFactory.create(bestuur=bestuur))
    Factuur.objects.filter(bestuur=anderen[1]).update(betaald=850)
    return list(Factuur.objects.op_volgorde())


def test_een_selectie_zegt_wat_gaat_en_wat_niet(drie, directie, client):
    client.force_login(directie)
    verdeling = client.get(SELECTIE).context["verdeling"]
    assert (verdeling.gaan, verdeling.zonder_adres, verdeling.klaar) == ([drie[0]], [drie[1]], 1)
    assert client.get(SELECTIE, {"vorm": "verkort"}).context["verdeling"].gaan == []


def test_een_selectie_gaat_een_keer(drie, directie, client):
    client.force_login(directie)
    for _ in range(2):
        client.post(SELECTIE, {"facturen": [drie[0].pk, drie[1].pk]})
    assert zendingen() == [(AAN, "1")]
    assert client.get(SELECTIE).context["verdeling"].gaan == []


def test_een_selectie_waarvan_niets_kan_zegt_alleen_waarom(drie, directie, client):
    client.force_login(directie)
    (melding,) = client.post(SELECTIE, {"facturen": [drie[1].pk]}, follow=True).context["messages"]
    assert "nog geen e-mailadres" in melding.message
    assert zendingen() == []


def test_wat_mislukte_staat_apart(drie, directie, client):
    zending = versturen(drie[0], by=directie)
    Bericht.objects.filter(pk=zending.bericht_id).update(status="mislukt")
    client.force_login(directie)
    verdeling = client.get(SELECTIE).context["verdeling"]
    assert (verdeling.gaan, verdeling.mislukt) == ([], [drie[0]])


def test_een_selectie_vraagt_altijd_evenveel(drie, directie, client):
    def vraag() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(SELECTIE)
        return len(queries)

    client.force_login(directie)
    eerst = vraag()
    Schoolbestuur.objects.update(factuur_email=AAN)
    Factuur.objects.update(betaald=0)
    assert vraag() <= eerst <= 14
