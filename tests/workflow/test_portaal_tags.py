"""How the screens write icons, amounts, dates, working days, errors and chosen filters."""

import datetime
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from k2t_portal.workflow.templatetags import portaal


class Gesprek(forms.Form):
    leerkracht = forms.CharField(label="Leerkracht")
    gesproken = forms.DateField(error_messages={"required": "Vul de datum in, bijvoorbeeld 14-11-2026."})
    ouders = forms.ChoiceField(label="Zijn de ouders geïnformeerd?", choices=[("ja", "Ja")], widget=forms.RadioSelect)

    def clean(self) -> None:
        self.add_error(None, "Dit kan nu niet.")


class Kort(forms.Form):
    naam = forms.CharField(label="Naam")


class Filter(forms.Form):
    status = forms.ChoiceField(label="Status", choices=[("", "Alle"), ("ingediend", "Ingediend")], required=False)
    spoed = forms.BooleanField(label="Alleen spoed", required=False)


class FilterSet:
    form = Filter()


def chips(pad: str) -> list[portaal.Chip]:
    return portaal.gekozen_filters(Context({"request": RequestFactory().get(pad)}), FilterSet)


def test_icoon_points_at_the_sprite_and_is_hidden_from_screen_readers() -> None:
    html = Template('{% load portaal %}{% icoon "vink" "groot" %}').render(Context())
    assert html == '<svg class="icoon groot" aria-hidden="true"><use href="/static/icons.svg#vink"/></svg>'


@pytest.mark.parametrize(
    ("bedrag", "tekst"),
    [
        (Decimal(1700), "€\N{NO-BREAK SPACE}1.700,00"),
        (Decimal("-850.5"), "€\N{NO-BREAK SPACE}-850,50"),
        (1234567, "€\N{NO-BREAK SPACE}1.234.567,00"),
        (0, "€\N{NO-BREAK SPACE}0,00"),
        (None, ""),
    ],
)
def test_euro(bedrag: Decimal | int | None, tekst: str) -> None:
    assert portaal.euro(bedrag) == tekst


def test_datum_of_a_day() -> None:
    assert portaal.datum(datetime.date(2026, 3, 4)) == "04-03-2026"


def test_datum_of_a_moment_is_the_local_day() -> None:
    assert portaal.datum(datetime.datetime(2026, 11, 13, 23, 30, tzinfo=datetime.UTC)) == "14-11-2026"


def test_datum_lang() -> None:
    assert portaal.datum_lang(datetime.date(2026, 11, 14)) == "14 november 2026"


def test_tijd_is_local() -> None:
    assert portaal.tijd(datetime.datetime(2026, 11, 14, 13, 32, tzinfo=datetime.UTC)) == "14:32"


def test_no_date_is_empty() -> None:
    assert [portaal.datum(None), portaal.datum_lang(None), portaal.tijd(None)] == ["", "", ""]


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        (4, "nog 4 werkdagen"),
        (1, "nog 1 werkdag"),
        (0, "vandaag"),
        (-1, "1 werkdag te laat"),
        (-2, "2 werkdagen te laat"),
        (None, ""),
    ],
)
def test_werkdagen_tekst(dagen: int | None, tekst: str) -> None:
    assert portaal.werkdagen_tekst(dagen) == tekst


@pytest.mark.parametrize(("naam", "letters"), [("Noor van Dalen", "ND"), ("Noor", "N"), ("", "")])
def test_initialen(naam: str, letters: str) -> None:
    assert portaal.initialen(naam) == letters


def test_foutenlijst_in_screen_order_with_the_field_to_go_to() -> None:
    assert portaal.foutenlijst(Gesprek({})) == [
        ("Dit kan nu niet.", ""),
        ("Leerkracht: Dit veld is verplicht.", "id_leerkracht"),
        ("Vul de datum in, bijvoorbeeld 14-11-2026.", "id_gesproken"),
        ("Zijn de ouders geïnformeerd? Dit veld is verplicht.", "id_ouders_0"),
    ]


def test_foutenlijst_of_a_list_of_forms() -> None:
    fouten = portaal.foutenlijst([Kort({}, prefix="a"), Kort({"b-naam": "Noor"}, prefix="b")])
    assert fouten == [("Naam: Dit veld is verplicht.", "id_a-naam")]


def test_foutenlijst_of_a_formset() -> None:
    reeks = forms.formset_factory(Kort, max_num=1, validate_max=True, absolute_max=2)
    data = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-naam": "", "form-1-naam": "Noor"}
    assert portaal.foutenlijst(reeks(data)) == [
        ("Verstuur maximaal 1 formulier.", ""),
        ("Naam: Dit veld is verplicht.", "id_form-0-naam"),
    ]


def test_foutenlijst_without_a_form_is_empty() -> None:
    assert portaal.foutenlijst("", None, Kort()) == []


def test_gekozen_filters_each_with_the_link_that_takes_it_off() -> None:
    assert chips("/aanvragen/?status=ingediend&spoed=on&sort=school&page=3") == [
        ("Status", "Ingediend", "/aanvragen/?spoed=on&sort=school"),
        ("Alleen spoed", "ja", "/aanvragen/?status=ingediend&sort=school"),
    ]


def test_gekozen_filters_of_a_list_without_a_filter() -> None:
    context = Context({"request": RequestFactory().get("/")})
    assert portaal.gekozen_filters(context, None) == []


def test_keuzelijst_schrijft_opties_met_de_gekozen_erbij():
    assert portaal.keuzelijst(Filter({"status": "ingediend"})["status"]) == (
        '<select name="status" id="id_status"><option value="">Alle</option>'
        '<option value="ingediend" selected>Ingediend</option></select>'
    )


def test_keuzelijst_laat_andere_velden_zoals_ze_zijn():
    veld = Filter()["spoed"]
    assert portaal.keuzelijst(veld) == veld.as_widget()
