"""Restless and impulsive: correcting all day long. Pupil is a boy throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="druk",
        route=1,
        groep="4",
        leerling_aanduiding="leerling C.",
        hulpvraag=(
            "De leerling staat nooit stil. Hij wipt, tikt, roept, loopt en raakt onderweg naar zijn plek drie kinderen "
            "aan. De leerkracht corrigeert hem naar eigen zeggen honderd keer per dag en vraagt: hoe word ik weer "
            "iemand anders voor hem dan degene die zijn naam roept?"
        ),
        handelingsverlegenheid=(
            "De leerkracht is moe, en vooral moe van zichzelf. 'Zijn naam is het woord dat ik het meest zeg, en nooit "
            "aardig.' Aan het eind van de dag volgt vaak een voornemen om het anders te doen, dat de volgende ochtend "
            "om tien over half negen sneuvelt. De leerkracht vindt het pijnlijk dat hij op school zo weinig hoort wat "
            "goed gaat."
        ),
        al_geprobeerd=(
            "Bewegend leren, een tafel om aan te staan, een wobbelkruk, korte opdrachten, extra rondjes om de school. "
            "Er is een onderzoek geweest; ouders wachten op een vervolg bij de kinderarts. De hulpmiddelen geven hem "
            "rust voor een kwartier. De toon in de klas is niet veranderd."
        ),
        gewenste_verandering=(
            "Dat de leerkracht hem vaker ziet als het goed gaat en dat ook zegt. We willen dat de verhouding tussen "
            "goede en corrigerende opmerkingen omdraait, zonder dat het gekunsteld wordt. En dat de leerkracht 's "
            "middags nog energie heeft."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Het CLB-traject heeft alles opgeleverd wat we aan hulpmiddelen en aanpassingen konden bedenken, en de "
            "leerkracht past ze trouw toe. Wat niet verandert, is de automatische reactie: zien, ergeren, roepen. Die "
            "reactie zit dieper dan een vaardigheid en daar willen we hulp bij."
        ),
    ),
    Hulpvraag(
        thema="druk",
        route=1,
        groep="7/8",
        leerling_aanduiding="leerling G.",
        hulpvraag=(
            "Impulsief, vergeetachtig, altijd te laat met zijn spullen en dan een weerwoord. De leerling bedoelt het "
            "goed en heeft achteraf spijt, maar intussen ligt de les stil. De leerkracht wil weten hoe je streng en "
            "mild tegelijk kunt zijn bij iemand die elke dag dezelfde fouten maakt."
        ),
        handelingsverlegenheid=(
            "'Ik geloof zijn excuses niet meer.' Dat vindt de leerkracht van zichzelf erger dan het gedrag. Er is een "
            "stapel afspraken, waarvan er geen een nog geldt. De leerkracht heeft het gevoel hem los te laten, terwijl "
            "hij volgend jaar naar het voortgezet onderwijs gaat en het juist nu nodig heeft."
        ),
        al_geprobeerd=(
            "Een planner met kleuren, een dagelijkse check met de onderwijsassistent, een beloning voor elke dag dat "
            "zijn spullen compleet zijn. Hij heeft thuis en op school dezelfde checklist. Ik heb met de leerkracht de "
            "instructie korter gemaakt. Het werkt tot de eerste dag dat iemand het vergeet te controleren."
        ),
        gewenste_verandering=(
            "We zouden willen dat de leerkracht weer kan geloven dat hij zijn best doet, en dat hij dat merkt. Minder "
            "gesprekken over spullen, meer over wie hij is. De leerkracht hoopt hem aan het eind van het jaar met een "
            "goed gevoel uit te zwaaien."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Er is een compleet CLB-traject doorlopen rond plannen en taakaanpak. Dat is precies waar CLB sterk in is, "
            "en het heeft effect gehad op zijn werk. De relatie is intussen verder bekoeld. De leerkracht zit vast in "
            "een overtuiging over zijn goede wil, en met tips over plannen komen we daar niet."
        ),
    ),
    Hulpvraag(
        thema="druk",
        route=2,
        groep="3",
        leerling_aanduiding="leerling Z.",
        hulpvraag=(
            "De leerling is een wervelwind met een hart van goud. Hij kan niet wachten, pakt materiaal uit handen en "
            "praat de hele instructie door. De leerkracht wil leren om rust uit te stralen in een klas die door hem "
            "voortdurend in beweging is."
        ),
        handelingsverlegenheid=(
            "Ik zie een leerkracht die alles tegelijk probeert te doen en zelf steeds sneller gaat praten. 'Ik neem "
            "zijn tempo over.' De leerkracht is bang dat de andere kinderen tekortkomen en hoort dat ook van ouders. "
            "Op goede dagen is er plezier, op slechte dagen wordt hij om elf uur naar de buurklas gestuurd, en dat "
            "voelt als verlies."
        ),
        al_geprobeerd=(
            "In het CLB-traject zijn de looproutes en de materialen aangepast en werken we met een rustige "
            "instructietafel. Hij heeft een vaste plek naast het bureau. We hebben geoefend met wachten door middel "
            "van spelletjes, en dat lukt in een kleine groep goed."
        ),
        gewenste_verandering=(
            "Dat de leerkracht het eigen tempo bewaart. Ik heb één les gezien waarin dat vanzelf ging, omdat de "
            "leerkracht hees was, en de leerling was die ochtend de rust zelve. Daar moeten we meer van kunnen maken."
        ),
        begeleider="ab",
    ),
    Hulpvraag(
        thema="druk",
        route=1,
        groep="SBO onderbouw",
        leerling_aanduiding="leerling W.J.",
        hulpvraag=(
            "De leerling is de hele dag aan het bewegen en aan het aanraken. Klasgenoten duwen hem weg, waarna hij "
            "lachend terugkomt. De leerkracht zit in een kringloop van afpakken, wegzetten, aanspreken. De vraag is "
            "hoe het contact met hem weer warm kan worden in plaats van alleen maar begrenzend."
        ),
        handelingsverlegenheid=(
            "Een ervaren leerkracht, die vertelt bij hem voor het eerst te hebben geschreeuwd. 'De klas werd stil en "
            "hij lachte. Toen heb ik mijn spullen gepakt en ben ik op de gang gaan staan.' Dat moment komt in elk "
            "gesprek terug. De angst dat het weer gebeurt maakt de leerkracht kortaf."
        ),
        al_geprobeerd=(
            "Sensorische materialen, fysiotherapie, een aangepaste dag met veel buiten. De gedragsdeskundige heeft een "
            "plan geschreven met drie regels. Collega's nemen hem om de beurt een half uur mee. Dat ontlast de "
            "leerkracht, maar zo zijn er ook minder goede momenten samen."
        ),
        gewenste_verandering=(
            "Dat de leerkracht weer op de eigen rust kan vertrouwen. We hopen dat het moment van het schreeuwen "
            "besproken kan worden zonder oordeel, en dat er nieuwe momenten tegenover komen te staan waarop ze het "
            "samen goed hebben."
        ),
        helpdesk=True,
        signaal_van="directeur",
        clb_niet_genoeg=(
            "Met CLB is de groepsaanpak goed neergezet. De collega's zien een plan dat werkt als de leerkracht "
            "ontspannen is, en niet werkt als de spanning er al is. Die spanning hoort bij de relatie en bij wat de "
            "leerkracht van zichzelf verwacht. Dat is Key2Teach-terrein, vinden wij en vond ook het OC-lid dat we "
            "belden."
        ),
        spoed_reden=(
            "De leerkracht heeft aangegeven het op deze manier nog een paar weken vol te houden. Vervanging is er niet "
            "en een wisseling van leerkracht zou voor deze groep een ramp zijn."
        ),
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe breng ik rust en waardering in mijn contact met de leerling, zodat hij vaker hoort wat goed gaat dan "
            "wat fout gaat?"
        ),
        streefpunten=(
            "- Ik benoem minstens drie keer per les wat hij goed doet, concreet en zacht.\n"
            "- Ik corrigeer van dichtbij, met zo weinig mogelijk woorden.\n"
            "- Ik bewaak mijn eigen tempo: eerst ademen, dan reageren."
        ),
        doelgedrag=(
            "De leerkracht vertraagt bij onrust het eigen spreektempo, loopt naar de leerling toe, geeft een kort "
            "teken en zegt iets waarderends zodra hij weer begint."
        ),
        keywords="traag, dichtbij, zie goed, één woord, adem uit",
    ),
    terugkoppelingen={
        1: (
            "Het interview gehouden aan de instructietafel, met een grote kop thee. De leerkracht heeft zonder omwegen "
            "verteld hoe vermoeiend de dagen zijn, en ook hoe aardig de leerling is als je hem alleen hebt. Dat "
            "contrast gaan we onderzoeken. We hebben alle data tot en met sessie 8 geprikt."
        ),
        2: (
            "We hebben het relatieprofiel naast de verwachtingen van de leerkracht gelegd. Er komt een beeld uit van "
            "iemand die hoge eisen stelt aan zichzelf. De leerkracht vond dat confronterend en nuttig. De "
            "interactieanalyse was snel begrepen: 'Dus mijn zucht is zijn startschot.' Tot de opname let de leerkracht "
            "op wat er goed gaat."
        ),
        3: (
            "Filmopname van een ochtenddeel. Hij bewoog veel, de groep eigenlijk ook. Ik heb gelet op een goede "
            "verdeling, zodat we straks ook de rustige stukken kunnen bekijken. Die waren er meer dan de leerkracht "
            "verwacht had."
        ),
        4: (
            "Geteld en gekeken. In twintig minuten klonk zijn naam zeventien keer, waarvan een keer vriendelijk. "
            "Daartegenover zagen we negen momenten waarop hij netjes aan het werk was. De leerkracht zei: 'Ik kijk dus "
            "alleen als er iets misgaat.' Hieruit kwamen de werkvraag en heel concrete streefpunten voort."
        ),
        5: (
            "Eerste coaching met oortje. We werkten aan twee dingen: vertragen en zien wat goed gaat. Het waarderen "
            "klonk eerst wat onwennig, halverwege werd het gewoon. Hij ging een keer staan, keek naar de leerkracht, "
            "kreeg een knipoog en ging weer zitten."
        ),
        6: (
            "Nabespreking met beeld. De leerkracht koos het fragment van de knipoog, dat spreekt voor zich. Daarna een "
            "lastiger stuk bekeken waarin het tempo opliep. Samen gezocht naar wat er in het lijf gebeurt vlak "
            "daarvoor: de schouders gaan omhoog. Dat wordt het signaal om uit te ademen."
        ),
        7: (
            "Synchroon gecoacht tijdens een drukke les met veel materiaal. Er was onrust en de leerkracht bleef traag, "
            "het was bijna alsof de klas zich daaraan aanpaste. Zijn naam hoorde ik vijf keer, waarvan vier keer in "
            "een compliment. De leerkracht had dat zelf niet in de gaten."
        ),
        8: (
            "De beelden van de vorige keer besproken en vergeleken met de cijfers van de eerste opname. Verschil om "
            "trots op te zijn. We hebben het ook gehad over mildheid voor jezelf: honderd procent lukt niemand. De "
            "leerkracht maakt met de duo-collega een weekdoel, zodat het samen wordt volgehouden."
        ),
        9: (
            "Extra sessie omdat de groepsindeling was veranderd en de leerkracht wilde weten of het zou blijven "
            "lukken. Dat was zo. Wel is de middag nog kwetsbaar; daarvoor is een korte buitenpauze ingelast."
        ),
        10: (
            "Slotsessie. Met beeld van de allereerste en de laatste opname naast elkaar de groei bekeken. De "
            "leerkracht vroeg of het fragment van de knipoog bewaard mocht worden; dat valt onder de afspraken over "
            "beeld en dus gaat alles gewoon weg. De herinnering blijft."
        ),
    },
    notities={
        2: (
            "Hoge eisen aan zichzelf, slaapt slecht. Gevraagd of er met de leidinggevende over werkdruk gesproken is, "
            "dat gaat de leerkracht overwegen. Blijft bij mij."
        ),
        4: (
            "Tellen was heftig. Direct daarna de negen goede momenten laten zien, anders was de les geweest: ik doe "
            "het fout. Volgorde goed onthouden voor andere trajecten."
        ),
        6: (
            "Schouders als signaal, heel mooi gevonden door de leerkracht. Zelf ook proberen in mijn eigen gesprekken."
        ),
        8: (
            "We hebben gelachen om het verschil in cijfers. De duo-collega is een tikje sceptisch, begreep ik. Niet "
            "mijn taak, wel de leerkracht gesterkt in het zelf vertellen."
        ),
        10: (
            "Was even in verleiding om het fragment te laten bewaren. Afspraak is afspraak, beelden zijn gewist en dat "
            "heb ik laten zien."
        ),
    },
    evaluatie=(
        "De leerkracht corrigeert minder, van dichterbij en met minder woorden, en ziet veel vaker wat goed gaat. De "
        "leerling is nog steeds beweeglijk, en dat hoort bij hem. In de klas is de sfeer merkbaar rustiger. De "
        "leerkracht geeft aan minder moe te zijn en weer eens met hem te lachen. De hulpmiddelen uit het CLB-traject "
        "komen nu pas goed tot hun recht, want ze worden met een andere toon aangeboden."
    ),
)
