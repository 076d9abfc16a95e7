"""How people come in: an invitation, taking it up, and anew when someone lost her way of logging in."""

from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from k2t_portal.organisatie.bezorging import POSTBODE
from k2t_portal.organisatie.models import Gebruiker, Uitnodiging, noteer_beheer
from k2t_portal.organisatie.sessies import beeindig_sessies
from k2t_portal.organisatie.tweede_factor import vergeet

NIET_MEER = "Deze uitnodiging werkt niet meer."


@transaction.atomic
def nodig_uit(gebruiker: Gebruiker, *, by: Gebruiker | None, per_mail: bool = True) -> Uitnodiging:
    """Give a person without a password a link to choose one; an earlier link stops working.

    Raises ValidationError for who has a password, or may not log in.
    """
    rij = vergrendel(gebruiker)
    if not rij.is_active:
        raise ValidationError(f"{rij} is geblokkeerd. Laat {rij} eerst weer inloggen.")
    if rij.has_usable_password():
        raise ValidationError(f"{rij} heeft al een wachtwoord. Lukt inloggen niet meer? Kies dan Inloggen herstellen.")
    trek_uitnodiging_in(rij)
    uitnodiging = Uitnodiging.objects.create(gebruiker=rij, door=by)
    noteer_beheer("uitgenodigd", by=by, over=rij)
    if per_mail:
        POSTBODE.uitnodiging(uitnodiging)
    return uitnodiging


def trek_uitnodiging_in(gebruiker: Gebruiker) -> None:
    """The link that this person has, if any, opens nothing from now on."""
    Uitnodiging.objects.open().filter(gebruiker=gebruiker).update(ingetrokken_op=timezone.now())


@transaction.atomic
def neem_uitnodiging_aan(uitnodiging: Uitnodiging, *, wachtwoord: str) -> Gebruiker:
    """Choose the first password. Raises ValidationError when the link was used, or ended, a moment before."""
    gebruiker = vergrendel(uitnodiging.gebruiker)
    rij = Uitnodiging.objects.geldig().filter(pk=uitnodiging.pk).first()
    if rij is None:
        raise ValidationError(NIET_MEER)
    gebruiker.set_password(wachtwoord)
    gebruiker.save(update_fields=["password"])
    rij.gebruikt_op = timezone.now()
    rij.save(update_fields=["gebruikt_op"])
    return gebruiker


@transaction.atomic
def herstel_inloggen(gebruiker: Gebruiker, *, by: Gebruiker | None, reden: str, per_mail: bool = True) -> Uitnodiging:
    """Take away password, second steps, other accounts and sessions, and invite anew; for who cannot get in."""
    if gebruiker == by:
        raise ValidationError("Je eigen inloggen kan alleen een collega herstellen.")
    rij = vergrendel(gebruiker)
    vergeet(rij)
    SocialAccount.objects.filter(user=rij).delete()
    # Who holds a session by any other way is out too: a session ends when the password is another.
    rij.set_unusable_password()
    rij.save(update_fields=["password"])
    beeindig_sessies(rij)
    noteer_beheer("inloggen_hersteld", by=by, over=rij, toelichting=reden)
    return nodig_uit(rij, by=by, per_mail=per_mail)


def vergrendel(gebruiker: Gebruiker) -> Gebruiker:
    """Her row, locked until the transaction ends. A row that names her can still be added to the trail meanwhile.

    Else two of directie who each change a colleague could wait for each other: here for the trail, there for her row.
    """
    return Gebruiker.objects.select_for_update(no_key=True).get(pk=gebruiker.pk)
