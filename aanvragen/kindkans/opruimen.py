"""An export goes when its hour is over, also when nobody comes back for it: the worker sees to that."""

from django.utils import timezone

from aanvragen.models import Inlezing
from aanvragen.models.inlezing import BEWAARTIJD
from k2t_portal.workflow.taak import taak


@taak()
def ruim_verlopen_op() -> None:
    Inlezing.objects.verlopen().delete()


def ruim_straks_op() -> None:
    """Have the worker look when the hour of what was just chosen is over."""
    ruim_verlopen_op.using(run_after=timezone.now() + BEWAARTIJD).enqueue()
