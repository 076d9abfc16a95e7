"""The step of a migration that encrypts what a column already holds."""

from typing import Any

from django.db import migrations

from k2t_portal.organisatie.geheim import ontsleutel, versleutel
from k2t_portal.organisatie.velden import Cijfertekst


def versleutel_kolommen(app: str, kolommen: dict[str, list[str]]) -> migrations.RunPython:
    """For columns, by model, that are a VersleuteldeTekst by now. Going back decrypts them."""

    def heen(apps: Any, editor: Any) -> None:
        _vertaal(apps, app, kolommen, versleutel)

    def terug(apps: Any, editor: Any) -> None:
        _vertaal(apps, app, kolommen, ontsleutel)

    return migrations.RunPython(heen, terug)


def _vertaal(apps: Any, app: str, kolommen: dict[str, list[str]], vertaling: Any) -> None:
    for model, velden in kolommen.items():
        rijen = apps.get_model(app, model)._base_manager  # noqa: SLF001, a manager of ours may ask for other tables
        for pk, *waarden in rijen.values_list("pk", *velden).iterator():
            vers = {veld: Cijfertekst(vertaling(str(waarde))) for veld, waarde in zip(velden, waarden, strict=True)}
            rijen.filter(pk=pk).update(**vers)
