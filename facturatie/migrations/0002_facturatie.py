from decimal import Decimal

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
import django.db.models.lookups
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('facturatie', '0001_initial'),
        ('organisatie', '0005_facturatie'),
        ('trajecten', '0004_afwezigheid'),
        ('workflow', '0004_facturatie'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Afschrift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=120)),
                ('inhoud', models.BinaryField(null=True)),
                ('gekozen_op', models.DateTimeField(auto_now_add=True)),
                ('ingelezen_op', models.DateTimeField(null=True)),
                ('uitkomst', models.JSONField(default=dict)),
            ],
            options={
                'verbose_name_plural': 'afschriften',
                'ordering': ['-gekozen_op', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Betaling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(default=django.utils.timezone.localdate)),
                ('bedrag', models.DecimalField(decimal_places=2, max_digits=8)),
                ('opmerking', models.CharField(blank=True, max_length=200)),
                ('vastgelegd_op', models.DateTimeField(auto_now_add=True)),
                ('ingetrokken_op', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name_plural': 'betalingen',
                'ordering': ['datum', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Bijschrijving',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sleutel', models.CharField(max_length=64, unique=True)),
                ('datum', models.DateField()),
                ('bedrag', models.DecimalField(decimal_places=2, max_digits=12)),
                ('naam', models.CharField(blank=True, max_length=140)),
                ('tegenrekening', models.CharField(blank=True, max_length=34)),
                ('omschrijving', models.CharField(blank=True, max_length=500)),
                ('verdeeld', models.DecimalField(decimal_places=2, default=Decimal(0), max_digits=12)),
                ('terzijde_op', models.DateTimeField(null=True)),
                ('terzijde_reden', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'verbose_name_plural': 'bijschrijvingen',
                'ordering': ['-datum', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Download',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('voor_administratie', models.BooleanField(default=False)),
                ('wanneer', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name_plural': 'downloads',
                'ordering': ['-wanneer', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Factuurbestand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('pdf', 'PDF'), ('nlcius', 'E-factuur (NLCIUS)'), ('peppol', 'E-factuur (Peppol BIS 3.0)')], max_length=6)),
                ('inhoud', models.BinaryField()),
                ('sha256', models.CharField(max_length=64)),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name_plural': 'factuurbestanden',
            },
        ),
        migrations.CreateModel(
            name='Herinnering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField()),
                ('datum', models.DateField(default=django.utils.timezone.localdate)),
                ('bedrag', models.DecimalField(decimal_places=2, max_digits=8)),
                ('uiterlijk', models.DateField()),
                ('inhoud', models.BinaryField()),
                ('sha256', models.CharField(max_length=64)),
            ],
            options={
                'verbose_name_plural': 'herinneringen',
                'ordering': ['factuur', 'nummer'],
            },
        ),
        migrations.CreateModel(
            name='Lijstkeuze',
            fields=[
                ('gebruiker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='lijstkeuze', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('vraag', models.CharField(max_length=500)),
            ],
            options={
                'verbose_name_plural': 'lijstkeuzes',
            },
        ),
        migrations.CreateModel(
            name='Pakket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facturen', models.JSONField()),
                ('status', models.CharField(choices=[('wacht', 'Wacht'), ('bezig', 'Wordt gemaakt'), ('klaar', 'Klaar'), ('mislukt', 'Mislukt')], default='wacht', max_length=8)),
                ('gedaan', models.PositiveIntegerField(default=0)),
                ('bestand', models.CharField(blank=True, max_length=100)),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
                ('klaar_op', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name_plural': 'pakketten',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Zending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('aan', models.EmailField(max_length=254)),
                ('kopie', models.JSONField(default=list)),
                ('gemaakt_op', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name_plural': 'zendingen',
                'ordering': ['-pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='factuur',
            name='factuur_een_open_per_traject',
        ),
        migrations.AddField(
            model_name='factuur',
            name='afdruk',
            field=models.CharField(default='', max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='factuur',
            name='betaald',
            field=models.DecimalField(decimal_places=2, default=Decimal(0), max_digits=8),
        ),
        migrations.AddField(
            model_name='factuur',
            name='crediteert',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='creditfacturen', to='facturatie.factuur'),
        ),
        migrations.AddField(
            model_name='factuur',
            name='gecrediteerd',
            field=models.DecimalField(decimal_places=2, default=Decimal(0), max_digits=8),
        ),
        migrations.AddField(
            model_name='factuur',
            name='herinneren_vanaf',
            field=models.DateField(blank=True, null=True, verbose_name='niet herinneren voor'),
        ),
        migrations.AddField(
            model_name='factuur',
            name='reden',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='factuur',
            name='soort',
            field=models.CharField(choices=[('factuur', 'Factuur'), ('credit', 'Creditfactuur')], default='factuur', max_length=8),
        ),
        # Nothing could be paid or credited before, so every status there was follows from the new columns too.
        migrations.RemoveField(model_name='factuur', name='status'),
        migrations.AddField(
            model_name='factuur',
            name='status',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('soort', 'credit')), then=models.Value('verrekend')), models.When(gecrediteerd=models.F('bedrag'), then=models.Value('gecrediteerd')), models.When(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.math.Round(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('bedrag'), '-', models.F('gecrediteerd')), '-', models.F('betaald')), precision=2), models.Value(0)), then=models.Value('betaald')), default=models.Value('openstaand')), output_field=models.CharField(choices=[('openstaand', 'Openstaand'), ('betaald', 'Betaald'), ('gecrediteerd', 'Gecrediteerd'), ('verrekend', 'Creditfactuur')], max_length=12)),
        ),
        migrations.AddConstraint(
            model_name='factuur',
            constraint=models.UniqueConstraint(condition=models.Q(('gecrediteerd__lt', models.F('bedrag')), ('soort', 'factuur')), fields=('traject',), name='factuur_een_open_per_traject'),
        ),
        migrations.AddConstraint(
            model_name='factuur',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('soort', 'credit'), ('crediteert__isnull', False), models.Q(('reden', ''), _negated=True)), models.Q(('crediteert__isnull', True), ('reden', ''), ('soort', 'factuur')), _connector='OR'), name='factuur_credit_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='factuur',
            constraint=models.CheckConstraint(condition=models.Q(('gecrediteerd__gte', 0), ('gecrediteerd__lte', models.F('bedrag'))), name='factuur_credit_hooguit_bedrag'),
        ),
        migrations.AddConstraint(
            model_name='factuur',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('soort', 'credit'), _negated=True), models.Q(('betaald', 0), ('gecrediteerd', 0), ('herinneren_vanaf__isnull', True)), _connector='OR'), name='factuur_credit_staat_nooit_open'),
        ),
        migrations.AddField(
            model_name='afschrift',
            name='gekozen_door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='afschrift',
            name='ingelezen_door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='betaling',
            name='factuur',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='betalingen', to='facturatie.factuur'),
        ),
        migrations.AddField(
            model_name='betaling',
            name='ingetrokken_door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='betaling',
            name='vastgelegd_door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bijschrijving',
            name='afschrift',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bijschrijvingen', to='facturatie.afschrift'),
        ),
        migrations.AddField(
            model_name='bijschrijving',
            name='terzijde_door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='betaling',
            name='bijschrijving',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='betalingen', to='facturatie.bijschrijving'),
        ),
        migrations.AddField(
            model_name='download',
            name='door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='download',
            name='factuur',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='downloads', to='facturatie.factuur'),
        ),
        migrations.AddField(
            model_name='factuurbestand',
            name='factuur',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bestanden', to='facturatie.factuur'),
        ),
        migrations.AddField(
            model_name='herinnering',
            name='factuur',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='herinneringen', to='facturatie.factuur'),
        ),
        migrations.AddField(
            model_name='pakket',
            name='gevraagd_door',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pakketten', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zending',
            name='bericht',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='workflow.bericht'),
        ),
        migrations.AddField(
            model_name='zending',
            name='door',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zending',
            name='factuur',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='zendingen', to='facturatie.factuur'),
        ),
        migrations.AddField(
            model_name='zending',
            name='herinnering',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='zendingen', to='facturatie.herinnering'),
        ),
        migrations.AddField(
            model_name='factuur',
            name='te_betalen',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('soort', 'credit')), then=models.Value(Decimal('0.00'))), default=django.db.models.functions.math.Round(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('bedrag'), '-', models.F('gecrediteerd')), '-', models.F('betaald')), precision=2)), output_field=models.DecimalField(decimal_places=2, max_digits=8)),
        ),
        migrations.AddConstraint(
            model_name='afschrift',
            constraint=models.CheckConstraint(condition=models.Q(('ingelezen_op__isnull', True), ('inhoud__isnull', True), _connector='OR'), name='afschrift_leeg_na_inlezen'),
        ),
        migrations.AddConstraint(
            model_name='bijschrijving',
            constraint=models.CheckConstraint(condition=models.Q(('bedrag__gt', 0)), name='bijschrijving_boven_nul'),
        ),
        migrations.AddConstraint(
            model_name='bijschrijving',
            constraint=models.CheckConstraint(condition=models.Q(('verdeeld__gte', 0), ('verdeeld__lte', models.F('bedrag'))), name='bijschrijving_hooguit_verdeeld'),
        ),
        migrations.AddConstraint(
            model_name='bijschrijving',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('terzijde_door__isnull', True), ('terzijde_op__isnull', True), ('terzijde_reden', '')), models.Q(('terzijde_door__isnull', False), ('terzijde_op__isnull', False), models.Q(('terzijde_reden', ''), _negated=True)), _connector='OR'), name='bijschrijving_terzijde_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='betaling',
            constraint=models.CheckConstraint(condition=models.Q(('bedrag', 0), _negated=True), name='betaling_niet_nul'),
        ),
        migrations.AddConstraint(
            model_name='betaling',
            constraint=models.CheckConstraint(condition=models.Q(('bijschrijving__isnull', True), ('bedrag__gt', 0), _connector='OR'), name='betaling_van_de_bank_boven_nul'),
        ),
        migrations.AddConstraint(
            model_name='betaling',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ingetrokken_door__isnull', True), ('ingetrokken_op__isnull', True)), models.Q(('ingetrokken_door__isnull', False), ('ingetrokken_op__isnull', False)), _connector='OR'), name='betaling_ingetrokken_door_iemand'),
        ),
        migrations.AddIndex(
            model_name='download',
            index=models.Index(fields=['factuur', 'voor_administratie'], name='download_per_factuur'),
        ),
        migrations.AddConstraint(
            model_name='factuurbestand',
            constraint=models.UniqueConstraint(fields=('factuur', 'soort'), name='factuurbestand_een_per_soort'),
        ),
        migrations.AddConstraint(
            model_name='herinnering',
            constraint=models.UniqueConstraint(fields=('factuur', 'nummer'), name='herinnering_elke_een_keer'),
        ),
        migrations.AddConstraint(
            model_name='herinnering',
            constraint=models.CheckConstraint(condition=models.Q(('nummer__gte', 1), ('nummer__lte', 2)), name='herinnering_een_of_twee'),
        ),
        migrations.AddConstraint(
            model_name='herinnering',
            constraint=models.CheckConstraint(condition=models.Q(('bedrag__gt', 0)), name='herinnering_boven_nul'),
        ),
        migrations.AddConstraint(
            model_name='pakket',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'klaar'), _negated=True), models.Q(('klaar_op__isnull', False), models.Q(('bestand', ''), _negated=True)), _connector='OR'), name='pakket_klaar_met_bestand'),
        ),
    ]
