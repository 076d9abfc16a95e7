import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisatie', '0004_schoolbestand'),
    ]

    operations = [
        migrations.CreateModel(
            name='Logo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('inhoud', models.BinaryField()),
                ('breedte', models.PositiveIntegerField()),
                ('hoogte', models.PositiveIntegerField()),
                ('gewijzigd_op', models.DateTimeField(auto_now=True)),
            ],
            options={
                'verbose_name_plural': 'logo',
            },
        ),
        migrations.AddField(
            model_name='samenwerkingsverband',
            name='e_factuur',
            field=models.CharField(choices=[('nlcius', 'NLCIUS (Nederland)'), ('peppol', 'Peppol BIS 3.0')], default='nlcius', max_length=6, verbose_name='soort e-factuur'),
        ),
        migrations.AddField(
            model_name='samenwerkingsverband',
            name='facturen_vanzelf',
            field=models.BooleanField(default=False, help_text='Een nieuwe factuur gaat vanzelf naar het bestuur. Anders verstuurt de directie.', verbose_name='facturen meteen mailen'),
        ),
        migrations.AddField(
            model_name='samenwerkingsverband',
            name='grootboekrekening',
            field=models.CharField(default='8000', help_text='De rekening waarop de opbrengst komt in de journaalexport.', max_length=10, validators=[django.core.validators.RegexValidator('^\\d+$', 'Vul alleen cijfers in, bijvoorbeeld 8000.')]),
        ),
        migrations.AddField(
            model_name='samenwerkingsverband',
            name='herinnering_1_na',
            field=models.PositiveSmallIntegerField(blank=True, default=7, null=True, validators=[django.core.validators.MinValueValidator(1, 'Vul een getal van 1 of meer in.')], verbose_name='eerste herinnering, in dagen na de vervaldatum'),
        ),
        migrations.AddField(
            model_name='samenwerkingsverband',
            name='herinnering_2_na',
            field=models.PositiveSmallIntegerField(blank=True, default=21, null=True, validators=[django.core.validators.MinValueValidator(1, 'Vul een getal van 1 of meer in.')], verbose_name='tweede herinnering, in dagen na de vervaldatum'),
        ),
        migrations.AddField(
            model_name='schoolbestuur',
            name='debiteurnummer',
            field=models.CharField(blank=True, help_text='Zo heet het bestuur in het boekhoudpakket, en dus in de journaalexport.', max_length=20),
        ),
        migrations.AddField(
            model_name='schoolbestuur',
            name='kopie_directeur',
            field=models.BooleanField(default=False, help_text='De directeur van de school krijgt een kopie van elke mail met een factuur.', verbose_name='kopie naar de schooldirecteur'),
        ),
        migrations.AddConstraint(
            model_name='samenwerkingsverband',
            constraint=models.CheckConstraint(condition=models.Q(('herinnering_2_na__isnull', True), ('herinnering_1_na__lt', models.F('herinnering_2_na')), _connector='OR'), name='samenwerkingsverband_herinneringen_op_volgorde', violation_error_message='De tweede herinnering komt na de eerste. Vul een groter aantal dagen in.'),
        ),
        migrations.AddConstraint(
            model_name='logo',
            constraint=models.CheckConstraint(condition=models.Q(('pk', 1)), name='logo_een'),
        ),
    ]
