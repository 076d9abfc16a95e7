from django.urls import path

from k2t_portal.dashboard import views

app_name = "dashboard"
urlpatterns = [
    path("", views.MijnWerkView.as_view(), name="mijn_werk"),
    path("zoeken/", views.ZoekenView.as_view(), name="zoeken"),
]
