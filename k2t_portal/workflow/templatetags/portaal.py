"""How things are written on a screen: icons, amounts, dates, working days, errors and chosen filters."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from django import forms, template
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils import timezone
from django.utils.dateformat import format as datum_opmaken
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

HARDE_SPATIE = "\N{NO-BREAK SPACE}"


@register.simple_tag
def icoon(naam: str, extra: str = "") -> SafeString:
    """An icon of the sprite, hidden from screen readers: a word always stands next to it. `extra`: more CSS classes."""
    return _icoon(naam, extra)


@lru_cache(maxsize=256)
def _icoon(naam: str, extra: str) -> SafeString:
    return format_html(
        '<svg class="icoon{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        f" {extra}" if extra else "",
        static("icons.svg"),
        naam,
    )


@register.filter
def euro(bedrag: Decimal | int | None) -> str:
    """An amount in euros, in Dutch notation and kept on one line; empty when there is none."""
    if bedrag is None or bedrag == "":
        return ""
    nederlands = f"{bedrag:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"€{HARDE_SPATIE}{nederlands}"


def _lokaal(moment: datetime.date) -> datetime.date:
    is_bewust = isinstance(moment, datetime.datetime) and timezone.is_aware(moment)
    return timezone.localtime(moment) if is_bewust else moment  # type: ignore[arg-type]  # is_bewust: it is a datetime


@register.filter
def datum(dag: datetime.date | None) -> str:
    """14-11-2026; a moment is taken in local time; empty when there is none."""
    return _lokaal(dag).strftime("%d-%m-%Y") if dag else ""


@register.filter
def datum_lang(dag: datetime.date | None) -> str:
    """14 november 2026."""
    return datum_opmaken(_lokaal(dag), "j F Y") if dag else ""


@register.filter
def tijd(moment: datetime.datetime | None) -> str:
    """14:32."""
    return _lokaal(moment).strftime("%H:%M") if moment else ""


@register.filter
def werkdagen_tekst(dagen: int | None) -> str:
    """How long there is still to go, in working days; negative is late."""
    if dagen is None:
        return ""
    if dagen == 0:
        return "vandaag"
    woord = "werkdag" if abs(dagen) == 1 else "werkdagen"
    return f"nog {dagen} {woord}" if dagen > 0 else f"{-dagen} {woord} te laat"


@register.filter
def initialen(naam: str) -> str:
    """First letters of the first and the last word: "Noor van Dalen" is ND."""
    woorden = str(naam).split()
    return "".join(woord[0] for woord in (woorden[:1] + woorden[1:][-1:])).upper()


class Fout(NamedTuple):
    tekst: str
    veld: str  # id of the input to go to; empty for an error of the whole form


@register.simple_tag
def foutenlijst(*bronnen: Any) -> list[Fout]:
    """Every error of these forms, formsets or lists of forms, in the order of the screen. Anything else has none."""
    return [fout for formulier in _formulieren(bronnen) for fout in _fouten_van(formulier)]


def _formulieren(bronnen: Iterable[Any]) -> Iterator[forms.BaseForm | forms.BaseFormSet[Any]]:
    for bron in bronnen:
        if isinstance(bron, forms.BaseForm):
            yield bron
        elif isinstance(bron, forms.BaseFormSet):
            yield bron
            yield from bron.forms
        elif isinstance(bron, list | tuple):
            yield from _formulieren(bron)


def _fouten_van(formulier: forms.BaseForm | forms.BaseFormSet[Any]) -> Iterator[Fout]:
    if isinstance(formulier, forms.BaseFormSet):
        yield from (Fout(str(tekst), "") for tekst in formulier.non_form_errors())
        return
    yield from (Fout(str(tekst), "") for tekst in formulier.non_field_errors())
    for veld in formulier:
        yield from (Fout(_met_label(veld, str(tekst)), _invoer_id(veld)) for tekst in veld.errors)


def _met_label(veld: forms.BoundField, tekst: str) -> str:
    """Away from its field a message of Django's own ("Dit veld is verplicht.") no longer says which field it means."""
    eigen = (soort.__dict__.get("default_error_messages", {}) for soort in type(veld.field).__mro__)
    standaard = {str(melding) for meldingen in eigen for melding in meldingen.values()}
    scheiding = " " if str(veld.label).endswith("?") else ": "
    return f"{veld.label}{scheiding}{tekst}" if tekst in standaard else tekst


def _invoer_id(veld: forms.BoundField) -> str:
    """Radio buttons and checkboxes have no id of their own: their first one carries the number 0."""
    return veld.id_for_label or f"{veld.auto_id}_0"


class Chip(NamedTuple):
    label: str
    waarde: str
    url: str  # the same page without this one filter


@register.simple_tag
def keuzelijst(veld: forms.BoundField) -> SafeString:
    """A filter as a select. Written here, since Django renders two templates for each option and schools are many."""
    if not isinstance(veld.field.widget, forms.Select):
        return veld.as_widget()
    keuzes, gekozen = veld.field.widget.choices, str(veld.value() or "")
    opties = ((waarde, " selected" if str(waarde) == gekozen else "", naam) for waarde, naam in keuzes)
    return format_html(
        '<select name="{}" id="{}">{}</select>',
        veld.html_name,
        veld.id_for_label,
        format_html_join("", '<option value="{}"{}>{}</option>', opties),
    )


@register.simple_tag(takes_context=True)
def gekozen_filters(context: template.Context, filterset: Any) -> list[Chip]:
    """The filters that are on, each with the link that takes it off."""
    request: HttpRequest = context["request"]
    formulier = getattr(filterset, "form", None)
    if formulier is None:
        return []
    # What makes no sense does not filter, so it is no chip either.
    return [chip for veld in formulier.visible_fields() if not veld.errors for chip in _chips(veld, request)]


def _chips(veld: forms.BoundField, request: HttpRequest) -> Iterator[Chip]:
    for waarde in filter(None, request.GET.getlist(veld.html_name)):
        over = request.GET.copy()
        over.pop("page", None)
        over.setlist(veld.html_name, [ander for ander in over.getlist(veld.html_name) if ander != waarde])
        yield Chip(str(veld.label), _waarde_tekst(veld, waarde), f"{request.path}?{over.urlencode()}")


def _waarde_tekst(veld: forms.BoundField, waarde: str) -> str:
    if isinstance(veld.field.widget, forms.CheckboxInput):
        return "ja"
    if isinstance(veld.field, forms.DateField):
        return datum(veld.form.cleaned_data[veld.name])
    keuzes = {str(sleutel): str(naam) for sleutel, naam in getattr(veld.field, "choices", [])}
    return keuzes.get(waarde, waarde)
