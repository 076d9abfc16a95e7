"""The stored documents: are the bytes those that were stored, and does the e-invoice say what the factuur says?"""

import hashlib
from collections.abc import Iterator
from typing import Any

from lxml import etree
from stdnum import iban

from facturatie.documenten import PROFIELEN
from facturatie.models import Factuur, Factuurbestand, Herinnering
from facturatie.ubl.delen import tekst
from facturatie.ubl.profielen import CREDIT, FACTUUR

# A document is about 100 kB, so this is what it takes of memory.
PER_KEER = 20


def _plek(*namen: str) -> etree.XPath:
    """The text of an element under the root, whatever its namespace."""
    return etree.XPath("string(/*" + "".join(f"/*[local-name()='{naam}']" for naam in namen) + ")")


KOPER = ("AccountingCustomerParty", "Party")
REKENING = ("PaymentMeans", "PayeeFinancialAccount", "ID")
PLEKKEN = {
    "soort document": etree.XPath("local-name(/*)"),
    "soort e-factuur": _plek("CustomizationID"),
    "nummer": _plek("ID"),
    "factuurdatum": _plek("IssueDate"),
    "vervaldatum": _plek("DueDate"),
    "kenmerk": _plek("BuyerReference"),
    "bedrag": _plek("LegalMonetaryTotal", "PayableAmount"),
    "schoolbestuur": _plek(*KOPER, "PartyLegalEntity", "RegistrationName"),
    "KvK-nummer van het bestuur": _plek(*KOPER, "PartyLegalEntity", "CompanyID"),
    "IBAN": _plek(*REKENING),
    "factuur die wordt gecrediteerd": _plek("BillingReference", "InvoiceDocumentReference", "ID"),
}


def documenten() -> Iterator[str]:
    rijen = Factuurbestand.objects.select_related("factuur__crediteert").order_by("factuur", "soort")
    for rij in rijen.iterator(chunk_size=PER_KEER):
        naam = f"{rij.factuur}: de {rij.get_soort_display()}"
        yield from _hetzelfde(rij, naam)
        if rij.soort in PROFIELEN:
            yield from _e_factuur(rij, naam)


def brieven() -> Iterator[str]:
    """The reminders as they went out."""
    for rij in Herinnering.objects.select_related("factuur").iterator(chunk_size=PER_KEER):
        yield from _hetzelfde(rij, f"{rij.factuur}: herinnering {rij.nummer}")


def _hetzelfde(rij: Any, naam: str) -> Iterator[str]:
    if hashlib.sha256(rij.inhoud).hexdigest() != rij.sha256:
        yield f"{naam} is veranderd na het bewaren (de SHA-256 klopt niet meer)"


def _e_factuur(rij: Factuurbestand, naam: str) -> Iterator[str]:
    try:
        boom = etree.fromstring(bytes(rij.inhoud), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        yield f"{naam} is niet te lezen als XML"
        return
    for wat, verwacht in _verwacht(rij.factuur, rij.soort).items():
        staat = str(PLEKKEN[wat](boom))
        if staat != verwacht:
            yield f"{naam} noemt als {wat} “{staat}”, de factuur “{verwacht}”"


def _verwacht(factuur: Factuur, soort: str) -> dict[str, str]:
    """What the e-invoice must say at each of the PLEKKEN."""
    is_credit = factuur.is_credit
    return {
        "soort document": (CREDIT if is_credit else FACTUUR).wortel,
        "soort e-factuur": PROFIELEN[Factuurbestand.Soort(soort)].value,
        "nummer": factuur.nummer,
        "factuurdatum": factuur.factuurdatum.isoformat(),
        "vervaldatum": "" if is_credit else factuur.vervaldatum.isoformat(),
        "kenmerk": tekst(factuur.kenmerk),
        "bedrag": f"{factuur.bedrag:.2f}",
        "schoolbestuur": tekst(factuur.koper_naam),
        "KvK-nummer van het bestuur": tekst(factuur.koper_kvk),
        "IBAN": "" if is_credit else iban.compact(factuur.verkoper_iban),
        "factuur die wordt gecrediteerd": factuur.crediteert.nummer if factuur.crediteert else "",
    }
