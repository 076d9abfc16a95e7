"""A word of its own in every text of a case, so that a test can see exactly what came out."""

import datetime
from typing import Any

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Advies, Bijlage, Consult, Moment, Terugtreding, Vasthouding, Wijziging
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.sloten import SLOTEN
from tests import factories
from tests.factories import persoon
from tests.sloten import zonder_sloten
from trajecten import actions as traject_acties
from trajecten.models import Notitie, Traject, Wissel

APPS = ["aanvragen", "trajecten"]


def zaak_met_alles() -> Traject:
    """A completed verkort traject with a row of everything that can hang on a case."""
    lid, concept = persoon(Rol.OC, naam="Lid Proef"), factories.concept(vorm="verkort", spoed=True, spoed_reden="s")
    concept.consult = Consult.objects.create(lid=lid, school=concept.school, beller="b", vraag="v", advies="a")
    concept.save()
    _bijlage(concept)
    aanvraag = actions.indienen(concept, by=concept.aanvrager)
    actions.vraag_aanvulling(aanvraag, by=lid, vraag="?")
    actions.beantwoord_aanvulling(aanvraag, by=aanvraag.aanvrager, antwoord="!")
    Wijziging.objects.create(aanvulling=aanvraag.aanvullingen.get(), veld="hulpvraag", oud="o", nieuw="n")
    Terugtreding.objects.create(aanvraag=aanvraag, lid=persoon(Rol.OC), reden="r", op=timezone.now())
    Moment.objects.create(zaak=aanvraag, soort="mdo", tekst="m", door=lid)
    Vasthouding.objects.create(aanvraag=aanvraag, reden="h", door=lid, sinds=timezone.now())
    actions.goedkeuren(aanvraag, by=lid, criteria=[])
    Advies.objects.get_or_create(aanvraag=aanvraag, lid=lid, defaults={"uitkomst": "passend", "op": timezone.now()})
    return _traject(aanvraag, lid)


def zet_overal(stam: str = "Kanarie") -> dict[str, str]:
    """Fill every text of these apps with a word, and tell which word stands in which field."""
    kanaries: dict[str, str] = {}
    for model in _modellen():
        velden = [veld for veld in model._meta.concrete_fields if _is_tekst(veld)]
        woorden = {veld.name: f"{stam}{len(kanaries) + n:03}" for n, veld in enumerate(velden)}
        with zonder_sloten(*(slot for slot in SLOTEN if slot.tabel == model._meta.db_table)):
            model._default_manager.update(**woorden)
        kanaries |= {f"{model._meta.model_name}.{veld}": woord for veld, woord in woorden.items()}
    return kanaries


def zonder_rij() -> set[str]:
    """Models of a case that this world forgot, so that their words would go unseen."""
    return {str(model._meta.model_name) for model in _modellen() if not model._default_manager.exists()}


def _modellen() -> list[type[models.Model]]:
    gebeurtenis = apps.get_model("workflow", "Gebeurtenis")
    return [*(model for app in APPS for model in apps.get_app_config(app).get_models()), gebeurtenis]


def _is_tekst(veld: Any) -> bool:
    return isinstance(veld, models.CharField | models.TextField) and not veld.choices


def _bijlage(aanvraag: Any) -> None:
    inhoud = ContentFile(b"%PDF-1.4", name="plan.pdf")
    velden = {"naam": "plan.pdf", "soort": Bijlage.Soort.PDF, "grootte": 8, "toegevoegd_door": aanvraag.aanvrager}
    Bijlage.objects.create(aanvraag=aanvraag, bestand=inhoud, **velden)


def _traject(aanvraag: Any, lid: Any) -> Traject:
    coach, vandaag = factories.coach(naam="Coach Proef"), timezone.localdate()
    traject = traject_acties.koppelen(aanvraag, by=lid, coach=coach, reden="r")
    coach.afwezigheden.create(van=vandaag, tot=vandaag)
    traject_acties.aannemen(traject, by=coach.gebruiker)
    traject = traject_acties.contact_vastleggen(traject, by=coach.gebruiker, contact_op=vandaag)
    traject_acties.plannen(traject, by=coach.gebruiker, gepland_op=timezone.now() + datetime.timedelta(days=1))
    traject_acties.laten_vervallen(Traject.objects.get(pk=traject.pk), by=coach.gebruiker, reden="r")
    for _ in traject.programma:
        traject_acties.vastleggen(traject, by=coach.gebruiker, verslag=factories.verslag())
    traject.gevolgen.create(afwezigheid=coach.afwezigheden.get(), keuze="verzetten", door=lid, op=timezone.now())
    koppeling = traject.koppelingen.get()
    velden = {"soort": "wisselverzoek", "status": "ingetrokken", "reden": "r", "gevraagd_door": aanvraag.aanvrager}
    Wissel.objects.create(traject=traject, van_koppeling=koppeling, **velden)
    Notitie.objects.create(sessie=traject.sessies.get(status="gegeven", nummer=1), tekst="n")
    traject_acties.afronden(Traject.objects.get(pk=traject.pk), by=coach.gebruiker, evaluatie="e")
    return Traject.objects.get(pk=traject.pk)
