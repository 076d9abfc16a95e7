from django.urls import path

from facturatie import views

app_name = "facturatie"
urlpatterns = [
    path("", views.FactuurLijst.as_view(), name="lijst"),
    path("<int:pk>/", views.FactuurDetail.as_view(), name="detail"),
    path("<int:pk>/pdf/", views.FactuurDownload.as_view(), name="pdf"),
    path("tarieven/", views.Tarieven.as_view(), name="tarieven"),
    path("tarieven/nieuw/", views.TariefNieuw.as_view(), name="tarief_nieuw"),
    path("tarieven/<int:pk>/verwijderen/", views.TariefVerwijderen.as_view(), name="tarief_verwijderen"),
]
