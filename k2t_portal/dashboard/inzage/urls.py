"""Who read what, under beheer/inzage/."""

from django.urls import path

from k2t_portal.dashboard.inzage import verstrekken, views

app_name = "inzage"
urlpatterns = [
    path("", views.InzageLijst.as_view(), name="lijst"),
    path("patronen/", views.Patronen.as_view(), name="patronen"),
    path("maanden/", views.Maanden.as_view(), name="maanden"),
    path("maanden/<int:pk>/", views.MaandView.as_view(), name="maand"),
    path("verzoek/", verstrekken.Verzoek.as_view(), name="verzoek"),
    path("verzoek/zaken/<int:pk>/", verstrekken.Zaak.as_view(), name="zaak"),
    path("verzoek/zaken/<int:pk>/excel/", verstrekken.ZaakExcel.as_view(), name="zaak_excel"),
    path("verzoek/mensen/<int:pk>/", verstrekken.Persoon.as_view(), name="persoon"),
    path("verzoek/mensen/<int:pk>/excel/", verstrekken.PersoonExcel.as_view(), name="persoon_excel"),
]
