"""The default words of the mails with a factuur, to the financial administration of a schoolbestuur.

Whoever reads them has no account, so there is no button. No pupil, teacher or school: only what is on the document too.
"""

from collections.abc import Mapping

from k2t_portal.workflow.post.invulplekken import VAN_EEN_CREDITFACTUUR, VAN_EEN_FACTUUR, VAN_EEN_HERINNERING
from k2t_portal.workflow.post.soorten import Soort

VOET = "Je krijgt deze mail omdat dit het e-mailadres voor facturen van het schoolbestuur is."


def _met_bijlagen(titel: str, onderwerp: str, tekst: str, *bijlagen: str, plekken: Mapping[str, str]) -> Soort:
    heel = f"Beste lezer,\n\n{tekst}\n\nMet vriendelijke groet,\n{{samenwerkingsverband}}"
    van_ons = f"{onderwerp} van {{samenwerkingsverband}}"
    return Soort(titel, van_ons, heel, knop="", zonder_account=True, voet=VOET, plekken=plekken, bijlagen=bijlagen)


OVER_FACTUREN: dict[str, Soort] = {
    "factuur_verstuurd": _met_bijlagen(
        "Factuur, aan het schoolbestuur",
        "Factuur {nummer}",
        "Bij deze mail zit factuur {nummer} voor Key2Teach-coaching, met kenmerk {kenmerk}. Het bedrag is {bedrag}.\n\n"
        "Wil je dit bedrag uiterlijk op {uiterlijk} overmaken, met {nummer} als betalingskenmerk? "
        "Het rekeningnummer staat op de factuur.\n\n"
        "Heb je een vraag over deze factuur? Beantwoord dan deze mail.",
        "factuur-2026-0012.pdf",
        "factuur-2026-0012.xml",
        plekken=VAN_EEN_FACTUUR,
    ),
    "creditfactuur_verstuurd": _met_bijlagen(
        "Creditfactuur, aan het schoolbestuur",
        "Creditfactuur {nummer}",
        "Bij deze mail zit creditfactuur {nummer}. Daarmee crediteren we {bedrag} van factuur {factuur}, "
        "met kenmerk {kenmerk}. Op de creditfactuur staat waarom.\n\n"
        "Is factuur {factuur} nog niet betaald? Trek dit bedrag er dan van af. "
        "Is er al te veel betaald? Dan maken we dat over.\n\n"
        "Heb je een vraag over deze creditfactuur? Beantwoord dan deze mail.",
        "creditfactuur-2026-0013.pdf",
        "creditfactuur-2026-0013.xml",
        plekken=VAN_EEN_CREDITFACTUUR,
    ),
    "herinnering_1": _met_bijlagen(
        "Eerste herinnering, aan het schoolbestuur",
        "Herinnering: factuur {nummer}",
        "Factuur {nummer} is nog niet helemaal betaald. De laatste dag daarvoor was {vervaldatum}. "
        "Er staat nog {bedrag} open.\n\n"
        "Wil je dit bedrag uiterlijk op {uiterlijk} overmaken, met {nummer} als betalingskenmerk? "
        "De herinnering en de factuur zitten bij deze mail.\n\n"
        "Is er net betaald? Dan hoef je niets te doen. Klopt er iets niet, of is betalen nu lastig? "
        "Beantwoord dan deze mail. We denken graag mee.",
        "herinnering-1-2026-0012.pdf",
        "factuur-2026-0012.pdf",
        plekken=VAN_EEN_HERINNERING,
    ),
    "herinnering_2": _met_bijlagen(
        "Tweede herinnering, aan het schoolbestuur",
        "Tweede herinnering: factuur {nummer}",
        "We vroegen je eerder om factuur {nummer} te betalen. De laatste dag daarvoor was {vervaldatum}. "
        "Er staat nog steeds {bedrag} open.\n\n"
        "Betaal dit bedrag uiterlijk op {uiterlijk}, met {nummer} als betalingskenmerk. Lukt dat niet, of klopt er "
        "iets niet? Laat het ons dan voor die dag weten door deze mail te beantwoorden. "
        "Dan maken we samen een afspraak.\n\n"
        "De herinnering en de factuur zitten bij deze mail. Is er net betaald? Dan hoef je niets te doen.",
        "herinnering-2-2026-0012.pdf",
        "factuur-2026-0012.pdf",
        plekken=VAN_EEN_HERINNERING,
    ),
}
