"""Which school a row is about: by BRIN, else by its exact name, and only a school that she may ask for."""

import re
from collections import defaultdict

from django.core.exceptions import ValidationError

from aanvragen.voorinvullen import scholen_per_route
from k2t_portal.organisatie.models import Gebruiker, School

BRIN = re.compile(r"(\d{2}[A-Z]{2})[ -]?(\d{0,2})")


class Scholen:
    """The schools that this person can choose on this route, found in one query."""

    def __init__(self, wie: Gebruiker, route: int) -> None:
        self.op_brin: dict[str, list[School]] = defaultdict(list)
        self.op_naam: dict[str, list[School]] = defaultdict(list)
        for school in School.objects.filter(pk__in=scholen_per_route(wie).get(route, set())):
            self.op_brin[school.brin].append(school)
            self.op_brin[school.brin_vestiging].append(school)
            self.op_naam[_kaal(school.naam)].append(school)

    def zoek(self, brin: str, vestiging: str, naam: str) -> School | None:
        """The school that these cells name; None when all are empty. Raises ValidationError when it is not clear."""
        if brin:
            return self._enige(self.op_brin.get(_brin_vestiging(brin, vestiging), []), "dit BRIN")
        return self._enige(self.op_naam.get(_kaal(naam), []), "deze naam") if naam else None

    def _enige(self, scholen: list[School], zo: str) -> School:
        if not scholen:
            raise ValidationError(f"Er is geen school met {zo} waarvoor je een aanvraag kunt doen.", code="school")
        if len(scholen) > 1:
            raise ValidationError(f"Er zijn meer scholen met {zo}. Zet BRIN en vestigingsnummer erbij.", code="school")
        return scholen[0]


def _brin_vestiging(brin: str, vestiging: str) -> str:
    """99AB00 for "99ab-00", and for "99AB" with "0" in a column of its own; 99AB when no vestiging is told."""
    delen = BRIN.fullmatch(brin.upper())
    if not delen:
        return brin
    nummer = delen[2] or vestiging
    return delen[1] + (nummer.zfill(2) if nummer else "")


def _kaal(naam: str) -> str:
    return " ".join(naam.casefold().split())
