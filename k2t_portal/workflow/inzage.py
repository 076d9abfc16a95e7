"""No narrative without a note of who read it (art. 5 lid 1 f and 32 AVG): the note comes first, or there is no text."""

from operator import attrgetter
from typing import Any

from k2t_portal.organisatie.geheim import ontsleutel
from k2t_portal.organisatie.geheugen import in_verzoek, onthoud
from k2t_portal.organisatie.models import Gebruiker

ZAAK = "aanvragen.aanvraag"
Dossier = tuple[str, int]


class InzageOntbreekt(Exception):
    """A page reads narrative of a case without having noted that: it gets none."""


def noteer_inzage(dossier: Any, *, by: Gebruiker, soort: str, met: Any = None) -> None:
    """Record that she reads narrative of this case, or of this consult.

    `soort` is the kind of data, such as "aanvraag" or "bijlage". For the rest of this request it can be read, and so
    can `met`, the consult that the page of a case shows as part of it.
    """
    from k2t_portal.workflow.models import Inzage

    naam, sleutel = dossier_van(dossier)
    over = {"zaak_id": sleutel} if naam == ZAAK else {"over_model": naam, "over_pk": sleutel}
    Inzage.objects.create(door=by, hoedanigheid=dossier.hoed_van(by), soort=soort, **over)
    _genoteerd().update([(naam, sleutel), *([dossier_van(met)] if met else [])])


def eis_inzage(obj: Any) -> None:
    """Raises InzageOntbreekt when a page reads this row and did not note so. Commands and workers show it to nobody."""
    if in_verzoek():
        _eis(dossier_van(obj))


def lees_verhaal(zaak: int, cijfertekst: str) -> str:
    """Narrative of this case that was fetched by values(). Raises as eis_inzage does."""
    if in_verzoek():
        _eis((ZAAK, zaak))
    return ontsleutel(cijfertekst)


def dossier_van(obj: Any) -> Dossier:
    """What a row belongs to: the case that its model points at with DOSSIER, or itself when that is empty."""
    if obj.DOSSIER:
        return ZAAK, attrgetter(obj.DOSSIER)(obj)
    return obj._meta.label_lower, obj.pk  # noqa: SLF001, Django documents _meta


def _eis(dossier: Dossier) -> None:
    if dossier not in _genoteerd():
        raise InzageOntbreekt(f"Verhaal van {dossier[0]} is gelezen zonder noteer_inzage")


def _genoteerd() -> set[Dossier]:
    return onthoud("inzage", set)
