"""What DUO calls its columns: it changes from file to file and from year to year. What is not named here is left out.

Sources: the files "alle schoolvestigingen basisonderwijs", "alle vestigingen sbo, so en vso" and "schoolbesturen" of
DUO Open Onderwijsdata, and their predecessors since 2012.
"""

import re
from collections.abc import Sequence

from django.core.exceptions import ValidationError

# Of two columns with the same meaning the first in the list counts.
NAMEN = {
    "brin": ["BRIN NUMMER", "INSTELLINGSCODE", "INSTELLINGSNUMMER", "BRIN"],
    "vestiging": ["VESTIGINGSCODE", "VESTIGINGSNUMMER", "BRIN VESTIGINGSNUMMER", "VESTIGING"],
    "naam": ["VESTIGINGSNAAM", "INSTELLINGSNAAM VESTIGING", "INSTELLINGSNAAM", "NAAM INSTELLING", "SCHOOLNAAM", "NAAM"],
    "straat": ["STRAATNAAM", "STRAAT", "ADRES"],
    "huisnummer": ["HUISNUMMER-TOEVOEGING", "HUISNUMMER"],
    "postcode": ["POSTCODE"],
    "plaats": ["PLAATSNAAM", "PLAATS", "WOONPLAATS"],
    "gemeente": ["GEMEENTENAAM", "GEMEENTENAAM VESTIGING", "GEMEENTE"],
    "soort": ["SOORT PRIMAIR ONDERWIJS", "SOORT PO", "SOORT ONDERWIJS", "ONDERWIJSSOORT", "SOORT"],
    "nummer": ["BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAG", "ADMINISTRATIENUMMER"],
    "bestuur": ["BEVOEGD GEZAG NAAM", "NAAM BEVOEGD GEZAG", "BESTUURSNAAM", "BESTUUR"],
    "kvk": ["KVK-NUMMER", "KVK"],
}
# A file without one of these is another file. Of a pair one is enough.
VAN_EEN_VESTIGING = [("brin", "vestiging"), ("naam",), ("straat",), ("postcode",), ("plaats",), ("nummer", "bestuur")]
VAN_EEN_BESTUUR = [("nummer",), ("bestuur",)]


def plekken(kop: list[str], nodig: Sequence[tuple[str, ...]], welk_bestand: str) -> dict[str, int]:
    """Where each thing stands in a row. Raises ValidationError that names the columns that are missing."""
    waar = {_sleutel(naam): plek for plek, naam in enumerate(kop)}
    gevonden = {
        veld: next((waar[_sleutel(naam)] for naam in namen if _sleutel(naam) in waar), None)
        for veld, namen in NAMEN.items()
    }
    ontbreekt = [NAMEN[velden[0]][0] for velden in nodig if all(gevonden[veld] is None for veld in velden)]
    if ontbreekt:
        wat = "ontbreekt de kolom" if len(ontbreekt) == 1 else "ontbreken de kolommen"
        raise ValidationError(f"Hierin {wat} {', '.join(ontbreekt)}. Kies {welk_bestand}.", code="kolom")
    return {veld: plek for veld, plek in gevonden.items() if plek is not None}


def _sleutel(naam: str) -> str:
    return re.sub(r"[^a-z0-9]", "", naam.lower())
