"""The building blocks of UBL: elements that are left out when they would be empty, and the parties."""

import re
from decimal import Decimal
from typing import Any

from lxml import etree

from facturatie.models import Factuur

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
CAC, CBC = f"{UBL}CommonAggregateComponents-2", f"{UBL}CommonBasicComponents-2"
RUIMTEN = {"cac": CAC, "cbc": CBC}

KVK = {"schemeID": "0106"}  # Kamer van Koophandel, in the list of electronic address schemes (EAS) and in ISO 6523
EURO = {"currencyID": "EUR"}
CONTACT = "Financiële administratie"

# XML 1.0 has no place for control characters, and lxml refuses them: they come along when text is pasted.
ONZICHTBAAR = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")

Element = Any  # of lxml, which has no class of its own for one


def tekst(waarde: str) -> str:
    """As it can stand in XML, on one line."""
    return " ".join(ONZICHTBAAR.sub(" ", waarde).split())


def blad(naam: str, waarde: str | Decimal, **attributen: str) -> Element | None:
    """An element with text in the namespace cbc; None when there is no text, because UBL knows no empty elements."""
    inhoud = tekst(str(waarde))
    if not inhoud:
        return None
    element = etree.Element(f"{{{CBC}}}{naam}", attributen, RUIMTEN)
    element.text = inhoud
    return element


def bedrag(naam: str, waarde: Decimal) -> Element:
    """An amount in euro."""
    return blad(naam, f"{waarde:.2f}", **EURO)


def tak(naam: str, *delen: Element | None) -> Element | None:
    """An element in the namespace cac with the parts that are there; None when there are none."""
    gevuld = [deel for deel in delen if deel is not None]
    if not gevuld:
        return None
    element = etree.Element(f"{{{CAC}}}{naam}", None, RUIMTEN)
    element.extend(gevuld)
    return element


def wortel(naam: str, delen: list[Element | None]) -> bytes:
    """The document, as UTF-8."""
    ruimte = f"{UBL}{naam}-2"
    alle: dict[Any, str] = {None: ruimte, **RUIMTEN}  # None: without a prefix
    boom = etree.Element(f"{{{ruimte}}}{naam}", None, alle)
    boom.extend(deel for deel in delen if deel is not None)
    return etree.tostring(boom, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def verkoper(factuur: Factuur) -> Element:
    """The samenwerkingsverband. It has one name, that of the Handelsregister."""
    return tak(
        "AccountingSupplierParty",
        tak(
            "Party",
            blad("EndpointID", factuur.verkoper_kvk, **KVK),
            tak("PartyName", blad("Name", factuur.verkoper_naam)),
            _adres(factuur.verkoper_adres, factuur.verkoper_plaats, factuur.verkoper_postcode),
            _belasting(factuur),
            _rechtspersoon(factuur.verkoper_naam, factuur.verkoper_kvk),
            tak(
                "Contact",
                blad("Name", CONTACT),
                blad("Telephone", factuur.verkoper_telefoon),
                blad("ElectronicMail", factuur.verkoper_email),
            ),
        ),
    )


def koper(factuur: Factuur) -> Element:
    """The schoolbestuur pays; the school it is about is the name of the party.

    BRIN is no registered scheme, so its identification carries none.
    """
    return tak(
        "AccountingCustomerParty",
        tak(
            "Party",
            blad("EndpointID", factuur.koper_kvk, **KVK),
            tak("PartyIdentification", blad("ID", factuur.school_brin)),
            tak("PartyName", blad("Name", factuur.school_naam)),
            _adres(factuur.koper_adres, factuur.koper_plaats, factuur.koper_postcode),
            _rechtspersoon(factuur.koper_naam, factuur.koper_kvk),
        ),
    )


def belastingsoort(code: str) -> Element:
    return tak("TaxScheme", blad("ID", code))


def _belasting(factuur: Factuur) -> Element:
    """Category E asks for the btw-id of the seller (BR-E-02); who has none is known to the tax office by its RSIN."""
    nummer, soort = (factuur.verkoper_btw_id, "VAT") if factuur.verkoper_btw_id else (factuur.verkoper_rsin, "TAX")
    return tak("PartyTaxScheme", blad("CompanyID", nummer), belastingsoort(soort))


def _adres(straat: str, plaats: str, postcode: str) -> Element:
    return tak(
        "PostalAddress",
        blad("StreetName", straat),
        blad("CityName", plaats),
        blad("PostalZone", postcode),
        tak("Country", blad("IdentificationCode", "NL")),
    )


def _rechtspersoon(naam: str, kvk: str) -> Element:
    return tak("PartyLegalEntity", blad("RegistrationName", naam), blad("CompanyID", kvk, **KVK))
