from django.apps import AppConfig
from django.core import checks


class OrganisatieConfig(AppConfig):
    name = "k2t_portal.organisatie"
    label = "organisatie"
    verbose_name = "Organisatie"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Raises ImproperlyConfigured for a key that is none, so that the portal does not start with it."""
        from k2t_portal.organisatie.geheim import sleutelnamen
        from k2t_portal.organisatie.sleutelcontrole import ontbrekende_sleutels

        sleutelnamen()
        checks.register(ontbrekende_sleutels, checks.Tags.database)
