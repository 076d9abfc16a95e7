"""What a line of a statement is known by, so that the same statement twice, or one that overlaps, changes nothing."""

import hashlib
import json
from collections import Counter

from facturatie.bank.camt import Regel


def sleutels(iban: str, regels: list[Regel]) -> list[str]:
    """One for each line, in their order.

    The bank's own reference when it gives one, else all that the line says. Two lines that are alike are two amounts:
    they differ in how many came before, and a bank writes a day always in the same order.
    """
    eerder: Counter[str] = Counter()
    uitkomst = []
    for regel in regels:
        gelijk = json.dumps([iban, *_waaraan(regel)], ensure_ascii=False)
        uitkomst.append(hashlib.sha256(f"{gelijk}#{eerder[gelijk]}".encode()).hexdigest())
        eerder[gelijk] += 1
    return uitkomst


def _waaraan(regel: Regel) -> list[str]:
    vast = [regel.datum.isoformat(), f"{regel.bedrag:.2f}", regel.tegenrekening]
    return [*vast, regel.kenmerk] if regel.kenmerk else [*vast, regel.naam, regel.omschrijving]
