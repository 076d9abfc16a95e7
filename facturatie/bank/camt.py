"""What a CAMT.053 file says (ISO 20022, camt.053.001.02 up to .001.13): the money that came in on one account.

Elements are known by their local names, because versions and banks differ in namespace and in a level of nesting.
Every function raises ValidationError with a sentence for the person who chose the file.
"""

import datetime
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from django.core.exceptions import ValidationError
from lxml import etree
from stdnum import iban as iban_nummer

from facturatie.bank.bestand import BIJ_DE_BANK, lees_xml

MAX_REGELS = 20_000
# What banks write where there is nothing to say.
NIETS = {"NOTPROVIDED", "NONREF", "NOREF", "NOT PROVIDED"}
GROOTSTE = Decimal("9999999999.99")
LANGSTE_NAAM, LANGSTE_REKENING, LANGSTE_TEKST = 140, 34, 500
NAMEN = (("Dbtr", "Pty", "Nm"), ("Dbtr", "Nm"), ("UltmtDbtr", "Pty", "Nm"), ("UltmtDbtr", "Nm"))
BEDRAGEN = (("Amt",), ("AmtDtls", "TxAmt", "Amt"), ("AmtDtls", "InstdAmt", "Amt"))
REKENINGEN = (("DbtrAcct", "Id", "IBAN"), ("DbtrAcct", "Id", "Othr", "Id"))


class Regel(NamedTuple):
    """One amount that came in, in euro; `kenmerk` is what the bank knows it by, empty when it gives nothing."""

    datum: datetime.date
    bedrag: Decimal
    naam: str
    tegenrekening: str
    omschrijving: str
    kenmerk: str


class Boekingen(NamedTuple):
    """`overgeslagen` counts the entries that are no business here: debits, reversals, and what is not booked yet."""

    iban: str
    regels: list[Regel]
    overgeslagen: int


def lees_camt(inhoud: bytes, *, iban: str) -> Boekingen:
    """What came in on this IBAN. A statement that stands in the file twice, to the letter, counts once."""
    afschriften = _afschriften(lees_xml(inhoud))
    _controleer_rekening(afschriften, iban_nummer.compact(iban))
    boekingen = [boeking for afschrift in afschriften for boeking in _onder(afschrift, "Ntry")]
    if not boekingen:
        raise ValidationError("Op dit afschrift staan geen boekingen. Kies een andere periode.", code="geen_boekingen")
    bij = [boeking for boeking in boekingen if _is_bijschrijving(boeking)]
    regels = [regel for boeking in bij for regel in _regels(boeking)]
    if max(len(boekingen), len(regels)) > MAX_REGELS:
        raise ValidationError("Dit afschrift heeft te veel boekingen. Kies een kortere periode.", code="te_veel")
    return Boekingen(iban_nummer.compact(iban), regels, len(boekingen) - len(bij))


def _afschriften(wortel: etree._Element) -> list[etree._Element]:
    bericht = _kind(wortel, "BkToCstmrStmt")
    if _naam(wortel) != "Document" or bericht is None:
        raise ValidationError(f"Dit is XML, maar geen afschrift van een bank. {BIJ_DE_BANK}", code="geen_afschrift")
    eenmaal = {etree.tostring(afschrift): afschrift for afschrift in _onder(bericht, "Stmt")}
    if not eenmaal:
        raise ValidationError("In dit bestand staat geen afschrift. Kies een andere periode.", code="geen_boekingen")
    return list(eenmaal.values())


def _controleer_rekening(afschriften: list[etree._Element], iban: str) -> None:
    for afschrift in afschriften:
        gevonden = _tekst(afschrift, "Acct", "Id", "IBAN").replace(" ", "").upper()
        if gevonden != iban:
            raise ValidationError(
                f"Dit afschrift is van {_leesbaar(gevonden)}. Facturen worden betaald op {iban_nummer.format(iban)}.",
                code="andere_rekening",
            )
        _controleer_munt(_tekst(afschrift, "Acct", "Ccy") or "EUR")


def _leesbaar(iban: str) -> str:
    return f"rekening {iban_nummer.format(iban)[:60]}" if iban else "een rekening zonder IBAN"


def _controleer_munt(munt: str) -> None:
    if munt != "EUR":
        raise ValidationError(f"Dit afschrift is in {munt[:10]}. Alleen een afschrift in euro kan.", code="geen_euro")


def _is_bijschrijving(boeking: etree._Element) -> bool:
    """Booked, money in, and no reversal of something that went out."""
    staat = _tekst(boeking, "Sts", "Cd") or _tekst(boeking, "Sts")
    return (
        staat == "BOOK"
        and _tekst(boeking, "CdtDbtInd") == "CRDT"
        and _tekst(boeking, "RvslInd").lower() not in {"true", "1"}
    )


def _regels(boeking: etree._Element) -> list[Regel]:
    """One, or one for each of its details when these have amounts that add up to the whole; none of an empty one."""
    totaal = _bedrag(boeking)
    if not totaal:
        return []
    datum = _datum(boeking)
    details = [detail for groep in _onder(boeking, "NtryDtls") for detail in _onder(groep, "TxDtls")]
    bedragen = [_bedrag_van_detail(detail) for detail in details]
    if len(details) > 1 and all(bedragen) and sum(b for b in bedragen if b) == totaal:
        paren = zip(details, bedragen, strict=True)
        return [_regel(boeking, [detail], datum, bedrag) for detail, bedrag in paren if bedrag]
    return [_regel(boeking, details, datum, totaal)]


def _regel(boeking: etree._Element, details: list[etree._Element], datum: datetime.date, bedrag: Decimal) -> Regel:
    een = details[0] if len(details) == 1 else None
    kenmerken = [_echt(_tekst(boeking, "AcctSvcrRef")), _echt(_tekst(een, "Refs", "AcctSvcrRef"))]
    return Regel(
        datum,
        bedrag,
        _eerste(een, NAMEN)[:LANGSTE_NAAM],
        _eerste(een, REKENINGEN)[:LANGSTE_REKENING],
        _omschrijving(boeking, details)[:LANGSTE_TEKST],
        "/".join(kenmerk for kenmerk in kenmerken if kenmerk),
    )


def _eerste(detail: etree._Element | None, paden: tuple[tuple[str, ...], ...]) -> str:
    """The first of these that is filled in, of those who are party to it."""
    return next((tekst for pad in paden if (tekst := _tekst(detail, "RltdPties", *pad))), "")


def _omschrijving(boeking: etree._Element, details: list[etree._Element]) -> str:
    """What the payer wrote; when there is nothing of it, what the bank wrote. Each text once."""
    geschreven = [tekst for detail in details for tekst in _teksten(detail)]
    van_de_bank = [_tekst(detail, "AddtlTxInf") for detail in details] + [_tekst(boeking, "AddtlNtryInf")]
    return " ".join(dict.fromkeys(filter(None, geschreven))) or " ".join(dict.fromkeys(filter(None, van_de_bank)))


def _teksten(detail: etree._Element) -> Iterator[str]:
    for bericht in _onder(detail, "RmtInf"):
        yield from (_schoon(vrij.text) for vrij in _onder(bericht, "Ustrd"))
        for geordend in _onder(bericht, "Strd"):
            yield _tekst(geordend, "CdtrRefInf", "Ref")
            yield _tekst(geordend, "AddtlRmtInf")
    yield _echt(_tekst(detail, "Refs", "EndToEndId"))


def _bedrag(boeking: etree._Element) -> Decimal:
    bedrag = _als_bedrag(_kind(boeking, "Amt"))
    if bedrag is None:
        raise ValidationError("Op dit afschrift staat een boeking zonder leesbaar bedrag.", code="onleesbaar")
    return bedrag


def _bedrag_van_detail(detail: etree._Element) -> Decimal | None:
    """In euro; None when the bank gives none, or when it is money that went the other way."""
    if _tekst(detail, "CdtDbtInd") == "DBIT":
        return None
    gevonden = (_pad(detail, *pad) for pad in BEDRAGEN)
    return next((_als_bedrag(amt) for amt in gevonden if amt is not None and amt.get("Ccy", "EUR") == "EUR"), None)


def _als_bedrag(element: etree._Element | None) -> Decimal | None:
    if element is None:
        return None
    _controleer_munt(element.get("Ccy", "EUR"))
    try:
        bedrag = Decimal(_schoon(element.text)).quantize(Decimal("0.01"))
        leesbaar = 0 <= bedrag <= GROOTSTE
    except InvalidOperation:
        return None
    return bedrag if leesbaar else None


def _datum(boeking: etree._Element) -> datetime.date:
    paden = [(soort, vorm) for soort in ("BookgDt", "ValDt") for vorm in ("Dt", "DtTm")]
    tekst = next((gevonden for pad in paden if (gevonden := _tekst(boeking, *pad))), "")
    try:
        return datetime.date.fromisoformat(tekst[:10])
    except ValueError as fout:
        raise ValidationError("Op dit afschrift staat een boeking zonder leesbare datum.", code="onleesbaar") from fout


def _echt(tekst: str) -> str:
    return "" if tekst.upper() in NIETS else tekst


def _schoon(tekst: str | None) -> str:
    return " ".join((tekst or "").split())


def _naam(element: etree._Element) -> str:
    return etree.QName(element).localname


def _onder(element: etree._Element, naam: str) -> list[etree._Element]:
    """The children with this local name."""
    return [kind for kind in element if isinstance(kind.tag, str) and _naam(kind) == naam]


def _kind(element: etree._Element, naam: str) -> etree._Element | None:
    return next(iter(_onder(element, naam)), None)


def _pad(element: etree._Element | None, *namen: str) -> etree._Element | None:
    for naam in namen:
        element = None if element is None else _kind(element, naam)
    return element


def _tekst(element: etree._Element | None, *namen: str) -> str:
    gevonden = _pad(element, *namen)
    return "" if gevonden is None else _schoon(gevonden.text)
