"""Files with an aanvraag: adding, taking out, and who may open one."""

import io

import pytest
from django.urls import reverse
from PIL import Image
from PIL.ExifTags import IFD

from aanvragen import actions
from aanvragen.bestanden import keur
from aanvragen.models import Bijlage
from k2t_portal.organisatie.download import ONSCHADELIJK
from k2t_portal.organisatie.geheugen import een_verzoek
from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.inzage import InzageOntbreekt, noteer_inzage
from k2t_portal.workflow.models import Inzage
from tests.aanvragen.bestandjes import GIF, PDF, PNG, beeld, upload
from tests.aanvragen.invullen import pagina, stap
from tests.factories import SchoolFactory, concept, persoon

pytestmark = pytest.mark.django_db


def _voeg_toe(aanvraag, naam="verslag.pdf"):
    return actions.voeg_bijlage_toe(aanvraag, by=aanvraag.aanvrager, **keur(upload(naam))._asdict())


def _post(client, aanvraag, *bestanden, doe="toevoegen"):
    client.force_login(aanvraag.aanvrager)
    return client.post(stap(aanvraag, "bijlagen"), {"bestanden": bestanden, "doe": doe})


def _adres(bijlage, naam="bijlage"):
    return reverse(f"aanvragen:{naam}", args=[bijlage.pk])


def _opgeslagen(map_):
    return [pad for pad in map_.rglob("*") if pad.is_file()]


def test_bestanden_toevoegen(client):
    aanvraag = concept()
    antwoord = _post(client, aanvraag, upload("verslag.pdf"), upload("foto.jpg", PNG))

    assert antwoord.headers["Location"] == stap(aanvraag, "bijlagen")
    assert [(bijlage.naam, bijlage.soort, bijlage.grootte) for bijlage in aanvraag.bijlagen.all()] == [
        ("verslag.pdf", Bijlage.Soort.PDF, len(PDF)),
        ("foto.png", Bijlage.Soort.PNG, len(PNG)),
    ]
    assert {bijlage.toegevoegd_door_id for bijlage in aanvraag.bijlagen.all()} == {aanvraag.aanvrager_id}


def test_een_fout_bestand_houdt_het_goede_niet_tegen(client):
    aanvraag = concept()
    antwoord = _post(client, aanvraag, upload("film.gif", GIF), upload("verslag.pdf"), upload("leeg.pdf", b""))

    assert antwoord.context["form"].errors == {
        "bestanden": [
            "film.gif: Dit bestand is beschadigd of kan niet mee. Voeg een PDF, Word-bestand (.docx), JPEG of PNG toe.",
            "leeg.pdf: Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw.",
        ]
    }
    assert [bijlage.naam for bijlage in antwoord.context["bijlagen"]] == ["verslag.pdf"]


@pytest.mark.parametrize("doe, verder", [("volgende", "controleer"), ("stop", None)])
def test_gekozen_bestanden_gaan_met_elke_knop_mee(client, doe, verder):
    aanvraag = concept()
    antwoord = _post(client, aanvraag, upload("verslag.pdf"), doe=doe)

    assert antwoord.headers["Location"] == (pagina(verder, aanvraag) if verder else reverse("dashboard:mijn_werk"))
    assert aanvraag.bijlagen.count() == 1


def test_toevoegen_zonder_bestand_zegt_wat_te_doen(client):
    antwoord = _post(client, concept())

    assert antwoord.context["form"].errors == {"bestanden": ["Kies eerst een bestand dat je wilt toevoegen."]}


def test_zonder_bijlagen_gaat_het_gewoon_verder(client):
    aanvraag = concept()

    assert _post(client, aanvraag, doe="volgende").headers["Location"] == pagina("controleer", aanvraag)


def test_tien_bijlagen_passen_en_de_elfde_wordt_genoemd(client):
    aanvraag = concept()
    antwoord = _post(client, aanvraag, *[upload(f"{nummer}.pdf") for nummer in range(1, 12)])

    assert antwoord.context["form"].errors == {
        "bestanden": ["11.pdf: Niet toegevoegd, want er passen 10 bijlagen bij een aanvraag."]
    }
    assert aanvraag.bijlagen.count() == 10


def test_een_bestand_op_schijf_zegt_niets_over_zijn_naam_en_niets_van_zijn_inhoud(client, bijlagen_map):
    _post(client, concept(), upload("Pietje Puk.pdf", PDF + b"% Pietje Puk"))

    op_schijf = [(str(pad), pad.suffix, pad.read_bytes()) for pad in _opgeslagen(bijlagen_map)]
    assert [("Piet" in pad, soort, b"Piet" in inhoud, b"PDF" in inhoud) for pad, soort, inhoud in op_schijf] == [
        (False, "", False, False)
    ]


def test_zonder_inzage_gaat_een_bestand_niet_open():
    bijlage = _voeg_toe(concept())

    with een_verzoek():
        for lees in ("open", "read", "chunks", "readlines"):
            with pytest.raises(InzageOntbreekt):
                list(getattr(Bijlage.objects.get().bestand, lees)())
        noteer_inzage(bijlage.aanvraag, by=bijlage.toegevoegd_door, soort="bijlage")
        assert Bijlage.objects.get().bestand.read() == PDF


def test_een_foto_komt_binnen_zonder_plek_en_maker(client):
    exif = Image.Exif()
    exif[315] = "Juf Kanarie"
    exif.get_ifd(IFD.GPSInfo).update({1: "N", 2: (52.0, 5.0, 17.25), 3: "E", 4: (5.0, 7.0, 3.5)})
    foto = beeld("JPEG", (60, 40), exif=exif)
    aanvraag = concept()
    _post(client, aanvraag, upload("foto.jpg", foto))
    bijlage = aanvraag.bijlagen.get()

    assert (b"Kanarie" in foto, b"Exif" in foto) == (True, True)
    antwoord = client.get(_adres(bijlage))
    ontvangen = b"".join(antwoord.streaming_content)
    assert (b"Kanarie" in ontvangen, b"Exif" in ontvangen, len(ontvangen)) == (False, False, bijlage.grootte)
    with Image.open(io.BytesIO(ontvangen)) as over:
        assert (over.size, dict(over.getexif())) == ((60, 40), {})


def test_een_bijlage_gaat_er_weer_uit_en_van_de_schijf(client, bijlagen_map, django_capture_on_commit_callbacks):
    aanvraag = concept()
    bijlage = _voeg_toe(aanvraag)
    client.force_login(aanvraag.aanvrager)
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(_adres(bijlage, "bijlage_verwijderen"))

    assert antwoord.headers["Location"] == stap(aanvraag, "bijlagen")
    assert (aanvraag.bijlagen.count(), _opgeslagen(bijlagen_map)) == (0, [])


def test_een_weggegooid_concept_laat_geen_bestand_achter(bijlagen_map, django_capture_on_commit_callbacks):
    aanvraag = _voeg_toe(concept()).aanvraag
    with django_capture_on_commit_callbacks(execute=True):
        actions.weggooien(aanvraag, by=aanvraag.aanvrager)

    assert _opgeslagen(bijlagen_map) == []


def test_na_het_indienen_gaat_er_geen_bijlage_meer_uit(client):
    bijlage = _voeg_toe(concept())
    actions.indienen(bijlage.aanvraag, by=bijlage.aanvraag.aanvrager)
    client.force_login(bijlage.aanvraag.aanvrager)

    assert client.post(_adres(bijlage, "bijlage_verwijderen")).headers["Location"] == pagina("detail", bijlage.aanvraag)
    assert Bijlage.objects.count() == 1


def test_verwijderen_gaat_alleen_met_de_knop(client):
    bijlage = _voeg_toe(concept())
    client.force_login(bijlage.aanvraag.aanvrager)

    assert client.get(_adres(bijlage, "bijlage_verwijderen")).status_code == 405


def test_een_bijlage_komt_als_download_die_niets_kan_uitvoeren(client):
    bijlage = _voeg_toe(concept())
    client.force_login(bijlage.aanvraag.aanvrager)
    antwoord = client.get(_adres(bijlage))

    assert b"".join(antwoord.streaming_content) == PDF
    assert {kop: antwoord.headers[kop] for kop in ["Content-Type", "Content-Disposition", *ONSCHADELIJK]} == {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="verslag.pdf"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, no-store",
    }


def test_openen_is_inzage(client):
    bijlage = _voeg_toe(concept())
    client.force_login(bijlage.aanvraag.aanvrager)
    client.get(_adres(bijlage))

    assert list(Inzage.objects.values_list("zaak", "door", "soort")) == [
        (bijlage.aanvraag_id, bijlage.aanvraag.aanvrager_id, "bijlage")
    ]


def test_een_bestand_dat_weg_is_geeft_geen_storing(client):
    bijlage = _voeg_toe(concept())
    bijlage.bestand.storage.delete(bijlage.bestand.name)
    client.force_login(bijlage.aanvraag.aanvrager)

    assert client.get(_adres(bijlage)).status_code == 404


@pytest.mark.parametrize(
    "rol, in_concept, na_indienen",
    [
        (Rol.KC, 200, 200),
        (Rol.CLB, 404, 404),
        (Rol.DIRECTEUR, 403, 403),
        (Rol.OC, 404, 200),
        (Rol.COACH, 404, 404),
        (Rol.DIRECTIE, 403, 403),
    ],
)
def test_wie_een_bijlage_opent(client, rol, in_concept, na_indienen):
    aanvraag = concept()
    bijlage = _voeg_toe(aanvraag)
    client.force_login(persoon(rol, school=aanvraag.school))

    eerst = client.get(_adres(bijlage)).status_code
    actions.indienen(aanvraag, by=aanvraag.aanvrager)
    assert (eerst, client.get(_adres(bijlage)).status_code) == (in_concept, na_indienen)


@pytest.mark.parametrize(
    "rol, status", [(Rol.KC, 404), (Rol.CLB, 404), (Rol.DIRECTEUR, 404), (Rol.OC, 404), (Rol.DIRECTIE, 403)]
)
def test_wie_er_niet_over_gaat_verwijdert_niets(client, rol, status):
    bijlage = _voeg_toe(concept())
    client.force_login(persoon(rol, school=SchoolFactory.create()))

    assert client.post(_adres(bijlage, "bijlage_verwijderen")).status_code == status
    assert Bijlage.objects.count() == 1
