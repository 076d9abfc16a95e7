"""How someone comes in for the first time, or again after her way of logging in was taken away."""

import datetime
from typing import Any, ClassVar

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models.mensen import Gebruiker

GELDIG = datetime.timedelta(days=7)
# No link of another kind can stand in for this one.
ONDERTEKENAAR = Signer(salt="uitnodiging", sep=".")


def over_zeven_dagen() -> datetime.datetime:
    return timezone.now() + GELDIG


class UitnodigingQuerySet(models.QuerySet["Uitnodiging"]):
    def open(self) -> "UitnodigingQuerySet":
        """Neither used nor taken back; a person has one at most, and it may be too old."""
        return self.filter(gebruikt_op__isnull=True, ingetrokken_op__isnull=True)

    def geldig(self) -> "UitnodigingQuerySet":
        """What still lets someone in: never who is blocked, nor who has a password by now."""
        return self.open().filter(
            verloopt_op__gt=timezone.now(),
            gebruiker__is_active=True,
            gebruiker__password__startswith=UNUSABLE_PASSWORD_PREFIX,
        )

    def van_sleutel(self, sleutel: str) -> "Uitnodiging | None":
        """The valid invitation that a link opens; None for any other, without telling why."""
        try:
            pk = ONDERTEKENAAR.unsign(sleutel)
        except BadSignature:
            return None
        return self.geldig().filter(pk=pk).first()


class Uitnodiging(models.Model):
    """A link that works once, for seven days, with which a person chooses a password.

    The database holds nothing that opens it: its key is this row's number, signed with SECRET_KEY.
    """

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="uitnodigingen")
    # Empty for one that was made on the command line.
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    verstuurd_op = models.DateTimeField(default=timezone.now)
    verloopt_op = models.DateTimeField(default=over_zeven_dagen)
    gebruikt_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "uitnodigingen"
        ordering: ClassVar[list[str]] = ["-verstuurd_op", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["gebruiker"],
                condition=Q(gebruikt_op__isnull=True, ingetrokken_op__isnull=True),
                name="uitnodiging_een_open_per_persoon",
            ),
            models.CheckConstraint(
                condition=Q(gebruikt_op__isnull=True) | Q(ingetrokken_op__isnull=True),
                name="uitnodiging_gebruikt_of_ingetrokken",
            ),
            models.CheckConstraint(
                condition=Q(verloopt_op__gt=F("verstuurd_op")), name="uitnodiging_verloopt_na_versturen"
            ),
        ]

    def __str__(self) -> str:
        return f"Uitnodiging van {self.gebruiker}"

    @property
    def pad(self) -> str:
        """The path of the link."""
        return reverse("account_welkom", args=[ONDERTEKENAAR.sign(str(self.pk))])

    @property
    def is_verlopen(self) -> bool:
        return not (self.gebruikt_op or self.ingetrokken_op) and self.verloopt_op <= timezone.now()
