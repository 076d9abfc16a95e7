"""The e-invoice: UBL 2.1 by the rules of EN 16931, in the Dutch profile (NLCIUS) or that of Peppol BIS 3.0."""

from facturatie.ubl.bouw import ubl
from facturatie.ubl.compleet import ontbreekt_voor_e_factuur
from facturatie.ubl.profielen import Profiel

__all__ = ["Profiel", "ontbreekt_voor_e_factuur", "ubl"]
