"""Why things went differently: reasons of coaches, schools, the OC and directie."""

from typing import NamedTuple

# Why a traject ended before its time.
GESTOPT = (
    (
        "De leerling is verhuisd en gaat sinds deze week naar een school buiten de regio. De leerkracht en ik hebben "
        "nog een afrondend gesprek gehad over wat er bij een volgende leerling bruikbaar is."
    ),
    (
        "De leerkracht is langdurig uitgevallen, om redenen die buiten dit traject liggen. In overleg met de directeur "
        "stoppen we. Bij terugkeer kan de school een nieuwe aanvraag doen."
    ),
    (
        "Op verzoek van de leerkracht gestopt. Het filmen gaf te veel spanning en een andere manier paste niet bij wat "
        "de leerkracht nu nodig heeft. We zijn in goed overleg uit elkaar gegaan."
    ),
    (
        "De groep heeft tussentijds een andere leerkracht gekregen. De coaching was gericht op de relatie met de "
        "vorige leerkracht en heeft daarmee geen doel meer."
    ),
    (
        "Na een crisis in de thuissituatie is de leerling tijdelijk elders geplaatst. Het is niet te zeggen of en "
        "wanneer de leerling terugkomt. De leerkracht wordt opgevangen door het team."
    ),
    (
        "De leerkracht en de school vinden dat het doel na vier sessies al is bereikt en willen de tijd nu aan andere "
        "zaken besteden. Ik heb verteld dat oefenen in de klas dan ontbreekt; de keuze blijft hetzelfde."
    ),
    (
        "Er waren zo veel wisselingen in het rooster dat we in drie maanden maar één keer bij elkaar konden komen. Met "
        "de directeur besloten om te stoppen en het later opnieuw aan te vragen, op een rustiger moment."
    ),
)


class Overdracht(NamedTuple):
    """What a coach writes for the colleague who takes over."""

    reden: str
    open_afspraken: str
    wat_school_weet: str


OVERDRACHT = Overdracht(
    reden="Er kwamen twee taken bij. Ik kan de sessies niet meer geven op de dagen die deze school nodig heeft.",
    open_afspraken="De leerkracht probeert de nieuwe startroutine uit. Daar zou ik de volgende sessie mee beginnen.",
    wat_school_weet="De leerkracht en de kwaliteitscoördinator weten dat ik een collega vraag, nog niet wie.",
)

# Why a school asks the OC for another coach, in confidence.
WISSELVERZOEK = (
    "De gesprekken lopen stroef en de leerkracht durft zich niet goed te laten zien in de klas. Het ligt niet aan de "
    "inzet van de coach; het klikt gewoon niet. Kan iemand anders het overnemen?"
)

# Why a coach hands an offer back to the OC.
TERUGGEGEVEN = (
    (
        "Ik heb deze leerkracht drie jaar geleden zelf als kwaliteitscoördinator begeleid in een lastig gesprek. Voor "
        "het vertrouwen is het beter als iemand anders dit doet."
    ),
    (
        "De vaste lesdagen van de leerkracht zijn maandag en vrijdag en dat zijn precies de dagen waarop ik niet "
        "beschikbaar ben. We hebben geen moment kunnen vinden."
    ),
    (
        "Een van mijn lopende trajecten krijgt twee extra sessies. Ik kan er nu geen derde bij doen zonder dat het ten "
        "koste gaat van de kwaliteit."
    ),
    (
        "Mijn dochter blijkt bij een kind uit deze groep op voetbal te zitten en ik ken de ouders goed. Dat voelt niet "
        "zuiver."
    ),
    ("Door ziekte in ons team sta ik de komende weken zelf voor de klas. Ik wil de school niet laten wachten."),
    (
        "De reistijd tussen mijn eigen school en deze school maakt het onmogelijk om binnen schooltijd op en neer te "
        "gaan. Graag een coach die dichterbij werkt."
    ),
)

# Why a planned session fell through.
VERVALLEN = (
    "Leerkracht die ochtend ziek gemeld. Nieuwe afspraak volgende week op hetzelfde tijdstip.",
    ("Studiedag van het team die bij mij niet bekend was. We hebben de jaarplanning nu naast elkaar gelegd."),
    ("De leerling was afwezig en zonder leerling heeft coachen in de klas geen zin. We hebben wel even bijgepraat."),
    "Ikzelf had griep. De leerkracht heb ik voor schooltijd gebeld.",
    (
        "De groep moest worden verdeeld omdat er in een andere groep geen invaller was. Er was daardoor geen gewone "
        "les om te coachen."
    ),
    (
        "De verbinding met het oortje kwam niet tot stand en na een kwartier proberen zijn we gestopt. Techniek wordt "
        "nagekeken, de sessie halen we in."
    ),
    ("Er was die dag een ingrijpende gebeurtenis in de school. De aandacht van de leerkracht hoorde bij de kinderen."),
)

# Why a traject stands still for a while.
GEPAUZEERD = (
    ("De leerkracht is vier weken afwezig na een operatie. Daarna pakken we het op waar we gebleven waren."),
    (
        "De leerling gaat zes weken naar een dagbehandeling. De leerkracht wil het traject graag voortzetten als de "
        "leerling terug is in de klas."
    ),
    ("Vanwege de toetsweken en een groepskamp lukt het niet om sessies te plannen. We hervatten direct daarna."),
    (
        "Er speelt een klacht die eerst rustig moet worden afgehandeld. De leerkracht heeft gevraagd om even te "
        "wachten en dat begrijp ik."
    ),
    (
        "Ik ben als coach enkele weken minder beschikbaar. De leerkracht vindt het prettiger om te wachten dan om te "
        "wisselen."
    ),
    (
        "Er is een stagiair die de groep drie weken overneemt. Coachen in de klas past daar niet bij, daarna gaan we "
        "verder."
    ),
)

# Why the OC matches a coach although something speaks against it.
TOCH_GEKOPPELD = (
    (
        "De coach werkt bij hetzelfde bestuur maar op een andere locatie en kent de leerkracht niet. Met beide "
        "directeuren besproken en akkoord."
    ),
    (
        "Alle andere coaches zijn vol en de aanvraag heeft spoed. De coach heeft zelf aangegeven dat dit er tijdelijk "
        "bij kan."
    ),
    (
        "De coach komt over een week terug van verlof. De school wacht graag omdat zij hier vorig schooljaar een fijn "
        "traject heeft begeleid."
    ),
    (
        "De leerkracht heeft uitdrukkelijk om deze coach gevraagd na een eerdere goede ervaring. We hebben de dubbele "
        "rol besproken en spreken na sessie 2 met elkaar of dit goed gaat."
    ),
    (
        "Er is in de poule nu niemand anders met ervaring in het speciaal basisonderwijs. Een OC-lid houdt als "
        "klankbord contact met de coach."
    ),
    ("De lopende trajecten van deze coach worden binnen twee weken afgerond, dan is er weer ruimte."),
)

# Why directie invoices nothing after stopping early.
AFREKENING_NIETS = (
    "Er is alleen een kennismaking geweest. We brengen niets in rekening.",
    "De leerling verhuisde al voor de tweede sessie. Uit coulance sturen we geen factuur.",
)

# Why directie invoices a verkort traject after stopping early.
AFREKENING_VERKORT = (
    (
        "Sessie 1 en 2 zijn gegeven en uitgewerkt. Met de directeur van de school afgesproken dat we een verkort "
        "traject in rekening brengen."
    ),
    ("Het traject is na de filmopname gestopt. De tijd van de coach komt overeen met een verkort traject."),
)

# Why directie invoices a volledig traject after stopping early.
AFREKENING_VOLLEDIG = (
    (
        "Zeven van de acht sessies zijn gegeven en de laatste was voorbereid. De school vindt het redelijk om het "
        "volledige traject te betalen."
    ),
    ("De school wilde na sessie 6 zelf stoppen omdat het doel bereikt was. De uren van de coach zijn vrijwel gemaakt."),
)

# What is noted around a case in one line, with its kind.
MOMENTEN = (
    ("clb", "Lesbezoek gebracht: de instructie in kleine stappen werkt, de overgang na de pauze is nog lastig."),
    (
        "mdo",
        "MDO met ouders en schoolmaatschappelijk werk: de dagbehandeling gaat door, school en coach houden contact.",
    ),
    ("contact", "Gebeld met de leerkracht: ze ziet meer rust in de kring en wil graag door."),
)

# What a leerkracht wrote at the end, in her own words.
WAT_HIELP = (
    "De beelden terugkijken. Ik zag dat het vaker goed ging dan ik dacht.",
    "Dat de coach in de klas meekeek en me op het moment zelf een woord toefluisterde.",
    "",
    "Weten waar het gedrag vandaan komt. Ik reageer nu rustiger.",
    "De keywords. Die hangen op mijn bureau.",
)
