from django.db import migrations

from facturatie.slot import SLOTEN
from k2t_portal.workflow.slot import vergrendel


class Migration(migrations.Migration):

    dependencies = [("facturatie", "0003_bewaren")]

    operations = [
        migrations.DeleteModel(name="FactuurPdf"),
        vergrendel(SLOTEN),
    ]
