"""When a case that is asked for today can be expected to start, for templates of apps that know no trajecten."""

from django import template

from k2t_portal.organisatie.models import Samenwerkingsverband
from trajecten import vooruitzicht

register = template.Library()


@register.simple_tag
def verwachte_start() -> str:
    return vooruitzicht.verwachte_start(vooruitzicht.lees_vooruitzicht(), Samenwerkingsverband.huidig())
