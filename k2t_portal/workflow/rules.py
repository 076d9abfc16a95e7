"""Who may do what with the post, and who looks at who read what."""

from k2t_portal.organisatie.rules import is_directie, regel

regel("workflow.post", is_directie)
# The privacy officer is who directie has for it: she wears that hat, dated and with a trace as any other. A flag of its
# own on a person would be a right that follows from no hat; directie reads no narrative, so she never judges herself.
regel("workflow.inzage", is_directie)
