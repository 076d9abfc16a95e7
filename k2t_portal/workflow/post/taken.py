"""The one task of the worker: deliver what is due. It carries no arguments, so a wake-up too many does no harm."""

import datetime

from django.utils import timezone
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet

from k2t_portal.workflow.taak import taak

BLIJVEN_HANGEN = datetime.timedelta(days=1)
BEWAARD = datetime.timedelta(days=14)


@taak()
def bezorg() -> None:
    # Whoever writes a step wakes the worker, and must not have to know all that the worker does.
    from k2t_portal.workflow.post.ronde import ronde

    ronde()


def wek(op: datetime.datetime | None = None) -> None:
    """Have the worker look, now or at a later moment, in the transaction of the caller."""
    (bezorg.using(run_after=op) if op else bezorg).enqueue()


def wek_uiterlijk(op: datetime.datetime) -> None:
    """Have the worker look at that moment, unless it will look before."""
    if not _wekkers().ready().exists() and not _wekkers().filter(status="READY", run_after__lte=op).exists():
        wek(op)


def vergeet_wekkers() -> None:
    _wekkers().filter(status="READY").delete()


def ruim_wekkers_op() -> None:
    """Tasks of the worker, of any kind, that are long done or that a killed worker left as if it were still busy."""
    nu, taken = timezone.now(), DBTaskResult.objects
    taken.finished().filter(finished_at__lte=nu - BEWAARD).delete()
    taken.running().filter(started_at__lte=nu - BLIJVEN_HANGEN).delete()


def _wekkers() -> DBTaskResultQuerySet:
    return DBTaskResult.objects.filter(task_path=bezorg.module_path)
