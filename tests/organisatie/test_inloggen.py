"""Coming in by e-mail address, a forgotten password, and one's own data."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import WACHTWOORD, SamenwerkingsverbandFactory, met_wachtwoord, persoon

pytestmark = pytest.mark.django_db

INLOGGEN = reverse("account_login")
VERGETEN = reverse("account_reset_password")
WIJZIGEN = reverse("account_change_password")
GEGEVENS = reverse("organisatie:mijn_gegevens")
NIEUW_WACHTWOORD = "nog-een-lang-wachtwoord"
MIS = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens, of kies “Wachtwoord vergeten?”."


@pytest.fixture
def sanne(db):
    SamenwerkingsverbandFactory.create()
    return met_wachtwoord(Rol.CLB, naam="Sanne Proef", email="sanne@school.example")


def log_in(client, email="sanne@school.example", wachtwoord=WACHTWOORD, **anders):
    return client.post(INLOGGEN, {"login": email, "password": wachtwoord, **anders})


def is_ingelogd(client, gebruiker):
    return client.session.get("_auth_user_id") == str(gebruiker.pk)


def link_uit(mail):
    [link] = re.findall(rf"{settings.PORTAAL_URL}(\S+)", mail.body)
    return link


@pytest.mark.parametrize("email", ["sanne@school.example", " Sanne@School.EXAMPLE "])
def test_inloggen_met_je_e_mailadres(client, sanne, email):
    antwoord = log_in(client, email)

    assert antwoord.headers["Location"] == "/"
    assert is_ingelogd(client, sanne)


def test_na_het_inloggen_ga_je_naar_waar_je_heen_wilde(client, sanne):
    assert log_in(client, next=GEGEVENS).headers["Location"] == GEGEVENS
    assert log_in(Client(), next="https://elders.example/").headers["Location"] == "/"


@pytest.mark.parametrize(
    "email, wachtwoord",
    [("sanne@school.example", "fout"), ("niemand@school.example", WACHTWOORD), ("nieuw@school.example", "")],
)
def test_een_verkeerd_wachtwoord_en_een_onbekend_adres_krijgen_hetzelfde_antwoord(client, sanne, email, wachtwoord):
    persoon(Rol.OC, email="nieuw@school.example")

    antwoord = log_in(client, email, wachtwoord or "iets")
    assert antwoord.context["form"].non_field_errors() == [MIS]


def test_zonder_wachtwoord_komt_niemand_binnen(client):
    gebruiker = persoon(Rol.OC)
    gebruiker.set_unusable_password()
    gebruiker.save()

    assert log_in(client, gebruiker.email, gebruiker.password).context["form"].non_field_errors() == [MIS]


def test_wie_geblokkeerd_is_hoort_dat_pas_met_het_goede_wachtwoord(client, sanne):
    Gebruiker.objects.filter(pk=sanne.pk).update(is_active=False)

    assert log_in(client, wachtwoord="fout").context["form"].non_field_errors() == [MIS]
    assert log_in(client).headers["Location"] == reverse("account_inactive")
    assert not is_ingelogd(client, sanne)


def test_na_vijf_mislukte_pogingen_moet_je_wachten(client, sanne):
    for _ in range(5):
        log_in(client, wachtwoord="fout")

    antwoord = log_in(client)
    assert antwoord.context["form"].non_field_errors() == [
        "Dat was te vaak mis. Wacht vijf minuten en probeer het dan nog eens."
    ]
    assert not is_ingelogd(client, sanne)


def test_het_logboek_zegt_dat_iemand_binnenkwam_en_dat_het_niet_lukte(client, sanne, caplog):
    caplog.set_level("INFO", logger="k2t_portal.organisatie.toegang")
    for wachtwoord in ("dit is het niet", WACHTWOORD):
        log_in(client, wachtwoord=wachtwoord)

    assert [regel.getMessage() for regel in caplog.records if "toegang" in regel.name] == [
        "Inloggen mislukt met wachtwoord, vanaf 127.0.0.1",
        f"Ingelogd met password: persoon {sanne.pk}, vanaf 127.0.0.1",
    ]


def test_wie_uitlogt_laat_niets_achter_in_de_browser(client, sanne):
    client.force_login(sanne)
    antwoord = client.post(reverse("account_logout"))

    assert antwoord.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "_auth_user_id" not in client.session


def test_uitloggen(client, sanne):
    client.force_login(sanne)
    antwoord = client.post(reverse("account_logout"), follow=True)

    assert antwoord.redirect_chain == [(INLOGGEN, 302)]
    assert "Je bent uitgelogd." in antwoord.content.decode()
    assert not is_ingelogd(client, sanne)


def test_een_vergeten_wachtwoord_van_mail_tot_inloggen(client, sanne, mailoutbox):
    antwoord = client.post(VERGETEN, {"email": "Sanne@School.example"})
    assert antwoord.headers["Location"] == reverse("account_reset_password_done")
    [mail] = mailoutbox
    assert mail.to == ["sanne@school.example"]
    assert mail.subject == "Kies een nieuw wachtwoord voor het Key2Teach-portaal"

    formulier = client.get(link_uit(mail), follow=True)
    adres = formulier.redirect_chain[0][0]
    antwoord = client.post(adres, {"password1": NIEUW_WACHTWOORD, "password2": NIEUW_WACHTWOORD}, follow=True)
    assert "Je wachtwoord is gewijzigd" in antwoord.content.decode()
    assert log_in(client, wachtwoord=NIEUW_WACHTWOORD).headers["Location"] == "/"


def test_een_link_werkt_een_keer(client, sanne, mailoutbox):
    client.post(VERGETEN, {"email": sanne.email})
    adres = client.get(link_uit(mailoutbox[0])).headers["Location"]
    client.post(adres, {"password1": NIEUW_WACHTWOORD, "password2": NIEUW_WACHTWOORD})

    assert "Deze link werkt niet meer" in Client().get(link_uit(mailoutbox[0])).content.decode()


def test_de_link_gaat_naar_het_eigen_adres_en_niet_naar_dat_van_het_verzoek(client, sanne, mailoutbox):
    client.post(VERGETEN, {"email": sanne.email}, HTTP_HOST="testserver:8443")

    assert "testserver" not in mailoutbox[0].body
    assert client.get(link_uit(mailoutbox[0])).status_code == 302


def test_wie_nog_nooit_een_wachtwoord_koos_komt_alleen_met_een_uitnodiging_binnen(client, mailoutbox):
    nieuw = Gebruiker.objects.create_user("nieuw@school.example", naam="Nieuw Proef")
    client.post(VERGETEN, {"email": nieuw.email})

    assert "om een uitnodiging" in mailoutbox[0].body
    assert "/wachtwoord/nieuw/" not in mailoutbox[0].body


@pytest.mark.parametrize("wachtwoord", ["kort", "123456789012", "sanneproef@school"])
def test_een_zwak_wachtwoord_wordt_geweigerd(client, sanne, mailoutbox, wachtwoord):
    client.post(VERGETEN, {"email": sanne.email})
    adres = client.get(link_uit(mailoutbox[0])).headers["Location"]

    antwoord = client.post(adres, {"password1": wachtwoord, "password2": wachtwoord})
    assert list(antwoord.context["form"].errors) == ["password1"]


def test_een_onbekend_adres_krijgt_op_het_scherm_hetzelfde_antwoord(client, sanne, mailoutbox):
    bekend = client.post(VERGETEN, {"email": sanne.email}, follow=True)
    onbekend = client.post(VERGETEN, {"email": "niemand@school.example"}, follow=True)

    assert bekend.redirect_chain == onbekend.redirect_chain
    assert [mail.to for mail in mailoutbox] == [["sanne@school.example"], ["niemand@school.example"]]
    assert "kun je (nog) niet inloggen" in mailoutbox[1].body
    assert "http" not in mailoutbox[1].body


def test_wie_geblokkeerd_is_krijgt_geen_link(client, sanne, mailoutbox):
    Gebruiker.objects.filter(pk=sanne.pk).update(is_active=False)
    client.post(VERGETEN, {"email": sanne.email})

    assert "http" not in mailoutbox[0].body


def test_je_wachtwoord_wijzigen_en_opnieuw_inloggen(client, sanne):
    client.force_login(sanne)
    invoer = {"oldpassword": WACHTWOORD, "password1": NIEUW_WACHTWOORD, "password2": NIEUW_WACHTWOORD}
    antwoord = client.post(WIJZIGEN, invoer, follow=True)

    assert antwoord.redirect_chain == [(INLOGGEN, 302)]
    assert "Je wachtwoord is gewijzigd. Log in met je nieuwe wachtwoord." in antwoord.content.decode()
    assert log_in(client, wachtwoord=NIEUW_WACHTWOORD).headers["Location"] == "/"


def test_wie_nog_geen_wachtwoord_heeft_kiest_er_een(client):
    gebruiker = Gebruiker.objects.create_user("nieuw@school.example", naam="Nieuw Proef")
    client.force_login(gebruiker)
    antwoord = client.get(WIJZIGEN, follow=True)
    assert "Wachtwoord kiezen" in antwoord.content.decode()

    client.post(antwoord.request["PATH_INFO"], {"password1": NIEUW_WACHTWOORD, "password2": NIEUW_WACHTWOORD})
    assert Gebruiker.objects.get(pk=gebruiker.pk).check_password(NIEUW_WACHTWOORD)


@pytest.mark.parametrize("adres", ["email/", "signup/", "3rdparty/", "confirm-email/", "login/code/confirm/"])
def test_andere_bladzijden_van_allauth_zijn_er_niet(client, sanne, adres):
    client.force_login(sanne)

    assert client.get(f"/account/{adres}").status_code == 404


# Mijn gegevens


def test_mijn_gegevens_toont_mijn_rollen(client, sanne):
    client.force_login(sanne)
    antwoord = client.get(GEGEVENS)

    assert [str(hoed) for hoed in antwoord.context["hoeden"]] == ["CLB'er / ambulant begeleider"]
    assert WIJZIGEN in antwoord.content.decode()


def test_mijn_gegevens_zijn_er_ook_zonder_rol(client):
    client.force_login(persoon())

    assert "Je hebt nog geen rol" in client.get(GEGEVENS).content.decode()


def test_mijn_naam_telefoon_en_mail_wijzigen_maar_niet_mijn_e_mailadres(client, sanne):
    client.force_login(sanne)
    nieuw = {"naam": "Sanne Nieuw", "telefoon": "06-1", "post": "dag"}
    antwoord = client.post(GEGEVENS, {**nieuw, "email": "ander@school.example"})
    sanne.refresh_from_db()

    assert antwoord.headers["Location"] == GEGEVENS
    assert {veld: getattr(sanne, veld) for veld in nieuw} == nieuw
    assert sanne.email == "sanne@school.example"


def test_een_lege_naam_wordt_geweigerd_en_de_balk_houdt_de_oude(client, sanne):
    client.force_login(sanne)
    antwoord = client.post(GEGEVENS, {"naam": "", "telefoon": "06-1", "post": "stap"})

    assert antwoord.context["form"].errors == {"naam": ["Vul de naam in."]}
    assert antwoord.context["form"]["telefoon"].value() == "06-1"
    assert antwoord.context["user"].naam == "Sanne Proef"


def test_mijn_gegevens_vragen_om_inloggen(client):
    assert client.get(GEGEVENS).headers["Location"] == f"{INLOGGEN}?next={GEGEVENS}"


def test_het_e_mailadres_heet_overal_zo(client):
    formulieren = [client.get(reverse(naam)).context["form"] for naam in ("account_login", "account_reset_password")]

    assert [next(iter(form)).label for form in formulieren] == ["E-mailadres"] * 2


def test_wat_een_veld_is_staat_erboven_en_niet_nog_eens_erin(client, sanne):
    client.force_login(sanne)
    velden = client.get(WIJZIGEN).context["form"].fields.values()

    assert [(veld.label, veld.widget.attrs.get("placeholder")) for veld in velden] == [
        ("Huidig wachtwoord", None),
        ("Nieuw wachtwoord", None),
        ("Nog een keer hetzelfde wachtwoord", None),
    ]
