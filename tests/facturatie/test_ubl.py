"""The e-invoice: every choice that makes it pass the official rules, one by one, and the UBL 2.1 schema."""

import copy
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import peppol
import pytest
from lxml import etree

from facturatie.models import Factuur, Vorm
from facturatie.ubl import Profiel, ontbreekt_voor_e_factuur, ubl
from tests.facturatie.voorbeeld import credit, factuur

# Made from a row that is not in the database: nothing here can depend on which one it is.
pytestmark = pytest.mark.eenmaal
SCHEMAS = Path(peppol.__file__).parent / "schema" / "maindoc"
NS = "urn:oasis:names:specification:ubl:schema:xsd:"
RUIMTEN = {"cac": f"{NS}CommonAggregateComponents-2", "cbc": f"{NS}CommonBasicComponents-2"}


@cache
def schema(wortel: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / f"UBL-{wortel}-2.1.xsd"))


def boom(wat: Factuur, profiel: Profiel = Profiel.NLCIUS) -> Any:
    return etree.fromstring(ubl(wat, profiel))


def lees(wat: Any, pad: str) -> list[str]:
    """The texts at this path below the root; "Party/Name" is written as "cac:Party/cbc:Name"."""
    return [str(deel.text) for deel in wat.findall(pad, RUIMTEN)]


def namen(wat: Any) -> list[str]:
    return [etree.QName(deel).localname for deel in wat]


VERKOPER, KOPER = "cac:AccountingSupplierParty/cac:Party/", "cac:AccountingCustomerParty/cac:Party/"
REGEL = "cac:InvoiceLine/"
FACTUUR_DELEN = [
    ("cbc:ID", ["2026-0001"]),
    ("cbc:ProfileID", ["urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"]),
    ("cbc:IssueDate", ["2026-12-01"]),
    ("cbc:DueDate", ["2026-12-31"]),
    ("cbc:InvoiceTypeCode", ["380"]),
    ("cbc:Note", ["Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968)"]),
    ("cbc:DocumentCurrencyCode", ["EUR"]),
    ("cbc:BuyerReference", ["K2T-2026-0012"]),
    ("cac:OrderReference/cbc:ID", []),
    ("cac:InvoicePeriod/*", ["2026-09-01", "2026-11-30"]),
    ("cac:BillingReference", []),
    # Both parties by KvK; the seller with its btw-id, because category E asks for it.
    (VERKOPER + "cbc:EndpointID[@schemeID='0106']", ["12345678"]),
    (VERKOPER + "cac:PartyName/cbc:Name", ["Stichting Samenwerkingsverband Voorbeeld PO"]),
    (VERKOPER + "cac:PostalAddress/cbc:StreetName", ["Voorbeeldlaan 1"]),
    (VERKOPER + "cac:PostalAddress/cbc:CityName", ["Voorbeeldstad"]),
    (VERKOPER + "cac:PostalAddress/cbc:PostalZone", ["1234 AB"]),
    (VERKOPER + "cac:PostalAddress/cac:Country/cbc:IdentificationCode", ["NL"]),
    (VERKOPER + "cac:PartyTaxScheme/cbc:CompanyID", ["NL123456782B90"]),
    (VERKOPER + "cac:PartyTaxScheme/cac:TaxScheme/cbc:ID", ["VAT"]),
    (VERKOPER + "cac:PartyLegalEntity/cbc:RegistrationName", ["Stichting Samenwerkingsverband Voorbeeld PO"]),
    (VERKOPER + "cac:PartyLegalEntity/cbc:CompanyID[@schemeID='0106']", ["12345678"]),
    (VERKOPER + "cac:Contact/*", ["Financiële administratie", "+31 10 0000000", "facturen@swv.example"]),
    # The bestuur buys, the school is the name of the party and its BRIN identifies it, in no registered scheme.
    (KOPER + "cbc:EndpointID[@schemeID='0106']", ["87654321"]),
    (KOPER + "cac:PartyName/cbc:Name", ["Basisschool De Proef"]),
    (KOPER + "cac:PartyIdentification/cbc:ID", ["99ZZ00"]),
    (KOPER + "cac:PartyIdentification/cbc:ID[@schemeID]", []),
    (KOPER + "cac:PostalAddress/cbc:StreetName", ["Schoolstraat 10"]),
    (KOPER + "cac:PostalAddress/cbc:CityName", ["Voorbeeldstad"]),
    (KOPER + "cac:PostalAddress/cbc:PostalZone", ["1234 CD"]),
    (KOPER + "cac:PostalAddress/cac:Country/cbc:IdentificationCode", ["NL"]),
    (KOPER + "cac:PartyTaxScheme", []),
    (KOPER + "cac:PartyLegalEntity/cbc:RegistrationName", ["Stichting Voorbeeld Scholen"]),
    (KOPER + "cac:PartyLegalEntity/cbc:CompanyID[@schemeID='0106']", ["87654321"]),
    # A transfer with a reference: no name and no BIC of the account.
    ("cac:PaymentMeans/cbc:PaymentMeansCode", ["58"]),
    ("cac:PaymentMeans/cbc:PaymentID", ["2026-0001"]),
    ("cac:PaymentMeans/cac:PayeeFinancialAccount/*", ["NL91ABNA0417164300"]),
    ("cac:PaymentTerms/cbc:Note", ["Betaling binnen 30 dagen na factuurdatum"]),
    # Exempt, with a reason in words and without a code.
    ("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID", ["E"]),
    ("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent", ["0"]),
    (
        "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason",
        ["Vrijgesteld van btw (artikel 11, lid 1, Wet op de omzetbelasting 1968)"],
    ),
    (".//cbc:TaxExemptionReasonCode", []),
    (".//cac:TaxCategory/cac:TaxScheme/cbc:ID", ["VAT"]),
    ("cac:TaxTotal/cbc:TaxAmount[@currencyID='EUR']", ["0.00"]),
    ("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount[@currencyID='EUR']", ["1700.00"]),
    ("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount[@currencyID='EUR']", ["0.00"]),
    ("cac:LegalMonetaryTotal/*[@currencyID='EUR']", ["1700.00"] * 4),
    (REGEL + "cbc:InvoicedQuantity[@unitCode='C62']", ["1"]),
    (REGEL + "cbc:LineExtensionAmount[@currencyID='EUR']", ["1700.00"]),
    (REGEL + "cac:InvoicePeriod/*", ["2026-09-01", "2026-11-30"]),
    (REGEL + "cac:Item/cbc:Name", ["Key2Teach coaching, volledig traject"]),
    (REGEL + "cac:Item/cbc:Description", ["Traject K2T-2026-0012 voor Basisschool De Proef"]),
    (REGEL + "cac:Item/cac:SellersItemIdentification/cbc:ID", ["K2T-VOL"]),
    (REGEL + "cac:Item/cac:ClassifiedTaxCategory/cbc:ID", ["E"]),
    (REGEL + "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent", ["0"]),
    (REGEL + "cac:Price/cbc:PriceAmount[@currencyID='EUR']", ["1700.00"]),
]


@pytest.mark.parametrize("pad, waarden", FACTUUR_DELEN, ids=[pad for pad, _ in FACTUUR_DELEN])
def test_wat_er_in_een_factuur_staat(pad, waarden):
    assert lees(boom(factuur()), pad) == waarden


CREDIT_DELEN = [
    ("cbc:ID", ["2026-0002"]),
    ("cbc:CreditNoteTypeCode", ["381"]),
    ("cbc:Note", ["Het bestuur klopte niet."]),
    ("cbc:DueDate", []),
    ("cac:BillingReference/cac:InvoiceDocumentReference/*", ["2026-0001"]),
    ("cac:PaymentMeans", []),
    ("cac:PaymentTerms", []),
    ("cac:LegalMonetaryTotal/*[@currencyID='EUR']", ["1700.00"] * 4),
    ("cac:CreditNoteLine/cbc:CreditedQuantity[@unitCode='C62']", ["1"]),
    ("cac:CreditNoteLine/cbc:LineExtensionAmount", ["1700.00"]),
    ("cac:CreditNoteLine/cac:Price/cbc:PriceAmount", ["1700.00"]),
]


@pytest.mark.parametrize("pad, waarden", CREDIT_DELEN, ids=[pad for pad, _ in CREDIT_DELEN])
def test_wat_er_in_een_creditfactuur_staat(pad, waarden):
    assert lees(boom(credit()), pad) == waarden


@pytest.mark.parametrize("wat, wortel", [(factuur(), "Invoice"), (credit(), "CreditNote")])
def test_elk_soort_heeft_zijn_eigen_wortel(wat, wortel):
    assert boom(wat).tag == f"{{{NS}{wortel}-2}}{wortel}"


VARIANTEN = {
    "gewoon": {},
    "met referentie": {"referentie": "INK-2026-118"},
    "zonder btw-id en telefoon": {"verkoper_btw_id": "", "verkoper_rsin": "123456782", "verkoper_telefoon": ""},
    "met tekens die niet mogen": {"koper_naam": "De\x0b Brug & <b>Zn</b>\x00", "koper_adres": "Postbus 1\nt.a.v. Jo"},
    "verkort": {"vorm": Vorm.VERKORT, "bedrag": Decimal("850.5")},
}


@pytest.mark.parametrize("velden", VARIANTEN.values(), ids=VARIANTEN)
@pytest.mark.parametrize("maak, wortel", [(factuur, "Invoice"), (credit, "CreditNote")])
@pytest.mark.parametrize("profiel", Profiel)
def test_het_past_in_het_schema_en_heeft_geen_lege_elementen(maak, wortel, profiel, velden):
    document = boom(maak(**velden), profiel)
    schema(wortel).assertValid(document)

    assert [deel.tag for deel in document.iter() if not len(deel) and not (deel.text or "").strip()] == []
    assert len(lees(document, "cbc:Note")) == 1


def test_de_tweeling_verschilt_alleen_in_de_regels_die_zij_noemt():
    nlcius, peppol_bis = ubl(factuur(), Profiel.NLCIUS).decode(), ubl(factuur(), Profiel.PEPPOL).decode()

    assert lees(boom(factuur()), "cbc:CustomizationID") == [
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"
    ]
    assert nlcius.replace("urn:fdc:nen.nl:nlcius:v1.0", "urn:fdc:peppol.eu:2017:poacc:billing:3.0") == peppol_bis


def test_zonder_btw_id_het_rsin():
    zonder = boom(factuur(verkoper_btw_id="", verkoper_rsin="123456782"))

    assert lees(zonder, f"{VERKOPER}cac:PartyTaxScheme/cbc:CompanyID") == ["123456782"]
    assert lees(zonder, f"{VERKOPER}cac:PartyTaxScheme/cac:TaxScheme/cbc:ID") == ["TAX"]


def test_de_referentie_van_de_school_naast_ons_kenmerk():
    met = boom(factuur(referentie="INK-2026-118"))

    assert lees(met, "cac:OrderReference/cbc:ID") == ["INK-2026-118"]
    assert lees(met, "cbc:BuyerReference") == ["K2T-2026-0012"]


def test_verkort_heeft_een_eigen_artikel_en_een_bedrag_met_twee_cijfers():
    verkort = boom(factuur(vorm=Vorm.VERKORT, bedrag=Decimal("850.5")))

    assert lees(verkort, f"{REGEL}cac:Item/cac:SellersItemIdentification/cbc:ID") == ["K2T-VER"]
    assert lees(verkort, f"{REGEL}cac:Price/cbc:PriceAmount") == ["850.50"]


@pytest.mark.parametrize(
    "getypt, gelezen",
    [
        ("De\x0b Brug\x00", "De Brug"),
        ("Postbus 1\r\nt.a.v. Jo", "Postbus 1 t.a.v. Jo"),
        ("Café ’t Hoekje & <Zn>", "Café ’t Hoekje & <Zn>"),
        ("een\ufffeteken\ud800", "een teken"),
        ("😀", "😀"),
    ],
)
def test_tekst_die_niet_in_xml_mag_valt_weg(getypt, gelezen):
    assert lees(boom(factuur(koper_naam=getypt)), f"{KOPER}cac:PartyLegalEntity/cbc:RegistrationName") == [gelezen]


def test_de_volgorde_is_die_van_de_voorbeelden():
    """Those of which the official rules said that nothing is wrong."""
    assert namen(boom(factuur())) == [
        *["CustomizationID", "ProfileID", "ID", "IssueDate", "DueDate", "InvoiceTypeCode", "Note"],
        *["DocumentCurrencyCode", "BuyerReference", "InvoicePeriod"],
        *["AccountingSupplierParty", "AccountingCustomerParty", "PaymentMeans", "PaymentTerms"],
        *["TaxTotal", "LegalMonetaryTotal", "InvoiceLine"],
    ]


@pytest.mark.parametrize(
    "velden, woorden",
    [
        ({}, []),
        ({"koper_kvk": ""}, ["het KvK-nummer van het bestuur"]),
        ({"koper_adres": " ", "koper_plaats": ""}, ["het adres van het bestuur", "de plaats van het bestuur"]),
        ({"verkoper_kvk": ""}, ["het KvK-nummer van het samenwerkingsverband"]),
        ({"verkoper_btw_id": "", "verkoper_rsin": "123456782", "referentie": ""}, []),
    ],
)
def test_wat_een_e_factuur_nog_mist(velden, woorden):
    assert ontbreekt_voor_e_factuur(factuur(**velden)) == woorden


def test_dezelfde_factuur_geeft_dezelfde_bytes():
    wat = factuur()

    assert ubl(wat) == ubl(copy.deepcopy(wat))
