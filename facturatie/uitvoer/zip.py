"""Documents of facturen as one zip, made while it is sent: never more of it in memory than a few documents."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from facturatie.documenten import bewaar_pdf, voorkeur
from facturatie.models import Factuur, Factuurbestand
from facturatie.uitvoer.namen import naam_van_document

PER_KEER = 20
LEESBAAR = 0o644 << 16  # the rights of each file, as a zip writes them


class Document(NamedTuple):
    naam: str
    dag: tuple[int, int, int, int, int, int]
    inhoud: bytes


class Venster(io.BytesIO):
    """The end of a file: all before it was sent already. A zip goes back only to the head of the file it writes."""

    verstuurd = 0

    def tell(self) -> int:
        return self.verstuurd + super().tell()

    def seek(self, plek: int, vanaf: int = io.SEEK_SET) -> int:
        return self.verstuurd + super().seek(plek - self.verstuurd, vanaf)

    def neem(self) -> bytes:
        """What was written since the last time."""
        deel = self.getvalue()
        self.verstuurd += len(deel)
        super().seek(0)
        self.truncate()
        return deel


def zip_van(facturen: Sequence[int]) -> Iterator[bytes]:
    """A zip in pieces: one for each factuur, by its key, with its documents, and one that closes the zip.

    Stored without compression: a PDF is compressed itself. A PDF that was never asked for is made now.
    """
    venster = Venster()
    with zipfile.ZipFile(venster, "w", zipfile.ZIP_STORED) as archief:
        for documenten in _documenten(facturen):
            for document in documenten:
                regel = zipfile.ZipInfo(document.naam, document.dag)
                regel.external_attr = LEESBAAR
                archief.writestr(regel, document.inhoud)
            yield venster.neem()
    yield venster.neem()


def _documenten(facturen: Sequence[int]) -> Iterator[list[Document]]:
    soort, rest = voorkeur(), iter(facturen)
    while sleutels := list(islice(rest, PER_KEER)):
        rijen = Factuur.objects.only("nummer", "factuurdatum", "school_brin").in_bulk(sleutels)
        bewaard = _bewaard(sleutels, soort)
        for sleutel in sleutels:
            yield _van(rijen[sleutel], bewaard, soort)


def _bewaard(sleutels: list[int], soort: str) -> dict[tuple[int, str], bytes]:
    """The stored documents of these facturen, by factuur and soort."""
    rijen = Factuurbestand.objects.filter(factuur__in=sleutels, soort__in=[Factuurbestand.Soort.PDF, soort])
    return {(pk, soort): bytes(inhoud) for pk, soort, inhoud in rijen.values_list("factuur", "soort", "inhoud")}


def _van(factuur: Factuur, bewaard: dict[tuple[int, str], bytes], soort: str) -> list[Document]:
    pdf = bewaard.get((factuur.pk, Factuurbestand.Soort.PDF)) or _gemaakt(factuur.pk)
    xml = bewaard.get((factuur.pk, soort))
    inhoud = {"pdf": pdf, **({"xml": xml} if xml else {})}
    dag = (factuur.factuurdatum.year, factuur.factuurdatum.month, factuur.factuurdatum.day, 0, 0, 0)
    return [Document(naam_van_document(factuur, extensie), dag, bytes_) for extensie, bytes_ in inhoud.items()]


def _gemaakt(sleutel: int) -> bytes:
    return bytes(bewaar_pdf(Factuur.objects.get(pk=sleutel)).inhoud)
