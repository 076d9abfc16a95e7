"""From a file of DUO to schools in the portal: on the screen of directie, and by the command."""

import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from k2t_portal.organisatie.duo import inlezen
from k2t_portal.organisatie.models import School, Schoolbestand, Schoolbestuur
from tests.factories import BestuurFactory, SchoolFactory
from tests.organisatie.duo import besturen, bestuur, csv, rij

pytestmark = pytest.mark.django_db

BEGIN = reverse("organisatie:scholen_inlezen")
ELDERS = rij("99XE00", "Elders", gemeente="ELDERS")


def zet_klaar(*rijen, by=None):
    return inlezen.zet_klaar(naam="vestigingen.csv", vestigingen=csv(*rijen), besturen=besturen(bestuur()), by=by)


def lees_in(bestand, *, zet_uit=False):
    return inlezen.lees_in(bestand, afdruk=inlezen.plan_van(bestand).afdruk, zet_uit=zet_uit, by=None)


def namen():
    return sorted(School.objects.values_list("naam", flat=True))


def voorbeeld(bestand):
    return reverse("organisatie:scholen_voorbeeld", args=[bestand.pk])


# Actions


def test_inlezen_bewaart_scholen_en_besturen_en_wat_er_veranderde(directie):
    oud = SchoolFactory.create(brin="99XB", bestuur=BestuurFactory.create(naam="Stichting De Brug"))
    bestand = zet_klaar(rij(), rij("99XB00", "Nieuwe naam", nummer="45555", PLAATSNAAM="ZOMERLAND"))
    inlezen.lees_in(bestand, afdruk=inlezen.plan_van(bestand).afdruk, zet_uit=False, by=directie)
    bestand.refresh_from_db()
    oud.refresh_from_db()

    assert (oud.naam, oud.plaats, oud.bestuur.nummer) == ("Nieuwe naam", "Zomerland", "45555")
    assert School.objects.get(brin="99XA").bestuur == Schoolbestuur.objects.get(naam="Stichting Zoë", kvk="01234567")
    assert (bestand.vestigingen, bestand.ingelezen_door, bestand.uitkomst["nieuw"]) == (None, directie, 1)
    assert Schoolbestuur.objects.count() == 2


@pytest.mark.parametrize("zet_uit", [False, True])
def test_wie_verdwenen_is_stopt_alleen_als_dat_gekozen_is(zet_uit):
    weg = SchoolFactory.create()
    lees_in(zet_klaar(rij()), zet_uit=zet_uit)
    weg.refresh_from_db()

    assert weg.actief is not zet_uit


def test_twee_keer_inlezen_doet_het_een_keer():
    bestand = zet_klaar(rij())
    lees_in(bestand)

    with pytest.raises(ValidationError, match="al ingelezen"):
        inlezen.lees_in(bestand, afdruk="", zet_uit=False, by=None)
    assert namen() == ["De Zoë"]


def test_wat_intussen_veranderde_wordt_eerst_opnieuw_getoond():
    eerste, tweede = zet_klaar(rij()), zet_klaar(rij())
    afdruk = inlezen.plan_van(tweede).afdruk
    lees_in(eerste)

    with pytest.raises(ValidationError, match="Intussen is er iets gewijzigd"):
        inlezen.lees_in(tweede, afdruk=afdruk, zet_uit=False, by=None)
    assert namen() == ["De Zoë"]


def test_wat_een_dag_blijft_liggen_wordt_weggegooid():
    oud = zet_klaar(rij())
    Schoolbestand.objects.update(gekozen_op=oud.gekozen_op - datetime.timedelta(days=2))

    nieuw = zet_klaar(rij())
    assert list(Schoolbestand.objects.all()) == [nieuw]


# Screens


def bestanden(*rijen, **overige):
    return {"vestigingen": SimpleUploadedFile("vestigingen.csv", csv(*rijen)), **overige}


def test_van_bestand_tot_scholen_in_drie_schermen(als_directie):
    van_besturen = SimpleUploadedFile("besturen.csv", besturen(bestuur()))
    gemeenten = als_directie.post(BEGIN, bestanden(rij(), ELDERS, besturen=van_besturen), follow=True)
    assert [kop for kop, _ in gemeenten.context["form"].fields["gemeenten"].choices] == ["Elders", "Voorbeeldstad"]

    kiezen = gemeenten.redirect_chain[-1][0]
    antwoord = als_directie.post(kiezen, {"gemeenten": ["Voorbeeldstad"]}, follow=True)
    tekst = antwoord.content.decode()
    assert [(deel["naam"], deel["aantal"]) for deel in antwoord.context["delen"]] == [
        ("nieuwe_besturen", 1),
        ("nieuw", 1),
    ]
    assert ("De Zoë" in tekst, "1 school ligt in een andere gemeente" in tekst, namen()) == (True, True, [])

    afdruk = antwoord.context["form"]["afdruk"].value()
    klaar = als_directie.post(antwoord.redirect_chain[-1][0], {"afdruk": afdruk}, follow=True)
    assert namen() == ["De Zoë"]
    assert "vestigingen.csv is ingelezen: 1 nieuw en 0 gewijzigd." in klaar.content.decode()
    assert "1 nieuw, 0 gewijzigd" in als_directie.get(BEGIN).content.decode()


def test_de_volgende_keer_staan_de_gemeenten_al_aangevinkt(als_directie):
    eerste = zet_klaar(rij(), ELDERS, rij("99XD00", gemeente="DERDE"))
    inlezen.kies_gemeenten(eerste, gemeenten=["Elders"])
    lees_in(eerste)

    assert zet_klaar(rij(), ELDERS, rij("99XD00", gemeente="DERDE")).gemeenten == ["Elders"]


def test_met_een_gemeente_valt_er_niets_te_kiezen(als_directie):
    bestand = zet_klaar(rij())
    antwoord = als_directie.get(reverse("organisatie:scholen_gemeenten", args=[bestand.pk]))

    assert antwoord.headers["Location"] == voorbeeld(bestand)


@pytest.mark.parametrize(
    "keuze, fout",
    [
        ({}, "Kies de gemeenten van jullie regio, of kies scholen uit alle gemeenten."),
        ({"gemeenten": ["Nergens"]}, "De gemeente Nergens staat niet in dit bestand."),
    ],
)
def test_gemeenten_die_niet_kunnen(als_directie, keuze, fout):
    adres = reverse("organisatie:scholen_gemeenten", args=[zet_klaar(rij(), ELDERS).pk])

    assert fout in als_directie.post(adres, keuze).content.decode()


@pytest.mark.parametrize(
    "post, fouten",
    [
        ({}, {"vestigingen": ["Kies het bestand met schoolvestigingen van DUO."]}),
        (
            {"vestigingen": SimpleUploadedFile("leeg.csv", b"")},
            {"vestigingen": ["Dit bestand is leeg. Kijk of het goed is bewaard en kies het opnieuw."]},
        ),
        (
            bestanden(rij(), besturen=SimpleUploadedFile("besturen.csv", b"%PDF-1.7\n")),
            {"besturen": ["Dit is een PDF, geen CSV-bestand. Haal bij DUO het CSV-bestand op."]},
        ),
    ],
    ids=["niets gekozen", "leeg", "een pdf"],
)
def test_een_bestand_dat_niet_kan(als_directie, post, fouten):
    for bestand in post.values():
        bestand.seek(0)

    assert als_directie.post(BEGIN, post).context["form"].errors == fouten
    assert Schoolbestand.objects.count() == 0


def test_een_voorbeeld_dat_oud_is_toont_wat_er_nu_verandert(als_directie):
    bestand = zet_klaar(rij())
    antwoord = als_directie.post(voorbeeld(bestand), {"afdruk": "oud"})

    assert namen() == []
    assert antwoord.context["form"]["afdruk"].value() == inlezen.plan_van(bestand).afdruk
    assert "Intussen is er iets gewijzigd in het portaal." in antwoord.content.decode()


def test_een_bestand_dat_al_is_ingelezen_zegt_dat(als_directie):
    bestand = zet_klaar(rij())
    lees_in(bestand)

    antwoord = als_directie.post(voorbeeld(bestand), {"afdruk": "x"}, follow=True)
    assert antwoord.redirect_chain == [(BEGIN, 302)]
    assert "is al ingelezen. Er is niets nog eens gedaan." in antwoord.content.decode()


def test_een_lang_plan_staat_in_bladzijden(als_directie, django_assert_max_num_queries):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    bestand = zet_klaar(*(rij(f"99{eerste}{tweede}00") for eerste in "AB" for tweede in letters))
    with django_assert_max_num_queries(8):
        overzicht = als_directie.get(voorbeeld(bestand))
    deel = als_directie.get(voorbeeld(bestand), {"deel": "nieuw", "page": "3"})

    assert len(overzicht.context["delen"][1]["page_obj"]) == 25
    assert "Toon alle 52" in overzicht.content.decode()
    assert len(deel.context["delen"][0]["page_obj"]) == 2


# The command


def commando(tmp_path, *rijen, **opties):
    (tmp_path / "v.csv").write_bytes(csv(*rijen))
    (tmp_path / "b.csv").write_bytes(besturen(bestuur()))
    uit, fout = StringIO(), StringIO()
    opties = {"besturen": tmp_path / "b.csv", **opties}
    call_command("importeer_scholen", tmp_path / "v.csv", stdout=uit, stderr=fout, **opties)
    return uit.getvalue(), fout.getvalue()


def test_het_commando_leest_in(tmp_path):
    uit, fout = commando(tmp_path, rij(), ELDERS, rij("99XF00")[:4], gemeente=["voorbeeldstad"])

    assert namen() == ["De Zoë"]
    assert uit == "Ingelezen: 1 nieuw, 0 gewijzigd, 0 verdwenen, 1 onleesbaar, 1 besturen.\n"
    assert fout == "regel 4 (99XF00): De rij houdt halverwege op: 4 van de 11 kolommen.\n"


def test_een_proef_wijzigt_niets(tmp_path):
    weg = SchoolFactory.create(naam="Weg")
    uit, _ = commando(tmp_path, rij(), proef=True, zet_uit=True)

    assert (namen(), Schoolbestand.objects.count()) == (["Weg"], 0)
    assert uit == (
        f"{weg.brin_vestiging} Weg: staat niet in het bestand\n"
        "Proef, er is niets gewijzigd: 1 nieuw, 0 gewijzigd, 1 verdwenen, 0 onleesbaar, 1 besturen.\n"
    )


@pytest.mark.parametrize(
    "opties, zin",
    [
        ({"gemeente": ["Nergens"]}, "Deze gemeenten staan niet in het bestand: Nergens."),
        ({"besturen": "bestaat-niet.csv"}, "bestaat-niet.csv is niet te lezen: No such file or directory."),
    ],
)
def test_het_commando_zegt_wat_niet_kan(tmp_path, opties, zin):
    opties = {naam: Path(waarde) if naam == "besturen" else waarde for naam, waarde in opties.items()}
    with pytest.raises(CommandError) as fout:
        commando(tmp_path, rij(), **opties)
    assert (str(fout.value), namen()) == (zin, [])
