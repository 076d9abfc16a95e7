"""Control, fear of change and overload: predictability and trust. Pupil is a boy throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="verandering",
        route=1,
        groep="5",
        leerling_aanduiding="leerling N.",
        hulpvraag=(
            "De leerling raakt in paniek als de dag anders loopt: een invaller, een brandoefening, een les die tien "
            "minuten uitloopt. Hij verbetert de leerkracht voortdurend en gaat gillen als het niet wordt rechtgezet. "
            "De leerkracht vraagt hoe je hem veiligheid geeft zonder dat de hele klas naar zijn draaiboek leeft."
        ),
        handelingsverlegenheid=(
            "De leerkracht houdt van spontane ideeën en laat die nu achterwege. 'Hij maakt een kloppende klok van "
            "mij.' Er is een verlangen naar een dag zonder verbetering van dat ene kind. Als het dan toch misgaat, "
            "voelt de leerkracht vooral irritatie, en later pas het medelijden met hoe bang hij was."
        ),
        al_geprobeerd=(
            "Een dagrooster op zijn tafel, een kaart voor verrassingen, verandering tien minuten van tevoren melden, "
            "een koptelefoon en een vluchtplek. De aanpassingen zijn samen met de orthopedagoog bedacht. Ze werken "
            "goed bij geplande wijzigingen en niet bij het leven zelf."
        ),
        gewenste_verandering=(
            "Dat hij zich niet alleen aan het rooster, maar ook aan de leerkracht kan vasthouden. De leerkracht wil "
            "leren om in de paniek rustig en warm te blijven en de verbeteringen niet als kritiek te horen. En op een "
            "dag weer spontaan naar buiten kunnen."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "In het CLB-traject hebben we de omgeving voorspelbaar gemaakt, daar zit geen rek meer in. Nog meer "
            "structuur helpt hem niet verder en knelt bij de leerkracht. De groei moet nu komen uit het contact: hij "
            "moet bij de leerkracht terechtkunnen als de structuur wegvalt."
        ),
    ),
    Hulpvraag(
        thema="verandering",
        route=2,
        groep="8",
        leerling_aanduiding="leerling J.P.",
        hulpvraag=(
            "Perfectionistisch tot op het bot. De leerling levert geen werk in omdat het nooit goed genoeg is, gumt "
            "tot er gaten in het papier zitten en klapt dicht bij een beurt. De leerkracht wil hem geruststellen en "
            "merkt dat elke geruststelling averechts werkt."
        ),
        handelingsverlegenheid=(
            "'Ik ben zelf ook zo geweest.' De leerkracht herkent hem en gaat daardoor extra hard aan hem trekken, of "
            "laat hem juist lopen omdat het te dichtbij komt. Er is frustratie over de vele uren die erin gaan zitten "
            "zonder resultaat. Een leerkracht die graag helpt en het nu niet kan."
        ),
        al_geprobeerd=(
            "Werken op klad, tijdslimieten, fouten maken als lesdoel, gesprekken over faalangst. In het CLB-traject "
            "hebben we de beoordeling aangepast en hij volgde een training buiten school. Thuis gaat het iets beter. "
            "In de klas blijft het stil en leeg op zijn blad."
        ),
        gewenste_verandering=(
            "Dat de leerkracht eigen ervaring en die van de leerling uit elkaar kan houden. Ik verwacht dat er dan "
            "rust komt: minder duwen, minder redden. De leerkracht zou hem willen leren kennen buiten het werk om."
        ),
        begeleider="ab",
    ),
    Hulpvraag(
        thema="verandering",
        route=1,
        groep="1/2",
        leerling_aanduiding="leerling S.V.",
        hulpvraag=(
            "Deze kleuter wil dat alles op zijn manier gaat. De auto's op kleur, de stoel op zijn plek, de leerkracht "
            "in de kring altijd aan dezelfde kant. Gebeurt dat niet, dan gilt hij en is hij een half uur niet te "
            "bereiken. De leerkracht wil weten hoe je met hem kunt meebewegen en hem toch een stapje verder krijgt."
        ),
        handelingsverlegenheid=(
            "De leerkracht heeft uit zelfbehoud veel toegegeven. 'Ik loop om zijn auto's heen alsof ze van glas zijn.' "
            "Als de leerkracht wel ingrijpt, volgt het gillen, en dat gaat door merg en been. De leerkracht wordt dan "
            "stil en wacht tot het over is, met het gevoel hem alleen te laten."
        ),
        al_geprobeerd=(
            "Foto's van hoe het hoort en van hoe het ook kan, een zandloper, oefenen met kleine veranderingen in het "
            "spel. De onderzoeksaanvraag bij de jeugdhulp loopt. Met een extra paar handen in de klas gaat het "
            "redelijk, maar die zijn er maar twee ochtenden."
        ),
        gewenste_verandering=(
            "Er kunnen zijn tijdens het gillen, dat is het doel dat de leerkracht zelf noemde. En zien wat eraan "
            "voorafgaat. We hopen dat hij leert dat de leerkracht hem helpt als de wereld even niet klopt."
        ),
        signaal_van="kc",
        clb_niet_genoeg=(
            "Het CLB-traject leverde ons mooie hulpmiddelen op. Ze staan of vallen met hoe de leerkracht ze aanbiedt, "
            "en door de spanning gebeurt dat nu gehaast of niet. De leerkracht wil graag beeldcoaching, omdat er in "
            "die seconden zoveel gebeurt dat je zelf niet ziet."
        ),
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe kan ik zelf het houvast voor de leerling zijn op momenten dat zijn dag anders loopt dan hij had "
            "gedacht?"
        ),
        streefpunten=(
            "- Ik merk spanning op aan zijn handen en ga dan naar hem toe.\n"
            "- Ik erken eerst wat hij voelt en kom daarna pas met een oplossing.\n"
            "- Ik oefen elke week samen met hem een kleine, vrolijke verandering."
        ),
        doelgedrag=(
            "De leerkracht gaat bij spanning binnen zijn gezichtsveld zitten, zegt met een rustige stem wat er anders "
            "is en dat het vervelend voelt, blijft erbij en geeft pas daarna één stap."
        ),
        keywords="rustig, erken, blijf erbij, één stap, handen",
    ),
    terugkoppelingen={
        1: (
            "Interview gehouden. De leerkracht kan goed vertellen wat er feitelijk gebeurt en vond de vragen naar het "
            "eigen gevoel lastiger. Met wat tijd kwamen die ook. Er is veel respect voor hoe hard de leerling zijn "
            "best doet. We hebben de opnamedag gekozen met het oog op zijn rooster, zodat hij zich kan voorbereiden."
        ),
        2: (
            "Het relatieprofiel laat een leerkracht zien die veel nadenkt en veel regelt. Bij nabijheid stond een "
            "vraagteken, en daar ging het gesprek over. Na de uitleg van de interactieanalyse zei de leerkracht: 'Ik "
            "regel de omgeving en vergeet mezelf daarin.' Een mooie conclusie om mee verder te gaan."
        ),
        3: (
            "Film gemaakt. De leerling had vooraf een kaartje gekregen met wie ik was en waar ik zou zitten, en heeft "
            "dat gecontroleerd. Er was een kleine onverwachte wijziging doordat de gymzaal bezet was. Zijn reactie en "
            "die van de leerkracht staan erop."
        ),
        4: (
            "Interactieanalyse van de gymzaal. Stap voor stap was te zien dat de leerkracht binnen drie tellen met een "
            "oplossing komt, terwijl hij nog bezig is te schrikken. 'Ik sla het gevoel over.' De werkvraag werd bijna "
            "vanzelf geboren. Ook afgesproken dat we werken met kleine, leuke veranderingen om te oefenen."
        ),
        5: (
            "Coaching met oortje bij een vooraf bedachte verandering in de les. De leerkracht zag aan zijn handen dat "
            "de spanning opliep en ging in zijn gezichtsveld zitten. Eerst erkennen, dan wachten, dan één stap. Het "
            "duurde zes minuten en hij kwam er zonder gillen doorheen. Groot applaus, van binnen dan."
        ),
        6: (
            "Nabespreking met beeld. We hebben gekeken naar de zes minuten en hoeveel er gebeurt als er niets wordt "
            "opgelost. De leerkracht vond vooral het wachten spannend en zag nu dat hij steeds even naar de leerkracht "
            "keek en weer wegkeek. Voor de komende weken staan er twee oefenmomenten in de agenda."
        ),
        7: (
            "Synchroon gecoacht op een dag met een echte verrassing: de verwarming was uit en de groep moest naar een "
            "ander lokaal. De leerkracht pakte zijn spullen samen met hem in en noemde onderweg wat er zou komen. Er "
            "waren tranen, geen paniek. In het andere lokaal kon hij na een kwartier aan het werk."
        ),
        8: (
            "De les in het andere lokaal besproken aan de hand van beelden. De leerkracht noemt zichzelf nu 'zijn "
            "leuning'. Structuur blijft nodig en hoeft niet alles te dragen. We hebben opgeschreven wat een invaller "
            "moet weten, in vijf zinnen."
        ),
        9: (
            "Extra sessie ter voorbereiding op een uitstapje met de groep. In de klas geoefend met wat onzeker is en "
            "dat hardop benoemen. De leerling stelde vragen en nam genoegen met 'dat weten we nog niet'. Dat is nieuw."
        ),
        10: (
            "Laatste keer. Het uitstapje is goed verlopen, met een moeilijk kwartier in de bus waarin de leerkracht "
            "naast hem zat. We sluiten af met een lijstje van kleine veranderingen voor de komende maanden. De "
            "leerkracht durft weer eens zomaar naar buiten met de groep."
        ),
    },
    notities={
        2: (
            "Leerkracht is een denker, ik dus niet te veel theorie aanbieden. Bij gevoel letterlijk vragen: waar in je "
            "lijf?"
        ),
        4: ("Drie tellen tot oplossing. Herkende het van mezelf. Dat ook gezegd, het hielp om het lichter te maken."),
        6: (
            "Bijna geen woorden nodig bij deze beelden. Vraag voor intervisie: hoe lang laat je iemand kijken zonder "
            "iets te zeggen?"
        ),
        8: (
            "De vijf zinnen voor de invaller zijn knap. Vragen of ik ze zonder herkenbare gegevens als voorbeeld mag "
            "laten zien aan andere coaches."
        ),
        10: (
            "Had een cadeautje van de klas, een getekende camera. Van deze leerling een kaartje met mijn vertrektijd "
            "erop."
        ),
    },
    evaluatie=(
        "Waar de school eerst alles voorspelbaar probeerde te maken, is nu de leerkracht zelf het houvast geworden. De "
        "leerling schrikt nog van veranderingen, en laat zich daarbij helpen. De heftige paniekmomenten zijn "
        "teruggegaan van enkele per week naar een enkele per maand. De leerkracht durft weer spontaan te zijn. De "
        "structuur uit het CLB-traject blijft staan. Goed om bij de overgang naar de volgende groep een warme "
        "overdracht te plannen."
    ),
)
