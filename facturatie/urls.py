from django.urls import URLPattern

app_name = "facturatie"
urlpatterns: list[URLPattern] = []
