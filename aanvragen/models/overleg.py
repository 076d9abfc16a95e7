"""What the leden of the OC do among themselves with an aanvraag: none of these steps changes its state."""

from typing import Any

from django.utils.functional import cached_property
from django_fsm import transition

from aanvragen.commissie import Stem, stemmen_over
from k2t_portal.workflow.may import may

BIJ_DE_OC = ["ingediend", "aanvulling"]


class Overleg:
    """The part of an aanvraag that only the OC deals with."""

    pk: Any

    @cached_property
    def stemmen(self) -> list[Stem]:
        """What the leden said about this one, the reasons of those who stepped back included."""
        return stemmen_over([self.pk]).get(self.pk, [])

    def vergeet_stemmen(self) -> None:
        """One was written, so what was read before is old."""
        self.__dict__.pop("stemmen", None)

    @property
    def adviseurs(self) -> set[int]:
        """Keys of the leden that gave their advies."""
        return {stem.lid for stem in self.stemmen if stem.uitkomst}

    @property
    def teruggetreden(self) -> set[int]:
        """Keys of the leden that do not judge this one."""
        return {stem.lid for stem in self.stemmen if not stem.uitkomst}

    @transition(field="status", source=BIJ_DE_OC, target=None, permission=may("aanvragen.beoordelen"))
    def oppakken(self) -> None:
        """So that colleagues see who is on it; any of them may still decide, or take it over."""

    @transition(field="status", source=BIJ_DE_OC, target=None, permission=may("aanvragen.beoordelen"))
    def loslaten(self) -> None:
        """Give back what one took up."""

    @transition(field="status", source="ingediend", target=None, permission=may("aanvragen.beoordelen"))
    def geef_advies(self) -> None:
        """What one lid thinks; it can change until the besluit."""

    @transition(field="status", source=BIJ_DE_OC, target=None, permission=may("aanvragen.beoordelen"))
    def treed_terug(self) -> None:
        """Leave this one to the other leden."""

    @transition(
        field="status",
        source=BIJ_DE_OC,
        target=None,
        permission=may("aanvragen.kom_terug"),
        custom={"knop": "Toch meebeslissen"},
    )
    def kom_terug(self) -> None:
        """As long as nothing was decided."""
