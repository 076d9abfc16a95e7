"""The list of guards is complete by itself: what is added to the portal is found without being listed anywhere."""

import ast
import re
import subprocess
import sys

import pytest
from rules.permissions import permissions

from tests.mutaties import bronnen, plekken, sjablonen, zicht
from tests.mutaties.schakelaar import Stand


def test_elke_permissie_en_elk_predicaat_is_een_schakelaar():
    """In a process of its own, for the switches stay in it."""
    namen = _alle_schakelaars()
    rules = [bronnen.boom(pad) for pad in bronnen.bestanden() if pad.name == "rules.py"]
    functies = [deel for boom in rules for deel in boom.body if isinstance(deel, ast.FunctionDef)]
    predicaten = {f.name for f in functies if "rules.predicate" in [ast.unparse(d) for d in f.decorator_list]}
    gevonden = {naam.split(".")[-1].removesuffix(" = True") for naam in namen if naam.startswith("zin ")}

    assert {f"permissie {naam}" for naam in permissions} - namen == set()
    assert predicaten - gevonden == set()


def _alle_schakelaars() -> set[str]:
    opdracht = "import django; django.setup(); from tests.mutaties import lus; print(*lus.zet_schakelaars(), sep='\\n')"
    uit = subprocess.run([sys.executable, "-c", opdracht], capture_output=True, text=True, check=True)
    return set(uit.stdout.splitlines())


def test_elke_visible_to_is_een_schakelaar():
    klassen = [k for pad in bronnen.bestanden() for k in ast.walk(bronnen.boom(pad)) if isinstance(k, ast.ClassDef)]
    met = {klasse.name for klasse in klassen if "visible_to" in [getattr(deel, "name", "") for deel in klasse.body]}
    assert {klasse.__name__ for klasse in zicht.querysets()} == met


def test_elke_functie_van_een_zicht_module_is_een_schakelaar():
    modules = [bronnen.boom(pad) for pad in bronnen.bestanden() if pad.name == "zicht.py"]
    functies = {deel.name for boom in modules for deel in boom.body if isinstance(deel, ast.FunctionDef)}
    assert {functie.__name__ for functie in zicht.voorwaarden()} == functies


@pytest.mark.parametrize("woord", ["has_perm(", "visible_to(", "heeft_recht(", "noteer_inzage("])
def test_elke_plek_die_een_recht_vraagt_is_een_schakelaar(woord: str):
    """Counted in the text itself, where a definition is none."""
    roept = re.compile(rf"(?<!def )\b{re.escape(woord)}")
    in_tekst = sum(len(roept.findall(_zonder_tekst(pad.read_text("utf-8")))) for pad in bronnen.bestanden())
    assert sum(f"{woord}" in uitleg for uitleg in plekken.alle().values()) >= in_tekst > 0


def _zonder_tekst(bron: str) -> str:
    return re.sub(r'"""(.|\n)*?"""|#.*', "", bron)


def test_elk_recht_dat_een_sjabloon_krijgt_is_als_recht_te_herkennen():
    """What a view takes from has_perm and gives to its template, the template can only ask by a name like that."""
    gegeven: set[str] = set()
    for pad in bronnen.bestanden():
        if "views" in pad.parts:
            gegeven |= {naam for knoop in ast.walk(bronnen.boom(pad)) for naam in _gegeven(knoop)}
    assert {naam for naam in gegeven if not sjablonen.RECHT.match(naam)} == set()


def _gegeven(knoop: ast.AST) -> set[str]:
    """Names in a context of which the value is the answer of has_perm."""
    if isinstance(knoop, ast.Dict):
        paren = zip(knoop.keys, knoop.values, strict=True)
        return {str(k.value) for k, v in paren if isinstance(k, ast.Constant) and _vraagt_recht(v)}
    return {knoop.arg} if isinstance(knoop, ast.keyword) and knoop.arg and _vraagt_recht(knoop.value) else set()


def _vraagt_recht(waarde: ast.expr) -> bool:
    return isinstance(waarde, ast.Call) and ast.unparse(waarde.func).endswith(".has_perm")


def test_een_schakelaar_die_om_is_geeft_het_andere_antwoord():
    stand = Stand()
    assert stand.vraag("a", lambda: False, True) is False
    stand.uit = "a"
    assert stand.vraag("a", lambda: False, True) is True


def test_de_stand_weet_welke_test_een_schakelaar_nodig_had():
    stand = Stand(test="hier")
    stand.vraag("ja", lambda: True, True)
    stand.vraag("nee", lambda: False, True)
    assert dict(stand.gemist) == {"nee": {"hier": None}}
