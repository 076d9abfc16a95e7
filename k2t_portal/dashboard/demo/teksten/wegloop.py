"""Running away from the classroom: distance and closeness. Pupil is a boy throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="wegloop",
        route=1,
        groep="3",
        leerling_aanduiding="leerling B.",
        hulpvraag=(
            "De leerling loopt een paar keer per week de klas uit, meestal bij een overgang of als hij iets moet "
            "opschrijven. Soms vinden we hem in de kast van de speelzaal, één keer stond hij bij de weg. De leerkracht "
            "wil weten hoe het contact zo stevig kan worden dat weglopen niet nodig is, en hoe je hem daarna weer "
            "ontvangt."
        ),
        handelingsverlegenheid=(
            "De leerkracht durft de groep de rug niet meer toe te keren en de deur van het lokaal is een soort vijand "
            "geworden. 'Ik sta er half voor, ik hoor mezelf dichtslaan.' Elke keer dat hij wegloopt voelt het als: ik "
            "heb het weer niet gezien. Als hij terugkomt, is de leerkracht zo opgelucht dat er vanzelf een preek "
            "volgt."
        ),
        al_geprobeerd=(
            "Een wegloopprotocol met het team, een rode kaart waarmee hij zelf naar de conciërge mag, een stil hoekje "
            "in het lokaal en een koptelefoon. De kaart gebruikt hij soms. De jeugdverpleegkundige heeft met ouders "
            "gesproken over slaap en ritme."
        ),
        gewenste_verandering=(
            "We willen dat de leerkracht niet langer op de deur let, maar op hem. Dat hij binnenkomt en merkt: ik werd "
            "gemist. En dat de leerkracht de rust terugkrijgt om ook bij de andere kinderen te zijn."
        ),
        signaal_van="kc",
        clb_niet_genoeg=(
            "Het CLB-traject bracht in beeld wanneer hij wegloopt en leverde een goed plan op voor de overgangen. Toch "
            "loopt hij nog steeds. In de gesprekken komt telkens terug dat de leerkracht zich afgewezen voelt als hij "
            "gaat en boos is als hij terugkomt. Daar willen we met Key2Teach aan werken, het plan zelf is goed genoeg."
        ),
        spoed_reden=(
            "De leerling is vorige week het schoolplein af gelopen en door een buurtbewoner teruggebracht. Ouders zijn "
            "erg geschrokken en overwegen hem thuis te houden. We willen snel iets kunnen bieden."
        ),
    ),
    Hulpvraag(
        thema="wegloop",
        route=2,
        groep="2",
        leerling_aanduiding="leerling L.O.",
        hulpvraag=(
            "Als ambulant begeleider kom ik sinds enkele maanden bij deze kleuter. Hij rent weg zodra het druk wordt, "
            "het liefst naar het kantoor van de directeur, waar hij warm ontvangen wordt. De leerkracht voelt zich "
            "daardoor gepasseerd en wil graag dat hij in de eigen klas zijn rust leert vinden."
        ),
        handelingsverlegenheid=(
            "'Bij iedereen is hij lief, behalve bij mij.' De leerkracht weet dat het niet persoonlijk is, en toch "
            "voelt het zo. Doordat er vaak een collega moet bijspringen, is er ook schaamte: de hele gang weet wanneer "
            "het mis is. De leerkracht houdt hem inmiddels steviger vast bij de hand dan goed voelt."
        ),
        al_geprobeerd=(
            "We hebben prikkels verminderd, een tent in de hoek gezet en een dagritme met foto's gemaakt. De collega's "
            "weten dat ze hem rustig terugbrengen. Ik heb de leerkracht voorgedaan hoe je hem kunt volgen in zijn "
            "spel; als ik erbij ben lukt dat, daarna zakt het weer weg."
        ),
        gewenste_verandering=(
            "Mijn wens is dat de leerkracht gaat zien hoe vaak hij wél contact zoekt, want dat doet hij. Als die "
            "momenten worden opgepakt, hoeft hij de gang niet meer op. De leerkracht wil zelf vooral weer ontspannen "
            "met hem kunnen spelen."
        ),
        begeleider="ab",
    ),
    Hulpvraag(
        thema="wegloop",
        route=1,
        groep="SBO onderbouw",
        leerling_aanduiding="leerling K.",
        hulpvraag=(
            "De leerling staat midden in de les op, loopt naar buiten en blijft op het klimrek zitten tot iemand hem "
            "haalt. Wie hem haalt maakt voor hem veel uit: de conciërge mag, de leerkracht niet. De leerkracht vraagt "
            "hoe het vertrouwen kan groeien, zodat hij zich ook door de eigen leerkracht laat ophalen."
        ),
        handelingsverlegenheid=(
            "De leerkracht is er eerlijk over: 'Ik ben hem een beetje gaan ontwijken.' Na een incident in het begin "
            "van het jaar, waarbij de leerkracht hem heeft moeten tegenhouden, is er iets gebroken. Beiden zijn op hun "
            "hoede. De leerkracht durft weinig van hem te vragen, bang dat hij weer gaat."
        ),
        al_geprobeerd=(
            "Een herstelgesprek met mij erbij, een sleutelhanger die hij mag meenemen als hij naar buiten wil, en elke "
            "ochtend tien minuten bewegen. Ik heb wekelijks meegedacht en de groepsindeling is veranderd. De conciërge "
            "is intussen een belangrijk iemand voor hem."
        ),
        gewenste_verandering=(
            "Dat het incident een plek krijgt en er een nieuw begin kan komen. De leerkracht wil hem durven aankijken, "
            "iets durven vragen en ook durven wachten. Voor ons als school is het mooi als hij aan het eind van het "
            "jaar naar de leerkracht toe loopt in plaats van ervan weg."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "CLB heeft gezorgd voor een veilig plan en een beter dagprogramma. De leerkracht voert het plan goed uit, "
            "maar van een afstand. De aarzeling in het contact is niet iets wat met een programma verandert, en de "
            "leerkracht vraagt zelf om een coach die meekijkt in de klas."
        ),
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe kan ik voor de leerling een veilige plek zijn, zodat hij bij spanning naar mij toe komt in plaats van "
            "bij mij vandaan?"
        ),
        streefpunten=(
            "- Ik merk op wanneer hij contact zoekt en beantwoord dat.\n"
            "- Ik bereid hem voor op een overgang door even bij hem te zijn.\n"
            "- Ik ontvang hem na het weglopen met een korte, warme zin en pak de draad op."
        ),
        doelgedrag=(
            "De leerkracht zoekt vlak voor iedere overgang oogcontact met de leerling, loopt naar hem toe en noemt wat "
            "er gaat komen, en zegt bij terugkomst alleen: 'Fijn dat je er weer bent.'"
        ),
        keywords="kijk, ontvang, samen, warm, niets uitleggen",
    ),
    terugkoppelingen={
        1: (
            "Eerste kennismaking en interview. De leerkracht heeft verteld hoe een gewone dag met de leerling "
            "eruitziet en ook welke momenten goed gaan, zoals buiten spelen en voorlezen. Het was een eerlijk gesprek, "
            "waarin de zorg om zijn veiligheid steeds terugkwam. We hebben de planning voor de hele reeks gemaakt."
        ),
        2: (
            "Vandaag lag het relatieprofiel op tafel. De leerkracht scoort hoog op bezorgdheid en dat is goed te "
            "begrijpen. Wat verraste, is hoe groot het vertrouwen is dat het goed kan komen. De uitleg over de "
            "interactieanalyse hebben we gekoppeld aan de vraag: wat ziet hij aan jou op het moment dat hij naar de "
            "deur kijkt?"
        ),
        3: (
            "Filmopname gemaakt rond twee overgangen. De leerling is één keer het lokaal uit gelopen en na enkele "
            "minuten teruggekomen; ik heb alleen in de klas gefilmd en de groep in beeld gehouden. De leerkracht was "
            "na afloop teleurgesteld. Ik heb verteld dat dit juist heel bruikbare beelden zijn."
        ),
        4: (
            "We hebben de minuut voor het weglopen beeldje voor beeldje bekeken. Hij kijkt drie keer naar de "
            "leerkracht, die dan net met iets anders bezig is. Zonder verwijt, want met een volle groep kan het niet "
            "anders; wel een ontdekking. De werkvraag is: hoe word ik de plek waar hij naartoe gaat? Streefpunten en "
            "keywords zijn vastgelegd."
        ),
        5: (
            "Synchroon gecoacht rond dezelfde overgangen als op de opname. Met het woordje 'kijk' in het oortje lukte "
            "het de leerkracht om zijn zoekende blik te vangen. Eén keer stond hij al bij de deur en kwam hij terug "
            "toen de leerkracht zijn naam noemde en glimlachte. Hij is de hele les gebleven."
        ),
        6: (
            "Met beeld nabesproken. Het fragment bij de deur is natuurlijk bekeken, en daarna vooral de kleine "
            "momenten ervoor. De leerkracht telde elf keer contact in twintig minuten. We hebben ook gesproken over "
            "het ontvangen na weglopen: hoe kort kan dat, en wat doe je met je eigen schrik?"
        ),
        7: (
            "In de klas gecoacht, ditmaal op een dag waarop een deel van het team afwezig was en er meer onrust was op "
            "de gang. De leerling liep één keer weg. De ontvangst was precies zoals de leerkracht zich had "
            "voorgenomen: één warme zin en verder met de les. Hij ging zitten en begon."
        ),
        8: (
            "Beelden van de vorige sessie bekeken en de lijn van het hele traject teruggelezen. De leerkracht merkt "
            "dat de blik niet meer naar de deur gaat, maar naar hem. Hij loopt nog weg, naar schatting eens in de twee "
            "weken. De afspraken over wie hem ontvangt zijn bijgesteld: zo veel mogelijk de eigen leerkracht."
        ),
        9: (
            "Extra sessie na een paar drukke weken waarin het weglopen weer toenam. We hebben niets nieuws bedacht, "
            "wel het doelgedrag opgefrist. Tijdens de les was te zien dat de leerkracht het snel weer oppakte en dat "
            "hij daarop reageerde."
        ),
        10: (
            "Afronding van de twee extra sessies. De terugval is achter de rug. De leerkracht weet nu dat terugval "
            "erbij hoort en waar het dan meestal in zit: te weinig gewone momenten samen. Dat is ook wat er in de "
            "overdracht naar het volgende jaar komt te staan."
        ),
    },
    notities={
        1: (
            "Leerkracht vraagt een paar keer of ik het ook zo erg vind. Niet in meegaan en niet sussen; erkennen. De "
            "conciërge wordt vaak genoemd als degene die het wel kan, daar zit pijn."
        ),
        3: (
            "Zelf moeite gehad om te blijven filmen toen hij wegliep. Afgesproken was dat de collega hem volgt, en dat "
            "ging goed. Volgende keer vooraf nog duidelijker zeggen dat ik niet ingrijp."
        ),
        5: (
            "Keyword 'niets uitleggen' is te lang in het oor. Werd vandaag 'stil' en dat werkte. Aanpassen op het "
            "formulier."
        ),
        7: (
            "De schrik zit nog in het lijf van de leerkracht, je ziet het aan de schouders. Maar de zin kwam er warm "
            "uit. Benoemen in sessie 8: je kunt schrikken én warm zijn."
        ),
        9: (
            "Leerkracht was bang dat ik teleurgesteld zou zijn over de terugval. Goed om uit te spreken dat dat niet "
            "zo is."
        ),
    },
    evaluatie=(
        "Aan het begin ging de aandacht naar de deur, aan het eind naar de leerling. Hij loopt veel minder vaak weg en "
        "komt sneller terug. De leerkracht voelt zich niet langer afgewezen als het toch gebeurt. De beelden gaven "
        "daarbij de doorslag: zien hoe vaak hij contact zoekt was volgens de leerkracht het belangrijkste van het hele "
        "traject. Voor school: maak van het ontvangen een teamafspraak."
    ),
)
