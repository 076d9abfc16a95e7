"""What of a traject leaves the portal for the dossier of a pupil in Kindkans or ParnasSys, during it and at its end.

What is not named here does not leave: notes of a coach, why a coach was chosen, changed or stopped, why a session fell
through, what the leerkracht answered, hours and costs.
"""

from aanvragen.models import Aanvraag
from aanvragen.uitvoer import Deel, Document, Feiten, wie_het_betreft
from k2t_portal.workflow.templatetags.portaal import datum_lang
from trajecten.models import Koppeling, Traject

# Policy, "Aanvragen Key2Teach coaching op school": the conditions for an aanmelding at the OC stay as they are.
NIET_GENOEG = (
    "Alleen een Key2Teach-traject is niet genoeg om een leerling aan te melden bij de Ondersteuningscommissie. "
    "Daarvoor moet ook een CLB'er betrokken zijn."
)


def traject_document(traject: Traject) -> Document:
    """Who coached when, each session with what the school was told, the werkvraag and the evaluatie of the coach."""
    aanvraag = traject.aanvraag
    return Document(
        naam=f"{aanvraag}-traject",
        titel="Samenvatting van het Key2Teach-traject" if is_klaar(traject) else "Key2Teach-traject tot nu toe",
        feiten=[*wie_het_betreft(aanvraag), *_verloop(traject)],
        delen=[deel for deel in [*_werkvraag(traject), *_sessies(traject), _evaluatie(traject)] if deel.tekst],
        let_op=NIET_GENOEG if aanvraag.route == Aanvraag.Route.NIVEAU_1 else "",
    )


def is_klaar(traject: Traject) -> bool:
    """Nothing more will be added, so this is the summary."""
    return traject.status in {Traject.Status.AFGEROND, Traject.Status.GESTOPT}


def _verloop(traject: Traject) -> Feiten:
    gegeven = traject.gegeven
    periode = f"{datum_lang(gegeven[0].datum)} tot en met {datum_lang(gegeven[-1].datum)}" if gegeven else ""
    feiten = [
        ("Vorm", traject.get_vorm_display()),
        ("Periode", periode),
        ("Sessies", f"{len(gegeven)} van {traject.aantal_sessies}"),
        (traject.get_status_display(), datum_lang(traject.status_sinds) if is_klaar(traject) else ""),
        *(("Coach", _wie_wanneer(koppeling)) for koppeling in traject.koppelingen.all() if koppeling.aangenomen_op),
    ]
    return [(naam, waarde) for naam, waarde in feiten if waarde]


def _wie_wanneer(koppeling: Koppeling) -> str:
    tot = f"tot en met {datum_lang(koppeling.tot)}" if koppeling.tot else "tot nu"
    return f"{koppeling.coach}, {datum_lang(koppeling.aangenomen_op)} {tot}"


def _werkvraag(traject: Traject) -> list[Deel]:
    return [
        Deel("Werkvraag", traject.werkvraag),
        Deel("Streefpunten", traject.streefpunten),
        Deel("Doelgedrag", traject.doelgedrag),
        Deel("Keywords", traject.keywords),
    ]


def _sessies(traject: Traject) -> list[Deel]:
    return [
        Deel(f"Sessie {s.nummer}: {s.onderdeel.titel}, {datum_lang(s.datum)}", s.terugkoppeling)
        for s in traject.gegeven
    ]


def _evaluatie(traject: Traject) -> Deel:
    return Deel("Evaluatie van de coach", traject.evaluatie)
