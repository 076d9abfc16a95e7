"""The leerkrachten that are coached: invented, three per school. They have no account."""

from k2t_portal.dashboard.demo.gegevens import DemoLeerkracht
from k2t_portal.dashboard.demo.mensen import mailadres
from k2t_portal.dashboard.demo.organisatie import SCHOLEN

_PER_SCHOOL = {
    "99AA00": ("Bente Schoolbordsma", "Kees van Krijt", "Loes Plakstra"),
    "99AB00": ("Daan Gumstra", "Fatima Etuistra", "Anneke van Liniaal"),
    "99AC00": ("Jasper Potloodsma", "Mirjam Kaftstra", "Hassan Schriftman"),
    "99AC01": ("Willemijn Zandbakker", "Ron Telraamsma", "Eva van der Kapstok"),
    "99AD00": ("Tineke Leesplank", "Stijn Rekenstra", "Zeynep Boekentas"),
    "99AE00": ("Arjan Stuiterbal", "Carla van Kringstoel", "Noortje Speelkwartier"),
    "99BA00": ("Elise Regenjas", "Youssef Stoepkrijt", "Marja van Letterdoos"),
    "99BB00": ("Thijs Vlakgom", "Linda Kleurpotsma", "Saskia Tafeldienst"),
    "99BC00": ("Gijs Wissellijst", "Naima Slijpstra", "Hetty van Plein"),
    "99BD00": ("Jolanda Passerman", "Bram Dicteestra", "Kim van der Kring"),
    "99BE00": ("Wouter Weektaak", "Imane Verfkwastra", "Dorien van Agenda"),
    "99CA00": ("Paul Schoolreisma", "Rachida Knutselaar", "Femke van Handvaardig"),
    "99CB00": ("Sven Overblijf", "Marloes Traktatie", "Ahmed van Gymzaal"),
    "99CC00": ("Gea Rustpuntstra", "Lars Zandlopersma", "Monique van Vensterbank"),
}
LEERKRACHTEN = tuple(
    DemoLeerkracht(naam, mailadres(naam, school.bestuur.domein), f"06-0000{3000 + 10 * plek + volg}", school.sleutel)
    for plek, school in enumerate(SCHOLEN)
    for volg, naam in enumerate(_PER_SCHOOL[school.sleutel])
)
