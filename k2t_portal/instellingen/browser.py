"""What a browser may do with a page of the portal, and what it tells us when it refused something."""

from typing import Any

from csp.constants import NONE, SELF

# Where a browser reports what the policy stopped, and the name of that place in the headers.
MELDINGEN = "/meldingen/browser/"
MELDPUNT = "portaal"

# Everything comes from the portal itself. Directives that default-src covers too are written out where an older
# browser, or a reader, would wonder. No require-trusted-types-for: htmx turns the text of an answer into a page, so it
# would need a policy that lets every text pass, which is no protection.
DIRECTIVES: dict[str, Any] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "script-src-attr": [NONE],
    "style-src": [SELF],
    "style-src-attr": [NONE],
    "font-src": [SELF],
    "img-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [NONE],
    "base-uri": [NONE],
    "object-src": [NONE],
    "frame-src": [NONE],
    "worker-src": [NONE],
    "manifest-src": [NONE],
    "media-src": [NONE],
    "report-uri": [MELDINGEN],
    "report-to": [MELDPUNT],
}

# Off is all that a browser knows and the portal does not use. On: a passkey, and copying a text.
UIT = [
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture"),
    *("encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts"),
    *(
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "picture-in-picture",
        "screen-wake-lock",
        "serial",
        "storage-access",
    ),
    *("sync-xhr", "usb", "window-management", "xr-spatial-tracking"),
]
AAN = ["clipboard-write", "publickey-credentials-create", "publickey-credentials-get"]

# On every answer that does not say otherwise itself. Schools share computers, and Back would show a page again: so
# nothing is kept, also for who has a secret link and no account.
NIET_BEWAREN = "private, no-store"
KOPPEN = {
    "Cache-Control": NIET_BEWAREN,
    "Permissions-Policy": ", ".join([*(f"{naam}=()" for naam in UIT), *(f"{naam}=(self)" for naam in AAN)]),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Reporting-Endpoints": f'{MELDPUNT}="{MELDINGEN}"',
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
# With logging out goes all that the browser kept of the portal, but for the cookies: one of them says good-bye.
LEEG_DE_BROWSER = '"cache", "storage"'


def beleid(*, https: bool) -> dict[str, Any]:
    """CONTENT_SECURITY_POLICY of django-csp. With https an address that still says http is asked over https."""
    return {"DIRECTIVES": DIRECTIVES | {"upgrade-insecure-requests": https}}
