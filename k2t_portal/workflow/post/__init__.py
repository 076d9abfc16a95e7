"""Post: every mail about a case.

A step writes an `Uitgaand` in its own transaction (uitgaand), the worker turns that into a `Bericht` per person
(ontvangers), and sends each once (bezorgen), in the words of the code or of directie (sjablonen, brief). A mail with
documents is made by a row of another room (documenten). Reminders and dagoverzichten are made once a day
(herinneringen, dagoverzicht). docs/deployment.md says how the worker runs.
"""

from k2t_portal.workflow.post.adres import ondertekenaar, stuur_aan_adres

__all__ = ["ondertekenaar", "stuur_aan_adres"]
