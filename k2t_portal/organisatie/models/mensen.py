"""The people, and the dated hats that give them their rights."""

import datetime
from typing import Any, ClassVar

import rules
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from k2t_portal.organisatie.models.school import School


class Rol(models.TextChoices):
    """The hats of the design; one person wears several at once."""

    KC = "kc", "Kwaliteitscoördinator"
    CLB = "clb", "CLB'er / ambulant begeleider"
    DIRECTEUR = "directeur", "Schooldirecteur"
    OC = "oc", "OC-lid"
    COACH = "coach", "Coach"
    DIRECTIE = "directie", "Directie"


class Postkeuze(models.TextChoices):
    """How much mail a person wants."""

    STAP = "stap", "Bij elke stap in mijn zaken"
    AAN_ZET = "aan_zet", "Alleen als ik aan zet ben"
    DAG = "dag", "Eén overzicht per dag"


ROLLEN_MET_SCHOOL = [Rol.KC, Rol.DIRECTEUR]
# Begins and ends in the poule, which knows how many trajecten a coach has.
ROLLEN_VAN_DE_POULE = [Rol.COACH]


class GebruikerManager(BaseUserManager["Gebruiker"]):
    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Gebruiker":
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def bekend(self) -> models.QuerySet["Gebruiker"]:
        """Without those of whom only a number is left."""
        return self.filter(gepseudonimiseerd_op__isnull=True)

    def met_hoed(self, **eisen: Any) -> models.QuerySet["Gebruiker"]:
        """People who wear a hat today, or one of this rol or at this school."""
        return self.filter(pk__in=Aanstelling.objects.geldig().filter(**eisen).values("gebruiker"))

    def met_rol(self, rol: str) -> models.QuerySet["Gebruiker"]:
        """People who wear this hat today."""
        return self.met_hoed(rol=rol).order_by("naam")

    def hoeden_erbij(self) -> models.QuerySet["Gebruiker"]:
        """Everyone, with today's hats (`hoeden`) read in one query."""
        hoeden = Aanstelling.objects.geldig().select_related("school")
        vooraf = models.Prefetch("aanstellingen", queryset=hoeden, to_attr="hoeden")
        return self.prefetch_related(vooraf)  # type: ignore[no-redef]  # it fills the cached property of that name


class Gebruiker(AbstractBaseUser):
    """A person who can log in. What she may do follows from her aanstellingen, never from the account itself."""

    email = models.EmailField(
        "e-mailadres", unique=True, error_messages={"unique": "Er is al iemand met dit e-mailadres."}
    )
    naam = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20, blank=True)
    is_active = models.BooleanField("mag inloggen", default=True)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    post = models.CharField("mail over mijn zaken", max_length=10, choices=Postkeuze, default=Postkeuze.STAP)
    # Her name and address went (art. 17 AVG); the row stays, for the trail points at it.
    gepseudonimiseerd_op = models.DateTimeField(null=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]
    objects: ClassVar[GebruikerManager] = GebruikerManager()

    class Meta:
        ordering: ClassVar[list[str]] = ["naam"]
        constraints: ClassVar[list[Any]] = [
            # With the unique column this makes an address one person's, however it is written.
            models.CheckConstraint(condition=Q(email=Lower("email")), name="gebruiker_email_in_kleine_letters"),
            models.CheckConstraint(
                condition=Q(gepseudonimiseerd_op__isnull=True)
                | Q(is_active=False, telefoon="", last_login__isnull=True),
                name="gebruiker_weg_is_weg",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("organisatie:persoon", args=[self.pk])

    @cached_property
    def hoeden(self) -> list["Aanstelling"]:
        """Today's aanstellingen, read once for as long as this object lives (in a view: one request)."""
        return list(self.aanstellingen.geldig().select_related("school"))

    def draagt(self, rol: str) -> bool:
        return any(hoed.rol == rol for hoed in self.hoeden)

    def scholen_als(self, rol: str) -> list[int]:
        """Primary keys of the schools where she wears this hat today."""
        return [hoed.school_id for hoed in self.hoeden if hoed.rol == rol and hoed.school_id]

    def has_perm(self, permissie: str, obj: Any = None) -> bool:
        """Only the rules decide: there is no superuser who sees everything."""
        return bool(rules.has_perm(permissie, self, obj))

    @property
    def hoedanigheden(self) -> str:
        """Her hats in words, for example "Coach en OC-lid"."""
        namen = sorted({hoed.get_rol_display() for hoed in self.hoeden})
        return " en ".join(filter(None, [", ".join(namen[:-1]), *namen[-1:]]))


class AanstellingQuerySet(models.QuerySet["Aanstelling"]):
    def geldig(self, op: datetime.date | None = None) -> "AanstellingQuerySet":
        """Aanstellingen in force on a day, today by default; `tot` is the last day itself."""
        dag = op or timezone.localdate()
        return self.in_periode(dag, dag)

    def in_periode(self, van: datetime.date, tot: datetime.date | None) -> "AanstellingQuerySet":
        """Aanstellingen in force on some day from `van` to `tot`, both included; without `tot` there is no end."""
        nog_niet_voorbij = self.filter(Q(tot__isnull=True) | Q(tot__gte=van))
        return nog_niet_voorbij.filter(van__lte=tot) if tot else nog_niet_voorbij

    def kcs_van(self, school: Any) -> "AanstellingQuerySet":
        """Who is kwaliteitscoördinator of a school today; `school` is one, its key, or a reference to it."""
        return self.geldig().filter(rol=Rol.KC, school=school)


class Aanstelling(models.Model):
    """A hat with its dates: the only source of rights in the portal."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="aanstellingen")
    rol = models.CharField(max_length=10, choices=Rol)
    school = models.ForeignKey(School, on_delete=models.PROTECT, null=True, blank=True, related_name="aanstellingen")
    van = models.DateField("vanaf", default=timezone.localdate)
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = AanstellingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanstellingen"
        ordering: ClassVar[list[Any]] = [F("tot").desc(nulls_first=True), "rol", "van"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(rol__in=ROLLEN_MET_SCHOOL, school__isnull=False)
                | (~Q(rol__in=ROLLEN_MET_SCHOOL) & Q(school__isnull=True)),
                name="aanstelling_school_bij_schoolrol",
                violation_error_message="Kies een school bij een rol op een school, en alleen dan.",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="aanstelling_eindigt_niet_voor_begin",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
            # Two constraints, because SQLite holds two nulls for different.
            models.UniqueConstraint(
                fields=["gebruiker", "rol", "school"],
                condition=Q(tot__isnull=True, school__isnull=False),
                name="aanstelling_een_lopende_op_school",
                violation_error_message="Deze persoon heeft deze rol op deze school al.",
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "rol"],
                condition=Q(tot__isnull=True, school__isnull=True),
                name="aanstelling_een_lopende_per_rol",
                violation_error_message="Deze persoon heeft deze rol al.",
            ),
        ]

    def __str__(self) -> str:
        bij = f" bij {self.school}" if self.school else ""
        return f"{self.get_rol_display()}{bij}"

    @property
    def is_voorbij(self) -> bool:
        return self.tot is not None and self.tot < timezone.localdate()

    @property
    def gold_nog_niet(self) -> bool:
        """It gave no rights before today, so a mistake can be taken back without changing history."""
        return self.van >= timezone.localdate()

    @property
    def is_van_de_poule(self) -> bool:
        return self.rol in ROLLEN_VAN_DE_POULE

    @property
    def periode(self) -> str:
        return f"{self.van:%d-%m-%Y} tot en met {self.tot:%d-%m-%Y}" if self.tot else f"vanaf {self.van:%d-%m-%Y}"
