"""When a step of a traject makes sense, beside its state: each in the words of the programme."""

from typing import TYPE_CHECKING

from facturatie.models import Factuur, Vorm
from trajecten.programma import AANTAL, MAX_EXTRA

if TYPE_CHECKING:
    from trajecten.models.traject import Traject


def had_contact(traject: "Traject") -> bool:
    return traject.contact_op is not None


def geen_contact(traject: "Traject") -> bool:
    return traject.contact_op is None


def heeft_volgende(traject: "Traject") -> bool:
    return traject.volgend_onderdeel is not None


def is_compleet(traject: "Traject") -> bool:
    return traject.volgend_onderdeel is None


def heeft_gegeven(traject: "Traject") -> bool:
    return bool(traject.gegeven)


def heeft_planning(traject: "Traject") -> bool:
    return traject.geplande_sessie is not None


def mag_extra(traject: "Traject") -> bool:
    """Only after all eight, and up to ten ("acht tot tien sessies")."""
    return traject.vorm == Vorm.VOLLEDIG and is_compleet(traject) and traject.extra_sessies < MAX_EXTRA


def niet_afgerekend(traject: "Traject") -> bool:
    return traject.afgerekend_op is None


def niet_gefactureerd(traject: "Traject") -> bool:
    return not Factuur.objects.filter(traject=traject.pk).exists()


def past_in_verkort(traject: "Traject") -> bool:
    return len(traject.gegeven) <= AANTAL[Vorm.VERKORT]
