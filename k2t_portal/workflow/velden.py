"""The field that every narrative is kept in: encrypted, and read only by who is noted as reader."""

from typing import Any

from django.forms import TextInput

from k2t_portal.organisatie.velden import Cijfertekst, VersleuteldeTekst
from k2t_portal.workflow.inzage import eis_inzage


class Verhaal(VersleuteldeTekst):
    """Narrative about a child or a teacher: health data.

    While a page is made it can be read only after noteer_inzage for the case it belongs to; its model says with
    `DOSSIER` how that is found. Reading it otherwise raises InzageOntbreekt.
    """

    def ontsluit(self, waarde: Cijfertekst, instance: Any) -> str:
        eis_inzage(instance)
        return super().ontsluit(waarde, instance)


class Verhaalregel(Verhaal):
    """Narrative of one line, such as the name of a file."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"widget": TextInput, **kwargs})
