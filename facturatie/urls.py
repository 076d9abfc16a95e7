from django.urls import path

from facturatie.views import (
    afschriften,
    betalen,
    bijschrijvingen,
    crediteren,
    detail,
    documenten,
    lijst,
    ouderdom,
    tarieven,
)

app_name = "facturatie"
urlpatterns = [
    path("", lijst.FactuurLijst.as_view(), name="lijst"),
    path("<int:pk>/", detail.FactuurDetail.as_view(), name="detail"),
    path("<int:pk>/pdf/", documenten.FactuurDownload.as_view(), name="pdf"),
    path("<int:pk>/xml/<slug:soort>/", documenten.EFactuurDownload.as_view(), name="xml"),
    path("<int:pk>/crediteren/", crediteren.Crediteren.as_view(), name="crediteren"),
    path("<int:pk>/vervangen/", crediteren.Vervangen.as_view(), name="vervangen"),
    path("<int:pk>/betaling/", betalen.Betalen.as_view(), name="betalen"),
    path("betalingen/<int:pk>/intrekken/", betalen.BetalingIntrekken.as_view(), name="betaling_intrekken"),
    path("afschriften/", afschriften.Afschriften.as_view(), name="afschriften"),
    path("afschriften/<int:pk>/", afschriften.AfschriftDetail.as_view(), name="afschrift"),
    path("bijschrijvingen/", bijschrijvingen.Bijschrijvingen.as_view(), name="bijschrijvingen"),
    path("bijschrijvingen/<int:pk>/", bijschrijvingen.BijschrijvingDetail.as_view(), name="bijschrijving"),
    path(
        "bijschrijvingen/<int:pk>/terzijde/",
        bijschrijvingen.BijschrijvingTerzijde.as_view(),
        name="bijschrijving_terzijde",
    ),
    path("bijschrijvingen/<int:pk>/terug/", bijschrijvingen.BijschrijvingTerug.as_view(), name="bijschrijving_terug"),
    path("versturen/", versturen.VersturenSelectie.as_view(), name="versturen_selectie"),
    path("<int:pk>/versturen/", versturen.Versturen.as_view(), name="versturen"),
    path("<int:pk>/uitstel/", herinneren.Uitstel.as_view(), name="herinneren_uitstellen"),
    path("herinneringen/<int:pk>/pdf/", herinneren.HerinneringPdf.as_view(), name="herinnering"),
    path("herinneringen/<int:pk>/versturen/", versturen.HerinneringVersturen.as_view(), name="herinnering_versturen"),
    path("ouderdom/", ouderdom.Ouderdom.as_view(), name="ouderdom"),
    path("tarieven/", tarieven.Tarieven.as_view(), name="tarieven"),
    path("tarieven/nieuw/", tarieven.TariefNieuw.as_view(), name="tarief_nieuw"),
    path("tarieven/<int:pk>/verwijderen/", tarieven.TariefVerwijderen.as_view(), name="tarief_verwijderen"),
]
