"""What directie manages under beheer/, and the few screens that everyone has."""

from django.urls import path

from k2t_portal.organisatie.views import browsermeldingen, inlezen, logo, mensen, mensen_zoeken, openbaar, partijen, vakanties, zelf

app_name = "organisatie"
urlpatterns = [
    path("mijn-gegevens/", zelf.MijnGegevens.as_view(), name="mijn_gegevens"),
    path("huisstijl.css", zelf.huisstijl, name="huisstijl"),
    path("privacy/", openbaar.Privacy.as_view(), name="privacy"),
    path("toegankelijkheid/", openbaar.Toegankelijkheid.as_view(), name="toegankelijkheid"),
    path("robots.txt", openbaar.robots, name="robots"),
    path(".well-known/security.txt", openbaar.security_txt, name="security_txt"),
    path("meldingen/browser/", browsermeldingen.browsermelding, name="browsermelding"),
    path("demo/inloggen/", zelf.demo_inloggen, name="demo_inloggen"),
    path("beheer/", partijen.Beheer.as_view(), name="beheer"),
    path("beheer/meldingen/", browsermeldingen.Browsermeldingen.as_view(), name="browsermeldingen"),
    path("beheer/samenwerkingsverband/", partijen.Swv.as_view(), name="swv"),
    path("beheer/logo/", logo.LogoKiezen.as_view(), name="logo"),
    path("beheer/logo/beeld/", logo.LogoBeeld.as_view(), name="logo_beeld"),
    path("beheer/logo/verwijderen/", logo.LogoVerwijderen.as_view(), name="logo_verwijderen"),
    path("beheer/scholen/", partijen.Scholen.as_view(), name="scholen"),
    path("beheer/scholen/nieuw/", partijen.SchoolNieuw.as_view(), name="school_nieuw"),
    path("beheer/scholen/duo/", inlezen.ScholenInlezen.as_view(), name="scholen_inlezen"),
    path("beheer/scholen/duo/<int:pk>/", inlezen.ScholenVoorbeeld.as_view(), name="scholen_voorbeeld"),
    path("beheer/scholen/duo/<int:pk>/gemeenten/", inlezen.ScholenGemeenten.as_view(), name="scholen_gemeenten"),
    path("beheer/scholen/<int:pk>/", partijen.SchoolDetail.as_view(), name="school"),
    path("beheer/scholen/<int:pk>/wijzigen/", partijen.SchoolWijzigen.as_view(), name="school_wijzigen"),
    path("beheer/besturen/", partijen.Besturen.as_view(), name="besturen"),
    path("beheer/besturen/nieuw/", partijen.BestuurNieuw.as_view(), name="bestuur_nieuw"),
    path("beheer/besturen/<int:pk>/", partijen.BestuurDetail.as_view(), name="bestuur"),
    path("beheer/besturen/<int:pk>/wijzigen/", partijen.BestuurWijzigen.as_view(), name="bestuur_wijzigen"),
    path("beheer/vakanties/", vakanties.Vakanties.as_view(), name="vakanties"),
    path("beheer/vakanties/nieuw/", vakanties.VakantieNieuw.as_view(), name="vakantie_nieuw"),
    path("beheer/vakanties/<int:pk>/wijzigen/", vakanties.VakantieWijzigen.as_view(), name="vakantie_wijzigen"),
    path("beheer/vakanties/<int:pk>/weg/", vakanties.VakantieVerwijderen.as_view(), name="vakantie_verwijderen"),
    path("beheer/mensen/", mensen.Mensen.as_view(), name="mensen"),
    path("beheer/mensen/zoeken/", mensen_zoeken.MensenZoeken.as_view(), name="mensen_zoeken"),
    path("beheer/mensen/nieuw/", mensen.PersoonNieuw.as_view(), name="persoon_nieuw"),
    path("beheer/mensen/<int:pk>/", mensen.Persoon.as_view(), name="persoon"),
    path("beheer/mensen/<int:pk>/wijzigen/", mensen.PersoonWijzigen.as_view(), name="persoon_wijzigen"),
    path("beheer/mensen/<int:pk>/blokkeren/", mensen.Blokkeren.as_view(), name="blokkeren"),
    path("beheer/mensen/<int:pk>/deblokkeren/", mensen.Deblokkeren.as_view(), name="deblokkeren"),
    path("beheer/mensen/<int:pk>/rollen/nieuw/", mensen.AanstellingNieuw.as_view(), name="aanstelling_nieuw"),
    path("beheer/rollen/<int:pk>/beeindigen/", mensen.AanstellingBeeindigen.as_view(), name="aanstelling_beeindigen"),
    path("beheer/rollen/<int:pk>/terugnemen/", mensen.AanstellingTerugnemen.as_view(), name="aanstelling_terugnemen"),
]
