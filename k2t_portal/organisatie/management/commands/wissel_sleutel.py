"""Replacing a key: everything under an older one goes to the one that writes now, while the portal goes on."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from k2t_portal.organisatie.geheim import schrijfsleutel, sleutelnamen
from k2t_portal.organisatie.sleutelwissel import ZONDER_SLEUTEL, Voorraad, voorraden


class Command(BaseCommand):
    help = "Zet alles wat versleuteld is om naar de eerste van VERSLEUTELSLEUTELS, en telt wat elke sleutel nog heeft."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--telling", action="store_true", help="tel alleen, en zet niets om")

    def handle(self, *args: Any, **opties: Any) -> None:
        soorten = voorraden()
        mislukt = 0 if opties["telling"] else sum(self._zet_om(soort) for soort in soorten)
        self._tel(soorten)
        if mislukt:
            raise CommandError(f"Niet te lezen en niet omgezet: {mislukt}.")

    def _zet_om(self, soort: Voorraad) -> int:
        """Returns how many values could not be read."""
        omgezet = soort.zet_om()
        if omgezet.aantal:
            self.stdout.write(f"{soort}: {omgezet.aantal} omgezet")
        for regel in omgezet.onleesbaar:
            self.stderr.write(f"{soort} {regel}")
        return len(omgezet.onleesbaar)

    def _tel(self, soorten: list[Voorraad]) -> None:
        """By kind and by key; ends with what can go, or with an error about what cannot be read."""
        samen: Counter[str] = Counter()
        for soort in soorten:
            telling = soort.tel()
            samen += telling
            if telling:
                self.stdout.write(f"{soort}: {_woorden(telling)}")
        self.stdout.write(f"In gebruik: {_woorden(samen) or 'niets'}.")
        if over := [naam for naam in sleutelnamen() if naam not in samen and naam != schrijfsleutel()]:
            self.stdout.write(f"Kan uit VERSLEUTELSLEUTELS, behalve voor oude back-ups: {', '.join(over)}.")
        if mist := [naam for naam in samen if naam not in {*sleutelnamen(), *ZONDER_SLEUTEL}]:
            raise CommandError(f"Sleutels die ontbreken in VERSLEUTELSLEUTELS: {', '.join(sorted(mist))}.")
        if fout := [naam for naam in samen if naam in ZONDER_SLEUTEL]:
            raise CommandError(f"Niet alles is te lezen: {', '.join(sorted(fout))}.")


def _woorden(telling: "Counter[str]") -> str:
    return ", ".join(f"{naam} {aantal}" for naam, aantal in sorted(telling.items()))
