from django.urls import path

from k2t_portal.dashboard.views import MijnWerkView, ZoekenView

app_name = "dashboard"
urlpatterns = [
    path("", MijnWerkView.as_view(), name="mijn_werk"),
    path("zoeken/", ZoekenView.as_view(), name="zoeken"),
]
