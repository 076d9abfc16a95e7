from django.db import migrations, models

from k2t_portal.workflow.slot import vergrendel
from k2t_portal.workflow.sloten import BEHEERSTAP, GEBEURTENIS, INZAGE


class Migration(migrations.Migration):

    dependencies = [("workflow", "0006_spoor_ketens")]

    operations = [
        migrations.AddConstraint(
            model_name='gebeurtenis',
            constraint=models.UniqueConstraint(fields=('zaak', 'nummer'), name='gebeurtenis_nummer_eens'),
        ),
        migrations.AddConstraint(
            model_name='inzage',
            constraint=models.UniqueConstraint(fields=('door', 'nummer'), name='inzage_nummer_eens'),
        ),
        migrations.AddConstraint(
            model_name='inzage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('over_model', ''), ('over_pk__isnull', True), ('zaak__isnull', False)), models.Q(('over_pk__isnull', False), ('zaak__isnull', True), models.Q(('over_model', ''), _negated=True)), _connector='OR'), name='inzage_in_een_dossier'),
        ),
        vergrendel((GEBEURTENIS, INZAGE, BEHEERSTAP)),
    ]
