"""What the database itself keeps as it was written: the trail. Inzage may go after its term, a year or more."""

from k2t_portal.workflow.slot import Slot

MINSTENS_INZAGE = 365  # days

GEBEURTENIS = Slot("workflow_gebeurtenis")
INZAGE = Slot("workflow_inzage", vrij_na=MINSTENS_INZAGE)
BEHEERSTAP = Slot("organisatie_beheerstap")
SLOTEN = (GEBEURTENIS, INZAGE, BEHEERSTAP)
