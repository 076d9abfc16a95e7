"""Reading in a Kindkans export on the screen: file, columns, rows, done."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from aanvragen.models import Aanvraag, Inlezing, Kolomnaam
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests import factories
from tests.aanvragen.exports import csv, gelezen, inlezing, rij
from tests.aanvragen.zaken import BSN

pytestmark = pytest.mark.django_db

KIEZEN = reverse("aanvragen:kindkans_kiezen")


@pytest.fixture
def kc(client) -> Gebruiker:
    factories.SamenwerkingsverbandFactory()
    factories.tarieven()
    gebruiker = factories.persoon(Rol.KC, school=factories.SchoolFactory.create(naam="De Proef"))
    client.force_login(gebruiker)
    return gebruiker


def pagina(naam: str, een: Inlezing) -> str:
    return reverse(f"aanvragen:{naam}", args=[een.pk])


def ingevuld(form) -> dict[str, str]:
    """The form as it stands on the screen."""
    return {naam: form.get_initial_for_field(veld, naam) or "" for naam, veld in form.fields.items()}


def test_van_bestand_tot_concepten(client, kc):
    kolommen = client.post(KIEZEN, {"bestand": csv(rij(1), rij(2))}).url
    rijen = client.post(kolommen, ingevuld(client.get(kolommen).context["form"])).url
    assert client.get(rijen).context["aantallen"] == {"nieuw": 2}

    klaar = client.post(rijen).url
    client.post(rijen)

    assert client.get(klaar).context["nieuw"] == 2
    assert Aanvraag.objects.count() == 2
    assert [een.aanvrager for een in Aanvraag.objects.all()] == [kc, kc]


def test_een_fout_bestand_zegt_wat_er_mis_is_en_bewaart_niets(client, kc):
    antwoord = client.post(KIEZEN, {"bestand": SimpleUploadedFile("export.xlsx", b"%PDF-1.7 \x00")})
    assert antwoord.context["form"].errors["bestand"] == [
        "Dit is geen tabel die hier te lezen is. Kies een bestand met kolommen, en hun namen in de eerste rij."
    ]
    assert Inlezing.objects.count() == 0


@pytest.mark.parametrize(
    ("bestand", "fout"),
    [
        (None, "Kies het bestand dat je uit Kindkans hebt gehaald."),
        (b"", "Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw."),
    ],
)
def test_geen_bestand_en_een_leeg_bestand(client, kc, bestand, fout):
    gekozen = {} if bestand is None else {"bestand": SimpleUploadedFile("export.csv", bestand)}
    assert client.post(KIEZEN, gekozen).context["form"].errors["bestand"] == [fout]


def test_wie_twee_routes_heeft_kiest_er_een_en_wie_er_een_heeft_niet(client, kc):
    assert client.post(KIEZEN, {"bestand": csv(rij()), "route": "2"}).status_code == 302
    assert Inlezing.objects.get().route == 1

    beide = factories.persoon(Rol.CLB, Rol.KC, school=factories.SchoolFactory.create())
    client.force_login(beide)
    assert client.post(KIEZEN, {"bestand": csv(rij())}).context["form"].errors == {"route": ["Kies een route."]}
    client.post(KIEZEN, {"bestand": csv(rij()), "route": "2"})
    assert beide.inlezing.route == 2


def test_zonder_kolom_voor_het_dossier_of_de_school_gaat_het_niet_verder(client, kc):
    een = inlezing(kc, gelezen(rij()))
    antwoord = client.post(pagina("kindkans_kolommen", een), {"kolom_4": "hulpvraag"})
    assert antwoord.context["form"].errors == {
        "__all__": ["Kies in welke kolom het dossiernummer staat. Zo komt geen leerling er twee keer in."],
        "school": ["Kies in welke kolom de school staat, of kies hieronder één school voor alle rijen."],
    }
    assert antwoord.context["form"]["kolom_4"].value() == "hulpvraag"


def test_een_bestand_zonder_namen_van_kolommen_onthoudt_geen_kind(client, kc):
    """The first child stands where the names of the columns should be, and those are remembered for everyone."""
    bestand = SimpleUploadedFile("export.csv", b"KK-001;Jan de Vries;5\r\nKK-002;Piet Proef;6")
    kolommen = client.post(KIEZEN, {"bestand": bestand}).url

    gekozen = {"kolom_0": "kindkans_dossier", "kolom_1": "leerling_naam", "kolom_2": "groep"}
    form = client.post(kolommen, {**gekozen, "school": kc.hoeden[0].school_id}).context["form"]

    assert (form.non_field_errors().as_data()[0].code, Kolomnaam.objects.count()) == ("kop", 0)


def test_een_veld_voor_twee_kolommen_zegt_welke(client, kc):
    een = inlezing(kc, gelezen(rij()))
    gekozen = {"kolom_0": "kindkans_dossier", "kolom_1": "hulpvraag", "kolom_4": "hulpvraag"}
    antwoord = client.post(pagina("kindkans_kolommen", een), {**gekozen, "school": kc.scholen_als(Rol.KC)[0]})
    assert antwoord.context["form"].errors == {
        "kolom_4": [
            "“Wat is de hulpvraag van de leerkracht?” heb je ook gekozen bij de kolom “Leerkracht”. Kies er één."
        ]
    }


def test_een_bsn_staat_op_geen_enkel_scherm_en_niet_in_het_log(client, kc, caplog):
    kolommen = client.post(KIEZEN, {"bestand": csv(rij(Toelichting=f"zie {BSN}"), rij(2, Toelichting=""))}).url
    scherm = client.get(kolommen)
    rijen = client.post(kolommen, ingevuld(scherm.context["form"])).url
    schermen = [scherm, client.get(rijen), client.post(rijen, follow=True)]
    assert [BSN in een.text for een in schermen] == [False, False, False]
    assert BSN not in caplog.text
    assert "Toelichting" in schermen[-1].text


def test_er_staat_niets_van_het_verhaal_in_de_sessie_of_de_adressen(client, kc):
    kolommen = client.post(KIEZEN, {"bestand": csv(rij())}).url
    assert kolommen == pagina("kindkans_kolommen", Inlezing.objects.get())
    assert "rustig" not in str(dict(client.session))


def test_na_een_uur_is_het_bestand_weg_en_staat_er_waarom(client, kc):
    een = inlezing(kc, gelezen(rij()))
    Inlezing.objects.update(gemaakt_op=een.gemaakt_op - datetime.timedelta(minutes=61))

    antwoord = client.post(pagina("kindkans", een), follow=True)

    assert [str(bericht) for bericht in antwoord.context["messages"]] == [
        "Je bestand is weggegooid, want het stond er langer dan een uur. Kies het opnieuw."
    ]
    assert (Inlezing.objects.count(), Aanvraag.objects.count()) == (0, 0)


def test_weggooien_laat_niets_achter(client, kc):
    client.post(pagina("kindkans_weggooien", inlezing(kc, gelezen(rij()))))
    assert (Inlezing.objects.count(), Aanvraag.objects.count()) == (0, 0)


def test_terug_naar_de_kolommen_na_het_inlezen_gaat_naar_wat_het_werd(client, kc):
    een = inlezing(kc, gelezen(rij()))
    client.post(pagina("kindkans", een))
    assert client.get(pagina("kindkans_kolommen", een)).url == pagina("kindkans", een)
    assert client.post(pagina("kindkans_kolommen", een)).url == pagina("kindkans", een)


def test_de_rijen_zijn_te_kiezen_per_soort_en_wat_niet_klopt_staat_voorop(client, kc):
    factories.ingediend(kindkans_dossier="KK-003")
    een = inlezing(kc, gelezen(rij(1), rij(2, Groep="onzin"), rij(3)))
    alles = client.get(pagina("kindkans", een))
    assert [uitslag.soort for uitslag in alles.context["page_obj"]] == ["fout", "nieuw", "bestaat"]
    assert "Voor dit dossier is al coaching aangevraagd." in alles.text
    alleen = client.get(pagina("kindkans", een), {"toon": "bestaat"})
    assert [uitslag.nummer for uitslag in alleen.context["page_obj"]] == [4]


def test_veel_rijen_kosten_niet_meer_vragen_en_passen_op_een_blad(client, kc, django_assert_max_num_queries):
    een = inlezing(kc, gelezen(*(rij(n) for n in range(60))))
    with django_assert_max_num_queries(16):
        antwoord = client.get(pagina("kindkans", een))
    assert len(antwoord.context["page_obj"]) == 25
    assert len(antwoord.content) < 30_000


@pytest.mark.parametrize("naam", ["aanvragen:lijst", "aanvragen:nieuw"])
def test_de_weg_ernaartoe(client, kc, naam):
    factories.ingediend(school=kc.hoeden[0].school, aanvrager=kc)
    assert KIEZEN in client.get(reverse(naam)).text
