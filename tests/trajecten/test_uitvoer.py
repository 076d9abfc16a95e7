"""What leaves the portal for Kindkans or ParnasSys: what may be shared, and nothing else."""

import io
from html import unescape

import pytest
from django.urls import reverse
from pypdf import PdfReader

from aanvragen.uitvoer import aanvraag_document, document_html, document_pdf
from tests import factories
from tests.trajecten.kanaries import zaak_met_alles, zet_overal, zonder_rij
from trajecten import actions
from trajecten.models import Traject
from trajecten.uitvoer import NIET_GENOEG, traject_document

# It is about what stands on paper; the table of roles makes the document on both databases.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

OVER_WIE = {"aanvraag.kenmerk", "aanvraag.groep", "aanvraag.kindkans_dossier"}
UIT_DE_AANVRAAG = OVER_WIE | {
    "aanvraag.hulpvraag",
    "aanvraag.handelingsverlegenheid",
    "aanvraag.al_geprobeerd",
    "aanvraag.gewenste_verandering",
    "aanvraag.clb_niet_genoeg",
    "aanvraag.spoed_reden",
    "aanvulling.vraag",
    "aanvulling.antwoord",
    "besluit.motivering",
}
UIT_HET_TRAJECT = OVER_WIE | {
    "traject.werkvraag",
    "traject.streefpunten",
    "traject.doelgedrag",
    "traject.keywords",
    "traject.evaluatie",
    "sessie.terugkoppeling",
}


def te_lezen(tekst: str, kanaries: dict[str, str]) -> set[str]:
    """The fields of which the word stands in this text."""
    return {veld for veld, woord in kanaries.items() if woord in tekst}


def vers(traject: Traject) -> Traject:
    return Traject.objects.select_related("aanvraag__school").get(pk=traject.pk)


def test_er_komt_precies_uit_wat_gedeeld_mag_worden():
    """Every text of the case has a word of its own; those of notes, OC, wissel and consult are in neither document."""
    traject = zaak_met_alles()
    kanaries = zet_overal()
    traject = vers(traject)

    aanvraag, traject_html = (
        document_html(aanvraag_document(traject.aanvraag)),
        document_html(traject_document(traject)),
    )

    assert zonder_rij() == {"inlezing", "kolomnaam"}
    assert te_lezen(aanvraag, kanaries) == UIT_DE_AANVRAAG
    assert te_lezen(traject_html, kanaries) == UIT_HET_TRAJECT
    assert [naam for naam in ("Lid Proef", traject.aanvraag.aanvrager.naam) if naam in aanvraag + traject_html] == []
    assert "Coach Proef" in traject_html


def test_de_echte_samenvatting_zegt_hetzelfde():
    """The PDF itself: tagged, numbered pages, and again nothing more than what may be shared."""
    traject = zaak_met_alles()
    kanaries = zet_overal()

    pdf = PdfReader(io.BytesIO(document_pdf(traject_document(vers(traject)))))

    tekst = "\n".join(blad.extract_text() for blad in pdf.pages)
    assert te_lezen(tekst, kanaries) == UIT_HET_TRAJECT
    assert f"Bladzijde 1 van {len(pdf.pages)}" in tekst
    assert dict(pdf.root_object["/MarkInfo"]) == {"/Marked": True}  # type: ignore[call-overload]  # pypdf types it as any object


def test_de_aanduiding_van_de_leerling_alleen_zonder_dossiernummer():
    zonder, met = factories.ingediend(), factories.ingediend(kindkans_dossier="KK-7")
    assert dict(aanvraag_document(zonder).feiten)["Leerling"] == "J."
    assert "Leerling" not in dict(aanvraag_document(met).feiten)
    assert dict(aanvraag_document(met).feiten)["Dossier"] == "KK-7"


@pytest.mark.parametrize(("route", "slot"), [(1, NIET_GENOEG), (2, "")])
def test_zonder_clber_staat_er_dat_key2teach_alleen_niet_genoeg_is(route, slot):
    assert traject_document(factories.aangeboden(route=route)).let_op == slot


def test_de_titel_zegt_of_het_de_samenvatting_is():
    traject = factories.lopend(vorm="verkort")
    assert traject_document(traject).titel == "Key2Teach-traject tot nu toe"
    gestopt = actions.stoppen(traject, by=traject.open_koppeling.coach.gebruiker, reden="Verhuisd")
    assert traject_document(vers(gestopt)).titel == "Samenvatting van het Key2Teach-traject"
    assert "Verhuisd" not in document_html(traject_document(vers(gestopt)))


def test_wie_na_elkaar_coachten_staan_er_met_hun_dagen_en_wie_teruggaf_niet():
    traject = factories.aangeboden(door=factories.coach(naam="Gaf Terug"), vorm="verkort")
    actions.teruggeven(traject, by=traject.open_koppeling.coach.gebruiker, reden="Vol")
    actions.koppelen(traject.aanvraag, by=factories.persoon("oc"), coach=factories.coach(naam="Nam Aan"))
    traject = vers(traject)
    actions.aannemen(traject, by=traject.open_koppeling.coach.gebruiker)
    coaches = [waarde.split(",")[0] for naam, waarde in traject_document(vers(traject)).feiten if naam == "Coach"]
    assert coaches == ["Nam Aan"]


def test_de_pdf_heet_naar_het_kenmerk_en_niemand_bewaart_die(client):
    aanvraag = factories.ingediend()
    client.force_login(aanvraag.aanvrager)

    antwoord = client.get(reverse("aanvragen:uitvoer_pdf", args=[aanvraag.pk]))

    assert antwoord.headers["Content-Disposition"] == f'attachment; filename="{aanvraag.kenmerk}.pdf"'
    assert antwoord.headers["Cache-Control"] == "private, no-store"
    assert antwoord.content[:5] == b"%PDF-"
    assert list(aanvraag.inzages.values_list("door", "soort")) == [(aanvraag.aanvrager_id, "uitvoer")]


def test_elke_uitvoer_wordt_genoteerd_bij_de_zaak(client):
    traject = factories.aangeboden()
    coach = traject.open_koppeling.coach.gebruiker
    client.force_login(coach)

    for app, rij in (("trajecten", traject), ("aanvragen", traject.aanvraag)):
        client.get(reverse(f"{app}:uitvoer", args=[rij.pk]))

    assert list(traject.aanvraag.inzages.values_list("door", "soort")) == [(coach.pk, "uitvoer")] * 2


def test_de_tekst_om_te_kopieren_is_die_van_het_document(client, django_assert_max_num_queries):
    traject = factories.afgerond(vorm="verkort")
    client.force_login(traject.aanvraag.aanvrager)
    with django_assert_max_num_queries(16):
        antwoord = client.get(reverse("trajecten:uitvoer", args=[traject.pk]))
    getoond = [unescape(vak.split("\n", 1)[1].split("</textarea>")[0]) for vak in antwoord.text.split("<textarea")[1:]]
    assert getoond == [deel.tekst for deel in traject_document(vers(traject)).teksten]


@pytest.mark.parametrize("app", ["aanvragen", "trajecten"])
def test_de_weg_ernaartoe_alleen_voor_wie_het_verhaal_leest(client, app):
    traject = factories.aangeboden()
    rij = traject if app == "trajecten" else traject.aanvraag
    delen = reverse(f"{app}:uitvoer", args=[rij.pk])
    for wie, ziet in ((traject.aanvraag.aanvrager, True), (factories.persoon("directie"), False)):
        client.force_login(wie)
        assert (delen in client.get(rij.get_absolute_url()).text) == ziet
