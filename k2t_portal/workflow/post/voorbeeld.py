"""A mail with made-up facts, for who writes its words."""

from decimal import Decimal

from django.utils import timezone

from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.post.brief import Bijlage, Brief, alineas
from k2t_portal.workflow.post.invulplekken import vul_in
from k2t_portal.workflow.post.sjablonen import SOORTEN
from k2t_portal.workflow.templatetags.portaal import datum_lang, euro
from k2t_portal.workflow.werkdagen import plus_werkdagen

KENMERK = "K2T-2026-0042"


def voorbeeld_van(soort: str, onderwerp: str, tekst: str) -> Brief:
    """These words as someone reads them who is not aan zet."""
    uiterlijk = datum_lang(plus_werkdagen(timezone.localdate(), 10))
    waarden = {
        "kenmerk": KENMERK,
        "stap": "Aanvraag beoordelen",
        "uiterlijk": uiterlijk,
        "link": "https://portaal.example/aanvragen/42/",
        "samenwerkingsverband": Samenwerkingsverband.huidig().naam,
        "rol": "Je rol: kwaliteitscoördinator.",
        "nummer": "2026-0012",
        "factuur": "2026-0008",
        "bedrag": euro(Decimal(1700)),
        "vervaldatum": datum_lang(timezone.localdate()),
    }
    band = f"Aan zet: de Ondersteuningscommissie. Volgende stap: aanvraag beoordelen, uiterlijk {uiterlijk}."
    bekend = SOORTEN[soort]
    return Brief(
        onderwerp=vul_in(onderwerp, waarden),
        alineas=alineas(vul_in(tekst, waarden)),
        knop=bekend.knop,
        url="",
        voet=bekend.voet if bekend.zonder_account else f"Je krijgt deze mail omdat je betrokken bent bij {KENMERK}.",
        band="" if bekend.zonder_account else band,
        heeft_account=not bekend.zonder_account,
        bijlagen=[Bijlage(naam, b"") for naam in bekend.bijlagen],
    )
