"""The addresses of the portal, one line per app."""

from django.urls import include, path

urlpatterns = [
    path("", include("k2t_portal.dashboard.urls")),
    path("account/", include("k2t_portal.organisatie.account_urls")),
    path("", include("k2t_portal.organisatie.urls")),
    path("beheer/post/", include("k2t_portal.workflow.post.urls")),
    path("beheer/inzage/", include("k2t_portal.dashboard.inzage.urls")),
    path("aanvragen/", include("aanvragen.urls")),
    path("trajecten/", include("trajecten.urls")),
    path("facturen/", include("facturatie.urls")),
]
