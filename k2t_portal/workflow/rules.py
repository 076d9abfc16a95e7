"""Who may do what with the post."""

from k2t_portal.organisatie.rules import is_directie, regel

regel("workflow.post", is_directie)
