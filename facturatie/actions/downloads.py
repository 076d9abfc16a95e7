"""What is remembered when documents go out."""

from collections.abc import Iterable

from facturatie.models import Download
from k2t_portal.organisatie.models import Gebruiker


def noteer_download(facturen: Iterable[int], *, by: Gebruiker) -> None:
    """Note that she took out a document of each of these facturen, given by their keys."""
    administratie = by.has_perm("facturatie.beheren")
    # The database locks each factuur for a moment: in the order of everyone else, so that none waits for ever.
    rijen = [Download(factuur_id=pk, door=by, voor_administratie=administratie) for pk in sorted(facturen)]
    Download.objects.bulk_create(rijen, batch_size=500)
