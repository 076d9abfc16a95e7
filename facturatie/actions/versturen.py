"""Sending a factuur, or a reminder of one, to the schoolbestuur by mail."""

from django.core.exceptions import ValidationError
from django.db import transaction

from facturatie.models import Factuur, Herinnering, Zending
from facturatie.post import adressering, soort_mail
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.post.documenten import zet_klaar


@transaction.atomic
def versturen(
    factuur: Factuur,
    *,
    by: Gebruiker | None,
    herinnering: Herinnering | None = None,
    poging: int | None = None,
) -> Zending:
    """Leave the mail for the worker, with the document as it was issued. `by` is None for the portal itself.

    `poging` is which time this is, counted by who asks for it: an earlier one gives the Zending that there is, so that
    a second click sends nothing. Raises ValidationError when the bestuur has no address for facturen.
    """
    factuur = Factuur.objects.select_for_update(of=("self",)).select_related("bestuur").get(pk=factuur.pk)
    eerder = Zending.objects.filter(factuur=factuur, herinnering=herinnering)
    keer = eerder.count() + 1
    if poging is not None and poging < keer:
        return eerder.get(bericht__sleutel=_sleutel(factuur, herinnering, poging))
    return _verstuur(factuur, herinnering, by, _sleutel(factuur, herinnering, keer))


def verstuur_vanzelf(factuur: Factuur) -> None:
    """Send a factuur that was just issued, when directie wants that; without an address it waits for directie."""
    if Samenwerkingsverband.huidig().facturen_vanzelf and factuur.bestuur.factuur_email:
        versturen(factuur, by=None)


def _verstuur(factuur: Factuur, herinnering: Herinnering | None, by: Gebruiker | None, sleutel: str) -> Zending:
    aan, kopie = adressering(factuur)
    if not aan:
        raise ValidationError(
            f"{factuur.bestuur} heeft nog geen e-mailadres voor facturen. "
            "Vul dat in bij Beheer, Besturen, en verstuur dan opnieuw."
        )
    onderwerp = f"Herinnering bij {factuur}" if herinnering else f"{factuur.get_soort_display()} {factuur}"
    bericht = zet_klaar(Zending, soort_mail(factuur, herinnering), sleutel=sleutel, adres=aan, onderwerp=onderwerp)
    velden = {"factuur": factuur, "herinnering": herinnering, "bericht": bericht, "door": by}
    return Zending.objects.create(**velden, aan=aan, kopie=kopie)


def _sleutel(factuur: Factuur, herinnering: Herinnering | None, poging: int) -> str:
    document = f"herinnering:{herinnering.pk}" if herinnering else f"factuur:{factuur.pk}"
    return f"{document}:{poging}"
