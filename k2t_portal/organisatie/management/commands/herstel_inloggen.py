"""For who of directie locked herself out, when there is no colleague who can restore her way of logging in."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.toegang import eigen_adres


class Command(BaseCommand):
    help = "Neemt wachtwoord, tweede stap en sessies van een account weg, en toont een link die één keer werkt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="hiermee logt deze persoon in")
        parser.add_argument("--adres", help="adres van het portaal, bijvoorbeeld https://portaal.example")

    def handle(self, *args: Any, **opties: Any) -> None:
        gebruiker = Gebruiker.objects.filter(email=opties["email"].lower()).first()
        if gebruiker is None:
            raise CommandError("Er is geen account met dit e-mailadres.")
        try:
            uitnodiging = actions.herstel_inloggen(gebruiker, by=None, reden="Via de server", per_mail=False)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        self.stdout.write("Kies binnen zeven dagen een nieuw wachtwoord op:")
        self.stdout.write(eigen_adres(opties["adres"]) + uitnodiging.pad)
