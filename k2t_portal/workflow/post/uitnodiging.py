"""Mails about an account, so about no case: the invitation, and that someone logs in differently from now on."""

import uuid
from collections.abc import Mapping

from django.conf import settings

from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband, Uitnodiging
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.soorten import Soort
from k2t_portal.workflow.post.taken import wek
from k2t_portal.workflow.templatetags.portaal import datum_lang

SOORT = "uitnodiging"
INLOGGEN_GEWIJZIGD = "inloggen_gewijzigd"
ADRES_GEWIJZIGD = "adres_gewijzigd"
GEEN_ROL = "Welke rol je krijgt, zie je na het inloggen."
VAN_HET_SWV: Mapping[str, str] = {"samenwerkingsverband": "de naam van het samenwerkingsverband"}
VAN_EEN_UITNODIGING: Mapping[str, str] = {
    **VAN_HET_SWV,
    "rol": "een zin met de rollen, zoals “Je rol: kwaliteitscoördinator.”",
    "uiterlijk": "de dag waarop de link ophoudt te werken, zoals 4 december 2026",
    "link": "het adres waar iemand een wachtwoord kiest; de knop onder de mail gaat daar ook naartoe",
}
VAN_EEN_ACCOUNT: Mapping[str, str] = {
    **VAN_HET_SWV,
    "link": "het adres van Inloggen en beveiliging; de knop onder de mail gaat daar ook naartoe",
}
OVER_MENSEN: dict[str, Soort] = {
    SOORT: Soort(
        "Uitnodiging voor het portaal",
        "Je account voor het Key2Teach-portaal",
        "{samenwerkingsverband} nodigt je uit voor het Key2Teach-portaal. Daar volg je elke stap van de coaching voor "
        "leerkrachten. {rol}\n\n"
        "Kies eerst een wachtwoord en beveilig je account. Dat kost een paar minuten. De link werkt één keer en zeven "
        "dagen lang, tot {uiterlijk}.\n\n"
        "Is de link te oud? Vraag de directie van het samenwerkingsverband om een nieuwe uitnodiging.",
        knop="Kies je wachtwoord",
        zonder_account=True,
        voet="Je krijgt deze mail omdat het samenwerkingsverband je heeft uitgenodigd.",
        plekken=VAN_EEN_UITNODIGING,
    ),
    INLOGGEN_GEWIJZIGD: Soort(
        "Inloggen gewijzigd",
        "Er is iets gewijzigd aan hoe je inlogt",
        "In het Key2Teach-portaal is zojuist je wachtwoord, een passkey, je app of een set herstelcodes gewijzigd.\n\n"
        "Was jij dat? Dan hoef je niets te doen. Was jij het niet? Bel dan meteen de directie van "
        "{samenwerkingsverband}: zij kan je account blokkeren.",
        knop="Bekijk hoe je inlogt",
        zonder_account=True,
        voet="Je krijgt deze mail altijd als er iets wijzigt aan hoe je inlogt.",
        plekken=VAN_EEN_ACCOUNT,
    ),
    ADRES_GEWIJZIGD: Soort(
        "E-mailadres gewijzigd",
        "Je e-mailadres in het Key2Teach-portaal is gewijzigd",
        "De directie van {samenwerkingsverband} heeft je e-mailadres in het Key2Teach-portaal gewijzigd. Inloggen doe "
        "je vanaf nu met het nieuwe adres, en je mail gaat daarheen.\n\n"
        "Wist je hiervan? Dan hoef je niets te doen. Wist je het niet? Bel dan meteen de directie.",
        knop="",
        zonder_account=True,
        voet="Je krijgt deze mail één keer, op het adres dat je tot nu toe had.",
        plekken=VAN_HET_SWV,
    ),
}


def stuur_uitnodiging(uitnodiging: Uitnodiging) -> None:
    """Leave the mail for the worker, in the transaction of the caller. What opens the link is made when it is sent."""
    Bericht.objects.create(sleutel=f"{SOORT}:{uitnodiging.pk}", soort=SOORT, ontvanger=uitnodiging.gebruiker)
    wek()


def stuur_inloggen_gewijzigd(gebruiker: Gebruiker) -> None:
    """Leave the mail for the worker, in the transaction of the caller."""
    _over_een_account(INLOGGEN_GEWIJZIGD, gebruiker)


def stuur_adres_gewijzigd(gebruiker: Gebruiker, oud: str) -> None:
    """To her old address, so that nobody takes over an account unseen; in the transaction of the caller."""
    _over_een_account(ADRES_GEWIJZIGD, gebruiker, adres=oud)


def _over_een_account(soort: str, gebruiker: Gebruiker, adres: str = "") -> None:
    """However often something changes, each time is a mail of its own. Without `adres` it goes to hers."""
    sleutel = f"{soort}:{gebruiker.pk}:{uuid.uuid4()}"
    Bericht.objects.create(sleutel=sleutel, soort=soort, ontvanger=gebruiker, adres=adres)
    wek()


def uitnodiging_van(bericht: Bericht) -> Uitnodiging | None:
    """The invitation that this mail is about, as long as it lets someone in."""
    return Uitnodiging.objects.geldig().filter(pk=bericht.sleutel.partition(":")[2]).first()


def waarden_van(uitnodiging: Uitnodiging) -> dict[str, str]:
    return {
        "samenwerkingsverband": Samenwerkingsverband.huidig().naam,
        "rol": _rol(uitnodiging.gebruiker),
        "uiterlijk": datum_lang(uitnodiging.verloopt_op),
        "link": f"{settings.PORTAAL_URL}{uitnodiging.pad}",
    }


def _rol(gebruiker: Gebruiker) -> str:
    """Her hats without their schools, those that begin later too."""
    hoeden = [hoed for hoed in gebruiker.aanstellingen.all() if not hoed.is_voorbij]
    namen = sorted({hoed.get_rol_display() for hoed in hoeden})
    kort = [naam if naam[:2].isupper() else naam[:1].lower() + naam[1:] for naam in namen]
    if not kort:
        return GEEN_ROL
    return f"Je rol{'len' if len(kort) > 1 else ''}: {' en '.join(filter(None, [', '.join(kort[:-1]), kort[-1]]))}."
