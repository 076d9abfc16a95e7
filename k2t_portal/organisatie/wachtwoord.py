"""What a password may not be made of: the words that anybody who knows this portal tries first (ASVS 5.0, V6.2)."""

import re
from typing import Any

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError

from k2t_portal.organisatie.models import Samenwerkingsverband

WOORDEN = [
    *("key2teach", "samenwerkingsverband", "passend", "onderwijs", "portaal", "wachtwoord", "password", "welkom"),
    *("school", "leerkracht", "leerling", "coaching", "coach", "juf", "meester", "directie", "lente", "zomer"),
    *("herfst", "winter", "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september"),
    *("oktober", "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"),
]
# So many characters must be left when those words are taken out.
MINSTENS = 8


class LangGenoeg(MinimumLengthValidator):
    """Django's own length, in Dutch: its translation of the refusal is of an older sentence and is not found."""

    def get_error_message(self) -> str:
        return f"Dit wachtwoord is te kort. Neem minstens {self.min_length} tekens."


class GeenWoordenVanHier:
    """Refuses a password of which too little is left without such words; a long sentence may hold some."""

    def validate(self, password: str, user: Any = None) -> None:
        rest, gevonden = re.subn("|".join(sorted(_woorden(), key=len, reverse=True)), "", password.lower())
        if gevonden and len(rest) < MINSTENS:
            raise ValidationError(self.get_help_text(), code="woorden_van_hier")

    def get_help_text(self) -> str:
        return (
            "Kies een wachtwoord dat niet vooral bestaat uit woorden als Key2Teach, school of een maand. "
            "Een zin van vier gewone woorden is goed."
        )


def _woorden() -> set[str]:
    swv = Samenwerkingsverband.huidig()
    eigen = re.findall(r"\w{3,}", f"{swv.naam} {swv.korte_naam}".lower())
    return {*WOORDEN, *map(re.escape, eigen)}
