import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import k2t_portal.organisatie.controle


class Migration(migrations.Migration):

    dependencies = [
        ('aanvragen', '0006_bestanden_versleuteld'),
        ('organisatie', '0010_bewaartermijnen'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Vasthouding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reden', models.CharField(max_length=200, validators=[k2t_portal.organisatie.controle.geen_bsn], verbose_name='waarom')),
                ('sinds', models.DateTimeField()),
                ('opgeheven_op', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name_plural': 'vasthoudingen',
                'ordering': ['-sinds', '-pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='aanvraag',
            name='aanvraag_compleet_na_concept',
        ),
        migrations.AddField(
            model_name='aanvraag',
            name='geanonimiseerd_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='consult',
            name='geanonimiseerd_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddConstraint(
            model_name='aanvraag',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'concept'), models.Q(('akkoord_op__isnull', False), ('ouders_geinformeerd', True), ('vorm__in', ['volledig', 'verkort']), models.Q(('leerling_aanduiding', ''), _negated=True), models.Q(('hulpvraag', ''), _negated=True), models.Q(('handelingsverlegenheid', ''), _negated=True), models.Q(('al_geprobeerd', ''), _negated=True), models.Q(('gewenste_verandering', ''), _negated=True)), _connector='OR'), name='aanvraag_compleet_na_concept'),
        ),
        migrations.AddConstraint(
            model_name='aanvraag',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'concept'), ('geanonimiseerd_op__isnull', False), models.Q(models.Q(('leerkracht_naam', ''), _negated=True), models.Q(('leerkracht_email', ''), _negated=True), models.Q(('groep', ''), _negated=True), models.Q(('akkoord_naam', ''), _negated=True)), _connector='OR'), name='aanvraag_met_namen_na_concept'),
        ),
        migrations.AddConstraint(
            model_name='aanvraag',
            constraint=models.CheckConstraint(condition=models.Q(('geanonimiseerd_op__isnull', True), models.Q(('akkoord_naam', ''), ('factuurreferentie', ''), ('gesloten_op__isnull', False), ('groep', ''), ('import_sleutel__isnull', True), ('kindkans_dossier', ''), ('leerkracht_email', ''), ('leerkracht_naam', ''), ('leerkracht_telefoon', '')), _connector='OR'), name='aanvraag_geanonimiseerd_zonder_namen'),
        ),
        migrations.AddField(
            model_name='vasthouding',
            name='aanvraag',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vasthoudingen', to='aanvragen.aanvraag'),
        ),
        migrations.AddField(
            model_name='vasthouding',
            name='door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='vasthouding',
            name='opgeheven_door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='vasthouding',
            constraint=models.UniqueConstraint(condition=models.Q(('opgeheven_op__isnull', True)), fields=('aanvraag',), name='vasthouding_een_open'),
        ),
        migrations.AddConstraint(
            model_name='vasthouding',
            constraint=models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='vasthouding_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='vasthouding',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('opgeheven_door__isnull', True), ('opgeheven_op__isnull', True)), models.Q(('opgeheven_door__isnull', False), ('opgeheven_op__isnull', False)), _connector='OR'), name='vasthouding_opgeheven_door_iemand'),
        ),
    ]
