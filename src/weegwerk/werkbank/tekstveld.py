"""The field for text that people type and that is kept."""

from django import forms

from weegwerk.tekst import schoon


class Tekst(forms.CharField):
    """Text as it will be kept: cleaned before it is counted, so that what fits here fits where it is read.

    A text of only invisible characters counts as empty.
    """

    def to_python(self, value: object) -> str:
        return schoon(super().to_python(value) or "")
