"""The field for a day, the same on every form."""

from django import forms


class Datumveld(forms.DateField):
    """A day, chosen in the browser's own calendar."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "ww-kort"})
