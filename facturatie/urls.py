from django.urls import path

from facturatie.views import crediteren, detail, documenten, lijst, tarieven

app_name = "facturatie"
urlpatterns = [
    path("", lijst.FactuurLijst.as_view(), name="lijst"),
    path("<int:pk>/", detail.FactuurDetail.as_view(), name="detail"),
    path("<int:pk>/pdf/", documenten.FactuurDownload.as_view(), name="pdf"),
    path("<int:pk>/xml/<slug:soort>/", documenten.EFactuurDownload.as_view(), name="xml"),
    path("<int:pk>/crediteren/", crediteren.Crediteren.as_view(), name="crediteren"),
    path("<int:pk>/vervangen/", crediteren.Vervangen.as_view(), name="vervangen"),
    path("tarieven/", tarieven.Tarieven.as_view(), name="tarieven"),
    path("tarieven/nieuw/", tarieven.TariefNieuw.as_view(), name="tarief_nieuw"),
    path("tarieven/<int:pk>/verwijderen/", tarieven.TariefVerwijderen.as_view(), name="tarief_verwijderen"),
]
