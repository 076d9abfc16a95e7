"""The clock ten years on: no narrative and no name is left, every factuur can be read, and the trail is whole."""

import copy
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, TestCase, override_settings
from django.urls import reverse
from pypdf import PdfReader

from aanvragen.models import Aanvraag, Consult
from facturatie.controle import controleer as controleer_facturen
from facturatie.documenten import bewaar_pdf
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Opschoning, Rol
from k2t_portal.workflow.anonimiseren import WEG
from k2t_portal.workflow.controle import controleer as controleer_spoor
from k2t_portal.workflow.models import Gebeurtenis, Inzage
from tests import factories as f
from tests.bewaren.wereld import Vroeger, gezongen, stel_vast


@pytest.fixture(scope="module")
def map_van_toen(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("bewaren")


@pytest.fixture(autouse=True)
def bijlagen_map(settings, map_van_toen: Path) -> Path:
    """The files were made with the world."""
    settings.MEDIA_ROOT = map_van_toen
    return map_van_toen


@pytest.fixture(scope="module")
def toen(eens, map_van_toen: Path) -> Iterator[Vroeger]:
    with eens(), override_settings(MEDIA_ROOT=map_van_toen):
        wereld = Vroeger()
        wereld.hoorbaar = len(gezongen())
        stel_vast(wereld.directie)
        with TestCase.captureOnCommitCallbacks(execute=True):
            call_command("bewaartermijnen", verbosity=0)
        yield wereld


@pytest.fixture
def wereld(toen: Vroeger, db) -> Vroeger:
    return copy.deepcopy(toen)


def test_tien_jaar_later_zingt_er_niets_meer(wereld: Vroeger) -> None:
    assert wereld.hoorbaar > 100
    assert gezongen() == []


def test_elke_factuur_is_nog_te_lezen(wereld: Vroeger) -> None:
    assert list(controleer_facturen()) == []
    for factuur in Factuur.objects.all():
        tekst = PdfReader(BytesIO(bytes(bewaar_pdf(factuur).inhoud))).pages[0].extract_text()
        assert factuur.nummer in tekst


def test_het_spoor_klopt_nog(wereld: Vroeger) -> None:
    assert list(controleer_spoor()) == []
    door_het_portaal = Gebeurtenis.objects.filter(soort="geanonimiseerd", door=None)
    assert set(door_het_portaal.values_list("zaak", flat=True)) == {zaak.pk for zaak in wereld.gesloten}
    assert not Inzage.objects.exists()


def test_wat_er_overblijft(wereld: Vroeger) -> None:
    zaak = Aanvraag.objects.get(pk=wereld.zaak.pk)
    assert (zaak.kenmerk, zaak.school, zaak.prijs) == (wereld.zaak.kenmerk, wereld.zaak.school, wereld.zaak.prijs)
    assert (zaak.hulpvraag, zaak.leerkracht_naam) == (WEG, "")
    assert [s.minuten for s in zaak.traject.gegeven] == [60, 60]


def test_het_verslag_telt(wereld: Vroeger) -> None:
    verslag = Opschoning.objects.get()
    assert verslag.gedaan == {
        "dossier": 2,
        "gesloten": 2,
        "concept": 1,
        "consult": 1,
        "inzage": 1,
        "post": 2,
        "afwezigheid": 1,
        "betaler": 1,
        "zending": 1,
        "download": 1,
        "inlezing": 1,
        "afschrift": 1,
    }
    assert verslag.mislukt == {}


def test_nog_een_keer_doet_niets(wereld: Vroeger) -> None:
    call_command("bewaartermijnen", verbosity=0)
    assert Opschoning.objects.first().gedaan == {}  # type: ignore[union-attr]  # it was made just now


LIJSTEN = ["dashboard:mijn_werk", "aanvragen:lijst", "trajecten:lijst", "trajecten:mijn", "dashboard:regie"]
LIJSTEN += ["aanvragen:helpdesk", "facturatie:lijst", "dashboard:opruimen", "organisatie:mensen"]


@pytest.mark.parametrize("wie", ["kc", "directeur", "oc", "coach", "directie"])
def test_elke_bladzijde_van_zo_n_zaak_opent(client: Client, wereld: Vroeger, wie: str) -> None:
    client.force_login(_wie(wereld, wie))
    paden = [reverse(naam) for naam in LIJSTEN]
    for zaak in wereld.gesloten:
        paden += [f"/aanvragen/{zaak.pk}/{deel}" for deel in ["", "ingediend/", "delen/", "momenten/", "andere-clber/"]]
    for traject in [wereld.traject, wereld.gestopt]:
        paden += [f"/trajecten/{traject.pk}/{deel}" for deel in ["", "delen/", "delen/pdf/"]]
    paden += [f"/trajecten/wissel/{wissel.pk}/" for wissel in wereld.traject.wissels.all()]
    paden += [f"/aanvragen/helpdesk/{wereld.consult.pk}/", f"/aanvragen/helpdesk/{wereld.consult.pk}/aanpassen/"]
    codes = {pad: client.get(pad).status_code for pad in paden}
    assert {pad: code for pad, code in codes.items() if code not in {200, 302, 403, 404}} == {}
    assert codes[f"/aanvragen/{wereld.zaak.pk}/"] == codes[f"/trajecten/{wereld.traject.pk}/"] == 200


def _wie(wereld: Vroeger, wie: str):
    if wie == "coach":
        return wereld.traject.laatste_koppeling.coach.gebruiker  # type: ignore[union-attr]  # it has one
    if wie == "kc":
        return wereld.zaak.aanvrager
    return {
        "directeur": lambda: f.persoon(Rol.DIRECTEUR, school=wereld.zaak.school),
        "oc": lambda: f.persoon(Rol.OC),
        "directie": lambda: wereld.directie,
    }[wie]()


@pytest.mark.parametrize("wie", ["kc", "directeur", "oc", "coach"])
def test_de_zaak_zegt_het_en_niemand_leest_nog_iets(client: Client, wereld: Vroeger, wie: str) -> None:
    client.force_login(_wie(wereld, wie))
    for pad in [wereld.zaak.get_absolute_url(), wereld.traject.get_absolute_url()]:
        pagina = client.get(pad).content.decode()
        assert "Dit dossier is op" in pagina
        assert WEG not in pagina
    assert not Inzage.objects.exists()


def test_een_consult_zegt_het_ook(client: Client, wereld: Vroeger) -> None:
    consult = Consult.objects.get(pk=wereld.consult.pk)
    client.force_login(consult.lid)
    pagina = client.get(consult.get_absolute_url()).content.decode()
    assert "geanonimiseerd" in pagina
    assert WEG not in pagina
    assert not Inzage.objects.exists()
    assert client.get(reverse("aanvragen:consult_corrigeren", args=[consult.pk])).status_code == 403
