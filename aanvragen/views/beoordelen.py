"""The queue of the OC, and the page on which it asks and decides."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django_fsm import can_proceed

from aanvragen import actions
from aanvragen.commissie import aantal_eens, aantal_nodig, bereid_voor
from aanvragen.filters import WachtrijFilter
from aanvragen.forms.beoordeling import AfwijsForm, BeoordelingForm, GoedkeurForm, VolledigForm, VraagForm
from aanvragen.models import Aanvraag, Advies, Besluit
from aanvragen.views.helpdesk import helpdesk_acties
from aanvragen.views.inhoud import inhoud_context, met_besluit_en_traject, overleg_context
from aanvragen.wachtrij import volgende, volgorde, wachtdagen
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.regie import Partij
from k2t_portal.workflow.templatetags.portaal import datum_lang, euro
from k2t_portal.workflow.views import ActieView, LijstView


class Wachtrij(LijstView):
    """What waits for the OC: spoed first, then the longest waiting."""

    model = Aanvraag
    permissie = "aanvragen.wachtrij"
    filterset_class = WachtrijFilter
    template_name = "aanvragen/wachtrij.html"

    def get_queryset(self) -> Any:
        return super().get_queryset().te_beoordelen()

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """Pages of keys in the right order; only the rows of this page are read in full."""
        paginator, pagina, sleutels, is_verdeeld = super().paginate_queryset(volgorde(queryset), page_size)
        rijen = self.get_queryset().zonder_verhaal().select_related("opgepakt_door")
        per_sleutel = rijen.in_bulk(list(sleutels))
        bereid_voor(per_sleutel.values())
        return paginator, pagina, [per_sleutel[sleutel] for sleutel in sleutels], is_verdeeld

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        normen = Samenwerkingsverband.huidig()
        rijen = [_rij(aanvraag, normen, self.request.user) for aanvraag in context["object_list"]]
        leeg = {"titel": "De wachtrij is leeg", "tekst": "Alle ingediende aanvragen zijn beoordeeld."}
        norm = normen.norm_beoordelen
        alle_consulten = {"titel": "Helpdesk", "url": reverse("aanvragen:helpdesk"), "icoon": "lijst"}
        acties = [*helpdesk_acties(self.request.user), alle_consulten]
        verder = {"norm": norm, "leeg": leeg, "acties": acties}
        return {**context, "titel": "Te beoordelen", "object_list": rijen, **verder}


def _rij(aanvraag: Aanvraag, normen: Samenwerkingsverband, user: Gebruiker) -> dict[str, Any]:
    stand, dagen = aanvraag.stand(normen), wachtdagen(aanvraag, timezone.localdate())
    mag_beslissen = user.has_perm("aanvragen.beoordelen", aanvraag)
    return {
        "aanvraag": aanvraag,
        "stand": stand,
        "url": stand.url if mag_beslissen and stand.partij == Partij.OC else aanvraag.get_absolute_url(),
        "dagen": dagen,
        "te_laat": dagen > normen.norm_beoordelen,
        "waarom_niet": "" if mag_beslissen else _waarom_niet(aanvraag, user),
        "is_van_haar": aanvraag.opgepakt_door_id == user.pk,
        "gaf_advies": user.pk in aanvraag.adviseurs,
    }


def _waarom_niet(aanvraag: Aanvraag, user: Gebruiker) -> str:
    if user.pk in {aanvraag.aanvrager_id, aanvraag.ingediend_door_id}:
        return "Jouw eigen aanvraag"
    return "Je bent teruggetreden" if user.pk in aanvraag.teruggetreden else "Van jouw school"


class BeoordelingView(ActieView):
    """The aanvraag in full beside the form; each button of that form posts to a view of its own."""

    model = Aanvraag
    template_name = "aanvragen/beoordelen.html"
    form_class = BeoordelingForm
    titel = "Aanvraag beoordelen"

    def get_queryset(self) -> Any:
        return met_besluit_en_traject(super().get_queryset())

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "aanvraag": self.object}

    def get_initial(self) -> dict[str, Any]:
        """What she advised before."""
        eigen = [stem for stem in self.object.stemmen if stem.uitkomst and stem.lid == self.request.user.pk]
        return {"uitkomst": eigen[0].uitkomst, "toelichting": eigen[0].tekst} if eigen else {}

    def doe(self, form: Any) -> Any:
        return type(self).actie(self.object, by=self.request.user, **form.voor_actie())

    def conflict(self) -> str:
        besluit = Besluit.objects.filter(aanvraag=self.object).select_related("door").first()
        if besluit is None:
            return super().conflict()
        moment = timezone.localtime(besluit.op)
        uitkomst = besluit.get_uitkomst_display().lower()
        return f"Er is al beslist: {besluit.door} heeft deze aanvraag {uitkomst} op {moment:%d-%m-%Y om %H:%M}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            **{
                **inhoud_context(self.object, user),
                **overleg_context(self.object, user),
                "is_van_haar": self.object.opgepakt_door_id == user.pk,
                "kan_beslissen": can_proceed(self.object.goedkeuren),
                "kan_volledig_adviseren": can_proceed(self.object.adviseer_volledig),
                "prijs": Tarief.objects.nu().get(self.object.vorm),
                "norm_koppelen": Samenwerkingsverband.huidig().norm_koppelen,
                "acties": self._verder(),
                **kwargs,
            }
        )

    def _verder(self) -> list[dict[str, str]]:
        """The way to the next case, for when this one has to wait."""
        ander = volgende(self.object, self.request.user)
        if ander is None:
            return []
        url = reverse("aanvragen:beoordelen", args=[ander])
        return [{"titel": "Volgende in de wachtrij", "url": url, "icoon": "pijl-rechts"}]


class Beoordelen(BeoordelingView):
    """Where the page opens, and where Enter in a checkbox leads: what was filled in stays, and nothing is decided."""

    overgang = "goedkeuren"

    def form_valid(self, form: Any) -> HttpResponse:
        return self.form_invalid(form)


class VraagAanvulling(BeoordelingView):
    form_class = VraagForm
    overgang = "vraag_aanvulling"
    actie = staticmethod(actions.vraag_aanvulling)
    gelukt = "Je vraag is gesteld. De klok staat stil tot de aanvrager antwoordt."


class AdviseerVolledig(BeoordelingView):
    form_class = VolledigForm
    overgang = "adviseer_volledig"
    actie = staticmethod(actions.adviseer_volledig)
    gelukt = "Je advies is gegeven. De klok staat stil tot de aanvrager een volledig of een verkort traject kiest."


class Goedkeuren(BeoordelingView):
    form_class = GoedkeurForm
    overgang = "goedkeuren"
    actie = staticmethod(actions.goedkeuren)

    def doe(self, form: Any) -> Any:
        try:
            return super().doe(form)
        except Tarief.DoesNotExist as fout:
            vorm = self.object.get_vorm_display().lower()
            raise ValidationError(
                f"Goedkeuren kan nog niet: er is geen tarief voor een {vorm}. "
                "Vraag de directie om het tarief in te vullen. Je tekst blijft hier staan tot je de pagina verlaat."
            ) from fout

    def gelukt_tekst(self, resultaat: Any) -> str:
        if not _is_beslist(resultaat):
            return _nog_nodig(resultaat, Advies.Uitkomst.PASSEND)
        voor = resultaat.stand(Samenwerkingsverband.huidig()).voor
        return (
            f"De aanvraag is goedgekeurd voor {euro(resultaat.prijs)}. "
            f"De volgende stap: koppel een coach uiterlijk {datum_lang(voor)}."
        )


class Afwijzen(BeoordelingView):
    form_class = AfwijsForm
    overgang = "afwijzen"
    actie = staticmethod(actions.afwijzen)

    def gelukt_tekst(self, resultaat: Any) -> str:
        if not _is_beslist(resultaat):
            return _nog_nodig(resultaat, Advies.Uitkomst.NIET_PASSEND)
        return "De aanvraag is afgewezen. De aanvrager, de school en de schooldirecteur lezen je motivering."


def _is_beslist(aanvraag: Aanvraag) -> bool:
    return hasattr(aanvraag, "besluit")


def _nog_nodig(aanvraag: Aanvraag, uitkomst: str) -> str:
    """What her button did when too few leden agree yet."""
    nog = aantal_nodig(aanvraag) - aantal_eens(aanvraag, uitkomst)
    return f"Je advies is vastgelegd. Er {'is nog één lid' if nog == 1 else f'zijn nog {nog} leden'} nodig."
