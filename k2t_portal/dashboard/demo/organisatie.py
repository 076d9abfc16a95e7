"""The invented samenwerkingsverband, its schoolbesturen and its schools.

No such place, number or school exists: BRIN begins with 99, KvK with 9900, every domain ends in .example.
"""

from k2t_portal.dashboard.demo.gegevens import DemoBestuur, DemoOrganisatie, DemoSchool

SAMENWERKINGSVERBAND = DemoOrganisatie(
    naam="Samenwerkingsverband Voorbeeldwaard",
    korte_naam="SWV Voorbeeldwaard",
    kvk="99001101",
    btw_id="NL990000147B01",
    iban="NL91ABNA0417164300",
    email="key2teach@swv-voorbeeldwaard.example",
    telefoon="06-00001100",
    adres="Polderkade 12",
    postcode="9996 ZA",
    plaats="Nergenshuizen",
)

WATERLINIE = DemoBestuur(
    naam="Stichting Onderwijsgroep De Waterlinie",
    kvk="99002201",
    adres="Dijkgraafplein 3",
    postcode="9996 ZB",
    plaats="Nergenshuizen",
    factuur_email="facturen@de-waterlinie.example",
    domein="de-waterlinie.example",
    debiteurnummer="10021",
)
BRUGWACHTER = DemoBestuur(
    naam="Vereniging De Brugwachter voor basisonderwijs",
    kvk="99002202",
    adres="Sluisweg 41",
    postcode="9997 ZC",
    plaats="Zuid-Verzand",
    factuur_email="administratie@de-brugwachter.example",
    domein="de-brugwachter.example",
    debiteurnummer="10022",
    kopie_directeur=True,
)
# Without a KvK-nummer there is no e-invoice, only a PDF.
KLEURENKAART = DemoBestuur(
    naam="Stichting De Kleurenkaart",
    kvk="",
    adres="Veerstoep 8",
    postcode="9998 ZD",
    plaats="Schijnsluis",
    factuur_email="facturen@de-kleurenkaart.example",
    domein="de-kleurenkaart.example",
    debiteurnummer="10023",
)
BESTUREN = (WATERLINIE, BRUGWACHTER, KLEURENKAART)

SCHOLEN = (
    DemoSchool(
        "99AA",
        "00",
        "De Papieren Boot",
        "bo",
        "Havenpad 2",
        "9996 ZE",
        "Nergenshuizen",
        WATERLINIE,
        "Gerard Ontwerpsma",
    ),
    DemoSchool(
        "99AB", "00", "Het Verzinsel", "bo", "Kerkring 15", "9996 ZF", "Nergenshuizen", WATERLINIE, "Gerard Ontwerpsma"
    ),
    DemoSchool(
        "99AC",
        "00",
        "De Krijtstreep",
        "bo",
        "Molenwal 30",
        "9995 ZG",
        "Oud-Fictiedam",
        WATERLINIE,
        "Esther Voorbeeldsma",
    ),
    DemoSchool(
        "99AC",
        "01",
        "De Zandkorrel",
        "bo",
        "Griendlaan 7",
        "9995 ZH",
        "Oud-Fictiedam",
        WATERLINIE,
        "Esther Voorbeeldsma",
    ),
    DemoSchool(
        "99AD", "00", "De Wiekslag", "bo", "Achterweg 101", "9994 ZJ", "Klein-Voorbeeld", WATERLINIE, "Corine Onbestaan"
    ),
    DemoSchool(
        "99AE",
        "00",
        "SBO De Kompasroos",
        "sbo",
        "Kreekoever 64",
        "9996 ZK",
        "Nergenshuizen",
        WATERLINIE,
        "Ruben Invulsma",
    ),
    DemoSchool(
        "99BA", "00", "De Regenton", "bo", "Boomgaard 19", "9997 ZL", "Zuid-Verzand", BRUGWACHTER, "Petra van Nergens"
    ),
    DemoSchool(
        "99BB", "00", "De Vuurvlieg", "bo", "Lange Stoep 5", "9997 ZM", "Zuid-Verzand", BRUGWACHTER, "Petra van Nergens"
    ),
    DemoSchool(
        "99BC", "00", "Het Wilgenhout", "bo", "Rietzoom 23", "9993 ZN", "Proefpolder", BRUGWACHTER, "Samira Stelsma"
    ),
    DemoSchool(
        "99BD",
        "00",
        "De Windvaan",
        "bo",
        "Dorpstong 1",
        "9992 ZP",
        "Denkbeelderdijk",
        BRUGWACHTER,
        "Ilse van Denkbeeld",
    ),
    DemoSchool(
        "99BE", "00", "De Tegenstroom", "bo", "Oeverlinde 88", "9993 ZR", "Proefpolder", BRUGWACHTER, "Samira Stelsma"
    ),
    DemoSchool(
        "99CA",
        "00",
        "De Zeven Stoepen",
        "bo",
        "Vestingplein 11",
        "9998 ZS",
        "Schijnsluis",
        KLEURENKAART,
        "Johan Pseudoma",
    ),
    DemoSchool(
        "99CB", "00", "De Appelschil", "bo", "Perenhof 36", "9998 ZT", "Schijnsluis", KLEURENKAART, "Johan Pseudoma"
    ),
    DemoSchool(
        "99CC",
        "00",
        "SBO De Landing",
        "sbo",
        "Getijdenpad 9",
        "9993 ZV",
        "Proefpolder",
        KLEURENKAART,
        "Margriet Zomaar",
    ),
)
