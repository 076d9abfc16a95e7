"""A mail as it is sent: its words, and the same words as text and as HTML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from k2t_portal.organisatie.models import Samenwerkingsverband
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.adres import ondertekenaar
from k2t_portal.workflow.post.documenten import maker_van
from k2t_portal.workflow.post.invulplekken import vul_in
from k2t_portal.workflow.post.sjablonen import soort_van, woorden
from k2t_portal.workflow.post.uitnodiging import ADRES_GEWIJZIGD, INLOGGEN_GEWIJZIGD, uitnodiging_van, waarden_van
from k2t_portal.workflow.post.uitnodiging import SOORT as UITNODIGING
from k2t_portal.workflow.post.zin import GEEN_TERMIJN, Zin, zin_van

DAGOVERZICHT = "dagoverzicht"
ACTIE = "Actie nodig: "


@dataclass(frozen=True)
class Regel:
    """A line of a dagoverzicht."""

    tekst: str
    url: str
    aan_zet: bool


class Bijlage(NamedTuple):
    """A document that goes with a mail."""

    naam: str
    inhoud: bytes
    soort: str = "application/pdf"


class Mail(EmailMultiAlternatives):
    """Says for whom it is and who gets a copy, and is handed to the mail server for one address at a time.

    Handed over for all at once it counts as accepted as soon as one of them is, and the one that it is for may not be.
    """

    voor = ""

    def recipients(self) -> list[str]:
        return [self.voor or self.to[0]]


@dataclass(frozen=True)
class Brief:
    """One subject, a few words, where the case stands (`band`), one button; under it why she gets this (`voet`).

    Without `knop` there is no button. `kopie` are the addresses that get a copy, for all to see.
    """

    onderwerp: str
    alineas: list[str]
    knop: str
    url: str
    voet: str
    band: str = ""
    regels: list[Regel] = field(default_factory=list)
    heeft_account: bool = True
    bijlagen: list[Bijlage] = field(default_factory=list)
    kopie: list[str] = field(default_factory=list)


def brief_van(bericht: Bericht) -> Brief | None:
    """The mail as it should be sent now; None when it should not be sent any more, or not to her."""
    if bericht.maker:
        brief: Brief | None = maker_van(bericht).als_brief()
        return brief
    if bericht.link_naam:
        return _met_link(bericht)
    if bericht.ontvanger is None or not bericht.ontvanger.is_active:
        return None
    if bericht.soort in ZONDER_ZAAK:
        return ZONDER_ZAAK[bericht.soort](bericht)
    zin = zin_van(bericht)
    return brief_over(zin) if zin else None


def brief_over(zin: Zin) -> Brief:
    onderwerp, tekst = zin.ingevuld()
    return Brief(
        onderwerp=f"{ACTIE}{onderwerp}" if zin.aan_zet else onderwerp,
        alineas=alineas(tekst),
        band=zin.band,
        knop=zin.knop,
        url=zin.url,
        voet=f"Je krijgt deze mail omdat je betrokken bent bij {zin.kenmerk}.",
    )


def alineas(tekst: str) -> list[str]:
    """The paragraphs of a text: what stands between empty lines."""
    delen = tekst.replace("\r\n", "\n").split("\n\n")
    return [deel.strip() for deel in delen if deel.strip()]


def als_mail(brief: Brief, bericht: Bericht) -> Mail:
    """Ready to send. Its Message-ID is that of the row, so that a second delivery is the same mail to a mailbox."""
    swv = Samenwerkingsverband.huidig()
    context = {"brief": brief, "swv": swv, "keuze_url": _adres("organisatie:mijn_gegevens")}
    mail = Mail(
        subject=brief.onderwerp,
        body=render_to_string("mail/bericht.txt", context).strip() + "\n",
        to=[bericht.adres or (bericht.ontvanger.email if bericht.ontvanger else "")],
        cc=brief.kopie,
        reply_to=[swv.email] if swv.email else None,
        headers={"Message-ID": message_id(bericht), "Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(render_to_string("mail/bericht.html", context), "text/html")
    for bijlage in brief.bijlagen:
        mail.attach(*bijlage)
    return mail


def message_id(bericht: Bericht) -> str:
    return f"<{bericht.kenteken}@{settings.PORTAAL_URL.partition('://')[2].partition(':')[0]}>"


def _overzicht(bericht: Bericht) -> Brief | None:
    """What is still hers to know of what happened since the last one."""
    zinnen = [zin for regel in bericht.regels.order_by("zaak", "pk") if (zin := zin_van(regel))]
    if not zinnen:
        return None
    return Brief(
        onderwerp=f"{ACTIE if any(zin.aan_zet for zin in zinnen) else ''}Je overzicht van vandaag",
        alineas=["Dit is er gebeurd in de zaken waarbij je betrokken bent."],
        regels=[Regel(zin.ingevuld()[0], zin.url, zin.aan_zet) for zin in zinnen],
        knop="Naar Mijn werk",
        url=_adres("dashboard:mijn_werk"),
        voet="Je krijgt één keer per dag een overzicht.",
    )


def _met_link(bericht: Bericht) -> Brief:
    """For who has no account: the signed link is made here, and kept nowhere."""
    url = _adres(bericht.link_naam, ondertekenaar(bericht.link_naam).sign(bericht.link_sleutel))
    waarden = {
        "kenmerk": str(bericht.zaak),
        "stap": "",
        "uiterlijk": GEEN_TERMIJN,
        "link": url,
        "samenwerkingsverband": Samenwerkingsverband.huidig().naam,
    }
    return brief_in_woorden(bericht.soort, waarden, url=url)


def _uitnodiging(bericht: Bericht) -> Brief | None:
    """None when the link was used, taken back or too old meanwhile."""
    uitnodiging = uitnodiging_van(bericht)
    if uitnodiging is None:
        return None
    waarden = waarden_van(uitnodiging)
    return brief_in_woorden(UITNODIGING, waarden, url=waarden["link"])


def _over_een_account(bericht: Bericht) -> Brief:
    url = _adres("mfa_index")
    waarden = {"samenwerkingsverband": Samenwerkingsverband.huidig().naam, "link": url}
    return brief_in_woorden(bericht.soort, waarden, url=url)


def brief_in_woorden(soort: str, waarden: Mapping[str, str], **anders: Any) -> Brief:
    """A mail of a kind that goes to someone without an account, with these values in its placeholders."""
    bekend = soort_van(soort)
    onderwerp, tekst = (vul_in(deel, waarden) for deel in woorden(soort))
    vast = {"knop": bekend.knop, "voet": bekend.voet, "url": "", "heeft_account": False}
    return Brief(onderwerp=onderwerp, alineas=alineas(tekst), **{**vast, **anders})


def _adres(naam: str, *args: str) -> str:
    return f"{settings.PORTAAL_URL}{reverse(naam, args=args)}"


# Mails to a person that are about no case, or about several.
ZONDER_ZAAK: dict[str, Callable[[Bericht], Brief | None]] = {
    DAGOVERZICHT: _overzicht,
    UITNODIGING: _uitnodiging,
    INLOGGEN_GEWIJZIGD: _over_een_account,
    ADRES_GEWIJZIGD: _over_een_account,
}
