"""Some facturen with documents that cost nothing to make, for what is taken out of the list."""

import hashlib

from facturatie.models import Factuur, Factuurbestand
from tests.factories import afgerond


def met_documenten(**velden) -> Factuur:
    """A factuur with something that stands for its PDF, and with its real e-invoices."""
    traject = afgerond(**{"vorm": "verkort", **velden})
    factuur = Factuur.objects.get(traject=traject)
    inhoud = f"%PDF van {factuur}".encode()
    Factuurbestand.objects.create(
        factuur=factuur, soort="pdf", inhoud=inhoud, sha256=hashlib.sha256(inhoud).hexdigest()
    )
    return factuur
