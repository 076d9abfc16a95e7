"""What the tests of the post share: the mails of a step, and a round of the worker."""

from django.core import mail

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Bericht, Gebeurtenis
from k2t_portal.workflow.post.ontvangers import ontvangers
from k2t_portal.workflow.post.ronde import ronde


def stap(zaak: Aanvraag, soort: str) -> Gebeurtenis:
    """The last step of this kind."""
    return Gebeurtenis.objects.filter(zaak=zaak, soort=soort).latest("pk")


def wie(zaak: Aanvraag, soort: str) -> dict[str, bool]:
    """Who hears of the last step of this kind, by name, and whether she is aan zet by it."""
    return {o.persoon.naam: o.aan_zet for o in ontvangers(stap(zaak, soort))}


def verstuurd() -> list[tuple[str, str]]:
    """Do a round of the worker; to whom mails went and with which subject, in the order of sending."""
    mail.outbox.clear()
    ronde()
    return [(bericht.to[0], str(bericht.subject)) for bericht in mail.outbox]


def leeg() -> None:
    """Let the steps so far be mailed, and forget those mails."""
    ronde()
    Bericht.objects.all().delete()
    mail.outbox.clear()


def aan(persoon: Gebruiker) -> list[str]:
    """Do a round of the worker; the subjects of the mails to her."""
    return [onderwerp for adres, onderwerp in verstuurd() if adres == persoon.email]
