"""Who left for good becomes a number: the trail stays whole, and nothing that was hers is left."""

import datetime

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from k2t_portal.dashboard.bewaren.persoon import verwijder_persoon
from k2t_portal.dashboard.bewaren.vooruit import mensen_om_te_verwijderen
from k2t_portal.organisatie.actions import nodig_uit
from k2t_portal.organisatie.models import Aanstelling, Beheerstap, Bewaartermijnen, Gebruiker, Klad, Rol
from k2t_portal.workflow.controle import controleer
from k2t_portal.workflow.inzage import noteer_inzage
from tests import factories as f
from tests.bewaren.wereld import gezongen

pytestmark = pytest.mark.django_db
GISTEREN = timezone.localdate() - datetime.timedelta(days=1)


@pytest.fixture
def directie():
    return f.persoon(Rol.DIRECTIE)


def vertrekt(gebruiker: Gebruiker, tot: datetime.date = GISTEREN) -> Gebruiker:
    gebruiker.aanstellingen.update(tot=tot)
    return Gebruiker.objects.get(pk=gebruiker.pk)


def test_wie_weg_is_is_niemand_meer(directie) -> None:
    weg = verwijder_persoon(f.persoon(telefoon="0612345678"), by=directie)
    weg = Gebruiker.objects.get(pk=weg.pk)
    assert (weg.naam, weg.email) == (f"Oud-medewerker {weg.pk}", f"weg-{weg.pk}@verwijderd.invalid")
    assert (weg.telefoon, weg.is_active, weg.has_usable_password()) == ("", False, False)
    assert weg.gepseudonimiseerd_op is not None
    stap = Beheerstap.objects.get()
    assert (stap.soort, stap.door, stap.over, stap.toelichting) == ("persoon_verwijderd", directie, weg, "")


def test_wat_zij_deed_blijft_en_het_spoor_klopt(directie, bijlagen_map) -> None:
    traject = f.afgerond(door=f.coach(naam="Kanarie Coach", email="kanarie@voorbeeld.example", telefoon="kanarie"))
    coach = traject.laatste_koppeling.coach.gebruiker  # type: ignore[union-attr]  # it has one
    noteer_inzage(traject.zaak, by=coach, soort="traject")
    EmailAddress.objects.create(user=coach, email="kanarie@voorbeeld.example")
    Authenticator.objects.create(user=coach, type="totp", data={"secret": "kanarie"})
    UserSession.objects.create(user=coach, ip="127.0.0.1", session_key="k", user_agent="Kanarie")
    Klad.objects.create(gebruiker=coach, pad="/", pagina="/", inhoud="Kanarie")
    coach.set_unusable_password()
    coach.save()
    nodig_uit(coach, by=directie, per_mail=False)
    verwijder_persoon(vertrekt(coach), by=directie)
    assert gezongen() == []
    assert not Aanstelling.objects.filter(gebruiker=coach).exists()
    assert list(controleer()) == []
    assert traject.zaak.gebeurtenissen.filter(door=coach).exists()


def test_de_zaak_van_wie_weg_is_opent(client: Client, directie) -> None:
    traject = f.afgerond()
    coach = traject.laatste_koppeling.coach.gebruiker  # type: ignore[union-attr]  # it has one
    verwijder_persoon(vertrekt(coach), by=directie)
    client.force_login(traject.zaak.aanvrager)
    for rij in (traject, traject.zaak):
        assert f"Coach: Oud-medewerker {coach.pk}" in client.get(rij.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    "wie, waarom",
    [
        (lambda: f.persoon(Rol.CLB), "Beëindig die eerst"),
        (lambda: vertrekt(f.persoon(Rol.CLB), timezone.localdate()), "tot en met .*Daarna kan het"),
        (lambda: vertrekt(f.ingediend(route=2).aanvrager), "als CLB'er"),
        (lambda: vertrekt(f.lopend().open_koppeling.coach.gebruiker), "coacht nog"),
    ],
)
def test_niet_zolang_er_werk_op_haar_wacht(directie, wie, waarom) -> None:
    with pytest.raises(ValidationError, match=waarom):
        verwijder_persoon(wie(), by=directie)


def test_zichzelf_en_twee_keer_kan_niet(directie) -> None:
    with pytest.raises(ValidationError, match="jezelf"):
        verwijder_persoon(vertrekt(directie), by=directie)
    weg = verwijder_persoon(f.persoon(), by=directie)
    with pytest.raises(ValidationError, match="al verwijderd"):
        verwijder_persoon(weg, by=directie)


def test_het_scherm_vraagt_het_nog_eens_en_haar_bladzijde_is_er_niet_meer(client: Client, directie) -> None:
    iemand = f.persoon(naam="Iemand Weg")
    url = reverse("dashboard:persoon_verwijderen", args=[iemand.pk])
    client.force_login(directie)
    assert "Je kunt dit niet terugdraaien" in client.get(url).content.decode()
    lijst = client.post(url, follow=True).content.decode()
    assert f"Oud-medewerker {iemand.pk}" in lijst
    assert f"/beheer/mensen/{iemand.pk}/" not in lijst
    assert client.get(iemand.get_absolute_url()).status_code == 404
    assert client.post(reverse("organisatie:deblokkeren", args=[iemand.pk])).status_code == 404


def test_wie_lang_geen_rol_heeft_wordt_voorgesteld(directie) -> None:
    oud, net_weg, nooit = (f.persoon(Rol.CLB), f.persoon(Rol.CLB), f.persoon())
    Gebruiker.objects.update(aangemaakt_op=timezone.now() - datetime.timedelta(days=2000))
    oud.aanstellingen.update(tot=timezone.localdate() - datetime.timedelta(days=800))
    net_weg.aanstellingen.update(tot=GISTEREN)
    assert set(mensen_om_te_verwijderen(Bewaartermijnen.huidig())) == {oud, nooit}
