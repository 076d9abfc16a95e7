from django.urls import path

from k2t_portal.dashboard.views.mijn_werk import MijnWerkView, ZoekenView
from k2t_portal.dashboard.views.regie import RegieView

app_name = "dashboard"
urlpatterns = [
    path("", MijnWerkView.as_view(), name="mijn_werk"),
    path("regie/", RegieView.as_view(), name="regie"),
    path("zoeken/", ZoekenView.as_view(), name="zoeken"),
]
