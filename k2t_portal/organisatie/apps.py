from django.apps import AppConfig


class OrganisatieConfig(AppConfig):
    name = "k2t_portal.organisatie"
    label = "organisatie"
    verbose_name = "Organisatie"
    default_auto_field = "django.db.models.BigAutoField"
