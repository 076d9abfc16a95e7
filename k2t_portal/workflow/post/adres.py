"""Mail to someone without an account, with a signed link to one page that is hers."""

from typing import Any

from django.core.signing import Signer

from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.taken import wek


def stuur_aan_adres(zaak: Any, soort: str, adres: str, link_naam: str, sleutel: str) -> None:
    """Leave a mail of this kind for the worker, in the transaction of the caller; once per kind and key.

    `link_naam` is the name of a URL whose one argument is the signed `sleutel` (see `ondertekenaar`). Only those two
    are kept: the link itself is made when the mail is sent, and the address is wiped then.
    """
    eenmalig = {"soort": soort, "zaak": zaak, "adres": adres, "link_naam": link_naam, "link_sleutel": sleutel}
    Bericht.objects.get_or_create(sleutel=f"adres:{soort}:{link_naam}:{sleutel}", defaults=eenmalig)
    wek()


def ondertekenaar(link_naam: str) -> Signer:
    """Signs and reads the keys in links of this name; no other link of the portal can stand in for one."""
    return Signer(salt=link_naam.replace(":", "."), sep=".")
