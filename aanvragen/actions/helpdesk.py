"""The helpdesk of the OC: what was asked and advised by telephone (policy, route 1)."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from aanvragen.models import Consult
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.velden import met_teksten

VERHAAL = ["beller", "leerkracht", "vraag", "advies"]


@transaction.atomic
def noteer_consult(*, by: Gebruiker, **velden: Any) -> Consult:
    """Keep a consult of this lid. The very same one sent twice is there once."""
    if not by.has_perm("aanvragen.helpdesk"):
        raise PermissionDenied("aanvragen.helpdesk")
    teksten = {veld: velden[veld] for veld in VERHAAL if veld in velden}
    zelfde = Consult.objects.filter(lid=by, **{veld: velden[veld] for veld in velden.keys() - teksten.keys()})
    return met_teksten(zelfde, **teksten) or Consult.objects.create(lid=by, **velden)


@transaction.atomic
def corrigeer_consult(consult: Consult, *, by: Gebruiker, **velden: Any) -> Consult:
    """Mend what she noted; an aanvraag that refers to it follows its date.

    Raises ValidationError when an aanvraag of the school refers to it and the school is changed.
    """
    consult = Consult.objects.select_for_update().get(pk=consult.pk)
    if not by.has_perm("aanvragen.corrigeer_consult", consult):
        raise PermissionDenied("aanvragen.corrigeer_consult")
    if velden["school"] != consult.school and consult.aanvragen.exists():
        raise ValidationError({"school": "Een aanvraag van deze school verwijst hiernaar, dus de school ligt vast."})
    for veld, waarde in velden.items():
        setattr(consult, veld, waarde)
    consult.save()
    consult.aanvragen.update(helpdesk_op=consult.op)
    return consult
