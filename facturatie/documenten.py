"""The documents of a factuur: its HTML, its PDF, its e-invoice, and the one copy of each that is kept."""

import datetime
import hashlib
from decimal import Decimal
from typing import Any

import segno.helpers
from django.template.loader import render_to_string
from stdnum import iban

from facturatie.models import Factuur, Factuurbestand
from facturatie.ubl import Profiel, ontbreekt_voor_e_factuur, ubl
from k2t_portal.organisatie.models import Logo, Samenwerkingsverband

LANGSTE_NAAM = 70  # in an EPC QR (European Payments Council, EPC069-12)
PROFIELEN = {Factuurbestand.Soort.NLCIUS: Profiel.NLCIUS, Factuurbestand.Soort.PEPPOL: Profiel.PEPPOL}


def factuur_html(factuur: Factuur) -> str:
    """The document as HTML, so that its contents can be read without a PDF reader."""
    if factuur.is_credit:
        return render_to_string("facturatie/creditfactuur_pdf.html", {"factuur": factuur})
    return render_to_string("facturatie/factuur_pdf.html", te_betalen(factuur, factuur.bedrag, factuur.vervaldatum))


def te_betalen(factuur: Factuur, bedrag: Decimal, uiterlijk: datetime.date) -> dict[str, Any]:
    """What templates/facturatie/te_betalen.html shows: an amount in euro, its last day, and the code to pay it."""
    return {"factuur": factuur, "bedrag": bedrag, "uiterlijk": uiterlijk, "qr": _betaalcode(factuur, bedrag)}


def maak_pdf(factuur: Factuur) -> bytes:
    """Render the factuur with its e-invoice inside, if that is stored; the same factuur gives the same bytes.

    All it says comes from the snapshot. Only the look is today's, colour and logo: it is no part of what was agreed,
    and once the document is stored no new look reaches it.
    """
    from facturatie.drukker import Bijlage, druk_af

    xml = _bewaard(factuur, voorkeur())
    bijlage = Bijlage(xml=bytes(xml.inhoud), dag=factuur.factuurdatum) if xml else None
    return druk_af(
        factuur_html(factuur),
        kleur=Samenwerkingsverband.huidig().primaire_kleur,
        logo=Logo.png(),
        bijlage=bijlage,
    )


def bewaar_pdf(factuur: Factuur) -> Factuurbestand:
    """The stored document, made the first time it is asked for; of two who ask at once, both get the first one stored.

    Rendering happens outside any lock, because on SQLite a lock would stop all other work for as long as it takes.
    """
    bewaard = _bewaard(factuur, Factuurbestand.Soort.PDF)
    return bewaard or _bewaar(factuur, Factuurbestand.Soort.PDF, maak_pdf(factuur))


def bewaar_e_factuur(factuur: Factuur) -> None:
    """Keep the e-invoice, by both sets of rules, of a factuur that has all it takes."""
    if not ontbreekt_voor_e_factuur(factuur):
        for soort, profiel in PROFIELEN.items():
            _bewaar(factuur, soort, ubl(factuur, profiel))


def voorkeur() -> Factuurbestand.Soort:
    """The e-invoice that the samenwerkingsverband chose: the one inside the PDF, and the first one on offer."""
    return Factuurbestand.Soort(Samenwerkingsverband.huidig().e_factuur)


def _bewaard(factuur: Factuur, soort: Factuurbestand.Soort) -> Factuurbestand | None:
    return factuur.bestanden.filter(soort=soort).first()


def _bewaar(factuur: Factuur, soort: Factuurbestand.Soort, inhoud: bytes) -> Factuurbestand:
    bestand = {"inhoud": inhoud, "sha256": hashlib.sha256(inhoud).hexdigest()}
    return Factuurbestand.objects.get_or_create(factuur=factuur, soort=soort, defaults=bestand)[0]


def _betaalcode(factuur: Factuur, bedrag: Decimal) -> str:
    """An EPC QR with amount (in euro), IBAN and payment reference, as a data URI."""
    code = segno.helpers.make_epc_qr(
        name=factuur.verkoper_naam[:LANGSTE_NAAM].strip(),
        iban=iban.compact(factuur.verkoper_iban),
        amount=bedrag,
        text=factuur.nummer,
        encoding="utf-8",
    )
    return code.svg_data_uri(border=0)
