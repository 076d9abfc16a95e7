"""Reminders: once before a deadline and once after it, to who is aan zet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from k2t_portal.organisatie.models import Gebruiker, Postkeuze, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.ontvangers import ROL_VAN
from k2t_portal.workflow.post.sleutels import NA, VOORAF, sleutel_van_herinnering
from k2t_portal.workflow.regie import Partij, Stand


class Mensen:
    """Everyone who wears a hat today and may log in, by rol and by school; read in two queries."""

    def __init__(self) -> None:
        self.met: dict[tuple[str, int | None], list[Gebruiker]] = defaultdict(list)
        for persoon in Gebruiker.objects.hoeden_erbij().filter(is_active=True, pk__in=Gebruiker.objects.met_hoed()):
            for hoed in persoon.hoeden:
                self.met[hoed.rol, hoed.school_id].append(persoon)

    def van_partij(self, partij: Partij, zaak: Any) -> list[Gebruiker]:
        """Who could be aan zet in this case for this party."""
        if partij in ROL_VAN:
            return self.met[ROL_VAN[partij], None]
        clbers = [persoon for persoon in self.met[Rol.CLB, None] if persoon.pk == zaak.aanvrager_id]
        return [*self.met[Rol.KC, zaak.school_id], *clbers]


def herinner(rijen: Iterable[Any], mensen: Mensen) -> None:
    """Remind whoever a row with a deadline waits for; asked again it makes nothing twice.

    `rijen` are some cases, or things beside a case such as wissels, with whatever their stand reads fetched already.
    """
    normen = Samenwerkingsverband.huidig()
    _bewaar([bericht for rij in rijen for bericht in _berichten(rij, rij.stand(normen), normen, mensen)])


def _berichten(rij: Any, stand: Stand, normen: Samenwerkingsverband, mensen: Mensen) -> Iterator[Bericht]:
    if stand.werkdagen is None or stand.werkdagen > normen.herinner_vooraf:
        return
    soort = NA if stand.te_laat else VOORAF
    for persoon in mensen.van_partij(stand.partij, rij.zaak):
        if stand.is_voor(persoon):
            yield _bericht(soort, persoon, rij, stand)


def _bericht(soort: str, persoon: Gebruiker, rij: Any, stand: Stand) -> Bericht:
    return Bericht(
        sleutel=sleutel_van_herinnering(soort, persoon, stand),
        soort=soort,
        zaak=rij.zaak,
        ontvanger=persoon,
        intern=rij.zaak is not rij,
        status=Bericht.Status.BEWAARD if persoon.post == Postkeuze.DAG else Bericht.Status.WACHT,
    )


def _bewaar(berichten: list[Bericht]) -> None:
    """Those that are not there yet; the unique key settles it when two ask at once."""
    sleutels = [bericht.sleutel for bericht in berichten]
    bekend = set(Bericht.objects.filter(sleutel__in=sleutels).values_list("sleutel", flat=True))
    nieuw = [bericht for bericht in berichten if bericht.sleutel not in bekend]
    Bericht.objects.bulk_create(nieuw, ignore_conflicts=True)
