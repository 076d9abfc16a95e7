"""For every hat, among cases in each state: what waits, what is followed, what is told and what may be read."""

import pytest
from django.urls import reverse

from aanvragen.models import Aanvraag
from aanvragen.zicht import verhaal_voor
from k2t_portal.dashboard.zaken import mijn_werk
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from tests.dashboard.wie import WIE


def vers(gebruiker: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.get(pk=gebruiker.pk)


def werk_van(gebruiker: Gebruiker):
    return mijn_werk(vers(gebruiker), Samenwerkingsverband.huidig())


@pytest.mark.parametrize("naam", WIE)
def test_what_waits_is_what_the_stand_of_each_case_says(alle_standen, naam):
    mens, normen = vers(alle_standen[naam]), Samenwerkingsverband.huidig()
    zichtbaar = Aanvraag.objects.visible_to(mens)
    volgens_de_stand = {zaak.pk for zaak in zichtbaar if zaak.stand(normen).is_voor(mens)}
    assert {taak.zaak.pk for taak in werk_van(mens).taken} == volgens_de_stand


@pytest.mark.parametrize("naam", WIE)
def test_followed_are_the_running_cases_that_wait_for_someone_else(alle_standen, naam):
    mens = vers(alle_standen[naam])
    werk = werk_van(mens)
    lopende = set(Aanvraag.objects.visible_to(mens).lopend().values_list("pk", flat=True))
    assert {volgt.zaak.pk for volgt in werk.gevolgd} == lopende - {taak.zaak.pk for taak in werk.taken}


@pytest.mark.parametrize("naam", WIE)
def test_no_narrative_on_the_page(client, alle_standen, naam):
    client.force_login(alle_standen[naam])
    pagina = client.get(reverse("dashboard:mijn_werk")).content.decode()
    for geheim in ["Juf Verzonnen", "Hoe blijf ik rustig?", "Elke dag strijd.", "Verhuisd.", "J."]:
        assert f">{geheim}<" not in pagina
        assert len(geheim) < 3 or geheim not in pagina


@pytest.mark.parametrize("naam", [*WIE, "niemand"])
def test_verhaal_voor_is_the_permission_to_read_narrative(alle_standen, naam):
    mens = vers(alle_standen[naam])
    leesbaar = {zaak.pk for zaak in Aanvraag.objects.all() if mens.has_perm("aanvragen.lees_verhaal", zaak)}
    assert set(Aanvraag.objects.filter(verhaal_voor(mens)).values_list("pk", flat=True)) == leesbaar
