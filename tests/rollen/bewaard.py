"""Cases at the end of their time: one that directie holds, one that was anonymised."""

from functools import cached_property
from typing import Any

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker, School
from tests import factories as f


class Bewaard:
    """A part of the world of tests.rollen.wereld."""

    mensen: dict[str, Gebruiker | None]
    school: School
    oc: Gebruiker

    @cached_property
    def vastgehouden(self) -> Aanvraag:
        """A rejected aanvraag of which directie holds the dossier."""
        afgewezen = self._afgewezen()
        actions.vasthouden(afgewezen, by=self._wie("directie"), reden="Klacht")
        return afgewezen

    @cached_property
    def geanonimiseerd(self) -> Aanvraag:
        """A rejected aanvraag of which the term is over."""
        afgewezen = self._afgewezen()
        actions.anonimiseer(afgewezen, als_nog=Aanvraag.objects.all())
        return Aanvraag.objects.get(pk=afgewezen.pk)

    def _afgewezen(self) -> Aanvraag:
        aanvraag = f.ingediend(school=self.school, aanvrager=self._wie("kc"))
        return actions.afwijzen(aanvraag, by=self.oc, criteria=[], motivering="Past niet.")

    def _wie(self, naam: str) -> Any:
        return self.mensen[naam]
