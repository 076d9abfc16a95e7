"""What the screens of directie share: who may see them, a list, and a form that adds or changes one thing."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import CreateView, FormView, UpdateView
from django_filters.views import FilterView


def woorden(titel: str, **overige: Any) -> dict[str, Any]:
    """The words of a form; unless told otherwise its button says what its title says."""
    return {"titel": titel, "knop": titel, **overige}


def lijstwoorden(
    titel: str, intro: str, *, knop: str, nieuw: str, leeg: str = "", ook: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """The words of a list: its button opens the page `nieuw`, and an empty list says `leeg` with the same button.

    `ook` are buttons beside it.
    """
    url = reverse_lazy(nieuw)
    return {
        "titel": titel,
        "intro": intro,
        "acties": [{"titel": knop, "url": url, "icoon": "plus", "stijl": "primair"}, *ook],
        "leeg": {"tekst": leeg, "url": url, "linktekst": knop, "icoon": "plus"},
    }


class BeheerMixin(PermissionRequiredMixin):
    """Only for who manages the organisation: 403 for everyone else."""

    request: HttpRequest

    def has_permission(self) -> bool:
        return self.request.user.has_perm("organisatie.beheren")


class Lijst(BeheerMixin, FilterView):
    """A list of 25 rows to the page, with its filters in the URL."""

    paginate_by = 25
    template_name_suffix = "_lijst"
    strict = False


class Toevoegen(BeheerMixin, SuccessMessageMixin, CreateView):
    """A form that adds one thing. `extra_context` holds its words."""

    template_name = "organisatie/formulier.html"


class Wijzigen(BeheerMixin, SuccessMessageMixin, UpdateView):
    """A form that changes one thing. `extra_context` holds its words."""

    template_name = "organisatie/formulier.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(annuleer_url=self.object.get_absolute_url(), **kwargs)


class Handeling(BeheerMixin, FormView):
    """A form whose answers go to an action; what the action refuses is shown in the form."""

    template_name = "organisatie/formulier.html"

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            resultaat = self.doe(**form.cleaned_data)
        except ValidationError as fout:
            form.add_error(None, fout)
            return self.form_invalid(form)
        messages.success(self.request, self.gelukt(resultaat))
        return redirect(self.daarna(resultaat))

    def doe(self, **gegevens: Any) -> Any:
        """Call the action with what was filled in."""
        raise NotImplementedError

    def gelukt(self, resultaat: Any) -> str:
        raise NotImplementedError

    def daarna(self, resultaat: Any) -> Any:
        """Where to go next: the page of what came out."""
        return resultaat
