"""What `controleer_facturen` notices: each test changes one thing behind the back of the portal."""

import copy
import datetime
import hashlib
import tracemalloc
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from facturatie.actions import crediteren, factureren, vervangen
from facturatie.afdruk import afdruk_van
from facturatie.controle import controleer
from facturatie.controle.documenten import PER_KEER
from facturatie.documenten import bewaar_e_factuur
from facturatie.models import Afschrift, Betaling, Bijschrijving, Factuur, Factuurbestand, Herinnering
from facturatie.slot import SLOTEN
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.models import Nummerreeks
from k2t_portal.workflow.slot import open_sloten
from k2t_portal.workflow.templatetags.portaal import euro
from tests.factories import afgerond, persoon
from tests.facturatie.sloten import haal_weg, zonder_sloten
from tests.facturatie.werk import prestaties

AFDRUK = "de gegevens zijn veranderd na het uitgeven (de afdruk klopt niet meer)"


class Boeken:
    """Two trajecten: the factuur of one is credited and paid for a part, that of the other was replaced."""

    def __init__(self) -> None:
        wie = persoon(Rol.DIRECTIE)
        self.een = afgerond(vorm="verkort").facturen.get()
        self.deel = crediteren(self.een, by=wie, bedrag=Decimal(100), reden="Korting")
        self.fout = afgerond(vorm="verkort").facturen.get()
        self.heel = crediteren(self.fout, by=wie, bedrag=self.fout.bedrag, reden="Verkeerd bestuur")
        self.goed = vervangen(self.fout, by=wie, bestuur=self.fout.bestuur, referentie="KPL")
        self._betaal(wie)
        pdf = {"inhoud": b"%PDF", "sha256": hashlib.sha256(b"%PDF").hexdigest()}
        Factuurbestand.objects.create(factuur=self.een, soort="pdf", **pdf)
        Herinnering.objects.create(factuur=self.een, nummer=1, bedrag=1, uiterlijk=self.een.vervaldatum, **pdf)

    def _betaal(self, wie: Gebruiker) -> None:
        vandaag = timezone.localdate()
        afschrift = Afschrift.objects.create(naam="x.xml", gekozen_door=wie, ingelezen_op=timezone.now())
        bij = Bijschrijving.objects.create(afschrift=afschrift, sleutel="x", datum=vandaag, bedrag=300, verdeeld=200)
        for bedrag, ingetrokken in [(200, False), (50, True)]:
            Betaling.objects.create(
                factuur=self.een,
                bijschrijving=bij,
                bedrag=bedrag,
                vastgelegd_door=wie,
                ingetrokken_door=wie if ingetrokken else None,
                ingetrokken_op=timezone.now() if ingetrokken else None,
            )
        Factuur.objects.filter(pk=self.een.pk).update(betaald=200)


@pytest.fixture(scope="module")
def _boeken(eens) -> Iterator[Boeken]:
    with eens():
        yield Boeken()


@pytest.fixture
def boeken(_boeken: Boeken, db) -> Boeken:
    return copy.deepcopy(_boeken)


def verander(rij: Any, **velden: Any) -> None:
    """With the locks off, as one with the password of the database could."""
    with zonder_sloten():
        type(rij).objects.filter(pk=rij.pk).update(**velden)


def verberg(factuur: Factuur, **velden: Any) -> None:
    """Change it, and hide that: with a new fingerprint and new e-invoices."""
    with zonder_sloten():
        Factuur.objects.filter(pk=factuur.pk).update(**velden)
        vers = Factuur.objects.get(pk=factuur.pk)
        Factuur.objects.filter(pk=factuur.pk).update(afdruk=afdruk_van(vers))
        vers.bestanden.exclude(soort="pdf").delete()
        bewaar_e_factuur(vers)


def xml(factuur: Factuur, van: str, naar: str) -> None:
    """Change the e-invoice, with a right hash."""
    bestand = factuur.bestanden.get(soort="nlcius")
    inhoud = bytes(bestand.inhoud).replace(van.encode(), naar.encode())
    verander(bestand, inhoud=inhoud, sha256=hashlib.sha256(inhoud).hexdigest())


JAAR = timezone.localdate().year


def nummer(volgnummer: int) -> str:
    return f"{JAAR}-{volgnummer:04}"


def test_wat_klopt_geeft_niets(boeken):
    assert list(controleer()) == []


def test_het_commando_zegt_hoeveel(boeken):
    uit = StringIO()
    call_command("controleer_facturen", stdout=uit)
    assert uit.getvalue() == "5 facturen gecontroleerd, alles klopt\n"


def test_het_commando_noemt_wat_niet_klopt_en_eindigt_met_een_fout(boeken):
    Factuur.objects.filter(pk=boeken.goed.pk).update(betaald=1)
    Nummerreeks.objects.update(laatste=6)
    uit = StringIO()
    with pytest.raises(CommandError, match=r"2 dingen kloppen niet\."):
        call_command("controleer_facturen", stdout=uit)
    assert uit.getvalue().splitlines() == [
        f"- {nummer(5)}: betaald staat op {euro(1)}, de betalingen zijn samen {euro(0)}",
        f"- {nummer(6)} ontbreekt",
    ]


def _zonder_xml(boeken: Boeken) -> None:
    with zonder_sloten():
        boeken.een.bestanden.filter(soort="peppol").delete()


def _twee_lopende(boeken: Boeken) -> None:
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX factuur_een_open_per_traject")
    Factuur.objects.filter(pk=boeken.fout.pk).update(gecrediteerd=0)


# What is changed, and what is said of it.
GEVALLEN: dict[str, tuple[Callable[[Boeken], Any], Callable[[], list[str]]]] = {
    "adres": (lambda b: verander(b.een, koper_adres="Elders 1"), lambda: [f"{nummer(1)}: {AFDRUK}"]),
    "teller te laag": (
        lambda b: Nummerreeks.objects.update(laatste=4),
        lambda: [f"de teller van {JAAR} staat op 4, terwijl {nummer(5)} bestaat"],
    ),
    "nummer": (
        lambda b: verberg(b.goed, nummer="2026-00X5"),
        lambda: [f"2026-00X5: het nummer hoort {nummer(5)} te zijn"],
    ),
    "datum terug": (
        lambda b: verberg(b.goed, factuurdatum=datetime.date(JAAR - 1, 12, 31)),
        lambda: [
            f"{nummer(5)}: de factuurdatum 31-12-{JAAR - 1} valt niet in {JAAR}",
            f"{nummer(5)}: de factuurdatum ligt voor die van {nummer(4)}",
        ],
    ),
    "gecrediteerd": (
        lambda b: Factuur.objects.filter(pk=b.een.pk).update(gecrediteerd=90),
        lambda: [f"{nummer(1)}: gecrediteerd staat op {euro(90)}, de creditfacturen zijn samen {euro(100)}"],
    ),
    "te veel gecrediteerd": (
        lambda b: verberg(b.deel, bedrag=851),
        lambda: [
            f"{nummer(1)}: gecrediteerd staat op {euro(100)}, de creditfacturen zijn samen {euro(851)}",
            f"{nummer(1)}: de creditfacturen zijn samen {euro(851)}, meer dan de factuur van {euro(850)}",
        ],
    ),
    "betaald": (
        lambda b: Factuur.objects.filter(pk=b.een.pk).update(betaald=250),
        lambda: [f"{nummer(1)}: betaald staat op {euro(250)}, de betalingen zijn samen {euro(200)}"],
    ),
    "credit van een ander": (
        lambda b: verberg(b.deel, traject=b.goed.traject, school=b.goed.school, vorm="volledig"),
        lambda: [
            f"{nummer(2)}: gaat over {wat} dan {nummer(1)}, de factuur die zij crediteert"
            for wat in ("een ander traject", "een andere school", "een andere vorm")
        ],
    ),
    "credit op een credit": (
        lambda b: verberg(b.deel, crediteert=b.deel),
        lambda: [
            f"{nummer(1)}: gecrediteerd staat op {euro(100)}, de creditfacturen zijn samen {euro(0)}",
            f"{nummer(2)}: gecrediteerd staat op {euro(0)}, de creditfacturen zijn samen {euro(100)}",
            f"{nummer(2)}: crediteert {nummer(2)}, dat zelf een creditfactuur is",
        ],
    ),
    "twee lopende": (
        _twee_lopende,
        lambda: [
            f"{nummer(3)}: gecrediteerd staat op {euro(0)}, de creditfacturen zijn samen {euro(850)}",
            f"{nummer(3)}, {nummer(5)}: lopende facturen voor hetzelfde traject",
        ],
    ),
    "verdeeld": (
        lambda b: Bijschrijving.objects.update(verdeeld=250),
        lambda: [
            (
                f"bijschrijving {Bijschrijving.objects.get().pk} van {euro(300)} op {timezone.localdate():%d-%m-%Y}: "
                f"verdeeld staat op {euro(250)}, de betalingen zijn samen {euro(200)}"
            )
        ],
    ),
    "pdf": (
        lambda b: verander(b.een.bestanden.get(soort="pdf"), inhoud=b"%PDG"),
        lambda: [f"{nummer(1)}: de PDF is veranderd na het bewaren (de SHA-256 klopt niet meer)"],
    ),
    "herinnering": (
        lambda b: verander(b.een.herinneringen.get(), inhoud=b"Betaal niet"),
        lambda: [f"{nummer(1)}: herinnering 1 is veranderd na het bewaren (de SHA-256 klopt niet meer)"],
    ),
    "geen xml": (
        lambda b: xml(b.deel, "<", "["),
        lambda: [f"{nummer(2)}: de E-factuur (NLCIUS) is niet te lezen als XML"],
    ),
    "rekening in de e-factuur": (
        lambda b: xml(b.een, "NL91ABNA0417164300", "NL44RABO0123456789"),
        lambda: [
            f"{nummer(1)}: de E-factuur (NLCIUS) noemt als IBAN “NL44RABO0123456789”, de factuur “NL91ABNA0417164300”"
        ],
    ),
    "bedrag in de e-factuur": (
        lambda b: xml(b.deel, "100.00", "10.00"),
        lambda: [f"{nummer(2)}: de E-factuur (NLCIUS) noemt als bedrag “10.00”, de factuur “100.00”"],
    ),
    "e-factuur weg": (
        _zonder_xml,
        lambda: [f"{nummer(1)}: de E-factuur (Peppol BIS 3.0) ontbreekt, terwijl alle gegevens ervoor er zijn"],
    ),
    "slot eraf": (
        lambda b: haal_weg("facturatie_factuur", "facturatie_factuur_verandert_niet"),
        lambda: [
            (
                "het slot facturatie_factuur_verandert_niet ontbreekt of staat uit: "
                "de database weigert deze wijzigingen niet meer"
            )
        ],
    ),
}


@pytest.mark.parametrize("geval", GEVALLEN)
def test_wat_niet_klopt_valt_op(boeken, geval):
    knoei, verwacht = GEVALLEN[geval]
    knoei(boeken)
    assert list(controleer()) == verwacht()


def test_een_pdf_die_er_na_een_dag_niet_is_valt_op(boeken):
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25)):
        assert list(controleer()) == [f"{nummer(n)}: de PDF ontbreekt" for n in (2, 3, 4, 5)]


@pytest.mark.eenmaal  # it draws four pages
def test_wat_ontbreekt_wordt_alsnog_gemaakt(boeken):
    _zonder_xml(boeken)
    uit = StringIO()
    call_command("controleer_facturen", vul_aan=True, stdout=uit)
    assert uit.getvalue().splitlines() == [
        f"{nummer(1)}: e-factuur gemaakt",
        *(f"{nummer(n)}: PDF gemaakt" for n in (2, 3, 4, 5)),
        "5 facturen gecontroleerd, alles klopt",
    ]


def test_een_slot_gaat_er_weer_op(boeken):
    haal_weg("facturatie_factuur", "facturatie_factuur_verandert_niet")
    call_command("controleer_facturen", vergrendel=True, stdout=StringIO())
    assert not open_sloten(SLOTEN)


def test_zonder_kvk_nummer_hoort_er_geen_e_factuur_te_zijn(boeken):
    verberg(boeken.een, koper_kvk="")
    assert not boeken.een.bestanden.filter(soort="nlcius").exists()
    assert list(controleer()) == []


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_facturen(boeken, django_assert_max_num_queries):
    with django_assert_max_num_queries(7):
        list(controleer())


# How much is read at a time is the same on both databases.
@pytest.mark.eenmaal
def test_niet_alle_documenten_komen_tegelijk_in_het_geheugen(boeken):
    groot = b"x" * 500_000
    for prestatie in prestaties(3 * PER_KEER):
        factuur = factureren(prestatie, by=boeken.een.gemaakt_door)
        sha256 = hashlib.sha256(groot).hexdigest()
        Factuurbestand.objects.create(factuur=factuur, soort="pdf", inhoud=groot, sha256=sha256)
    tracemalloc.start()
    assert list(controleer()) == []
    _, hoogste = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert hoogste < 2 * PER_KEER * len(groot)
