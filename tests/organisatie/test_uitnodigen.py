"""How people come in: the invitation, its mail and its link, and what directie does for who is locked out."""

import datetime
import re
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie import actions
from k2t_portal.organisatie.models import Beheerstap, Gebruiker, Rol, Uitnodiging
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.ronde import ronde
from tests.factories import WACHTWOORD, persoon

pytestmark = pytest.mark.django_db

KIEZEN = reverse("account_eerste_wachtwoord")
INLOGGEN = reverse("account_login")
GEKOZEN = {"password1": WACHTWOORD, "password2": WACHTWOORD}
ACHT_DAGEN = datetime.timedelta(days=8)


@pytest.fixture
def nieuw(school):
    """Someone who has an account and no way in yet."""
    gebruiker = persoon(Rol.KC, school=school, naam="Nina Nieuw", email="nina@school.example")
    gebruiker.set_unusable_password()
    gebruiker.save()
    return gebruiker


@pytest.fixture
def uitnodiging(nieuw, directie):
    return actions.nodig_uit(nieuw, by=directie)


def adres(naam, obj):
    return reverse(f"organisatie:{naam}", args=[obj.pk])


def open_link(client, uitnodiging):
    return client.get(uitnodiging.pad, follow=True).content.decode()


def kies(client, uitnodiging):
    client.get(uitnodiging.pad)
    return client.post(KIEZEN, GEKOZEN)


def is_ingelogd(client, gebruiker):
    return client.session.get("_auth_user_id") == str(gebruiker.pk)


def stappen(gebruiker):
    """What the trail says of this account, the first step first."""
    return list(Beheerstap.objects.filter(over=gebruiker).order_by("nummer").values_list("soort", "door__naam"))


def vers(obj):
    return type(obj).objects.get(pk=obj.pk)


def test_van_mail_tot_binnen(client, uitnodiging, nieuw, mailoutbox):
    ronde()
    [mail] = mailoutbox
    [link] = re.findall(r"https?://[^/]+(/account/welkom/\S+)", mail.body)
    assert mail.to == ["nina@school.example"]
    for deel in (
        "Key2Teach-portaal",
        "Samenwerkingsverband Voorbeeld",
        "Je rol: kwaliteitscoördinator.",
        "zeven dagen",
    ):
        assert deel in mail.body

    assert "Welkom, Nina Nieuw" in client.get(link, follow=True).content.decode()
    antwoord = client.post(KIEZEN, GEKOZEN)
    assert antwoord.headers["Location"] == reverse("tweede_stap")
    assert is_ingelogd(client, nieuw)
    assert vers(uitnodiging).gebruikt_op is not None


def test_de_sleutel_staat_niet_in_de_database_en_niet_in_het_adres_van_de_bladzijde(client, uitnodiging):
    sleutel = uitnodiging.pad.split("/")[-2]
    waarden = [*Uitnodiging.objects.values_list().get(), *Bericht.objects.values_list().get()]

    assert [waarde for waarde in waarden if sleutel.split(".")[1] in str(waarde)] == []
    assert client.get(uitnodiging.pad).headers["Location"] == KIEZEN


def test_een_mail_die_te_laat_verzonden_wordt_gaat_niet_meer(uitnodiging, nieuw, directie, mailoutbox):
    actions.nodig_uit(nieuw, by=directie)
    ronde()

    assert len(mailoutbox) == 1
    assert sorted(Bericht.objects.values_list("status", flat=True)) == ["verstuurd", "vervallen"]


def _gebruikt(uitnodiging):
    actions.neem_uitnodiging_aan(uitnodiging, wachtwoord=WACHTWOORD)


def _ingetrokken(uitnodiging):
    actions.nodig_uit(uitnodiging.gebruiker, by=None)


def _geblokkeerd(uitnodiging):
    Gebruiker.objects.filter(pk=uitnodiging.gebruiker_id).update(is_active=False)


def _verlopen(uitnodiging):
    Uitnodiging.objects.filter(pk=uitnodiging.pk).update(
        verstuurd_op=timezone.now() - ACHT_DAGEN, verloopt_op=timezone.now() - datetime.timedelta(seconds=1)
    )


def _verminkt(uitnodiging):
    uitnodiging.pk += 1


@pytest.mark.parametrize("hoe", [_gebruikt, _ingetrokken, _geblokkeerd, _verlopen, _verminkt])
def test_welke_link_ook_niet_werkt_de_bladzijde_is_dezelfde(client, uitnodiging, hoe):
    vals = Client().get(reverse("account_welkom", args=["1.verzonnen"]), follow=True).content
    hoe(uitnodiging)

    assert open_link(client, uitnodiging).encode() == vals
    assert "Deze link werkt niet meer" in client.post(KIEZEN, GEKOZEN).content.decode()
    assert "_auth_user_id" not in client.session


def test_een_zwak_wachtwoord_wordt_geweigerd_en_de_link_blijft_werken(client, uitnodiging):
    client.get(uitnodiging.pad)

    assert list(client.post(KIEZEN, {"password1": "kort", "password2": "kort"}).context["form"].errors) == ["password1"]
    assert client.post(KIEZEN, GEKOZEN).status_code == 302


def test_wie_tegelijk_hetzelfde_doet_krijgt_de_bladzijde_die_uitlegt(client, uitnodiging):
    """She opened the link in two windows, and chose a password in the other."""
    client.get(uitnodiging.pad)
    ander = Client()
    kies(ander, uitnodiging)

    assert "Deze link werkt niet meer" in client.post(KIEZEN, GEKOZEN, follow=True).content.decode()


def test_een_open_uitnodiging_per_persoon(uitnodiging, nieuw):
    with pytest.raises(IntegrityError), transaction.atomic():
        Uitnodiging.objects.create(gebruiker=nieuw)


# Directie


def test_persoon_toevoegen_nodigt_meteen_uit(als_directie, directie):
    assert als_directie.get(reverse("organisatie:persoon_nieuw")).context["form"]["uitnodigen"].value() is True
    invoer = {"naam": "Sanne", "email": "sanne@school.example", "rol": "oc", "van": "2026-01-01", "uitnodigen": "on"}
    als_directie.post(reverse("organisatie:persoon_nieuw"), invoer)
    sanne = Gebruiker.objects.get(email="sanne@school.example")

    assert [(u.door, u.gebruikt_op) for u in sanne.uitnodigingen.all()] == [(directie, None)]
    assert stappen(sanne) == [("rol_gegeven", "Dora Directie"), ("uitgenodigd", "Dora Directie")]


@pytest.mark.parametrize(
    "hoe, badge, lijst",
    [
        (lambda uitnodiging: None, "Uitgenodigd", "uitgenodigd"),
        (_verlopen, "Uitnodiging verlopen", "uitnodiging verlopen"),
        (_gebruikt, "Uitnodiging gebruikt", "niet uitgenodigd"),
    ],
)
def test_hoe_ver_de_uitnodiging_is_staat_bij_de_persoon_en_in_de_lijst(als_directie, uitnodiging, hoe, badge, lijst):
    hoe(uitnodiging)

    assert badge in als_directie.get(uitnodiging.gebruiker.get_absolute_url()).content.decode()
    [rij] = re.findall(
        r"Nina Nieuw.*?</tr>", als_directie.get(reverse("organisatie:mensen")).content.decode(), re.DOTALL
    )
    assert lijst in rij


def test_opnieuw_uitnodigen_maakt_de_oude_link_stuk(als_directie, client, uitnodiging, nieuw):
    als_directie.post(adres("uitnodigen", nieuw))
    oud, laatste = vers(uitnodiging), nieuw.uitnodigingen.open().get()

    assert "Deze link werkt niet meer" in open_link(Client(), oud)
    assert "Welkom, Nina Nieuw" in open_link(Client(), laatste)


def test_een_ander_e_mailadres_maakt_de_link_stuk(als_directie, uitnodiging, nieuw):
    anders = {"naam": nieuw.naam, "email": "ander@school.example", "telefoon": ""}
    als_directie.post(adres("persoon_wijzigen", nieuw), anders)

    assert not Uitnodiging.objects.open().exists()
    assert stappen(nieuw)[-1] == ("email_gewijzigd", "Dora Directie")


@pytest.mark.parametrize(
    "wijziging, reden",
    [({"password": "iets"}, "heeft al een wachtwoord"), ({"is_active": False}, "is geblokkeerd")],
)
def test_wie_geen_uitnodiging_krijgt(als_directie, nieuw, wijziging, reden):
    Gebruiker.objects.filter(pk=nieuw.pk).update(**wijziging)

    assert reden in als_directie.post(adres("uitnodigen", nieuw), follow=True).content.decode()
    assert not nieuw.uitnodigingen.exists()


@pytest.fixture
def buitengesloten(nieuw):
    """She has a password and a session, and lost the phone with her second step."""
    nieuw.set_password(WACHTWOORD)
    nieuw.save()
    sessie = Client()
    sessie.post(INLOGGEN, {"login": nieuw.email, "password": WACHTWOORD})
    Authenticator.objects.create(user=nieuw, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return nieuw, sessie


def test_inloggen_herstellen_neemt_alles_weg_en_nodigt_uit(als_directie, buitengesloten):
    kwijt, sessie = buitengesloten
    antwoord = als_directie.post(adres("inloggen_herstellen", kwijt), {"reden": "Telefoon kwijt, gebeld"}, follow=True)

    assert not Authenticator.objects.filter(user=kwijt).exists()
    assert not vers(kwijt).has_usable_password()
    assert sessie.get("/").headers["Location"].startswith(INLOGGEN)
    assert kwijt.uitnodigingen.geldig().count() == 1
    assert stappen(kwijt) == [("inloggen_hersteld", "Dora Directie"), ("uitgenodigd", "Dora Directie")]
    assert "Telefoon kwijt, gebeld" in antwoord.content.decode()


def test_herstellen_vraagt_waarom_en_kan_niet_bij_jezelf(als_directie, buitengesloten, directie):
    kwijt, _ = buitengesloten

    assert "reden" in als_directie.post(adres("inloggen_herstellen", kwijt), {"reden": " "}).context["form"].errors
    zelf = als_directie.post(adres("inloggen_herstellen", directie), {"reden": "Zomaar"})
    assert zelf.context["form"].non_field_errors() == ["Je eigen inloggen kan alleen een collega herstellen."]
    assert vers(kwijt).has_usable_password()


def test_directie_die_zichzelf_buitensluit_herstelt_het_op_de_server(directie):
    uit = StringIO()
    call_command("herstel_inloggen", directie.email.upper(), "--adres", "https://portaal.example/", stdout=uit)
    link = uit.getvalue().splitlines()[-1]

    assert (
        "Welkom, Dora Directie"
        in Client().get(link.removeprefix("https://portaal.example"), follow=True).content.decode()
    )
    assert stappen(directie) == [("inloggen_hersteld", None), ("uitgenodigd", None)]
    assert not Bericht.objects.exists()
    with pytest.raises(CommandError, match="geen account"):
        call_command("herstel_inloggen", "niemand@school.example")


def test_wat_directie_met_een_account_doet_staat_in_het_spoor(als_directie, kc):
    als_directie.post(adres("aanstelling_nieuw", kc), {"rol": "oc", "van": timezone.localdate().isoformat()})
    als_directie.post(adres("aanstelling_terugnemen", kc.aanstellingen.get(rol=Rol.OC)))
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    als_directie.post(adres("aanstelling_beeindigen", kc.aanstellingen.get()), {"tot": gisteren.isoformat()})
    als_directie.post(adres("blokkeren", kc))
    als_directie.post(adres("deblokkeren", kc))

    assert [soort for soort, _ in stappen(kc)] == [
        "rol_gegeven",
        "rol_teruggenomen",
        "rol_beeindigd",
        "geblokkeerd",
        "gedeblokkeerd",
    ]
    assert {door for _, door in stappen(kc)} == {"Dora Directie"}
    assert "Wat er met dit account gebeurde" in als_directie.get(kc.get_absolute_url()).content.decode()


def test_na_deblokkeren_leeft_een_oude_sessie_niet_weer_op(als_directie, buitengesloten):
    """Who lost a telephone is blocked and unblocked; who found it stays out."""
    kwijt, sessie = buitengesloten
    als_directie.post(adres("blokkeren", kwijt))
    als_directie.post(adres("deblokkeren", kwijt))

    assert sessie.get("/").headers["Location"].startswith(INLOGGEN)


def test_twee_keer_aannemen_lukt_een_keer(uitnodiging):
    actions.neem_uitnodiging_aan(uitnodiging, wachtwoord=WACHTWOORD)

    with pytest.raises(ValidationError, match="werkt niet meer"):
        actions.neem_uitnodiging_aan(uitnodiging, wachtwoord="een-ander-lang-wachtwoord")
    assert vers(uitnodiging.gebruiker).check_password(WACHTWOORD)
