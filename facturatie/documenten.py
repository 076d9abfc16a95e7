"""The documents of a factuur: its HTML, its PDF, its e-invoice, and the one copy of each that is kept."""

import hashlib

import segno.helpers
from django.template.loader import render_to_string
from stdnum import iban

from facturatie.models import Factuur, Factuurbestand
from k2t_portal.organisatie.models import Samenwerkingsverband

LANGSTE_NAAM = 70  # in an EPC QR (European Payments Council, EPC069-12)


def factuur_html(factuur: Factuur) -> str:
    """The document as HTML, so that its contents can be read without a PDF reader."""
    return render_to_string("facturatie/factuur_pdf.html", {"factuur": factuur, "qr": _betaalcode(factuur)})


def maak_pdf(factuur: Factuur) -> bytes:
    """Render the factuur; the same factuur gives the same bytes.

    All it says comes from the snapshot. Only the colour is today's: it is no part of what was agreed, and once the
    document is stored no new colour reaches it.
    """
    from facturatie.drukker import druk_af

    return druk_af(factuur_html(factuur), kleur=Samenwerkingsverband.huidig().primaire_kleur)


def bewaar_pdf(factuur: Factuur) -> Factuurbestand:
    """The stored document, made the first time it is asked for; of two who ask at once, both get the first one stored.

    Rendering happens outside any lock, because on SQLite a lock would stop all other work for as long as it takes.
    """
    bewaard = factuur.bestanden.filter(soort=Factuurbestand.Soort.PDF).first()
    return bewaard or _bewaar(factuur, Factuurbestand.Soort.PDF, maak_pdf(factuur))


def bewaar_e_factuur(factuur: Factuur) -> None:
    """Keep the e-invoice, by both sets of rules, of a factuur that has all it takes."""


def _bewaar(factuur: Factuur, soort: str, inhoud: bytes) -> Factuurbestand:
    bestand = {"inhoud": inhoud, "sha256": hashlib.sha256(inhoud).hexdigest()}
    return Factuurbestand.objects.get_or_create(factuur=factuur, soort=soort, defaults=bestand)[0]


def _betaalcode(factuur: Factuur) -> str:
    """An EPC QR with amount, IBAN and payment reference, as a data URI."""
    code = segno.helpers.make_epc_qr(
        name=factuur.verkoper_naam[:LANGSTE_NAAM],
        iban=iban.compact(factuur.verkoper_iban),
        amount=factuur.bedrag,
        text=factuur.nummer,
        encoding="utf-8",
    )
    return code.svg_data_uri(border=0)
