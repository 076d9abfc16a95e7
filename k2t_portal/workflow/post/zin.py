"""One thing to tell one person about one case, as it stands at the moment of sending."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.invulplekken import vul_in
from k2t_portal.workflow.post.ontvangers import ontvangers, ziet
from k2t_portal.workflow.post.sjablonen import soort_van, woorden
from k2t_portal.workflow.post.sleutels import HERINNERINGEN, sleutel_van_herinnering
from k2t_portal.workflow.post.soorten import STANDAARDKNOP
from k2t_portal.workflow.regie import Stand
from k2t_portal.workflow.templatetags.portaal import datum_lang

GEEN_TERMIJN = "nader te bepalen"


@dataclass(frozen=True)
class Zin:
    """A kind of mail, the case that it is about, where that stands for her, and whether she is aan zet by it."""

    soort: str
    wat: str
    kenmerk: str
    stand: Stand
    aan_zet: bool

    def ingevuld(self) -> tuple[str, str]:
        """Subject and text."""
        soort = (self.aan_zet and soort_van(self.soort).aan_zet) or self.soort
        waarden = {
            "kenmerk": self.kenmerk,
            "stap": self.stand.stap,
            "uiterlijk": datum_lang(self.stand.voor) or GEEN_TERMIJN,
            "link": self.url,
            "samenwerkingsverband": Samenwerkingsverband.huidig().naam,
        }
        onderwerp, tekst = (vul_in(deel, waarden) for deel in woorden(soort, self.wat))
        return onderwerp, tekst

    @property
    def url(self) -> str:
        """Who is aan zet comes right where she starts."""
        pad = (self.aan_zet and self.stand.url) or self.stand.rij.get_absolute_url()
        return f"{settings.PORTAAL_URL}{pad}"

    @property
    def knop(self) -> str:
        return (self.aan_zet and self.stand.knop) or STANDAARDKNOP

    @property
    def band(self) -> str:
        """The three questions of every case: wie is aan zet, wat is de volgende stap, uiterlijk wanneer."""
        stand = self.stand
        if stand.is_klaar:
            return ""
        uiterlijk = f", uiterlijk {datum_lang(stand.voor)}" if stand.voor else ""
        if self.aan_zet:
            return f"Jij bent aan zet: {_klein(stand.stap)}{uiterlijk}."
        return f"Aan zet: {_klein(stand.aan_zet)}. Volgende stap: {_klein(stand.stap)}{uiterlijk}."


def zin_van(bericht: Bericht) -> Zin | None:
    """What there is to tell about a step or a deadline; None when it no longer holds or she no longer sees it."""
    return _van_herinnering(bericht) if bericht.soort in HERINNERINGEN else _van_stap(bericht)


def _van_stap(bericht: Bericht) -> Zin | None:
    gebeurtenis: Any = bericht.gebeurtenis
    for _, stand, aan_zet in ontvangers(gebeurtenis, alleen=bericht.ontvanger):
        return Zin(gebeurtenis.soort, gebeurtenis.tekst, str(bericht.zaak), stand, aan_zet)
    return None


def _van_herinnering(bericht: Bericht) -> Zin | None:
    """Only while the very same step still waits for her."""
    zaak, persoon = _heel(bericht)
    for stand in zaak.standen(Samenwerkingsverband.huidig()):
        zelfde = bericht.sleutel == sleutel_van_herinnering(bericht.soort, persoon, stand)
        if zelfde and stand.is_voor(persoon) and ziet(persoon, stand.rij):
            return Zin(bericht.soort, "", str(zaak), stand, aan_zet=True)
    return None


def _heel(bericht: Bericht) -> tuple[Any, Any]:
    """Case and person, which a mail about a case to a person always has."""
    return bericht.zaak, bericht.ontvanger


def _klein(zin: str) -> str:
    return zin[:1].lower() + zin[1:]
