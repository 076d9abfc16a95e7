from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('aanvragen', '0004_inlezing'),
        ('workflow', '0003_gebeurtenis_over'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='bericht',
            name='bericht_aan_persoon_of_adres',
        ),
        migrations.AddField(
            model_name='bericht',
            name='maker',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddConstraint(
            model_name='bericht',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('adres', ''), ('link_naam', ''), ('ontvanger__isnull', False)), models.Q(('ontvanger__isnull', True), models.Q(models.Q(('link_naam', ''), _negated=True), models.Q(('maker', ''), _negated=True), _connector='OR')), _connector='OR'), name='bericht_aan_persoon_of_adres'),
        ),
    ]
