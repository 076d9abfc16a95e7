from django.apps import AppConfig


class DashboardConfig(AppConfig):
    name = "k2t_portal.dashboard"
    label = "dashboard"
    verbose_name = "Overzicht"
    default_auto_field = "django.db.models.BigAutoField"
