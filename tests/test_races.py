"""
Two at once, for real: threads with connections of their own on PostgreSQL.

Each race also runs with the row lock off. That control must go wrong, or the race proves nothing about the lock.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import QuerySet

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag, Besluit
from facturatie.actions import betalen, crediteren, factureren, vervangen
from facturatie.bank import inlezen as afschrift
from facturatie.controle import controleer
from facturatie.models import Factuur
from k2t_portal.organisatie.duo.inlezen import lees_in, plan_van, zet_klaar
from k2t_portal.organisatie.models import Aanstelling, Rol, Samenwerkingsverband, Schoolbestuur
from tests.factories import SchoolFactory, coach, compleet, ingediend, lopend, persoon
from tests.facturatie import camt
from tests.facturatie.werk import prestaties
from tests.organisatie.duo import csv, rij
from tests.trajecten.wisselen import gevraagd, neem_over, verzocht
from trajecten import actions as traject_acties
from trajecten.models import Koppeling, Wissel

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

# A race that is lost by luck alone shows itself well within this many tries.
POGINGEN = 20


@pytest.fixture
def zonder_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: rows are read, but nobody waits for anybody."""
    monkeypatch.setattr(QuerySet, "select_for_update", lambda rijen, **opties: rijen)


def tegelijk(stappen: list[Callable[[], Any]]) -> list[str]:
    """Start all steps at the same moment; what came of each: "gelukt" or the name of the error, sorted."""
    start = threading.Barrier(len(stappen))

    def loop(stap: Callable[[], Any]) -> str:
        try:
            start.wait()
            stap()
        except Exception as fout:  # noqa: BLE001, which error it was is what the test is about
            return type(fout).__name__
        finally:
            connection.close()
        return "gelukt"

    with ThreadPoolExecutor(len(stappen)) as pool:
        return sorted(pool.map(loop, stappen))


def twee_besluiten() -> list[str]:
    aanvraag = ingediend()
    leden = [persoon(Rol.OC), persoon(Rol.OC)]
    return tegelijk(
        [
            lambda: aanvraag_acties.goedkeuren(aanvraag, by=leden[0], criteria=[]),
            lambda: aanvraag_acties.afwijzen(aanvraag, by=leden[1], criteria=[], motivering="Past niet."),
        ]
    )


def twee_stemmen_van_de_twee() -> list[str]:
    """Two leden must agree, and both say so at the same moment: one advises, the other decides."""
    Aanstelling.objects.filter(rol=Rol.OC).delete()
    aanvraag = ingediend()
    Samenwerkingsverband.objects.update(besluit_leden=2)
    leden = [persoon(Rol.OC), persoon(Rol.OC)]
    return tegelijk([partial(aanvraag_acties.goedkeuren, aanvraag, by=lid, criteria=[]) for lid in leden])


def twintig_afgerond() -> list[str]:
    begeleider = coach(max_trajecten=20)
    trajecten = [compleet(vorm="verkort", door=begeleider) for _ in range(20)]
    return tegelijk([partial(traject_acties.afronden, t, by=begeleider.gebruiker, evaluatie="Goed") for t in trajecten])


def twee_bestanden() -> list[str]:
    """Two people of directie read in the same list of schools, in which one has another name."""
    school = SchoolFactory.create(bestuur__nummer="41234")
    inhoud = csv(rij(school.brin_vestiging, f"Nieuwe naam van {school.pk}"))
    klaar = [zet_klaar(naam="duo.csv", vestigingen=inhoud, besturen=None, by=None) for _ in range(2)]
    afdrukken = [plan_van(bestand).afdruk for bestand in klaar]
    uitkomst = tegelijk(
        [partial(lees_in, b, afdruk=a, zet_uit=False, by=None) for b, a in zip(klaar, afdrukken, strict=True)]
    )
    Schoolbestuur.objects.update(nummer="")
    return uitkomst


def test_twee_bestanden_met_scholen_tegelijk():
    assert twee_bestanden() == ["ValidationError", "gelukt"]


def test_twee_bestanden_zonder_slot(zonder_slot):
    uitkomsten = [twee_bestanden() for _ in range(POGINGEN)]
    assert any(uitkomst != ["ValidationError", "gelukt"] for uitkomst in uitkomsten)


def test_twee_besluiten_tegelijk():
    """One decides; the other hears that it is no longer possible, in the way that a screen can tell her."""
    assert twee_besluiten() == ["TransitionNotAllowed", "gelukt"]
    assert Besluit.objects.count() == 1
    assert Besluit.objects.get().uitkomst == Aanvraag.objects.get().status


def test_twee_besluiten_zonder_slot(zonder_slot):
    uitkomsten = [twee_besluiten() for _ in range(POGINGEN)]
    assert any(uitkomst != ["TransitionNotAllowed", "gelukt"] for uitkomst in uitkomsten)


def test_twee_stemmen_tegelijk_geven_een_besluit():
    assert twee_stemmen_van_de_twee() == ["gelukt", "gelukt"]
    assert Besluit.objects.count() == 1


def test_twee_stemmen_zonder_slot(zonder_slot):
    """Neither sees the vote of the other, so nothing is decided."""
    besluiten = 0
    for poging in range(1, POGINGEN + 1):
        twee_stemmen_van_de_twee()
        besluiten = Besluit.objects.count()
        if besluiten < poging:
            break
    assert besluiten < poging


def test_twintig_trajecten_tegelijk_afgerond():
    assert twintig_afgerond() == ["gelukt"] * 20
    nummers = Factuur.objects.order_by("volgnummer").values_list("volgnummer", flat=True)
    assert list(nummers) == list(range(1, 21))


def test_twintig_trajecten_zonder_slot(zonder_slot):
    assert twintig_afgerond() != ["gelukt"] * 20


def twintig_waarvan_een_mislukt() -> list[str]:
    """One of twenty has its number, and then something goes wrong."""
    werk, wie = prestaties(20), persoon(Rol.DIRECTIE)

    def halverwege() -> None:
        with transaction.atomic():
            factureren(werk[0], by=wie)
            raise RuntimeError

    return tegelijk([halverwege, *[partial(factureren, prestatie, by=wie) for prestatie in werk[1:]]])


def twee_credits() -> list[str]:
    """Two people of directie take the whole of one factuur back."""
    wie = persoon(Rol.DIRECTIE)
    factuur = factureren(prestaties(1)[0], by=wie)
    return tegelijk([partial(crediteren, factuur, by=wie, bedrag=factuur.bedrag, reden="Fout")] * 2)


@pytest.fixture
def zonder_slot_op_de_factuur(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control for what the lock of the number series would hide."""
    echt = QuerySet.select_for_update
    monkeypatch.setattr(QuerySet, "select_for_update", lambda rijen: rijen if rijen.model is Factuur else echt(rijen))


def test_een_van_twintig_die_mislukt_laat_geen_gat():
    assert twintig_waarvan_een_mislukt() == ["RuntimeError", *["gelukt"] * 19]
    assert list(controleer()) == []


def test_een_van_twintig_die_mislukt_zonder_slot(zonder_slot):
    assert twintig_waarvan_een_mislukt() != ["RuntimeError", *["gelukt"] * 19]


def test_twee_crediteren_tegelijk():
    assert twee_credits() == ["ValidationError", "gelukt"]
    assert list(controleer()) == []


def test_twee_crediteren_zonder_slot(zonder_slot_op_de_factuur):
    assert any(twee_credits() != ["ValidationError", "gelukt"] for _ in range(POGINGEN))


def twee_vervangingen() -> list[str]:
    """Two people of directie put a corrected factuur in the place of the same one."""
    wie = persoon(Rol.DIRECTIE)
    factuur = factureren(prestaties(1)[0], by=wie)
    crediteren(factuur, by=wie, bedrag=factuur.bedrag, reden="Fout")
    return tegelijk([partial(vervangen, factuur, by=wie, bestuur=factuur.bestuur, referentie="")] * 2)


def test_twee_vervangen_tegelijk():
    assert twee_vervangingen() == ["IntussenVeranderd", "gelukt"]
    assert list(controleer()) == []


def test_twee_vervangen_zonder_slot(zonder_slot_op_de_factuur):
    """The database still holds it to one, but without a word for the screen."""
    assert any(twee_vervangingen() == ["IntegrityError", "gelukt"] for _ in range(POGINGEN))


def met_de_hand_en_van_het_afschrift() -> list[str]:
    """One records a payment by hand while another reads in the statement that it stands on."""
    wie = persoon(Rol.DIRECTIE)
    factuur = factureren(prestaties(1)[0], by=wie)
    rij = afschrift.zet_klaar(
        naam="camt.xml", inhoud=camt.afschrift(camt.bij(f"{factuur.bedrag}", factuur.nummer)), by=wie
    )
    afdruk, gezien = afschrift.plan_van(rij).afdruk, factuur.bedrag
    hand = partial(betalen, factuur, by=wie, datum=factuur.factuurdatum, bedrag=gezien, gezien=gezien)
    return tegelijk([hand, partial(afschrift.verwerk, rij, afdruk=afdruk, by=wie)])


def test_met_de_hand_en_van_het_afschrift_tegelijk():
    assert met_de_hand_en_van_het_afschrift() == ["IntussenVeranderd", "gelukt"]
    assert list(controleer()) == []


def test_met_de_hand_en_van_het_afschrift_zonder_slot(zonder_slot_op_de_factuur):
    assert any(met_de_hand_en_van_het_afschrift() != ["IntussenVeranderd", "gelukt"] for _ in range(POGINGEN))


def twee_overnames() -> list[str]:
    """The colleague whom the coach asked, and the coach whom the OC proposed at the request of the school."""
    traject = lopend(vorm="verkort")
    overdracht, verzoek = gevraagd(traject), verzocht(traject)
    verzoek = traject_acties.wissel_voorstellen(verzoek, by=persoon(Rol.OC), coach=coach())
    return tegelijk([partial(neem_over, overdracht), partial(neem_over, verzoek)])


def test_twee_coaches_nemen_tegelijk_over():
    """One takes over; the other hears in a way that a screen can tell that there is nothing left to take over."""
    assert twee_overnames() == ["TransitionNotAllowed", "gelukt"]
    assert Koppeling.objects.filter(tot__isnull=True).count() == 1
    assert Wissel.objects.filter(status="aangenomen").count() == 1


def test_twee_overnames_zonder_slot(zonder_slot):
    # One that goes wrong is enough, so the tries stop there.
    assert any(twee_overnames() != ["TransitionNotAllowed", "gelukt"] for _ in range(POGINGEN))
