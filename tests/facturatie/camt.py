"""Bank statements (CAMT.053), as small as they can be."""

from typing import Any

IBAN = "NL91ABNA0417164300"
V02 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
V08 = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"


def afschrift(*boekingen: str, iban: str = IBAN, xmlns: str = V02, munt: str = "EUR", stmt_id: str = "1") -> bytes:
    """The bytes of a file with one statement."""
    return bestand(stmt(*boekingen, iban=iban, munt=munt, stmt_id=stmt_id), xmlns=xmlns)


def bestand(*stmts: str, xmlns: str = V02) -> bytes:
    kop = "<GrpHdr><MsgId>1</MsgId></GrpHdr>"
    inhoud = f'<Document xmlns="{xmlns}"><BkToCstmrStmt>{kop}{"".join(stmts)}</BkToCstmrStmt></Document>'
    return f'<?xml version="1.0" encoding="UTF-8"?>{inhoud}'.encode()


def stmt(*boekingen: str, iban: str = IBAN, munt: str = "EUR", stmt_id: str = "1") -> str:
    rekening = f"<Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>{munt}</Ccy></Acct>"
    return f"<Stmt><Id>{stmt_id}</Id>{rekening}{''.join(boekingen)}</Stmt>"


def bij(bedrag: str = "1700.00", tekst: str = "", **anders: Any) -> str:
    """Money that came in."""
    return boeking(bedrag, detail(tekst, **anders.pop("van", {})), **anders)


def boeking(
    bedrag: str,
    *details: str,
    soort: str = "CRDT",
    staat: str = "BOOK",
    datum: str = "2026-11-02",
    ref: str = "",
    extra: str = "",
    munt: str = "EUR",
) -> str:
    ref = f"<AcctSvcrRef>{ref}</AcctSvcrRef>" if ref else ""
    return (
        f'<Ntry><Amt Ccy="{munt}">{bedrag}</Amt><CdtDbtInd>{soort}</CdtDbtInd>{extra}<Sts>{staat}</Sts>'
        f"<BookgDt><Dt>{datum}</Dt></BookgDt>{ref}<NtryDtls>{''.join(details)}</NtryDtls></Ntry>"
    )


def detail(
    tekst: str = "", *, naam: str = "Stichting Verzonnen", rekening: str = "NL02RABO0123456789", extra: str = ""
) -> str:
    """The details of one transfer, as version 02 writes them."""
    return (
        f"<TxDtls>{extra}<RltdPties><Dbtr><Nm>{naam}</Nm></Dbtr>"
        f"<DbtrAcct><Id><IBAN>{rekening}</IBAN></Id></DbtrAcct></RltdPties>"
        f"<RmtInf><Ustrd>{tekst}</Ustrd></RmtInf></TxDtls>"
    )
