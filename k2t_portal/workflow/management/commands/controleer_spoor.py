"""The whole trail read again, for the nightly check of who keeps the portal."""

from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from k2t_portal.workflow.controle import controleer
from k2t_portal.workflow.controle.moment import een_moment
from k2t_portal.workflow.controle.stand import GeenStand, Stand, lees_stand, stand
from k2t_portal.workflow.controle.stroom import sporen
from k2t_portal.workflow.slot import zet_erop
from k2t_portal.workflow.sloten import SLOTEN


class Command(BaseCommand):
    help = "Leest het hele spoor na: wat er gebeurde, wie wat las, wat directie deed. Stopt met een fout bij geknoei."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--bewaar", type=Path, help="schrijf de stand van alle ketens naar dit bestand")
        parser.add_argument("--tegen", type=Path, help="vergelijk met zo'n bestand van eerder")
        parser.add_argument("--vergrendel", action="store_true", help="zet eerst de sloten in de database er weer op")

    def handle(self, *args: Any, bewaar: Path | None, tegen: Path | None, vergrendel: bool, **opties: Any) -> None:
        if vergrendel:
            zet_erop(SLOTEN)
        with een_moment():
            self._controleer(_lees(tegen) if tegen else None)
            self._tel()
            self.stdout.write(f"zegel {_bewaar(bewaar)}")

    def _controleer(self, toen: Stand | None) -> None:
        fouten = 0
        for fout in controleer(toen):
            self.stdout.write(f"- {fout}")
            fouten += 1
        if fouten:
            raise CommandError(f"{fouten} {'ding klopt' if fouten == 1 else 'dingen kloppen'} niet.")

    def _tel(self) -> None:
        tellingen = (f"{spoor.model.objects.count()} {spoor.opties.verbose_name_plural}" for spoor in sporen())
        self.stdout.write(f"{', '.join(tellingen)} gecontroleerd, alles klopt")


def _lees(bestand: Path) -> Stand:
    try:
        return lees_stand(bestand.read_text("utf-8"))
    except (GeenStand, OSError, UnicodeDecodeError) as fout:
        raise CommandError(f"{bestand}: {fout}") from fout


def _bewaar(bestand: Path | None) -> str:
    """Write the stand, in one movement so that a file is never half; returns the seal, which is its last line."""
    regel = ""
    half = bestand.with_name(f"{bestand.name}.half") if bestand else None
    with half.open("w", encoding="utf-8") if half else nullcontext() as uit:
        for regel in stand():
            if uit:
                uit.write(f"{regel}\n")
    if bestand and half:
        half.replace(bestand)
    return regel
