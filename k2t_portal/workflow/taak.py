"""Work for the worker. What is kept of it in the database holds keys, and of an error no more than the log does."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from django_tasks import task
from django_tasks.base import Task

from k2t_portal.logboek import veilige_fout

P = ParamSpec("P")


class TaakMislukt(Exception):
    """Stands in the table of tasks for the error itself, whose text can hold what people wrote."""


def taak(*, priority: int = 0) -> Callable[[Callable[P, None]], Task[P, None]]:
    """`task` of django_tasks for a function of which every argument is the key of a row."""

    def maak(functie: Callable[P, None]) -> Task[P, None]:
        @wraps(functie)
        def veilig(*args: P.args, **kwargs: P.kwargs) -> None:
            try:
                functie(*args, **kwargs)
            except Exception as fout:  # noqa: BLE001  whatever it is goes on as a failure of the task
                raise TaakMislukt(veilige_fout(fout)) from None

        gemaakt: Any = task(priority=priority)(veilig)
        return gemaakt  # type: ignore[no-any-return]  # the decorator leaves the type of its Task open

    return maak
