"""The school holidays of regio Midden, with which an installation starts; after that directie keeps them.

Kerst, mei and zomer are fixed by the minister for every school (art. 15, tweede lid, WPO); herfst and voorjaar are the
days that the ministry advises. Source: Rijksoverheid, "Overzicht schoolvakanties" of each schooljaar.
"""

from datetime import date as dag

REGIO_MIDDEN = [
    ("Herfstvakantie", dag(2025, 10, 18), dag(2025, 10, 26)),
    ("Kerstvakantie", dag(2025, 12, 20), dag(2026, 1, 4)),
    ("Voorjaarsvakantie", dag(2026, 2, 14), dag(2026, 2, 22)),
    ("Meivakantie", dag(2026, 4, 25), dag(2026, 5, 3)),
    ("Zomervakantie", dag(2026, 7, 18), dag(2026, 8, 30)),
    ("Herfstvakantie", dag(2026, 10, 17), dag(2026, 10, 25)),
    ("Kerstvakantie", dag(2026, 12, 19), dag(2027, 1, 3)),
    ("Voorjaarsvakantie", dag(2027, 2, 20), dag(2027, 2, 28)),
    ("Meivakantie", dag(2027, 4, 24), dag(2027, 5, 2)),
    ("Zomervakantie", dag(2027, 7, 17), dag(2027, 8, 29)),
    ("Herfstvakantie", dag(2027, 10, 16), dag(2027, 10, 24)),
    ("Kerstvakantie", dag(2027, 12, 25), dag(2028, 1, 9)),
    ("Voorjaarsvakantie", dag(2028, 2, 26), dag(2028, 3, 5)),
    ("Meivakantie", dag(2028, 4, 29), dag(2028, 5, 7)),
    ("Zomervakantie", dag(2028, 7, 8), dag(2028, 8, 20)),
]


def schooljaar(op: dag) -> str:
    """The schooljaar of a day, for example "2026-2027"; it begins on 1 August (art. 1 WPO)."""
    begin = op.year if op.month >= 8 else op.year - 1
    return f"{begin}-{begin + 1}"
