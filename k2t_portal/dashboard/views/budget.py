"""The budget of a schooljaar: for directie of all schools, for a schooldirecteur of her own."""

from typing import Any

from django.views.generic import TemplateView

from k2t_portal.dashboard.budget import Begroting, schooljaren
from k2t_portal.dashboard.forms import SchooljaarForm
from k2t_portal.workflow.schooljaar import naam
from k2t_portal.workflow.views import MagMixin


class BudgetView(MagMixin, TemplateView):
    """What is asked, promised, invoiced and paid; without a choice in the schooljaar of today."""

    request: Any
    permissie = "dashboard.budget"
    template_name = "dashboard/budget.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = SchooljaarForm(self.request.GET, jaren=schooljaren(self.request.user))
        begroting = Begroting(self.request.user, form.gekozen)
        return super().get_context_data(form=form, begroting=begroting, schooljaar=naam(form.gekozen), **kwargs)
