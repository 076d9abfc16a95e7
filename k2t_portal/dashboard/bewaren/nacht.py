"""The nightly run: what is due goes, a case at a time; cut short, the next run goes on where this one stopped."""

import datetime
import logging
from collections.abc import Callable
from typing import ParamSpec

from allauth.usersessions.models import UserSession
from django.core.management import call_command
from django.utils import timezone

from aanvragen.actions import verwijder_weesbestanden
from aanvragen.models import Inlezing
from facturatie.actions.bewaren import ongelezen_afschriften
from k2t_portal.dashboard.bewaren.soorten import SOORTEN, Soort
from k2t_portal.organisatie.models import Bewaartermijnen, Opschoning, Uitnodiging
from k2t_portal.workflow.post.opruimen import vergeet_adressen

P = ParamSpec("P")
logger = logging.getLogger(__name__)

# After this nobody asks any more whether an invitation arrived.
UITNODIGING = datetime.timedelta(days=90)


def ruim_op() -> Opschoning:
    """Remove what is due today, and report how many of each kind; one that fails holds up no other.

    As long as directie did not decide on the terms, only what has a fixed term goes.
    """
    verslag, termijnen = Opschoning.objects.create(), Bewaartermijnen.huidig()
    for soort in SOORTEN if termijnen.gelden else []:
        gedaan, mislukt = _doe(soort, termijnen.grens(soort.termijn))
        _tel(verslag, soort.naam, gedaan, mislukt)
    for naam, opruimen in VAST.items():
        _tel(verslag, naam, *_probeer(naam, opruimen))
    verslag.klaar_op = timezone.now()
    verslag.save()
    return verslag


def _doe(soort: Soort, tot: datetime.date) -> tuple[int, int]:
    """How many went, and how many could not."""
    if not soort.einde:
        return _probeer(soort.naam, soort.alles, tot)
    pogingen = [_probeer(soort.naam, soort.per_stuk, rij, tot) for rij in soort.rijen(tot).only("pk")]
    return sum(gedaan for gedaan, _ in pogingen), sum(mislukt for _, mislukt in pogingen)


def _probeer(naam: str, doe: Callable[P, int], *args: P.args, **kwargs: P.kwargs) -> tuple[int, int]:
    try:
        return int(doe(*args, **kwargs)), 0
    except Exception:
        logger.exception("Opschonen van %s lukte niet", naam)
        return 0, 1


def _tel(verslag: Opschoning, naam: str, gedaan: int, mislukt: int) -> None:
    """Kept at once, so that a run that is cut short tells what it did."""
    verslag.gedaan |= {naam: gedaan} if gedaan else {}
    verslag.mislukt |= {naam: mislukt} if mislukt else {}
    verslag.save()


def _sessies() -> int:
    """Sessions that are over, with the address and browser that they were opened from."""
    call_command("clearsessions")
    return sum(1 for sessie in UserSession.objects.all().iterator() if sessie.purge())


def _uitnodigingen() -> int:
    return Uitnodiging.objects.filter(verloopt_op__lt=timezone.now() - UITNODIGING).delete()[0]


def _afschriften() -> int:
    return ongelezen_afschriften(timezone.localdate()).delete()[0]


def _inlezingen() -> int:
    """The worker sees to that within the hour; this is for when it was down."""
    return Inlezing.objects.verlopen().delete()[0]


# What no decision is needed for.
VAST: dict[str, Callable[[], int]] = {
    "inlezing": _inlezingen,
    "sessie": _sessies,
    "uitnodiging": _uitnodigingen,
    "adres": vergeet_adressen,
    "afschrift": _afschriften,
    "bestand": verwijder_weesbestanden,
}
