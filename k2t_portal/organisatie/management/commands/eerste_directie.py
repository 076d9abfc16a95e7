"""The first account of an empty installation: someone of directie, who lets in everybody else."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from k2t_portal.organisatie.actions import heeft_directie, voeg_persoon_toe
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.organisatie.toegang import wachtwoordlink


class Command(BaseCommand):
    help = "Maakt het eerste account, met de rol directie, en toont een link om een wachtwoord te kiezen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", required=True, help="hiermee logt deze persoon in")
        parser.add_argument("--naam", required=True)
        parser.add_argument("--adres", help="adres van het portaal, bijvoorbeeld https://portaal.example")

    def handle(self, *args: Any, **opties: Any) -> None:
        if heeft_directie():
            raise CommandError("Er is al iemand met de rol directie. Zij voegt anderen toe onder Beheer.")
        gebruiker = self._maak(opties["email"], opties["naam"])
        adres = (opties["adres"] or eigen_adres()).rstrip("/")
        self.stdout.write(f"{gebruiker} heeft de rol directie. Kies binnen drie dagen een wachtwoord op:")
        self.stdout.write(f"{adres}{wachtwoordlink(gebruiker)}")

    def _maak(self, email: str, naam: str) -> Gebruiker:
        try:
            return voeg_persoon_toe(naam=naam, email=email, rol=Rol.DIRECTIE, van=timezone.localdate())
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout


def eigen_adres() -> str:
    """The first host that the portal answers to; over https, except while developing."""
    schema = "http" if settings.DEBUG else "https"
    return f"{schema}://{settings.ALLOWED_HOSTS[0].lstrip('.')}"
