"""Every column of a case is looked at once: what goes after the term, and what stays. A new one is added here."""

import pytest
from django.apps import apps
from django.db import models

from aanvragen.models import Consult
from k2t_portal.organisatie.velden import VersleuteldeTekst
from k2t_portal.workflow.anonimiseren import modellen_van_een_zaak, verhalen
from k2t_portal.workflow.velden import Verhaal

# Columns of texts that tell nothing about a person: codes, numbers of our own, and what was agreed.
BLIJFT = {
    "aanvragen.aanvraag": {
        "kenmerk",
        "status",
        "vorm",
        "signaal_van",
        "begeleider",
    },
    "aanvragen.aanvulling": {"soort", "keuze"},
    "aanvragen.advies": {"uitkomst"},
    "aanvragen.besluit": {"uitkomst", "criteria"},
    "aanvragen.terugtreding": set(),
    "aanvragen.vasthouding": set(),
    "trajecten.traject": {"status", "vorm"},
    "trajecten.koppeling": set(),
    "trajecten.sessie": {"status"},
    "trajecten.evaluatie": set(),
    "trajecten.wissel": {"soort", "status"},
}
# Rows that go as a whole.
VERGAAT = {"aanvragen.bijlage", "aanvragen.moment", "aanvragen.wijziging", "trajecten.notitie"}
# Narrative outside a case, and what sees to its term.
ELDERS = {
    "aanvragen.consult": "a term of its own, or that of its case",
    "organisatie.klad": "a day",
    "aanvragen.inlezing": "an hour",
    "organisatie.inzagebeoordeling": "what directie noted about readings: no narrative of a case",
}
TEKST = (models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField)


def _teksten(model: type[models.Model]) -> set[str]:
    return {veld.name for veld in model._meta.concrete_fields if isinstance(veld, TEKST)}


@pytest.mark.eenmaal
@pytest.mark.parametrize("model", list(modellen_van_een_zaak()), ids=lambda model: model._meta.label_lower)
def test_elke_tekst_van_een_zaak_gaat_of_blijft_met_opzet(model) -> None:
    naam = model._meta.label_lower
    if naam in VERGAAT:
        assert model.VERGAAT
        return
    gaat = {*verhalen(model), *getattr(model, "PERSOONLIJK", {})}
    assert (gaat & BLIJFT[naam], _teksten(model) - gaat) == (set(), BLIJFT[naam] & _teksten(model))


@pytest.mark.eenmaal
def test_wat_versleuteld_is_hoort_bij_een_zaak_of_heeft_een_eigen_termijn() -> None:
    van_een_zaak = set(modellen_van_een_zaak())
    versleuteld = {m for m in apps.get_models() if any(isinstance(v, VersleuteldeTekst) for v in m._meta.fields)}
    assert {m._meta.label_lower for m in versleuteld - van_een_zaak} <= set(ELDERS)


@pytest.mark.eenmaal
def test_elk_verhaal_zegt_van_welk_dossier_het_is() -> None:
    met_verhaal = {m for m in apps.get_models() if any(isinstance(v, Verhaal) for v in m._meta.fields)}
    assert met_verhaal - set(modellen_van_een_zaak()) == {Consult}


@pytest.mark.eenmaal
def test_alles_met_een_sleutel_naar_een_zaak_is_bekeken() -> None:
    zaak, traject = apps.get_model("aanvragen.Aanvraag"), apps.get_model("trajecten.Traject")
    naar = {r.related_model._meta.label_lower for m in (zaak, traject) for r in m._meta.related_objects}
    gekend = {m._meta.label_lower for m in modellen_van_een_zaak()}
    # The trail, what was invoiced, and a choice out of a list.
    assert naar - gekend == {
        "facturatie.factuur",
        "trajecten.gevolg",
        "workflow.bericht",
        "workflow.gebeurtenis",
        "workflow.inzage",
    }
