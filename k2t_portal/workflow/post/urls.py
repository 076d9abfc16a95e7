"""What directie sees of the post, under beheer/post/."""

from django.urls import path

from k2t_portal.workflow.post import views

app_name = "post"
urlpatterns = [
    path("", views.Post.as_view(), name="lijst"),
    path("<int:pk>/opnieuw/", views.Opnieuw.as_view(), name="opnieuw"),
    path("teksten/", views.Teksten.as_view(), name="teksten"),
    path("teksten/<slug:soort>/", views.Tekst.as_view(), name="tekst"),
    path("teksten/<slug:soort>/voorbeeld/", views.Voorbeeld.as_view(), name="voorbeeld"),
    path("teksten/<slug:soort>/standaard/", views.Standaard.as_view(), name="standaard"),
]
