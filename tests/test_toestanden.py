"""
Random people take some thousands of random steps; whatever they try, the invariants of the design hold.

Most steps are open to somebody at that moment, so that cases really travel to their end; the others are tried
by anybody at any time and must be refused in one of the ways that a screen knows how to tell.
"""

import copy
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django_fsm import TransitionNotAllowed, can_proceed
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.may import heeft_recht
from tests.factories import SchoolFactory, coach, compleet, concept, persoon
from tests.toestanden import onwrikbaar
from tests.toestanden.stappen import AANVRAAG, AFWEZIG, STAPPEN, TRAJECT, WISSEL
from trajecten.models import Coach, Traject, Wissel

GEWEIGERD = (TransitionNotAllowed, PermissionDenied, ValidationError)
# Steps that end a case come up as often as the others; on the way of chance few cases would travel far otherwise.
ZELDEN = {"afwijzen", "intrekken", "stoppen", "teruggeven", "trek_aanbod_in", "pauzeren", "wijzig_vorm", "treed_terug"}
OPEN, GEWILD, GEWOON = 0.85, 0.6, 0.7


def maak_wereld() -> tuple[list[Gebruiker], list[int]]:
    """Everybody who can come near the cases of a school, and four of those."""
    school = SchoolFactory.create()
    kc, clb = persoon(Rol.KC, school=school), persoon(Rol.CLB, Rol.COACH)
    Coach.objects.create(gebruiker=clb, max_trajecten=1)
    zelf_kc = coach(Rol.OC, Rol.KC, school=school).gebruiker
    een_coach = coach()
    mensen = [
        persoon(Rol.OC),
        persoon(Rol.OC),
        persoon(Rol.CLB),
        coach().gebruiker,
        een_coach.gebruiker,
        persoon(Rol.DIRECTIE),
        persoon(Rol.DIRECTEUR, school=school),
    ]
    zaken = [
        concept(school=school, aanvrager=kc, vorm="volledig").pk,
        # One that has all its sessions, since few random walks are long enough for an extra one.
        compleet(school=school, aanvrager=kc, door=een_coach).aanvraag_id,
        concept(school=school, aanvrager=clb, vorm="verkort", route=2).pk,
        compleet(school=school, aanvrager=clb, door=een_coach, vorm="verkort", route=2).aanvraag_id,
    ]
    return [kc, clb, zelf_kc, *mensen, persoon(Rol.KC, school=SchoolFactory.create())], zaken


@pytest.fixture(scope="module")
def wereld(eens) -> Iterator[tuple[list[Gebruiker], list[int]]]:
    """Every walk starts from these same rows, and is rolled back."""
    with eens():
        yield maak_wereld()


class Portaal(RuleBasedStateMachine):
    """Four cases of one school, and everybody who can come near them."""

    gezet: ClassVar[Counter[str]] = Counter()
    doelen: ClassVar[list[str]] = []
    wereld: ClassVar[tuple[list[Gebruiker], list[int]]]

    def __init__(self) -> None:
        super().__init__()
        self.stappen, self.veranderd, self.laatst = 0, True, 0
        self.ongedaan = transaction.atomic()
        self.ongedaan.__enter__()
        # Copies, because a person remembers the hats that she was asked for.
        self.mensen, self.zaken = copy.deepcopy(self.wereld)
        self.iedereen = list(Gebruiker.objects.all())

    def teardown(self) -> None:
        """The worker of the post comes along when the walk is over."""
        onwrikbaar.post_gaat_naar_wie_de_zaak_ziet()
        transaction.set_rollback(True)
        self.ongedaan.__exit__(None, None, None)

    @rule(zaad=st.binary(min_size=8, max_size=8))
    def stap(self, zaad: bytes) -> None:
        """Mostly a step that is open to someone now, and now and then any step by anybody."""
        self.stappen += 1
        # A seed from hypothesis, since it would take the first of a list too often if it made each choice itself.
        kans = random.Random(zaad + bytes([self.stappen]))
        rijen = self._rijen(kans)
        if kans.random() < OPEN:
            self._open_stap(rijen, kans)
        else:
            self._zet(*kans.choice(rijen), kans.choice(self.mensen), kans.randrange(1000))

    def _open_stap(self, rijen: list[tuple[str, Any]], kans: random.Random) -> None:
        nu = [(naam, rij) for naam, rij in rijen if can_proceed(getattr(rij, _overgang(naam)))]
        mogelijk = [
            (naam, rij, wie) for naam, rij in nu for wie in self.mensen if heeft_recht(rij, _overgang(naam), wie)
        ]
        if mogelijk:
            naam = self._kies({keuze[0] for keuze in mogelijk}, kans)
            self._zet(*kans.choice([keuze for keuze in mogelijk if keuze[0] == naam]), kans.randrange(1000))

    def _kies(self, namen: set[str], kans: random.Random) -> str:
        """What this walk is still after, or what must come before that; else mostly a step that ends no case."""
        nog = [doel for doel in self.doelen if not self.gezet[doel]]
        gewild = [naam for naam in (_eerst(doel, namen) for doel in nog) if naam]
        if gewild and kans.random() < GEWILD:
            return kans.choice(gewild)
        gewoon = namen - ZELDEN
        return kans.choice(sorted(gewoon if gewoon and kans.random() < GEWOON else namen))

    def _rijen(self, kans: random.Random) -> list[tuple[str, Any]]:
        aanvraag = Aanvraag.objects.get(pk=kans.choice(self.zaken))
        traject = Traject.objects.filter(aanvraag=aanvraag).first()
        wissels = list(Wissel.objects.open().filter(traject__aanvraag=aanvraag))
        van_traject = [(naam, traject) for naam in [*TRAJECT, *AFWEZIG] if traject]
        return [(naam, aanvraag) for naam in AANVRAAG] + van_traject + [(n, w) for w in wissels for n in WISSEL]

    def _zet(self, naam: str, rij: Any, wie: Gebruiker, getal: int) -> None:
        mocht = _staat_open(rij, naam, wie)
        try:
            with transaction.atomic():
                STAPPEN[naam](rij, wie, getal)
        except GEWEIGERD:
            return
        except ObjectDoesNotExist:
            assert naam == "corrigeren"
            return
        assert mocht
        self.gezet[naam] += 1
        self.veranderd, self.laatst = True, rij.zaak.pk

    @invariant()
    def alles_klopt(self) -> None:
        """Asked after each step that was taken; one that was refused is rolled back as a whole."""
        if self.veranderd:
            onwrikbaar.een_open_koppeling()
            onwrikbaar.een_coach_zolang_er_gecoacht_wordt()
            onwrikbaar.sessies_in_volgorde()
            onwrikbaar.elke_sessie_valt_onder_haar_koppeling()
            onwrikbaar.een_factuur_alleen_na_haar_sessies()
            onwrikbaar.afgerond_is_gefactureerd()
            onwrikbaar.nummers_zonder_gat()
            onwrikbaar.een_einde_is_gesloten()
            onwrikbaar.er_is_altijd_iemand_aan_zet(self.laatst, self.iedereen)
            onwrikbaar.een_verzoek_blijft_geheim_voor_de_coach()
        self.veranderd = False


def _staat_open(rij: Any, naam: str, wie: Gebruiker) -> bool:
    overgang = _overgang(naam)
    return can_proceed(getattr(rij, overgang)) and heeft_recht(rij, overgang, wie)


def _overgang(naam: str) -> str:
    return naam.rpartition(".")[2]


# What must come first before a step can be taken at all.
VOORAF = {
    **dict.fromkeys(["vraag_aanvulling", "adviseer_volledig", "afwijzen", "goedkeuren"], "indienen"),
    **dict.fromkeys(["aannemen", "teruggeven", "trek_aanbod_in"], "koppelen"),
    **dict.fromkeys(["plannen", "vastleggen"], "contact_vastleggen"),
    "koppelen": "goedkeuren",
    "contact_vastleggen": "aannemen",
    "beantwoord_aanvulling": "vraag_aanvulling",
    "trek_vraag_in": "vraag_aanvulling",
    "hervatten": "pauzeren",
    "laten_vervallen": "plannen",
    "afrekenen": "stoppen",
    "kies_vorm": "adviseer_volledig",
    "clb_afronden": "afronden",
    "extra_sessie": "hervatten",
    "kom_terug": "treed_terug",
    "pauze_wijzigen": "pauzeren",
    **dict.fromkeys(["wissel.overnemen", "wissel.teruggeven"], "coach_zoeken"),
    **dict.fromkeys(["wissel.voorstellen", "wissel.intrekken"], "vraag_vervanging"),
    "wissel.afwijzen": "wissel_verzoeken",
}


def _eerst(doel: str, namen: set[str]) -> str:
    """This step if it is open now, or what leads to it; empty when neither is."""
    while doel and doel not in namen:
        doel = VOORAF.get(doel, "")
    return doel


ALLE = sorted(STAPPEN)
PER_WANDELING = 6
DOELEN = [ALLE[n : n + PER_WANDELING] for n in range(0, len(ALLE), PER_WANDELING)]


@pytest.mark.django_db
@pytest.mark.eenmaal  # chance is not of the database; its locks and constraints have tests of their own
@pytest.mark.parametrize("doelen", DOELEN, ids="+".join)
def test_willekeurige_stappen_breken_niets(wereld, doelen: list[str]):
    """Some hundred steps, among them each kind that this walk is after, or it proved nothing about those."""
    Portaal.gezet.clear()
    Portaal.wereld = wereld
    Portaal.doelen = doelen
    run_state_machine_as_test(
        Portaal,
        settings=settings(
            max_examples=3,
            stateful_step_count=40,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert [doel for doel in doelen if not Portaal.gezet[doel]] == []
