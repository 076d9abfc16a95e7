"""Who left for good: her name, address and ways of logging in go, the row that the trail points at stays."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from k2t_portal.organisatie.actions.uitnodigen import vergrendel
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, noteer_beheer
from k2t_portal.organisatie.sessies import beeindig_sessies

# No mail ever gets there (RFC 2606).
NERGENS = "weg-{pk}@verwijderd.invalid"


@transaction.atomic
def pseudonimiseer(gebruiker: Gebruiker, *, by: Gebruiker) -> Gebruiker:
    """Make her nobody in particular (art. 17 AVG): what she did stays, who she was does not.

    All that belongs to her alone goes: each row that hangs on her account with CASCADE. Raises ValidationError for who
    has a rol today or later, and for oneself.
    """
    rij = vergrendel(gebruiker)
    if waarom := waarom_niet(rij, by=by):
        raise ValidationError(waarom)
    beeindig_sessies(rij)
    _verwijder_wat_van_haar_is(rij)
    rij.naam, rij.email, rij.telefoon = f"Oud-medewerker {rij.pk}", NERGENS.format(pk=rij.pk), ""
    rij.is_active, rij.last_login, rij.gepseudonimiseerd_op = False, None, timezone.now()
    rij.set_unusable_password()
    # Before her address is saved: with that her row is locked against the trail too (see vergrendel).
    noteer_beheer("persoon_verwijderd", by=by, over=rij)
    rij.save()
    return rij


def waarom_niet(gebruiker: Gebruiker, *, by: Gebruiker) -> str:
    """Why this person cannot be removed, in a sentence; empty when she can."""
    if gebruiker.gepseudonimiseerd_op:
        return "Deze persoon is al verwijderd."
    if gebruiker == by:
        return "Je kunt jezelf niet verwijderen. Vraag het een collega."
    return _nog_in_een_rol(gebruiker)


def _nog_in_een_rol(gebruiker: Gebruiker) -> str:
    """Who ended it with today as its last day must not read that she has to end it."""
    dagen = list(gebruiker.aanstellingen.filter(_nog_niet_voorbij()).values_list("tot", flat=True))
    if not dagen:
        return ""
    laatste = [dag for dag in dagen if dag]
    if len(laatste) < len(dagen):
        return f"{gebruiker} heeft nog een rol. Beëindig die eerst."
    return f"{gebruiker} heeft nog een rol, tot en met {max(laatste):%d-%m-%Y}. Daarna kan het."


def lang_zonder_rol(tot: datetime.date) -> QuerySet[Gebruiker]:
    """Whose last rol ended on this day or before; without any, whose account was made before."""
    later = Aanstelling.objects.filter(gebruiker=OuterRef("pk")).filter(Q(tot__isnull=True) | Q(tot__gt=tot))
    mensen = Gebruiker.objects.filter(~Exists(later), aangemaakt_op__date__lte=tot, gepseudonimiseerd_op__isnull=True)
    return mensen.order_by("naam")


def _nog_niet_voorbij() -> Q:
    return Q(tot__isnull=True) | Q(tot__gte=timezone.localdate())


def _verwijder_wat_van_haar_is(gebruiker: Gebruiker) -> None:
    for relatie in Gebruiker._meta.related_objects:  # noqa: SLF001, Django documents _meta
        if relatie.on_delete is models.CASCADE:
            rijen = relatie.related_model._base_manager  # noqa: SLF001, a manager of ours may ask for other tables
            rijen.filter(**{relatie.field.name: gebruiker}).delete()
