"""What is in the trail already becomes chains, in the order in which it was written."""

from itertools import groupby

from django.db import migrations

from k2t_portal.organisatie.spoor import waarmerk_van

SOORTEN = {
    "gebeurtenis": (
        "zaak_id",
        ["zaak_id", "soort", "toelichting", "door_id", "hoedanigheid", "wanneer", "intern", "over_model", "over_pk"],
    ),
    "inzage": ("door_id", ["zaak_id", "over_model", "over_pk", "door_id", "hoedanigheid", "soort", "wanneer"]),
}


def verzegel(apps, editor):
    for model, (keten, velden) in SOORTEN.items():
        rijen = apps.get_model("workflow", model).objects.order_by(keten, "pk")
        for sleutel, regels in groupby(rijen.iterator(), key=lambda rij, keten=keten: getattr(rij, keten)):
            _keten(apps, f"workflow.{model}", sleutel, regels, velden)


def _keten(apps, soort, sleutel, regels, velden):
    nummer, afdruk = 0, ""
    for nummer, rij in enumerate(regels, start=1):
        rij.nummer, rij.vorige = nummer, afdruk
        afdruk = rij.afdruk = waarmerk_van(soort, [getattr(rij, veld) for veld in [*velden, "nummer", "vorige"]])
        rij.save(update_fields=["nummer", "vorige", "afdruk"])
    zegel = waarmerk_van("kop", [soort, sleutel, 0, "", nummer, afdruk])
    koppen = apps.get_model("organisatie", "Spoorkop").objects
    koppen.create(soort=soort, sleutel=sleutel, laatste=nummer, afdruk=afdruk, zegel=zegel)


def maak_los(apps, editor):
    apps.get_model("organisatie", "Spoorkop").objects.filter(soort__in=[f"workflow.{model}" for model in SOORTEN]).delete()


class Migration(migrations.Migration):

    dependencies = [("workflow", "0005_spoor_kolommen")]

    operations = [migrations.RunPython(verzegel, maak_los)]
