"""What the database refuses of an aanvraag, whatever the code does; and when a step makes sense beside its state."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

from facturatie.models import Vorm

if TYPE_CHECKING:
    from aanvragen.models.aanvraag import Aanvraag

AANVRAAG_KLOPT: list[Any] = [
    models.CheckConstraint(
        condition=Q(status="concept", kenmerk__isnull=True, ingediend_op__isnull=True)
        | (~Q(status="concept") & Q(kenmerk__isnull=False, ingediend_op__isnull=False)),
        name="aanvraag_kenmerk_bij_indienen",
    ),
    models.CheckConstraint(
        condition=Q(status="concept")
        | (
            Q(ouders_geinformeerd=True, akkoord_op__isnull=False, vorm__in=Vorm.values)
            & ~Q(leerling_aanduiding="")
            & ~Q(hulpvraag="")
            & ~Q(handelingsverlegenheid="")
            & ~Q(al_geprobeerd="")
            & ~Q(gewenste_verandering="")
        ),
        name="aanvraag_compleet_na_concept",
    ),
    models.CheckConstraint(
        condition=Q(status="concept")
        | Q(geanonimiseerd_op__isnull=False)
        | (~Q(leerkracht_naam="") & ~Q(leerkracht_email="") & ~Q(groep="") & ~Q(akkoord_naam="")),
        name="aanvraag_met_namen_na_concept",
    ),
    models.CheckConstraint(
        condition=Q(geanonimiseerd_op__isnull=True)
        | Q(
            gesloten_op__isnull=False,
            leerkracht_naam="",
            leerkracht_email="",
            leerkracht_telefoon="",
            groep="",
            kindkans_dossier="",
            akkoord_naam="",
            factuurreferentie="",
            import_sleutel__isnull=True,
        ),
        name="aanvraag_geanonimiseerd_zonder_namen",
    ),
    models.CheckConstraint(
        condition=Q(status="concept")
        | Q(route=1, clb_gestart_op__isnull=False) & ~Q(signaal_van="") & ~Q(clb_niet_genoeg="")
        | Q(route=2, besproken_kc_op__isnull=False, besproken_leerkracht_op__isnull=False) & ~Q(begeleider=""),
        name="aanvraag_compleet_voor_route",
    ),
    models.CheckConstraint(
        condition=Q(spoed=False) | ~Q(spoed_reden="") | Q(status="concept"), name="aanvraag_spoed_met_reden"
    ),
    models.CheckConstraint(
        condition=~Q(status__in=["goedgekeurd", "gekoppeld"]) | Q(prijs__isnull=False, prijs__gt=0),
        name="aanvraag_prijs_bij_akkoord",
    ),
    models.CheckConstraint(
        condition=~Q(status__in=["afgewezen", "ingetrokken"]) | Q(gesloten_op__isnull=False),
        name="aanvraag_einde_is_gesloten",
    ),
    models.CheckConstraint(
        condition=Q(clb_afgerond_op__isnull=True) | Q(route=2, gesloten_op__isnull=False),
        name="aanvraag_clb_pas_na_key2teach",
    ),
    models.CheckConstraint(condition=Q(consult__isnull=True) | Q(route=1), name="aanvraag_consult_bij_route_1"),
]


def is_verkort(aanvraag: "Aanvraag") -> bool:
    """Only where verkort was asked can a volledig traject be advised."""
    return aanvraag.vorm == Vorm.VERKORT
