import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisatie', '0009_klad_en_tellers'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bewaartermijnen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dossier_jaar', models.PositiveSmallIntegerField(default=3, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(5, 'Hoogstens 5 jaar.')], verbose_name='Dossier na een traject')),
                ('gesloten_jaar', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(3, 'Hoogstens 3 jaar.')], verbose_name='Dossier zonder traject')),
                ('concept_dagen', models.PositiveSmallIntegerField(default=90, validators=[django.core.validators.MinValueValidator(30, 'Minstens 30 dagen.'), django.core.validators.MaxValueValidator(365, 'Hoogstens 365 dagen.')], verbose_name='Concept van een aanvraag')),
                ('consult_jaar', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(3, 'Hoogstens 3 jaar.')], verbose_name='Telefonisch consult')),
                ('inzage_jaar', models.PositiveSmallIntegerField(default=2, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(5, 'Hoogstens 5 jaar.')], verbose_name='Wie wat heeft gelezen')),
                ('post_jaar', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(3, 'Hoogstens 3 jaar.')], verbose_name='Verstuurde mails')),
                ('afwezigheid_jaar', models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(2, 'Hoogstens 2 jaar.')], verbose_name='Afwezigheid van een coach')),
                ('account_jaar', models.PositiveSmallIntegerField(default=2, validators=[django.core.validators.MinValueValidator(1, 'Minstens 1 jaar.'), django.core.validators.MaxValueValidator(5, 'Hoogstens 5 jaar.')], verbose_name='Account van wie geen rol meer heeft')),
                ('factuur_jaar', models.PositiveSmallIntegerField(default=7, validators=[django.core.validators.MinValueValidator(7, 'Minstens 7 jaar.'), django.core.validators.MaxValueValidator(10, 'Hoogstens 10 jaar.')], verbose_name='Betaalgegevens')),
                ('vastgesteld_op', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name_plural': 'bewaartermijnen',
            },
        ),
        migrations.CreateModel(
            name='Opschoning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now)),
                ('klaar_op', models.DateTimeField(null=True)),
                ('gedaan', models.JSONField(default=dict, help_text='Kind, and how many.')),
                ('mislukt', models.JSONField(default=dict, help_text='Kind, and how many.')),
            ],
            options={
                'verbose_name_plural': 'opschoningen',
                'ordering': ['-begonnen_op', '-pk'],
            },
        ),
        migrations.AddField(
            model_name='gebruiker',
            name='gepseudonimiseerd_op',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddConstraint(
            model_name='gebruiker',
            constraint=models.CheckConstraint(condition=models.Q(('gepseudonimiseerd_op__isnull', True), models.Q(('is_active', False), ('last_login__isnull', True), ('telefoon', '')), _connector='OR'), name='gebruiker_weg_is_weg'),
        ),
        migrations.AddField(
            model_name='bewaartermijnen',
            name='vastgesteld_door',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='bewaartermijnen',
            constraint=models.CheckConstraint(condition=models.Q(('pk', 1)), name='bewaartermijnen_een'),
        ),
        migrations.AddConstraint(
            model_name='bewaartermijnen',
            constraint=models.CheckConstraint(condition=models.Q(('account_jaar__range', (1, 5)), ('afwezigheid_jaar__range', (1, 2)), ('concept_dagen__range', (30, 365)), ('consult_jaar__range', (1, 3)), ('dossier_jaar__range', (1, 5)), ('factuur_jaar__range', (7, 10)), ('gesloten_jaar__range', (1, 3)), ('inzage_jaar__range', (1, 5)), ('post_jaar__range', (1, 3))), name='bewaartermijnen_binnen_grenzen'),
        ),
        migrations.AddConstraint(
            model_name='bewaartermijnen',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('vastgesteld_door__isnull', False), ('vastgesteld_op__isnull', False)), models.Q(('vastgesteld_door__isnull', True), ('vastgesteld_op__isnull', True)), _connector='OR'), name='bewaartermijnen_door_iemand'),
        ),
    ]
