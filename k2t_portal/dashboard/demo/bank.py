"""What the bank of the samenwerkingsverband saw: a statement (CAMT.053) as the portal reads it in."""

import datetime
from decimal import Decimal
from typing import NamedTuple
from xml.sax.saxutils import escape  # nosec B406  # it writes, and reads nothing

from k2t_portal.dashboard.demo.organisatie import SAMENWERKINGSVERBAND

# The example account of many a manual.
TEGENREKENING = "NL02RABO0123456789"


class Storting(NamedTuple):
    """Money that came in, in euro."""

    dag: datetime.date
    bedrag: Decimal
    naam: str
    omschrijving: str


def afschrift(stortingen: list[Storting]) -> bytes:
    """The bytes of a file with one statement."""
    boekingen = "".join(_boeking(storting) for storting in stortingen)
    rekening = f"<Acct><Id><IBAN>{SAMENWERKINGSVERBAND.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>"
    inhoud = f"<GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id>{rekening}{boekingen}</Stmt>"
    xmlns = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
    return f'<Document xmlns="{xmlns}"><BkToCstmrStmt>{inhoud}</BkToCstmrStmt></Document>'.encode()


def _boeking(storting: Storting) -> str:
    wie = f"<Dbtr><Nm>{escape(storting.naam)}</Nm></Dbtr>"
    rekening = f"<DbtrAcct><Id><IBAN>{TEGENREKENING}</IBAN></Id></DbtrAcct>"
    tekst = f"<RmtInf><Ustrd>{escape(storting.omschrijving)}</Ustrd></RmtInf>"
    return (
        f'<Ntry><Amt Ccy="EUR">{storting.bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>'
        f"<BookgDt><Dt>{storting.dag.isoformat()}</Dt></BookgDt>"
        f"<NtryDtls><TxDtls><RltdPties>{wie}{rekening}</RltdPties>{tekst}</TxDtls></NtryDtls></Ntry>"
    )
