"""The coach at work: contact, planning, logging, mending."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from k2t_portal.organisatie.velden import met_teksten
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.templatetags.portaal import datum_lang, tijd
from trajecten import actions
from trajecten.actions.sessies import WERKVRAAG
from trajecten.forms.sessies import ContactForm, PauzeForm, PlannenForm, VerslagForm, VervallenForm
from trajecten.models import Notitie, Sessie, Traject
from trajecten.models.sessie import LAATSTE_NUMMER
from trajecten.programma import Onderdeel, onderdeel
from trajecten.views.actie import TekstActie, TrajectActie

NEGEN_UUR = datetime.time(9)


class ContactView(TrajectActie):
    overgang = "contact_vastleggen"
    actie = staticmethod(actions.contact_vastleggen)
    form_class = ContactForm
    titel = "Contact vastleggen"
    uitleg = "Heb je de leerkracht of de kwaliteitscoördinator gesproken? Daarna kun je de eerste sessie plannen."
    gelukt = "Het contact is vastgelegd. Plan nu de eerste sessie."


class PlannenView(TrajectActie):
    """Plan the next session, or move it."""

    overgang = "plannen"
    actie = staticmethod(actions.plannen)
    form_class = PlannenForm
    template_name = "trajecten/plannen.html"

    def doe(self, form: Any) -> Sessie:
        return actions.plannen(self.object, by=self.request.user, gepland_op=form.gepland_op)

    def get_initial(self) -> dict[str, Any]:
        gepland = self.object.geplande_sessie
        moment = timezone.localtime(gepland.gepland_op) if gepland else None
        return {"dag": moment.date(), "tijd": moment.time()} if moment else {"tijd": NEGEN_UUR}

    def gelukt_tekst(self, resultaat: Sessie) -> str:
        return f"{resultaat} is gepland op {datum_lang(resultaat.gepland_op)} om {tijd(resultaat.gepland_op)}."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wat = "verplaatsen" if self.object.geplande_sessie else "plannen"
        volgend = self.object.volgend_onderdeel
        titel = f"Sessie {volgend.nummer} {wat}" if volgend else "Sessie plannen"
        return super().get_context_data(**{"titel": titel, "knop": titel, "onderdeel": volgend, **kwargs})


class VerslagActie(TekstActie):
    """One session on one screen."""

    template_name = "trajecten/verslag.html"
    form_class = VerslagForm

    @property
    def onderdeel(self) -> Onderdeel:
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "onderdeel": self.onderdeel}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"onderdeel": self.onderdeel, **kwargs})

    def is_herhaling(self, form: VerslagForm) -> bool:
        verslag = form.verslag
        zelfde = {"datum": verslag.datum, "status": Sessie.Status.GEGEVEN, "nummer": form.cleaned_data["nummer"]}
        return met_teksten(self.object.sessies.filter(**zelfde), terugkoppeling=verslag.terugkoppeling) is not None


class VastleggenView(VerslagActie):
    overgang = "vastleggen"
    actie = staticmethod(actions.vastleggen)

    @property
    def onderdeel(self) -> Onderdeel:
        """The session that the form was opened for; without a form the next one."""
        gevraagd = self.request.POST.get("nummer", "")
        volgende = len(self.object.gegeven) + 1
        nummer = int(gevraagd) if gevraagd.isdecimal() else volgende
        return onderdeel(min(max(nummer, 1), LAATSTE_NUMMER))

    def doe(self, form: VerslagForm) -> Sessie:
        nummer = form.cleaned_data["nummer"]
        return actions.vastleggen(self.object, by=self.request.user, verslag=form.verslag, nummer=nummer)

    def gelukt_tekst(self, resultaat: Sessie) -> str:
        volgend = Traject.objects.get(pk=self.object.pk).volgend_onderdeel
        straks = f"De volgende is sessie {volgend.nummer}: {volgend.titel}." if volgend else "Rond het traject nu af."
        return f"{resultaat} is vastgelegd. {straks}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titel = f"Sessie {self.onderdeel.nummer} vastleggen"
        return super().get_context_data(**{"titel": titel, **kwargs})


class CorrigerenView(VerslagActie):
    """Mend what was logged: the same screen, filled with what stands there."""

    overgang = "corrigeren"
    actie = staticmethod(actions.corrigeren)

    @property
    def onderdeel(self) -> Onderdeel:
        return self.sessie.onderdeel

    @property
    def sessie(self) -> Sessie:
        gegeven = self.object.sessies.filter(status=Sessie.Status.GEGEVEN)
        return get_object_or_404(gegeven, nummer=self.kwargs["nummer"])

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        self._alleen_haar_eigen()
        return super().get(request, *args, **kwargs)

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        self._alleen_haar_eigen()
        return super().post(request, *args, **kwargs)

    def doe(self, form: VerslagForm) -> Sessie:
        nummer = self.kwargs["nummer"]
        return actions.corrigeren(self.object, by=self.request.user, nummer=nummer, verslag=form.verslag)

    def get_initial(self) -> dict[str, Any]:
        """What stands there; the note comes only to who wrote it."""
        noteer_inzage(self.object.zaak, by=self.request.user, soort="sessie")
        notitie = Notitie.objects.visible_to(self.request.user).filter(sessie=self.sessie).first()
        velden = [veld for veld in actions.Verslag._fields if hasattr(self.sessie, veld)]
        verslag = {veld: getattr(self.sessie, veld) for veld in velden if veld != "notitie"}
        werkvraag = {veld: getattr(self.object, veld) for veld in WERKVRAAG}
        return {**verslag, **werkvraag, "notitie": notitie.tekst if notitie else ""}

    def gelukt_tekst(self, resultaat: Sessie) -> str:
        return f"{resultaat} is aangepast."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        titel = f"Sessie {self.onderdeel.nummer} aanpassen"
        return super().get_context_data(**{"titel": titel, **kwargs})

    def _alleen_haar_eigen(self) -> None:
        """Sessions of a predecessor stay as she wrote them."""
        if self.sessie.koppeling != self.object.koppeling:
            raise PermissionDenied("corrigeren")


class VervallenView(TrajectActie):
    overgang = "laten_vervallen"
    actie = staticmethod(actions.laten_vervallen)
    form_class = VervallenForm
    titel = "Sessie ging niet door"
    knop = "Vastleggen dat de sessie niet doorging"
    uitleg = "De sessie blijft in het overzicht staan als vervallen. Daarna plan je haar opnieuw."

    def gelukt_tekst(self, resultaat: Sessie) -> str:
        return f"Vastgelegd dat {str(resultaat).lower()} niet doorging. Plan een nieuw moment."


class ExtraView(TrajectActie):
    overgang = "extra_sessie"
    actie = staticmethod(actions.extra_sessie)
    titel = "Extra sessie toevoegen"
    uitleg = "Het programma telt acht tot tien sessies. Met een extra sessie blijft de prijs voor de school gelijk."

    def gelukt_tekst(self, resultaat: Traject) -> str:
        return f"Sessie {resultaat.aantal_sessies} is toegevoegd. Plan nu het moment."


class PauzerenView(TrajectActie):
    overgang = "pauzeren"
    actie: ClassVar[Callable[..., Any]] = staticmethod(actions.pauzeren)
    form_class = PauzeForm
    titel = "Traject pauzeren"
    uitleg = (
        "Bijvoorbeeld bij ziekte van de leerkracht. De school ziet dat het traject stilligt en tot wanneer. "
        "Wat je vastlegde blijft staan. Je hervat het traject wanneer het weer kan."
    )

    def gelukt_tekst(self, resultaat: Traject) -> str:
        wanneer = f"op {datum_lang(resultaat.pauze_tot)}" if resultaat.pauze_tot else "als het weer kan"
        return f"Het traject ligt stil. Hervat het {wanneer}."


class PauzeWijzigenView(PauzerenView):
    overgang = "pauze_wijzigen"
    actie: ClassVar[Callable[..., Any]] = staticmethod(actions.pauze_wijzigen)
    titel = "Pauze wijzigen"
    uitleg = "Duurt het langer of korter? De school ziet de nieuwe dag."

    def get_initial(self) -> dict[str, Any]:
        noteer_inzage(self.object.zaak, by=self.request.user, soort="traject")
        return {"reden": self.object.reden_pauze, "tot": self.object.pauze_tot}


class HervattenView(TrajectActie):
    overgang = "hervatten"
    actie = staticmethod(actions.hervatten)
    titel = "Traject hervatten"
    uitleg = "Het traject gaat verder waar jullie waren."
    gelukt = "Het traject loopt weer."
