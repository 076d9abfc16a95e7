"""Anger that flares up: the teacher only puts out fires. Pupil is a boy throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="boosheid",
        route=1,
        groep="4",
        leerling_aanduiding="leerling J.",
        hulpvraag=(
            "De leerling kan van het ene op het andere moment ontploffen. Een som die niet lukt of een kind dat net "
            "iets eerder aan de beurt is, en er vliegt een schrift of een stoel door het lokaal. De leerkracht vraagt: "
            "hoe houd ik contact met hem voordat het misgaat, in plaats van dat ik alleen nog aan het blussen ben?"
        ),
        handelingsverlegenheid=(
            "Onze leerkracht heeft vijftien jaar ervaring en zegt: 'Ik herken mezelf niet meer.' Op zondagavond is de "
            "spanning er al. In de klas gaat de blik steeds naar deze leerling en wordt de stem strakker nog voordat "
            "er iets gebeurd is. Hij voelt dat en reageert erop. Zo zetten ze elkaar in de ochtend al vast."
        ),
        al_geprobeerd=(
            "We werken met een gevoelsthermometer, een rustplek op de gang en een vaste afspraak dat hij een time-out "
            "mag nemen. Ik heb drie keer geobserveerd en met de leerkracht een signaleringsplan gemaakt. De "
            "uitbarstingen zijn iets korter geworden, maar ze komen nog bijna elke dag. De kaart wordt door hem "
            "verscheurd als de leerkracht ernaar wijst."
        ),
        gewenste_verandering=(
            "De leerkracht wil weer met plezier naar hem kunnen kijken en eerder zien wat hij nodig heeft. Als het "
            "toch spannend wordt, wil de leerkracht rustig kunnen blijven en daarna kunnen herstellen zonder dat de "
            "hele dag beladen is. We hopen dat hij merkt dat de leerkracht aan zijn kant staat."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Het CLB-traject heeft goede aanpassingen opgeleverd: kortere taken, een voorspelbare dag, een plek om af "
            "te koelen. Daarmee is de omgeving op orde, maar het blijft misgaan in het contact zelf. De leerkracht "
            "zegt precies te weten wat er in het plan staat en het op dat ene moment niet te kunnen. Daar is coaching "
            "op de interactie voor nodig."
        ),
    ),
    Hulpvraag(
        thema="boosheid",
        route=2,
        groep="6",
        leerling_aanduiding="leerling D.K.",
        hulpvraag=(
            "Sinds tien weken ben ik als CLB'er betrokken bij deze groep. De leerling wordt boos als hij zich "
            "onrechtvaardig behandeld voelt, en dat is vaak. Hij scheldt, slaat met deuren en zegt dat de leerkracht "
            "altijd hem moet hebben. De leerkracht wil graag weten hoe je grenzen stelt zonder dat hij het als een "
            "aanval opvat."
        ),
        handelingsverlegenheid=(
            "De leerkracht is rechtvaardigheid gaan wegen op een goudschaal en twijfelt bij elke correctie. 'Als ik "
            "iets zeg, ontploft hij, en als ik niets zeg, zie ik de rest van de klas kijken.' Er is verdriet over: dit "
            "is iemand die trots is op de band met de kinderen en nu hoort dat hij een hekel aan school heeft."
        ),
        al_geprobeerd=(
            "Samen met de leerkracht heb ik de regels teruggebracht tot drie en een gesprekje aan het begin van de dag "
            "ingevoerd. Hij heeft een maatje en mag bij gym een taak doen. Ook is er met ouders een "
            "heen-en-weerschriftje geweest; dat is gestopt omdat het vooral een lijst met incidenten werd."
        ),
        gewenste_verandering=(
            "Ik gun de leerkracht het inzicht in wat er tussen hen gebeurt in de paar seconden voor een uitbarsting. "
            "Wat ziet hij op het gezicht van de leerkracht? Wat denkt de leerkracht op dat moment over hem? Als dat "
            "helder wordt, kan corrigeren weer gewoon corrigeren zijn."
        ),
        begeleider="clb",
    ),
    Hulpvraag(
        thema="boosheid",
        route=1,
        groep="1/2",
        leerling_aanduiding="leerling M.",
        hulpvraag=(
            "Een oudste kleuter die slaat, schopt en bijt als iets anders loopt dan hij had bedacht. In de kring houdt "
            "hij het een paar minuten vol. De leerkracht heeft ontdekt dat hij rustiger is als er iemand naast hem "
            "zit, maar met zesentwintig kleuters is dat niet vol te houden. De vraag is hoe de leerkracht dichtbij kan "
            "zijn zonder er de hele ochtend bij te zitten."
        ),
        handelingsverlegenheid=(
            "Er zitten blauwe plekken op de armen van de leerkracht, en dat doet iets. 'Ik merk dat ik een stap "
            "achteruit doe als hij op me afkomt. Bij een kleuter van vijf.' De leerkracht schaamt zich daarvoor en "
            "praat er in de teamkamer niet graag over. Ouders van andere kinderen beginnen aan het hek vragen te "
            "stellen."
        ),
        al_geprobeerd=(
            "Pictogrammen, een eigen kussen in de kring, voorbereiden op wisselingen, elke dag een kwartier spelen met "
            "de onderwijsassistent. De intern begeleider van de voorschool heeft meegekeken. Het spel gaat beter, maar "
            "in de kring en bij opruimen is er weinig veranderd."
        ),
        gewenste_verandering=(
            "Dat de leerkracht zich weer veilig voelt bij hem en hij bij de leerkracht. Concreet: hem in de kring "
            "kunnen helpen met één blik of één hand op de schouder, en niet meer hoeven vastpakken. En dat ze allebei "
            "weer lol hebben, want dat is er met momenten echt."
        ),
        helpdesk=True,
        signaal_van="kc",
        clb_niet_genoeg=(
            "Met het CLB-traject hebben we de dag en de hoeken anders ingericht en dat helpt tot op zekere hoogte. Wat "
            "blijft, is dat de leerkracht schrikt en afstand neemt, en dat hij juist dan harder wordt. Dat patroon los "
            "je niet op met nog een pictogram. We hebben hierover gebeld met de helpdesk van de OC en die raadde aan "
            "om Key2Teach aan te vragen."
        ),
        spoed_reden=(
            "De afgelopen twee weken is een klasgenoot twee keer gebeten en heeft de leerkracht zich een dag ziek "
            "gemeld. De directeur overweegt om de leerling halve dagen te laten komen. Dat willen we voorkomen."
        ),
    ),
    Hulpvraag(
        thema="boosheid",
        route=2,
        groep="SBO middenbouw",
        leerling_aanduiding="leerling R.B.",
        hulpvraag=(
            "De leerling kwam vorig schooljaar van een reguliere school met een rugzak vol mislukkingen. Bij alles wat "
            "op een toets lijkt slaat de spanning om in boosheid: potloden breken, tafel om, vloeken. De leerkracht "
            "vraagt hoe je hem kunt aanmoedigen zonder dat hij aanmoediging hoort als 'nu moet het goed'."
        ),
        handelingsverlegenheid=(
            "De groep is klein, maar alles draait om hem. De leerkracht voelt zich verantwoordelijk voor de veiligheid "
            "van de andere elf en staat daardoor voortdurend aan. 'Ik ben een beveiliger geworden.' De humor, waar "
            "deze leerkracht om bekend staat, is bij hem helemaal weg."
        ),
        al_geprobeerd=(
            "Er is een veiligheidsplan met het team, hij werkt met een eigen planbord en er wordt gewerkt met "
            "succeservaringen op zijn niveau. De gedragswetenschapper heeft een verklarend beeld geschreven. Iedereen "
            "begrijpt waar het vandaan komt; in de klas helpt dat begrip de leerkracht op het moment zelf nog te "
            "weinig."
        ),
        gewenste_verandering=(
            "De leerkracht wil loskomen uit de rol van beveiliger en weer leerkracht voor hem zijn. We hopen dat hij "
            "na een boze bui sneller terug kan komen, omdat hij weet dat hij welkom is. Voor mij als CLB'er is het "
            "geslaagd als de leerkracht weer een grap met hem durft te maken."
        ),
        begeleider="clb",
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe blijf ik rustig en dichtbij als de spanning bij de leerling oploopt, zodat hij bij mij kan zakken in "
            "plaats van tegen mij op te klimmen?"
        ),
        streefpunten=(
            "- Ik zie de eerste signalen en doe dan iets kleins, voordat ik iets moet zeggen.\n"
            "- Ik kies bij spanning voor naast hem staan in plaats van tegenover hem.\n"
            "- Na een uitbarsting maak ik dezelfde dag nog even gewoon contact."
        ),
        doelgedrag=(
            "De leerkracht loopt bij de eerste signalen rustig naar de leerling toe, zakt op ooghoogte, zegt in één "
            "zin wat zichtbaar is ('je vindt dit lastig, hè') en wacht tien tellen."
        ),
        keywords="naast hem, zak, adem, één zin, wacht",
    ),
    terugkoppelingen={
        1: (
            "Kennisgemaakt en het interview afgenomen, in alle rust na schooltijd. De leerkracht heeft open verteld "
            "over mooie en over moeilijke momenten met de leerling. Opvallend was hoe precies de leerkracht kan "
            "vertellen waar hij goed in is. Voor de volgende keer werk ik het interview uit tot een relatieprofiel."
        ),
        2: (
            "Het relatieprofiel besproken. Betrokkenheid en zorg springen eruit; het plezier in het contact staat "
            "onder druk door alle incidenten. De leerkracht herkende dat en vond het fijn om het zo op papier te zien. "
            "Daarna uitgelegd hoe we met de functionele interactieanalyse naar kleine momenten gaan kijken: wat doet "
            "hij, wat denk en voel jij, wat doe jij dan, en wat doet dat weer met hem."
        ),
        3: (
            "Vandaag gefilmd tijdens instructie en zelfstandig werken, ruim een half uur. De klas was snel gewend aan "
            "de camera. Er waren twee momenten waarop de spanning bij de leerling opliep; één daarvan zakte vanzelf "
            "toen de leerkracht toevallig langsliep. Precies zo'n moment gaan we terugkijken."
        ),
        4: (
            "Aan de hand van drie fragmenten de interactieanalyse gemaakt. De leerkracht zag zelf dat de eerste "
            "signalen er al een minuut eerder zijn, en dat de leerling dan steeds opkijkt. 'Hij zoekt me, en ik dacht "
            "dat hij me uitdaagde.' Vanuit die ontdekking is de werkvraag geformuleerd, met streefpunten, doelgedrag "
            "en keywords."
        ),
        5: (
            "Eerste keer synchroon gecoacht. Het oortje was even wennen, na vijf minuten was het vergeten. De "
            "leerkracht is vier keer bij de eerste signalen naar de leerling toe gelopen en drie keer was dat genoeg. "
            "De vierde keer werd hij toch boos, maar bleef hij in de klas. Een mooi begin."
        ),
        6: (
            "Samen de beelden van de vorige keer bekeken. We hebben vooral stilgestaan bij wat er al lukt: de lage "
            "stem, de hand op de tafel, het wachten. De leerkracht merkte op dat het wachten voor het gevoel een "
            "minuut duurde en op beeld zes tellen. Afspraak: de komende twee weken elke dag één keer bewust naast hem "
            "gaan zitten als er niets aan de hand is."
        ),
        7: (
            "Tweede keer coachen in de klas. Ik hoefde nog maar weinig in te fluisteren. Op een lastig moment bij het "
            "wisselen van les deed de leerkracht precies wat we geoefend hadden en de leerling liet zijn schouders "
            "zakken. De groep werkte gewoon door; ook dat is winst."
        ),
        8: (
            "De les met beeld nabesproken. De leerkracht ziet zichzelf nu als iemand die hem kan helpen zakken, en dat "
            "geeft ruimte. Er zijn nog boze buien, ze zijn korter en het herstel gaat sneller. We hebben op papier "
            "gezet wat de leerkracht wil vasthouden en wat collega's bij pleinwacht ook kunnen doen."
        ),
        9: (
            "Extra sessie in de klas, omdat een stagiair de groep voor een deel is gaan draaien en dat onrust gaf. De "
            "leerkracht heeft de stagiair laten zien hoe je naast hem gaat zitten. Mooi om te merken dat het "
            "doelgedrag nu wordt doorgegeven."
        ),
        10: (
            "Laatste extra sessie: teruggekeken naar een fragment uit de eerste opname en een van nu. Het verschil zit "
            "in de afstand, letterlijk. De leerkracht heeft een kaartje met de eigen keywords op het bureau staan voor "
            "de dagen dat het minder gaat."
        ),
    },
    notities={
        1: (
            "Vertelt snel en veel, alsof het eindelijk mag. Let op: zet bij elk moeilijk moment zichzelf als oorzaak "
            "neer. Volgende keer tempo eruit en de sterke kanten uit het interview letterlijk teruggeven."
        ),
        3: (
            "Fragment 14:20 bewaren voor sessie 4: leerkracht loopt langs zonder opzet, leerling ademt zichtbaar uit. "
            "Fragment 22:05 laat het omgekeerde zien, maar niet daarmee beginnen."
        ),
        5: (
            "Ik was zelf gespannen en heb de eerste tien minuten te veel gezegd. Minder keywords tegelijk: alleen "
            "'naast hem' en 'wacht'."
        ),
        7: (
            "Bijna overbodig vandaag, heerlijk. Wel gezien dat de leerkracht na afloop leeg was. Bij sessie 8 vragen "
            "hoe de rest van de dag dan verloopt en of er steun is van de duo-collega."
        ),
        9: (
            "Overdracht aan stagiair ging vanzelf. Zelf niets gezegd over de toon van de stagiair; dat is aan de "
            "leerkracht."
        ),
    },
    evaluatie=(
        "De leerkracht begon met de vraag hoe de uitbarstingen konden stoppen en eindigt met weten hoe je er kunt zijn "
        "als ze komen. Het aantal uitbarstingen is volgens de leerkracht van bijna dagelijks naar ongeveer een per "
        "week gegaan, en ze duren korter. Belangrijker vindt de leerkracht dat er weer gelachen wordt. Advies aan "
        "school: houd vast dat er na een moeilijk moment dezelfde dag hersteld wordt, ook op het plein."
    ),
)
