"""What a mail says, per kind of step: the default words, which directie can change on a screen.

A kind is the `soort` of a Gebeurtenis, or of a document that is sent. No name of a pupil, teacher, coach or school, and
nothing that someone told: only the kenmerk, what happened in general words, the date and the link.
"""

from k2t_portal.workflow.models import Sjabloon
from k2t_portal.workflow.post.facturen import OVER_FACTUREN
from k2t_portal.workflow.post.soorten import Soort
from k2t_portal.workflow.post.uitnodiging import OVER_MENSEN
from k2t_portal.workflow.regie import Partij

SOORTEN: dict[str, Soort] = {
    "ingediend": Soort(
        "Aanvraag ingediend",
        "{kenmerk} is ingediend",
        "Er is een aanvraag voor Key2Teach-coaching ingediend: {kenmerk}. "
        "De Ondersteuningscommissie beoordeelt de aanvraag.",
    ),
    "aanvulling_gevraagd": Soort(
        "De commissie stelt een vraag",
        "Een vraag over {kenmerk}",
        "De Ondersteuningscommissie heeft een vraag over {kenmerk}. De vraag staat in het portaal. "
        "Daar kan de aanvrager ook antwoorden. Zolang de vraag openstaat, beslist de commissie niet.",
    ),
    "aanvulling_beantwoord": Soort(
        "Vraag beantwoord",
        "De vraag over {kenmerk} is beantwoord",
        "De vraag over {kenmerk} is beantwoord. De Ondersteuningscommissie gaat verder met beoordelen.",
    ),
    "vraag_ingetrokken": Soort(
        "Vraag ingetrokken",
        "De vraag over {kenmerk} is niet meer nodig",
        "De Ondersteuningscommissie heeft haar vraag over {kenmerk} ingetrokken. Een antwoord is niet meer nodig.",
    ),
    "advies_volledig": Soort(
        "Advies: een volledig traject",
        "Een advies over {kenmerk}",
        "De Ondersteuningscommissie adviseert voor {kenmerk} een volledig traject. "
        "De aanvrager kiest: een volledig of toch een verkort traject. Allebei mag.",
    ),
    "vorm_gekozen": Soort(
        "Vorm gekozen",
        "Voor {kenmerk} is een vorm gekozen",
        "De aanvrager heeft voor {kenmerk} gekozen tussen een volledig en een verkort traject. "
        "De Ondersteuningscommissie gaat verder met beoordelen.",
    ),
    "goedgekeurd": Soort(
        "Aanvraag goedgekeurd",
        "{kenmerk} is goedgekeurd",
        "De Ondersteuningscommissie heeft {kenmerk} goedgekeurd. Nu zoekt zij een coach.",
    ),
    "afgewezen": Soort(
        "Aanvraag afgewezen",
        "Er is een besluit over {kenmerk}",
        "De Ondersteuningscommissie heeft besloten over {kenmerk}: Key2Teach is hier niet passend. "
        "In het portaal lees je waarom.",
    ),
    "ingetrokken": Soort(
        "Aanvraag ingetrokken",
        "{kenmerk} is ingetrokken",
        "De aanvraag {kenmerk} is ingetrokken. Er hoeft niets meer te gebeuren.",
    ),
    "gekoppeld": Soort(
        "Coach gevraagd",
        "Voor {kenmerk} is een coach gevraagd",
        "De Ondersteuningscommissie heeft een coach gevraagd voor {kenmerk}. "
        "Neemt de coach het traject aan, dan volgt het eerste contact met de school.",
    ),
    "teruggegeven": Soort(
        "Coach gaf het aanbod terug",
        "Voor {kenmerk} is weer een coach nodig",
        "De coach heeft het aanbod voor {kenmerk} teruggegeven.",
    ),
    "aanbod_ingetrokken": Soort(
        "Aanbod aan coach ingetrokken",
        "Voor {kenmerk} is weer een coach nodig",
        "Het aanbod aan de coach voor {kenmerk} is ingetrokken.",
    ),
    "aangenomen": Soort(
        "Traject aangenomen",
        "De coach heeft {kenmerk} aangenomen",
        "De coach heeft het traject {kenmerk} aangenomen en neemt contact op met de school.",
    ),
    "contact_opgenomen": Soort(
        "Contact opgenomen",
        "De coach had contact over {kenmerk}",
        "De coach heeft contact gehad met de school over {kenmerk}. De sessies kunnen beginnen.",
    ),
    "sessie_gepland": Soort(
        "Sessie gepland",
        "Er is een sessie gepland voor {kenmerk}",
        "De coach heeft een sessie van {kenmerk} gepland. In het portaal zie je wanneer.",
    ),
    "sessie_gegeven": Soort(
        "Sessie gegeven",
        "Er staat een terugkoppeling voor je klaar bij {kenmerk}",
        "De coach heeft een sessie van {kenmerk} gegeven. In het portaal staat een terugkoppeling voor je klaar.",
    ),
    "sessie_vervallen": Soort(
        "Sessie ging niet door",
        "Een sessie van {kenmerk} ging niet door",
        "Een geplande sessie van {kenmerk} ging niet door. De coach maakt een nieuwe afspraak.",
    ),
    "gepauzeerd": Soort(
        "Traject gepauzeerd",
        "Het traject {kenmerk} is gepauzeerd",
        "Het traject {kenmerk} ligt even stil. In het portaal zie je hoe het ervoor staat.",
    ),
    "hervat": Soort(
        "Traject hervat",
        "Het traject {kenmerk} gaat verder",
        "Het traject {kenmerk} lag stil en gaat weer verder.",
    ),
    "afgerond": Soort(
        "Traject afgerond",
        "Het traject {kenmerk} is afgerond",
        "De coach heeft het traject {kenmerk} afgerond. In het portaal staat wat er is gedaan.",
        aan_zet="clb_afronden",
    ),
    "gestopt": Soort(
        "Traject gestopt",
        "Het traject {kenmerk} is gestopt",
        "Het traject {kenmerk} is eerder gestopt dan gepland. In het portaal zie je hoe het ervoor staat.",
    ),
    "afgerekend": Soort(
        "Gestopt traject afgerekend",
        "{kenmerk} is afgerekend",
        "De directie heeft bepaald wat er voor {kenmerk} gefactureerd wordt.",
        aan_zet="clb_afronden",
    ),
    "clb_afronden": Soort(
        "CLB-traject afronden",
        "Het CLB-traject van {kenmerk} kan worden afgerond",
        "Het Key2Teach-traject {kenmerk} is klaar. Nu kan ook het CLB-traject worden afgerond.",
    ),
    "clb_afgerond": Soort(
        "CLB-traject afgerond",
        "Het CLB-traject van {kenmerk} is afgerond",
        "Het CLB-traject van {kenmerk} is afgerond.",
    ),
    "clber_gewisseld": Soort(
        "Andere CLB'er",
        "{kenmerk} heeft een andere CLB'er",
        "Een andere CLB'er volgt {kenmerk} vanaf nu.",
    ),
    "coach_gewisseld": Soort(
        "Andere coach",
        "{kenmerk} heeft een andere coach",
        "Een andere coach gaat verder met het traject {kenmerk}. De sessies die al gegeven zijn, blijven meetellen.",
    ),
    "wissel_gevraagd": Soort(
        "Andere coach gevraagd, aan de commissie",
        "Voor {kenmerk} is een andere coach nodig",
        "De Ondersteuningscommissie wordt gevraagd om een andere coach te zoeken voor {kenmerk}.",
        van=Partij.OC,
    ),
    "overname_gevraagd": Soort(
        "Overname gevraagd, aan een coach",
        "Kun jij {kenmerk} overnemen?",
        "Je bent gevraagd om het traject {kenmerk} over te nemen. "
        "Bekijk in het portaal wat er is gedaan, en neem het aan of geef het terug.",
        van=Partij.COACH,
    ),
    "overname_teruggegeven": Soort(
        "Overname teruggegeven",
        "De gevraagde coach neemt {kenmerk} niet over",
        "De coach die gevraagd was om {kenmerk} over te nemen, kan dat niet. In het portaal lees je waarom.",
    ),
    "wissel_beantwoord": Soort(
        "Antwoord op een gevraagde wissel",
        "Er is een antwoord voor je bij {kenmerk}",
        "De Ondersteuningscommissie heeft je een antwoord gegeven over {kenmerk}. Je leest het in het portaal.",
    ),
    "herinnering_vooraf": Soort(
        "Herinnering voor een termijn",
        "{kenmerk} wacht op jou tot en met {uiterlijk}",
        "Dit is een herinnering: {kenmerk} wacht op jou. Er is nog tijd tot en met {uiterlijk}.",
    ),
    "herinnering_na": Soort(
        "Herinnering na een termijn",
        "{kenmerk} wacht langer dan afgesproken",
        "{kenmerk} wacht langer op jou dan afgesproken: deze stap had uiterlijk {uiterlijk} klaar moeten zijn. "
        "Lukt het niet? Overleg dan met het samenwerkingsverband.",
    ),
    "evaluatie_leerkracht": Soort(
        "Vragen aan de leerkracht",
        "Hoe was het Key2Teach-traject voor jou?",
        "Je traject met een coach van Key2Teach is klaar. Wil je vertellen hoe het was? Dat kost twee minuten.\n\n"
        "De link werkt één keer. Je hebt geen account nodig.",
        knop="Beantwoord de vragen",
        zonder_account=True,
    ),
    **OVER_FACTUREN,
    **OVER_MENSEN,
}

# Steps that read differently in the timeline and say the same in a mail.
HEET: dict[str, str] = {
    "overdracht_afgewezen": "wissel_beantwoord",
    "overdracht_gevraagd": "overname_gevraagd",
    "overdracht_teruggegeven": "overname_teruggegeven",
    "opvolger_voorgesteld": "overname_gevraagd",
    "vervanging_afgewezen": "wissel_beantwoord",
    "vervanging_gevraagd": "wissel_gevraagd",
    "vervanging_teruggegeven": "overname_teruggegeven",
    "vervanging_voorgesteld": "overname_gevraagd",
    "voorstel_teruggegeven": "overname_teruggegeven",
    "wisselverzoek_beantwoord": "wissel_beantwoord",
    "wisselverzoek_gedaan": "wissel_gevraagd",
}
# Steps that nobody needs a mail about: who did it sees it, and nothing waits for anybody else because of it.
STIL = frozenset(
    {
        "advies_gegeven",
        "dossier_vastgehouden",
        "evaluatie_ingevuld",
        "extra_sessie",
        "geanonimiseerd",
        "gefactureerd",
        "losgelaten",
        "opgepakt",
        "sessie_gecorrigeerd",
        "teruggetreden",
        "terugtreding_ongedaan",
        "vasthouding_opgeheven",
        "vorm_gewijzigd",
    }
)


def soort_van(soort: str, wat: str = "") -> Soort:
    """What is known of this kind; for a step that came later than this list, words that tell `wat` happened."""
    if bekend := SOORTEN.get(HEET.get(soort, soort)):
        return bekend
    return Soort(wat, f"{wat}: {{kenmerk}}", f"Er is een stap gezet in {{kenmerk}}: {wat[:1].lower()}{wat[1:]}.")


def woorden(soort: str, wat: str = "") -> tuple[str, str]:
    """Subject and text, with placeholders: those of directie if she changed them, else the default ones."""
    eigen = Sjabloon.objects.filter(soort=HEET.get(soort, soort)).values_list("onderwerp", "tekst").first()
    standaard = soort_van(soort, wat)
    return eigen or (standaard.onderwerp, standaard.tekst)
