"""Money that found no factuur by itself: the list, saying by hand what it is for, and setting it aside."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.urls import reverse

from facturatie.actions import betaling_intrekken, haal_terug, leg_terzijde, toewijzen
from facturatie.bank.inlezen import plan_van, verwerk, zet_klaar
from facturatie.models import Betaling, Bijschrijving, Factuur
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import SchoolFactory, afgerond, persoon
from tests.facturatie.camt import afschrift, bij

pytestmark = pytest.mark.django_db
LIJST = reverse("facturatie:bijschrijvingen")


@pytest.fixture(scope="module")
def _twee(eens) -> Iterator[None]:
    """1 volledig and 2 verkort, of one bestuur."""
    with eens():
        school = SchoolFactory.create()
        for vorm in ("volledig", "verkort"):
            afgerond(school=school, vorm=vorm)
        yield


@pytest.fixture(autouse=True)
def facturen(_twee, db) -> dict[int, Factuur]:
    return {factuur.volgnummer: factuur for factuur in Factuur.objects.all()}


def geld(by: Gebruiker, *boekingen: str) -> list[Bijschrijving]:
    """Read in from a statement."""
    rij = zet_klaar(naam="camt.xml", inhoud=afschrift(*boekingen), by=by)
    verwerk(rij, afdruk=plan_van(rij).afdruk, by=by)
    return list(rij.bijschrijvingen.order_by("pk"))


@pytest.fixture
def bedrag(directie) -> Bijschrijving:
    """€ 2.000,00 without a reference."""
    return geld(directie, bij("2000.00", "coaching"))[0]


def vul(*rijen: tuple[object, str], gezien: str = "0.00", **anders: str) -> dict[str, str]:
    gegevens = {f"factuur_{nr}": str(factuur) for nr, (factuur, _) in enumerate(rijen)}
    return {**gegevens, **{f"bedrag_{nr}": tekst for nr, (_, tekst) in enumerate(rijen)}, "gezien": gezien, **anders}


def betaald() -> dict[int, Decimal]:
    return dict(Factuur.objects.values_list("volgnummer", "betaald"))


def fouten(antwoord) -> list[str]:
    return list(antwoord.context["form"].errors)


def test_de_lijst_toont_wat_nog_open_is_met_een_voorstel(client, directie, facturen):
    geld(directie, bij(tekst=str(facturen[1])), bij("800.00", str(facturen[2])), bij("9.00", "rente", ref="x"))
    weg = Bijschrijving.objects.get(bedrag=9)
    leg_terzijde(weg, by=directie, reden="Rente")
    client.force_login(directie)

    [(rij, voorstel)] = client.get(LIJST).context["rijen"]
    assert (rij.bedrag, voorstel.uitleg, [deel.factuur for deel in voorstel.delen]) == (
        800,
        "Deelbetaling?",
        [facturen[2]],
    )
    aantallen = {
        s: len(client.get(LIJST, {"status": s}).context["rijen"]) for s in ("verdeeld", "terzijde", "alles", "x")
    }
    assert aantallen == {"verdeeld": 1, "terzijde": 1, "alles": 3, "x": 1}


def test_een_lijst_van_een_en_van_drie_vraagt_evenveel(client, directie, facturen, django_assert_num_queries):
    client.force_login(directie)
    for nr in range(2):
        geld(directie, *(bij("1.00", f"gift {nr} {n} {facturen[1]}") for n in range(1 + nr)))
        with django_assert_num_queries(8):
            client.get(LIJST)


def test_het_formulier_begint_met_het_voorstel(client, directie, facturen):
    [rij] = geld(directie, bij("800.00", str(facturen[2])))
    client.force_login(directie)
    form = client.get(rij.get_absolute_url()).context["toewijzen"]

    assert (form["factuur_0"].value(), form["bedrag_0"].value(), form["factuur_1"].value()) == (
        str(facturen[2]),
        "800,00",
        "",
    )


def test_boeken_op_twee_facturen_met_en_zonder_bedrag(client, directie, bedrag, facturen):
    client.force_login(directie)
    zonder_streep = str(facturen[1]).replace("-", " ")
    antwoord = client.post(bedrag.get_absolute_url(), vul((zonder_streep, ""), (facturen[2], "300")))

    assert antwoord.status_code == 302
    assert betaald() == {1: 1700, 2: 300}
    bedrag.refresh_from_db()
    assert (bedrag.rest, bedrag.is_open) == (0, False)
    assert {betaling.datum for betaling in Betaling.objects.all()} == {datetime.date(2026, 11, 2)}


def test_wat_over_is_blijft_op_de_lijst(client, directie, bedrag, facturen):
    client.force_login(directie)
    client.post(bedrag.get_absolute_url(), vul((facturen[2], "")))

    assert [rij.rest for rij in Bijschrijving.objects.open()] == [1150]


@pytest.mark.parametrize(
    "rijen, waar",
    [
        ([("", "")], ["factuur_0"]),
        ([("2026-9999", "")], ["factuur_0"]),
        ([("onzin", "")], ["factuur_0"]),
        ([("", "5")], ["factuur_0"]),
        ([(1, "vijf")], ["bedrag_0"]),
        ([(1, "1700"), (1, "5")], ["factuur_1"]),
        ([(1, "1700"), (2, "300,01")], ["__all__"]),
        ([(2, "900")], ["__all__"]),
    ],
)
def test_wat_niet_kan_wordt_gezegd_en_blijft_staan(client, directie, bedrag, facturen, rijen, waar):
    client.force_login(directie)
    gegevens = vul(*((facturen.get(wat, wat), tekst) for wat, tekst in rijen))
    antwoord = client.post(bedrag.get_absolute_url(), gegevens)

    assert fouten(antwoord) == waar
    assert antwoord.context["toewijzen"]["bedrag_0"].value() == rijen[0][1]
    assert not Betaling.objects.exists()


def test_meer_dan_open_kan_na_een_vraag(client, directie, bedrag, facturen):
    client.force_login(directie)
    gegevens = vul((facturen[2], "900"))
    assert 'type="checkbox" name="te_veel"' in client.post(bedrag.get_absolute_url(), gegevens).content.decode()

    client.post(bedrag.get_absolute_url(), {**gegevens, "te_veel": "on"})
    assert betaald() == {1: 0, 2: 900}


def test_wie_terugbetaalt_leest_van_welke_rekening_het_kwam(client, facturen, directie):
    [rij] = geld(directie, bij("2000.00", "coaching"))
    toewijzen(rij, by=directie, delen=[(facturen[1], Decimal(2000))], te_veel=True)
    client.force_login(directie)

    assert client.get(reverse("facturatie:betalen", args=[facturen[1].pk])).context["rekeningen"] == [
        ("NL02 RABO 0123 4567 89", "Stichting Verzonnen")
    ]
    assert ">Terug te betalen</span>" in client.get(reverse("facturatie:lijst")).content.decode()


def test_een_tweede_klik_boekt_niets(client, directie, bedrag, facturen):
    client.force_login(directie)
    statussen = [client.post(bedrag.get_absolute_url(), vul((facturen[2], "100"))).status_code for _ in range(2)]

    assert statussen == [302, 302]
    assert betaald()[2] == 100


def test_wie_te_laat_is_houdt_wat_ze_typte(client, directie, bedrag, facturen):
    toewijzen(bedrag, by=persoon(Rol.DIRECTIE), delen=[(facturen[1], Decimal(1000))])
    client.force_login(directie)
    antwoord = client.post(bedrag.get_absolute_url(), vul((facturen[2], "100,00")))

    form = antwoord.context["toewijzen"]
    assert (antwoord.status_code, form["bedrag_0"].value(), form["gezien"].value()) == (409, "100,00", "1000.00")
    assert betaald()[2] == 0


def test_een_ingetrokken_betaling_maakt_het_geld_weer_vrij(directie, bedrag, facturen):
    [betaling] = toewijzen(bedrag, by=directie, delen=[(facturen[1], Decimal(1700))])
    betaling_intrekken(betaling, by=directie)

    assert [rij.rest for rij in Bijschrijving.objects.open()] == [2000]
    assert betaald()[1] == 0


def test_een_ingetrokken_betaling_haalt_ook_terug_wat_terzijde_lag(directie, bedrag, facturen):
    [betaling] = toewijzen(bedrag, by=directie, delen=[(facturen[1], Decimal(1700))])
    leg_terzijde(bedrag, by=directie, reden="Gift")
    betaling_intrekken(betaling, by=directie)

    assert [rij.rest for rij in Bijschrijving.objects.open()] == [2000]


def test_terzijde_leggen_vraagt_waarom_en_is_terug_te_draaien(client, directie, bedrag):
    client.force_login(directie)
    terzijde, terug = (reverse(f"facturatie:bijschrijving_{wat}", args=[bedrag.pk]) for wat in ("terzijde", "terug"))

    assert fouten(client.post(terzijde, {"reden": ""})) == ["reden"]
    assert client.post(terzijde, {"reden": "Subsidie"}).status_code == 302
    assert not Bijschrijving.objects.open().exists()
    assert "Subsidie" in client.get(bedrag.get_absolute_url()).content.decode()
    assert client.post(terzijde, {"reden": "Nog eens"}).status_code == 302
    bedrag.refresh_from_db()
    assert (bedrag.terzijde_reden, bedrag.terzijde_door) == ("Subsidie", directie)

    assert client.post(terug).status_code == 302
    assert Bijschrijving.objects.open().get() == bedrag


def test_wat_terzijde_ligt_wordt_niet_geboekt(client, directie, bedrag, facturen):
    leg_terzijde(bedrag, by=persoon(Rol.DIRECTIE), reden="Subsidie")
    client.force_login(directie)

    assert client.post(bedrag.get_absolute_url(), vul((facturen[2], "100"))).status_code == 409
    assert betaald() == {1: 0, 2: 0}
    haal_terug(bedrag)
    assert client.post(bedrag.get_absolute_url(), vul((facturen[2], "100"))).status_code == 302


def test_alleen_voor_de_directie(client, directie, bedrag):
    client.force_login(persoon(Rol.DIRECTEUR, school=Factuur.objects.earliest("pk").school))
    stappen = [reverse(f"facturatie:bijschrijving_{wat}", args=[bedrag.pk]) for wat in ("terzijde", "terug")]

    assert client.get(LIJST).status_code == 403
    assert client.get(bedrag.get_absolute_url()).status_code == 404
    assert [client.post(stap).status_code for stap in stappen] == [404, 404]
