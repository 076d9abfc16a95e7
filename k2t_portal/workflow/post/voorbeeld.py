"""A mail with made-up facts, for who writes its words."""

from django.utils import timezone

from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.post.brief import EENMALIG, Brief, alineas
from k2t_portal.workflow.post.invulplekken import vul_in
from k2t_portal.workflow.post.sjablonen import SOORTEN
from k2t_portal.workflow.templatetags.portaal import datum_lang
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
    }
    band = f"Aan zet: de Ondersteuningscommissie. Volgende stap: aanvraag beoordelen, uiterlijk {uiterlijk}."
    extern = SOORTEN[soort].zonder_account
    return Brief(
        onderwerp=vul_in(onderwerp, waarden),
        alineas=alineas(vul_in(tekst, waarden)),
        knop=SOORTEN[soort].knop,
        url="",
        voet=EENMALIG if extern else f"Je krijgt deze mail omdat je betrokken bent bij {KENMERK}.",
        band="" if extern else band,
        heeft_account=not extern,
    )
