"""
Random people take some thousands of random steps; whatever they try, the invariants of the design hold.

Most steps are open to somebody at that moment, so that cases really travel to their end; the others are tried
by anybody at any time and must be refused in one of the ways that a screen knows how to tell.
"""

import copy
import datetime
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django_fsm import TransitionNotAllowed, can_proceed
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.may import heeft_recht
from tests.factories import SchoolFactory, coach, compleet, concept, persoon, verslag
from trajecten import actions as traject_acties
from trajecten.models import Coach, Koppeling, Sessie, Traject

GEWEIGERD = (TransitionNotAllowed, PermissionDenied, ValidationError)
Stap = Callable[[Any, Gebruiker, int], Any]


def _dag(getal: int) -> datetime.date:
    """Mostly today, now and then a day that lies before, or still to come."""
    return timezone.localdate() + datetime.timedelta(days={1: -3, 2: 2}.get(getal % 9, 0))


def _een_coach(getal: int) -> Coach:
    coaches = list(Coach.objects.order_by("pk"))
    return coaches[getal % len(coaches)]


AANVRAAG: dict[str, Stap] = {
    "indienen": lambda a, by, n: aanvraag_acties.indienen(a, by=by),
    "vraag_aanvulling": lambda a, by, n: aanvraag_acties.vraag_aanvulling(a, by=by, vraag="Wat nog?"),
    "beantwoord_aanvulling": lambda a, by, n: aanvraag_acties.beantwoord_aanvulling(a, by=by, antwoord="Dit."),
    "trek_vraag_in": lambda a, by, n: aanvraag_acties.trek_vraag_in(a, by=by),
    "goedkeuren": lambda a, by, n: aanvraag_acties.goedkeuren(a, by=by, criteria=[]),
    "afwijzen": lambda a, by, n: aanvraag_acties.afwijzen(a, by=by, criteria=[], motivering="Past niet."),
    "intrekken": lambda a, by, n: aanvraag_acties.intrekken(a, by=by),
    "koppelen": lambda a, by, n: traject_acties.koppelen(a, by=by, coach=_een_coach(n), reden="Ja" if n % 5 else ""),
}
TRAJECT: dict[str, Stap] = {
    "aannemen": lambda t, by, n: traject_acties.aannemen(t, by=by),
    "teruggeven": lambda t, by, n: traject_acties.teruggeven(t, by=by, reden="Vol"),
    "trek_aanbod_in": lambda t, by, n: traject_acties.trek_aanbod_in(t, by=by, reden="Ziek"),
    "contact_vastleggen": lambda t, by, n: traject_acties.contact_vastleggen(t, by=by, contact_op=_dag(n)),
    "plannen": lambda t, by, n: traject_acties.plannen(t, by=by, gepland_op=timezone.now()),
    "vastleggen": lambda t, by, n: traject_acties.vastleggen(t, by=by, verslag=verslag(datum=_dag(n))),
    "corrigeren": lambda t, by, n: traject_acties.corrigeren(
        t, by=by, nummer=n % max(1, len(t.gegeven)) + 1, verslag=verslag(datum=_dag(n))
    ),
    "laten_vervallen": lambda t, by, n: traject_acties.laten_vervallen(t, by=by, reden="Ziek"),
    "extra_sessie": lambda t, by, n: traject_acties.extra_sessie(t, by=by),
    "pauzeren": lambda t, by, n: traject_acties.pauzeren(t, by=by),
    "hervatten": lambda t, by, n: traject_acties.hervatten(t, by=by),
    "afronden": lambda t, by, n: traject_acties.afronden(t, by=by, evaluatie="Goed"),
    "stoppen": lambda t, by, n: traject_acties.stoppen(t, by=by, reden="Verhuisd"),
    "afrekenen": lambda t, by, n: traject_acties.afrekenen(
        t, by=by, vorm=["", "verkort", "volledig"][n % 3], reden="Besluit"
    ),
    "wijzig_vorm": lambda t, by, n: traject_acties.wijzig_vorm(t, by=by),
}
# Steps that end a case come up as often as the others; on the way of chance few cases would travel far otherwise.
ZELDEN = {"afwijzen", "intrekken", "stoppen", "teruggeven", "trek_aanbod_in", "pauzeren", "wijzig_vorm"}
OPEN, GEWILD, GEWOON = 0.85, 0.5, 0.7


def maak_wereld() -> tuple[list[Gebruiker], list[int]]:
    """Everybody who can come near the cases of a school, and three of those."""
    school = SchoolFactory.create()
    kc, clb = persoon(Rol.KC, school=school), persoon(Rol.CLB, Rol.COACH)
    Coach.objects.create(gebruiker=clb, max_trajecten=1)
    zelf_kc = coach(Rol.OC, Rol.KC, school=school).gebruiker
    een_coach = coach()
    mensen = [persoon(Rol.OC), een_coach.gebruiker, persoon(Rol.DIRECTIE), persoon(Rol.DIRECTEUR, school=school)]
    zaken = [
        concept(school=school, aanvrager=kc, vorm="volledig").pk,
        # One that has all its sessions, since few random walks are long enough for an extra one.
        compleet(school=school, aanvrager=kc, door=een_coach).aanvraag_id,
        concept(school=school, aanvrager=clb, vorm="verkort", route=2).pk,
    ]
    return [kc, clb, zelf_kc, *mensen, persoon(Rol.KC, school=SchoolFactory.create())], zaken


@pytest.fixture(scope="module")
def wereld(eens) -> Iterator[tuple[list[Gebruiker], list[int]]]:
    """Every walk starts from these same rows, and is rolled back."""
    with eens():
        yield maak_wereld()


class Portaal(RuleBasedStateMachine):
    """Three cases of one school, and everybody who can come near them."""

    gezet: ClassVar[Counter[str]] = Counter()
    doelen: ClassVar[list[str]] = []
    wereld: ClassVar[tuple[list[Gebruiker], list[int]]]

    def __init__(self) -> None:
        super().__init__()
        self.stappen, self.veranderd = 0, True
        self.ongedaan = transaction.atomic()
        self.ongedaan.__enter__()
        # Copies, because a person remembers the hats that she was asked for.
        self.mensen, self.zaken = copy.deepcopy(self.wereld)

    def teardown(self) -> None:
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
        nu = [(naam, rij) for naam, rij in rijen if can_proceed(getattr(rij, naam))]
        mogelijk = [(naam, rij, wie) for naam, rij in nu for wie in self.mensen if heeft_recht(rij, naam, wie)]
        if mogelijk:
            naam = self._kies({keuze[0] for keuze in mogelijk}, kans)
            self._zet(*kans.choice([keuze for keuze in mogelijk if keuze[0] == naam]), kans.randrange(1000))

    def _kies(self, namen: set[str], kans: random.Random) -> str:
        """What this walk is after when that can be had; else mostly a step that does not end the case."""
        gewild = [naam for naam in self.doelen if naam in namen]
        if gewild and kans.random() < GEWILD:
            return gewild[0]
        gewoon = namen - ZELDEN
        return kans.choice(sorted(gewoon if gewoon and kans.random() < GEWOON else namen))

    def _rijen(self, kans: random.Random) -> list[tuple[str, Any]]:
        aanvraag = Aanvraag.objects.get(pk=kans.choice(self.zaken))
        traject = Traject.objects.filter(aanvraag=aanvraag).first()
        return [(naam, aanvraag) for naam in AANVRAAG] + [(naam, traject) for naam in TRAJECT if traject]

    def _zet(self, naam: str, rij: Any, wie: Gebruiker, getal: int) -> None:
        mocht = _staat_open(rij, naam, wie)
        try:
            with transaction.atomic():
                (AANVRAAG | TRAJECT)[naam](rij, wie, getal)
        except GEWEIGERD:
            return
        except ObjectDoesNotExist:
            assert naam == "corrigeren"
            return
        assert mocht
        self.gezet[naam] += 1
        self.veranderd = True

    @invariant()
    def alles_klopt(self) -> None:
        """Asked after each step that was taken; one that was refused is rolled back as a whole."""
        if self.veranderd:
            self._een_open_koppeling()
            self._een_coach_zolang_er_gecoacht_wordt()
            self._sessies_in_volgorde()
            self._een_factuur_alleen_na_haar_sessies()
            self._afgerond_is_gefactureerd()
            self._nummers_zonder_gat()
            self._een_einde_is_gesloten()
        self.veranderd = False

    def _een_open_koppeling(self) -> None:
        assert _dubbel(Koppeling.objects.filter(tot__isnull=True).values("traject")) == []

    def _een_coach_zolang_er_gecoacht_wordt(self) -> None:
        met_coach = Traject.objects.filter(koppelingen__tot__isnull=True, koppelingen__isnull=False)
        actief = Traject.objects.filter(status__in=Traject.ACTIEF)
        assert set(met_coach.values_list("pk")) == set(actief.values_list("pk"))

    def _sessies_in_volgorde(self) -> None:
        sessies = Prefetch("sessies", Sessie.objects.filter(status=Sessie.Status.GEGEVEN).order_by("nummer"))
        for traject in Traject.objects.prefetch_related(sessies):
            gegeven = traject.sessies.all()
            assert [s.nummer for s in gegeven] == list(range(1, len(gegeven) + 1))
            assert [s.datum for s in gegeven] == sorted(s.datum for s in gegeven if s.datum)

    def _een_factuur_alleen_na_haar_sessies(self) -> None:
        for traject in Traject.objects.filter(facturen__isnull=False).prefetch_related("sessies"):
            assert traject.status in {"afgerond", "gestopt"}
            assert traject.status == "gestopt" or len(traject.gegeven) == traject.aantal_sessies
        assert _dubbel(Factuur.objects.values("traject")) == []

    def _afgerond_is_gefactureerd(self) -> None:
        assert not Traject.objects.filter(status="afgerond", facturen__isnull=True).exists()

    def _nummers_zonder_gat(self) -> None:
        nummers = list(Factuur.objects.order_by("volgnummer").values_list("volgnummer", flat=True))
        assert nummers == list(range(1, len(nummers) + 1))

    def _een_einde_is_gesloten(self) -> None:
        einde = Q(status__in=["afgewezen", "ingetrokken"]) | Q(traject__status__in=["afgerond", "gestopt"])
        gesloten = Aanvraag.objects.filter(gesloten_op__isnull=False)
        assert set(gesloten.values_list("pk")) == set(Aanvraag.objects.filter(einde).values_list("pk"))


def _staat_open(rij: Any, naam: str, wie: Gebruiker) -> bool:
    return can_proceed(getattr(rij, naam)) and heeft_recht(rij, naam, wie)


def _dubbel(rijen: Any) -> list[Any]:
    return list(rijen.annotate(aantal=Count("pk")).filter(aantal__gt=1))


# What must come first before a step can be taken at all.
VOORAF = {
    "beantwoord_aanvulling": "vraag_aanvulling",
    "trek_vraag_in": "vraag_aanvulling",
    "hervatten": "pauzeren",
    "laten_vervallen": "plannen",
    "afrekenen": "stoppen",
}


@pytest.mark.django_db
@pytest.mark.parametrize("doel", sorted(AANVRAAG | TRAJECT))
def test_willekeurige_stappen_breken_niets(wereld, doel: str):
    """Some hundred steps, after one kind of step that was really taken, or the walk proved nothing about it."""
    Portaal.gezet.clear()
    Portaal.wereld = wereld
    Portaal.doelen = [doel, VOORAF.get(doel, doel)]
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
    assert Portaal.gezet[doel] > 0
