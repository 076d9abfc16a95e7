from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "k2t_portal.workflow"
    label = "workflow"
    verbose_name = "Verloop"
    default_auto_field = "django.db.models.BigAutoField"
