"""What directie fills in: parties with numbers that must be right, people, and their hats."""

from k2t_portal.organisatie.forms.mensen import (
    AanstellingForm,
    BeeindigForm,
    DemoForm,
    HerstelForm,
    MijnGegevensForm,
    NieuwPersoonForm,
    PersoonForm,
)
from k2t_portal.organisatie.forms.partijen import BestuurForm, LogoForm, SamenwerkingsverbandForm, SchoolForm
from k2t_portal.organisatie.forms.vakanties import VakantieForm
from k2t_portal.organisatie.forms.velden import DatumInvoer, DatumVeld, EmailVeld, NummerVeld, PostcodeVeld, ZoekVeld

__all__ = [
    "AanstellingForm",
    "BeeindigForm",
    "BestuurForm",
    "DatumInvoer",
    "DatumVeld",
    "DemoForm",
    "EmailVeld",
    "HerstelForm",
    "LogoForm",
    "MijnGegevensForm",
    "NieuwPersoonForm",
    "NummerVeld",
    "PersoonForm",
    "PostcodeVeld",
    "SamenwerkingsverbandForm",
    "SchoolForm",
    "VakantieForm",
    "ZoekVeld",
]
