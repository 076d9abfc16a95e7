"""Comparing a file of DUO with the portal: what is new, what changes, what is gone, and whose school it is."""

import pytest

from k2t_portal.organisatie.duo.besturen import lees_besturen
from k2t_portal.organisatie.duo.plan import maak_plan
from k2t_portal.organisatie.duo.rijen import lees_vestigingen
from tests.factories import BestuurFactory, SchoolFactory
from tests.organisatie.duo import besturen, bestuur, csv, rij

pytestmark = pytest.mark.django_db


@pytest.fixture
def zoe(db):
    """The school of `rij()`, with the bestuur that DUO knows as 41234."""
    bekend = BestuurFactory.create(naam="Stichting Zoë", nummer="41234")
    return SchoolFactory.create(naam="De Zoë", brin="99XA", bestuur=bekend)


def plan(*rijen, van_besturen=(), gemeenten=()):
    gegevens = lees_besturen(besturen(*van_besturen)) if van_besturen else {}
    return maak_plan(lees_vestigingen(csv(*rijen)), gegevens, gemeenten)


def verschillen(gemaakt):
    return [(wijziging.school.naam, *verschil) for wijziging in gemaakt.gewijzigd for verschil in wijziging.verschillen]


def test_wat_gelijk_is_blijft_gelijk_ook_in_hoofdletters(zoe):
    gemaakt = plan(rij())

    assert (gemaakt.gelijk, gemaakt.is_leeg, verschillen(gemaakt)) == (1, True, [])


def test_een_wijziging_staat_er_veld_voor_veld(zoe):
    gemaakt = plan(rij(naam="Zoë", POSTCODE="4321BA", PLAATSNAAM="ZOMERLAND"))

    assert verschillen(gemaakt) == [
        ("Zoë", "naam", "De Zoë", "Zoë"),
        ("Zoë", "postcode", "1234 AB", "4321 BA"),
        ("Zoë", "plaats", "Voorbeeldstad", "Zomerland"),
    ]


def test_een_bestand_zonder_soort_laat_de_soort_staan(zoe):
    zoe.soort = "sbo"
    zoe.save()

    assert verschillen(plan(rij())) == []


def test_nieuwe_scholen_komen_alleen_uit_de_gekozen_gemeenten(zoe):
    gemaakt = plan(
        rij(naam="Anders", gemeente="ELDERS"),
        rij("99XB00"),
        rij("99XC00", gemeente="ELDERS"),
        gemeenten=["Voorbeeldstad"],
    )

    assert [school.brin for school in gemaakt.nieuw] == ["99XB"]
    assert (gemaakt.elders, [veld for _, veld, *_ in verschillen(gemaakt)]) == (1, ["naam"])


def test_verdwenen_is_wie_meedoet_en_niet_in_het_bestand_staat(zoe):
    weg = SchoolFactory.create(bestuur=zoe.bestuur)
    SchoolFactory.create(bestuur=zoe.bestuur, actief=False)
    SchoolFactory.create(bestuur=zoe.bestuur, soort="sbo")
    half = SchoolFactory.create(bestuur=zoe.bestuur, brin="99XH")

    gemaakt = plan(rij(), rij("99XH00")[:7])
    assert (gemaakt.verdwenen, half in gemaakt.verdwenen, len(gemaakt.onleesbaar)) == ([weg], False, 1)
    assert (gemaakt.lijkt_ander_bestand, plan(rij("99XB00")).lijkt_ander_bestand) == (False, True)


def test_een_school_die_niet_meer_meedoet_komt_niet_vanzelf_terug(zoe):
    zoe.actief = False
    zoe.save()

    gemaakt = plan(rij(naam="Zoë"))
    assert (gemaakt.doet_niet_mee, [wijziging.school.actief for wijziging in gemaakt.gewijzigd]) == (1, [False])


# Besturen


def test_een_bestuur_wordt_herkend_aan_zijn_nummer(zoe):
    ander = BestuurFactory.create(naam="Ander bestuur", nummer="49999")

    assert verschillen(plan(rij(nummer="49999"))) == [("De Zoë", "bestuur", "Stichting Zoë", "Ander bestuur")]
    assert plan(rij("99XB00", nummer="49999")).nieuw[0].bestuur == ander


def test_zonder_nummer_wordt_het_herkend_aan_zijn_naam_en_krijgt_het_wat_ontbreekt(zoe):
    zonder = BestuurFactory.create(naam="Stichting  de brug", kvk="")

    gemaakt = plan(rij("99XB00", nummer="45555"), van_besturen=[bestuur("45555", "Stichting De Brug")])
    assert gemaakt.nieuw[0].bestuur == zonder
    assert [(bestuur, wat) for bestuur, wat, _ in gemaakt.aanvullingen] == [
        (zonder, "bevoegd-gezagnummer 45555 en KvK-nummer 01234567")
    ]


def test_zonder_nummer_en_naam_wordt_het_herkend_aan_zijn_scholen(zoe):
    zonder = BestuurFactory.create(naam="Stichting De Brug")
    SchoolFactory.create(naam="Brug", brin="99XB", bestuur=zonder)

    gemaakt = plan(rij(), rij("99XB00", "Brug", nummer="45555"), rij("99XC00", nummer="45555"))
    assert (verschillen(gemaakt), gemaakt.nieuw[0].bestuur, gemaakt.aanvullingen[0].bestuur.nummer) == (
        [],
        zonder,
        "45555",
    )


def test_scholen_van_een_bestuur_met_twee_nummers_zeggen_niets():
    zonder = BestuurFactory.create()
    SchoolFactory.create(brin="99XB", bestuur=zonder)
    SchoolFactory.create(brin="99XC", bestuur=zonder)

    gemaakt = plan(rij("99XB00", nummer="45555"), rij("99XC00", nummer="46666"))
    assert [onleesbaar.regel for onleesbaar in gemaakt.onleesbaar] == [2, 3]


def test_een_onbekend_bestuur_zonder_naam_wordt_niet_gemaakt():
    gemaakt = plan(rij())

    assert (gemaakt.nieuw, gemaakt.nieuwe_besturen) == ([], [])
    assert [onleesbaar.waarom for onleesbaar in gemaakt.onleesbaar] == [
        (
            "Het bestuur met nummer 41234 staat niet in het portaal. "
            "Kies ook het bestand met schoolbesturen, of voeg het bestuur zelf toe."
        )
    ]


@pytest.mark.parametrize(
    "straat, adres, nakijken", [("Bestuursweg", "Bestuursweg 3", False), ("", "Voorbeeldlaan 1", True)]
)
def test_een_nieuw_bestuur_met_zijn_eigen_adres_of_dat_van_de_school(straat, adres, nakijken):
    gemaakt = plan(rij(), rij("99XB00"), van_besturen=[bestuur(straat=straat)])

    assert [(nieuw.bestuur.naam, nieuw.bestuur.adres, nieuw.adres_nakijken) for nieuw in gemaakt.nieuwe_besturen] == [
        ("Stichting Zoë", adres, nakijken)
    ]
    assert len({id(school.bestuur) for school in gemaakt.nieuw}) == 1


def test_twee_besturen_met_dezelfde_naam_blijven_twee(zoe):
    gemaakt = plan(rij("99XB00", nummer="45555"), van_besturen=[bestuur("45555")])

    assert [str(nieuw.bestuur) for nieuw in gemaakt.nieuwe_besturen] == ["Stichting Zoë (45555)"]


def test_vergelijken_kost_twee_queries(zoe, django_assert_num_queries):
    with django_assert_num_queries(2):
        plan(*(rij(f"99A{letter}00") for letter in "ABCDEF"), van_besturen=[bestuur()])
