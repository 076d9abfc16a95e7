"""Aanvragen for which Key2Teach is not the answer, each with the motivering of the OC."""

from k2t_portal.dashboard.demo.gegevens import Afwijzing, Hulpvraag

AFWIJZINGEN = (
    Afwijzing(
        hulpvraag=Hulpvraag(
            thema="afwijzing",
            route=1,
            groep="4",
            leerling_aanduiding="leerling P.",
            hulpvraag=(
                "De leerling komt niet tot werken en is snel afgeleid. De leerkracht zoekt een werkwijze waarmee hij "
                "zijn taken afkrijgt, en vraagt om iemand die kan meedenken over de dagplanning en de instructie."
            ),
            handelingsverlegenheid=(
                "De leerkracht heeft het gevoel alles al te hebben aangeboden. Het contact met de leerling is goed en "
                "er is over en weer plezier. De onmacht zit vooral in de vraag hoe je zijn werk beter inricht, want de "
                "achterstand bij rekenen en spelling loopt op."
            ),
            al_geprobeerd=(
                "Een takenkaart, korter werk, een plek vooraan en extra instructie na de pauze. Een onderwijsassistent "
                "werkt twee keer per week met hem. Soms helpt het, soms niet."
            ),
            gewenste_verandering=(
                "Dat hij zelfstandig een taak kan afmaken en dat de leerkracht weet welke aanpak daarbij past."
            ),
            signaal_van="leerkracht",
            clb_niet_genoeg=(
                "De leerkracht en ik hebben drie gesprekken gehad en een plan gemaakt. Dat plan is nog niet "
                "uitgevoerd, omdat we hoorden dat Key2Teach sneller resultaat geeft."
            ),
        ),
        niet_voldaan=frozenset({"interactie"}),
        motivering=(
            "De hulpvraag gaat over taakgerichtheid, instructie en planning. Key2Teach is volgens ons beleid gericht "
            "op de interactie tussen leerkracht en leerling en op het verbeteren van die relatie, en die relatie is "
            "hier gelukkig goed. CLB past bij deze vraag, want dat richt zich op leerkrachtvaardigheden en "
            "aanpassingen in het lesprogramma. We raden aan om het plan dat er ligt eerst uit te voeren. Verandert de "
            "vraag, dan ben je van harte welkom om opnieuw aan te vragen."
        ),
    ),
    Afwijzing(
        hulpvraag=Hulpvraag(
            thema="afwijzing",
            route=1,
            groep="6",
            leerling_aanduiding="leerling J.L.",
            hulpvraag=(
                "Tussen de leerkracht en deze leerling botst het al maanden. Er zijn dagelijks conflicten en ouders "
                "hebben daarover bij de directie aan de bel getrokken. We willen dat een coach met de leerkracht aan "
                "de slag gaat."
            ),
            handelingsverlegenheid=(
                "Wij zien een leerkracht die streng reageert en weinig ruimte laat. De leerkracht ziet het zelf anders "
                "en vindt dat de leerling op een andere school beter op zijn plek is. Over coaching is een kort "
                "gesprek geweest."
            ),
            al_geprobeerd=(
                "Observaties, twee gesprekken met ouders en een herstelgesprek. De leerkracht heeft de adviezen uit de "
                "observaties meegenomen, maar ze hebben het contact niet verbeterd."
            ),
            gewenste_verandering="Dat de conflicten stoppen en dat het vertrouwen van ouders terugkomt.",
            signaal_van="directeur",
            clb_niet_genoeg=(
                "Er loopt een CLB-traject dat ik begeleid. De leerkracht doet daaraan mee, met weinig vertrouwen. De "
                "directie vindt dat er iets stevigers nodig is."
            ),
        ),
        niet_voldaan=frozenset({"leerkracht_wil"}),
        motivering=(
            "Er is sprake van handelingsverlegenheid en de vraag gaat over de interactie; op die punten zou Key2Teach "
            "kunnen passen. In ons telefoongesprek gaf de leerkracht aan op dit moment niet gecoacht te willen worden. "
            "Zonder eigen vraag van de leerkracht kan het programma niet werken: het begint bij reflectie op de eigen "
            "relatie met de leerling. We adviseren om eerst samen te bespreken wat de leerkracht zelf nodig heeft. Een "
            "OC-lid denkt via de helpdesk graag mee over dat gesprek."
        ),
    ),
    Afwijzing(
        hulpvraag=Hulpvraag(
            thema="afwijzing",
            route=1,
            groep="3",
            leerling_aanduiding="leerling C.V.",
            hulpvraag=(
                "De leerling is net overgestapt naar onze school en laat heftig gedrag zien: schreeuwen, spugen en "
                "onder tafels kruipen. De leerkracht is overvallen en wil zo snel mogelijk hulp in de klas."
            ),
            handelingsverlegenheid=(
                "De eerste weken waren intens. De leerkracht slaapt slecht en twijfelt aan alles. Er is nog weinig "
                "beeld van wat deze leerling nodig heeft, omdat het dossier van de vorige school pas kort geleden "
                "binnenkwam."
            ),
            al_geprobeerd=(
                "Een rustige start van de dag, een maatje en een gesprek met ouders. Meer hebben we in deze korte tijd "
                "nog niet kunnen doen."
            ),
            gewenste_verandering="Rust voor de leerkracht en een goede start voor de leerling op onze school.",
            signaal_van="kc",
            clb_niet_genoeg=(
                "Het CLB-traject staat gepland en het eerste gesprek is volgende week. We verwachten dat het niet "
                "genoeg zal zijn, gezien de heftigheid."
            ),
        ),
        niet_voldaan=frozenset({"clb_niet_genoeg"}),
        motivering=(
            "We begrijpen goed dat deze start veel van de leerkracht vraagt. Bij route 1 hoort dat er eerst een "
            "CLB-traject onder begeleiding van de kwaliteitscoördinator is gestart en dat blijkt dat er meer nodig is. "
            "Dat traject moet nog beginnen, dus dat kunnen we nu niet beoordelen. Om jullie niet te laten wachten, "
            "kijkt een lid van de Ondersteuningscommissie deze week telefonisch mee. Blijkt na een aantal weken dat "
            "CLB alleen niet genoeg is, vul de aanvraag dan aan en dien hem opnieuw in."
        ),
    ),
    Afwijzing(
        hulpvraag=Hulpvraag(
            thema="afwijzing",
            route=1,
            groep="8",
            leerling_aanduiding="leerling O.K.",
            hulpvraag=(
                "Voor deze leerling willen we een plek in het speciaal onderwijs. Een Key2Teach-traject hoort naar ons "
                "idee bij de stappen die we moeten hebben doorlopen. De leerkracht is bereid om mee te werken."
            ),
            handelingsverlegenheid=(
                "De leerkracht heeft een goede band met hem en redt het in de klas, maar ziet dat hij op cognitief "
                "gebied steeds verder achteropraakt. De overgang naar het voortgezet onderwijs geeft zorgen."
            ),
            al_geprobeerd=(
                "Een eigen leerlijn voor rekenen en taal, ondersteuning door een onderwijsassistent en een onderzoek "
                "naar zijn mogelijkheden."
            ),
            gewenste_verandering=(
                "Dat we kunnen laten zien alles te hebben gedaan en dat hij op een passende plek terechtkomt."
            ),
            signaal_van="directeur",
            clb_niet_genoeg=(
                "Het CLB-traject hebben de leerkracht en ik al eerder afgerond. Er is geen CLB'er van het "
                "samenwerkingsverband bij deze leerling betrokken."
            ),
        ),
        niet_voldaan=frozenset({"interactie", "complex_gedrag"}),
        motivering=(
            "Uit de aanvraag blijkt geen complex gedrag en geen vraag over de interactie; de relatie wordt zelfs als "
            "goed beschreven. Key2Teach is geen stap die je voor een verwijzing moet doorlopen. In ons beleid staat "
            "dat alleen een Key2Teach-traject, zonder betrokkenheid van een CLB'er, niet voldoende is om aan te melden "
            "bij de Ondersteuningscommissie. We adviseren om een CLB'er te betrekken en samen te bekijken welke "
            "ondersteuning bij zijn leervragen past."
        ),
    ),
    Afwijzing(
        hulpvraag=Hulpvraag(
            thema="afwijzing",
            route=2,
            groep="5/6",
            leerling_aanduiding="hele groep",
            hulpvraag=(
                "De groep is onrustig en er zijn veel onderlinge ruzies. De leerkracht krijgt de klas moeilijk stil en "
                "vraagt hoe je met negenentwintig kinderen een goede werksfeer opbouwt. Een enkele leerling springt er "
                "niet uit, het gaat om het geheel."
            ),
            handelingsverlegenheid=(
                "De leerkracht is pas begonnen in deze combinatiegroep en voelt zich onzeker over het organiseren van "
                "twee groepen naast elkaar. 'Ik ben de hele dag politieagent.' De collega van vorig jaar had dezelfde "
                "ervaring."
            ),
            al_geprobeerd=(
                "Groepsregels, een beloningssysteem, een andere plattegrond en een lessenserie over samenwerken. Ik "
                "heb in mijn CLB-traject twee keer geobserveerd."
            ),
            gewenste_verandering=(
                "Een groep die naar de leerkracht luistert en waarin kinderen prettig kunnen werken."
            ),
            begeleider="clb",
        ),
        niet_voldaan=frozenset({"complex_gedrag", "interactie"}),
        motivering=(
            "De aanvraag is zorgvuldig voorbereid en de nood is duidelijk. De vraag gaat over groepsvorming en "
            "klassenmanagement. Key2Teach is bedoeld voor de interactie tussen een leerkracht en één leerling met "
            "moeilijk gedrag, met een profiel van die ene relatie als begin. We stellen voor om het CLB-traject op de "
            "groep te richten en de werkgroep gedrag om advies te vragen. Komt daaruit toch één relatie naar voren die "
            "vastloopt, dan kijken we daar graag opnieuw naar."
        ),
    ),
    Afwijzing(
        hulpvraag=Hulpvraag(
            thema="afwijzing",
            route=2,
            groep="7",
            leerling_aanduiding="leerling W.",
            hulpvraag=(
                "De leerling gaat de strijd aan met elke volwassene en in het bijzonder met de huidige leerkracht. Als "
                "CLB'er zie ik dat de negatieve spiraal met coaching te doorbreken is. De leerkracht gaat over zes "
                "weken met verlof en heeft daarna een baan op een andere school."
            ),
            handelingsverlegenheid=(
                "De leerkracht heeft het zwaar met de leerling en wil het jaar graag netjes afsluiten. Er is eerlijk "
                "gezegd ook opluchting dat het einde in zicht is. Wie de groep overneemt is nog niet bekend."
            ),
            al_geprobeerd=(
                "Een duidelijke aanpak bij conflicten, wekelijkse gesprekken met de leerling en afstemming met thuis. "
                "De aanpak werkt als de leerkracht ontspannen is."
            ),
            gewenste_verandering=(
                "Dat de negatieve spiraal stopt, zodat de nieuwe leerkracht een goede start kan maken."
            ),
            begeleider="clb",
        ),
        niet_voldaan=frozenset({"leerkracht_wil"}),
        motivering=(
            "Op de inhoud zou Key2Teach hier passen. Een traject duurt met voorbereiding en oefentijd meestal drie tot "
            "vier maanden, en de leerkracht heeft daar voor het vertrek geen ruimte meer voor. De opbrengst van de "
            "coaching zit in de leerkracht en gaat niet vanzelf over op een opvolger. We adviseren om met de nieuwe "
            "leerkracht vroeg in gesprek te gaan en de aanvraag dan opnieuw in te dienen; wat je nu hebt beschreven, "
            "kan daar als basis voor dienen."
        ),
    ),
)
