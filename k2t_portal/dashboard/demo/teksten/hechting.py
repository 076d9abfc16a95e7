"""Claiming and pushing away: an attachment that has been hurt. Pupil is a girl throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="hechting",
        route=2,
        groep="2",
        leerling_aanduiding="leerling I.D.",
        hulpvraag=(
            "De leerling woont sinds een jaar in een pleeggezin. Op school hangt ze aan de leerkracht: letterlijk, aan "
            "een arm of een trui. Wordt ze losgemaakt, dan schopt ze. Gaat de leerkracht naar een ander kind, dan "
            "gooit ze iets om. De leerkracht zoekt naar een manier om er voor haar te zijn die ook vol te houden is."
        ),
        handelingsverlegenheid=(
            "'Ik schrik als ik haar hand voel en dan voel ik me een slecht mens.' De leerkracht heeft alle begrip voor "
            "haar verhaal en merkt dat het begrip opraakt. Elke grens voelt als de zoveelste afwijzing in haar leven. "
            "Daardoor worden er weinig grenzen gesteld, en dat breekt op bij de rest van de groep."
        ),
        al_geprobeerd=(
            "Een knuffel als plaatsvervanger, een foto van de leerkracht in haar laatje, vaste momenten van "
            "een-op-een. De begeleider van pleegzorg heeft uitleg gegeven aan het team. In het CLB-traject hebben we "
            "een dagopbouw gemaakt waarin de leerkracht steeds kort weggaat en terugkomt."
        ),
        gewenste_verandering=(
            "Dat de leerkracht een grens kan stellen met een warm gevoel, en gelooft dat dat goed voor haar is. Ik "
            "hoop dat zij gaat vertrouwen op terugkomen. Er is nu veel liefde en veel paniek, aan beide kanten."
        ),
        begeleider="clb",
    ),
    Hulpvraag(
        thema="hechting",
        route=1,
        groep="6",
        leerling_aanduiding="leerling M.H.",
        hulpvraag=(
            "Het ene moment geeft ze de leerkracht een zelfgemaakt armbandje, het volgende moment scheldt ze diezelfde "
            "leerkracht uit. Hoe beter de dag, hoe heftiger de middag. De leerkracht vraagt hoe je overeind blijft in "
            "dat heen en weer en hoe je voorspelbaar kunt zijn voor een kind dat dat niet kent."
        ),
        handelingsverlegenheid=(
            "De leerkracht noemt het een achtbaan zonder beugel. 'Ik geniet niet meer van het armbandje, want ik weet "
            "wat er komt.' Om niet gekwetst te worden, houdt de leerkracht nu liever afstand. Tegelijk is er het "
            "gevoel de zoveelste volwassene te zijn die haar laat vallen."
        ),
        al_geprobeerd=(
            "Vaste rituelen aan begin en eind van de dag, een time-outplek bij de kleuters waar ze mag helpen, "
            "duidelijke afspraken met haar moeder. Het team heeft een studiemiddag over hechting gehad. Er is veel "
            "kennis in school. Het helpt om haar te begrijpen, minder om 's middags rustig te blijven."
        ),
        gewenste_verandering=(
            "We zouden willen dat de leerkracht haar aardig durft te vinden en haar boosheid niet persoonlijk hoeft te "
            "nemen. Een gelijkmatige, vriendelijke aanwezigheid, ook na een scheldpartij. En dat ze een goede dag kan "
            "afsluiten zonder die te hoeven breken."
        ),
        signaal_van="kc",
        clb_niet_genoeg=(
            "In het CLB-traject is de dag opnieuw opgebouwd en is er een crisisplan gekomen. Beide zijn goed en worden "
            "gebruikt. De kern is dat de leerkracht zich beschermt en dat zij dat voelt. Dat is geen kwestie van "
            "lesaanbod of vaardigheden, maar van wat er tussen die twee gebeurt."
        ),
    ),
    Hulpvraag(
        thema="hechting",
        route=1,
        groep="3",
        leerling_aanduiding="leerling D.",
        hulpvraag=(
            "De leerling is na twee verhuizingen halverwege het jaar bij ons gekomen. Ze claimt, liegt over kleine "
            "dingen, pakt spullen van de leerkracht en bewaart die in haar tas. De leerkracht wil een band opbouwen "
            "die niet steeds op de proef wordt gesteld, of beter tegen die proeven kunnen."
        ),
        handelingsverlegenheid=(
            "'Ik voel me bestolen, terwijl het om een gum gaat.' Het raakt de leerkracht dat ze liegt met een lief "
            "gezicht. Er is medelijden en er is irritatie en die wisselen per uur. De leerkracht controleert "
            "tegenwoordig haar tas, en vindt dat voor beiden vernederend."
        ),
        al_geprobeerd=(
            "Ze heeft een eigen doosje met spullen van de leerkracht die ze mag lenen. Er is gesproken met haar vader "
            "en met de vorige school. De groep heeft een welkomstweek gehad. Straffen op liegen hebben we losgelaten, "
            "dat maakte het alleen maar groter."
        ),
        gewenste_verandering=(
            "De leerkracht wil minder hoeven controleren en meer kunnen vertrouwen op het contact. Dat ze mag oefenen "
            "met dichtbij zijn, op een manier die bij haar past. En dat de leerkracht haar niet meer als een raadsel "
            "ziet."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Het CLB-traject bracht rust in de werkhouding en het leesniveau is gestegen. Alles wat met vertrouwen te "
            "maken heeft bleef hetzelfde. Bij de laatste evaluatie vroeg de leerkracht: 'Waarom raakt ze mij zo?' Een "
            "betere vraag voor Key2Teach kunnen we niet bedenken."
        ),
    ),
    Hulpvraag(
        thema="hechting",
        route=2,
        groep="SBO middenbouw",
        leerling_aanduiding="leerling K.A.",
        hulpvraag=(
            "Een leerling die iedereen test: hoe ver kan ik gaan tot je me wegstuurt? Ze heeft al drie scholen gehad. "
            "De leerkracht heeft zich voorgenomen haar niet weg te sturen en heeft het daar elke dag moeilijk mee. Hoe "
            "houd je vol zonder jezelf kwijt te raken?"
        ),
        handelingsverlegenheid=(
            "Ik ken deze leerkracht als iemand met een groot hart. Nu zie ik iemand die na schooltijd lang in het lege "
            "lokaal blijft zitten. 'Ze zegt dat ik haar haat. Ik zeg nee, en dan denk ik: een beetje wel.' Dat "
            "uitspreken kostte moeite en luchtte op. De rest van het team vindt dat er een grens bereikt is, wat het "
            "eenzaam maakt."
        ),
        al_geprobeerd=(
            "Een vaste vertrouwenspersoon, traumasensitief werken in de groep, een afgesproken ritueel voor het einde "
            "van de dag en overleg met de jeugdhulp. In het CLB-traject hebben we de groep betrokken en lesstof op "
            "maat gemaakt. Ze leert. Het contact blijft een slagveld."
        ),
        gewenste_verandering=(
            "De leerkracht wil kunnen blijven. Dat is het in drie woorden. Daarvoor is nodig dat de leerkracht ziet "
            "wat er goed gaat in het contact, hoe klein ook, en leert om zichzelf op te laden. Voor haar zou het "
            "betekenen dat er eindelijk iemand niet weggaat."
        ),
        begeleider="clb",
        spoed_reden=(
            "Het team overweegt een verwijzing en de jeugdhulp heeft gevraagd om haar op deze school te houden. Als er "
            "binnen enkele weken geen steun is voor de leerkracht, wordt dit de vierde school."
        ),
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe ben ik voorspelbaar en warm voor de leerling, ook als zij mij wegduwt, zonder mezelf voorbij te lopen?"
        ),
        streefpunten=(
            "- Ik stel mijn grens vriendelijk en kort, en blijf daarna in de buurt.\n"
            "- Ik kondig aan wanneer ik wegga en kom terug zoals ik beloof.\n"
            "- Ik neem haar afwijzing waar zonder haar te geloven."
        ),
        doelgedrag=(
            "De leerkracht zegt tegen de leerling wat er gaat gebeuren en wanneer er weer tijd voor haar is, houdt "
            "zich daaraan, en herhaalt na een afwijzing met een vriendelijk gezicht: 'Ik ben er straks weer.'"
        ),
        keywords="ik blijf, zeg wanneer, vriendelijk, loslaten, terug",
    ),
    terugkoppelingen={
        1: (
            "Interview. De leerkracht heeft moedig verteld over gevoelens die je liever niet hebt bij een kind. We "
            "hebben afgesproken dat die hier mogen bestaan. Er kwamen ook warme herinneringen langs, zoals een middag "
            "met verf. De leerkracht ging naar eigen zeggen lichter naar huis."
        ),
        2: (
            "Het relatieprofiel gaf een herkenbaar en ook ontroerend beeld: veel liefde, veel onmacht, en een sterke "
            "wens om te blijven. We hebben aan de hand van de interactieanalyse gekeken naar hoe afstand en nabijheid "
            "elkaar afwisselen. De leerkracht tekende het als een golf. Die tekening gebruiken we verder."
        ),
        3: (
            "Gefilmd tijdens een les waarin de leerkracht zich over verschillende leerlingen moest verdelen. De "
            "leerling zocht veel contact, soms op een onhandige manier. De leerkracht is gewoon les blijven geven en "
            "dat was knap. Geen incidenten."
        ),
        4: (
            "Samen de fragmenten uitgewerkt. Elke keer dat de leerkracht zonder iets te zeggen wegloopt, volgt er "
            "binnen een minuut onrust. Als de leerkracht zegt 'ik kom zo bij je', blijft het rustig. Dat gebeurde twee "
            "keer, min of meer toevallig. De werkvraag gaat over voorspelbaar en warm zijn, met ook aandacht voor de "
            "eigen grens."
        ),
        5: (
            "Synchroon gecoacht. De leerkracht heeft veel aangekondigd en zich er steeds aan gehouden, ook toen er "
            "iemand aan de deur kwam. De leerling keek op de klok en wachtte. Na twintig minuten was er toch een "
            "botsing. De leerkracht bleef vriendelijk in de buurt en na een tijdje leunde ze even tegen de tafel."
        ),
        6: (
            "Met beeld besproken hoe de botsing verliep. Op het moment zelf voelde het als mislukt, op beeld zagen we "
            "hoe zij zich telkens even omdraaide om te zien of de leerkracht er nog was. Die is er nog. Daar hebben we "
            "het over gehad: blijven is ook iets doen."
        ),
        7: (
            "Tweede coaching in de klas. Het aankondigen gaat vanzelf. We hebben geoefend met loslaten: een "
            "vriendelijke grens en daarna aandacht voor de anderen. De leerling liet dat twee keer toe. De derde keer "
            "niet, en ook dat was goed; de leerkracht kwam terug op de afgesproken tijd."
        ),
        8: (
            "Beelden nabesproken. De leerkracht beschrijft het contact nu als 'rustiger water'. Er zijn nog golven, "
            "die zijn minder hoog. We hebben ook stilgestaan bij opladen: wat doe je na een zware dag en wie in het "
            "team weet ervan? De leerkracht heeft dat zelf besproken met de kwaliteitscoördinator."
        ),
        9: (
            "Extra sessie rond een spannende periode thuis. De leerling was onrustig en dat hadden we verwacht. De "
            "leerkracht liet zien hoe stevig de basis inmiddels is: grens, aankondiging, terugkomen. Het bleef een "
            "gewone schooldag."
        ),
        10: (
            "Afronding met een terugblik op de tekening van de golf. De leerkracht heeft er een tweede naast getekend. "
            "In de overdracht komt te staan wat haar helpt: zeggen wanneer je terug bent, en het doen."
        ),
    },
    notities={
        2: (
            "De wens om te blijven is sterk en ook zwaar. Vragen of er iemand is bij wie de leerkracht zelf "
            "terechtkan. Kan bij de directeur, zegt de leerkracht, maar doet het niet graag."
        ),
        4: (
            "Toen we het tweede fragment zagen, kwamen er tranen van opluchting. Genomen wat er was, geen haast "
            "gemaakt met het formulier. Keywords samen pas de dag erna per telefoon afgerond."
        ),
        6: ("Lastig moment voor mij: ik wilde troosten. Heb teruggespoeld. Beeld troost beter dan ik."),
        8: ("Opladen blijft een punt. Gewandeld in plaats van aan tafel gezeten, dat gaf een ander gesprek."),
        10: (
            "De tweede tekening is platter, zei de leerkracht, maar er zit nog steeds water in. Opgeschreven omdat ik "
            "het niet mooier kan zeggen."
        ),
    },
    evaluatie=(
        "De leerkracht kan blijven, en wil dat ook weer. Door aan te kondigen en terug te komen is de leerling "
        "merkbaar rustiger geworden en kan ze een grens beter verdragen. De leerkracht neemt het wegduwen niet meer "
        "persoonlijk. De thuissituatie blijft kwetsbaar en dat zal de school blijven merken. Dringend advies: regel "
        "dat de leerkracht iemand in school heeft om na een zware dag even mee te praten."
    ),
)
