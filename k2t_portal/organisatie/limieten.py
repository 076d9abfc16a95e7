"""How often one may try (settings: instellingen.limieten), counted by allauth in the cache that all workers share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core import ratelimit
from django.core.cache import caches
from django.core.cache.backends.db import BaseDatabaseCache
from django.db import connections, router
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

View = Callable[..., HttpResponseBase]


def geheime_link(view: View) -> View:
    """A page that opens by a secret in its address: who tried thirty that do not exist gets none for five minutes.

    A link that works costs nothing, for calendars ask again all day, and many people share one IP address.
    """

    @wraps(view)
    def met_grens(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if te_vaak := _tel(request, dry_run=True):
            return te_vaak
        try:
            antwoord = view(request, *args, **kwargs)
        except Http404:
            misgeraden(request)
            raise
        if antwoord.status_code == 404:
            misgeraden(request)
        return antwoord

    return met_grens


def misgeraden(request: HttpRequest) -> None:
    """A secret that is nobody's; a page that does not say so with 404 counts it by itself."""
    _tel(request)


def ruim_tellers_op() -> None:
    """Counts that are over name an IP address, and go. Only the cache in the database needs this."""
    tellers = caches["default"]
    if isinstance(tellers, BaseDatabaseCache):
        model: Any = tellers.cache_model_class
        verbinding = connections[router.db_for_write(model)]
        tabel = verbinding.ops.quote_name(model._meta.db_table)  # noqa: SLF001  _meta is for everybody
        nu = verbinding.ops.adapt_datetimefield_value(timezone.now().replace(microsecond=0))
        weg = f"DELETE FROM {tabel} WHERE expires < %s"  # nosec B608  # noqa: S608  its name is our own setting
        with verbinding.cursor() as cursor:
            cursor.execute(weg, [nu])


def _tel(request: HttpRequest, **anders: Any) -> HttpResponse | None:
    """Count one; the answer when it was one too many."""
    return ratelimit.consume_or_429(request, action="geheime_link", limit_get=True, **anders)
