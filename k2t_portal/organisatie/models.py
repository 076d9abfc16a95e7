"""Who: people with their dated hats, schools, boards, and the one samenwerkingsverband."""

import datetime
from typing import Any, ClassVar

import rules
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property

from k2t_portal.organisatie.controle import brin_nummer, btw_id, iban_nummer, kvk_nummer, nl_postcode


class Rol(models.TextChoices):
    """The hats of the design; one person wears several at once."""

    KC = "kc", "Kwaliteitscoördinator"
    CLB = "clb", "CLB'er / ambulant begeleider"
    DIRECTEUR = "directeur", "Schooldirecteur"
    OC = "oc", "OC-lid"
    COACH = "coach", "Coach"
    DIRECTIE = "directie", "Directie"


ROLLEN_MET_SCHOOL = [Rol.KC, Rol.DIRECTEUR]


class Adres(models.Model):
    """A postal address as an invoice needs it (art. 35a Wet OB 1968: the full address of both parties)."""

    adres = models.CharField("straat en huisnummer", max_length=120)
    postcode = models.CharField(max_length=7, validators=[nl_postcode])
    plaats = models.CharField(max_length=80)

    class Meta:
        abstract = True


class Samenwerkingsverband(Adres):
    """The organisation that runs this portal: its name on paper, its norms, its look. Exactly one row."""

    naam = models.CharField(max_length=120)
    korte_naam = models.CharField(max_length=40)
    kvk = models.CharField("KvK-nummer", max_length=8, validators=[kvk_nummer])
    btw_id = models.CharField("btw-id", max_length=14, blank=True, validators=[btw_id])
    rsin = models.CharField("RSIN", max_length=9, blank=True, validators=[RegexValidator(r"^\d{9}$")])
    iban = models.CharField("IBAN", max_length=34, validators=[iban_nummer])
    email = models.EmailField("e-mailadres")
    telefoon = models.CharField(max_length=20, blank=True)
    primaire_kleur = models.CharField(
        "primaire kleur",
        max_length=7,
        default="#0f5e63",
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", "Vul een kleur in zoals #0f5e63.")],
    )
    betaaltermijn = models.PositiveSmallIntegerField("betaaltermijn in dagen", default=30)
    btw_vrijstelling = models.CharField(
        "reden van de btw-vrijstelling",
        max_length=200,
        default="Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968)",
        help_text="Deze zin komt op elke factuur. Laat de accountant bepalen wat hier staat.",
    )
    norm_beoordelen = models.PositiveSmallIntegerField("beoordelen, in werkdagen", default=10)
    norm_koppelen = models.PositiveSmallIntegerField("koppelen, in werkdagen", default=5)
    norm_contact = models.PositiveSmallIntegerField("contact opnemen, in werkdagen", default=5)
    uren_volledig = models.PositiveSmallIntegerField("norm volledig traject, in uren", default=20)
    uren_verkort = models.PositiveSmallIntegerField("norm verkort traject, in uren", default=10)

    class Meta:
        verbose_name = "samenwerkingsverband"
        verbose_name_plural = "samenwerkingsverband"
        constraints: ClassVar[list[Any]] = [models.CheckConstraint(condition=Q(pk=1), name="samenwerkingsverband_een")]

    def __str__(self) -> str:
        return self.naam

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def huidig(cls) -> "Samenwerkingsverband":
        """The one row; on an installation that is still empty, one with only the defaults, unsaved."""
        return cls.objects.first() or cls(naam="Samenwerkingsverband", korte_naam="SWV")


class Schoolbestuur(Adres):
    """The legal person that pays: the debtor of every factuur of its schools."""

    naam = models.CharField("officiële naam", max_length=120, unique=True)
    kvk = models.CharField("KvK-nummer", max_length=8, blank=True, validators=[kvk_nummer])
    factuur_email = models.EmailField("e-mailadres voor facturen", blank=True)

    class Meta:
        verbose_name_plural = "schoolbesturen"
        ordering: ClassVar[list[str]] = ["naam"]

    def __str__(self) -> str:
        return self.naam


class School(Adres):
    """One vestiging of a school, known by BRIN and vestigingsnummer."""

    class Soort(models.TextChoices):
        BO = "bo", "Basisonderwijs"
        SBO = "sbo", "Speciaal basisonderwijs"

    naam = models.CharField(max_length=120)
    brin = models.CharField("BRIN", max_length=4, validators=[brin_nummer])
    vestiging = models.CharField(
        "vestigingsnummer",
        max_length=2,
        default="00",
        validators=[RegexValidator(r"^\d{2}$", "Vul twee cijfers in, bijvoorbeeld 00.")],
    )
    soort = models.CharField("schoolsoort", max_length=3, choices=Soort, default=Soort.BO)
    bestuur = models.ForeignKey(Schoolbestuur, on_delete=models.PROTECT, related_name="scholen")
    actief = models.BooleanField("doet mee", default=True, help_text="Een school die stopt blijft bewaard.")

    class Meta:
        verbose_name_plural = "scholen"
        ordering: ClassVar[list[str]] = ["naam", "plaats"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["brin", "vestiging"], name="school_brin_vestiging_uniek"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def brin_vestiging(self) -> str:
        return f"{self.brin}{self.vestiging}"


class GebruikerManager(BaseUserManager["Gebruiker"]):
    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Gebruiker":
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def met_rol(self, rol: str) -> models.QuerySet["Gebruiker"]:
        """People who wear this hat today."""
        return self.filter(pk__in=Aanstelling.objects.geldig().filter(rol=rol).values("gebruiker")).order_by("naam")


class Gebruiker(AbstractBaseUser):
    """A person who can log in. What she may do follows from her aanstellingen, never from the account itself."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20, blank=True)
    is_active = models.BooleanField("mag inloggen", default=True)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]
    objects: ClassVar[GebruikerManager] = GebruikerManager()

    class Meta:
        ordering: ClassVar[list[str]] = ["naam"]

    def __str__(self) -> str:
        return self.naam

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
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=dag), van__lte=dag)


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
