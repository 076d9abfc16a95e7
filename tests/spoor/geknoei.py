"""What someone with the password of the database, but without SPOOR_SLEUTEL, could do to the trail.

All of it works on the rows and heads as plain values, so that a thousand tries cost a second.
"""

import copy
import datetime
import hashlib
import hmac
import json
import random
from collections.abc import Callable
from typing import Any

from k2t_portal.organisatie.models import Spoorkop
from k2t_portal.workflow.controle import keten
from k2t_portal.workflow.controle.stroom import Spoor, sporen, voeg_samen

Rij = dict[str, Any]
KOPVELDEN = ("soort", "sleutel", "weg_tot", "weg_afdruk", "laatste", "afdruk", "zegel")


class Stapel:
    """The whole trail in memory: rows by kind, each as the values of its columns, and the heads."""

    def __init__(self) -> None:
        self.rijen: dict[str, list[Rij]] = {
            spoor.soort: list(spoor.model.objects.order_by("pk").values()) for spoor in sporen()
        }
        self.koppen: list[Spoorkop] = list(Spoorkop.objects.order_by("pk"))

    def schrijf(self) -> None:
        """Put it in the database instead of what is there; the locks must be off."""
        for spoor in sporen():
            spoor.model.objects.all().delete()
            spoor.model.objects.bulk_create([spoor.model(**rij) for rij in self.rijen[spoor.soort]])
        Spoorkop.objects.all().delete()
        Spoorkop.objects.bulk_create(self.koppen)

    def kopie(self) -> "Stapel":
        return copy.deepcopy(self)

    def fouten(self) -> list[str]:
        """What the check of chains says of it, without a database."""
        gevonden: list[str] = []
        for spoor in sporen():
            koppen = sorted((kop for kop in self.koppen if kop.soort == spoor.soort), key=lambda kop: kop.sleutel)
            for deze in voeg_samen(koppen, self._regels(spoor)):
                gevonden += keten.lees_na(spoor.soort, deze.kop, deze.regels)
        telling = next((kop for kop in self.koppen if kop.soort == Spoorkop.TELLING), None)
        aantal = sum(kop.soort != Spoorkop.TELLING for kop in self.koppen)
        return [*gevonden, *keten.lees_telling(telling, aantal, keten.Eind())]

    def _regels(self, spoor: Spoor) -> list[keten.Regel]:
        regels = [spoor.regel(tuple(rij[veld] for veld in spoor.velden)) for rij in self.rijen[spoor.soort]]
        return sorted(regels, key=lambda regel: (regel.sleutel, regel.nummer))


class Knoeier:
    """Someone who touches one thing, chosen by chance. Each method of KNOEIEN changes the stapel it gets."""

    def __init__(self, kans: random.Random) -> None:
        self.kans = kans

    def verander_een_kolom(self, stapel: Stapel) -> None:
        spoor, rij = self._rij(stapel)
        veld = self.kans.choice([*spoor.model.VERZEGELD, "nummer", "vorige", "afdruk"])
        rij[veld] = self._anders(rij[veld])

    def haal_een_regel_weg(self, stapel: Stapel) -> None:
        spoor, rij = self._rij(stapel)
        stapel.rijen[spoor.soort].remove(rij)

    def haal_het_einde_weg(self, stapel: Stapel) -> None:
        """The last rows, and the head is put at what is left."""
        spoor, keten_ = self._keten(stapel)
        blijft = self.kans.randrange(len(keten_))
        for rij in keten_[blijft:]:
            stapel.rijen[spoor.soort].remove(rij)
        kop = self._kop(stapel, spoor, keten_[0])
        ervoor = keten_[blijft - 1] if blijft else None
        kop.laatste, kop.afdruk = (ervoor["nummer"], ervoor["afdruk"]) if ervoor else (kop.weg_tot, kop.weg_afdruk)

    def haal_het_begin_weg(self, stapel: Stapel) -> None:
        """The first rows, and the head says that they went after their term."""
        spoor, keten_ = self._keten(stapel)
        laatste_weg = self.kans.randrange(len(keten_))
        for rij in keten_[: laatste_weg + 1]:
            stapel.rijen[spoor.soort].remove(rij)
        kop = self._kop(stapel, spoor, keten_[0])
        kop.weg_tot, kop.weg_afdruk = keten_[laatste_weg]["nummer"], keten_[laatste_weg]["afdruk"]

    def haal_een_keten_weg(self, stapel: Stapel) -> None:
        spoor, keten_ = self._keten(stapel)
        for rij in keten_:
            stapel.rijen[spoor.soort].remove(rij)

    def haal_een_keten_met_kop_weg(self, stapel: Stapel) -> None:
        """And the count of chains is lowered."""
        spoor, keten_ = self._keten(stapel)
        stapel.koppen.remove(self._kop(stapel, spoor, keten_[0]))
        for rij in keten_:
            stapel.rijen[spoor.soort].remove(rij)
        next(kop for kop in stapel.koppen if kop.soort == Spoorkop.TELLING).laatste -= self.kans.choice([0, 1])

    def haal_een_kop_weg(self, stapel: Stapel) -> None:
        stapel.koppen.remove(self.kans.choice(stapel.koppen))

    def zet_er_een_bij(self, stapel: Stapel) -> None:
        """At the end, with a seal of another key, and the head follows."""
        spoor, keten_ = self._keten(stapel)
        nieuw = {**keten_[-1], "id": 10**6, "nummer": keten_[-1]["nummer"] + 1, "vorige": keten_[-1]["afdruk"]}
        nieuw["afdruk"] = self._namaak(spoor, nieuw)
        stapel.rijen[spoor.soort].append(nieuw)
        kop = self._kop(stapel, spoor, nieuw)
        kop.laatste, kop.afdruk = nieuw["nummer"], nieuw["afdruk"]

    def begin_een_keten(self, stapel: Stapel) -> None:
        """Of a case or a person who had none, with a head and a count."""
        spoor, keten_ = self._keten(stapel)
        sleutel = max(rij["id"] for rijen in stapel.rijen.values() for rij in rijen) + 10**6
        nieuw = {**keten_[0], "id": sleutel, "nummer": 1, "vorige": "", **self._van(spoor, sleutel)}
        nieuw["afdruk"] = self._namaak(spoor, nieuw)
        stapel.rijen[spoor.soort].append(nieuw)
        namaak = Spoorkop(soort=spoor.soort, sleutel=sleutel, laatste=1, afdruk=nieuw["afdruk"], zegel="0" * 64)
        stapel.koppen.append(namaak)

    def verwissel_twee_regels(self, stapel: Stapel) -> None:
        """What they say changes place; their numbers and seals stay, or go with them."""
        _, keten_ = self._keten(stapel)
        een, ander = self.kans.sample(keten_, 2)
        velden = self.kans.choice([["nummer"], ["nummer", "vorige"], ["nummer", "vorige", "afdruk"]])
        for veld in velden:
            een[veld], ander[veld] = ander[veld], een[veld]

    def verplaats_naar_een_andere_keten(self, stapel: Stapel) -> None:
        spoor, van = self._keten(stapel)
        naar = self.kans.choice(stapel.rijen[spoor.soort])
        anders = self._van(spoor, self._sleutel(spoor, naar) if naar not in van else 10**6)
        rij = self.kans.choice(van)
        rij.update(anders or {"nummer": rij["nummer"] + 100})

    def verander_een_kop(self, stapel: Stapel) -> None:
        kop = self.kans.choice(stapel.koppen)
        veld = self.kans.choice(KOPVELDEN)
        setattr(kop, veld, self._anders(getattr(kop, veld)))

    def zet_een_kop_terug(self, stapel: Stapel) -> None:
        """To the head of another chain, seal and all."""
        een, ander = self.kans.sample([kop for kop in stapel.koppen if kop.soort != Spoorkop.TELLING], 2)
        for veld in KOPVELDEN[2:]:
            setattr(een, veld, getattr(ander, veld))

    def maak_de_keten_opnieuw(self, stapel: Stapel) -> None:
        """Change a row and seal all that follows, with the wrong key."""
        spoor, keten_ = self._keten(stapel)
        veld = self.kans.choice([v for v in spoor.model.VERZEGELD if v != spoor.model.KETEN])
        eerste = self.kans.randrange(len(keten_))
        keten_[eerste][veld] = self._anders(keten_[eerste][veld])
        vorige = keten_[eerste]["vorige"]
        for rij in keten_[eerste:]:
            rij["vorige"] = vorige
            vorige = rij["afdruk"] = self._namaak(spoor, rij)
        self._kop(stapel, spoor, keten_[0]).afdruk = vorige

    def _rij(self, stapel: Stapel) -> tuple[Spoor, Rij]:
        spoor = self.kans.choice([spoor for spoor in sporen() if stapel.rijen[spoor.soort]])
        return spoor, self.kans.choice(stapel.rijen[spoor.soort])

    def _keten(self, stapel: Stapel) -> tuple[Spoor, list[Rij]]:
        """All rows of one chain, in order."""
        spoor, rij = self._rij(stapel)
        zelfde = [r for r in stapel.rijen[spoor.soort] if self._sleutel(spoor, r) == self._sleutel(spoor, rij)]
        return spoor, sorted(zelfde, key=lambda r: r["nummer"])

    def _kop(self, stapel: Stapel, spoor: Spoor, rij: Rij) -> Spoorkop:
        sleutel = self._sleutel(spoor, rij)
        return next(kop for kop in stapel.koppen if (kop.soort, kop.sleutel) == (spoor.soort, sleutel))

    def _sleutel(self, spoor: Spoor, rij: Rij) -> int:
        return int(rij[spoor.model.KETEN]) if spoor.model.KETEN else 0

    def _van(self, spoor: Spoor, sleutel: int) -> Rij:
        return {spoor.model.KETEN: sleutel} if spoor.model.KETEN else {}

    def _namaak(self, spoor: Spoor, rij: Rij) -> str:
        inhoud = json.dumps([str(rij[veld]) for veld in spoor.velden]).encode()
        return hmac.new(b"geraden", inhoud, hashlib.sha256).hexdigest()

    def _anders(self, waarde: Any) -> Any:
        """Another value of the same type, as near as can be."""
        if isinstance(waarde, bool):
            return not waarde
        if isinstance(waarde, int):
            return waarde + self.kans.choice([1, 2, 1000])
        if isinstance(waarde, datetime.datetime):
            return waarde + datetime.timedelta(microseconds=self.kans.choice([1, 3_600_000_000]))
        if waarde is None:
            return self.kans.choice([1, 2])
        return self.kans.choice([f"{waarde} ", f"{waarde}x"]) if len(waarde) < 64 else f"0{waarde[:-1]}"


KNOEIEN: list[Callable[[Knoeier, Stapel], None]] = [
    functie for naam, functie in vars(Knoeier).items() if callable(functie) and not naam.startswith("_")
]
