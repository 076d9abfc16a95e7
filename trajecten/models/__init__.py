"""The traject, who coaches it, and what is done in it."""

from trajecten.models.coach import Afwezigheid, Coach
from trajecten.models.koppeling import Koppeling
from trajecten.models.sessie import Notitie, Sessie
from trajecten.models.traject import Traject

__all__ = ["Afwezigheid", "Coach", "Koppeling", "Notitie", "Sessie", "Traject"]
