"""Requests that nobody sends by accident: odd methods, addresses, values, files, encodings and headers."""

from typing import Any, NamedTuple
from urllib.parse import quote, quote_from_bytes

from hypothesis import strategies as st

from tests.kanaries.velden import Formulier
from tests.rollen.wereld import KOLOMMEN

GRENS = "grens"
METHODEN = ["GET", "POST", "GET", "POST", "GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "KOEK"]
GETALLEN = [
    "0",
    "-1",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "9" * 40,
    "1e9",
    "0x1",
    "१२",
    "1.5",
    "NaN",
]
DATA = [
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "2026-02-31",
    "31-02-2026",
    "2026-11-20T25:61",
    "-1-1-1",
    "0000-00-00",
]
TEKSTEN = [
    *("", " ", "\t\n", "x" * 6000, "é" * 200, "\u202eachterstevoren", "\U0001f426", "a\u0300" * 50, "\u2028", "\ufeff"),
    *("<script>alert(1)</script>", "{{ request }}", "{% load x %}", "' OR 1=1 --", "../../etc/passwd", "%s%n", "=1+1"),
    *(
        "123456782",
        "on",
        "null",
        "[]",
        "{}",
        "__all__",
        "a\r\nX-Kop: ja",
        "javascript:alert(1)",
        "//elders.example",
        "\\",
    ),
]
# What is no text: NUL, half a character, a surrogate, and what another encoding would write.
BYTES = [
    b"\x00",
    b"a\x00b",
    b"\xff\xfe",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    "é".encode("latin1"),
    b"\x80" * 30,
]
SOORTEN = [
    *("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "application/json"),
    *("application/x-www-form-urlencoded; charset=bestaat-niet", "text/plain", "", "multipart/form-data", "x", ";;;"),
    *(f"multipart/form-data; boundary={GRENS}", f"multipart/form-data; boundary={GRENS}; charset=koe", "a/b; c=\x00"),
    *("multipart/form-data; boundary=" + "g" * 300, "multipart/form-data; boundary=é", "application/csp-report"),
]
KOPPEN: dict[str, list[str]] = {
    "HTTP_HX_REQUEST": ["true", "false", "ja", ""],
    "HTTP_HX_TARGET": ["inhoud", "\xff", "x" * 500, "<b>"],
    "HTTP_HX_CURRENT_URL": ["http://[", "//x", "\xff\xfe", "javascript:1", "http://testserver/?a=%00"],
    "HTTP_HX_CURRENT_URL_URI_AUTOENCODED": ["true"],
    "HTTP_HX_TRIGGER": ["%FF", "x"],
    "HTTP_HX_TRIGGERING_EVENT": ["{", "[1]", '{"a": 1}', "\xff"],
    "HTTP_HX_BOOSTED": ["true"],
    "HTTP_HX_HISTORY_RESTORE_REQUEST": ["true"],
    "HTTP_ACCEPT_LANGUAGE": ["nl", "xx-yy;q=9", "," * 200, "\xff", "en;q=NaN", "a" * 600],
    "HTTP_ACCEPT": ["application/json", "*/*;q=", "text/event-stream", ""],
    "HTTP_REFERER": [
        "koe",
        "http://testserver//elders.example",
        "http://testserver",
        "http://[::1",
        "\xff",
        "https://elders.example/",
        "http://testserver/a?b=%ff",
    ],
    "HTTP_HOST": ["testserver", "elders.example", "a b", "[", "testserver:99999", "testserver.", ""],
    "HTTP_X_FORWARDED_FOR": ["1.2.3.4", "koe", "::1, ::2", "\xff", ",,,"],
    "HTTP_X_FORWARDED_PROTO": ["https", "x"],
    "HTTP_X_REQUESTED_WITH": ["XMLHttpRequest"],
    "HTTP_IF_MODIFIED_SINCE": ["gisteren", "Mon, 99 Foo 2026 99:99:99 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"],
    "HTTP_IF_NONE_MATCH": ["*", '"', 'W/"x"'],
    "HTTP_RANGE": ["bytes=0-0", "bytes=-", "bytes=9-1", "koe=1"],
    "HTTP_ACCEPT_ENCODING": ["gzip", "br;q=x", "\xff"],
    "HTTP_CONTENT_ENCODING": ["gzip", "koe"],
    "HTTP_X_KLAD_PAD": ["/aanvragen/", "koe", "\xff", "//elders.example", "/" + "x" * 300, "/%00/"],
    "HTTP_X_HTTP_METHOD_OVERRIDE": ["DELETE"],
    "HTTP_ORIGIN": ["null", "https://elders.example", "\xff"],
    "HTTP_AUTHORIZATION": ["Basic !!!", "Bearer x", "\xff"],
    # What is no number a web server refuses before Django sees it.
    "CONTENT_LENGTH": ["", "0", "1"],
    "REMOTE_ADDR": ["", "koe", "::1"],
}
KOEKJES = [
    "",
    "a=b",
    "csrftoken=x",
    "messages=koe",
    "sessionid=",
    "sessionid=koe",
    "=;=;=",
    'a="\\',
    "\xff=\xff",
    "a=" + "b" * 4000,
]
BESTANDEN = [
    (b"plan.pdf", b"application/pdf", b"%PDF-1.4"),
    (b"", b"", b""),
    (b"../../x.pdf", b"application/pdf", b"%PDF-1.4 \x00"),
    (b"a\x00.pdf", b"koe", b"\x00" * 50),
    (b"\xff\xfe.png", b"image/png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 20),
    (b"x.jpg", b"image/jpeg", b"\xff\xd8\xff\xe0" + b"\x00" * 50),
    (b"x" * 400 + b".docx", b"application/zip", b"PK\x03\x04" + b"\x00" * 40),
    (b"x.csv", b"text/csv", b"a;b;c\r\n\xff;\x00;1\r\n"),
    (b"x.csv", b"text/csv", "VESTIGINGSCODE;NAAM\n00AA00;é\n".encode("latin1")),
    (b"x.xlsx", b"application/vnd.ms-excel", b"PK\x05\x06" + b"\x00" * 18),
    (b"x.xml", b"text/xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    (b"x.xml", b"text/xml", b"<Document><BkToCstmrStmt/>"),
    (b"x.svg", b"image/svg+xml", b"<svg onload='x'/>"),
    (b"leeg.pdf", b"application/pdf", b""),
]


class Doel(NamedTuple):
    """A page of the portal, a hat that opens it, and a form that goes there if there is one."""

    adres: str
    hoed: str
    formulier: Formulier | None = None


class Verzoek(NamedTuple):
    """As it goes over the line."""

    hoed: str
    methode: str
    adres: str
    inhoud: bytes
    soort: str
    koppen: dict[str, str]
    koekje: str
    # Without the token that a form of ours carries.
    vals: bool = False


WAARDEN = st.one_of(
    st.sampled_from([*(tekst.encode() for tekst in [*GETALLEN, *DATA, *TEKSTEN]), *BYTES]),
    st.sampled_from(BYTES),
    st.binary(max_size=12),
)
NAMEN = st.sampled_from(
    [b"q", b"page", b"volgende", b"next", b"o", b"status", b"school", b"van", b"tot", b"\x00", b"\xff", b"a[b]"]
)
# Parameters that pages read from their address, with odd values.
VRAAG = st.lists(st.tuples(NAMEN, WAARDEN), max_size=3)


def verzoeken(doelen: list[Doel]) -> st.SearchStrategy[Verzoek]:
    """Any of these pages, asked for in an odd way by any hat."""
    return st.builds(_verzoek, st.sampled_from(doelen), st.data())


def _verzoek(doel: Doel, data: Any) -> Verzoek:
    trek = data.draw
    inhoud, soort = _inhoud(doel.formulier, trek)
    namen = trek(st.lists(st.sampled_from(sorted(KOPPEN)), max_size=2, unique=True))
    return Verzoek(
        # Half of them by who may, for the others seldom come further than the door.
        hoed=doel.hoed if trek(st.booleans()) else trek(st.sampled_from(KOLOMMEN)),
        methode="POST" if doel.formulier and trek(st.booleans()) else trek(st.sampled_from(METHODEN)),
        adres=_adres(doel.adres, trek),
        inhoud=inhoud,
        soort=soort,
        koppen={naam: trek(st.sampled_from(KOPPEN[naam])) for naam in namen},
        koekje=trek(st.sampled_from([*[""] * 10, *KOEKJES])),
        vals=trek(st.integers(0, 9)) == 0,
    )


def _adres(adres: str, trek: Any) -> str:
    """Mostly as it is; otherwise one of its parts is another."""
    delen = adres.split("/")
    if trek(st.integers(0, 3)) == 0:
        plek = trek(st.integers(1, len(delen) - 1))
        delen[plek] = trek(st.one_of(st.sampled_from(GETALLEN).map(quote), WAARDEN.map(quote_from_bytes)))
    vraag = "&".join(f"{quote_from_bytes(naam)}={quote_from_bytes(waarde)}" for naam, waarde in trek(VRAAG))
    return "/".join(delen) + (f"?{vraag}" if vraag else "")


def _inhoud(formulier: Formulier | None, trek: Any) -> tuple[bytes, str]:
    """The body and its type: a form with a few odd values, or anything."""
    if formulier is None or trek(st.integers(0, 9)) == 0:
        return trek(st.one_of(st.binary(max_size=60), WAARDEN)), trek(st.sampled_from(SOORTEN))
    paren = _paren(formulier, trek)
    if trek(st.booleans()):
        regels = "&".join(f"{quote_from_bytes(naam)}={quote_from_bytes(waarde)}" for naam, waarde in paren)
        return regels.encode(), SOORTEN[trek(st.sampled_from([0, 0, 0, 0, 1, 3]))]
    return _delen(formulier, paren, trek), f"multipart/form-data; boundary={GRENS}"


def _paren(formulier: Formulier, trek: Any) -> list[tuple[bytes, bytes]]:
    """Each field with something that fits; up to three with what does not, one left out now and then."""
    vreemd = trek(st.lists(st.sampled_from(sorted(formulier.velden) or ["x"]), max_size=3))
    weg = trek(st.one_of(st.none(), st.sampled_from(sorted(formulier.velden) or ["x"])))
    paren = []
    for naam, opties in formulier.velden.items():
        if naam in vreemd:
            paren.append((naam.encode(), trek(WAARDEN)))
        elif naam != weg and opties:
            paren.append((naam.encode(), trek(st.sampled_from(opties)).encode()))
    return paren


def _delen(formulier: Formulier, paren: list[tuple[bytes, bytes]], trek: Any) -> bytes:
    """As parts, with a file for each field that takes one; now and then the end is missing."""
    kop = b"--" + GRENS.encode() + b'\r\nContent-Disposition: form-data; name="'
    delen = [kop + naam + b'"\r\n\r\n' + waarde + b"\r\n" for naam, waarde in paren]
    for veld in (veld.encode() for veld, opties in formulier.velden.items() if not opties):
        naam, soort, inhoud = trek(st.sampled_from(BESTANDEN))
        delen.append(
            kop + veld + b'"; filename="' + naam + b'"\r\nContent-Type: ' + soort + b"\r\n\r\n" + inhoud + b"\r\n"
        )
    heel = b"".join(delen) + b"--" + GRENS.encode() + b"--\r\n"
    return heel[: len(heel) // 2] if trek(st.integers(0, 19)) == 0 else heel
