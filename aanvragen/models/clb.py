"""When a CLB-traject can be closed (policy, route 2: "pas als het Key2Teach traject is afgerond")."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aanvragen.models.aanvraag import Aanvraag


def heeft_open_clb(aanvraag: "Aanvraag") -> bool:
    """A CLB'er is involved and did not close her CLB-traject yet."""
    return aanvraag.route == aanvraag.Route.NIVEAU_2 and aanvraag.clb_afgerond_op is None


def key2teach_is_klaar(aanvraag: "Aanvraag") -> bool:
    """The traject came to its end, also when that was before its time."""
    return aanvraag.gesloten_op is not None
