"""Who may do what with facturen and tarieven."""

from k2t_portal.organisatie.rules import is_directeur, is_directeur_van_school, is_directie, regel

regel("facturatie.lijst", is_directie | is_directeur)
regel("facturatie.inzien", is_directie | is_directeur_van_school)
regel("facturatie.tarieven", is_directie)
