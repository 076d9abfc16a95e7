from django.urls import path

from aanvragen.views import beoordelen, bijlagen, clb, formulier, gesprek, helpdesk, kindkans, momenten, overleg, uitvoer, zaak

app_name = "aanvragen"
urlpatterns = [
    path("", zaak.AanvraagLijst.as_view(), name="lijst"),
    path("te-beoordelen/", beoordelen.Wachtrij.as_view(), name="wachtrij"),
    path("helpdesk/", helpdesk.Helpdesk.as_view(), name="helpdesk"),
    path("helpdesk/nieuw/", helpdesk.ConsultNieuw.as_view(), name="consult_nieuw"),
    path("helpdesk/<int:pk>/", helpdesk.ConsultDetail.as_view(), name="consult"),
    path("helpdesk/<int:pk>/aanpassen/", helpdesk.ConsultCorrigeren.as_view(), name="consult_corrigeren"),
    path("nieuw/", formulier.Nieuw.as_view(), name="nieuw"),
    path("kindkans/", kindkans.Kiezen.as_view(), name="kindkans_kiezen"),
    path("kindkans/<int:pk>/", kindkans.Controleren.as_view(), name="kindkans"),
    path("kindkans/<int:pk>/kolommen/", kindkans.Kolommen.as_view(), name="kindkans_kolommen"),
    path("kindkans/<int:pk>/weggooien/", kindkans.Weggooien.as_view(), name="kindkans_weggooien"),
    path("bijlagen/<int:pk>/", bijlagen.BijlageBestand.as_view(), name="bijlage"),
    path("bijlagen/<int:pk>/verwijderen/", bijlagen.BijlageVerwijderen.as_view(), name="bijlage_verwijderen"),
    path("<int:pk>/verder/", formulier.Verder.as_view(), name="verder"),
    # The first and the last step have a view of their own under the address of a step.
    path("<int:pk>/stap/start/", formulier.WijzigStart.as_view(), name="stap_start"),
    path("<int:pk>/stap/bijlagen/", bijlagen.Bijlagen.as_view(), name="stap_bijlagen"),
    path("<int:pk>/stap/<slug:slug>/", formulier.StapView.as_view(), name="stap"),
    path("<int:pk>/controleer/", formulier.Controleer.as_view(), name="controleer"),
    path("<int:pk>/ingediend/", formulier.Ingediend.as_view(), name="ingediend"),
    path("<int:pk>/", zaak.AanvraagDetail.as_view(), name="detail"),
    path("<int:pk>/intrekken/", zaak.Intrekken.as_view(), name="intrekken"),
    path("<int:pk>/weggooien/", zaak.Weggooien.as_view(), name="weggooien"),
    path("<int:pk>/antwoorden/", zaak.BeantwoordAanvulling.as_view(), name="beantwoord_aanvulling"),
    path("<int:pk>/vraag-intrekken/", zaak.TrekVraagIn.as_view(), name="trek_vraag_in"),
    path("<int:pk>/momenten/", momenten.NoteerMoment.as_view(), name="noteer_moment"),
    path("momenten/<int:pk>/weghalen/", momenten.VerwijderMoment.as_view(), name="verwijder_moment"),
    path("<int:pk>/clb-afronden/", clb.ClbAfronden.as_view(), name="clb_afronden"),
    path("<int:pk>/andere-clber/", clb.WisselClber.as_view(), name="wissel_clber"),
    path("<int:pk>/beoordelen/", beoordelen.Beoordelen.as_view(), name="beoordelen"),
    path("<int:pk>/vragen/", beoordelen.VraagAanvulling.as_view(), name="vraag_aanvulling"),
    path("<int:pk>/goedkeuren/", beoordelen.Goedkeuren.as_view(), name="goedkeuren"),
    path("<int:pk>/afwijzen/", beoordelen.Afwijzen.as_view(), name="afwijzen"),
]
