"""Which rules an e-invoice says it follows, and what an invoice and a credit note call the same thing."""

from enum import Enum
from typing import NamedTuple

EN16931 = "urn:cen.eu:en16931:2017#compliant#"
# The same process in both profiles: billing (Peppol BIS Billing 3.0, profile 01).
PROCES = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"


class Profiel(Enum):
    """No file satisfies both; the twins differ in this one identifier (CustomizationID)."""

    NLCIUS = f"{EN16931}urn:fdc:nen.nl:nlcius:v1.0"
    PEPPOL = f"{EN16931}urn:fdc:peppol.eu:2017:poacc:billing:3.0"


class Soort(NamedTuple):
    """The names of the elements that differ between the two documents, and the code of UNTDID 1001."""

    wortel: str
    typecode: str
    code: str
    regel: str
    aantal: str


FACTUUR = Soort("Invoice", "InvoiceTypeCode", "380", "InvoiceLine", "InvoicedQuantity")
CREDIT = Soort("CreditNote", "CreditNoteTypeCode", "381", "CreditNoteLine", "CreditedQuantity")
