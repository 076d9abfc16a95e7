"""Who can log in to the demo, per hat."""

from collections.abc import Iterator

from k2t_portal.dashboard.demo.mensen import MENSEN
from k2t_portal.dashboard.demo.wereld import WACHTWOORD
from k2t_portal.organisatie.models import Gebruiker, Rol


def regels() -> Iterator[str]:
    """The lines to print: the people of the demo who are here, under each hat that they wear today."""
    demo = [persoon.email for persoon in MENSEN]
    for rol in Rol:
        mensen = Gebruiker.objects.met_rol(rol).filter(email__in=demo)
        yield f"\n{rol.label}"
        yield from (f"  {mens.naam:<24} {mens.email}" for mens in mensen)
    yield f"\nKies iemand op de loginpagina, of log in met het wachtwoord {WACHTWOORD}"
