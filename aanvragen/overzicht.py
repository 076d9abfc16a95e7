"""The aanvraag read back: every question with its answer, grouped by step."""

from typing import NamedTuple

from django import forms

from aanvragen.compleet import wat_ontbreekt
from aanvragen.leesbaar import leesbaar
from aanvragen.models import Aanvraag
from aanvragen.stappen import Stap, stappen_van

# Carries the way back through the address, so that a step knows that it was opened to mend one answer.
TERUG = "?terug=controleer"


class Antwoord(NamedTuple):
    """`ontbreekt` is the sentence that asks for a required answer; `url` leads to its field."""

    veld: str
    vraag: str
    tekst: str
    url: str
    ontbreekt: str

    @property
    def is_verhaal(self) -> bool:
        return self.veld in Aanvraag.VERHAAL


class Onderdeel(NamedTuple):
    stap: Stap
    url: str
    antwoorden: list[Antwoord]


def onderdelen(aanvraag: Aanvraag) -> list[Onderdeel]:
    """The steps that have a form, with their answers; route, school and bijlagen have a shape of their own."""
    ontbreekt = wat_ontbreekt(aanvraag)
    return [_onderdeel(stap, aanvraag, ontbreekt) for stap in stappen_van(aanvraag.route) if stap.form]


def _onderdeel(stap: Stap, aanvraag: Aanvraag, ontbreekt: dict[str, str]) -> Onderdeel:
    assert stap.form is not None  # noqa: S101, narrows the type
    url = stap.url(aanvraag) + TERUG
    velden = [veld for veld in stap.form(instance=aanvraag) if _is_gevraagd(veld.name, aanvraag)]
    antwoorden = [
        Antwoord(
            veld.name,
            str(veld.label),
            leesbaar(aanvraag, veld.name),
            f"{url}#{_id(veld)}",
            ontbreekt.get(veld.name, ""),
        )
        for veld in velden
    ]
    return Onderdeel(stap, url, antwoorden)


def _is_gevraagd(naam: str, aanvraag: Aanvraag) -> bool:
    """A consult that was chosen has its day, so that is not told twice."""
    overbodig = {"spoed_reden": not aanvraag.spoed, "helpdesk_op": aanvraag.consult, "consult": not aanvraag.consult}
    return not overbodig.get(naam)


def _id(veld: forms.BoundField) -> str:
    """Radio buttons have no id of their own: their first one carries the number 0."""
    return veld.id_for_label or f"{veld.auto_id}_0"
