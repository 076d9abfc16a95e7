"""How many chains there are is counted from now on, so that one that is gone with its head is missed."""

from django.db import migrations

from k2t_portal.organisatie.spoor import waarmerk_van

TELLING = "organisatie.spoorkop"


def tel(apps, editor):
    koppen = apps.get_model("organisatie", "Spoorkop").objects
    aantal = koppen.exclude(soort=TELLING).count()
    zegel = waarmerk_van("kop", [TELLING, 0, 0, "", aantal, ""])
    koppen.update_or_create(soort=TELLING, sleutel=0, defaults={"laatste": aantal, "zegel": zegel})


def vergeet(apps, editor):
    apps.get_model("organisatie", "Spoorkop").objects.filter(soort=TELLING).delete()


class Migration(migrations.Migration):

    dependencies = [("workflow", "0007_spoor_op_slot")]

    operations = [migrations.RunPython(tel, vergeet)]
