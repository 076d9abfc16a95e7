"""Where a form leads back to: what a browser says of that can be anything."""

from django.utils.http import url_has_allowed_host_and_scheme


def is_eigen_pad(pad: str) -> bool:
    """Is this a path of the portal itself? Django would read a word without a slash as the name of a page."""
    return pad.startswith("/") and url_has_allowed_host_and_scheme(pad, None)
