"""Directie fills in what stands on every factuur, and the colour of the portal."""

import pytest
from django.forms import model_to_dict
from django.urls import reverse

from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from tests.factories import SamenwerkingsverbandFactory, persoon

pytestmark = pytest.mark.django_db

ADRES = reverse("organisatie:swv")
HUISSTIJL = reverse("organisatie:huisstijl")


def invoer(**anders):
    return {**model_to_dict(SamenwerkingsverbandFactory.create()), **anders}


def test_wijzigen_maakt_de_nummers_netjes(als_directie):
    gegevens = invoer(
        iban="nl91 abna 0417 1643 00", btw_id="NL 1234.56.782.b90", kvk="12 34 56 78", postcode="1234ab", email="A@B.nl"
    )
    antwoord = als_directie.post(ADRES, gegevens)
    swv = Samenwerkingsverband.huidig()

    assert antwoord.headers["Location"] == reverse("organisatie:beheer")
    assert (swv.iban, swv.btw_id, swv.kvk, swv.postcode, swv.email) == (
        "NL91ABNA0417164300",
        "NL123456782B90",
        "12345678",
        "1234 AB",
        "a@b.nl",
    )


def test_op_een_lege_installatie_maakt_het_formulier_de_ene_rij(client):
    gegevens = invoer(naam="Stichting Nieuw")
    Samenwerkingsverband.objects.all().delete()
    client.force_login(persoon(Rol.DIRECTIE))
    client.post(ADRES, gegevens)

    assert [(swv.pk, swv.naam) for swv in Samenwerkingsverband.objects.all()] == [(1, "Stichting Nieuw")]


@pytest.mark.parametrize(
    "anders, fouten",
    [
        ({"iban": "NL91ABNA0417164301"}, {"iban": ["Dit IBAN klopt niet. Controleer de cijfers en letters."]}),
        ({"kvk": "123"}, {"kvk": ["Vul het KvK-nummer in als acht cijfers, bijvoorbeeld 12345678."]}),
        ({"rsin": "123456789"}, {"rsin": ["Dit RSIN klopt niet. Het bestaat uit negen cijfers."]}),
        (
            {"btw_id": ""},
            {"__all__": ["Vul een btw-id of een RSIN in. Een van de twee staat op elke factuur."]},
        ),
        (
            {"primaire_kleur": "#ffff00"},
            {
                "primaire_kleur": [
                    "Deze kleur is te licht: witte letters zijn er niet goed op te lezen. Kies een donkerder kleur."
                ]
            },
        ),
        ({"norm_koppelen": "0"}, {"norm_koppelen": ["Vul een getal van 1 of meer in."]}),
        ({"norm_antwoord": ""}, {"norm_antwoord": ["Vul een getal van 1 of meer in."]}),
        ({"besluit_leden": "0"}, {"besluit_leden": ["Vul een getal van 1 of meer in."]}),
        (
            {"herinnering_1_na": "21", "herinnering_2_na": "14"},
            {"herinnering_2_na": ["De tweede herinnering komt na de eerste. Vul een groter aantal dagen in."]},
        ),
        (
            {"herinnering_1_na": "", "herinnering_2_na": "14"},
            {
                "herinnering_2_na": [
                    "Een tweede herinnering kan alleen na een eerste. Vul die ook in, of laat deze leeg."
                ]
            },
        ),
        ({"herinnering_1_na": "0"}, {"herinnering_1_na": ["Vul een getal van 1 of meer in."]}),
        ({"grootboekrekening": "80A"}, {"grootboekrekening": ["Vul alleen cijfers in, bijvoorbeeld 8000."]}),
        ({"betaaltermijn": "x"}, {"betaaltermijn": ["Voer een geheel getal in."]}),
    ],
)
def test_een_fout_zegt_wat_er_mis_is_en_houdt_de_rest(als_directie, anders, fouten):
    antwoord = als_directie.post(ADRES, invoer(korte_naam="Nieuw kort", **anders))

    assert antwoord.context["form"].errors == fouten
    assert antwoord.context["form"]["korte_naam"].value() == "Nieuw kort"
    assert Samenwerkingsverband.huidig().korte_naam == "SWV Voorbeeld"


def test_met_alleen_een_rsin_is_het_goed(als_directie):
    als_directie.post(ADRES, invoer(btw_id="", rsin="123456782"))

    assert Samenwerkingsverband.huidig().rsin == "123456782"


TERMIJNEN = [
    *("norm_beoordelen", "norm_antwoord", "norm_koppelen", "norm_contact", "norm_sessie", "norm_afronden"),
    *("norm_wissel", "norm_clb", "norm_afrekenen", "herinner_vooraf", "besluit_leden", "afwezig_weken"),
]


def test_elke_termijn_is_in_te_vullen_en_wordt_bewaard(als_directie):
    nieuw = {naam: 31 + n for n, naam in enumerate(TERMIJNEN)}
    tekst = als_directie.get(ADRES).content.decode()
    als_directie.post(ADRES, invoer(**nieuw))

    assert [naam for naam in TERMIJNEN if f'name="{naam}"' not in tekst] == []
    assert {naam: getattr(Samenwerkingsverband.huidig(), naam) for naam in TERMIJNEN} == nieuw


def test_hoe_facturen_gaan_is_in_te_stellen(als_directie):
    """An empty number of days is no reminder."""
    nieuw = {"facturen_vanzelf": True, "e_factuur": "peppol", "grootboekrekening": "8012"}
    als_directie.post(ADRES, invoer(**nieuw, herinnering_1_na="", herinnering_2_na=""))
    swv = Samenwerkingsverband.huidig()

    assert {naam: getattr(swv, naam) for naam in nieuw} == nieuw
    assert (swv.herinnering_1_na, swv.herinnering_2_na) == (None, None)


# Huisstijl


def test_de_kleur_van_het_portaal_zonder_inloggen(client):
    SamenwerkingsverbandFactory.create(primaire_kleur="#123456")
    antwoord = client.get(HUISSTIJL)

    assert antwoord.content.decode() == ":root { --primair: #123456; }\n"
    assert antwoord.headers["Content-Type"] == "text/css; charset=utf-8"
    assert antwoord.headers["Cache-Control"] == "private, max-age=86400"


def test_een_browser_die_de_kleur_al_heeft_krijgt_niets_nieuws(client):
    etag = client.get(HUISSTIJL).headers["ETag"]
    assert client.get(HUISSTIJL, headers={"If-None-Match": etag}).status_code == 304

    SamenwerkingsverbandFactory.create(primaire_kleur="#123456")
    assert client.get(HUISSTIJL, headers={"If-None-Match": etag}).status_code == 200


def test_een_nieuwe_kleur_heeft_een_nieuw_adres(client):
    SamenwerkingsverbandFactory.create(primaire_kleur="#123456")

    assert f'href="{HUISSTIJL}?kleur=123456"' in client.get(reverse("account_login")).content.decode()
