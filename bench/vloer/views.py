"""Two pages as bare as Django makes them."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import DetailView, ListView


class Lijst(LoginRequiredMixin, ListView):
    paginate_by = 25
    template_name = "vloer/lijst.html"


class Detail(LoginRequiredMixin, DetailView):
    template_name = "vloer/detail.html"
