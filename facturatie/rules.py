"""Who may do what with facturen and tarieven. Which facturen she sees is said in facturatie.zicht."""

from k2t_portal.organisatie.rules import is_directeur, is_directie, regel

regel("facturatie.lijst", is_directie | is_directeur)
# Credit, book payments, send, and take out what the books need.
regel("facturatie.beheren", is_directie)
regel("facturatie.tarieven", is_directie)
