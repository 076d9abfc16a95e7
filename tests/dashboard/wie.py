"""The names of the fixture `hoeden`: who wears at least one hat."""

WIE = [
    "kc",
    "kc_elders",
    "clb",
    "directeur",
    "oc",
    "oc_en_coach",
    "kc_en_directeur",
    "kc_en_coach",
    "coach",
    "andere_coach",
    "directie",
]
