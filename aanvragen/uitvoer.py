"""What leaves the portal for the dossier of a pupil in Kindkans or ParnasSys: an aanvraag as headings with text.

What is not named here does not leave: notes of a coach, deliberation of the OC, consults, wisselverzoeken, steps.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.template.loader import render_to_string

from aanvragen.models import Aanvraag, Aanvulling
from k2t_portal.organisatie.models import Logo, Rol, Samenwerkingsverband
from k2t_portal.workflow.templatetags.portaal import datum_lang

TEKENS_PER_REGEL = 80
HOOGSTE_VAK = 14

Feiten = list[tuple[str, str]]


class Deel(NamedTuple):
    """One heading with its text."""

    kop: str
    tekst: str

    @property
    def hoogte(self) -> int:
        """Lines that its box shows."""
        regels = sum(1 + len(regel) // TEKENS_PER_REGEL for regel in self.tekst.splitlines())
        return max(2, min(regels, HOOGSTE_VAK))


class Document(NamedTuple):
    """`naam` is that of its file, so it says no more than the kenmerk; `let_op` closes it."""

    naam: str
    titel: str
    feiten: Feiten
    delen: list[Deel]
    let_op: str = ""

    @property
    def teksten(self) -> list[Deel]:
        """All of it as texts to copy."""
        gegevens = Deel("Gegevens", "\n".join(f"{naam}: {waarde}" for naam, waarde in self.feiten))
        slot = [Deel("Let op", self.let_op)] if self.let_op else []
        return [gegevens, *self.delen, *slot]


def wie_het_betreft(aanvraag: Aanvraag) -> Feiten:
    """Whom a document is about, with as little as brings it to the right dossier (art. 5 lid 1 c AVG).

    The number of the dossier, or the aanduiding when there is none; both together only make a child easier to find.
    Never the leerkracht: parents may read the dossier of their child (art. 15 AVG), and in what she struggled with is
    hers. Who has to know reads it from school and groep.
    """
    dossier, leerling = ("Dossier", aanvraag.kindkans_dossier), ("Leerling", aanvraag.leerling_aanduiding)
    wie = dossier if aanvraag.kindkans_dossier else leerling
    return _gevuld([("Kenmerk", str(aanvraag)), ("School", aanvraag.school.naam), ("Groep", aanvraag.groep), wie])


def aanvraag_document(aanvraag: Aanvraag) -> Document:
    """The aanvraag as it was handed in, what the OC asked about it, and its besluit.

    Costs, akkoord and contact data stay here: the dossier of a pupil has no use for them.
    """
    return Document(
        naam=str(aanvraag),
        titel="Aanvraag Key2Teach coaching",
        feiten=[*wie_het_betreft(aanvraag), *_gevuld(_hoe_het_liep(aanvraag))],
        delen=[Deel(kop, tekst) for kop, tekst in _gevuld([*_verhaal(aanvraag), *_gesprek(aanvraag)])],
    )


def document_html(document: Document) -> str:
    """The document as HTML, so that its contents can be read without a PDF reader."""
    context = {"document": document, "swv": Samenwerkingsverband.huidig()}
    return render_to_string("aanvragen/uitvoer_pdf.html", context)


def document_pdf(document: Document) -> bytes:
    """A tagged PDF in the look of the facturen."""
    from facturatie.drukker import druk_document_af

    kleur = Samenwerkingsverband.huidig().primaire_kleur
    return druk_document_af(document_html(document), kleur=kleur, logo=Logo.png())


def _hoe_het_liep(aanvraag: Aanvraag) -> Feiten:
    return [
        ("Aangevraagd door", aanvraag.get_begeleider_display() or Rol.KC.label),
        ("Route", aanvraag.get_route_display()),
        ("Vorm", aanvraag.get_vorm_display()),
        ("Ouders geïnformeerd", "Ja" if aanvraag.ouders_geinformeerd else ""),
        ("CLB-traject gestart", datum_lang(aanvraag.clb_gestart_op)),
        ("Besproken met de kwaliteitscoördinator", datum_lang(aanvraag.besproken_kc_op)),
        ("Besproken met de leerkracht", datum_lang(aanvraag.besproken_leerkracht_op)),
        ("Ingediend", datum_lang(aanvraag.ingediend_op)),
        ("Besluit", _besluit(aanvraag)),
    ]


def _verhaal(aanvraag: Aanvraag) -> Iterator[tuple[str, str]]:
    yield "Hulpvraag", aanvraag.hulpvraag
    yield "Handelingsverlegenheid", aanvraag.handelingsverlegenheid
    yield "Wat al is geprobeerd", aanvraag.al_geprobeerd
    yield "Gewenste verandering", aanvraag.gewenste_verandering
    yield "Waarom CLB alleen niet genoeg is", aanvraag.clb_niet_genoeg
    if aanvraag.spoed:
        yield "Waarom het spoed heeft", aanvraag.spoed_reden


def _gesprek(aanvraag: Aanvraag) -> Iterator[tuple[str, str]]:
    """Questions that were answered belong to the aanvraag; what the OC advises or asked in vain does not."""
    for vraag in aanvraag.aanvullingen.filter(soort=Aanvulling.Soort.VRAAG, beantwoord_op__isnull=False):
        yield f"Vraag van de Ondersteuningscommissie, {datum_lang(vraag.gevraagd_op)}", vraag.vraag
        yield f"Antwoord, {datum_lang(vraag.beantwoord_op)}", vraag.antwoord
    if hasattr(aanvraag, "besluit"):
        yield "Motivering van het besluit", aanvraag.besluit.motivering


def _besluit(aanvraag: Aanvraag) -> str:
    if not hasattr(aanvraag, "besluit"):
        return ""
    return f"{aanvraag.besluit.get_uitkomst_display()}, {datum_lang(aanvraag.besluit.op)}"


def _gevuld(paren: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(kop, tekst) for kop, tekst in paren if tekst]
