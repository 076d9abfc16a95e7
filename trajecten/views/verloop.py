"""The programme of one traject as its page shows it: what was given, what is next, what is still to come."""

from dataclasses import dataclass, field

from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.may import heeft_recht
from trajecten.forms.velden import duur
from trajecten.models import Notitie, Sessie, Traject
from trajecten.programma import FASEN, Onderdeel


@dataclass(frozen=True)
class Regel:
    """One session on the line; `toestand` is klaar, nu, straks or vervallen.

    Without `sessie` there is none yet, or she may not see it; `leest`: she may read what was written about it.
    """

    onderdeel: Onderdeel
    toestand: str
    sessie: Sessie | None = None
    leest: bool = False
    notitie: Notitie | None = None
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
    verborgen = _verborgen(traject, user)
    regels = [*_vervallen(traject, user, verborgen), *_gegeven(traject, user, verborgen)]
    regels += _nog_te_geven(traject, verborgen)
    regels.sort(key=lambda regel: (regel.onderdeel.nummer, regel.toestand != "vervallen"))
    per_fase = [Fase(n, titel, [r for r in regels if r.onderdeel.fase == n]) for n, titel in FASEN.items()]
    return [fase for fase in per_fase if fase.regels]


def _verborgen(traject: Traject, user: Gebruiker) -> set[int]:
    """Keys of the sessions that someone who coached before may not see; others who see the page see all."""
    if user.pk not in {koppeling.coach.gebruiker_id for koppeling in traject.getelde_koppelingen[:-1]}:
        return set()
    zichtbaar = set(Sessie.objects.visible_to(user).filter(traject=traject).values_list("pk", flat=True))
    return {sessie.pk for sessie in traject.sessies.all()} - zichtbaar


def _vervallen(traject: Traject, user: Gebruiker, verborgen: set[int]) -> list[Regel]:
    vervallen = [sessie for sessie in traject.sessies.all() if sessie.status == Sessie.Status.VERVALLEN]
    return [
        Regel(sessie.onderdeel, "vervallen", sessie, user.has_perm("trajecten.lees_terugkoppeling", sessie))
        for sessie in vervallen
        if sessie.pk not in verborgen
    ]


def _gegeven(traject: Traject, user: Gebruiker, verborgen: set[int]) -> list[Regel]:
    """With the link to mend a session, for who gave it: until the end of the traject, which takes its coach away."""
    notities = Notitie.objects.visible_to(user).filter(sessie__traject=traject).select_related("sessie__traject")
    per_sessie = {notitie.sessie_id: notitie for notitie in notities}
    mag = heeft_recht(traject, "corrigeren", user)
    return [
        Regel(
            sessie.onderdeel,
            "klaar",
            sessie if sessie.pk not in verborgen else None,
            user.has_perm("trajecten.lees_terugkoppeling", sessie),
            per_sessie.get(sessie.pk),
            _pas_aan_url(traject, sessie) if mag and sessie.koppeling_id == traject.open_koppeling.pk else "",
            is_laatste=sessie == traject.gegeven[-1],
        )
        for sessie in traject.gegeven
    ]


def _pas_aan_url(traject: Traject, sessie: Sessie) -> str:
    return reverse("trajecten:corrigeren", args=[traject.pk, sessie.nummer])


def _nog_te_geven(traject: Traject, verborgen: set[int]) -> list[Regel]:
    volgend = traject.volgend_onderdeel if traject.is_bezig else None
    gepland = traject.geplande_sessie
    if gepland and gepland.pk in verborgen:
        # Told as one of those to come: "not planned yet" would not be true.
        volgend = None
    return [
        Regel(deel, "nu", gepland) if deel == volgend else Regel(deel, "straks")
        for deel in traject.programma[len(traject.gegeven) :]
    ]
