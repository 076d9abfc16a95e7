"""How a mail is named on a screen of directie."""

from django import template

from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.sjablonen import soort_van

register = template.Library()

S = Bericht.Status
INTERN = "Intern bericht"
BADGES = {
    S.WACHT: ("blauw", "klok"),
    S.BEZIG: ("blauw", "verzenden"),
    S.VERSTUURD: ("groen", "vink"),
    S.MISLUKT: ("rood", "waarschuwing"),
    S.VERVALLEN: ("grijs", "stop"),
    S.BEWAARD: ("grijs", "kalender"),
    S.GEBUNDELD: ("grijs", "kalender-vink"),
}


@register.filter
def soort_mail(bericht: Bericht) -> str:
    """What kind of mail it is; of an internal step directie does not hear which."""
    return INTERN if bericht.intern else soort_van(bericht.soort, bericht.soort.replace("_", " ").capitalize()).titel


@register.filter
def badge(bericht: Bericht) -> tuple[str, str, str]:
    """Words, colour and icon of how it stands."""
    return (bericht.get_status_display(), *BADGES[S(bericht.status)])
