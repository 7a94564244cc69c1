"""Where an investigation begins: the first of an opdracht, and a new determination from an earlier one."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from weegwerk.kern.onderhandeling import termijn
from weegwerk.werkbank.dossiers.selectors import opdracht_voor
from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.herbepalingen import selectors, services
from weegwerk.werkbank.herbepalingen.forms import BeginForm
from weegwerk.werkbank.onderhandelingen.selectors import afspraakdag_van
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def begin(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Ask for the opdracht of a new determination, and begin it."""
    onderzoek = onderzoek_voor(request.user, onderzoek_id)
    form = BeginForm(request.POST or None)
    if onderzoek.vastgesteld and form.is_valid():
        try:
            nieuw = services.begin(request.user, onderzoek_id, **form.cleaned_data)
        except GEWEIGERD as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, _("De opdracht staat klaar. Neem haar aan; daarna begint het nieuwe onderzoek."))
            return redirect("opdrachten:opdracht", nieuw.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "herbepalingen/begin.html", _context(request, onderzoek, form), status=status)


@require_POST
@deskundige_vereist
def start(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """Open the investigation of an opdracht; the first time this makes it, from the earlier one where there is one."""
    opdracht = opdracht_voor(request.user, opdracht_id)
    if opdracht.status == "nieuw":
        messages.warning(request, _("Neem de opdracht eerst aan. Daarna kunt u het onderzoek beginnen."))
        return redirect("opdrachten:opdracht", opdracht_id)
    try:
        onderzoek = services.start(request.user, opdracht_id)
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
        return redirect("dossiers:dossier", opdracht.dossier_id)
    return redirect("onderzoeken:stap", onderzoek.pk, "opdracht")


def _context(request: Verzoek, onderzoek: "Onderzoek", form: BeginForm) -> dict[str, Any]:
    afgesproken = afspraakdag_van(onderzoek)
    binnen = termijn(afgesproken) if afgesproken else None
    check = services.rolcheck(request.user, onderzoek)
    return {
        "onderzoek": onderzoek,
        "dossier": onderzoek.dossier,
        "form": form,
        "check": check,
        "mag": check.uitkomst != "onverenigbaar",
        "opvolgers": selectors.opvolgers(onderzoek),
        "termijn": binnen,
        "buiten_termijn": binnen is not None and not binnen.bevat(timezone.localdate()),
    }
