from django.urls import URLPattern

app_name = "aanvragen"
urlpatterns: list[URLPattern] = []
