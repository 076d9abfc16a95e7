"""The traject, who coaches it, and what is done in it."""

from trajecten.models.afwezigheid import Afwezigheid
from trajecten.models.coach import Coach
from trajecten.models.evaluatie import Evaluatie
from trajecten.models.gevolg import Gevolg
from trajecten.models.koppeling import Koppeling
from trajecten.models.sessie import Notitie, Sessie
from trajecten.models.traject import Traject
from trajecten.models.wissel import Wissel

__all__ = ["Afwezigheid", "Coach", "Evaluatie", "Gevolg", "Koppeling", "Notitie", "Sessie", "Traject", "Wissel"]
