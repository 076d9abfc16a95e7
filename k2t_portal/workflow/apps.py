from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "k2t_portal.workflow"
    label = "workflow"
    verbose_name = "Verloop"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Raises ImproperlyConfigured for a CLAMAV_SOCKET that is none."""
        from k2t_portal.organisatie.bezorging import POSTBODE
        from k2t_portal.workflow import virus
        from k2t_portal.workflow.post import uitnodiging as post

        virus.controleer_instelling()
        POSTBODE.uitnodiging = post.stuur_uitnodiging
        POSTBODE.inloggen_gewijzigd = post.stuur_inloggen_gewijzigd
        POSTBODE.adres_gewijzigd = post.stuur_adres_gewijzigd
