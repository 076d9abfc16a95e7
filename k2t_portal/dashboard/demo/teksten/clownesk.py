"""Clowning and asking for attention: irritation grows where humour was. Pupil is a boy throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="clownesk",
        route=1,
        groep="6",
        leerling_aanduiding="leerling F.",
        hulpvraag=(
            "De leerling maakt geluidjes, valt van zijn stoel, geeft bij elke beurt een grappig antwoord en krijgt de "
            "klas steeds mee. Na een half uur is er van de instructie weinig over. De leerkracht vraagt: hoe geef ik "
            "hem de aandacht die hij zo nodig heeft zonder dat hij mijn les overneemt?"
        ),
        handelingsverlegenheid=(
            "In het begin kon de leerkracht erom lachen. Nu komt er bij het eerste geluidje irritatie op, en die is te "
            "horen. 'Ik ben een leerkracht geworden die zucht.' Het steekt dat de klas om hem lacht en stilvalt als de "
            "leerkracht iets zegt. Er is twijfel of de groep nog wel van de leerkracht is."
        ),
        al_geprobeerd=(
            "Hij heeft een plek vooraan gekregen, daarna achteraan. Er is een systeem met streepjes op het bord "
            "geweest, een moppenkwartier op vrijdag en een gesprek met vader. Ik heb geobserveerd en geteld: hij "
            "krijgt gemiddeld elke vier minuten een reactie, en bijna altijd een negatieve."
        ),
        gewenste_verandering=(
            "De leerkracht wil weer om hem kunnen lachen op de momenten dat het kan, en hem met een klein gebaar "
            "kunnen helpen op de momenten dat het niet kan. We hopen dat hij leert dat hij ook gezien wordt als hij "
            "gewoon zit te werken."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Met CLB is gewerkt aan een actieve instructie en aan regels met de groep. Die zijn er nu en de rest van "
            "de klas houdt zich eraan. De leerkracht merkt dat de ergernis het steeds wint van de goede voornemens. "
            "Dat vraagt om kijken naar de eigen reactie, met iemand die meekijkt op het moment zelf."
        ),
    ),
    Hulpvraag(
        thema="clownesk",
        route=1,
        groep="4/5",
        leerling_aanduiding="leerling P.W.",
        hulpvraag=(
            "Een vrolijke, slimme jongen die geen stilte kan verdragen. Hij roept door de klas, becommentarieert alles "
            "wat de leerkracht doet en praat met een gek stemmetje als hij iets moeilijk vindt. De vraag is hoe de "
            "leerkracht achter het stemmetje kan komen."
        ),
        handelingsverlegenheid=(
            "De leerkracht geeft het woord 'uitgeput'. In een combinatiegroep is elke onderbreking een dubbele: de ene "
            "helft is de draad kwijt, de andere wacht. Aan het eind van de dag heeft de leerkracht dertig keer 'ssst' "
            "gezegd en het gevoel hem geen enkele keer echt gesproken te hebben."
        ),
        al_geprobeerd=(
            "Kletskaartjes waarmee hij vijf keer mag reageren, een stille tafel, een rol als klassenhulp en samen een "
            "gebaar afspreken. Het gebaar gebruikt hij nu zelf om de leerkracht na te doen. Een rekenonderzoek liet "
            "zien dat hij vooral bij nieuwe stof de clown uithangt."
        ),
        gewenste_verandering=(
            "Contact dat niet over gedrag gaat. De leerkracht wil hem beter leren kennen en daar ook tijd voor durven "
            "nemen. En concreet: een instructie van tien minuten kunnen geven zonder dat hij de hoofdrol heeft."
        ),
        signaal_van="kc",
        clb_niet_genoeg=(
            "Het CLB-traject hielp ons begrijpen dat er faalangst onder zit; de instructie is daarop aangepast. Maar "
            "in de klas reageert de leerkracht nog steeds op de clown en niet op de jongen die bang is om het fout te "
            "doen. De leerkracht zegt dat zelf ook en wil daar graag in gecoacht worden."
        ),
    ),
    Hulpvraag(
        thema="clownesk",
        route=2,
        groep="8",
        leerling_aanduiding="leerling T.",
        hulpvraag=(
            "Deze leerling is de grappigste van de klas en dat is zijn plek geworden. Hij maakt grappen over de "
            "leerkracht, over klasgenoten en de laatste tijd ook over zichzelf. De leerkracht wil hem serieus kunnen "
            "spreken, maar elk gesprek verdwijnt in een grap. Samen met de kwaliteitscoördinator zien we in Key2Teach "
            "een kans."
        ),
        handelingsverlegenheid=(
            "'Ik weet nooit of hij mij bedoelt.' De leerkracht is gevoeliger voor de grappen dan die wil zijn en merkt "
            "dat er sarcasme terugkomt. De klas geniet daarvan, en daarna is er spijt. Met de overgang naar het "
            "voortgezet onderwijs voor de deur vindt de leerkracht het een naar idee dat het zo zou eindigen."
        ),
        al_geprobeerd=(
            "In het CLB-traject hebben we hem een podium gegeven met de eindmusical en de weekopening. Dat doet hij "
            "fantastisch. Er zijn afspraken met de groep over grappen die niemand pijn doen. In de les zelf verandert "
            "er nog weinig, daar is het een spel tussen hem en de leerkracht geworden."
        ),
        gewenste_verandering=(
            "De leerkracht wil uit het spel stappen zonder humorloos te worden. Ik hoop dat de leerkracht merkt welke "
            "grappen een vraag zijn. Voor de leerling zou het waardevol zijn als één volwassene op school hem ook kent "
            "als hij niet grappig is."
        ),
        begeleider="clb",
    ),
    Hulpvraag(
        thema="clownesk",
        route=2,
        groep="2",
        leerling_aanduiding="leerling O.",
        hulpvraag=(
            "In de kring ligt hij op de grond, trekt gekke bekken en kruipt onder de stoelen door. De andere kleuters "
            "doen hem na. De leerkracht heeft het gevoel dat de kring van hem is. De hulpvraag gaat over hoe je een "
            "kind bij de kring houdt dat zo veel meer te vertellen heeft dan er ruimte is."
        ),
        handelingsverlegenheid=(
            "De leerkracht is dol op kleuters en op spel en merkt nu een ongeduld dat nieuw is. 'Ik hoor mezelf zijn "
            "naam zeggen op een toon die ik niet mooi vind.' De kring wordt korter en korter, en dat voelt als "
            "inleveren op wat de andere kinderen nodig hebben."
        ),
        al_geprobeerd=(
            "Wiebelkussen, plek naast de leerkracht, kring in twee groepjes, beweegspel vooraf. Ik heb zelf een keer "
            "de kring gedaan zodat de leerkracht kon kijken. Toen viel op dat hij na elke bek naar de leerkracht kijkt "
            "en pas daarna naar de kinderen."
        ),
        gewenste_verandering=(
            "Dat de leerkracht zijn zoeken naar contact herkent en daar vroeg op ingaat, liefst met een glimlach. En "
            "dat de kring weer een plek wordt waar de leerkracht zich op verheugt."
        ),
        begeleider="ab",
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe laat ik de leerling merken dat ik hem zie, ook als hij niet grappig is, zodat ik mijn les kan geven "
            "en hij zijn plek houdt?"
        ),
        streefpunten=(
            "- Ik geef hem aandacht voordat hij erom vraagt.\n"
            "- Op een grap die kan, reageer ik met een glimlach en ga ik door.\n"
            "- Op een grap die niet kan, reageer ik met één gebaar, zonder zucht."
        ),
        doelgedrag=(
            "De leerkracht maakt in de eerste vijf minuten van de les persoonlijk contact met de leerling en noemt "
            "tijdens het werken minstens drie keer zachtjes wat hij goed doet."
        ),
        keywords="nu aandacht, glimlach, gebaar, ga door, stem warm",
    ),
    terugkoppelingen={
        1: (
            "Kennismakingsgesprek en interview. De leerkracht vertelt beeldend en we hebben ook gelachen, want de "
            "leerling is nu eenmaal grappig. Halverwege werd het serieuzer: hoe het is als de klas met hem meegaat. "
            "Een fijne, open start."
        ),
        2: (
            "Terugkoppeling van het relatieprofiel. De leerkracht schrok een beetje van het onderdeel irritatie, en "
            "was juist verrast door hoe veel warmte er uit de antwoorden sprak. Die twee staan naast elkaar, dat mag. "
            "We hebben de interactieanalyse doorgenomen met een voorbeeld dat de leerkracht zelf meebracht."
        ),
        3: (
            "Gefilmd tijdens een instructie aan de hele groep. De camera stond opgesteld bij de leerkracht in de "
            "buurt, zodat zowel de leerkracht als de leerling te zien zijn. De eerste minuten speelde hij voor de "
            "camera, daarna niet meer. Veertig minuten bruikbaar materiaal."
        ),
        4: (
            "Samen gekeken, stilgezet en opgeschreven. Wat de leerkracht raakte: na elke grap kijkt hij kort opzij, "
            "naar de leerkracht en niet naar de klas. 'Het is eigenlijk: vind je me leuk?' Daarmee kreeg de werkvraag "
            "een heel andere kleur dan bij de aanmelding. Streefpunten, doelgedrag en vijf keywords staan op papier."
        ),
        5: (
            "Met oortje gewerkt tijdens de instructie. Vooral 'nu aandacht' gebruikt, op momenten dat hij gewoon "
            "meedeed. Dat was wennen: de leerkracht is geneigd die rust te koesteren en hem dan met rust te laten. Na "
            "een kwartier stak hij twee keer zijn vinger op zonder te roepen."
        ),
        6: (
            "Beelden van de coaching bekeken. We zagen de mondhoek van de leerkracht omhooggaan en hoe aanstekelijk "
            "dat werkt. Over de zucht hebben we ook gesproken: die is er nog drie keer, tegen een keer of vijftien op "
            "de eerste opname. De leerkracht gaat thuis met andere ogen naar het eigen geduld kijken en neemt het "
            "voornemen van één gebaar mee."
        ),
        7: (
            "Tweede keer synchroon coachen. De les begon rommelig door een invaller in de parallelgroep. De leerkracht "
            "gebruikte humor om de groep te vangen en betrok de leerling daarin. Later was er één moment waarop zijn "
            "grap over een klasgenoot niet kon; een gebaar en een blik waren genoeg."
        ),
        8: (
            "Nabespreking met beeld. De leerkracht koos zelf het fragment. Wat vooral opvalt is het tempo: de les "
            "loopt door en hij loopt mee. We hebben gesproken over hoe je dit bewaart als de vermoeidheid toeslaat, en "
            "wie in het team dan even kan meekijken."
        ),
        9: (
            "Extra sessie rond een les waarin de groep moest samenwerken, want dat was nog spannend. De leerling nam "
            "de leiding op een goede manier. De leerkracht kon erbij staan en genieten, en heeft hem dat ook gezegd."
        ),
        10: (
            "Ter afsluiting teruggekeken naar de werkvraag. De leerkracht vertelde dat de leerling vorige week na "
            "schooltijd bleef hangen om iets verdrietigs te vertellen, zonder grap. Daar was het om begonnen. De goede "
            "gewoonten staan op een kaart voor de collega van volgend jaar."
        ),
    },
    notities={
        2: (
            "Humor van de leerkracht is ook een schild, net als bij de leerling. Nog niet gezegd. Misschien kan de "
            "leerkracht dit zelf ontdekken op beeld."
        ),
        4: (
            "Heb op het puntje van mijn stoel gezeten bij het opzij kijken. Bijna zelf gezegd wat er te zien was, "
            "gelukkig gewacht. De leerkracht zag het na de derde keer."
        ),
        6: (
            "De zuchten tellen was een idee van de leerkracht. Ik vond het eerst te streng, maar het gaf juist lucht. "
            "Oppassen dat het geen afrekening wordt."
        ),
        8: (
            "Vermoeidheid kwam ter sprake: drie avonden per week aan de rapporten. Heb gevraagd of dat met de "
            "directeur besproken kan worden. Niet mijn terrein, wel genoemd."
        ),
        10: (
            "Ik merk dat ik deze leerling ook leuk ben gaan vinden. Op de eerste opname zag ik alleen drukte. Dat gaat "
            "dus bij mij net zo."
        ),
    },
    evaluatie=(
        "De leerkracht heeft de humor teruggevonden en gebruikt die nu bewust. De onderbrekingen zijn meer dan "
        "gehalveerd, vooral doordat de leerling aandacht krijgt op momenten dat hij er niet om vraagt. De leerkracht "
        "noemt het oortje onwennig en onmisbaar. Aandachtspunt: bij vermoeidheid keert de zucht terug. De leerkracht "
        "heeft daarvoor met de duo-collega een afspraak gemaakt."
    ),
)
