"""Files of DUO, as small as they can be."""

KOP = [
    *("PROVINCIE", "BEVOEGD GEZAG NUMMER", "INSTELLINGSCODE", "VESTIGINGSCODE", "VESTIGINGSNAAM", "STRAATNAAM"),
    *("HUISNUMMER-TOEVOEGING", "POSTCODE", "PLAATSNAAM", "GEMEENTENAAM", "DENOMINATIE"),
]
KOP_BESTUREN = [
    *("BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAG NAAM", "STRAATNAAM", "HUISNUMMER-TOEVOEGING", "POSTCODE", "PLAATSNAAM"),
    "KVK-NUMMER",
]


def rij(code="99XA00", naam="De Zoë", nummer="41234", gemeente="VOORBEELDSTAD", **anders):
    """One school as DUO writes it."""
    waarden = {
        "PROVINCIE": "Utrecht",
        "BEVOEGD GEZAG NUMMER": nummer,
        "INSTELLINGSCODE": code[:4],
        "VESTIGINGSCODE": code,
        "VESTIGINGSNAAM": naam,
        "STRAATNAAM": "Voorbeeldlaan",
        "HUISNUMMER-TOEVOEGING": "1",
        "POSTCODE": "1234AB",
        "PLAATSNAAM": "VOORBEELDSTAD",
        "GEMEENTENAAM": gemeente,
        "DENOMINATIE": "Openbaar",
    }
    return [({**waarden, **anders})[kolom] for kolom in KOP]


def bestuur(nummer="41234", naam="Stichting Zoë", straat="Bestuursweg", kvk="1234567"):
    return [nummer, naam, straat, "3", "1234AB", "VOORBEELDSTAD", kvk]


def csv(*rijen, kop=KOP, scheiding=";", codering="cp1252"):
    """The bytes of a file with these rows."""
    return "".join(scheiding.join(regel) + "\r\n" for regel in [kop, *rijen]).encode(codering)


def besturen(*rijen):
    return csv(*rijen, kop=KOP_BESTUREN, scheiding=",", codering="utf-8-sig")
