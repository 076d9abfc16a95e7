"""The texts of the demo: per theme a few hulpvragen and one storyline that fits each of them.

In one theme the pupil is a boy or a girl throughout and the leerkracht is neither, so that any name fits.
"""

from types import ModuleType

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn
from k2t_portal.dashboard.demo.teksten import (
    boosheid,
    brutaal,
    clownesk,
    druk,
    hechting,
    pesten,
    strijd,
    teruggetrokken,
    verandering,
    wegloop,
)

_THEMAS: tuple[ModuleType, ...] = (
    boosheid,
    strijd,
    wegloop,
    clownesk,
    teruggetrokken,
    druk,
    pesten,
    hechting,
    brutaal,
    verandering,
)

HULPVRAGEN: tuple[Hulpvraag, ...] = tuple(hulpvraag for thema in _THEMAS for hulpvraag in thema.HULPVRAGEN)
VERHALEN: dict[str, Verhaallijn] = {thema.HULPVRAGEN[0].thema: thema.VERHAAL for thema in _THEMAS}
