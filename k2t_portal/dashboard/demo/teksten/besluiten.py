"""Motiveringen with which the OC approves, and questions that it asks with their answers."""

from k2t_portal.dashboard.demo.gegevens import Aanvullingsvraag, Goedkeuring

GOEDKEURINGEN = (
    Goedkeuring(
        motivering=(
            "De aanvraag laat goed zien dat er binnen het CLB-traject zorgvuldig is gewerkt en waar dat ophoudt. De "
            "vraag gaat over wat er gebeurt tussen leerkracht en leerling op het moment dat het spannend wordt. Dat is "
            "precies waar Key2Teach voor bedoeld is. We keuren de aanvraag graag goed."
        ),
        routes=(1,),
    ),
    Goedkeuring(
        motivering=(
            "Key2Teach is passend. Er is sprake van handelingsverlegenheid bij complex gedrag, het CLB-traject heeft "
            "op het gebied van het lesprogramma gedaan wat het kon en de leerkracht wil zelf aan de slag met de "
            "relatie. We waarderen de openheid waarmee de situatie is beschreven."
        ),
        routes=(1,),
    ),
    Goedkeuring(
        motivering=(
            "Akkoord. Uit de aanvraag komt een helder beeld naar voren: een betrokken leerkracht die in een negatieve "
            "wisselwerking is geraakt. Coaching op de interactie is nu de logische volgende stap na CLB. We verwachten "
            "dat de kwaliteitscoördinator tijdens het traject nabij blijft."
        ),
        routes=(1,),
    ),
    Goedkeuring(
        motivering=(
            "We zien een leerkracht die al veel heeft aangepast en nu naar het eigen aandeel wil kijken. Dat vraagt "
            "moed en past bij de methodiek. De aanpassingen uit het CLB-traject kunnen ondertussen gewoon blijven "
            "staan. Een coach uit de poule neemt binnenkort contact op."
        ),
        routes=(1,),
    ),
    Goedkeuring(
        motivering=(
            "De CLB'er onderbouwt helder waarom hier een andere invalshoek nodig is dan die van CLB. De vraag is met "
            "de kwaliteitscoördinator en de leerkracht besproken en wordt door hen gedeeld. We keuren de aanvraag "
            "goed. De CLB'er blijft op de achtergrond betrokken en rondt het eigen traject pas af als Key2Teach klaar "
            "is."
        ),
        routes=(2,),
    ),
    Goedkeuring(
        motivering=(
            "Passend. De hulpvraag gaat over overtuigingen en gevoelens van de leerkracht tegenover deze leerling, "
            "niet over vaardigheden of leerstof. Fijn dat leerkracht, kwaliteitscoördinator en begeleider op één lijn "
            "zitten. We vragen de coach om bij de start kort met de begeleider af te stemmen wat er al loopt."
        ),
        routes=(2,),
    ),
    Goedkeuring(
        motivering=(
            "De aanvraag voldoet aan de voorwaarden voor route 2. Wat ons overtuigde, zijn de kleine voorbeelden van "
            "contact dat wel lukt: daar kan het programma op voortbouwen. We gaan op zoek naar een coach met ervaring "
            "met deze leeftijd."
        ),
        routes=(2,),
    ),
    Goedkeuring(
        motivering=(
            "Na overleg in de commissie vinden we Key2Teach hier passend. De relatie staat onder druk, de leerkracht "
            "is gemotiveerd en de directeur maakt tijd vrij voor de nabesprekingen. Let erop dat de sessies met een "
            "oortje gepland worden op momenten dat er geen extra volwassene in de klas is."
        ),
    ),
    Goedkeuring(
        motivering=(
            "Goedgekeurd. De leerkracht beschrijft eerlijk welke gevoelens deze leerling oproept en wat dat doet met "
            "het eigen handelen. Dat is een goede basis voor het leerkracht-relatie-interview. Als school kun je "
            "helpen door de komende maanden zo weinig mogelijk in de bezetting van deze groep te veranderen."
        ),
    ),
    Goedkeuring(
        motivering=(
            "We zijn akkoord. Het gedrag van de leerling is goed in beeld gebracht en er wordt steeds verder gekeken "
            "dan het gedrag alleen, zoals we dat als samenwerkingsverband graag zien. De vraag van de leerkracht is "
            "concreet genoeg om in sessie 4 een scherpe werkvraag te kunnen maken."
        ),
    ),
)

AANVULLINGEN = (
    Aanvullingsvraag(
        vraag=(
            "We lezen goed wat de leerling doet. Kun je nog een recente situatie beschrijven waarin het misging, met "
            "wat de leerkracht op dat moment dacht, voelde en deed?"
        ),
        antwoord=(
            "Vorige week dinsdag, bij het opruimen voor de pauze. De leerkracht zag dat de leerling niet meedeed en "
            "dacht: niet weer. Er kwam ergernis op, de leerkracht zei de naam vanaf de andere kant van het lokaal en "
            "nog een keer harder. De leerling verstijfde en daarna liep het uit de hand. Achteraf zei de leerkracht: "
            "'Ik was al boos voordat er iets gebeurde.'"
        ),
    ),
    Aanvullingsvraag(
        vraag=(
            "Is er in het rooster ruimte voor de sessies na schooltijd en voor de nabesprekingen? Wil je aangeven "
            "welke afspraken daarover met de directeur zijn gemaakt?"
        ),
        antwoord=(
            "Ja. De directeur heeft toegezegd dat de leerkracht op de dagen van een nabespreking geen vergadering of "
            "pleinwacht heeft. Voor de sessies in de klas hoeft er niets geregeld te worden. De leerkracht werkt vier "
            "dagen en de duo-collega is op de hoogte."
        ),
    ),
    Aanvullingsvraag(
        vraag=(
            "Kun je toelichten wat er in het CLB-traject is gedaan en op welk punt duidelijk werd dat er meer nodig "
            "was?"
        ),
        antwoord=(
            "We zijn gestart met een observatie en een gesprek en hebben daarna drie doelen gekozen. Aan de eerste "
            "twee is met goed resultaat gewerkt: de instructie en de voorspelbaarheid van de dag. Bij het derde doel, "
            "rustig reageren bij oplopende spanning, merkten we in de tussenevaluatie dat tips niet landen omdat er te "
            "veel gevoel bij zit. Toen hebben we samen aan Key2Teach gedacht."
        ),
        routes=(1,),
    ),
    Aanvullingsvraag(
        vraag=(
            "De aanvraag is nu vooral vanuit jou geschreven. Wil je met de leerkracht bespreken wat de eigen vraag is "
            "en die in een paar zinnen toevoegen?"
        ),
        antwoord=(
            "Dat was een goed gesprek, dank voor de vraag. In de woorden van de leerkracht: 'Ik wil snappen waarom "
            "juist deze leerling mij zo raakt, en ik wil weer kunnen kiezen hoe ik reageer. Ik zie ertegen op om "
            "gefilmd te worden en ik wil het toch graag doen.'"
        ),
        routes=(1,),
    ),
    Aanvullingsvraag(
        vraag=(
            "Hoe blijf jij als begeleider op de achtergrond betrokken tijdens het traject, en wat is daarover met de "
            "leerkracht afgesproken?"
        ),
        antwoord=(
            "Ik kom tijdens het traject niet in de klas, zodat de leerkracht niet met twee begeleiders te maken heeft. "
            "Eens per maand heb ik een kort overleg met de kwaliteitscoördinator over de afspraken die uit het "
            "CLB-traject doorlopen. Na de laatste sessie plannen we samen een gesprek om mijn traject af te ronden."
        ),
        routes=(2,),
    ),
    Aanvullingsvraag(
        vraag=(
            "Er is ook hulp buiten school betrokken. Kun je aangeven of die hulp op de hoogte is en of de trajecten "
            "elkaar niet in de weg zitten?"
        ),
        antwoord=(
            "De ouders hebben toestemming gegeven om af te stemmen. De hulpverlener weet dat de leerkracht mogelijk "
            "gecoacht wordt en is daar positief over. Haar begeleiding is gericht op het gezin en op de leerling "
            "thuis; in de klas komt zij niet. We spreken elkaar over twee maanden weer, of eerder als dat nodig is."
        ),
        routes=(2,),
    ),
    Aanvullingsvraag(
        vraag=(
            "We begrijpen dat de groep door twee leerkrachten wordt gedeeld. Met wie wordt het traject gedaan en hoe "
            "wordt de ander meegenomen?"
        ),
        antwoord=(
            "Het traject is voor de leerkracht die in de aanvraag staat; die werkt de meeste dagen en heeft de "
            "hulpvraag. De duo-collega ervaart het contact met de leerling als minder moeilijk. Ze willen elkaar na "
            "iedere sessie kort bijpraten, en de werkvraag en keywords mag de collega ook lezen."
        ),
    ),
    Aanvullingsvraag(
        vraag=(
            "Je vraagt een verkort traject aan, zonder toelichting. Wil je kort schrijven waarom deze vorm past, "
            "gezien ons advies om altijd voor een volledig traject te gaan?"
        ),
        antwoord=(
            "We hebben het besproken met de leerkracht en de directeur. De leerkracht heeft vooral behoefte aan "
            "inzicht in het patroon en wil daarna zelf bepalen wat er volgt. We weten dat bij een verkort traject de "
            "coaching in de klas ontbreekt. Kiezen we na de tweede sessie toch voor volledig, dan laten we dat meteen "
            "weten."
        ),
        vormen=("verkort",),
    ),
    Aanvullingsvraag(
        vraag=(
            "Weten de ouders dat er in de klas gefilmd kan worden, en is dat ook met de ouders van de andere "
            "leerlingen geregeld?"
        ),
        antwoord=(
            "De ouders van de leerling zijn op de hoogte en staan er positief tegenover. Voor de andere leerlingen "
            "hebben we een bericht klaarstaan op basis van ons beeldbeleid: de opname is alleen voor de leerkracht en "
            "de coach, en wordt na het traject gewist. Van twee leerlingen is geen toestemming; zij krijgen een plek "
            "buiten beeld."
        ),
    ),
)
