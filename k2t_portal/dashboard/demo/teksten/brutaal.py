"""Insolence and undermining: authority under pressure. Pupil is a boy throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="brutaal",
        route=1,
        groep="8",
        leerling_aanduiding="leerling R.",
        hulpvraag=(
            "De leerling geeft overal commentaar op, lacht de leerkracht uit waar de klas bij is en noemt de lessen "
            "saai. Hij is slim en snel en heeft een paar volgers. De leerkracht vraagt: hoe neem ik mijn plek in "
            "zonder hem te hoeven verslaan?"
        ),
        handelingsverlegenheid=(
            "Er is 's ochtends angst om voor de eigen klas te staan, en dat bij iemand die altijd de bovenbouw heeft "
            "gedaan. 'Ik bereid me voor op wat hij kan zeggen, niet op mijn les.' De leerkracht wordt formeel en "
            "kortaf en herkent zichzelf niet in die houding. Complimenten aan hem voelen als slijmen."
        ),
        al_geprobeerd=(
            "Gesprekken met hem alleen, waarin hij redelijk is, een driehoeksgesprek met ouders, uit de les sturen, "
            "verrijkingsstof en een plusgroep. Ik heb als kwaliteitscoördinator een paar lessen overgenomen; bij mij "
            "deed hij het ook. Dat was voor de leerkracht een opluchting."
        ),
        gewenste_verandering=(
            "We wensen dat de leerkracht weer ontspannen en met gezag voor de klas staat. Niet door harder te worden, "
            "wel door zich minder te laten raken en meer contact te maken. De leerkracht wil hem aan het eind van "
            "groep 8 recht in de ogen kunnen kijken."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "Met CLB is gekeken naar verrijking en naar het omgaan met de groep. De inhoud sluit nu goed aan, want hij "
            "maakt het werk ook. De ondermijnende toon richt zich op de leerkracht als persoon, en de leerkracht "
            "reageert als persoon. Daar heeft CLB geen antwoord op en Key2Teach wel."
        ),
    ),
    Hulpvraag(
        thema="brutaal",
        route=2,
        groep="7",
        leerling_aanduiding="leerling T.E.",
        hulpvraag=(
            "De leerling praat tegen de leerkracht zoals tegen een leeftijdsgenoot die hij niet mag. Rollende ogen, "
            "'boeiend', 'doe normaal man'. Als CLB'er zie ik dat hij vooral zo is tegen deze leerkracht, die invalt "
            "sinds de zwangerschap van een geliefde collega. De leerkracht wil een eigen plek bij hem verdienen."
        ),
        handelingsverlegenheid=(
            "'Ik ben niet wie hij wil, en dat laat hij me elke les weten.' De leerkracht probeert het goed te doen "
            "door aardig te zijn en gaat over eigen grenzen heen. Als het te veel wordt, volgt een uitval die niet in "
            "verhouding staat. Dat bevestigt voor hem dat deze leerkracht niet deugt."
        ),
        al_geprobeerd=(
            "In het CLB-traject hebben we de overdracht overgedaan, met de oude leerkracht erbij, en een groepsgesprek "
            "gevoerd over missen en wennen. Er zijn drie duidelijke regels. Bij de meeste kinderen heeft dat geholpen."
        ),
        gewenste_verandering=(
            "Ik hoop dat de leerkracht leert zien dat hij verdriet heeft en dat op een beroerde manier laat merken. En "
            "dat de leerkracht eerder en vriendelijker een grens durft te stellen, zodat een uitval niet meer nodig "
            "is."
        ),
        begeleider="clb",
    ),
    Hulpvraag(
        thema="brutaal",
        route=1,
        groep="6/7",
        leerling_aanduiding="leerling B.S.",
        hulpvraag=(
            "De leerling spreekt de leerkracht tegen op een manier die de groep in twee kampen verdeelt. Hij filmt "
            "stiekem, citeert regels en dreigt met wat zijn ouders zullen zeggen. De leerkracht is onzeker geworden "
            "over elk woord. De hulpvraag: hoe kan ik vrij voor de klas staan en tegelijk met hem in contact blijven?"
        ),
        handelingsverlegenheid=(
            "Er ligt een klacht van ouders uit het vorige schooljaar en die werkt door. 'Ik heb het gevoel dat er "
            "altijd een derde meekijkt.' De leerkracht ontwijkt hem, geeft hem minder beurten en corrigeert anderen "
            "sneller dan hem. De leerkracht weet het, en vindt het oneerlijk tegenover iedereen."
        ),
        al_geprobeerd=(
            "De directeur heeft de gesprekken met ouders overgenomen. De klacht is zorgvuldig afgehandeld. We hebben "
            "telefoons in een kast gedaan en de groepsregels opnieuw vastgesteld. In een observatie zag ik dat hij de "
            "leerkracht ook om hulp vraagt, maar zo zacht dat het niet gehoord wordt."
        ),
        gewenste_verandering=(
            "Dat de leerkracht zich weer durft te laten zien, met fouten en al. We zouden blij zijn met een gewone "
            "werkrelatie: een grapje, een correctie, een compliment. De leerkracht hoopt vooral de eigen spontaniteit "
            "terug te vinden."
        ),
        helpdesk=True,
        signaal_van="directeur",
        clb_niet_genoeg=(
            "Het CLB-traject heeft de structuur in de groep verbeterd en de combinatiegroep loopt. De onzekerheid bij "
            "de leerkracht is er niet mee verdwenen en die bepaalt op dit moment het contact. We hebben met de "
            "helpdesk gebeld: een traject gericht op de relatie en de overtuigingen van de leerkracht past beter."
        ),
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe sta ik ontspannen en duidelijk voor de klas, ook als de leerling mij uitdaagt, en zie ik zijn vraag "
            "achter de opmerking?"
        ),
        streefpunten=(
            "- Ik geef een opmerking niet meer dan twee tellen aandacht en ga verder met de les.\n"
            "- Ik stel vroeg en vriendelijk een grens, in mijn eigen woorden.\n"
            "- Ik maak dagelijks contact over iets wat hem echt bezighoudt."
        ),
        doelgedrag=(
            "De leerkracht staat rechtop en stil, kijkt de leerling na een opmerking kort en rustig aan, reageert met "
            "één zin of geen zin, en zoekt hem binnen tien minuten op met een vraag over zijn werk."
        ),
        keywords="sta, twee tellen, verder, lage stem, zoek op",
    ),
    terugkoppelingen={
        1: (
            "Interview afgenomen. We begonnen bij het vak: waarom is deze leerkracht ooit het onderwijs ingegaan? "
            "Daarna was er ruimte om over de leerling te praten. De leerkracht vertelde feitelijk en zonder verwijt. "
            "Goede afspraken gemaakt over vertrouwelijkheid, want dat is voor de leerkracht belangrijk."
        ),
        2: (
            "Relatieprofiel doorgenomen. Er staat veel in over gezag, weinig over plezier. De leerkracht herkende de "
            "spanning en gaf woorden aan wat er op het spel staat: gezien worden als een goede leerkracht. "
            "Interactieanalyse uitgelegd. Tot de opname hoeft er niets anders, alleen opmerken wat er met de "
            "ademhaling gebeurt."
        ),
        3: (
            "De opname is gemaakt tijdens een gewone les. De leerling maakte twee opmerkingen en één keer lachte een "
            "deel van de klas mee. De leerkracht ging door, met zichtbare inspanning. Voor de leerling en de groep "
            "hebben we kort verteld dat de opname van de leerkracht is en dat er verder niemand naar kijkt."
        ),
        4: (
            "Aan de hand van beelden ontdekte de leerkracht dat er na een opmerking een lange stilte valt, waarin de "
            "hele klas gaat kijken. 'Ik maak het zelf groot.' Ook was te zien dat hij, direct na zijn opmerking, aan "
            "het werk gaat. De werkvraag is gericht op ontspannen en duidelijk staan. De keywords gaan vooral over "
            "houding."
        ),
        5: (
            "Synchroon gecoacht tijdens een klassikale les. De keywords 'sta' en 'verder' hielpen om na een opmerking "
            "niet stil te vallen. Hij probeerde het drie keer; de derde keer lachte er niemand meer. De leerkracht "
            "heeft hem daarna opgezocht met een vraag over zijn werk en dat werd een kort, gewoon gesprek."
        ),
        6: (
            "Nabespreking met beeld. Vooral gekeken naar het gesprekje aan zijn tafel. De leerkracht was verbaasd over "
            "hoe rustig het eruitzag. Het denken hadden we ook op tafel: moet iedereen mij aardig vinden? Dat hoeft "
            "niet, besloot de leerkracht, en schreef het op."
        ),
        7: (
            "Tweede keer in de klas. De leerkracht stelde in het begin van de les vriendelijk een grens aan de hele "
            "groep. Eén opmerking van de leerling kreeg een blik en een glimlach. Hij stelde later zelf een vraag over "
            "de stof. De sfeer was gewoon goed."
        ),
        8: (
            "Beelden bekeken en de reeks afgelopen. De leerkracht ziet iemand die stevig staat en vindt dat prettig om "
            "naar te kijken. Er zijn nog lastige lessen, vooral op vrijdag. We hebben een eigen recept gemaakt voor "
            "die dag. De leerkracht wil dit delen in het bouwoverleg."
        ),
        9: (
            "Extra sessie op een vrijdagmiddag, bewust gekozen. Het recept werkte grotendeels. Toen het halverwege "
            "even misging, herstelde de leerkracht dat met een grap over zichzelf. De leerling moest erom lachen en "
            "niet meer uitlachen."
        ),
        10: (
            "Slotgesprek. De leerkracht vertelde over een gesprek met hem over zijn toekomstplannen, op zijn eigen "
            "initiatief. De opbrengst staat op één blad en hangt aan de binnenkant van de kastdeur. Van mijn kant veel "
            "waardering voor de moed."
        ),
    },
    notities={
        1: (
            "Vertrouwelijkheid komt drie keer ter sprake. Angst dat dit in een dossier belandt. Precies uitgelegd wie "
            "wat leest en dat deze notities alleen van mij zijn."
        ),
        3: (
            "Klas kijkt naar leerkracht na opmerking, gemiddeld zeven tellen stilte. Opvallend: leerling zelf kijkt "
            "dan naar zijn schrift. Mooi contrast voor sessie 4."
        ),
        5: (
            "Ik fluisterde een keer te laat en liep daarmee in de weg. Bij een opmerking direct 'verder', anders niets."
        ),
        7: ("Voor het eerst een echte lach gezien van de leerkracht. Ik heb niets gezegd, alleen opgeschreven."),
        9: "De grap over zichzelf was dapper. In sessie 1 was dat ondenkbaar geweest.",
    },
    evaluatie=(
        "De leerkracht staat weer ontspannen voor de groep. De uitdagende opmerkingen zijn niet weg, wel minder vaak "
        "en ze hebben hun publiek verloren. Beslissend was het inzicht dat de stilte na een opmerking het groot "
        "maakte. Tussen leerkracht en leerling is er een gewone werkrelatie ontstaan. De leerkracht gaf aan dat het "
        "prettig was dat de coach niet oordeelde en nooit de les overnam."
    ),
)
