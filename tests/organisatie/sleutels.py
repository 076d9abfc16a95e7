"""Two keys, and something of every kind that is encrypted, under the old one."""

from typing import Any, NamedTuple

from allauth.mfa.models import Authenticator

from aanvragen import actions
from aanvragen.bestanden import keur
from aanvragen.models import Aanvraag, Bijlage, Inlezing
from k2t_portal.organisatie.geheim import versleutel
from k2t_portal.organisatie.models import Klad
from tests.aanvragen.bestandjes import upload
from tests.factories import concept

OUD = "oud:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
NIEUW = "nieuw:bmlldXdlIHNsZXV0ZWwgdm9vciBkZSB0ZXN0ZW4hISE="
TEKST, INHOUD, ZAAD = "Wat er speelt", b"ingepakt", "JBSWY3DPEHPK3PXP"


class Van(NamedTuple):
    """The rows."""

    aanvraag: Aanvraag
    bijlage: Bijlage
    inlezing: Inlezing
    klad: Klad
    totp: Authenticator

    def lees(self) -> list[Any]:
        """All that is encrypted in them, out of the database."""
        for rij in self:
            rij.refresh_from_db()
        bestand: Any = self.bijlage.bestand
        return [
            *(self.aanvraag.hulpvraag, self.bijlage.naam, bestand.storage.open(bestand.name).read()),
            *(self.inlezing.inhoud, self.klad.inhoud, self.totp.wrap().instance.data["secret"]),
        ]


def onder_de_oude(settings: Any) -> Van:
    """Written while there was only the old key; now a new one writes."""
    settings.VERSLEUTELSLEUTELS = [OUD]
    aanvraag = concept(hulpvraag=TEKST)
    wie = aanvraag.aanvrager
    van = Van(
        aanvraag,
        actions.voeg_bijlage_toe(aanvraag, by=wie, **keur(upload("verslag.pdf"))._asdict()),
        Inlezing.objects.create(eigenaar=wie, route=1, inhoud=INHOUD),
        Klad.objects.create(gebruiker=wie, pad="/", pagina="/", inhoud=TEKST),
        Authenticator.objects.create(
            user=wie, type="totp", data={"secret": versleutel(ZAAD), "codes": [versleutel("1")]}
        ),
    )
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    return van
