"""The first account of an empty installation: someone of directie, who lets in everybody else."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from k2t_portal.organisatie.actions import heeft_directie, nodig_uit, voeg_persoon_toe
from k2t_portal.organisatie.models import Rol, Uitnodiging
from k2t_portal.organisatie.toegang import eigen_adres


class Command(BaseCommand):
    help = "Maakt het eerste account, met de rol directie, en toont een link om een wachtwoord te kiezen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", required=True, help="hiermee logt deze persoon in")
        parser.add_argument("--naam", required=True)
        parser.add_argument("--adres", help="adres van het portaal, bijvoorbeeld https://portaal.example")

    def handle(self, *args: Any, **opties: Any) -> None:
        if heeft_directie():
            raise CommandError("Er is al iemand met de rol directie. Zij voegt anderen toe onder Beheer.")
        uitnodiging = self._maak(opties["email"], opties["naam"])
        self.stdout.write(f"{uitnodiging.gebruiker} heeft de rol directie. Kies binnen zeven dagen een wachtwoord op:")
        self.stdout.write(eigen_adres(opties["adres"]) + uitnodiging.pad)

    @transaction.atomic
    def _maak(self, email: str, naam: str) -> Uitnodiging:
        try:
            persoon = voeg_persoon_toe(naam=naam, email=email, rol=Rol.DIRECTIE, van=timezone.localdate(), by=None)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        return nodig_uit(persoon, by=None, per_mail=False)
