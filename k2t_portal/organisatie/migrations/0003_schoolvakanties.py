"""The school holidays of regio Midden, so that the clocks are right from the first day."""

from django.db import migrations

from k2t_portal.organisatie.schoolvakanties import REGIO_MIDDEN


def vul(apps, schema_editor):
    Vakantie = apps.get_model("organisatie", "Vakantie")
    for naam, van, tot in REGIO_MIDDEN:
        Vakantie.objects.get_or_create(van=van, defaults={"naam": naam, "tot": tot})


class Migration(migrations.Migration):

    dependencies = [
        ("organisatie", "0002_regie"),
    ]

    operations = [
        migrations.RunPython(vul, migrations.RunPython.noop),
    ]
