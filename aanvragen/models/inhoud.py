"""What an aanvraag asks: the answers of the form."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from aanvragen.models.velden import vrije_regel, vrije_tekst
from facturatie.models import Vorm
from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.organisatie.models import School


class Inhoud(models.Model):
    """The fields of the form. A concept may have gaps; from indienen on the database refuses them."""

    class Route(models.IntegerChoices):
        NIVEAU_1 = 1, "Route 1"
        NIVEAU_2 = 2, "Route 2"

    class Signaal(models.TextChoices):
        DIRECTEUR = "directeur", "De directeur"
        KC = "kc", "De kwaliteitscoördinator"
        LEERKRACHT = "leerkracht", "De groepsleerkracht"

    class Begeleider(models.TextChoices):
        CLB = "clb", "CLB'er"
        AB = "ab", "Ambulant begeleider (cluster 3)"

    DOSSIER = "pk"
    VERHAAL: ClassVar[list[str]] = [
        "hulpvraag",
        "handelingsverlegenheid",
        "al_geprobeerd",
        "gewenste_verandering",
        "clb_niet_genoeg",
        "spoed_reden",
    ]

    route = models.PositiveSmallIntegerField(choices=Route)
    vorm = models.CharField(max_length=10, choices=Vorm, blank=True)
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="aanvragen")
    aanvrager = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="aanvragen")

    leerkracht_naam = models.CharField("naam van de leerkracht", max_length=120, blank=True, validators=[geen_bsn])
    leerkracht_email = models.EmailField("e-mailadres van de leerkracht", blank=True)
    leerkracht_telefoon = models.CharField("telefoonnummer van de leerkracht", max_length=20, blank=True)
    groep = models.CharField(max_length=20, blank=True, validators=[geen_bsn])
    leerling_aanduiding = vrije_regel("aanduiding van de leerling", max_length=20)
    kindkans_dossier = models.CharField("dossiernummer in Kindkans", max_length=30, blank=True, validators=[geen_bsn])

    hulpvraag = vrije_tekst()
    handelingsverlegenheid = vrije_tekst()
    al_geprobeerd = vrije_tekst("wat al is geprobeerd")
    gewenste_verandering = vrije_tekst()
    ouders_geinformeerd = models.BooleanField("ouders zijn geïnformeerd", default=False)

    signaal_van = models.CharField("wie signaleerde", max_length=10, choices=Signaal, blank=True)
    clb_gestart_op = models.DateField("CLB-traject gestart op", null=True, blank=True)
    clb_niet_genoeg = vrije_tekst("waarom CLB alleen niet genoeg is")
    helpdesk_op = models.DateField("telefonisch overleg met een OC-lid op", null=True, blank=True)

    consult = models.ForeignKey(
        "aanvragen.Consult", on_delete=models.PROTECT, null=True, blank=True, related_name="aanvragen"
    )

    begeleider = models.CharField("jouw rol", max_length=3, choices=Begeleider, blank=True)
    besproken_kc_op = models.DateField("besproken met de kwaliteitscoördinator op", null=True, blank=True)
    besproken_leerkracht_op = models.DateField("besproken met de leerkracht op", null=True, blank=True)

    akkoord_naam = models.CharField("naam van de directeur die akkoord is", max_length=120, blank=True)
    akkoord_op = models.DateField("datum van het akkoord", null=True, blank=True)
    factuurreferentie = models.CharField(max_length=40, blank=True, validators=[geen_bsn])
    spoed = models.BooleanField(default=False)
    spoed_reden = vrije_tekst("waarom heeft dit spoed", max_length=1000)

    class Meta:
        abstract = True
