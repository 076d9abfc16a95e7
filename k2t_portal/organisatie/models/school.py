"""The parties: the one samenwerkingsverband, the schoolbesturen that pay, and their schools."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from k2t_portal.organisatie.controle import (
    brin_nummer,
    btw_id,
    huiskleur,
    iban_nummer,
    kvk_nummer,
    nl_postcode,
    rsin_nummer,
)
from k2t_portal.organisatie.geheugen import onthoud, vergeet

MINSTENS_EEN = [MinValueValidator(1, "Vul een getal van 1 of meer in.")]


class Adres(models.Model):
    """A postal address as an invoice needs it (art. 35a Wet OB 1968: the full address of both parties)."""

    adres = models.CharField("straat en huisnummer", max_length=120)
    postcode = models.CharField(max_length=7, validators=[nl_postcode])
    plaats = models.CharField(max_length=80)

    class Meta:
        abstract = True


class EFactuur(models.TextChoices):
    """The rules that the e-invoice follows; no file satisfies both."""

    NLCIUS = "nlcius", "NLCIUS (Nederland)"
    PEPPOL = "peppol", "Peppol BIS 3.0"


class Samenwerkingsverband(Adres):
    """The organisation that runs this portal: its name on paper, its norms, its look. Exactly one row."""

    naam = models.CharField(max_length=120)
    korte_naam = models.CharField(max_length=40)
    kvk = models.CharField("KvK-nummer", max_length=8, validators=[kvk_nummer])
    btw_id = models.CharField("btw-id", max_length=14, blank=True, validators=[btw_id])
    rsin = models.CharField("RSIN", max_length=9, blank=True, validators=[rsin_nummer])
    iban = models.CharField("IBAN", max_length=34, validators=[iban_nummer])
    email = models.EmailField("e-mailadres")
    telefoon = models.CharField(max_length=20, blank=True)
    fg_naam = models.CharField("functionaris gegevensbescherming", max_length=80, blank=True)
    fg_email = models.EmailField("e-mailadres van de functionaris", blank=True)
    primaire_kleur = models.CharField("kleur", max_length=7, default="#0f5e63", validators=[huiskleur])
    betaaltermijn = models.PositiveSmallIntegerField("betaaltermijn in dagen", default=30, validators=MINSTENS_EEN)
    btw_vrijstelling = models.CharField(
        "reden van de btw-vrijstelling",
        max_length=200,
        default="Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968)",
        help_text="Deze zin komt op elke factuur. Laat de accountant bepalen wat hier staat.",
    )
    e_factuur = models.CharField("soort e-factuur", max_length=6, choices=EFactuur, default=EFactuur.NLCIUS)
    facturen_vanzelf = models.BooleanField(
        "facturen meteen mailen",
        default=False,
        help_text="Een nieuwe factuur gaat vanzelf naar het bestuur. Anders verstuurt de directie.",
    )
    herinnering_1_na = models.PositiveSmallIntegerField(
        "eerste herinnering, in dagen na de vervaldatum", default=7, null=True, blank=True, validators=MINSTENS_EEN
    )
    herinnering_2_na = models.PositiveSmallIntegerField(
        "tweede herinnering, in dagen na de vervaldatum", default=21, null=True, blank=True, validators=MINSTENS_EEN
    )
    grootboekrekening = models.CharField(
        max_length=10,
        default="8000",
        validators=[RegexValidator(r"^\d+$", "Vul alleen cijfers in, bijvoorbeeld 8000.")],
        help_text="De rekening waarop de opbrengst komt in de journaalexport.",
    )
    norm_beoordelen = models.PositiveSmallIntegerField("beoordelen, in werkdagen", default=10, validators=MINSTENS_EEN)
    norm_koppelen = models.PositiveSmallIntegerField("koppelen, in werkdagen", default=5, validators=MINSTENS_EEN)
    norm_contact = models.PositiveSmallIntegerField("contact opnemen, in werkdagen", default=5, validators=MINSTENS_EEN)
    norm_antwoord = models.PositiveSmallIntegerField(
        "een vraag beantwoorden, in werkdagen", default=10, validators=MINSTENS_EEN
    )
    norm_sessie = models.PositiveSmallIntegerField(
        "de volgende sessie plannen, in werkdagen", default=15, validators=MINSTENS_EEN
    )
    norm_afronden = models.PositiveSmallIntegerField(
        "afronden na de laatste sessie, in werkdagen", default=10, validators=MINSTENS_EEN
    )
    norm_afrekenen = models.PositiveSmallIntegerField(
        "bepalen wat gefactureerd wordt, in werkdagen", default=10, validators=MINSTENS_EEN
    )
    norm_wissel = models.PositiveSmallIntegerField(
        "een andere coach vinden, in werkdagen", default=5, validators=MINSTENS_EEN
    )
    norm_clb = models.PositiveSmallIntegerField(
        "het CLB-traject afronden, in werkdagen", default=20, validators=MINSTENS_EEN
    )
    herinner_vooraf = models.PositiveSmallIntegerField(
        "herinneren voor een termijn, in werkdagen", default=2, validators=MINSTENS_EEN
    )
    besluit_leden = models.PositiveSmallIntegerField(
        "leden die het eens zijn voor een besluit", default=1, validators=MINSTENS_EEN
    )
    afwezig_weken = models.PositiveSmallIntegerField(
        "vervanging regelen bij afwezigheid langer dan, in weken", default=4, validators=MINSTENS_EEN
    )
    uren_volledig = models.PositiveSmallIntegerField(
        "norm volledig traject, in uren", default=20, validators=MINSTENS_EEN
    )
    uren_verkort = models.PositiveSmallIntegerField(
        "norm verkort traject, in uren", default=10, validators=MINSTENS_EEN
    )

    class Meta:
        verbose_name = "samenwerkingsverband"
        verbose_name_plural = "samenwerkingsverband"
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=Q(pk=1), name="samenwerkingsverband_een"),
            models.CheckConstraint(
                condition=~Q(btw_id="") | ~Q(rsin=""),
                name="samenwerkingsverband_btw_id_of_rsin",
                violation_error_message="Vul een btw-id of een RSIN in. Een van de twee staat op elke factuur.",
            ),
            models.CheckConstraint(
                condition=Q(herinnering_2_na__isnull=True) | Q(herinnering_1_na__lt=F("herinnering_2_na")),
                name="samenwerkingsverband_herinneringen_op_volgorde",
                violation_error_message="De tweede herinnering komt na de eerste. Vul een groter aantal dagen in.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pk = 1
        super().save(*args, **kwargs)
        vergeet("swv")

    @classmethod
    def huidig(cls) -> "Samenwerkingsverband":
        """The one row; on an installation that is still empty, one with only the defaults, unsaved."""
        return onthoud("swv", lambda: cls.objects.first() or cls(naam="Samenwerkingsverband", korte_naam="SWV"))


class Logo(models.Model):
    """What stands on paper instead of the mark of the portal. At most one row; apart, for no page needs these bytes."""

    inhoud = models.BinaryField()
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    gewijzigd_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "logo"
        constraints: ClassVar[list[Any]] = [models.CheckConstraint(condition=Q(pk=1), name="logo_een")]

    def __str__(self) -> str:
        return f"Logo van {self.breedte} bij {self.hoogte} punten"

    @classmethod
    def png(cls) -> bytes | None:
        """The logo of today; None while there is none."""
        inhoud = cls.objects.values_list("inhoud", flat=True).first()
        return bytes(inhoud) if inhoud else None


class Schoolbestuur(Adres):
    """The legal person that pays: the debtor of every factuur of its schools."""

    naam = models.CharField("officiële naam", max_length=120, unique=True)
    kvk = models.CharField("KvK-nummer", max_length=8, blank=True, validators=[kvk_nummer])
    factuur_email = models.EmailField("e-mailadres voor facturen", blank=True)
    kopie_directeur = models.BooleanField(
        "kopie naar de schooldirecteur",
        default=False,
        help_text="De directeur van de school krijgt een kopie van elke mail met een factuur.",
    )
    debiteurnummer = models.CharField(
        max_length=20,
        blank=True,
        help_text="Zo heet het bestuur in het boekhoudpakket, en dus in de journaalexport.",
    )
    nummer = models.CharField(
        "bevoegd-gezagnummer",
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^\d{5}$", "Vul vijf cijfers in, bijvoorbeeld 41234.")],
        help_text="Zo heet het bestuur bij DUO.",
    )

    class Meta:
        verbose_name_plural = "schoolbesturen"
        ordering: ClassVar[list[str]] = ["naam"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["nummer"],
                condition=~Q(nummer=""),
                name="bestuur_nummer_uniek",
                violation_error_message="Er is al een bestuur met dit bevoegd-gezagnummer.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("organisatie:bestuur", args=[self.pk])


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
            models.UniqueConstraint(
                fields=["brin", "vestiging"],
                name="school_brin_vestiging_uniek",
                violation_error_message="Er is al een school met dit BRIN en vestigingsnummer.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("organisatie:school", args=[self.pk])

    @property
    def brin_vestiging(self) -> str:
        return f"{self.brin}{self.vestiging}"
