import django.db.models.deletion
from django.conf import settings
from django.core.management import call_command
from django.db import migrations, models

import k2t_portal.organisatie.velden

TELLERS = "k2t_cache"


def maak_tellers(apps, schema_editor):
    """The table of Django's database cache, where tries at logging in are counted. It has no model."""
    call_command("createcachetable", TELLERS, database=schema_editor.connection.alias, verbosity=0)


def haal_tellers_weg(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE IF EXISTS {TELLERS}")


class Migration(migrations.Migration):

    dependencies = [
        ('organisatie', '0008_browser_en_privacy'),
    ]

    operations = [
        migrations.CreateModel(
            name='Klad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pad', models.CharField(max_length=300)),
                ('pagina', models.CharField(max_length=300)),
                ('inhoud', k2t_portal.organisatie.velden.VersleuteldeTekst()),
                ('gemaakt_op', models.DateTimeField(auto_now=True)),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kladden', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'kladden',
                'ordering': ['-gemaakt_op'],
                'constraints': [models.UniqueConstraint(fields=('gebruiker', 'pad'), name='klad_een_per_formulier')],
            },
        ),
        migrations.RunPython(maak_tellers, haal_tellers_weg),
    ]
