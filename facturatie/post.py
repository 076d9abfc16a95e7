"""The mails to a schoolbestuur: whom they go to, what they say, and the documents that they carry."""

from typing import NamedTuple

from django.utils import timezone

from facturatie.documenten import bewaar_pdf, voorkeur
from facturatie.models import Factuur, Herinnering, Zending
from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.post.brief import Bijlage, Brief, brief_in_woorden
from k2t_portal.workflow.templatetags.portaal import datum_lang, euro


class Adressering(NamedTuple):
    """Whom a mail about a factuur goes to; `aan` is empty when the bestuur has no address for facturen."""

    aan: str
    kopie: list[str]


def adressering(factuur: Factuur) -> Adressering:
    """As the schoolbestuur is known today: where a mail goes is no part of what was issued."""
    bestuur = factuur.bestuur
    return Adressering(bestuur.factuur_email, _directeuren(factuur) if bestuur.kopie_directeur else [])


def soort_mail(factuur: Factuur, herinnering: Herinnering | None) -> str:
    """The kind of mail that it is, by which directie finds its words."""
    if herinnering:
        return f"herinnering_{herinnering.nummer}"
    return "creditfactuur_verstuurd" if factuur.is_credit else "factuur_verstuurd"


def brief_van(zending: Zending) -> Brief | None:
    """The mail as it should be sent now; None for a reminder of what was paid, or put off, meanwhile."""
    factuur, herinnering = zending.factuur, zending.herinnering
    if herinnering and not _nog_nodig(factuur):
        return None
    bijlagen = [*([_brief(herinnering)] if herinnering else []), *documenten(factuur)]
    soort, waarden = soort_mail(factuur, herinnering), _waarden(factuur, herinnering)
    return brief_in_woorden(soort, waarden, bijlagen=bijlagen, kopie=zending.kopie)


def documenten(factuur: Factuur) -> list[Bijlage]:
    """The stored documents of a factuur: its PDF, and the e-invoice of the kind that the samenwerkingsverband chose."""
    naam = f"{factuur.get_soort_display().lower()}-{factuur.nummer}"
    xml = factuur.bestanden.filter(soort=voorkeur())
    e_factuur = [Bijlage(f"{naam}.xml", bytes(rij.inhoud), "application/xml") for rij in xml]
    return [Bijlage(f"{naam}.pdf", bytes(bewaar_pdf(factuur).inhoud)), *e_factuur]


def _nog_nodig(factuur: Factuur) -> bool:
    vanaf = factuur.herinneren_vanaf
    return factuur.te_betalen > 0 and (vanaf is None or vanaf <= timezone.localdate())


def _brief(herinnering: Herinnering) -> Bijlage:
    return Bijlage(herinnering.bestandsnaam, bytes(herinnering.inhoud))


def _waarden(factuur: Factuur, herinnering: Herinnering | None) -> dict[str, str]:
    """What can stand in the placeholders."""
    return {
        "nummer": factuur.nummer,
        "bedrag": euro(herinnering.bedrag if herinnering else factuur.bedrag),
        "uiterlijk": datum_lang(herinnering.uiterlijk if herinnering else factuur.vervaldatum),
        "vervaldatum": datum_lang(factuur.vervaldatum),
        "kenmerk": factuur.kenmerk,
        "factuur": factuur.crediteert.nummer if factuur.crediteert else "",
        "samenwerkingsverband": Samenwerkingsverband.huidig().naam,
    }


def _directeuren(factuur: Factuur) -> list[str]:
    """Who is schooldirecteur today, other than by the address of the bestuur itself."""
    mensen = Gebruiker.objects.met_hoed(rol=Rol.DIRECTEUR, school=factuur.school_id).filter(is_active=True)
    adressen = mensen.exclude(email=factuur.bestuur.factuur_email.lower()).values_list("email", flat=True)
    return sorted(adressen)
