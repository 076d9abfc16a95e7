"""Work for the worker. What is kept of it in the database holds keys, and of an error no more than the log does."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django_tasks import task

from k2t_portal.logboek import veilige_fout


class TaakMislukt(Exception):
    """Stands in the table of tasks for the error itself, whose text can hold what people wrote."""


def taak(*, priority: int = 0) -> Callable[[Callable[..., None]], Any]:
    """`task` of django_tasks for a function of which every argument is the key of a row; makes its Task."""

    def maak(functie: Callable[..., None]) -> Any:
        @wraps(functie)
        def veilig(*args: int, **kwargs: int) -> None:
            try:
                functie(*args, **kwargs)
            except Exception as fout:  # noqa: BLE001  whatever it is goes on as a failure of the task
                raise TaakMislukt(veilige_fout(fout)) from None

        return task(priority=priority)(veilig)

    return maak
