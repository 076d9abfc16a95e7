"""Reading back and handing in: what is missing, what it costs, what comes next."""

import pytest

from aanvragen import actions
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol, School
from tests.aanvragen.invullen import pagina, stap
from tests.aanvragen.zaken import vers
from tests.factories import concept, goedgekeurd, ingediend, persoon

pytestmark = pytest.mark.django_db


def _controleer(client, aanvraag):
    client.force_login(aanvraag.aanvrager)
    return client.get(pagina("controleer", aanvraag))


def test_elk_antwoord_is_te_wijzigen(client):
    aanvraag = concept()
    delen = _controleer(client, aanvraag).context["onderdelen"]

    adressen = {antwoord.veld: antwoord.url for deel in delen for antwoord in deel.antwoorden}
    assert adressen["hulpvraag"] == f"{stap(aanvraag, 'hulpvraag')}?terug=controleer#id_hulpvraag"
    assert adressen["vorm"] == f"{stap(aanvraag, 'vorm')}?terug=controleer#id_vorm_0"


@pytest.mark.parametrize(
    "veld, tekst",
    [
        ("leerkracht_naam", "Juf Verzonnen"),
        ("ouders_geinformeerd", "Ja"),
        ("signaal_van", "De kwaliteitscoördinator"),
        ("clb_gestart_op", "1 oktober 2025"),
        ("vorm", "Volledig traject"),
        ("helpdesk_op", ""),
    ],
)
def test_antwoorden_worden_in_woorden_teruggelezen(client, veld, tekst):
    delen = _controleer(client, concept()).context["onderdelen"]

    assert [a.tekst for deel in delen for a in deel.antwoorden if a.veld == veld] == [tekst]


@pytest.mark.parametrize("spoed, gevraagd", [(True, 1), (False, 0)])
def test_de_reden_van_spoed_staat_er_alleen_bij_spoed(client, spoed, gevraagd):
    delen = _controleer(client, concept(spoed=spoed, spoed_reden="Uitval dreigt.")).context["onderdelen"]

    assert [a.veld for deel in delen for a in deel.antwoorden].count("spoed_reden") == gevraagd


def test_de_prijs_staat_erbij(client):
    assert "€\xa0850,00" in _controleer(client, concept(vorm="verkort")).content.decode()


def test_wat_ontbreekt_staat_bovenaan_met_de_weg_ernaartoe(client):
    aanvraag = concept(hulpvraag="", akkoord_op=None)
    ontbreekt = _controleer(client, aanvraag).context["ontbreekt"]

    assert [(antwoord.ontbreekt, antwoord.url) for antwoord in ontbreekt] == [
        (
            "Beschrijf de hulpvraag van de leerkracht.",
            f"{stap(aanvraag, 'hulpvraag')}?terug=controleer#id_hulpvraag",
        ),
        (
            "Vul in op welke dag de directeur akkoord ging, bijvoorbeeld 14-11-2026.",
            f"{stap(aanvraag, 'vorm')}?terug=controleer#id_akkoord_op",
        ),
    ]


def test_een_aanvraag_met_gaten_wordt_niet_ingediend_en_blijft_zoals_zij_was(client):
    aanvraag = concept(hulpvraag="")
    client.force_login(aanvraag.aanvrager)
    antwoord = client.post(pagina("controleer", aanvraag))

    assert "<title>Fout: Controleer je aanvraag" in antwoord.content.decode()
    assert (vers(aanvraag).status, vers(aanvraag).al_geprobeerd) == ("concept", "Beloningskaart.")


def test_de_antwoorden_teruglezen_is_inzage_ook_als_indienen_niet_lukt(client):
    aanvraag = concept(hulpvraag="")
    client.force_login(aanvraag.aanvrager)
    client.post(pagina("controleer", aanvraag))

    assert list(aanvraag.inzages.values_list("door", "soort")) == [(aanvraag.aanvrager_id, "aanvraag")]


def test_indienen_geeft_een_kenmerk_en_zegt_wat_er_volgt(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)
    antwoord = client.post(pagina("controleer", aanvraag), follow=True)

    tekst = antwoord.content.decode()
    assert antwoord.redirect_chain == [(pagina("ingediend", aanvraag), 302)]
    assert antwoord.context["stand"].aan_zet == "De Ondersteuningscommissie"
    assert [woord in tekst for woord in (vers(aanvraag).kenmerk, "Aanvraag beoordelen", "nog 10 werkdagen")] == [
        True,
        True,
        True,
    ]


def test_een_tweede_keer_indienen_is_geen_fout(client):
    aanvraag = ingediend()
    client.force_login(aanvraag.aanvrager)
    antwoord = client.post(pagina("controleer", aanvraag), follow=True)

    assert antwoord.redirect_chain == [(pagina("ingediend", aanvraag), 302)]
    assert "Deze aanvraag was al ingediend. Je hoeft niets meer te doen." in antwoord.content.decode()
    assert aanvraag.gebeurtenissen.count() == 1


def test_een_opvolger_dient_in_wat_een_ander_begon(client):
    aanvraag = concept()
    opvolger = persoon(Rol.KC, school=aanvraag.school)
    client.force_login(opvolger)
    client.post(pagina("controleer", aanvraag))

    assert vers(aanvraag).aanvrager == opvolger


def test_de_waarschuwing_voor_dubbel_houdt_niet_tegen(client):
    loopt = ingediend()
    aanvraag = concept(school=loopt.school, aanvrager=loopt.aanvrager)

    assert loopt.kenmerk in _controleer(client, aanvraag).content.decode()
    client.post(pagina("controleer", aanvraag))
    assert vers(aanvraag).status == "ingediend"


def test_van_een_zaak_die_zij_niet_mag_zien_leest_zij_alleen_dat_die_er_is(client):
    loopt = ingediend()
    aanvraag = concept(route=2, school=loopt.school)
    pagina = _controleer(client, aanvraag).content.decode()

    verborgen = [loopt.kenmerk, loopt.get_absolute_url(), loopt.get_status_display().lower() + ")"]
    assert "Lijkt dit op een aanvraag die al loopt?" in pagina
    assert [tekst for tekst in verborgen if tekst in pagina] == []


def test_een_afgesloten_zaak_geeft_geen_waarschuwing(client):
    klaar = ingediend()
    actions.intrekken(klaar, by=klaar.aanvrager)

    antwoord = _controleer(client, concept(school=klaar.school, aanvrager=klaar.aanvrager))
    assert antwoord.context["lijkt_op"] == []


def test_de_bevestiging_van_een_concept_gaat_verder_met_invullen(client):
    aanvraag = concept()
    client.force_login(aanvraag.aanvrager)

    assert client.get(pagina("ingediend", aanvraag)).headers["Location"] == pagina("verder", aanvraag)


def test_de_bevestiging_blijft_kloppen_als_de_zaak_verder_is(client):
    aanvraag = goedgekeurd()
    client.force_login(aanvraag.aanvrager)

    assert client.get(pagina("ingediend", aanvraag)).context["stand"].stap == "Coach koppelen"


@pytest.mark.parametrize("rol, status", [(Rol.DIRECTEUR, 403), (Rol.DIRECTIE, 403), (Rol.OC, 403), (Rol.CLB, 404)])
def test_de_bevestiging_is_voor_wie_indient(client, rol, status):
    aanvraag = ingediend()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert client.get(pagina("ingediend", aanvraag)).status_code == status


@pytest.mark.parametrize("rol, status", [(Rol.DIRECTEUR, 403), (Rol.DIRECTIE, 403), (Rol.OC, 404), (Rol.CLB, 404)])
def test_een_ander_dient_niet_in(client, rol, status):
    aanvraag = concept()
    client.force_login(persoon(rol, school=aanvraag.school))

    assert client.post(pagina("controleer", aanvraag)).status_code == status
    assert Aanvraag.objects.get().status == "concept"


def test_het_overzicht_is_licht_en_vraagt_weinig(client, django_assert_max_num_queries):
    lang = "Een zin over de klas. " * 40
    aanvraag = concept(hulpvraag=lang, al_geprobeerd=lang)
    client.force_login(aanvraag.aanvrager)
    client.get(pagina("controleer", aanvraag))  # begins the chain of what she reads

    with django_assert_max_num_queries(18):
        antwoord = client.get(pagina("controleer", aanvraag))
    assert len(antwoord.content) < 60_000


def test_een_school_die_niet_meer_meedoet(client):
    aanvraag = concept()
    School.objects.update(actief=False)
    client.force_login(aanvraag.aanvrager)

    antwoord = client.post(pagina("controleer", aanvraag))

    assert (f"{aanvraag.school} doet niet meer mee." in antwoord.text, vers(aanvraag).status) == (True, "concept")
