from django.urls import path

from aanvragen.views import beoordelen, zaak

app_name = "aanvragen"
urlpatterns = [
    path("", zaak.AanvraagLijst.as_view(), name="lijst"),
    path("te-beoordelen/", beoordelen.Wachtrij.as_view(), name="wachtrij"),
    path("<int:pk>/", zaak.AanvraagDetail.as_view(), name="detail"),
    path("<int:pk>/intrekken/", zaak.Intrekken.as_view(), name="intrekken"),
    path("<int:pk>/weggooien/", zaak.Weggooien.as_view(), name="weggooien"),
    path("<int:pk>/antwoorden/", zaak.BeantwoordAanvulling.as_view(), name="beantwoord_aanvulling"),
    path("<int:pk>/beoordelen/", beoordelen.Beoordelen.as_view(), name="beoordelen"),
    path("<int:pk>/vragen/", beoordelen.VraagAanvulling.as_view(), name="vraag_aanvulling"),
    path("<int:pk>/goedkeuren/", beoordelen.Goedkeuren.as_view(), name="goedkeuren"),
    path("<int:pk>/afwijzen/", beoordelen.Afwijzen.as_view(), name="afwijzen"),
]
