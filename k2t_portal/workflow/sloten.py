"""What the database keeps as it was written: the trail and what was signed. Inzage may go after its term."""

from k2t_portal.workflow.slot import Slot

MINSTENS_INZAGE = 365  # days

GEBEURTENIS = Slot("workflow_gebeurtenis")
INZAGE = Slot("workflow_inzage", vrij_na=MINSTENS_INZAGE)
BEHEERSTAP = Slot("organisatie_beheerstap")
BEOORDELING = Slot("workflow_inzagebeoordeling")
NOOT = Slot("workflow_inzagenoot")
SLOTEN = (GEBEURTENIS, INZAGE, BEHEERSTAP, BEOORDELING, NOOT)
