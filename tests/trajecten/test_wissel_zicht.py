"""Who knows of another coach: a request in confidence stays one, and what was handed over is read no further."""

import copy
import datetime
import itertools
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Gebeurtenis
from tests.factories import coach, lopend, persoon, verslag
from tests.trajecten.wisselen import gevraagd, kandidaat, neem_over, vers, verzocht, wie
from trajecten import actions
from trajecten.models import Sessie, Traject, Wissel

pytestmark = pytest.mark.django_db
GEHEIM = "Het klikt niet."


@pytest.fixture(params=[[], [Rol.OC]], ids=["coach", "coach in de commissie"], scope="module")
def _zaak(request, eens) -> Iterator[SimpleNamespace]:
    with eens():
        traject = lopend(door=coach(*request.param))
        wissel = verzocht(traject)
        mensen = {
            "coach": wie(traject),
            "schrijver": traject.aanvraag.aanvrager,
            "collega": persoon(Rol.KC, school=traject.aanvraag.school),
            "oc": persoon(Rol.OC),
            "directie": persoon(Rol.DIRECTIE),
        }
        yield SimpleNamespace(traject=traject, wissel=wissel, **mensen)


@pytest.fixture
def zaak(_zaak: SimpleNamespace, db) -> SimpleNamespace:
    """A traject whose school asked for another coach, with everybody around it. It may be there in each test."""
    return copy.deepcopy(_zaak)


def soorten(user: Gebruiker) -> list[str]:
    return list(Gebeurtenis.objects.visible_to(user).values_list("soort", flat=True))


def test_van_een_verzoek_weten_alleen_de_schrijver_en_de_commissie(zaak):
    actions.wissel_voorstellen(zaak.wissel, by=zaak.oc, coach=coach())
    namen = ["schrijver", "oc", "coach", "collega", "directie"]
    mensen = [getattr(zaak, naam) for naam in namen]

    assert [Wissel.objects.visible_to(mens).exists() for mens in mensen] == [True, True, False, False, False]
    assert [soorten(mens)[0] for mens in mensen] == [
        "wisselverzoek_gedaan",
        "opvolger_voorgesteld",
        *["contact_opgenomen"] * 3,
    ]


def test_de_coach_merkt_niets_van_een_verzoek(als, zaak):
    """On her pages, when she opens it by its number, and when she wants to hand over herself."""
    client = als(zaak.coach)
    paginas = [zaak.traject, zaak.traject.aanvraag, reverse("dashboard:mijn_werk")]
    html = "".join(client.get(resolve_url(pagina)).content.decode().lower() for pagina in paginas)

    assert [html.count(woord) for woord in ("wissel", GEHEIM.lower(), "andere coach")] == [0, 0, 0]
    assert client.get(zaak.wissel.get_absolute_url()).status_code == 404
    assert gevraagd(vers(zaak.traject)).is_open


def test_na_de_wissel_leest_de_coach_alleen_dat_er_een_ander_is(als, zaak):
    nieuwe = coach(naam="Nieuwe Coach")
    neem_over(actions.wissel_voorstellen(zaak.wissel, by=zaak.oc, coach=nieuwe))

    antwoord = als(zaak.coach).get(zaak.traject.get_absolute_url())

    html = antwoord.content.decode()
    zinnen = ["De Ondersteuningscommissie heeft een andere coach gekoppeld.", GEHEIM, "verzoek"]
    assert [html.lower().count(zin.lower()) for zin in zinnen] == [1, 0, 0]
    assert [str(g) for g in antwoord.context["gebeurtenissen"]][:2] == ["Coach gewisseld", "Contact opgenomen"]


def test_wie_gevraagd_wordt_leest_niet_door_wie_en_waarom(als, zaak):
    nieuwe = coach()
    actions.wissel_voorstellen(zaak.wissel, by=zaak.oc, coach=nieuwe)

    html = als(nieuwe.gebruiker).get(zaak.wissel.get_absolute_url()).content.decode()

    delen = [GEHEIM, "vertrouwen", "De Ondersteuningscommissie vraagt of jij dit traject overneemt."]
    assert [html.count(deel) for deel in delen] == [0, 0, 1]


def test_een_lid_beslist_niet_over_een_verzoek_van_haarzelf():
    school = (traject := lopend()).aanvraag.school
    zelf = persoon(Rol.OC, Rol.KC, school=school)
    wissel = actions.wissel_verzoeken(traject, by=zelf, reden=GEHEIM)

    assert [mens.has_perm("trajecten.wissel_regelen", wissel) for mens in (zelf, persoon(Rol.OC))] == [False, True]


def test_wacht_op_zegt_hetzelfde_als_de_stand_en_zichtbaar_hetzelfde_als_visible_to(zaak):
    oc, normen = zaak.oc, Samenwerkingsverband.huidig()
    wissels = [zaak.wissel, gevraagd(zaak.traject)]
    wissels.append(actions.vraag_vervanging(lopend(), by=oc, reden="Ziek"))
    voorstel = actions.vraag_vervanging(lopend(), by=oc, reden="Ziek")
    wissels.append(actions.wissel_voorstellen(voorstel, by=oc, coach=coach()))
    mensen = [oc, zaak.coach, zaak.schrijver, zaak.collega, kandidaat(wissels[1]), kandidaat(wissels[3])]

    for mens, wissel in itertools.product(mensen, wissels):
        alle = Wissel.objects.filter(pk=wissel.pk)
        assert alle.wacht_op(mens).exists() == wissel.stand(normen).is_voor(mens)
        assert alle.visible_to(mens).exists() == alle.met_zicht(mens).get().zichtbaar
        assert not alle.wacht_op(mens).exists() or alle.visible_to(mens).exists()


def test_wie_gevraagd_is_ziet_de_zaak_tot_zij_antwoordt():
    wissel = gevraagd(lopend())
    nieuwe = kandidaat(wissel)

    def ziet() -> list[bool]:
        traject = vers(wissel.traject)
        rechten = [nieuwe.has_perm("aanvragen.lees_verhaal", traject.aanvraag), nieuwe.has_perm(LEES, traject)]
        return [Traject.objects.visible_to(nieuwe).exists(), *rechten]

    voor = ziet()
    actions.wissel_teruggeven(wissel, by=nieuwe, reden="Vol")
    assert (voor, ziet()) == ([True] * 3, [False] * 3)


LEES, LEES_SESSIE = "trajecten.lees_verslag", "trajecten.lees_terugkoppeling"


def test_wie_overdroeg_leest_alleen_nog_wat_zij_zelf_gaf(als):
    traject = lopend(vorm="verkort")
    eerste = wie(traject)
    actions.vastleggen(traject, by=eerste, verslag=verslag(terugkoppeling="Van de eerste."))
    neem_over(gevraagd(vers(traject)))
    tweede = wie(vers(traject))
    actions.vastleggen(vers(traject), by=tweede, verslag=verslag(terugkoppeling="Van de tweede."))
    Traject.objects.update(werkvraag="De werkvraag.")

    traject, sessies = vers(traject), list(Sessie.objects.all())
    gelezen = [[mens.has_perm(LEES_SESSIE, sessie) for sessie in sessies] for mens in (eerste, tweede)]
    gezien = [Sessie.objects.visible_to(mens).count() for mens in (eerste, tweede)]
    html = als(eerste).get(traject.get_absolute_url()).content.decode()
    teksten = ["Van de eerste.", "Van de tweede.", "De werkvraag.", "Juf Verzonnen", "2 van 2 gegeven"]

    assert (gelezen, gezien) == ([[True, False], [True, True]], [1, 2])
    assert [mens.has_perm(LEES, traject) for mens in (eerste, tweede)] == [False, True]
    assert [html.count(tekst) for tekst in teksten] == [1, 0, 0, 0, 1]


def test_op_de_vraag_om_over_te_nemen_ziet_wie_overdroeg_niet_wat_haar_opvolger_plant(als):
    """Nor who took over then and handed over in her turn."""
    eerste = neem_over(gevraagd(lopend(vorm="verkort")))
    tweede = neem_over(gevraagd(vers(eerste.traject)))
    nu = vers(tweede.traject)
    actions.plannen(nu, by=wie(nu), gepland_op=timezone.now() + datetime.timedelta(days=3))
    gezien = {
        naam: "Gepland op" in als(mens).get(wissel.get_absolute_url()).text
        for naam, mens, wissel in [
            ("droeg over", eerste.gevraagd_door, eerste),
            ("nam over en droeg over", kandidaat(eerste), eerste),
            ("is nu de coach", kandidaat(tweede), tweede),
        ]
    }
    assert gezien == {"droeg over": False, "nam over en droeg over": False, "is nu de coach": True}
    assert "Nog niet gepland" not in als(eerste.gevraagd_door).get(nu.get_absolute_url()).text
