"""What the portal knows of one kind of mail."""

from collections.abc import Mapping
from typing import NamedTuple

from k2t_portal.workflow.post.invulplekken import VAN_EEN_ZAAK
from k2t_portal.workflow.regie import Partij

STANDAARDKNOP = "Bekijk in het portaal"
EENMALIG = "Je krijgt deze mail één keer."


class Soort(NamedTuple):
    """A kind of mail.

    `van`: the words fit only while the step waits for this party. `aan_zet`: the kind that says it better to who is aan
    zet by this step. `zonder_account`: it goes to someone who does not come into the portal; `voet` then says why.
    `plekken`: what there are placeholders for. `bijlagen`: the documents that go with it, as an example.
    """

    titel: str
    onderwerp: str
    tekst: str
    van: Partij | None = None
    aan_zet: str = ""
    knop: str = STANDAARDKNOP
    zonder_account: bool = False
    voet: str = EENMALIG
    plekken: Mapping[str, str] = VAN_EEN_ZAAK
    bijlagen: tuple[str, ...] = ()
