"""Schools out of a file of DUO, for who sets up an installation; directie has the same on a screen."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from k2t_portal.organisatie.duo import inlezen
from k2t_portal.organisatie.duo.plan import Plan
from k2t_portal.organisatie.duo.rijen import lees_vestigingen


class Command(BaseCommand):
    help = "Leest scholen in uit een CSV met vestigingen van DUO."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", type=Path, help="CSV met schoolvestigingen")
        parser.add_argument("--besturen", type=Path, help="CSV met schoolbesturen, voor besturen die nieuw zijn")
        parser.add_argument("--gemeente", action="append", default=[], help="neem alleen hieruit nieuwe scholen")
        parser.add_argument("--proef", action="store_true", help="toon wat er verandert, en doe niets")
        parser.add_argument("--zet-uit", action="store_true", help="wie niet in het bestand staat, doet niet meer mee")

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            plan = self._doe(**opties)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        self._vertel(plan, proef=opties["proef"], uitgezet=opties["zet_uit"])

    def _doe(self, *, bestand: Path, besturen: Path | None, gemeente: list[str], proef: bool, **opties: Any) -> Plan:
        inhoud, van_besturen = _lees(bestand), _lees(besturen) if besturen else None
        gemeenten = _uit(lees_vestigingen(inhoud).gemeenten, gemeente)
        klaar = inlezen.zet_klaar(naam=bestand.name, vestigingen=inhoud, besturen=van_besturen, by=None)
        inlezen.kies_gemeenten(klaar, gemeenten=gemeenten)
        plan = inlezen.plan_van(klaar)
        if proef:
            klaar.delete()
            return plan
        return inlezen.lees_in(klaar, afdruk=plan.afdruk, zet_uit=opties["zet_uit"], by=None)

    def _vertel(self, plan: Plan, *, proef: bool, uitgezet: bool) -> None:
        for regel, wat, waarom in plan.onleesbaar:
            self.stderr.write(f"regel {regel} ({wat}): {waarom}")
        for school in plan.verdwenen:
            gevolg = "doet niet meer mee" if uitgezet and not proef else "staat niet in het bestand"
            self.stdout.write(f"{school.brin_vestiging} {school}: {gevolg}")
        telling = ", ".join(f"{aantal} {naam}" for naam, aantal in plan.tellingen.items())
        self.stdout.write(f"{'Proef, er is niets gewijzigd' if proef else 'Ingelezen'}: {telling}.")


def _lees(bestand: Path) -> bytes:
    try:
        return bestand.read_bytes()
    except OSError as fout:
        raise CommandError(f"{bestand} is niet te lezen: {fout.strerror}.") from fout


def _uit(in_bestand: list[str], gevraagd: list[str]) -> list[str]:
    """The gemeenten that were asked for as the file writes them."""
    bekend = {naam.casefold(): naam for naam in in_bestand}
    vreemd = [naam for naam in gevraagd if naam.casefold() not in bekend]
    if vreemd:
        raise CommandError(f"Deze gemeenten staan niet in het bestand: {', '.join(vreemd)}.")
    return [bekend[naam.casefold()] for naam in gevraagd]
