"""
Switch off each right in turn and see whether a test misses it: `python -m tests.mutaties [--bij WORD] [--met TESTS]`.

A guard that no test misses is a survivor: it is printed, and the exit code is 1. `--bij` takes only guards with that
word in their name; `--met` runs only those tests. On SQLite in memory, CORES copies at a time (2).
"""

import os
import sys
import time
from argparse import ArgumentParser

import django


def main() -> int:
    vragen = ArgumentParser(prog="python -m tests.mutaties", description=__doc__)
    vragen.add_argument("--bij", default="", help="only guards with this in their name")
    vragen.add_argument("--met", nargs="*", default=["tests"], help="only these tests")
    vragen.add_argument("--toon", action="store_true", help="tell which test caught each guard")
    keuze = vragen.parse_args()
    begin = time.monotonic()
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from tests.mutaties.lus import mutaties

    lus = mutaties(lambda naam: keuze.bij in naam, keuze.met)
    if keuze.toon:
        print("\n".join(f"  {sleutel}\n      {test}" for sleutel, test in sorted(lus.gestopt.items())))
    for nodeid, waarom in sorted(lus.rood.items()):
        print(f"not used, it fails by itself: {nodeid} ({waarom})")
    for sleutel, uitleg in sorted(lus.levend.items()):
        print(f"SURVIVOR  {sleutel}  ({uitleg})")
    print(f"{len(lus.gestopt)} caught, {len(lus.levend)} survivors, {time.monotonic() - begin:.0f} s")
    return 1 if lus.levend or not lus.gestopt else 0


if __name__ == "__main__":
    sys.exit(main())
