"""A fresh key for VERSLEUTELSLEUTELS. It is kept nowhere: what is on the screen is all there is."""

from typing import Any

from cryptography.fernet import Fernet
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from k2t_portal.organisatie.geheim import LANGSTE_NAAM, SCHEIDING, is_sleutelnaam, sleutelnamen


class Command(BaseCommand):
    help = "Toont een nieuwe sleutel voor VERSLEUTELSLEUTELS, als naam:sleutel. Hij wordt nergens bewaard."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--naam", help="letters en cijfers; anders de datum van vandaag")

    def handle(self, *args: Any, **opties: Any) -> None:
        naam = opties["naam"] or f"{timezone.localdate():%Y%m%d}"
        if not is_sleutelnaam(naam):
            raise CommandError(f"Een naam heeft hoogstens {LANGSTE_NAAM} letters en cijfers.")
        if naam in sleutelnamen():
            raise CommandError(f"Er is al een sleutel “{naam}”. Geef een andere naam met --naam.")
        self.stdout.write(f"{naam}{SCHEIDING}{Fernet.generate_key().decode()}")
