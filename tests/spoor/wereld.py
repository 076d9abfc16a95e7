"""A small trail, with a chain of each kind and one that lost its oldest rows."""

import datetime

import time_machine
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.organisatie.models.spoor import noteer_beheer
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.opruimen import verwijder_verlopen_inzage
from k2t_portal.workflow.stap import noteer
from tests.factories import ingediend, persoon

LANG = datetime.timedelta(days=800)


class Spoortje:
    """Three cases with four steps each, three readers and a few steps of directie."""

    def __init__(self) -> None:
        self.lezers = [persoon(Rol.OC) for _ in range(3)]
        self.directie = persoon(Rol.DIRECTIE)
        self.zaken = [ingediend() for _ in range(3)]
        with time_machine.travel(timezone.now() - LANG):
            self.lees(self.lezers[0])
        verwijder_verlopen_inzage(timezone.now() - LANG / 2)
        for lezer in self.lezers:
            self.lees(lezer)
        for zaak in self.zaken:
            self.stappen(zaak)
        for lezer in self.lezers:
            noteer_beheer("rechten", by=self.directie, over=lezer, toelichting="OC-lid erbij")

    def lees(self, lezer: Gebruiker) -> None:
        for zaak in self.zaken:
            noteer_inzage(zaak, by=lezer, soort="aanvraag")

    def stappen(self, zaak: object) -> None:
        for nummer, lid in enumerate(self.lezers):
            noteer(zaak, "opgepakt", by=lid, als=Rol.OC, intern=bool(nummer % 2), over=zaak if nummer else None)
