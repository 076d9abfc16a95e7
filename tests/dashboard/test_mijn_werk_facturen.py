"""What Mijn werk says to directie about facturen: numbers, each with a link to exactly those."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from facturatie.actions import betalen, crediteren, versturen
from facturatie.models import Afschrift, Bijschrijving, Factuur, Herinnering
from k2t_portal.dashboard.factuurwerk import factuurwerk, klussen_in_zicht
from k2t_portal.organisatie.models import Gebruiker, Rol, Schoolbestuur
from k2t_portal.workflow.models import Bericht
from tests.factories import SchoolFactory, afgerond, persoon

VANDAAG = timezone.localdate


@pytest.fixture(scope="module")
def _factuur(eens) -> Iterator[tuple[Factuur, Gebruiker]]:
    with eens():
        afgerond(vorm="verkort")
        Schoolbestuur.objects.update(factuur_email="facturen@bestuur.example")
        yield Factuur.objects.get(), persoon(Rol.DIRECTIE)


@pytest.fixture
def factuur(_factuur, db) -> Factuur:
    return Factuur.objects.get(pk=_factuur[0].pk)


@pytest.fixture
def directie(_factuur, db) -> Gebruiker:
    return Gebruiker.objects.get(pk=_factuur[1].pk)


def klussen(user: Gebruiker) -> list[str]:
    return [f"{klus.aantal} {klus.tekst}" for klus in factuurwerk(user)]


def bijschrijving(afschrift: Afschrift, sleutel: str, **velden) -> Bijschrijving:
    geld = {"datum": VANDAAG(), "bedrag": Decimal(850)}
    return Bijschrijving.objects.create(afschrift=afschrift, sleutel=sleutel, **geld, **velden)


def test_wat_niet_is_verstuurd_staat_er_tot_het_gaat(factuur, directie):
    assert klussen(directie) == ["1 factuur is nog niet verstuurd"]

    versturen(factuur, by=directie)

    assert klussen(directie) == []


def test_een_mail_die_niet_aankomt_staat_er_tot_een_volgende_gaat(factuur, directie):
    versturen(factuur, by=directie)
    Bericht.objects.update(status=Bericht.Status.MISLUKT)
    assert klussen(directie) == ["1 mail met een factuur is niet aangekomen"]

    versturen(factuur, by=directie)

    assert klussen(directie) == []


def test_wat_betaald_is_hoeft_niet_meer_te_gaan_en_te_veel_gaat_terug(factuur, directie):
    betalen(factuur, by=directie, datum=VANDAAG(), bedrag=Decimal(850))
    assert klussen(directie) == []

    credit = crediteren(factuur, by=directie, bedrag=Decimal(50), reden="Afgesproken.")
    versturen(credit, by=directie)

    assert klussen(directie) == ["1 factuur is te veel betaald"]


def test_een_herinnering_die_niet_ging(factuur, directie):
    versturen(factuur, by=directie)
    brief = Herinnering.objects.create(
        factuur=factuur, nummer=1, bedrag=Decimal(850), uiterlijk=VANDAAG(), inhoud=b"brief", sha256="x"
    )
    assert klussen(directie) == ["1 herinnering is niet gemaild"]

    versturen(factuur, by=directie, herinnering=brief)

    assert klussen(directie) == []


def test_een_herinnering_die_is_uitgesteld_wacht_tot_die_dag(factuur, directie):
    geld = {"bedrag": factuur.bedrag, "uiterlijk": VANDAAG()}
    brief = Herinnering.objects.create(factuur=factuur, nummer=1, inhoud=b"%PDF", sha256="0" * 64, **geld)
    versturen(factuur, by=directie)
    versturen(factuur, by=directie, herinnering=brief)
    Bericht.objects.filter(soort="herinnering_1").update(status=Bericht.Status.VERVALLEN)

    Factuur.objects.update(herinneren_vanaf=VANDAAG() + datetime.timedelta(days=1))
    assert klussen(directie) == []

    Factuur.objects.update(herinneren_vanaf=VANDAAG())
    assert klussen(directie) == ["1 herinnering is niet gemaild"]


def test_de_bank(factuur, directie):
    versturen(factuur, by=directie)
    wacht = Afschrift.objects.create(naam="oktober.xml", inhoud=b"[]", gekozen_door=directie)
    open_ = [bijschrijving(wacht, sleutel) for sleutel in "ab"]
    bijschrijving(wacht, "c", terzijde_op=timezone.now(), terzijde_door=directie, terzijde_reden="Subsidie.")
    tekst = ["1 afschrift is nog niet ingelezen", "2 bijschrijvingen zoeken nog een factuur"]
    assert klussen(directie) == tekst

    Bijschrijving.objects.filter(pk=open_[0].pk).update(verdeeld=Decimal(850))

    assert klussen(directie)[1:] == ["1 bijschrijving zoekt nog een factuur"]


def test_elke_regel_leidt_naar_wat_ze_telt(client, factuur, directie):
    client.force_login(directie)
    html = client.get(reverse("dashboard:mijn_werk")).text

    (klus,) = factuurwerk(directie)

    assert f'href="{klus.url}">1 factuur is nog niet verstuurd</a>' in html
    assert "Er wacht niets op je" not in html
    assert client.get(klus.url).context["verdeling"].gaan == [factuur]


def test_een_directeur_krijgt_dit_werk_niet(factuur, db):
    directeur = persoon(Rol.DIRECTEUR, school=factuur.school)
    assert directeur.has_perm("facturatie.lijst")
    assert factuurwerk(directeur) == []


def test_ook_achter_die_deur_telt_alleen_wat_zij_ziet(factuur, directie):
    """Neither the factuur of another school, nor what came in at the bank."""
    wacht = Afschrift.objects.create(naam="oktober.xml", inhoud=b"[]", gekozen_door=directie)
    bijschrijving(wacht, "a")
    elders = persoon(Rol.DIRECTEUR, school=SchoolFactory.create())
    assert [len(klussen_in_zicht(wie)) for wie in (directie, elders)] == [3, 0]


def test_alles_in_een_vraag(factuur, directie, django_assert_num_queries):
    directie.has_perm("facturatie.beheren")
    with django_assert_num_queries(1):
        factuurwerk(directie)
