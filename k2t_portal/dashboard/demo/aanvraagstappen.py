"""The steps of a story up to the besluit, each by the real action."""

import datetime
from random import Random
from typing import Any, NamedTuple

from django.utils import timezone

from aanvragen import actions
from aanvragen.criteria import criteria_voor
from aanvragen.models import Aanvraag
from k2t_portal.dashboard.demo import rollen
from k2t_portal.dashboard.demo.bijlagen import BIJLAGEN
from k2t_portal.dashboard.demo.gegevens import Afwijzing, Hulpvraag
from k2t_portal.dashboard.demo.helpdesk import consult_voor
from k2t_portal.dashboard.demo.mensen import BEGELEIDERS
from k2t_portal.dashboard.demo.organisatie import SCHOLEN
from k2t_portal.dashboard.demo.teksten.besluiten import AANVULLINGEN, GOEDKEURINGEN
from k2t_portal.dashboard.demo.verhaal import Verhaal
from k2t_portal.dashboard.demo.wereld import Wereld
from k2t_portal.organisatie.models import Gebruiker, Rol

SOORT_BEGELEIDER = {persoon.email: persoon.begeleider for persoon in BEGELEIDERS}
DIRECTEUREN = {school.sleutel: school.directeur for school in SCHOLEN}
VERHAALVELDEN = ["hulpvraag", "handelingsverlegenheid", "al_geprobeerd", "gewenste_verandering", "leerling_aanduiding"]


class Rolverdeling(NamedTuple):
    """What a story was dealt: its school, its hulpvraag, and when the OC refuses it why; and its own chance."""

    verhaal: Verhaal
    sleutel: str
    hulpvraag: Hulpvraag
    afwijzing: Afwijzing | None
    rng: Random


class Aanvraagstappen:
    """A case being played. Every method without an underscore is a step that a story can name."""

    aanvraag: Aanvraag

    def __init__(self, deel: Rolverdeling, wereld: Wereld) -> None:
        self.verhaal, self.sleutel, self.hulpvraag, self.afwijzing, self.rng = deel
        self.wereld = wereld

    def begin(self) -> None:
        school, route = self.wereld.scholen[self.sleutel], self.verhaal.route
        wie = rollen.kc_van(self.rng, school) if route == 1 else rollen.met_rol(self.rng, Rol.CLB)
        self.leerkracht = next(self.wereld.leerkrachten[self.sleutel])
        self.aanvraag = actions.begin(by=wie, route=route, school=school)

    def half(self) -> None:
        """She stopped after the second page: no hulpvraag yet."""
        self._bewaar(self._leerkracht_en_groep())

    def invullen(self) -> None:
        self._bewaar({**self._leerkracht_en_groep(), **self._verhaal(), **self._afspraken(), **self._per_route()})

    def bijlage(self) -> None:
        volgende = BIJLAGEN[(self.aanvraag.bijlagen.count() + self.aanvraag.pk) % len(BIJLAGEN)]
        actions.voeg_bijlage_toe(
            self.aanvraag, by=self._behandelaar(), bestand=volgende.bestand, naam=volgende.naam, soort=volgende.soort
        )

    def indienen(self) -> None:
        self.aanvraag = actions.indienen(self.aanvraag, by=self._behandelaar())

    def vraag(self) -> None:
        passend = [vraag for vraag in AANVULLINGEN if self._past(vraag.routes) and self.verhaal.vorm in vraag.vormen]
        self.aanvulling = self.rng.choice(passend)
        self.aanvraag = actions.vraag_aanvulling(self.aanvraag, by=self._oc_lid(), vraag=self.aanvulling.vraag)

    def antwoord(self) -> None:
        self.aanvraag = actions.beantwoord_aanvulling(
            self.aanvraag, by=self._behandelaar(), antwoord=self.aanvulling.antwoord
        )

    def goedkeuren(self) -> None:
        motivering = self.rng.choice([g for g in GOEDKEURINGEN if self._past(g.routes)]).motivering
        self.aanvraag = actions.goedkeuren(
            self.aanvraag, by=self._oc_lid(), criteria=self._criteria(), motivering=motivering
        )

    def afwijzen(self) -> None:
        assert self.afwijzing  # noqa: S101, a story that ends so was dealt one
        criteria = [code for code in self._criteria() if code not in self.afwijzing.niet_voldaan]
        self.aanvraag = actions.afwijzen(
            self.aanvraag, by=self._oc_lid(), criteria=criteria, motivering=self.afwijzing.motivering
        )

    def intrekken(self) -> None:
        self.aanvraag = actions.intrekken(self.aanvraag, by=self._behandelaar())

    def _bewaar(self, velden: dict[str, Any]) -> None:
        self.aanvraag = actions.bewaar(self.aanvraag, by=self._behandelaar(), velden=velden)

    def _leerkracht_en_groep(self) -> dict[str, Any]:
        kindkans = f"KK-{self.rng.randint(10000, 99999)}" if self.rng.random() < 0.5 else ""
        return {
            "leerkracht_naam": self.leerkracht.naam,
            "leerkracht_email": self.leerkracht.email,
            "leerkracht_telefoon": self.leerkracht.telefoon,
            "groep": self.hulpvraag.groep,
            "kindkans_dossier": kindkans,
        }

    def _verhaal(self) -> dict[str, Any]:
        spoed = self.verhaal.spoed
        return {
            **{veld: getattr(self.hulpvraag, veld) for veld in VERHAALVELDEN},
            "ouders_geinformeerd": True,
            "spoed": spoed,
            "spoed_reden": self.hulpvraag.spoed_reden if spoed else "",
        }

    def _afspraken(self) -> dict[str, Any]:
        referentie = f"BO-{self.rng.randint(100, 999)}" if self.rng.random() < 0.6 else ""
        return {
            "vorm": self.verhaal.vorm,
            "akkoord_naam": DIRECTEUREN[self.sleutel],
            "akkoord_op": self._geleden(1, 6),
            "factuurreferentie": referentie,
        }

    def _per_route(self) -> dict[str, Any]:
        if self.verhaal.route == 1:
            return {
                "signaal_van": self.hulpvraag.signaal_van,
                "clb_gestart_op": self._geleden(40, 90),
                "clb_niet_genoeg": self.hulpvraag.clb_niet_genoeg,
                **(self._consult() if self.rng.random() < 0.4 else {}),
            }
        return {
            "begeleider": SOORT_BEGELEIDER[self.aanvraag.aanvrager.email],
            "besproken_kc_op": self._geleden(6, 12),
            "besproken_leerkracht_op": self._geleden(1, 5),
        }

    def _consult(self) -> dict[str, Any]:
        wie, dag = {"beller": self.aanvraag.aanvrager.naam, "leerkracht": self.leerkracht.naam}, self._geleden(5, 15)
        return {"consult": consult_voor(self.aanvraag.school, self.rng, op=dag, **wie), "helpdesk_op": dag}

    def _geleden(self, minstens: int, hoogstens: int) -> datetime.date:
        return timezone.localdate() - datetime.timedelta(days=self.rng.randint(minstens, hoogstens))

    def _past(self, routes: tuple[int, ...]) -> bool:
        return self.verhaal.route in routes

    def _criteria(self) -> list[str]:
        return [criterium.code for criterium in criteria_voor(self.verhaal.route)]

    def _behandelaar(self) -> Gebruiker:
        return rollen.behandelaar(self.rng, self.aanvraag)

    def _oc_lid(self) -> Gebruiker:
        return rollen.met_rol(self.rng, Rol.OC)
