import hashlib

from django.db import migrations

from facturatie.afdruk import afdruk_van


def neem_over(apps, schema_editor):
    """The documents that were kept go to the new table as they are, and every factuur gets its fingerprint."""
    factuur, pdf = apps.get_model("facturatie", "Factuur"), apps.get_model("facturatie", "FactuurPdf")
    bestand = apps.get_model("facturatie", "Factuurbestand")
    for oud in pdf.objects.iterator(chunk_size=50):
        inhoud = bytes(oud.inhoud)
        nieuw = bestand.objects.create(
            factuur_id=oud.factuur_id, soort="pdf", inhoud=inhoud, sha256=hashlib.sha256(inhoud).hexdigest()
        )
        bestand.objects.filter(pk=nieuw.pk).update(gemaakt_op=oud.gemaakt_op)
    for rij in factuur.objects.iterator():
        factuur.objects.filter(pk=rij.pk).update(afdruk=afdruk_van(rij))


class Migration(migrations.Migration):

    dependencies = [("facturatie", "0002_facturatie")]

    operations = [migrations.RunPython(neem_over, migrations.RunPython.noop)]
