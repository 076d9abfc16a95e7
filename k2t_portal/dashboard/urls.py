from django.urls import path

from k2t_portal.dashboard.views.bewaren import Opruimen, PersoonVerwijderen, Termijnen
from k2t_portal.dashboard.views.budget import BudgetExcel, BudgetView
from k2t_portal.dashboard.views.mijn_werk import MijnWerkView, ZoekenView
from k2t_portal.dashboard.views.prijzen import PrijzenView
from k2t_portal.dashboard.views.regie import RegieView

app_name = "dashboard"
urlpatterns = [
    path("", MijnWerkView.as_view(), name="mijn_werk"),
    path("beheer/bewaartermijnen/", Termijnen.as_view(), name="bewaartermijnen"),
    path("beheer/bewaartermijnen/opruimen/", Opruimen.as_view(), name="opruimen"),
    path("beheer/mensen/<int:pk>/verwijderen/", PersoonVerwijderen.as_view(), name="persoon_verwijderen"),
    path("facturen/budget/", BudgetView.as_view(), name="budget"),
    path("facturen/budget/excel/", BudgetExcel.as_view(), name="budget_excel"),
    path("facturen/prijzen/", PrijzenView.as_view(), name="prijzen"),
    path("regie/", RegieView.as_view(), name="regie"),
    path("zoeken/", ZoekenView.as_view(), name="zoeken"),
]
