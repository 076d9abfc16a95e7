"""The programme of one traject as its page shows it: what was given, what is next, what is still to come."""

from dataclasses import dataclass, field

from django.urls import reverse
from django_fsm import can_proceed

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.may import heeft_recht
from trajecten.forms.velden import duur
from trajecten.models import Notitie, Sessie, Traject
from trajecten.programma import FASEN, Onderdeel


@dataclass(frozen=True)
class Regel:
    """One session on the line; `toestand` is klaar, nu, straks or vervallen."""

    onderdeel: Onderdeel
    toestand: str
    sessie: Sessie | None = None
    notitie: str = ""
    pas_aan_url: str = ""
    is_laatste: bool = False

    @property
    def minuten(self) -> str:
        """All time of the coach for this session, in words."""
        return duur(self.sessie.minuten) if self.sessie else ""


@dataclass
class Fase:
    nummer: int
    titel: str
    regels: list[Regel] = field(default_factory=list)


def fasen(traject: Traject, user: Gebruiker) -> list[Fase]:
    """Both phases with their sessions in order; what fell through stands before the session that replaced it."""
    regels = [*_vervallen(traject), *_gegeven(traject, user), *_nog_te_geven(traject)]
    regels.sort(key=lambda regel: (regel.onderdeel.nummer, regel.toestand != "vervallen"))
    per_fase = [Fase(n, titel, [r for r in regels if r.onderdeel.fase == n]) for n, titel in FASEN.items()]
    return [fase for fase in per_fase if fase.regels]


def _vervallen(traject: Traject) -> list[Regel]:
    vervallen = [sessie for sessie in traject.sessies.all() if sessie.status == Sessie.Status.VERVALLEN]
    return [Regel(sessie.onderdeel, "vervallen", sessie) for sessie in vervallen]


def _gegeven(traject: Traject, user: Gebruiker) -> list[Regel]:
    """With the link to mend a session, for who gave it, as long as that can."""
    notities = dict(Notitie.objects.visible_to(user).filter(sessie__traject=traject).values_list("sessie", "tekst"))
    mag = can_proceed(traject.corrigeren) and heeft_recht(traject, "corrigeren", user)
    return [
        Regel(
            sessie.onderdeel,
            "klaar",
            sessie,
            notities.get(sessie.pk, ""),
            _pas_aan_url(traject, sessie) if mag and sessie.koppeling_id == traject.open_koppeling.pk else "",
            is_laatste=sessie == traject.gegeven[-1],
        )
        for sessie in traject.gegeven
    ]


def _pas_aan_url(traject: Traject, sessie: Sessie) -> str:
    return reverse("trajecten:corrigeren", args=[traject.pk, sessie.nummer])


def _nog_te_geven(traject: Traject) -> list[Regel]:
    volgend = traject.volgend_onderdeel if traject.is_bezig else None
    return [
        Regel(deel, "nu", traject.geplande_sessie) if deel == volgend else Regel(deel, "straks")
        for deel in traject.programma[len(traject.gegeven) :]
    ]
