from django.apps import AppConfig


class AanvragenConfig(AppConfig):
    name = "aanvragen"
    label = "aanvragen"
    verbose_name = "Aanvragen"
    default_auto_field = "django.db.models.BigAutoField"
