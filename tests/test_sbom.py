"""The list of what the portal is built of."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def sbom(tmp_path_factory) -> dict[str, Any]:
    doel = tmp_path_factory.mktemp("sbom") / "sbom.json"
    subprocess.run([sys.executable, "bin/sbom.py", doel], cwd=ROOT, check=True)
    gelezen: dict[str, Any] = json.loads(doel.read_text())
    return gelezen


def test_elk_vastgezet_pakket_staat_erin(sbom):
    # What is only for another system has a condition behind its version.
    overal = re.findall(r"^([\w.-]+)==(\S+) \\$", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    erin = {deel["purl"] for deel in sbom["components"]}
    assert {f"pkg:pypi/{naam}@{versie}" for naam, versie in overal} - erin == set()


def test_wat_in_static_ligt_staat_erin(sbom):
    erin = {deel["purl"].removeprefix("pkg:npm/") for deel in sbom["components"] if deel["purl"].startswith("pkg:npm/")}
    assert erin == {
        "bootstrap@5.3.9",
        "htmx.org@2.0.11",
        "%40fontsource-variable/atkinson-hyperlegible-next@5.3.0",
        "%40fontsource/atkinson-hyperlegible-next@5.3.0",
        "bootstrap-icons@1.13.2",
    }


def test_elk_deel_heeft_een_licentie_en_niets_een_adres(sbom):
    assert [deel["name"] for deel in sbom["components"] if not deel.get("licenses")] == []
    assert re.findall(r"https?://[^\"]+", json.dumps(sbom)) == ["http://cyclonedx.org/schema/bom-1.6.schema.json"]


def test_wat_alleen_voor_ontwikkelen_is_staat_er_niet_in(sbom):
    assert {"pytest", "ruff", "playwright"} & {deel["name"] for deel in sbom["components"]} == set()
