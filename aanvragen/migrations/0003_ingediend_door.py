import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F


def tot_nu_toe_de_aanvrager(apps, schema_editor):
    """Until now an aanvraag never changed hands after indienen."""
    aanvragen = apps.get_model("aanvragen", "Aanvraag").objects
    aanvragen.filter(kenmerk__isnull=False).update(ingediend_door=F("aanvrager"))


class Migration(migrations.Migration):
    dependencies = [
        ("aanvragen", "0002_regie"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="aanvraag",
            name="ingediend_door",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunPython(tot_nu_toe_de_aanvrager, migrations.RunPython.noop),
    ]
