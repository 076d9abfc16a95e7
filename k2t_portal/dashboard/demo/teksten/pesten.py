"""Bullying and conflicts with classmates: the teacher as judge. Pupil is a girl throughout."""

from k2t_portal.dashboard.demo.gegevens import Hulpvraag, Verhaallijn, Werkvraag

HULPVRAGEN = (
    Hulpvraag(
        thema="pesten",
        route=1,
        groep="7",
        leerling_aanduiding="leerling L.K.",
        hulpvraag=(
            "De leerling stuurt de groep aan met blikken, briefjes en buitensluiten. Aan de leerkracht is ze "
            "vriendelijk, bijna volwassen. Elke week staat er een ander kind huilend bij de leerkracht. De vraag: hoe "
            "krijg ik echt contact met haar, voorbij dat vriendelijke masker, zodat ik haar kan aanspreken en helpen?"
        ),
        handelingsverlegenheid=(
            "'Ik vertrouw haar niet en ik schaam me dat ik dat zeg over een meisje van tien.' De leerkracht voelt zich "
            "bespeeld en reageert koel. Met ouders van andere kinderen die om maatregelen vragen, is er druk om streng "
            "te zijn. De leerkracht is rechter geworden en mist het gewone contact met haar."
        ),
        al_geprobeerd=(
            "Een aanpak tegen pesten met de hele groep, herstelgesprekken, een andere plattegrond en een gesprek met "
            "haar ouders. Elke aanpak levert even rust op. In de gesprekken geeft ze sociaal gewenste antwoorden, en "
            "daarna gaat het ondergronds verder."
        ),
        gewenste_verandering=(
            "De leerkracht wil met een open blik naar haar kunnen kijken en begrijpen wat ze nodig heeft om haar plek "
            "te houden. Duidelijk over gedrag en tegelijk warm voor haar als persoon. Dan kan ook de groep weer tot "
            "rust komen."
        ),
        signaal_van="kc",
        clb_niet_genoeg=(
            "Het CLB-traject was gericht op de groep: groepsvorming, regels, toezicht. Daar staat nu een goede basis. "
            "De relatie met deze ene leerling is niet hersteld en eerder kouder geworden. We denken dat de sleutel "
            "daar ligt."
        ),
    ),
    Hulpvraag(
        thema="pesten",
        route=1,
        groep="5",
        leerling_aanduiding="leerling B.N.",
        hulpvraag=(
            "Elke pauze eindigt in ruzie en in elke ruzie zit deze leerling. Ze komt verontwaardigd binnen, wil het "
            "verhaal vertellen en wordt boos als een ander ook iets mag zeggen. De leerkracht is na elke pauze een "
            "half uur kwijt en vraagt hoe je naar haar kunt luisteren zonder rechtbank te spelen."
        ),
        handelingsverlegenheid=(
            "'Ik denk al: daar gaan we weer, voordat ze binnen is.' De leerkracht heeft haar een paar keer ten "
            "onrechte de schuld gegeven en dat achteraf rechtgezet. Sindsdien is er onzekerheid: wie moet ik geloven? "
            "Ze merkt die twijfel en vertelt haar verhaal steeds harder."
        ),
        al_geprobeerd=(
            "Een ruziekaart met stappen, een maatje op het plein, extra toezicht, binnenblijven en zelfs een "
            "pauzerooster. We hebben met de groep afspraken gemaakt over samen spelen. De conflicten verplaatsen zich "
            "naar de gymles en de rij."
        ),
        gewenste_verandering=(
            "Dat ze zich gehoord voelt en de leerkracht niet leeg is. De leerkracht zou haar willen kunnen ontvangen "
            "na een pauze zonder zich schrap te zetten, en haar willen helpen om zelf een oplossing te vinden."
        ),
        signaal_van="leerkracht",
        clb_niet_genoeg=(
            "In het CLB-traject hebben we het plein, de regels en de sociale vaardigheden aangepakt. De leerkracht "
            "past dat toe, maar geeft aan dat het gevoel tegenover haar in de weg staat. Zonder aandacht voor dat "
            "gevoel blijft elke aanpak een kunstje."
        ),
    ),
    Hulpvraag(
        thema="pesten",
        route=2,
        groep="8",
        leerling_aanduiding="leerling L.",
        hulpvraag=(
            "De leerling ligt in conflict met een groepje en dat gaat na schooltijd in groepsapps verder. In de klas "
            "daagt ze anderen uit en kijkt of de leerkracht ingrijpt. Ik begeleid deze groep sinds kort op niveau 2. "
            "De leerkracht voelt zich er steeds verder in meegetrokken en wil een positie vinden naast haar, in plaats "
            "van tussen haar en de rest."
        ),
        handelingsverlegenheid=(
            "De leerkracht wordt 's avonds door ouders gebeld met schermafdrukken. 'Ik kan haar niet meer zien zonder "
            "aan die berichten te denken.' In de les is er daardoor een gespannen beleefdheid. De leerkracht weet dat "
            "ze het zelf ook moeilijk heeft en kan dat op dit moment niet voelen."
        ),
        al_geprobeerd=(
            "Afspraken met ouders over telefoons, een lessenserie over online gedrag, gesprekken met de groep. De "
            "wijkagent heeft voorlichting gegeven. In het CLB-traject heb ik met de leerkracht een manier gevonden om "
            "ouders naar mij of de directeur te verwijzen; dat geeft al lucht."
        ),
        gewenste_verandering=(
            "Mijn hoop is dat de leerkracht het meisje achter de berichten weer gaat zien. Als er een gesprek mogelijk "
            "wordt waarin ze niet hoeft te verdedigen en de leerkracht niet hoeft te beschuldigen, verandert er in de "
            "groep ook iets."
        ),
        begeleider="clb",
    ),
)

VERHAAL = Verhaallijn(
    werkvraag=Werkvraag(
        werkvraag=(
            "Hoe luister ik naar de leerling zonder te oordelen en ben ik tegelijk duidelijk over wat niet kan, zodat "
            "zij mij niet hoeft te overtuigen?"
        ),
        streefpunten=(
            "- Ik begroet haar elke ochtend met oprechte belangstelling.\n"
            "- Ik luister na een conflict eerst twee minuten zonder vragen te stellen.\n"
            "- Ik scheid wat ze deed van wie ze is, en zeg dat ook."
        ),
        doelgedrag=(
            "De leerkracht gaat na een conflict naast de leerling staan, vat in één zin samen wat zij zegt, noemt kort "
            "de grens en vraagt wat zij nodig heeft om verder te kunnen."
        ),
        keywords="luister, vat samen, grens kort, zacht gezicht, wat nodig",
    ),
    terugkoppelingen={
        1: (
            "Interview afgenomen, in twee delen vanwege een oudergesprek dat ertussen kwam. De leerkracht heeft "
            "openhartig verteld over de groep en over het wantrouwen dat erin geslopen is. Fijn dat dit gezegd kon "
            "worden. De vraag is verschoven van 'de groep' naar 'zij en ik'."
        ),
        2: (
            "Relatieprofiel besproken. De leerkracht zag dat er vooral verteld is over gedrag en weinig over haar als "
            "kind: wat vindt ze leuk, waar is ze bang voor? Dat is genoteerd als vraag om mee te nemen. Bij de uitleg "
            "van de interactieanalyse kwam een situatie na de pauze op tafel, die we hebben uitgewerkt."
        ),
        3: (
            "Filmopname gemaakt van de terugkomst na de pauze en de les daarna. Bewust dat moment gekozen. Het was een "
            "rustige pauze, wat de leerkracht jammer vond. Ook daar valt veel uit te halen, bijvoorbeeld hoe ze wordt "
            "ontvangen."
        ),
        4: (
            "Beelden bekeken. Zonder dat er iets is gebeurd, staat de leerkracht al met de armen over elkaar bij de "
            "deur. 'Ik sta haar op te wachten, ik verwelkom haar niet.' De leerkracht moest er even van slikken en kon "
            "er daarna om glimlachen. Werkvraag, streefpunten, doelgedrag en keywords vastgelegd."
        ),
        5: (
            "Coaching met oortje na de pauze. Er was een ruzie, dus het kon meteen in de praktijk. De leerkracht "
            "luisterde, vatte samen en stelde één grens. De leerling was verbaasd en viel stil. Het gesprekje duurde "
            "vier minuten, tegen een half uur gewoonlijk."
        ),
        6: (
            "Met beeld nabesproken. Stilgestaan bij haar gezicht op het moment dat ze zich gehoord voelt. De "
            "leerkracht vond het eigen gezicht nog streng; we zagen het zachter worden in de loop van het fragment. "
            "Verder gesproken over hoe je omgaat met de druk van buiten, zoals van ouders."
        ),
        7: (
            "In de klas gecoacht, tijdens een opdracht in groepjes. De leerkracht bleef in de buurt, zag twee keer dat "
            "zij een ander ruimte gaf en zei daar iets over. Eén keer was een grens nodig. Dat ging kort en "
            "vriendelijk, en ze ging verder."
        ),
        8: (
            "Nabespreking met beeld van de les in groepjes. De leerkracht ziet een meisje dat haar best doet om erbij "
            "te horen. Dat is een ander beeld dan bij het begin. We hebben doorgenomen hoe de leerkracht dit aan "
            "ouders en collega's kan vertellen, zonder de afspraken over het gedrag los te laten."
        ),
        9: (
            "Extra sessie na een nieuw conflict in de groep. De leerkracht wilde vooral samen nadenken. We hebben het "
            "gesprek met haar voorbereid en in de klas gezien hoe de leerkracht het voerde: rustig, eerlijk, zonder te "
            "preken."
        ),
        10: (
            "Laatste sessie. De leerkracht vertelt dat zij nu soms zelf komt voordat het misgaat. Op de beelden van "
            "vandaag zagen we een ontspannen groep en een leerkracht met een open gezicht. De keywords gaan mee naar "
            "de duo-partner."
        ),
    },
    notities={
        1: (
            "Stevige woorden over de leerling in deel één, daarna schaamte. Benoemd dat eerlijkheid hier een "
            "voorwaarde is. Niet opnemen in de terugkoppeling."
        ),
        3: (
            "Armen over elkaar bij de deur, 03:10. Dit is het fragment. Zelf laten ontdekken door te vragen: wat zie "
            "je aan jouw houding?"
        ),
        5: (
            "Vier minuten! Ik heb tweemaal 'zacht gezicht' gezegd en dat kwam meteen door. Let op dat de leerkracht "
            "het luisteren niet als truc gaat inzetten."
        ),
        7: (
            "Merkte dat ik zelf partij koos voor een klasgenoot. Interessant hoe snel dat gaat. Gebruiken als ik "
            "uitleg hoe begrijpelijk oordelen is."
        ),
        9: "Leerkracht deed bijna alles zelf. Ik was vooral klankbord. Afbouwen kan.",
    },
    evaluatie=(
        "De leerkracht is uit de rol van rechter gestapt. Conflicten zijn er nog, maar ze kosten minder tijd en "
        "eindigen vaker met een oplossing van de leerling zelf. Het wantrouwen heeft plaatsgemaakt voor "
        "belangstelling. Tijdens het traject bleek hoeveel invloed de druk van ouders had; de afspraak dat de "
        "directeur die gesprekken voert heeft de leerkracht ruimte gegeven. Advies: houd die afspraak in stand."
    ),
)
