"""Withdrawn and silent: contact that never comes. Pupil is a girl throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="teruggetrokken",
        route=1,
        groep="5",
        leerling_aanduiding="leerling A.",
        hulpvraag=(
            "De leerling praat op school nauwelijks. Ze doet haar werk, kijkt niet op en trekt haar trui over haar kin "
            "zodra iemand haar iets vraagt. De leerkracht heeft het idee geen idee te hebben wat er in haar omgaat. "
            "Hoe bouw je een band op met een kind dat niets teruggeeft?"
        ),
        handelingsverlegenheid=(
            "'Ik sla haar over, en dat weet ik.' Met een drukke groep is het verleidelijk om het stille kind stil te "
            "laten. Als de leerkracht haar wel aanspreekt en er komt niets, voelt dat als een afwijzing en ook als een "
            "gebrek aan vakmanschap. De leerkracht praat dan maar voor haar, en ziet haar verder wegkruipen."
        ),
        al_geprobeerd=(
            "Een praatboekje, werken in een tweetal, elke dag één vraag die ze met een knik kan beantwoorden. De "
            "logopedist en de jeugdarts hebben meegedacht. Thuis praat ze honderduit, vertelt moeder. In de kleine "
            "groep op dinsdag fluistert ze soms tegen een klasgenootje."
        ),
        gewenste_verandering=(
            "De leerkracht wil rustig bij haar kunnen zijn zonder iets van haar te willen. Dat klinkt eenvoudig, maar "
            "de neiging om te trekken is groot. We zouden blij zijn als ze over een tijd zelf naar de leerkracht toe "
            "durft te lopen."
        ),
        signaal_van="kc",
        clb_niet_genoeg=(
            "In het CLB-traject hebben we geleerd hoe we haar in de les kunnen laten meedoen zonder dat ze hoeft te "
            "praten. Dat loopt. De leerkracht blijft met de vraag zitten wat haar zwijgen doet met het eigen handelen "
            "en hoe je zonder woorden nabij bent. Dat vraagt een andere ingang."
        ),
    ),
    Hulpvraag(
        thema="teruggetrokken",
        route=2,
        groep="7",
        leerling_aanduiding="leerling V.",
        hulpvraag=(
            "Sinds de scheiding van haar ouders is de leerling somber en in zichzelf gekeerd. Ze tekent in de "
            "kantlijn, levert half werk in en zegt op alles 'maakt niet uit'. Ik ben als CLB'er betrokken bij de "
            "groep. De leerkracht wil er voor haar zijn en weet niet meer hoe, want elke toenadering ketst af."
        ),
        handelingsverlegenheid=(
            "De leerkracht neemt haar verdriet mee naar huis. 'Ik loop op mijn tenen om haar heen.' Er wordt niets "
            "meer van haar gevraagd uit angst haar te belasten, en tegelijk is er ergernis over dat 'maakt niet uit'. "
            "De leerkracht vindt het lastig om die twee gevoelens naast elkaar te hebben."
        ),
        al_geprobeerd=(
            "Wekelijkse gesprekjes, een schrift waarin ze mag schrijven, minder huiswerk en contact met beide ouders. "
            "Er loopt buiten school hulp voor haar. In het CLB-traject hebben we de taken verkort en een buddy "
            "geregeld. De gesprekjes zijn gestopt omdat zij steeds vroeg of ze alweer weg mocht."
        ),
        gewenste_verandering=(
            "Dat de leerkracht weer gewoon durft te doen. Iets vragen, een grap maken, ook eens streng zijn. Ik zou de "
            "leerkracht willen helpen om haar signalen te lezen, want ze zijn er wel: ze blijft bijvoorbeeld altijd "
            "als laatste in de klas."
        ),
        begeleider="clb",
    ),
    Hulpvraag(
        thema="teruggetrokken",
        route=1,
        groep="1/2",
        leerling_aanduiding="leerling I.",
        hulpvraag=(
            "Een jongste kleuter die aan de rand van de klas staat. Ze speelt niet, huilt zacht en laat zich door "
            "niemand troosten. De leerkracht vraagt hoe je een kind bereikt dat zich omdraait als je door de knieën "
            "gaat."
        ),
        handelingsverlegenheid=(
            "'Ik heb er honderden zien wennen en bij haar lukt het mij niet.' De leerkracht twijfelt aan een intuïtie "
            "die altijd goed was. Omdat troosten niet werkt, is er ook een soort verlegenheid ontstaan over "
            "lichamelijk contact: mag ik haar optillen of maakt dat het erger? Ondertussen vraagt een groep van "
            "achtentwintig om aandacht."
        ),
        al_geprobeerd=(
            "Een knuffel van thuis, een vast wenritueel met moeder, halve dagen en een rustige plek bij het raam. De "
            "pedagogisch medewerker van de peuterspeelzaal vertelde dat ze daar na drie maanden ontdooide. We hebben "
            "dus geduld gehad, maar na een half jaar is er weinig veranderd."
        ),
        gewenste_verandering=(
            "Dat de leerkracht opnieuw vertrouwen krijgt in het eigen gevoel en kan zien welke heel kleine signalen ze "
            "geeft. En dat zij ervaart dat er iemand is die blijft, ook als ze zich omdraait."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "CLB heeft met ons naar het dagritme en de inrichting gekeken, en dat heeft haar rust gegeven: ze huilt "
            "minder. Maar contact is er nog niet. De leerkracht zou graag met beeld willen kijken naar wat er tussen "
            "hen gebeurt, omdat het om zulke kleine dingen gaat."
        ),
    ),
    Hulpvraag(
        thema="teruggetrokken",
        route=2,
        groep="8",
        leerling_aanduiding="leerling H.M.",
        hulpvraag=(
            "Een leerling die er altijd is en nooit opvalt. Ze haalt goede cijfers, werkt alleen en eet haar brood in "
            "het toilet, ontdekten we kort geleden. De leerkracht is daarvan geschrokken en vraagt zich af hoe dat zo "
            "lang onopgemerkt kon blijven, en hoe nu het contact te maken dat er nooit geweest is."
        ),
        handelingsverlegenheid=(
            "Er is een groot schuldgevoel. De leerkracht heeft haar sindsdien vaak apart genomen en merkt dat ze dan "
            "verstijft. 'Ik wil het te graag goedmaken.' In de klas weet de leerkracht niet of je haar moet betrekken "
            "of juist met rust moet laten, en doet daardoor vaak niets."
        ),
        al_geprobeerd=(
            "Er zijn lunchafspraken met twee klasgenoten, de vertrouwenspersoon heeft met haar gesproken en in de "
            "groep is een lessenserie over vriendschap gegeven. Ik heb in het CLB-traject een sociogram afgenomen en "
            "de groepsvorming begeleid. Dat gaat over de klas; over het contact tussen leerkracht en leerling zijn we "
            "niet toegekomen."
        ),
        gewenste_verandering=(
            "De leerkracht wil ontspannen aandacht kunnen geven, zonder schuldgevoel. Klein beginnen: een opmerking "
            "bij de deur, een knik, weten waar ze van houdt. Voor haar hoop ik dat ze in het laatste jaar van de "
            "basisschool merkt dat ze ertoe doet."
        ),
        begeleider="clb",
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe kan ik nabij zijn zonder te trekken, zodat de leerling in haar eigen tempo contact met mij durft te "
            "maken?"
        ),
        streefpunten=(
            "- Ik ben elke dag twee keer even in haar buurt zonder vraag.\n"
            "- Ik benoem wat ik zie en laat het daarna stil.\n"
            "- Ik merk haar kleine signalen op en beantwoord ze net zo klein."
        ),
        doelgedrag=(
            "De leerkracht gaat schuin naast de leerling zitten, zegt rustig iets over wat ze aan het doen is, wacht "
            "in stilte en reageert op elk klein teken van contact met een knik of een glimlach."
        ),
        keywords="volg, stil, schuin, klein, blijf even",
    ),
    terugkoppelingen={
        1: (
            "Interview afgenomen. Er vielen stiltes, en die waren nodig. De leerkracht zoekt naar woorden voor een "
            "contact dat er bijna niet is en deed dat heel zorgvuldig. Aan het eind kwam er een herinnering aan een "
            "moment bij de vensterbank dat wel goed was. Die nemen we mee."
        ),
        2: (
            "Het relatieprofiel laat een grote zorg zien en weinig houvast. De leerkracht voelde zich gezien door die "
            "woorden. We hebben besproken wat het doet als er weinig terugkomt: je gaat harder werken of je trekt je "
            "terug. De leerkracht herkende allebei. De interactieanalyse uitgelegd met het moment bij de vensterbank "
            "als voorbeeld."
        ),
        3: (
            "Opname tijdens zelfstandig werken, omdat de leerkracht dan bij de kinderen langsloopt. De leerling zit op "
            "afstand in beeld, zodat ze er geen last van had. De leerkracht dacht dat er niets op zou staan. Ik denk "
            "dat er veel op staat."
        ),
        4: (
            "Met geluid uit gekeken naar vier fragmenten van nog geen minuut. Er bleken acht momenten waarop ze "
            "opkijkt als de leerkracht voorbij is. 'Ze kijkt me na.' Het was even stil in de kamer. De werkvraag werd: "
            "nabij zijn zonder te trekken. Als keywords vooral rustige woorden gekozen."
        ),
        5: (
            "Synchroon gecoacht in de klas. Ik heb weinig gezegd en vooral 'blijf even' gefluisterd. De leerkracht "
            "ging schuin naast haar zitten en heeft bijna twee minuten niets gevraagd. Daarna schoof zij haar schrift "
            "een stukje op zodat het te zien was. Voor een buitenstaander is dat niets, voor ons was het heel wat."
        ),
        6: (
            "Beelden bekeken van het schrift dat opzij schuift. We hebben er lang bij stilgestaan hoe de leerkracht "
            "toen reageerde: een knik, geen woord. Ook besproken hoe ongemakkelijk stilte kan zijn voor de klas. De "
            "leerkracht gaat hetzelfde proberen op twee andere momenten van de dag."
        ),
        7: (
            "Coaching in de klas. De leerkracht bewoog zich opvallend rustig door het lokaal. De leerling heeft één "
            "keer iets gefluisterd en één keer zelf iets laten zien. Ik heb geen keyword hoeven te gebruiken. Andere "
            "kinderen lijken ook rustiger te worden van deze manier van rondlopen."
        ),
        8: (
            "Nabesproken met beeld. De leerkracht vertelt dat er buiten de sessies ook dingen gebeuren: een tekening "
            "op het bureau, een zin bij het weggaan. We hebben stilgestaan bij de eigen ongerustheid, die minder hoeft "
            "te sturen. Het doelgedrag is inmiddels gewoon geworden."
        ),
        9: (
            "Nog een keer in de klas geweest, nu bij een les in tweetallen. De leerling praat zacht met een klasgenoot "
            "en kijkt af en toe naar de leerkracht, die dan knikt. De leerkracht heeft bedacht hoe dit bij een "
            "invaller op dezelfde manier kan."
        ),
        10: (
            "Eindgesprek. De leerkracht heeft een brief geschreven aan de collega van het volgende schooljaar met als "
            "eerste zin: 'Geef haar tijd en kijk om.' Meer samenvatting is er niet nodig."
        ),
    },
    notities={
        1: (
            "Moest zelf ook wennen aan de stiltes, ik vulde er twee in. Volgende keer echt afwachten. Leerkracht "
            "veegde even de ogen droog bij het verhaal over de vensterbank."
        ),
        3: (
            "Acht keer nakijken geteld bij een eerste keer terugkijken. Niet vertellen, laten ontdekken. Fragmenten "
            "kort houden."
        ),
        5: (
            "Mijn hart sloeg over bij het schrift. Goed dat ik niets zei. Vraag me af of een oortje hier nodig is of "
            "dat alleen mijn aanwezigheid al vertraagt."
        ),
        7: "Leerkracht is een andere loopstijl gaan hebben, zo mooi. Navragen of dat bewust is.",
        9: ("De invaller is een goed punt. Niet te veel vastleggen, anders wordt nabijheid een protocol."),
    },
    evaluatie=(
        "Dit traject ging over heel kleine stappen en die zijn gezet. De leerling zoekt nu enkele keren per dag zelf "
        "contact, meestal zonder woorden. De leerkracht heeft vertrouwen gekregen in wachten en voelt zich niet meer "
        "afgewezen. De zorgen over haar zijn niet allemaal weg; daarvoor loopt er andere hulp. Het contact in de klas "
        "is er een stevige basis voor. De leerkracht kijkt er met trots op terug."
    ),
)
