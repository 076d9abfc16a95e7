"""The screens of the trajecten: lists, one page each, its steps by name of the transition, and the poule."""

from django.urls import include, path

from trajecten.views import (
    afwezigheid,
    agenda,
    detail,
    einde,
    evaluatie,
    koppelen,
    lijst,
    poule,
    sessies,
    uitvoer,
    vooruitzicht,
    wissel,
)

app_name = "trajecten"
TRAJECT = [
    path("", lijst.TrajectenLijst.as_view(), name="lijst"),
    path("mijn/", lijst.MijnTrajecten.as_view(), name="mijn"),
    path("aanvraag/<int:pk>/koppelen/", koppelen.KoppelenView.as_view(), name="koppelen"),
    path("vrije-plekken/", vooruitzicht.VooruitzichtView.as_view(), name="vooruitzicht"),
    path("<int:pk>/", detail.TrajectDetail.as_view(), name="detail"),
    path("<int:pk>/aannemen/", koppelen.AannemenView.as_view(), name="aannemen"),
    path("<int:pk>/teruggeven/", koppelen.TeruggevenView.as_view(), name="teruggeven"),
    path("<int:pk>/aanbod-intrekken/", koppelen.AanbodIntrekkenView.as_view(), name="trek_aanbod_in"),
    path("<int:pk>/contact/", sessies.ContactView.as_view(), name="contact_vastleggen"),
    path("<int:pk>/plannen/", sessies.PlannenView.as_view(), name="plannen"),
    path("<int:pk>/vastleggen/", sessies.VastleggenView.as_view(), name="vastleggen"),
    path("<int:pk>/sessies/<int:nummer>/", sessies.CorrigerenView.as_view(), name="corrigeren"),
    path("<int:pk>/vervallen/", sessies.VervallenView.as_view(), name="laten_vervallen"),
    path("<int:pk>/extra/", sessies.ExtraView.as_view(), name="extra_sessie"),
    path("<int:pk>/uitnodiging/", agenda.Uitnodiging.as_view(), name="uitnodiging"),
    path("<int:pk>/delen/", uitvoer.Uitvoer.as_view(), name="uitvoer"),
    path("<int:pk>/delen/pdf/", uitvoer.UitvoerPdf.as_view(), name="uitvoer_pdf"),
    path("<int:pk>/pauzeren/", sessies.PauzerenView.as_view(), name="pauzeren"),
    path("<int:pk>/pauze/", sessies.PauzeWijzigenView.as_view(), name="pauze_wijzigen"),
    path("<int:pk>/hervatten/", sessies.HervattenView.as_view(), name="hervatten"),
    path("<int:pk>/afronden/", einde.AfrondenView.as_view(), name="afronden"),
    path("<int:pk>/stoppen/", einde.StoppenView.as_view(), name="stoppen"),
    path("<int:pk>/afrekenen/", einde.AfrekenenView.as_view(), name="afrekenen"),
    path("<int:pk>/vorm/", einde.WijzigVormView.as_view(), name="wijzig_vorm"),
]
WISSEL = [
    path("<int:pk>/overdragen/", wissel.OverdragenView.as_view(), name="overdragen"),
    path("<int:pk>/vervanging/", wissel.VervangingView.as_view(), name="vraag_vervanging"),
    path("<int:pk>/coach-zoeken/", wissel.CoachZoekenView.as_view(), name="coach_zoeken"),
    path("<int:pk>/andere-coach/", wissel.VerzoekView.as_view(), name="wissel_verzoeken"),
    path("wissel/<int:pk>/", wissel.WisselPagina.as_view(), name="wissel"),
    path("wissel/<int:pk>/voorstellen/", wissel.VoorstellenView.as_view(), name="wissel_voorstellen"),
    path("wissel/<int:pk>/overnemen/", wissel.OvernemenView.as_view(), name="wissel_overnemen"),
    path("wissel/<int:pk>/teruggeven/", wissel.TeruggevenView.as_view(), name="wissel_teruggeven"),
    path("wissel/<int:pk>/niet-wisselen/", wissel.AfwijzenView.as_view(), name="wissel_afwijzen"),
    path("wissel/<int:pk>/intrekken/", wissel.IntrekkenView.as_view(), name="wissel_intrekken"),
]
POULE = [
    path("", poule.PouleView.as_view(), name="poule"),
    path("toevoegen/", poule.CoachToevoegen.as_view(), name="poule_toevoegen"),
    path("<int:pk>/", poule.CoachWijzigen.as_view(), name="coach_wijzigen"),
    path("<int:pk>/beeindigen/", poule.CoachBeeindigen.as_view(), name="coach_beeindigen"),
    path("<int:pk>/afwezig/", poule.AfwezigheidToevoegen.as_view(), name="afwezigheid_toevoegen"),
]
AFWEZIG = [
    path("", afwezigheid.MijnAfwezigheid.as_view(), name="mijn_afwezigheid"),
    path("<int:pk>/", afwezigheid.AfwezigheidDetail.as_view(), name="afwezigheid"),
    path("<int:pk>/wijzigen/", afwezigheid.AfwezigheidWijzigen.as_view(), name="afwezigheid_wijzigen"),
    path("<int:pk>/geregeld/", afwezigheid.AfwezigheidAfronden.as_view(), name="afwezigheid_afronden"),
    path("<int:pk>/weg/", afwezigheid.AfwezigheidVerwijderen.as_view(), name="afwezigheid_verwijderen"),
    path("<int:pk>/traject/<int:traject>/", afwezigheid.GevolgKiezen.as_view(), name="gevolg"),
]
AGENDA = [
    path("mijn/agenda/", agenda.AgendaPagina.as_view(), name="agenda"),
    path("mijn/agenda/nieuw/", agenda.AgendaLink.as_view(), name="agenda_nieuw"),
    path("mijn/agenda/uit/", agenda.AgendaLink.as_view(aan=False), name="agenda_uit"),
    path("agenda/<str:sleutel>.ics", agenda.feed, name="agenda_feed"),
]
EVALUATIE = [
    path("evaluatie/bedankt/", evaluatie.BedanktView.as_view(), name="evaluatie_bedankt"),
    path("evaluatie/<str:sleutel>/", evaluatie.EvaluatieView.as_view(), name="evaluatie"),
]
urlpatterns = [
    *TRAJECT,
    *WISSEL,
    *AGENDA,
    *EVALUATIE,
    path("afwezig/", include(AFWEZIG)),
    path("poule/", include(POULE)),
]
