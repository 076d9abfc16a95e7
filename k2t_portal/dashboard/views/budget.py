"""The budget of a schooljaar: for directie of all schools, for a schooldirecteur of her own."""

from typing import Any

from django.http import FileResponse, HttpRequest
from django.views.generic import TemplateView, View

from k2t_portal.dashboard.budget import Begroting, schooljaren
from k2t_portal.dashboard.forms import SchooljaarForm
from k2t_portal.dashboard.uitvoer import als_excel
from k2t_portal.organisatie.download import als_download
from k2t_portal.workflow.schooljaar import naam
from k2t_portal.workflow.views import MagMixin

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class BudgetView(MagMixin, TemplateView):
    """What is asked, promised, invoiced and paid; without a choice in the schooljaar of today."""

    request: Any
    permissie = "dashboard.budget"
    template_name = "dashboard/budget.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = SchooljaarForm(self.request.GET, jaren=schooljaren(self.request.user))
        begroting = Begroting(self.request.user, form.gekozen)
        return super().get_context_data(form=form, begroting=begroting, schooljaar=naam(form.gekozen), **kwargs)


class BudgetExcel(MagMixin, View):
    """The same as a workbook."""

    request: Any
    permissie = "dashboard.budget"

    def get(self, request: HttpRequest) -> FileResponse:
        form = SchooljaarForm(self.request.GET, jaren=schooljaren(self.request.user))
        bestand = als_excel(Begroting(self.request.user, form.gekozen))
        filename = f"begroting-{naam(form.gekozen)}.xlsx"
        return als_download(FileResponse(bestand, content_type=XLSX), filename)
