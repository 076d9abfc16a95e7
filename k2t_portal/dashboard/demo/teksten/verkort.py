"""Texts for a verkort traject: sessie 1 and 2 and the evaluatie. The pupil is neither boy nor girl."""

from k2t_portal.dashboard.demo.gegevens import Verhaallijn

VERKORTE_VERHALEN = (
    Verhaallijn(
        terugkoppelingen={
            1: (
                "Kennismaking en interview op een woensdagmiddag. De leerkracht heeft bewust voor een verkort traject "
                "gekozen, om eerst zelf te begrijpen wat er speelt. De vragen riepen meer op dan verwacht, op een "
                "goede manier. De leerkracht las zelf een paar aantekeningen voor over dagen die wel goed gingen."
            ),
            2: (
                "Relatieprofiel teruggekoppeld en de interactieanalyse uitgelegd. De leerkracht maakte ter plekke een "
                "eigen schema van een moeilijk moment en zag daarin een patroon. We hebben twee dingen opgeschreven om "
                "zelf mee verder te gaan. De kwaliteitscoördinator schuift daarover binnenkort aan."
            ),
        },
        notities={
            2: (
                "Hier had ik graag een opname bij gehad. Niet gedrukt, de keuze voor verkort is van de leerkracht. Wel "
                "verteld dat omzetten kan zolang er nog niets is gefactureerd."
            ),
        },
        evaluatie=(
            "De leerkracht kijkt anders naar de leerling dan aan het begin en kan het patroon in eigen woorden "
            "uitleggen. Voor het oefenen in de klas is er in een verkort traject geen ruimte; dat pakt de leerkracht "
            "met de kwaliteitscoördinator op. De school weet dat een volledig traject later alsnog mogelijk is."
        ),
    ),
    Verhaallijn(
        terugkoppelingen={
            1: (
                "We hebben ruim de tijd genomen voor het interview. De leerkracht vertelde vlot over het gedrag en "
                "stond stil bij de vraag wat het gedrag oproept. Daar kwam bezorgdheid tevoorschijn, veel meer dan "
                "boosheid. Het gesprek is met instemming opgenomen voor de uitwerking."
            ),
            2: (
                "Het profiel gaf herkenning en ook een verrassing: het vertrouwen in de eigen aanpak is groter dan de "
                "leerkracht dacht. Aan de hand van een situatie uit de afgelopen week hebben we de functionele "
                "interactieanalyse doorlopen. De leerkracht neemt zich voor om bij spanning eerst een tel te wachten."
            ),
        },
        notities={
            2: (
                "Bezorgdheid onder boosheid, klassiek en toch elke keer weer bijzonder om te zien. Opname van het "
                "gesprek gewist na uitwerken."
            ),
        },
        evaluatie=(
            "Twee rijke gesprekken. De leerkracht is opgelucht dat er woorden zijn voor wat er gebeurt en ervaart meer "
            "rust in de klas. Of dat blijft, zal moeten blijken. We hebben samen met de kwaliteitscoördinator "
            "afgesproken om over twee maanden te bekijken of er meer nodig is."
        ),
    ),
    Verhaallijn(
        terugkoppelingen={
            1: (
                "Start van het verkorte traject. De leerkracht is ervaren en nieuwsgierig: 'Ik wil weten of ik nog "
                "goed kijk.' In het interview kwamen we samen langs een heel schooljaar met deze leerling. Aan het "
                "eind konden we al enkele momenten aanwijzen waarop de relatie veranderde."
            ),
            2: (
                "Vandaag het relatieprofiel en de uitleg over hoe interactie een kringloop kan worden. De leerkracht "
                "tekende de kringloop op het bord en zette een kruisje op de plek waar uitstappen mogelijk is. Dat "
                "kruisje is de opbrengst van dit traject."
            ),
        },
        notities={
            2: (
                "Foto van het bord willen maken, niet gedaan: de naam van de leerling stond erbij. De leerkracht heeft "
                "het zelf overgetekend."
            ),
        },
        evaluatie=(
            "Het verkorte traject heeft de leerkracht geholpen om de eigen blik te scherpen. De kringloop tussen "
            "beiden is helder en er is een begin gemaakt met uitstappen. De leerkracht heeft voor nu genoeg "
            "handvatten. Mocht de spanning terugkomen, dan is de drempel naar een volledig traject laag."
        ),
    ),
    Verhaallijn(
        terugkoppelingen={
            1: (
                "Het interview is verspreid over twee korte momenten op dezelfde dag, omdat de groep halverwege niet "
                "kon worden overgenomen. Dat bleek niet erg: in de tussentijd was de leerkracht gaan nadenken. Er is "
                "veel gezegd over wat deze leerling kan en waar de leerkracht trots op is."
            ),
            2: (
                "Profiel besproken met een sterkte en een zorg als rode draad. De leerkracht zag dat goede momenten "
                "vooral ontstaan als er niets hoeft. De interactieanalyse is op een rustig moment toegepast in plaats "
                "van op een incident. Dat was een goede keuze."
            ),
        },
        notities={
            2: (
                "Leerkracht onderschat zichzelf. Drie voorbeelden teruggegeven, er werd geknikt en daarna weggewuifd. "
                "Blijft een punt."
            ),
        },
        evaluatie=(
            "De leerkracht heeft gezien wat er al goed gaat en kan dat nu bewust inzetten. Het contact met de leerling "
            "is volgens de leerkracht lichter geworden. De school heeft gekozen om het hierbij te laten en het komende "
            "halfjaar tijd te maken voor korte gesprekken met de kwaliteitscoördinator."
        ),
    ),
    Verhaallijn(
        terugkoppelingen={
            1: (
                "De leerkracht twijfelde vooraf of het wel de moeite waard was met maar twee sessies. Na het interview "
                "was die twijfel weg. We hebben het gehad over verwachtingen: van de leerling, van ouders en van "
                "jezelf. Vooral die laatste bleken hoog."
            ),
            2: (
                "Relatieprofiel teruggegeven. De leerkracht las het eerst alleen en daarna bespraken we het. Bij de "
                "uitleg van de interactieanalyse viel het kwartje over het effect van een bepaalde blik. De leerkracht "
                "gaat een week lang op die blik letten en laat me weten wat dat oplevert."
            ),
        },
        notities={
            2: (
                "Berichtje gekregen een week later: de blik bleek er vooral op maandag te zijn. Leuk. Beantwoord en "
                "bedankt."
            ),
        },
        evaluatie=(
            "De leerkracht noemt het traject kort en krachtig. Door het profiel is duidelijk geworden hoe hoge "
            "verwachtingen de relatie onder druk zetten. De leerkracht wil graag door met oefenen in de klas; de "
            "directeur bekijkt of dat volgend schooljaar als volledig traject kan."
        ),
    ),
    Verhaallijn(
        terugkoppelingen={
            1: (
                "Kennisgemaakt met de leerkracht en kort met de kwaliteitscoördinator. Daarna het interview in een "
                "leeg lokaal. De leerkracht sprak met warmte en ook met vermoeidheid. We hebben besproken wat wel en "
                "niet in deze terugkoppeling komt en daar waren we het snel over eens."
            ),
            2: (
                "De uitkomsten van het interview besproken. Vooral de verdeling tussen sturen en volgen was een "
                "eyeopener: er wordt heel veel gestuurd. Met de interactieanalyse erbij zag de leerkracht waarom dat "
                "begrijpelijk is en ook waarom het niet helpt. Een helder einde van fase 1."
            ),
        },
        notities={
            2: (
                "De kwaliteitscoördinator wilde meer weten dan afgesproken. Vriendelijk verwezen naar de leerkracht "
                "zelf."
            ),
        },
        evaluatie=(
            "Het doel was inzicht en dat is er. De leerkracht stuurt minder en kijkt langer voordat er iets wordt "
            "gezegd. Een volledig traject was ons advies geweest, omdat nieuwe gewoonten oefening nodig hebben. De "
            "leerkracht gaat dat oefenen met een collega die de opleiding ook kent."
        ),
    ),
)
