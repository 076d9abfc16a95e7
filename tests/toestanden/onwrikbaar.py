"""What holds after every step, whoever took it and in whatever order (design §2 and §3)."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Prefetch, Q

from aanvragen.models import Aanvraag
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.models import Uitgaand
from k2t_portal.workflow.post.uitgaand import verwerk
from trajecten.models import Koppeling, Sessie, Traject, Wissel

PER_WANDELING = 10


def een_open_koppeling() -> None:
    assert _dubbel(Koppeling.objects.filter(tot__isnull=True).values("traject")) == []


def een_coach_zolang_er_gecoacht_wordt() -> None:
    met_coach = Traject.objects.filter(koppelingen__tot__isnull=True, koppelingen__isnull=False)
    actief = Traject.objects.filter(status__in=Traject.ACTIEF)
    assert set(met_coach.values_list("pk")) == set(actief.values_list("pk"))


def sessies_in_volgorde() -> None:
    sessies = Prefetch("sessies", Sessie.objects.filter(status=Sessie.Status.GEGEVEN).order_by("nummer"))
    for traject in Traject.objects.prefetch_related(sessies):
        gegeven = traject.sessies.all()
        assert [s.nummer for s in gegeven] == list(range(1, len(gegeven) + 1))
        assert [s.datum for s in gegeven] == sorted(s.datum for s in gegeven if s.datum)


def een_factuur_alleen_na_haar_sessies() -> None:
    for traject in Traject.objects.filter(facturen__isnull=False).prefetch_related("sessies"):
        assert traject.status in {"afgerond", "gestopt"}
        assert traject.status == "gestopt" or len(traject.gegeven) == traject.aantal_sessies
    assert _dubbel(Factuur.objects.values("traject")) == []


def afgerond_is_gefactureerd() -> None:
    assert not Traject.objects.filter(status="afgerond", facturen__isnull=True).exists()


def nummers_zonder_gat() -> None:
    nummers = list(Factuur.objects.order_by("volgnummer").values_list("volgnummer", flat=True))
    assert nummers == list(range(1, len(nummers) + 1))


def een_einde_is_gesloten() -> None:
    einde = Q(status__in=["afgewezen", "ingetrokken"]) | Q(traject__status__in=["afgerond", "gestopt"])
    gesloten = Aanvraag.objects.filter(gesloten_op__isnull=False)
    assert set(gesloten.values_list("pk")) == set(Aanvraag.objects.filter(einde).values_list("pk"))


def elke_sessie_valt_onder_haar_koppeling() -> None:
    """A session is credited to who coached on its day."""
    for sessie in Sessie.objects.filter(status=Sessie.Status.GEGEVEN).select_related("koppeling", "traject"):
        koppeling, dag = sessie.koppeling, sessie.datum
        assert dag is not None
        assert koppeling.traject_id == sessie.traject_id
        assert koppeling.van <= dag <= (koppeling.tot or dag)


def er_is_altijd_iemand_aan_zet(sleutel: int, iedereen: Iterable[Gebruiker]) -> None:
    """Whatever waits in this case waits for someone who can take the step; only what is over waits for nobody."""
    for zaak in Aanvraag.objects.select_related("traject").filter(pk=sleutel, kenmerk__isnull=False):
        hoofd, *ernaast = zaak.standen(Samenwerkingsverband.huidig())
        assert hoofd.is_klaar == _is_voorbij(zaak)
        for stand in [hoofd, *ernaast]:
            assert stand.is_klaar or any(stand.is_voor(mens) for mens in iedereen), (zaak.status, stand.stap)


def een_verzoek_blijft_geheim_voor_de_coach() -> None:
    for wissel in Wissel.objects.filter(soort="wisselverzoek").select_related("van_koppeling__coach__gebruiker"):
        assert not Wissel.objects.visible_to(_vers(wissel.van_koppeling.coach.gebruiker)).filter(pk=wissel.pk).exists()


def post_gaat_naar_wie_de_zaak_ziet() -> None:
    """The mails of the last steps of a walk; those of before would take longer than the walk itself."""
    laatste = Uitgaand.objects.order_by("-pk").values_list("pk", flat=True)[:PER_WANDELING]
    Uitgaand.objects.exclude(pk__in=list(laatste)).delete()
    verwerk()
    for mens in Gebruiker.objects.filter(berichten__isnull=False).distinct():
        kreeg = set(mens.berichten.values_list("zaak", flat=True))
        assert kreeg <= set(Aanvraag.objects.visible_to(mens).values_list("pk", flat=True))


def _is_voorbij(zaak: Aanvraag) -> bool:
    if zaak.status in {"afgewezen", "ingetrokken"}:
        return True
    traject = getattr(zaak, "traject", None)
    klaar = traject is not None and (
        traject.status in {"afgerond", "ingetrokken"} or (traject.status == "gestopt" and bool(traject.afgerekend_op))
    )
    return klaar and (zaak.route == Aanvraag.Route.NIVEAU_1 or zaak.clb_afgerond_op is not None)


def _vers(mens: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.get(pk=mens.pk)


def _dubbel(rijen: Any) -> list[Any]:
    return list(rijen.annotate(aantal=Count("pk")).filter(aantal__gt=1))
