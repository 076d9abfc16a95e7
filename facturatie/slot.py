"""What the database itself keeps as it was issued: facturen, their documents and the letters about them."""

from facturatie.afdruk import AFGEDRUKT
from k2t_portal.workflow.slot import Slot

FACTUUR = Slot("facturatie_factuur", ("id", "afdruk", "gemaakt_op", *AFGEDRUKT))
BESTAND = Slot("facturatie_factuurbestand")
HERINNERING = Slot("facturatie_herinnering")
SLOTEN = (FACTUUR, BESTAND, HERINNERING)
