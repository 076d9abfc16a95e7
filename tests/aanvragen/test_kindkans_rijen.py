"""What becomes of each row of a Kindkans export, and the concepten that come of it."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from aanvragen import actions
from aanvragen.kindkans.bestand import lees
from aanvragen.kindkans.cellen import initialen
from aanvragen.kindkans.kolommen import voorstel
from aanvragen.kindkans.opruimen import ruim_verlopen_op
from aanvragen.kindkans.rijen import Uitslag, beoordeel, dossiersleutel
from aanvragen.models import Aanvraag, Inlezing, Kolomnaam
from aanvragen.models.inlezing import BEWAARTIJD
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol, School
from tests import factories
from tests.aanvragen.exports import csv, gelezen, inlezing, rij, xlsx
from tests.aanvragen.zaken import BSN

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> School:
    factories.SamenwerkingsverbandFactory()
    factories.tarieven()
    return factories.SchoolFactory.create(naam="De Proef", brin="99AB")


@pytest.fixture
def kc(school: School) -> Gebruiker:
    return factories.persoon(Rol.KC, school=school)


@pytest.fixture
def clb(school: School) -> Gebruiker:
    return factories.persoon(Rol.CLB)


def uitslag(wie: Gebruiker, route: int = 1, kolommen: dict[str, str] | None = None, **cellen: str) -> Uitslag:
    """One row judged."""
    return beoordeel(inlezing(wie, gelezen(rij(**cellen)), route=route, **(kolommen or {})))[0]


def problemen(*args, **kwargs) -> list[tuple[str, str]]:
    return [(probleem.kolom, probleem.reden) for probleem in uitslag(*args, **kwargs).problemen]


def test_een_goede_rij_wordt_een_concept_met_wat_erin_stond(kc, school):
    actions.lees_in(inlezing(kc, gelezen(rij())), by=kc)

    concept = Aanvraag.objects.get()
    assert (concept.status, concept.route, concept.school, concept.aanvrager) == ("concept", 1, school, kc)
    assert (concept.leerkracht_naam, concept.groep, concept.leerling_aanduiding) == ("Juf Verzonnen", "5", "J.V.")
    assert (concept.hulpvraag, concept.kindkans_dossier) == ("Hoe blijf ik rustig?", "KK-001")
    assert concept.import_sleutel == "KK001"


def test_wat_het_portaal_al_weet_wordt_ingevuld_zoals_bij_een_gewoon_begin(kc, school):
    factories.persoon(Rol.DIRECTEUR, school=school, naam="Dirk Proef")
    actions.lees_in(inlezing(kc, gelezen(rij())), by=kc)
    assert Aanvraag.objects.get().akkoord_naam == "Dirk Proef"


DATUMS = ["14-11-2025", "2025-11-14", "14/11/2025", "14.11.2025", "14 nov 2025", "14 november 2025", "14-11-2025 00:00"]


@pytest.mark.parametrize("datum", DATUMS)
def test_een_datum_zoals_mensen_en_excel_die_schrijven(kc, datum):
    een = uitslag(kc, kolommen={"CLB": "clb_gestart_op"}, CLB=datum)
    assert een.velden["clb_gestart_op"] == datetime.date(2025, 11, 14)


@pytest.mark.parametrize(
    ("veld", "cel", "waarde"),
    [
        ("groep", "groep 3/4", "groep 3/4"),
        ("groep", "2026-04-03", "3/4"),
        ("groep", "Bovenbouw", "Bovenbouw"),
        ("leerkracht_telefoon", "612345678", "0612345678"),
        ("ouders_geinformeerd", "Ja", True),
        ("spoed", "nee", False),
        ("vorm", "Volledig", "volledig"),
        ("vorm", "Verkort traject", "verkort"),
        ("signaal_van", "kwaliteitscoordinator", "kc"),
    ],
)
def test_een_cel_in_gewone_woorden(kc, veld, cel, waarde):
    assert uitslag(kc, kolommen={"Iets": veld, "Groep": ""}, Iets=cel).velden[veld] == waarde


@pytest.mark.parametrize(
    ("veld", "cel", "reden"),
    [
        ("groep", "Juf Ans", "Dit is geen groep. Zet er bijvoorbeeld 5 of 3/4 neer."),
        ("clb_gestart_op", "31-02-2025", "Vul een datum in die bestaat, bijvoorbeeld 14-11-2026."),
        ("vorm", "lang", "Hier hoort te staan: volledig traject of verkort traject."),
        ("spoed", "misschien", "Hier hoort ja of nee te staan."),
        ("leerkracht_email", "juf@", "Vul een e-mailadres in zoals naam@school.nl."),
        (
            "gewenste_verandering",
            "x" * 5001,
            "Maak dit korter: er passen 5000 tekens in en het zijn er nu 5001.",
        ),
    ],
)
def test_een_cel_die_niet_klopt_zegt_welke_kolom_en_wat_er_moet_staan(kc, veld, cel, reden):
    assert problemen(kc, kolommen={"Iets": veld, "Groep": ""}, Iets=cel) == [("Iets", reden)]


def test_een_bsn_in_welke_kolom_ook_houdt_de_rij_tegen_zonder_het_getal_te_herhalen(kc):
    een = uitslag(kc, Ongebruikt=f"zie {BSN}")
    assert [probleem.kolom for probleem in een.problemen] == ["Ongebruikt"]
    assert BSN not in str(een)
    assert BSN.encode() not in bytes(Inlezing.objects.get().inhoud)


def test_een_formule_telt_alleen_waar_de_kolom_wordt_gebruikt(kc):
    bestand = lees(xlsx(rij(1, Groep="=2+3", Ongebruikt="=1"), rij(2, Ongebruikt="=1")))
    eerste, tweede = beoordeel(inlezing(kc, bestand))
    assert [probleem.kolom for probleem in eerste.problemen] == ["Groep"]
    assert tweede.problemen == []


def test_een_halve_en_een_te_lange_rij_zeggen_het_en_de_goede_gaat_door(kc):
    inhoud = csv(rij(1)).read() + b"\r\nKK-002;Juf Half\r\nKK-003;Juf;5;Jan;Een ; te veel;en meer"
    bestand = lees(type(csv(rij()))("export.csv", inhoud))
    assert [
        (een.nummer, [probleem.reden for probleem in een.problemen]) for een in beoordeel(inlezing(kc, bestand))
    ] == [
        (2, []),
        (3, ["Deze rij is niet heel: er staan 2 van de 5 kolommen."]),
        (4, ["Deze rij heeft 7 kolommen, en de eerste rij heeft er 5."]),
    ]


def test_een_rij_zonder_dossiernummer(kc):
    assert problemen(kc, Dossiernummer="") == [("Dossiernummer", "Het dossiernummer ontbreekt.")]


def test_hetzelfde_dossier_twee_keer_in_een_bestand(kc):
    uitslagen = beoordeel(inlezing(kc, gelezen(rij(1), rij(2), rij(Dossiernummer="kk 001"))))
    assert [een.soort for een in uitslagen] == ["nieuw", "nieuw", "fout"]
    assert [probleem.reden for probleem in uitslagen[2].problemen] == ["Dit dossiernummer staat ook in rij 2."]


@pytest.mark.parametrize(
    ("nummer", "sleutel"), [("KK-007 ", "KK007"), ("kk 007", "KK007"), ("007", "7"), ("7", "7"), ("0", "0"), ("-", "")]
)
def test_een_dossiernummer_hoe_het_ook_is_geschreven(nummer, sleutel):
    assert dossiersleutel(nummer) == sleutel


@pytest.mark.parametrize(
    ("naam", "letters"),
    [
        ("Jan de Vries", "J.V."),
        ("Vries, Jan de", "J.V."),
        ("jan de vries", "J.D.V."),
        ("Åsa-Lou van 't Hof", "Å.H."),
        ("?", ""),
    ],
)
def test_van_een_naam_blijven_de_initialen(naam, letters):
    assert initialen(naam) == letters


@pytest.mark.parametrize(
    ("cellen", "gevonden"),
    [
        ({"BRIN": "99AB"}, True),
        ({"BRIN": "99ab-00"}, True),
        ({"BRIN": "99AB", "Vestigingsnummer": "0"}, True),
        ({"BRIN": "99AB01"}, False),
        ({"BRIN": "onzin"}, False),
        ({"School": " de  proef"}, True),
        ({"School": "De Proef 2"}, False),
        ({"School": "De Buren"}, False),
    ],
)
def test_de_school_van_een_rij(kc, school, cellen, gevonden):
    """By BRIN or by exact name, and only a school of hers: De Buren is there, but not for this KC."""
    factories.SchoolFactory.create(naam="De Buren")
    assert uitslag(kc, **cellen).school == (school if gevonden else None)


def test_een_clber_kiest_uit_alle_scholen_maar_een_gesloten_school_doet_niet_mee(clb, school):
    School.objects.filter(pk=factories.SchoolFactory.create(naam="Gestopt").pk).update(actief=False)
    assert uitslag(clb, route=2, School="De Proef").school == school
    assert problemen(clb, route=2, School="Gestopt") == [
        ("School", "Er is geen school met deze naam waarvoor je een aanvraag kunt doen.")
    ]


def test_een_naam_die_twee_scholen_hebben_vraagt_om_het_brin(clb, school):
    factories.SchoolFactory.create(naam="De Proef")
    assert problemen(clb, route=2, School="De Proef") == [
        ("School", "Er zijn meer scholen met deze naam. Zet BRIN en vestigingsnummer erbij.")
    ]


def test_een_rij_zonder_school_en_zonder_gekozen_school(clb):
    assert problemen(clb, route=2) == [("", "Er staat geen school in deze rij.")]


def test_wat_er_al_is_komt_er_niet_nog_eens_bij_ook_als_de_rij_verder_fout_is(kc, school):
    """By import, typed by hand in another notation, and of another school that she does not see."""
    actions.lees_in(inlezing(kc, gelezen(rij(1))), by=kc)
    getypt = factories.ingediend(school=school, kindkans_dossier="kk 002")
    elders = factories.ingediend(kindkans_dossier="KK-003")

    uitslagen = beoordeel(inlezing(kc, gelezen(rij(1), rij(2), rij(3), rij(4), rij(2, Groep="onzin"))))

    assert [(een.al_van, een.mag_zien, een.soort) for een in uitslagen] == [
        (Aanvraag.objects.get(import_sleutel="KK001"), True, "bestaat"),
        (getypt, True, "bestaat"),
        (elders, False, "bestaat"),
        (None, False, "nieuw"),
        (getypt, True, "bestaat"),
    ]


def test_twee_keer_inlezen_maakt_niets_twee_keer_en_de_inhoud_is_weg(kc):
    open_inlezing = inlezing(kc, gelezen(rij(1), rij(2, Groep="onzin")))

    actions.lees_in(open_inlezing, by=kc)
    klaar = actions.lees_in(open_inlezing, by=kc)

    assert Aanvraag.objects.count() == 1
    assert bytes(klaar.inhoud) == b""
    reden = "Dit is geen groep. Zet er bijvoorbeeld 5 of 3/4 neer."
    assert klaar.uitkomst == {"nieuw": 1, "bestaat": 0, "fout": [[3, [["Groep", reden]]]]}


def test_een_weggegooid_concept_kan_opnieuw_worden_ingelezen(kc):
    actions.lees_in(inlezing(kc, gelezen(rij())), by=kc)
    actions.weggooien(Aanvraag.objects.get(), by=kc)
    assert uitslag(kc).soort == "nieuw"


def test_wie_intussen_van_school_is_leest_niets_meer_in(kc):
    open_inlezing = inlezing(kc, gelezen(rij()))
    Aanstelling.objects.all().delete()
    with pytest.raises(PermissionDenied):
        actions.lees_in(open_inlezing, by=Gebruiker.objects.get(pk=kc.pk))
    assert Aanvraag.objects.count() == 0


def test_een_ander_kan_er_niet_bij(kc, school):
    open_inlezing = inlezing(kc, gelezen(rij()))
    with pytest.raises(Inlezing.DoesNotExist):
        actions.lees_in(open_inlezing, by=factories.persoon(Rol.KC, school=school))


def test_een_nieuw_bestand_vervangt_het_vorige(kc):
    oud, nieuw = (inlezing(kc, gelezen(rij())) for _ in range(2))
    assert nieuw.pk != oud.pk
    assert list(Inlezing.objects.all()) == [nieuw]


def test_na_een_uur_ruimt_de_werker_op_wat_bleef_liggen_en_niets_anders(kc, clb):
    verlopen, vers = inlezing(kc, gelezen(rij())), inlezing(clb, gelezen(rij()), route=2)
    taken = DBTaskResult.objects.filter(task_path=ruim_verlopen_op.module_path).order_by("run_after")
    momenten = list(taken.values_list("run_after", flat=True))
    assert all(op >= een.gemaakt_op + BEWAARTIJD for op, een in zip(momenten, [verlopen, vers], strict=True))

    Inlezing.objects.filter(pk=verlopen.pk).update(gemaakt_op=timezone.now() - BEWAARTIJD)
    ruim_verlopen_op.call()

    assert list(Inlezing.objects.all()) == [vers]


def test_wat_iemand_koos_wordt_voor_iedereen_onthouden_en_niets_anders(kc):
    kop = ["Dossiernummer", "Vraag van de Juf ", "Leerling", "Jan de Vries heeft het moeilijk"]
    cellen = dict(zip(kop, ["KK-1", "Hoe?", "Jan de Vries", "nog iets"], strict=True))
    open_inlezing = inlezing(kc, gelezen(cellen), **{"Vraag van de Juf": "hulpvraag", "Leerling": ""})

    actions.lees_in(open_inlezing, by=kc)

    assert dict(Kolomnaam.objects.values_list("naam", "veld")) == {
        "dossiernummer": "kindkans_dossier",
        "vraag van de juf": "hulpvraag",
        "leerling": "",
    }
    assert voorstel(kop, 2) == {0: "kindkans_dossier", 1: "hulpvraag"}


def test_het_aantal_vragen_aan_de_database_groeit_niet_mee(kc, django_assert_max_num_queries):
    gesteld = []
    for aantal in (1, 30):
        open_inlezing = inlezing(kc, gelezen(*(rij(n) for n in range(aantal))))
        with django_assert_max_num_queries(8) as vragen:
            beoordeel(open_inlezing)
        gesteld.append(len(vragen))
    assert gesteld[0] == gesteld[1]
