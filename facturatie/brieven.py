"""The letter that reminds of a factuur, in the look of the factuur itself."""

import hashlib

from django.template.loader import render_to_string

from facturatie.documenten import te_betalen
from facturatie.models import Herinnering
from k2t_portal.organisatie.models import Logo, Samenwerkingsverband


def schrijf(herinnering: Herinnering) -> None:
    """Give a reminder that was not kept yet its letter."""
    herinnering.inhoud = maak_pdf(herinnering)
    herinnering.sha256 = hashlib.sha256(herinnering.inhoud).hexdigest()


def herinnering_html(herinnering: Herinnering) -> str:
    """The letter as HTML, so that its contents can be read without a PDF reader."""
    vraag = te_betalen(herinnering.factuur, herinnering.bedrag, herinnering.uiterlijk)
    return render_to_string("facturatie/herinnering_pdf.html", {**vraag, "herinnering": herinnering})


def maak_pdf(herinnering: Herinnering) -> bytes:
    """One A4; the same reminder gives the same bytes, as long as the look is the same."""
    from facturatie.drukker import druk_af

    kleur = Samenwerkingsverband.huidig().primaire_kleur
    return druk_af(herinnering_html(herinnering), kleur=kleur, logo=Logo.png())
