"""The field for a day, the same on every form."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _

from weegwerk.kern.document.velden import LAATSTE_DAG, VROEGSTE_DAG


class Datumveld(forms.DateField):
    """A day, chosen in the browser's own calendar; one that no document could hold is refused here already."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "ww-kort"})

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and not VROEGSTE_DAG <= value <= LAATSTE_DAG:
            jaren = {"van": VROEGSTE_DAG.year, "tot": LAATSTE_DAG.year}
            raise forms.ValidationError(
                _("Deze dag valt buiten de jaren %(van)s tot en met %(tot)s. Controleer het jaar.") % jaren
            )
