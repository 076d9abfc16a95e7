"""The floor has a list and a detail page for each of its two tables."""

from django.urls import path

from bench.vloer.models import Groot, Klein
from bench.vloer.views import Detail, Lijst

urlpatterns = [
    path("klein/", Lijst.as_view(model=Klein, extra_context={"detail": "klein"}), name="lijst_klein"),
    path("klein/<int:pk>/", Detail.as_view(model=Klein), name="klein"),
    path("groot/", Lijst.as_view(model=Groot, extra_context={"detail": "groot"}), name="lijst_groot"),
    path("groot/<int:pk>/", Detail.as_view(model=Groot), name="groot"),
]
