"""Refusing and power struggles: who wins? Pupil is a girl throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="strijd",
        route=1,
        groep="7",
        leerling_aanduiding="leerling S.",
        hulpvraag=(
            "Elke opdracht is een onderhandeling. De leerling legt haar pen neer, slaat haar armen over elkaar en "
            "zegt: 'Waarom zou ik?' De leerkracht legt uit, vraagt, waarschuwt en dreigt ten slotte met nablijven. De "
            "vraag van de leerkracht: hoe kom ik uit deze strijd zonder dat ik het gevoel heb dat ik haar alles laat "
            "winnen?"
        ),
        handelingsverlegenheid=(
            "'Ik ga naar huis met haar stem in mijn hoofd.' De leerkracht ervaart elke weigering als een openbare test "
            "van gezag, met negenentwintig kinderen als publiek. Toegeven voelt als falen, volhouden loopt op. Op "
            "dagen dat ze ziek is, is er opluchting, en daarover voelt de leerkracht zich schuldig."
        ),
        al_geprobeerd=(
            "Een beloningskaart die twee weken werkte, een contract dat ze niet wilde ondertekenen, keuzemogelijkheden "
            "bij de weektaak en een gesprek met haar ouders, die het thuis ook herkennen. Ik heb als "
            "kwaliteitscoördinator wekelijks met de leerkracht nabesproken. Elke nieuwe aanpak wordt na een tijdje het "
            "volgende onderwerp van de strijd."
        ),
        gewenste_verandering=(
            "De leerkracht wil kunnen kiezen waar wel en niet op in te gaan, en dat rustig kunnen dragen. Minder "
            "woorden, minder publiek, meer gewone momenten samen. We hopen dat ze ervaart dat meedoen geen verliezen "
            "is."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "In het CLB-traject is de weektaak aangepast en hebben we veel gedaan aan duidelijke verwachtingen. "
            "Didactisch klopt het nu. Wat overblijft, is de overtuiging bij de leerkracht dat zij bewust de macht "
            "zoekt, en de manier waarop beiden daarin vastzitten. CLB gaat over het programma en de vaardigheden; deze "
            "vraag gaat over de relatie."
        ),
    ),
    Hulpvraag(
        thema="strijd",
        route=2,
        groep="5",
        leerling_aanduiding="leerling N.V.",
        hulpvraag=(
            "De leerling doet niet mee met rekenen, niet met gym en sinds kort ook niet met voorlezen. Ze kruipt niet "
            "weg en wordt niet boos, ze doet het eenvoudig niet en kijkt de leerkracht daarbij recht aan. De "
            "leerkracht wil begrijpen wat ze met dat niet-doen vertelt en hoe daarop te reageren."
        ),
        handelingsverlegenheid=(
            "Deze leerkracht is pas twee jaar bezig en vraagt zich af of het bij een ander ook zo zou gaan. Er is veel "
            "advies gekomen van collega's, en het spreekt elkaar tegen: 'De een zegt strenger, de ander zegt loslaten. "
            "Ik doe nu maandag het een en dinsdag het ander.' Het contact met haar is zakelijk geworden."
        ),
        al_geprobeerd=(
            "Ik heb de leerkracht in het CLB-traject geholpen met een instructie in kleine stappen en met een "
            "verlengde instructietafel. Er is onderzocht of ze de stof aankan; dat is zo. Negeren, belonen en een "
            "uitgestelde taak na schooltijd hebben we elk een paar weken volgehouden."
        ),
        gewenste_verandering=(
            "Dat de leerkracht op eigen kompas gaat varen in plaats van op dat van het hele team. Ik hoop dat er "
            "nieuwsgierigheid komt op de plek waar nu twijfel zit, en dat ze samen iets vinden waar ze allebei ja "
            "tegen kunnen zeggen."
        ),
        begeleider="clb",
    ),
    Hulpvraag(
        thema="strijd",
        route=1,
        groep="3",
        leerling_aanduiding="leerling E.",
        hulpvraag=(
            "Sinds het echte leren is begonnen, zegt deze leerling overal nee tegen. Jas ophangen: nee. In de rij: "
            "nee. Letter schrijven: nee, en dan gaat ze onder de tafel zitten. De leerkracht vraagt om hulp bij het "
            "moment daarvoor: wat kan ik anders doen, zodat er geen nee hoeft te komen?"
        ),
        handelingsverlegenheid=(
            "De leerkracht had haar als kleuter van dichtbij meegemaakt en zag ernaar uit om haar in de groep te "
            "krijgen. Nu is er elke ochtend wel een botsing bij de kapstok, in het zicht van alle ouders. 'Ik hoor "
            "mezelf aftellen van drie naar nul en ik weet dan al dat het niets wordt.' Dat gevoel van machteloosheid "
            "gaat mee naar huis."
        ),
        al_geprobeerd=(
            "Keuzes geven, een dagkaart, samen met moeder naar binnen, de jas al thuis uit. We hebben afgesproken dat "
            "collega's bij de ingang niet meer meepraten. Bij de invaller hangt ze haar jas wel op en dat maakte het "
            "voor de leerkracht eigenlijk nog lastiger."
        ),
        gewenste_verandering=(
            "Een rustige start van de dag, waarin de leerkracht haar begroet en niet meteen iets van haar hoeft. De "
            "leerkracht wil leren om minder te vragen en meer te volgen, en te merken dat de klas daar niet van "
            "ontspoort."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Het CLB-traject liep vier maanden. De structuur van de ochtend is verbeterd en de letters gaan vooruit, "
            "dus op lesniveau is er winst. Maar tussen deze twee is het gespannen gebleven. De leerkracht geeft zelf "
            "aan: 'Ik heb geen tips meer nodig, ik moet snappen wat zij in mij losmaakt.'"
        ),
    ),
    Hulpvraag(
        thema="strijd",
        route=1,
        groep="SBO bovenbouw",
        leerling_aanduiding="leerling Y.T.",
        hulpvraag=(
            "De leerling bepaalt zelf of ze een les volgt. Ze blijft op de gang zitten, komt binnen als het haar "
            "uitkomt en gaat dan door de uitleg heen praten. Zodra de leerkracht er iets van zegt, volgt een discussie "
            "die makkelijk een half uur kan duren. De leerkracht wil weten hoe je een discussie niet aangaat en toch "
            "met haar in gesprek blijft."
        ),
        handelingsverlegenheid=(
            "'Ze kent precies mijn knopje.' De leerkracht kan er met humor over vertellen, maar is de afgelopen weken "
            "twee keer huilend bij mij binnengekomen. Er leeft een sterk beeld dat ze de groep wil overnemen. De "
            "leerkracht zet daar steeds meer regels tegenover en ziet dat het averechts werkt."
        ),
        al_geprobeerd=(
            "Er zijn afspraken met het hele team over de gang, een mentor met wie ze elke dag vijf minuten praat, en "
            "een ander rooster op maandag. De orthopedagoog van school heeft twee keer meegekeken. Bij de mentor is ze "
            "vriendelijk en open, dus ze kan het wel."
        ),
        gewenste_verandering=(
            "Dat de leerkracht de strijd mag neerleggen zonder dat het voelt als opgeven. We willen zien dat de "
            "leerkracht grenzen kort en vriendelijk stelt en daarna doorgaat met de les. En dat zij weer iemand wordt "
            "om naar uit te kijken."
        ),
        signaal_van="directeur",
        clb_niet_genoeg=(
            "We hebben met CLB vooral gewerkt aan klassenmanagement en een passend aanbod. Dat was nodig en heeft de "
            "groep rust gegeven. De persoonlijke irritatie tussen deze leerling en de leerkracht is daarmee niet weg, "
            "en die staat een goede afloop in de weg."
        ),
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe kan ik duidelijk zijn over wat ik verwacht en tegelijk de leerling ruimte geven, zodat zij geen nee "
            "nodig heeft om zichzelf te zijn?"
        ),
        streefpunten=(
            "- Ik vraag één keer en geef haar daarna tijd.\n"
            "- Ik ga niet in discussie waar de groep bij is; ik kom er later onder vier ogen op terug.\n"
            "- Ik geef elke dag een paar keer aandacht zonder dat er iets moet."
        ),
        doelgedrag=(
            "De leerkracht geeft de opdracht kort en vriendelijk, noemt twee mogelijkheden, draait weg en besteedt "
            "aandacht aan de groep, en knikt zodra de leerling in beweging komt."
        ),
        keywords="kort, draai weg, laat gaan, knik, glimlach",
    ),
    terugkoppelingen={
        1: (
            "Het interview met de leerkracht gehouden. We hebben er bijna anderhalf uur over gedaan, omdat er veel te "
            "vertellen was en omdat het raakte. De leerkracht heeft goed nagedacht over wat de leerling nodig heeft. "
            "Er is veel motivatie om het anders te doen dan met nog meer regels."
        ),
        2: (
            "Relatieprofiel teruggekoppeld. We zagen samen hoeveel energie er naar de conflicten gaat en hoe weinig er "
            "overblijft voor gewoon contact. De leerkracht legde zelf het verband met eerdere ervaringen voor de klas. "
            "De functionele interactieanalyse is uitgelegd aan de hand van een voorbeeld van vorige week. Huiswerk: "
            "drie gewone momenten opschrijven."
        ),
        3: (
            "Opname gemaakt van de start van de dag en de eerste les. De leerling wist dat ik er was om naar de "
            "leerkracht te kijken en vond dat wel grappig. Een bruikbare opname: er zit een moment in waarop het "
            "schuurt en een moment waarop het zonder moeite lukt. Ik selecteer de fragmenten."
        ),
        4: (
            "Beelden bekeken en in stappen uiteengelegd. Op beeld zag de leerkracht dat er binnen een halve minuut "
            "vijf keer hetzelfde wordt gevraagd. 'Ik geef haar helemaal geen kans om te beginnen.' Dat was een omslag. "
            "De werkvraag gaat over duidelijk zijn én ruimte geven. Keywords gekozen die de leerkracht prettig vindt "
            "om te horen."
        ),
        5: (
            "Synchroon gecoacht tijdens de start en de instructie. Vooral geoefend met kort vragen en daarna "
            "wegdraaien. Dat wegdraaien was moeilijk; het voelt als opgeven, zei de leerkracht achteraf. De leerling "
            "pakte de tweede keer na ongeveer een minuut zelf haar spullen. Dat heeft indruk gemaakt."
        ),
        6: (
            "Nabespreking met beeld. We hebben het fragment waarin ze zelf begint drie keer bekeken, met en zonder "
            "geluid. Zonder geluid zie je het blije gezicht van de leerkracht en hoe zij daarnaar kijkt. De leerkracht "
            "gaat de komende tijd letten op wat er ontstaat als er niet meteen gereageerd wordt."
        ),
        7: (
            "In de klas gecoacht op een tijdstip dat de leerkracht zelf lastig noemt. Er kwam inderdaad een duidelijk "
            "nee. De leerkracht bleef vriendelijk, gaf twee mogelijkheden en ging verder met de groep. Het duurde even "
            "en het kwam goed. Na de les noemde de leerkracht het 'de eerste strijd die er geen werd'."
        ),
        8: (
            "Nabesproken met de beelden van de vorige les. De leerkracht kan nu goed benoemen welk gevoel er opkomt en "
            "dat het even mag duren. Met elkaar een lijstje gemaakt: waar wil ik wel op staan, wat laat ik lopen. Dat "
            "lijstje is opvallend kort. De leerkracht deelt het zelf met de duo-collega."
        ),
        9: (
            "Op verzoek van de leerkracht nog een keer meegekeken, nu bij een vak met veel vrijheid. De leerling begon "
            "twee keer uit zichzelf een praatje met de leerkracht. We hebben afgesproken dat de leerkracht dit soort "
            "momenten blijft noteren, want ze zijn snel vergeten."
        ),
        10: (
            "Afrondend gesprek, met twee korte fragmenten erbij. De leerkracht merkt dat het ook bij andere leerlingen "
            "helpt om korter te zijn. Voor moeilijke dagen is er een plannetje van drie stappen. De "
            "kwaliteitscoördinator weet ervan en vraagt er over zes weken naar."
        ),
    },
    notities={
        2: (
            "Bij het woord 'macht' schoot de leerkracht vol. Er zit een oud verhaal over vroeger zelf niet gehoord "
            "worden. Niet in de terugkoppeling; vragen of daar bij sessie 4 iets van mag meekomen in de overtuigingen."
        ),
        4: (
            "Overtuiging: 'als ik dit laat lopen, ben ik de klas kwijt.' Heel mooi zelf geformuleerd. Tegenbewijs "
            "laten zoeken in de beelden in plaats van erover te praten."
        ),
        6: (
            "Ik had drie fragmenten en we zijn er maar aan een toegekomen. Goed zo. Tip voor mezelf: minder "
            "voorbereiden, langer kijken."
        ),
        8: (
            "De leerkracht bedankte me en zei: 'Jij hebt nooit gezegd dat ik strenger moest zijn.' Blijkbaar was dat "
            "de verwachting. Meenemen in de intervisie met de andere coaches."
        ),
        10: (
            "Afscheid nemen vond ik lastig, ik had deze klas graag langer gezien. Het plannetje van drie stappen is "
            "van de leerkracht zelf, ik heb alleen getypt."
        ),
    },
    evaluatie=(
        "De strijd is niet verdwenen, maar heeft zijn scherpte verloren. De leerkracht vraagt minder vaak en krijgt "
        "vaker een ja. Vooral het inzicht dat de leerling bedenktijd nodig heeft en niet op macht uit is, heeft veel "
        "veranderd. De leerkracht geeft het contact zelf nu een 7; bij de start was dat een 4. We adviseren om deze "
        "manier van vragen in de groepsoverdracht op te nemen."
    ),
)
