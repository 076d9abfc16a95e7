"""Writes what the portal is built of, as CycloneDX 1.6: `python bin/sbom.py var/sbom.json`.

The packages of requirements.txt, with the licences and dependencies of those installed here, and what lies in static/.
The same sources give the same file: it holds no date, no serial number and no addresses.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
GEREEDSCHAP = Path(sys.executable).with_name("cyclonedx-py")
VASTGEZET = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
RIJ = re.compile(r"^\| .+? \| `(?P<pakket>[^`]+)` \| (?P<versie>[\d.]+) \| (?P<licentie>[\w.-]+) \|", re.MULTILINE)
Deel = dict[str, Any]


def sbom() -> Deel:
    """The whole document. Ends the program when what is installed is not what is pinned."""
    omgeving = lees_omgeving()
    pakketten = [zonder_adressen(deel) for deel in omgeving["components"] if naam_van(deel) in vastgezet()]
    portaal = zonder_adressen(omgeving["metadata"]["component"])
    delen = [*sorted(pakketten, key=naam_van), *meegeleverd()]
    namen = {deel["bom-ref"] for deel in [portaal, *delen]}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": portaal},
        "components": delen,
        "dependencies": [_binnen(rij, namen) for rij in omgeving["dependencies"] if rij["ref"] in namen],
    }


def lees_omgeving() -> Deel:
    """What cyclonedx-py finds installed beside this Python, for development too."""
    opdracht = [GEREEDSCHAP, "environment", "--output-reproducible", "--no-validate", "--spec-version", "1.6"]
    uitvoer = subprocess.run(
        [*opdracht, "--pyproject", ROOT / "pyproject.toml", sys.executable], capture_output=True, check=True
    )
    gelezen: Deel = json.loads(uitvoer.stdout)
    anders = [naam_van(deel) for deel in gelezen["components"] if not _als_vastgezet(deel)]
    if anders:
        sys.exit(f"Other versions are installed than pinned: {', '.join(anders)}. Run make env.")
    return gelezen


def vastgezet() -> dict[str, str]:
    """The version of each package of an installation."""
    return dict(VASTGEZET.findall((ROOT / "requirements.txt").read_text()))


def meegeleverd() -> list[Deel]:
    """What others made and lies in static/, from the table beside it."""
    return [
        {
            "bom-ref": f"static:{pakket}@{versie}",
            "type": "library",
            "name": pakket,
            "version": versie,
            "purl": f"pkg:npm/{quote(pakket, safe='/')}@{versie}",
            "licenses": [{"license": {"id": licentie}}],
        }
        for pakket, versie, licentie in RIJ.findall((ROOT / "static/vendor/README.md").read_text())
    ]


def zonder_adressen(deel: Deel) -> Deel:
    return {naam: waarde for naam, waarde in deel.items() if naam not in {"externalReferences", "properties"}}


def naam_van(deel: Deel) -> str:
    """As requirements.txt writes it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", deel["name"]).lower()


def _als_vastgezet(deel: Deel) -> bool:
    return vastgezet().get(naam_van(deel), deel["version"]) == deel["version"]


def _binnen(rij: Deel, namen: set[str]) -> Deel:
    """What this part needs, as far as it is in an installation."""
    return {"ref": rij["ref"], "dependsOn": sorted(namen & set(rij.get("dependsOn", [])))}


if __name__ == "__main__":
    doel = Path(sys.argv[1])
    doel.write_text(json.dumps(sbom(), indent=2, ensure_ascii=False) + "\n")
