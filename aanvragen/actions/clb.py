"""Route 2: the CLB'er closes her CLB-traject, or another one takes the case over."""

from django.core.exceptions import ValidationError
from django.db import transaction

from aanvragen.models import Aanvraag
from aanvragen.zicht import clbers
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.noemen import noem
from k2t_portal.workflow.stap import noteer, zet_stap


@transaction.atomic
def clb_afronden(aanvraag: Aanvraag, *, by: Gebruiker) -> Aanvraag:
    """Close the CLB-traject, after the Key2Teach-traject (policy, route 2). The case waits for nobody any more."""
    aanvraag = zet_stap(aanvraag, "clb_afronden", by=by)
    aanvraag.save()
    noteer(aanvraag, "clb_afgerond", by=by, als=Rol.CLB)
    return aanvraag


@transaction.atomic
def wissel_clber(aanvraag: Aanvraag, *, by: Gebruiker, naar: Gebruiker) -> Aanvraag:
    """Give the case to another CLB'er; the former one sees it no more. Raises ValidationError when she is none."""
    aanvraag = zet_stap(aanvraag, "wissel_clber", by=by)
    if not clbers().exclude(pk=aanvraag.aanvrager_id).filter(pk=naar.pk).exists():
        raise ValidationError(f"{naar.naam} is vandaag geen CLB'er, of heeft deze zaak al.")
    aanvraag.aanvrager = naar
    aanvraag.save()
    noteer(aanvraag, "clber_gewisseld", by=by, als=Rol.OC, toelichting=f"Nu {noem(naar)}")
    return aanvraag
