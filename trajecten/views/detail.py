"""The page of a traject."""

from typing import Any

from django.views.generic import DetailView

from aanvragen.views.clb import clb_context
from aanvragen.views.momenten import momenten_context
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Aanstelling, Rol, Samenwerkingsverband
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.views import ZichtbaarMixin
from k2t_portal.workflow.zaak import mens, zaak_context
from trajecten.evaluaties import antwoorden
from trajecten.forms.velden import duur
from trajecten.models import Traject
from trajecten.views.verloop import fasen
from trajecten.views.wie_coacht import met_coaches, wie_coacht

# Shown with the session that they are about, with its number.
BIJ_SESSIE = {"vastleggen": "vastleggen", "plannen": "plannen", "laten_vervallen": "ging niet door"}


class TrajectDetail(ZichtbaarMixin, DetailView):
    """Whoever sees the case sees the page; each part with narrative is there for who may read it."""

    model = Traject
    template_name = "trajecten/detail.html"
    object: Traject

    def get_queryset(self) -> Any:
        zaken = super().get_queryset().select_related("aanvraag__school", "aanvraag__aanvrager", "evaluatie_leerkracht")
        return met_coaches(zaken, self.request.user).prefetch_related("sessies")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        traject, user = self.object, self.request.user
        leest = user.has_perm("trajecten.lees_verslag", traject)
        is_haar_coach = user.has_perm("trajecten.coachen_zelf", traject)
        verloop = fasen(traject, user)
        if leest or any(regel.leest for fase in verloop for regel in fase.regels):
            noteer_inzage(traject.zaak, by=user, soort="traject")
        zaak, betrokken = zaak_context(traject, user), mensen(traject, leest)
        rekent_af = user.has_perm("trajecten.afrekenen", traject)
        facturen = list(Factuur.objects.visible_to(user).filter(traject=traject).op_volgorde())
        return super().get_context_data(
            **(zaak | knoppen(traject, zaak)),
            traject=traject,
            aanvraag=traject.aanvraag,
            fasen=verloop,
            uren=uren(traject),
            mensen=betrokken,
            belt=betrokken[1:] if is_haar_coach and zoekt_contact(traject) else [],
            is_aanbod=is_haar_coach and not traject.open_koppeling.aangenomen_op,
            facturen=facturen,
            leest_verslag=leest,
            antwoorden=antwoorden(traject) if leest else [],
            leest_reden=user.has_perm("trajecten.lees_koppeling_reden", traject),
            afgerekend=afgerekend_als(traject, facturen) if rekent_af else "",
            **wie_coacht(traject, user),
            **momenten_context(traject.aanvraag, user),
            **clb_context(traject.aanvraag, user),
            **kwargs,
        )


def knoppen(traject: Traject, zaak: dict[str, Any]) -> dict[str, Any]:
    """The buttons in three places: on top what is next, with the session what is about it, below the rare ones."""
    alle = [_met_nummer(traject, actie) for actie in zaak["acties"]]
    nu = zaak["stand"].url
    boven = [a for a in alle if a["url"] == nu or (a["stijl"] != "stil" and a["naam"] not in BIJ_SESSIE)]
    return {
        "acties": sorted(boven, key=lambda a: a["stijl"] != "primair") or _van_de_stand(traject, zaak),
        "acties_sessie": sorted((a for a in alle if a["naam"] in BIJ_SESSIE), key=lambda a: a["url"] != nu),
        "acties_stil": [a for a in alle if a["stijl"] == "stil"],
    }


def _met_nummer(traject: Traject, actie: dict[str, str]) -> dict[str, str]:
    """What is about a session says which; planning is the main button as long as nothing is planned."""
    volgend = traject.volgend_onderdeel
    if actie["naam"] not in BIJ_SESSIE or volgend is None:
        return actie
    gepland = traject.geplande_sessie is not None
    wat = "verplaatsen" if actie["naam"] == "plannen" and gepland else BIJ_SESSIE[actie["naam"]]
    stijl = "primair" if actie["naam"] == ("vastleggen" if gepland else "plannen") else "secundair"
    return {**actie, "titel": f"Sessie {volgend.nummer} {wat}", "stijl": stijl}


def _van_de_stand(traject: Traject, zaak: dict[str, Any]) -> list[dict[str, str]]:
    """Without a coach the next step is one of the aanvraag: its button comes from there."""
    stand = zaak["stand"]
    if not zaak["is_aan_zet"] or stand.rij == traject:
        return []
    return [{"titel": stand.knop, "url": stand.url, "stijl": "primair"}]


def afgerekend_als(traject: Traject, facturen: list[Factuur]) -> str:
    """What was decided to invoice after stopping early, in words; empty as long as nothing was decided."""
    if traject.afgerekend_op is None:
        return ""
    return f"Als {facturen[0].get_vorm_display().lower()}" if facturen else "Geen factuur"


def zoekt_contact(traject: Traject) -> bool:
    return traject.is_bezig and traject.contact_op is None


def uren(traject: Traject) -> dict[str, Any]:
    """The minutes of the coach so far against the norm of this vorm."""
    swv = Samenwerkingsverband.huidig()
    norm = {"volledig": swv.uren_volledig, "verkort": swv.uren_verkort}[traject.vorm]
    return {"minuten": traject.minuten, "tekst": duur(traject.minuten), "norm_uren": norm, "norm_minuten": norm * 60}


def mensen(traject: Traject, leest_verslag: bool) -> list[dict[str, str]]:
    """Who is involved and how to reach them; the leerkracht belongs to the narrative."""
    aanvraag = traject.aanvraag
    lijst = [mens(k.coach.gebruiker, "Coach") for k in traject.koppelingen.all() if k.tot is None]
    if leest_verslag:
        leerkracht = {"naam": aanvraag.leerkracht_naam, "rol": f"Leerkracht van groep {aanvraag.groep}"}
        contact = {"email": aanvraag.leerkracht_email, "telefoon": aanvraag.leerkracht_telefoon}
        lijst.append({**leerkracht, **contact})
    kcs = Aanstelling.objects.geldig().filter(rol=Rol.KC, school=aanvraag.school_id).select_related("gebruiker")
    lijst += [mens(kc.gebruiker, "Kwaliteitscoördinator") for kc in kcs]
    if aanvraag.begeleider:
        lijst.append(mens(aanvraag.aanvrager, aanvraag.get_begeleider_display()))
    return lijst
