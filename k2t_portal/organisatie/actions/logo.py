"""What happens with the logo."""

import io

from PIL import Image

from k2t_portal.organisatie.models import Logo


def zet_logo(beeld: Image.Image) -> Logo:
    """Keep this picture as the logo, in the place of the one before. Documents that were stored keep theirs."""
    png = io.BytesIO()
    beeld.save(png, "PNG", optimize=True)
    velden = {"inhoud": png.getvalue(), "breedte": beeld.width, "hoogte": beeld.height}
    return Logo.objects.update_or_create(pk=1, defaults=velden)[0]


def verwijder_logo() -> None:
    """Go back to the mark of the portal; fine when there was no logo."""
    Logo.objects.all().delete()
