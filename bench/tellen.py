"""Counting the queries of a request, in the same way for the portal and for the floor."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

KOP = "X-Queries"


class TelQueries:
    """Tells in a header how many queries the answer took, those of session and user included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        teller = Teller()
        with connection.execute_wrapper(teller):
            antwoord = self.get_response(request)
        antwoord.headers[KOP] = str(teller.aantal)
        return antwoord


class Teller:
    aantal = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.aantal += 1
        return execute(sql, params, many, context)
