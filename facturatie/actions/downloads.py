"""What is remembered when documents go out."""

from collections.abc import Iterable

from facturatie.models import Download
from k2t_portal.organisatie.models import Gebruiker


def noteer_download(facturen: Iterable[int], *, by: Gebruiker) -> None:
    """Note that she took out a document of each of these facturen, given by their keys."""
    administratie = by.has_perm("facturatie.beheren")
    rijen = [Download(factuur_id=pk, door=by, voor_administratie=administratie) for pk in facturen]
    Download.objects.bulk_create(rijen, batch_size=500)
