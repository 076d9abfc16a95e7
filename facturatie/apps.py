from django.apps import AppConfig


class FacturatieConfig(AppConfig):
    name = "facturatie"
    label = "facturatie"
    verbose_name = "Facturatie"
    default_auto_field = "django.db.models.BigAutoField"
