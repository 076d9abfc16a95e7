"""How many PDFs two workers make in the time of one, as processes of their own."""

import subprocess
import sys

from django.db.models import Max, Min
from django_tasks_db.models import DBTaskResult

from bench.documenten.regel import Regel
from facturatie.models import Factuur
from facturatie.taken import maak_pdf_straks

PDFS = 200


def twee_tegen_een(facturen: list[Factuur]) -> Regel:
    een, twee = _duur(facturen[:PDFS], 1), _duur(facturen[PDFS : 2 * PDFS], 2)
    return Regel(f"{PDFS} PDFs, 2 workers x 1", een / twee, 1.5, f"{een:.1f} s and {twee:.1f} s", minstens=True)


def _duur(facturen: list[Factuur], werkers: int) -> float:
    """Seconds from the first task that starts to the last one that ends."""
    for factuur in facturen:
        maak_pdf_straks(factuur)
    _draai(werkers)
    taken = DBTaskResult.objects.order_by("-enqueued_at")[: len(facturen)]
    uit = DBTaskResult.objects.filter(pk__in=taken.values("pk"), status="SUCCESSFUL")
    if uit.count() != len(facturen):
        raise RuntimeError(f"{uit.count()} of {len(facturen)} PDFs were made")
    tijden = uit.aggregate(begin=Min("started_at"), einde=Max("finished_at"))
    return float((tijden["einde"] - tijden["begin"]).total_seconds())


def _draai(werkers: int) -> None:
    """Until no task is left."""
    regel = [sys.executable, "manage.py", "db_worker", "--batch", "--no-startup-delay", "--no-reload", "--verbosity=0"]
    processen = [subprocess.Popen(regel) for _ in range(werkers)]
    for proces in processen:
        if proces.wait() != 0:
            raise RuntimeError(f"a worker ended with {proces.returncode}")
