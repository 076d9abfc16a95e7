"""What the scripts of a page ask about a session that is about to end, and what she typed before."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import resolve
from django.views.decorators.http import require_POST, require_safe

from k2t_portal.organisatie import klad
from k2t_portal.organisatie.models import Klad
from k2t_portal.organisatie.stilte import resterend
from k2t_portal.organisatie.toegang import ingelogde


@login_not_required
@require_safe
def activiteit(request: HttpRequest) -> HttpResponse:
    """How many seconds are left. Asking is doing something, but for who sends X-Achtergrond (organisatie.stilte)."""
    return JsonResponse({"seconden": resterend(request)})


@login_not_required
@require_POST
def klad_bewaren(request: HttpRequest) -> HttpResponse:
    """A page that is about to close keeps what stands in a form; its header says where that form would be sent."""
    pad = request.headers.get("X-Klad-Pad", "")
    # What is no address of ours is 404, by itself.
    resolve(pad)
    klad.houd(request, pad)
    return HttpResponse(status=204)


@require_POST
def klad_weggooien(request: HttpRequest, pk: int) -> HttpResponse:
    """She does not want it back."""
    mijne = get_object_or_404(Klad.objects.van(ingelogde(request)), pk=pk)
    klad.vergeet(request, mijne.pad)
    return redirect(mijne.pagina)
